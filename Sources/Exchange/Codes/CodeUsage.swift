// SPDX-License-Identifier: Apache-2.0

import CDA
import CharacterSets
import HL7v2
public import Mapping
public import SQLite

/// The codes that messages and documents of the store used.
public enum CodeUsage {
    /// Messages or documents read at a time.
    private static let page: Int64 = 200
    /// Different codes that are kept apart; more are left out.
    public static let limit = 1_000_000

    /// Counts the codes in the coded fields of all accepted messages and in all filed documents, as they came.
    ///
    /// - Parameter since: only what was received at this time or later, ISO 8601; empty for all.
    public static func scan(_ connection: Connection, since: String = "") throws(StoreError) -> [UsedCode] {
        let (maps, archive) = (try CodeMaps(connection), try DocumentArchive(connection))
        let store = try MessageStore(connection)
        var tally = UsedCodes()
        do throws(MappingError) {
            let fields = try maps.codedFields()
            let systems = try DocumentSystems(maps)
            try pages(connection, messages, since) { (row) throws(StoreError) in
                tally.count(row, try store.body(row, 0, 4, 5), fields)
            }
            try pages(connection, documents, since) { (row) throws(StoreError) in
                guard let bytes = try archive.content(row.integer(0) ?? 0) else { return }
                tally.count(row, bytes, systems)
            }
        } catch {
            guard case .store(let failure) = error else { return [] }
            throw failure
        }
        return tally.used.values.sorted {
            ($0.facility, $0.use.rawValue, $0.code, $0.system) < ($1.facility, $1.use.rawValue, $1.code, $1.system)
        }
    }

    private static let messages = """
        SELECT id, received_at, facility, application, body, key_id FROM message
        WHERE id > ?1 AND state = 'accepted' AND received_at >= ?2 ORDER BY id LIMIT ?3
        """

    private static let documents = """
        SELECT id, received_at, institution FROM document
        WHERE id > ?1 AND state IN ('accepted', 'unmatched') AND received_at >= ?2 ORDER BY id LIMIT ?3
        """

    private static func pages(
        _ connection: Connection, _ query: String, _ since: String, _ take: (Row) throws(StoreError) -> Void
    ) throws(MappingError) {
        do throws(StoreError) {
            var last: Int64 = 0
            while true {
                let rows = try connection.rows(
                    query, [.integer(last), .text(since), .integer(page)], purpose: "read what came")
                guard let end = rows.last?.integer(0) else { return }
                last = end
                for row in rows { try take(row) }
            }
        } catch {
            throw .store(error)
        }
    }
}

/// The coded systems of documents, and those of the maps that their OIDs name.
private struct DocumentSystems {
    var uses: [String: CodeUse] = [:]
    private var names: [String: String] = [:]

    init(_ maps: CodeMaps) throws(MappingError) {
        for system in try maps.codedSystems() { uses[system.oid] = system.use }
        for (system, _) in try maps.systems() {
            let oid = try maps.oid(of: system)
            if !oid.isEmpty { names["\(oid) \(system.version)"] = system.description }
        }
    }

    /// The system a code names: that of the maps where OID and version are its own, else the OID.
    func name(_ concept: ConceptDescriptor) -> String {
        names["\(concept.codeSystem) \(concept.codeSystemVersion)"] ?? concept.codeSystem
    }
}

/// Codes as they are counted.
private struct UsedCodes {
    private(set) var used: [String: UsedCode] = [:]

    mutating func count(_ row: Row, _ body: [UInt8], _ fields: [CodedField]) {
        guard let message = try? Message(parsing: body) else { return }
        let facility = row.text(2).flatMap { $0.isEmpty ? nil : $0 } ?? row.text(3) ?? ""
        for field in fields {
            for segment in message.segments(named: field.segment).prefix(2000) where field.isCoded(in: segment) {
                guard let value = segment[field.field]?.repetition(1) else { continue }
                add(
                    UsedCode(
                        use: field.use, facility: facility, system: value.component(3).readable,
                        code: value.component(1).readable, text: value.component(2).readable, at: row.text(1) ?? ""))
            }
        }
    }

    mutating func count(_ row: Row, _ bytes: [UInt8], _ systems: DocumentSystems) {
        guard let document = try? ClinicalDocument(parsing: bytes) else { return }
        for place in CodedElement.all(in: document, systems.uses).prefix(20_000) {
            let concept = ConceptDescriptor(place.element)
            add(
                UsedCode(
                    use: place.use, facility: row.text(2) ?? "", system: systems.name(concept), code: concept.code,
                    text: concept.displayName, at: row.text(1) ?? ""))
        }
    }

    private mutating func add(_ code: UsedCode) {
        if code.code.isEmpty { return }
        let key = [code.facility, code.use.rawValue, code.system, Mapping.CodeSystem.key(code.code)]
            .joined(separator: "\u{1F}")
        if used[key] != nil {
            used[key]?.count += 1
            if code.firstSeen < used[key]?.firstSeen ?? "" { used[key]?.firstSeen = code.firstSeen }
            if code.lastSeen > used[key]?.lastSeen ?? "" { used[key]?.lastSeen = code.lastSeen }
        } else if used.count < CodeUsage.limit {
            used[key] = code
        }
    }
}

/// The way back from a translated message.
public enum CodeRestorer {
    /// The bytes that came, from a translated message and what was written into it; nil when they do not fit.
    public static func original(of translated: [UInt8], _ written: [CodeMaps.WrittenCode]) -> [UInt8]? {
        guard let message = try? Message(parsing: translated) else { return nil }
        var edits: [(part: Field, encoded: String)] = []
        for code in written {
            guard let path = try? Path(parsing: code.path), let field = message.field(at: path) else { return nil }
            let count = code.repetitions(message)
            let parts = (1...count).compactMap { field.repetition($0) }
            guard parts.count == count, let first = parts.first else { return nil }
            let texts = parts.compactMap { try? message.encodedText(of: $0) }
            guard (try? message.delimiters.repetitions(texts)) == code.written else { return nil }
            if count == 1 {
                edits.append((first, code.original))
            } else {
                guard let restored = withoutFirst(message, field, code) else { return nil }
                edits.append((field, restored))
            }
        }
        return try? message.replacing(edits).serialized()
    }

    /// A field without the repetition that was put in front.
    private static func withoutFirst(
        _ message: Message, _ field: Field, _ code: CodeMaps.WrittenCode
    ) -> String? {
        guard let text = try? message.encodedText(of: field), text.hasPrefix(code.written) else { return nil }
        return code.original + text.dropFirst(code.written.count)
    }
}

extension CodeMaps.WrittenCode {
    /// How many repetitions were written.
    fileprivate func repetitions(_ message: Message) -> Int {
        guard let separator = message.delimiters.repetition else { return 1 }
        return written.utf8.filter { $0 == separator }.count + 1
    }
}
