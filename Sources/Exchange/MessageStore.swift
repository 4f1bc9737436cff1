// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import JSON
import MLLP
public import SQLite

/// The messages that came in, each with its bytes, its answer and what became of it.
public final class MessageStore {
    let connection: Connection
    let cipher: BodyCipher

    /// Opens the store in a database, its tables created where missing.
    ///
    /// - Throws: also where bodies are enciphered and their key is missing or wrong.
    public init(_ connection: Connection) throws(StoreError) {
        self.connection = connection
        try connection.migrate(owner: "messages", StoreSchema.scripts)
        cipher = try BodyCipher.of(connection)
    }

    /// The number the next message gets.
    func nextID() throws(StoreError) -> Int64 {
        try connection.first("SELECT coalesce(max(id), 0) + 1 FROM message", purpose: "number a message")?.integer(0)
            ?? 1
    }

    /// An accepted message of the same sender and control id.
    struct Earlier {
        let id: Int64
        let digest: [UInt8]
        let replies: [[UInt8]]
    }

    /// - Parameter digest: of several messages the one with this content comes first.
    func earlier(_ sender: SenderKey, digest: [UInt8]) throws(StoreError) -> Earlier? {
        let row = try connection.first(
            """
            SELECT id, digest, reply, key_id FROM message
            WHERE control_id = ? AND facility = ? AND application = ? AND state = 'accepted'
            ORDER BY digest = ? DESC, id LIMIT 1
            """, [.text(sender.controlID), .text(sender.facility), .text(sender.application), .blob(digest)],
            purpose: "look for the same message")
        guard let row else { return nil }
        let id = row.integer(0) ?? 0
        let reply = try cipher.opened(row.blob(2) ?? [], key: row.integer(3), Self.context(id, "reply"))
        return Earlier(id: id, digest: row.blob(1) ?? [], replies: Self.split(reply))
    }

    /// How many messages of a sender with one control id were accepted since a time, counted up to a limit.
    func count(of sender: SenderKey, since: String, limit: Int) throws(StoreError) -> Int {
        let row = try connection.first(
            """
            SELECT count(*) FROM (SELECT 1 FROM message
                WHERE control_id = ? AND facility = ? AND application = ? AND state = 'accepted' AND received_at >= ?
                LIMIT ?)
            """,
            [
                .text(sender.controlID), .text(sender.facility), .text(sender.application), .text(since),
                .integer(Int64(limit)),
            ],
            purpose: "count messages of one control id")
        return Int(row?.integer(0) ?? 0)
    }

    func countRepeat(_ id: Int64) throws(StoreError) {
        try connection.run(
            "UPDATE message SET repeats = repeats + 1 WHERE id = ?", [.integer(id)], purpose: "count a repeated message"
        )
    }

    /// A message ready to be kept.
    struct Entry {
        let id: Int64
        let receivedAt: String
        let arrival: Arrival
        let header: HeaderSummary
        let digest: [UInt8]
        let outcome: Outcome
        let replies: [[UInt8]]
        let keys: [MessageKey]
    }

    func insert(_ entry: Entry) throws(StoreError) {
        let (header, outcome) = (entry.header, entry.outcome)
        let steps = JSONValue.array(
            outcome.steps.map {
                ["step": .string($0.name), "outcome": .string($0.outcome), "detail": .string($0.detail)]
            })
        try connection.run(
            """
            INSERT INTO message (id, received_at, peer, application, facility, control_id, type, event, version,
                encoding, digest, body, translated, state, code, reply, resident_id, steps, key_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(entry.id), .text(entry.receivedAt), .text(entry.arrival.peer),
                .text(header.sender.application), .text(header.sender.facility), .text(header.sender.controlID),
                .text(header.type), .text(header.event), .text(header.version), .text(header.encoding),
                .blob(entry.digest), .blob(try sealed(entry.arrival.content, entry.id, "body")),
                .optional(
                    try outcome.translated.map { (it) throws(StoreError) in try sealed(it, entry.id, "translated") }),
                .text(outcome.state.rawValue), .text(outcome.code.rawValue),
                .blob(try sealed(entry.replies.flatMap(Framing.frame), entry.id, "reply")),
                .optional(outcome.residentID), .text(try cipher.kept(steps.text())),
                .optional(cipher.active?.id),
            ], purpose: "store a message")
        try insert(entry.keys, of: entry.id)
    }

    func insert(_ keys: [MessageKey], of id: Int64) throws(StoreError) {
        for key in keys {
            let term = try cipher.term(key.kind.rawValue, key.value)
            try connection.run(
                "INSERT INTO message_key VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                [.text(key.kind.rawValue), .text(term), .integer(id)], purpose: "index a message")
        }
    }

    /// The body of a row, by the places of its columns.
    func body(_ row: Row, _ id: Int, _ body: Int, _ key: Int) throws(StoreError) -> [UInt8] {
        try cipher.opened(row.blob(body) ?? [], key: row.integer(key), Self.context(row.integer(id) ?? 0, "body"))
    }

    private func sealed(_ bytes: [UInt8], _ id: Int64, _ column: String) throws(StoreError) -> [UInt8] {
        try cipher.sealed(bytes, Self.context(id, column))
    }

    /// What a body is bound to.
    static func context(_ id: Int64, _ column: String) -> String { "message \(id) \(column)" }

    private static func split(_ framed: [UInt8]) -> [[UInt8]] {
        var decoder = FrameDecoder()
        return decoder.feed(framed).compactMap { if case .frame(let content) = $0 { content } else { nil } }
    }
}

/// Who sent a message under which number: what makes two messages the same.
struct SenderKey: Sendable, Hashable {
    var application = ""
    var facility = ""
    var controlID = ""

    /// The institution that feeds identities: MSH-4, or MSH-3 of systems that leave MSH-4 empty.
    var institution: String { facility.isEmpty ? application : facility }
}

/// The parts of a header the store keeps in columns.
struct HeaderSummary: Sendable, Hashable {
    var sender = SenderKey()
    var type = ""
    var event = ""
    var version = ""
    var encoding = ""

    /// MSH-9.1 and MSH-9.2: `ADT^A01`.
    var kind: String { [type, event].filter { !$0.isEmpty }.joined(separator: "^") }

    init() {}

    init(_ message: Message) {
        sender = SenderKey(
            application: Self.designator(message, 3), facility: Self.designator(message, 4),
            controlID: message["MSH-10"] ?? "")
        type = message["MSH-9.1"] ?? ""
        event = message["MSH-9.2"] ?? ""
        version = message["MSH-12.1"] ?? ""
        encoding = message.encoding.rawValue
    }

    /// HD.1, or HD.2 where only a universal id is sent.
    private static func designator(_ message: Message, _ field: Int) -> String {
        message["MSH-\(field).1"] ?? message["MSH-\(field).2"] ?? ""
    }
}

/// A value a message can be found by.
struct MessageKey: Sendable, Hashable {
    enum Kind: String { case card, patient, order, accession, study, account }
    let kind: Kind
    let value: String
}
