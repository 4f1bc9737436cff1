// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2
import MPI
import SQLite
import Threads

/// What rules write with: their tables, the record of events, the queues.
final class CareDesk {
    let connection: Connection
    let settings: CareSettings
    let index: PatientIndex
    let queue: DeliveryQueue
    let store: MessageStore
    let feed: IdentityFeed
    let sender: (application: String, facility: String)
    /// Milliseconds since 1970.
    let now = Clock.epochMilliseconds()
    /// ISO 8601 in UTC.
    let at = Clock.utc()
    /// In China's time, as HL7 writes it, wherever the server stands.
    let time: String

    /// The message that answers, apart from MSH, MSA: its type and segments.
    var reply: (type: [String], segments: [SegmentBuilder])?
    /// What the sender should know of a message that was accepted.
    var warnings: [Finding] = []
    /// What was done, for the steps of the message.
    var notes: [String] = []
    private(set) var queuedCount = 0
    /// What ``residents(_:)`` found; a desk is of one transaction.
    var knownResidents: [Int64: [Int64]] = [:]

    init(
        _ settings: CareSettings, _ index: PatientIndex, _ queue: DeliveryQueue, _ store: MessageStore,
        _ feed: IdentityFeed, application: String, facility: String
    ) {
        connection = store.connection
        time = CountyTime.digits(now)
        (self.settings, self.index, self.queue, self.store) = (settings, index, queue, store)
        self.feed = feed
        sender = (application, facility)
    }

    // MARK: Tables

    /// Rows with their values as they were, also where the store keeps them enciphered.
    func rows(_ sql: String, _ values: [SQLValue] = []) throws(CareStop) -> [Row] {
        do throws(StoreError) { return try connection.rows(sql, values, purpose: "follow care").map(opened) } catch {
            throw .store(error)
        }
    }

    func first(_ sql: String, _ values: [SQLValue] = []) throws(CareStop) -> Row? {
        try rows(sql, values).first
    }

    @discardableResult
    func run(_ sql: String, _ values: [SQLValue] = []) throws(CareStop) -> Int {
        do throws(StoreError) { return try connection.run(sql, values, purpose: "follow care") } catch {
            throw .store(error)
        }
    }

    // MARK: Messages

    /// A message of the store; nil where it has none of this number, or it cannot be read.
    func message(_ id: Int64) throws(CareStop) -> Message? {
        let stored: StoredMessage?
        do throws(StoreError) { stored = try store.message(id) } catch { throw .store(error) }
        guard let stored else { return nil }
        let rules = Rules(defaultEncoding: .init(label: stored.encoding) ?? .utf8)
        return try? Message(parsing: stored.translated ?? stored.body, rules: rules)
    }

    /// What the orders that a request of a message can mean say of images; none where it ordered no images.
    func imagingOrders(_ request: Segment, _ visit: CareVisit) throws(CareStop) -> [ImagingOrder] {
        let number = IssuedNumber(request[2])
        var found: [ImagingOrder] = []
        for order in try orders(placedAs: number, among: orders(number.number), visit)
        where try isOwn(order.residentID, visit) {
            if let asked = try message(order.messageID).flatMap(ImagingOrder.init) { found.append(asked) }
        }
        return found
    }

    /// The answer a destination gave to a queued message; nil for none.
    func answer(to control: String) throws(CareStop) -> Message? {
        let row = try first("SELECT id, answer FROM delivery WHERE control_id = ?", [.text(control)])
        guard let id = row?.integer(0), let bytes = row?.blob(1) else { return nil }
        let opened: [UInt8]
        do throws(StoreError) { opened = try queue.cipher.delivered(bytes, id, "answer") } catch {
            throw .store(error)
        }
        return try? Message(parsing: opened)
    }

    /// Keeps an event: what became of something, by which message.
    func note(
        _ part: CarePart, _ event: String, _ key: String, resident: Int64?, message: Int64?, _ detail: String = ""
    ) throws(CareStop) {
        notes.append(key.isEmpty ? event : "\(event) \(key)")
        try run(
            """
            INSERT INTO care_event (at, part, event, key, resident_id, message_id, detail) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(at), .text(part.rawValue), .text(event), try term(key), .optional(resident), .optional(message),
                try sealed(detail),
            ])
    }

    // MARK: Sending

    /// The destination of an institution, else that of a role.
    func destination(facility: String = "", role: String = "") throws(CareStop) -> Destination? {
        do throws(StoreError) {
            let all = try queue.destinations()
            if !facility.isEmpty, let found = all.first(where: { $0.facility == facility }) { return found }
            return settings.roles[role].flatMap { name in all.first { $0.name == name } }
        } catch { throw .store(error) }
    }

    /// Queues a message in UTF-8 for a destination.
    ///
    /// - Returns: its control id.
    func send(
        _ type: [String], version: String = "2.5.1", to destination: Destination, topic: String,
        _ segments: [SegmentBuilder]
    ) throws(CareStop) -> String {
        do throws(StoreError) {
            let id = try queue.reserve(for: destination.id, topic: queue.cipher.topic(topic))
            let control = "C\(id)"
            let made = Swift.Result { () throws(HL7v2Error) in
                try message(type, version, control, destination, segments)
            }
            switch made {
            case .success(let message): try queue.fill(id, controlID: control, message.serialized())
            case .failure(let error):
                try queue.settle(id, .dead, reason: "cannot be written: \(HL7v2Words.text(error))", answer: nil)
            }
            queuedCount += 1
            return control
        } catch { throw .store(error) }
    }

    private func message(
        _ type: [String], _ version: String, _ control: String, _ destination: Destination,
        _ segments: [SegmentBuilder]
    ) throws(HL7v2Error) -> Message {
        let delimiters = Delimiters.recommended
        let header = SegmentBuilder(
            "MSH",
            [
                2: "^~\\&", 3: try delimiters.escaped(sender.application), 4: try delimiters.escaped(sender.facility),
                5: try delimiters.escaped(destination.application), 6: try delimiters.escaped(destination.facility),
                7: time, 9: try delimiters.components(type), 10: control, 11: "P", 12: version, 18: "UNICODE UTF-8",
            ])
        return try Message([header] + segments, delimiters: delimiters, encoding: .utf8)
    }

    /// A copy of a segment for another message; nothing where it cannot be read.
    func copy(_ segment: Segment?) -> [SegmentBuilder] {
        segment.flatMap { try? SegmentBuilder(copying: $0) }.map { [$0] } ?? []
    }

    func copies(_ segments: [Segment]) -> [SegmentBuilder] { segments.flatMap { copy($0) } }
}

/// Text as ER7 in the usual separators.
func er7(_ parts: String...) -> String { (try? Delimiters.recommended.components(parts)) ?? "" }
