// SPDX-License-Identifier: Apache-2.0

import Bytes
import HL7v2
import SQLite

/// The rest of a query's answer, waiting for the asker to come back for it.
struct QueryCursor {
    private let connection: Connection
    /// Who asks and what: a pointer goes on only with the question it came from.
    private let question: String

    /// How many unfinished answers are kept; the oldest go first.
    private static let limit: Int64 = 1000

    init(_ connection: Connection, _ message: Message) {
        self.connection = connection
        let fields = [message["MSH-3.1"], message["MSH-4.1"], message["QPD-1.1"], message["QPD-2"]].map { $0 ?? "" }
        let asked = [3, 8].compactMap { message.segment("QPD")?[$0] }.map { Hexadecimal.encode($0.bytes) }
        question = (fields + asked).joined(separator: "\n")
    }

    /// Keeps residents under a new pointer.
    ///
    /// - Parameter total: how many the whole answer has.
    func keep(_ residents: [Int64], total: Int, at time: String) throws(StoreError) -> String {
        let last = try connection.first(
            "SELECT coalesce(max(rowid), 0) + 1 FROM query_cursor", purpose: "number a query's rest")
        let pointer = "P\(last?.integer(0) ?? 1)"
        let list = "\(total);" + residents.map(String.init).joined(separator: ",")
        try connection.run(
            "INSERT INTO query_cursor VALUES (?, ?, ?, ?)",
            [.text(pointer), .text(question), .text(list), .text(time)],
            purpose: "keep a query's rest")
        try connection.run(
            "DELETE FROM query_cursor WHERE rowid <= (SELECT max(rowid) FROM query_cursor) - ?", [.integer(Self.limit)],
            purpose: "forget old queries")
        return pointer
    }

    /// The residents under a pointer of the same question; nil when it is not known (any more).
    func take(_ pointer: String) throws(StoreError) -> (residents: [Int64], total: Int)? {
        let text = try connection.first(
            "SELECT residents FROM query_cursor WHERE pointer = ? AND question = ?", [.text(pointer), .text(question)],
            purpose: "go on with a query"
        )?.text(0)
        guard let parts = text?.split(separator: ";"), let total = parts.first.flatMap({ Int($0) }) else { return nil }
        return ((parts.count > 1 ? parts[1] : "").split(separator: ",").compactMap { Int64($0) }, total)
    }
}
