// SPDX-License-Identifier: Apache-2.0

import SQLite

/// The sequence number protocol: what number each sender's next message must have.
///
/// - Source: HL7 v2.5.1, section 2.10.1.
struct SequenceLedger {
    private let connection: Connection

    init(_ connection: Connection) throws(StoreError) {
        self.connection = connection
        try connection.migrate(owner: "sequence", Self.scripts)
    }

    private static let scripts = [
        """
        CREATE TABLE sequence_link (
            application TEXT NOT NULL, facility TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (application, facility)
        ) STRICT, WITHOUT ROWID;
        """
    ]

    /// What to do with a message of a number.
    enum Verdict: Equatable {
        /// It is the next one, or the first after a new start.
        case next
        /// It only starts the link anew (0 or -1); MSA-4 of the answer.
        case start(expected: Int)
        /// It is not the one expected; MSA-4 of the answer.
        case wrong(expected: Int)
    }

    func verdict(_ number: Int, of sender: SenderKey) throws(StoreError) -> Verdict {
        let last = try last(of: sender)
        switch number {
        case 0: return .start(expected: last.map { $0 &+ 1 } ?? -1)
        case -1:
            try connection.run(
                "DELETE FROM sequence_link WHERE application = ? AND facility = ?", Self.key(sender),
                purpose: "start a link anew")
            return .start(expected: -1)
        case 1...:
            guard let last, number != last &+ 1 else { return .next }
            return .wrong(expected: last &+ 1)
        default: return .wrong(expected: last.map { $0 &+ 1 } ?? -1)
        }
    }

    /// Notes the number of a message that was accepted.
    func note(_ number: Int, of sender: SenderKey) throws(StoreError) {
        try connection.run(
            "INSERT INTO sequence_link VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET last = excluded.last",
            Self.key(sender) + [.integer(Int64(number))], purpose: "note a sequence number")
    }

    private func last(of sender: SenderKey) throws(StoreError) -> Int? {
        try connection.first(
            "SELECT last FROM sequence_link WHERE application = ? AND facility = ?", Self.key(sender),
            purpose: "read a sequence number")?.integer(0).map { Int($0) }
    }

    private static func key(_ sender: SenderKey) -> [SQLValue] { [.text(sender.application), .text(sender.facility)] }
}
