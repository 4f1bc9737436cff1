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
    }

    func header(_ name: String) throws(MappingError) -> Header? {
        try stored { () throws(StoreError) in
            try store.first(
                "SELECT \(Self.headerColumns) WHERE map_map.name = ?", [.text(name)], purpose: "find a map")
        }.flatMap(Header.init)
    }

    static let headerColumns = """
        map_map.id, map_map.name, a.name || '@' || a.version, b.name || '@' || b.version, a.id, b.id FROM map_map
        JOIN map_system a ON a.id = from_id JOIN map_system b ON b.id = to_id
        """

    /// Names a map as the one for a use, at one facility or (nil) wherever no other is named.
    public func assign(_ use: CodeUse, facility: String? = nil, map: String) throws(MappingError) {
        guard let header = try header(map) else { throw .unknownMap(map) }
        try stored { () throws(StoreError) in
            try store.run(
                """
                INSERT INTO map_use VALUES (?1, ?2, ?3) ON CONFLICT (use, facility) DO UPDATE SET map_id = ?3
                """, [.text(use.rawValue), .text(facility ?? ""), .integer(header.id)], purpose: "assign a map")
        }
    }

    /// The map for a use at a facility; nil when none is assigned.
    func header(_ use: CodeUse, facility: String) throws(MappingError) -> Header? {
        try stored { () throws(StoreError) in
            try store.first(
                """
                SELECT \(Self.headerColumns) JOIN map_use ON map_use.map_id = map_map.id
                WHERE use = ? AND map_use.facility IN (?, '') ORDER BY map_use.facility = '' LIMIT 1
                """, [.text(use.rawValue), .text(facility)], purpose: "find the map for a field")
        }.flatMap(Header.init)
    }

    /// Whether codes of a use at a facility are translated at all.
    public func isAssigned(_ use: CodeUse, facility: String) throws(MappingError) -> Bool {
        try header(use, facility: facility) != nil
    }

    // MARK: Translation

    /// What a code becomes by a map.
    ///
    /// - Parameter reverse: from the map's target system back to its source system.
    public func translate(_ code: String, map: String, reverse: Bool = false) throws(MappingError) -> Translation {
        guard let header = try header(map) else { throw .unknownMap(map) }
        return try reverse ? translateBack(code, header) : translate(code, header)
    }

    /// What a code becomes by the map assigned to its use at a facility; nil when none is assigned.
    public func translate(_ code: String, use: CodeUse, facility: String) throws(MappingError) -> Translation? {
        guard let header = try header(use, facility: facility) else { return nil }
        return try translate(code, header)
    }

    private func translate(_ code: String, _ header: Header) throws(MappingError) -> Translation {
        let rows = try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT target, coalesce(nullif(map_code.name, ''), target_name), relationship FROM map_row
                LEFT JOIN map_code ON map_code.system_id = ? AND map_code.key = target_key
                WHERE map_id = ? AND source_key = ? ORDER BY target
                """, [.integer(header.toID), .integer(header.id), .text(CodeSystem.key(code))],
                purpose: "translate a code")
        }
        return Translation(rows, map: header.name, system: header.to)
    }

    private func translateBack(_ code: String, _ header: Header) throws(MappingError) -> Translation {
        let rows = try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT source, coalesce(map_code.name, ''), relationship FROM map_row
                LEFT JOIN map_code ON map_code.system_id = ? AND map_code.key = source_key
                WHERE map_id = ? AND target_key = ? AND target_key <> '' ORDER BY source
                """, [.integer(header.fromID), .integer(header.id), .text(CodeSystem.key(code))],
                purpose: "translate a code back")
        }
        return Translation(rows, map: header.name, system: header.from)
    }

    // MARK: Unmapped codes

    /// Counts a code of a message that has no single target.
    public func noteUnmapped(
        _ code: UnmappedCode, at time: String
    ) throws(MappingError) {
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
}

extension CodeMaps.Header {
    init?(_ row: Row) {
        guard let from = CodeSystem(row.text(2) ?? ""), let to = CodeSystem(row.text(3) ?? "") else { return nil }
        self.init(
            id: row.integer(0) ?? 0, name: row.text(1) ?? "", from: from, to: to, fromID: row.integer(4) ?? 0,
            toID: row.integer(5) ?? 0)
    }
}

extension UnmappedCode {
    /// A code seen once.
    public init(
        use: CodeUse, facility: String, system: String, code: String, text: String, result: Translation.Result
    ) {
        self.init(
            use: use, facility: facility, system: system, code: code, text: text, result: result, count: 1)
    }
}

extension Translation {
    /// Rows of target, name, relationship; a row with an empty target is an approved "no target".
    init(_ rows: [Row], map: String, system: CodeSystem) {
        let targets = rows.filter { $0.text(0) != "" }.map {
            Target(code: $0.text(0) ?? "", name: $0.text(1) ?? "", relationship: $0.text(2) ?? "")
        }
        self.targets = targets
        self.map = map
        self.system = system
        switch (rows.count, targets.count) {
        case (0, _): result = .unmapped
        case (_, 0): result = .noMap
        case (_, 1): result = .mapped
        default: result = .ambiguous
        }
    }
}
