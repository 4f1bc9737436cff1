// SPDX-License-Identifier: Apache-2.0

import SQLite

/// A code as messages used it.
public struct UsedCode: Sendable, Hashable {
    /// What it was used for.
    public var use: CodeUse
    /// The institution that sent it.
    public var facility: String
    /// The coding system the messages named.
    public var system: String
    /// The code.
    public var code: String
    /// The text sent with it last.
    public var text: String
    /// How often it came.
    public var count: Int64
    /// When it came first and last, ISO 8601.
    public var firstSeen: String
    /// When it came last.
    public var lastSeen: String

    /// A code that came once.
    public init(use: CodeUse, facility: String, system: String, code: String, text: String, at time: String) {
        (self.use, self.facility, self.system, self.code, self.text) = (use, facility, system, code, text)
        (count, firstSeen, lastSeen) = (1, time, time)
    }
}

/// How much of what an institution sends for one use is mapped.
public struct Coverage: Sendable, Hashable {
    /// The institution.
    public let facility: String
    /// The use.
    public let use: CodeUse
    /// The map assigned; empty when none is.
    public let map: String
    /// Codes and occurrences by result.
    public var codes: [Translation.Result: Int64] = [:]
    /// Occurrences by result.
    public var volume: [Translation.Result: Int64] = [:]
    /// Codes without an approved answer, the most frequent first.
    public var open: [UsedCode] = []
    /// Codes that came first since the day asked about.
    public var new: [UsedCode] = []

    /// The share of occurrences with one target or an approved "nothing", 0 to 1.
    public var share: Double { Self.share(volume) }
    /// The share of different codes with the same.
    public var codeShare: Double { Self.share(codes) }

    private static func share(_ counts: [Translation.Result: Int64]) -> Double {
        let total = counts.values.reduce(0, +)
        return total == 0 ? 1 : Double((counts[.mapped] ?? 0) + (counts[.noMap] ?? 0)) / Double(total)
    }
}

extension CodeMaps {
    /// What the maps, as they are now, say of codes in use; by institution and use.
    ///
    /// - Parameter since: codes first seen at this time or later are new; empty for none.
    public func coverage(of used: [UsedCode], newSince since: String = "") throws(MappingError) -> [Coverage] {
        var rows: [String: Coverage] = [:]
        var compiled: [String: CompiledMap] = [:]
        for code in used {
            let key = code.facility + "\u{1F}" + code.use.rawValue
            var map = rows[key]?.map
            if map == nil { map = try assignedMap(code.use, facility: code.facility) ?? "" }
            let name = map ?? ""
            if !name.isEmpty, compiled[name] == nil { compiled[name] = try self.compiled(name) }
            var row = rows[key] ?? Coverage(facility: code.facility, use: code.use, map: name)
            let target = compiled[name]
            // What comes in the target system needs no map.
            let isTarget = target?.system.description == code.system
            let result = isTarget ? .mapped : target?.translate(code.code).result ?? .unmapped
            row.codes[result, default: 0] += 1
            row.volume[result, default: 0] += code.count
            if result == .unmapped || result == .ambiguous { row.open.append(code) }
            if !since.isEmpty, code.firstSeen >= since { row.new.append(code) }
            rows[key] = row
        }
        return rows.sorted { $0.key < $1.key }.map { _, row in
            var row = row
            row.open.sort { $0.count != $1.count ? $0.count > $1.count : $0.code < $1.code }
            row.new.sort { $0.firstSeen != $1.firstSeen ? $0.firstSeen < $1.firstSeen : $0.code < $1.code }
            return row
        }
    }

    // MARK: What was written into messages

    /// One coded value of a message or document that was given another coding.
    public struct WrittenCode: Sendable, Hashable {
        /// The field, such as `DG1[1]-3`, or the element as an XPath.
        public let path: String
        /// The map.
        public let map: String
        /// Its release.
        public let version: String
        /// The row's number.
        public let row: Int64
        /// The field's ER7 text as it came; the code of an element.
        public let original: String
        /// The field's ER7 text as it was written; the `translation` of an element.
        public let written: String

        /// Makes a record.
        public init(path: String, map: String, version: String, row: Int64, original: String, written: String) {
            (self.path, self.map, self.version, self.row) = (path, map, version, row)
            (self.original, self.written) = (original, written)
        }
    }

    /// Keeps what was written into a message, so that every code can be traced to its row.
    public func noteWritten(_ code: WrittenCode, message: Int64) throws(MappingError) {
        try stored { () throws(StoreError) in
            try store.run(
                "INSERT INTO map_written VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                [
                    .integer(message), .text(code.path), .text(code.map), .text(code.version), .integer(code.row),
                    .text(code.original), .text(code.written),
                ], purpose: "trace a code")
        }
    }

    /// What was written into a message.
    public func written(message: Int64) throws(MappingError) -> [WrittenCode] {
        try stored { () throws(StoreError) in
            try store.rows(
                "SELECT path, map, version, row_id, original, written FROM map_written WHERE message_id = ? ORDER BY path",
                [.integer(message)], purpose: "trace the codes of a message")
        }.map(WrittenCode.init)
    }
}
