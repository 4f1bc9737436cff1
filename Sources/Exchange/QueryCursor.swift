// SPDX-License-Identifier: Apache-2.0

import Bytes
import HL7v2
import SQLite
import Threads

/// The rest of a query's answer, waiting for the asker to come back for it.
struct QueryCursor {
    private let connection: Connection
    /// Who asks and what: a pointer goes on only with the question it came from.
    private let question: String
    private let settings: QuerySettings

    /// How many unfinished answers are kept; the oldest go first.
    private static let limit: Int64 = 1000

    init(_ connection: Connection, _ message: Message, _ settings: QuerySettings) throws(StoreError) {
        self.connection = connection
        self.settings = settings
        let asked = [3, 8].compactMap { message.segment("QPD")?[$0] }.map { Hexadecimal.encode($0.bytes) }
        // What was asked may be a name: an enciphered store keeps no more than a keyed digest of it.
        let kept = try BodyCipher.of(connection).term("query", asked.joined(separator: "\n"))
        question = Self.beginning(message, message["QPD-1.1"], message["QPD-2"]) + kept
    }

    /// How all questions of an asker begin that have a name and a tag.
    private static func beginning(_ message: Message, _ name: String?, _ tag: String?) -> String {
        [message["MSH-3.1"], message["MSH-4.1"], name, tag].map { ($0 ?? "") + "\n" }.joined()
    }

    /// Forgets what waits for an asker who says that no more pages are wanted (QCN^J01).
    ///
    /// - Returns: how many pointers that were.
    /// - Source: HL7 v2.5.1, 5.4.6 (QCN) and 5.5.5 (QID).
    static func cancel(_ connection: Connection, _ message: Message) throws(StoreError) -> Int {
        let beginning = beginning(message, message["QID-2.1"], message["QID-1"])
        return try connection.run(
            "DELETE FROM query_cursor WHERE substr(question, 1, ?) = ?",
            [.integer(Int64(beginning.unicodeScalars.count)), .text(beginning)], purpose: "cancel a query")
    }

    /// Keeps residents under a new pointer.
    ///
    /// - Parameter total: how many the whole answer has.
    func keep(_ residents: [Int64], total: Int) throws(StoreError) -> String {
        let last = try connection.first(
            "SELECT coalesce(max(rowid), 0) + 1 FROM query_cursor", purpose: "number a query's rest")
        let pointer = "P\(last?.integer(0) ?? 1)"
        let list = "\(total);" + residents.map(String.init).joined(separator: ",")
        try connection.run(
            "INSERT INTO query_cursor VALUES (?, ?, ?, ?)",
            [.text(pointer), .text(question), .text(list), .text(String(Clock.epochMilliseconds()))],
            purpose: "keep a query's rest")
        try connection.run(
            "DELETE FROM query_cursor WHERE \(Self.isOver)",
            [.integer(Clock.epochMilliseconds() - settings.cursorLifetime)],
            purpose: "forget expired queries")
        try connection.run(
            "DELETE FROM query_cursor WHERE rowid <= (SELECT max(rowid) FROM query_cursor) - ?", [.integer(Self.limit)],
            purpose: "forget old queries")
        return pointer
    }

    /// Whether a row is older than a time in milliseconds; former programs kept fourteen digits of local time.
    private static let isOver = "length(created_at) <> 13 OR CAST(created_at AS INTEGER) < ?"

    /// The residents under a pointer of the same question; nil when it is not known (any more).
    func take(_ pointer: String) throws(StoreError) -> (residents: [Int64], total: Int)? {
        let text = try connection.first(
            "SELECT residents FROM query_cursor WHERE pointer = ? AND question = ? AND NOT (\(Self.isOver))",
            [
                .text(pointer), .text(question),
                .integer(Clock.epochMilliseconds() - settings.cursorLifetime),
            ],
            purpose: "go on with a query"
        )?.text(0)
        guard let parts = text?.split(separator: ";"), let total = parts.first.flatMap({ Int($0) }) else { return nil }
        return ((parts.count > 1 ? parts[1] : "").split(separator: ",").compactMap { Int64($0) }, total)
    }
}
