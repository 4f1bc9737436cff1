// SPDX-License-Identifier: Apache-2.0

public import SQLite

/// Code lists and maps between them, over one database connection.
public final class CodeMaps {
    let store: Connection

    /// Opens the maps in a database, their tables created where missing.
    public init(_ connection: Connection) throws(StoreError) {
        store = connection
        try connection.migrate(owner: "mapping", Schema.scripts)
    }

    /// A map's row and its two systems.
    struct Header {
        let id: Int64
        let name: String
        let from: CodeSystem
        let to: CodeSystem
        let fromID: Int64
        let toID: Int64
        let version: String
    }

    func header(_ name: String) throws(MappingError) -> Header? {
        try stored { () throws(StoreError) in
            try store.first(
                "SELECT \(Self.headerColumns) WHERE map_map.name = ?", [.text(name)], purpose: "find a map")
        }.flatMap(Header.init)
    }

    func known(_ name: String) throws(MappingError) -> Header {
        guard let header = try header(name) else { throw .unknownMap(name) }
        return header
    }

    static let headerColumns = """
        map_map.id, map_map.name, a.name || '@' || a.version, b.name || '@' || b.version, a.id, b.id, map_map.version
        FROM map_map JOIN map_system a ON a.id = from_id JOIN map_system b ON b.id = to_id
        """

    /// All maps in the order of their names.
    public func maps() throws(MappingError) -> [MapName] {
        try headers().map { MapName($0.name, from: $0.from, to: $0.to, version: $0.version) }
    }

    func headers() throws(MappingError) -> [Header] {
        try stored { () throws(StoreError) in
            try store.rows("SELECT \(Self.headerColumns) ORDER BY map_map.name", purpose: "list the maps")
        }.compactMap(Header.init)
    }

    // MARK: Rows

    /// A row with the names its ends had when it was last decided on.
    struct StoredEntry {
        var entry: MapEntry
        let seenSource: String
        let seenTarget: String
    }

    static let entryColumns = """
        id, source, source_name, condition, priority, target, target_name, relationship, valid_from, valid_to, status,
        actor, decided_at, reason, evidence, original_source, original_target, line, repeats, properties, seen_source,
        seen_target
        """

    func rows(of header: Header) throws(MappingError) -> [StoredEntry] {
        try stored { () throws(StoreError) in
            try store.rows(
                "SELECT \(Self.entryColumns) FROM map_entry WHERE map_id = ? ORDER BY id", [.integer(header.id)],
                purpose: "read a map")
        }.map(StoredEntry.init)
    }

    /// All rows of a map, whatever their status, in the order they came.
    public func rows(of map: String) throws(MappingError) -> [MapEntry] { try rows(of: known(map)).map(\.entry) }

    // MARK: Unmapped codes

    /// Counts a code of a message that has no single target.
    public func noteUnmapped(_ code: UnmappedCode, at time: String) throws(MappingError) {
        try stored { () throws(StoreError) in
            try store.run(
                """
                INSERT INTO map_unmapped VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?8)
                ON CONFLICT (use, facility, system, key) DO UPDATE SET count = count + 1, last_at = ?8, result = ?7
                """,
                [
                    .text(code.use.rawValue), .text(code.facility), .text(code.system),
                    .text(CodeSystem.key(code.code)), .text(code.code), .text(code.text), .text(code.result.rawValue),
                    .text(time),
                ], purpose: "list an unmapped code")
        }
    }

    /// The codes that came and had no single target, the most frequent first.
    public func unmappedCodes() throws(MappingError) -> [UnmappedCode] {
        try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT use, facility, system, code, text, result, count FROM map_unmapped
                ORDER BY count DESC, use, facility, code
                """, purpose: "list the unmapped codes")
        }.map { row in
            UnmappedCode(
                use: CodeUse(rawValue: row.text(0) ?? "") ?? .diagnosis, facility: row.text(1) ?? "",
                system: row.text(2) ?? "", code: row.text(3) ?? "", text: row.text(4) ?? "",
                result: .init(rawValue: row.text(5) ?? "") ?? .unmapped, count: row.integer(6) ?? 0)
        }
    }

    @discardableResult
    func stored<Result>(_ body: () throws(StoreError) -> Result) throws(MappingError) -> Result {
        do { return try body() } catch { throw .store(error) }
    }

    /// Runs work in a transaction of its own.
    public func transaction<Result>(
        purpose: String, _ body: () throws(MappingError) -> Result
    ) throws(MappingError) -> Result {
        let wrap: (StoreError) -> MappingError = { .store($0) }
        return try store.transaction(purpose: purpose, wrap: wrap, body)
    }
}

extension CodeMaps.Header {
    init?(_ row: Row) {
        guard let from = CodeSystem(row.text(2) ?? ""), let to = CodeSystem(row.text(3) ?? "") else { return nil }
        self.init(
            id: row.integer(0) ?? 0, name: row.text(1) ?? "", from: from, to: to, fromID: row.integer(4) ?? 0,
            toID: row.integer(5) ?? 0, version: row.text(6) ?? "")
    }
}

extension CodeMaps.StoredEntry {
    init(_ row: Row) {
        entry = MapEntry(row)
        seenSource = row.text(20) ?? ""
        seenTarget = row.text(21) ?? ""
    }
}

extension MapEntry {
    /// Reads the columns of `CodeMaps.entryColumns`.
    init(_ row: Row) {
        id = row.integer(0) ?? 0
        source = row.text(1) ?? ""
        sourceName = row.text(2) ?? ""
        condition = Condition(row.text(3) ?? "") ?? Condition()
        priority = Int(row.integer(4) ?? 1)
        target = row.text(5) ?? ""
        targetName = row.text(6) ?? ""
        relationship = Relationship(rawValue: row.text(7) ?? "")
        validFrom = row.text(8) ?? ""
        validTo = row.text(9) ?? ""
        status = Status(rawValue: row.text(10) ?? "") ?? .proposed
        actor = row.text(11) ?? ""
        decidedAt = row.text(12) ?? ""
        reason = row.text(13) ?? ""
        evidence = row.text(14) ?? ""
        originalSource = row.text(15)
        originalTarget = row.text(16)
        line = Int(row.integer(17) ?? 0)
        repeats = Int(row.integer(18) ?? 0)
        properties = PropertyText.properties(row.text(19) ?? "")
    }
}
