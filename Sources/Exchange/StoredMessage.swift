// SPDX-License-Identifier: Apache-2.0

import SQLite

/// What the store says of a message without its body.
public struct MessageSummary: Sendable, Hashable {
    /// Its number.
    public let id: Int64
    /// ISO 8601 in UTC.
    public let receivedAt: String
    /// MSH-3.
    public let application: String
    /// MSH-4.
    public let facility: String
    /// MSH-10.
    public let controlID: String
    /// MSH-9.1.
    public let type: String
    /// MSH-9.2.
    public let event: String
    /// MSH-12.
    public let version: String
    /// The character set it was read in.
    public let encoding: String
    /// How it ended.
    public let state: MessageState
    /// MSA-1 of the answer.
    public let code: String
    /// The resident it is about.
    public let residentID: Int64?
    /// How often the same message came again.
    public let repeats: Int64

    init(_ row: Row) {
        func text(_ column: Int) -> String { row.text(column) ?? "" }
        id = row.integer(0) ?? 0
        (receivedAt, application, facility, controlID) = (text(1), text(2), text(3), text(4))
        (type, event, version, encoding) = (text(5), text(6), text(7), text(8))
        state = MessageState(rawValue: text(9)) ?? .failed
        (code, residentID, repeats) = (text(10), row.integer(11), row.integer(12) ?? 0)
    }
}

/// The columns of a message in the order they are read.
enum MessageColumns {
    static let summary = """
        m.id, m.received_at, m.application, m.facility, m.control_id, m.type, m.event, m.version, m.encoding, m.state,
            m.code, m.resident_id, m.repeats
        """
    static let all = summary + ", m.peer, m.steps, m.key_id, m.body, m.translated, m.reply"
    static let (peer, steps, key, body) = (13, 14, 15, 16)
}

/// A message as the store shows it.
@dynamicMemberLookup
public struct StoredMessage: Sendable, Hashable {
    /// What is said of it in lists; its members are members of this, too.
    public let summary: MessageSummary
    /// The peer's address.
    public let peer: String
    /// What every step made of it.
    public let steps: [Step]
    /// Its bytes as they came.
    public let body: [UInt8]
    /// Its bytes with the alliance's codes; nil when nothing was translated.
    public let translated: [UInt8]?
    /// The answer, framed.
    public let reply: [UInt8]

    /// A member of the summary.
    public subscript<Value>(dynamicMember path: KeyPath<MessageSummary, Value>) -> Value { summary[keyPath: path] }
}
