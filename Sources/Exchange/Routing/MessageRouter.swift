// SPDX-License-Identifier: Apache-2.0

import Digests
import HL7v2
import Mapping
import SQLite
import Threads

/// Puts messages into the queues of the destinations their routes name, in the transaction of their taking.
///
/// A message that its route cannot change waits for nobody: it lies in the queue as given up, with the reason, and is
/// never sent as it is.
final class MessageRouter {
    let connection: Connection
    let queue: DeliveryQueue
    let settings: RoutingSettings
    let rules: [String: DestinationRules]
    private let own: (application: String, facility: String)
    private let transformer: Transformer
    /// How many messages were put into queues since this was last asked.
    private var queued = 0

    init(_ queue: DeliveryQueue, _ maps: CodeMaps, _ settings: ExchangeSettings) {
        (self.queue, connection) = (queue, queue.connection)
        (self.settings, rules) = (settings.routing, settings.destinations)
        own = (settings.application, settings.facility)
        transformer = Transformer(maps: maps)
    }

    /// Whether any message goes anywhere.
    var hasRoutes: Bool { !settings.routes.isEmpty }

    func takeCount() -> Int {
        defer { queued = 0 }
        return queued
    }

    /// A message that was taken.
    struct Taken {
        /// Its number in the store.
        let id: Int64
        let message: Message
        /// With the alliance's codes; nil where none were written.
        let coded: Message?
        let header: HeaderSummary
        let residentID: Int64?
        /// How many messages with other content had its control id.
        var earlierVersions = 0

        /// Those of one topic keep their order: a resident's, or a sender's where there is no resident.
        var topic: String {
            if let residentID { return "\(ResidentNumber(residentID))" }
            return LogText.line("S:\(header.sender.application)|\(header.sender.facility)", limit: 200)
        }
    }

    /// Asks all routes about a message.
    ///
    /// - Returns: what was made of it; nil where no route is for it.
    func route(_ taken: Taken) throws(StoreError) -> Step? {
        let plain = taken.coded ?? taken.message
        let chosen = chosen(plain)
        guard !chosen.isEmpty else { return nil }
        if taken.header.sender.application == own.application, taken.header.sender.facility == own.facility {
            return Step("route", "loop", "it was sent by this exchange itself")
        }
        if taken.earlierVersions >= settings.hopLimit {
            return Step("route", "loop", "its control id came \(taken.earlierVersions) times with other content")
        }
        var (told, failures): ([String], Int) = ([], 0)
        for route in chosen {
            let parts = try changed(route.sendsSenderCodes ? taken.message : plain, route)
            for name in route.destinations {
                let isSent = try enqueue(parts, of: taken, route, to: name)
                if !isSent { failures += 1 }
                told.append("\(route.name) to \(name)" + (isSent ? "" : " failed"))
            }
        }
        let outcome = failures == 0 ? "\(told.count) queued" : "\(failures) of \(told.count) failed"
        return Step("route", outcome, told.joined(separator: "; "))
    }

    private func chosen(_ message: Message) -> [Route] {
        var chosen: [Route] = []
        for route in settings.routes where route.condition?.holds(for: message) ?? true {
            chosen.append(route)
            if route.isLast { break }
        }
        return chosen
    }

    /// What a route makes of a message, or why it makes nothing.
    func changed(_ message: Message, _ route: Route) throws(StoreError) -> Result<[Message], Unsendable> {
        do throws(Transformer.Failure) {
            return .success(try transformer.apply(route.transforms, to: message))
        } catch {
            switch error {
            case .store(let failure): throw failure
            case .transform(let place, let failure):
                let isNumbering = place == route.transforms.count
                let step = isNumbering ? "" : "transforms[\(place)]: "
                return .failure(Unsendable(reason: "route '\(route.name)' \(step)\(failure.text)"))
            }
        }
    }

    /// Why a message is not sent.
    struct Unsendable: Error {
        let reason: String
    }

    // MARK: Queues

    /// - Returns: whether all parts wait to be sent.
    private func enqueue(
        _ parts: Result<[Message], Unsendable>, of taken: Taken, _ route: Route, to name: String
    ) throws(StoreError) -> Bool {
        // A destination that somebody removed meanwhile comes back empty-handed, but the message tells so.
        guard let destination = try queue.destinationID(name) else { return false }
        var entry = QueueEntry(destination: destination, topic: taken.topic, messageID: taken.id, route: route.name)
        entry.priority = route.priority
        switch parts {
        case .failure(let fault):
            try queue.put(entry.unready(taken.message, fault.reason))
            return false
        case .success(let messages):
            for message in messages { try put(message, entry, rules[name]) }
            return true
        }
    }

    /// Puts a changed message into a queue, unless it seems to go round.
    func put(_ message: Message, _ entry: QueueEntry, _ rules: DestinationRules?) throws(StoreError) {
        var entry = entry
        let asked = asking(message, rules?.acknowledgement ?? .asSent)
        (entry.controlID, entry.body) = (message["MSH-10"] ?? "", asked.serialized())
        entry.fingerprint = Self.fingerprint(message)
        if let size = rules?.defersFrom, entry.body.count >= size, entry.priority == .normal { entry.priority = .low }
        let since = Clock.epochMilliseconds() - settings.loopWindow
        if try queue.count(like: entry, since: since) >= settings.hopLimit {
            let minutes = max(1, settings.loopWindow / 60_000)
            entry.reason = "loop: the same content went there \(settings.hopLimit) times within \(minutes) min"
            entry.state = .dead
        }
        try queue.put(entry)
        queued += 1
    }

    /// The message with MSH-15 and MSH-16 as a destination wants them.
    private func asking(_ message: Message, _ mode: DestinationRules.AcknowledgementMode) -> Message {
        guard let wanted = mode.conditions else { return message }
        let pairs = [(15, wanted.commit), (16, wanted.application)]
        let edits = pairs.compactMap { field, text -> (path: Path, value: NewValue)? in
            let path = Path("MSH", field: field)
            return (message[path.description] ?? "") == text ? nil : (path, .encoded(text))
        }
        guard !edits.isEmpty else { return message }
        // Both may be missing and then begin at the same byte, so one after the other. Letters fit into every message.
        return edits.reduce(message) { (try? $0.setting($1.path, to: $1.value)) ?? $0 }
    }

    /// What stays the same of a message that goes round, whoever writes its header: all segments but MSH.
    private static func fingerprint(_ message: Message) -> [UInt8] {
        var bytes: [UInt8] = []
        for segment in message.segments.dropFirst() { bytes += segment.bytes + [0x0D] }
        return (try? Digest.sha256.of(bytes)).map { Array($0.prefix(16)) } ?? []
    }

    // MARK: Answers

    /// Puts an answer into the queue of the destination a sender wants its answers at.
    ///
    /// - Returns: whether there is such a destination.
    func answer(_ answer: Message, of id: Int64, to name: String, topic: String) throws(StoreError) -> Bool {
        guard let destination = try queue.destinationID(name) else { return false }
        var entry = QueueEntry(destination: destination, topic: topic, messageID: id, route: Self.answerRoute)
        (entry.controlID, entry.body) = (answer["MSH-10"] ?? "", answer.serialized())
        try queue.put(entry)
        queued += 1
        return true
    }

    /// What stands for the route of answers.
    static let answerRoute = "acknowledgement"
}
