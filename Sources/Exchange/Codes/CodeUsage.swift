// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
public import Mapping
public import SQLite

/// The codes that messages of the store used.
public enum CodeUsage {
    /// Messages read at a time.
    private static let page = 200
    /// Different codes that are kept apart; more are left out.
    public static let limit = 1_000_000

    /// Counts the codes in the coded fields of all accepted messages as they came.
    ///
    /// - Parameter since: only messages received at this time or later, ISO 8601; empty for all.
    public static func scan(_ connection: Connection, since: String = "") throws(StoreError) -> [UsedCode] {
        let maps = try CodeMaps(connection)
        _ = try MessageStore(connection)
        let fields: [CodedField]
        do {
            fields = try maps.codedFields()
        } catch {
            guard case .store(let failure) = error else { return [] }
            throw failure
        }
        var used: [String: UsedCode] = [:]
        var last: Int64 = 0
        while true {
            let rows = try connection.rows(
                """
                SELECT id, received_at, facility, application, body FROM message
                WHERE id > ? AND state = 'accepted' AND received_at >= ? ORDER BY id LIMIT \(page)
                """, [.integer(last), .text(since)], purpose: "read the messages")
            guard let end = rows.last?.integer(0) else { break }
            last = end
            for row in rows { count(row, fields, &used) }
        }
        return used.values.sorted {
            ($0.facility, $0.use.rawValue, $0.code, $0.system) < ($1.facility, $1.use.rawValue, $1.code, $1.system)
        }
    }

    private static func count(_ row: Row, _ fields: [CodedField], _ used: inout [String: UsedCode]) {
        guard let body = row.blob(4), let message = try? Message(parsing: body) else { return }
        let facility = row.text(2).flatMap { $0.isEmpty ? nil : $0 } ?? row.text(3) ?? ""
        for field in fields {
            for segment in message.segments(named: field.segment).prefix(2000) where field.isCoded(in: segment) {
                guard let value = segment[field.field]?.repetition(1) else { continue }
                let code = value.component(1).readable
                if code.isEmpty { continue }
                let system = value.component(3).readable
                let key = [facility, field.use.rawValue, system, CodeSystem.key(code)].joined(separator: "\u{1F}")
                let time = row.text(1) ?? ""
                if used[key] != nil {
                    used[key]?.count += 1
                    used[key]?.lastSeen = time
                } else if used.count < limit {
                    used[key] = UsedCode(
                        use: field.use, facility: facility, system: system, code: code,
                        text: value.component(2).readable, at: time)
                }
            }
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
