// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MLLP
import SQLite
import Threads

/// Sends the messages of one destination, each until it is acknowledged or given up.
///
/// A destination that nobody answers at is left alone for a while, longer each time, and its messages wait without
/// being counted as tried. A message that is refused, or gets no answer, is put off by itself and given up in the end.
final class Courier: Sendable {
    let destination: Destination
    let bell = Bell()
    private let path: String
    private let rules: DestinationRules
    private var policy: DeliveryPolicy { rules.policy }
    private let log: Log
    private let incidents: Incidents

    init(path: String, _ destination: Destination, _ rules: DestinationRules, log: Log, incidents: Incidents) {
        (self.path, self.destination, self.rules) = (path, destination, rules)
        (self.log, self.incidents) = (log, incidents)
    }

    private var name: String { LogText.line(destination.name) }

    func run() {
        var settings = SendSettings(host: destination.host, port: destination.port)
        settings.timeoutMilliseconds = policy.answerTimeout
        (settings.tls, settings.commitsBlocks) = (rules.security, rules.commitsBlocks)
        var handover = Handover(settings)
        var (queue, failures): (DeliveryQueue?, Int) = (nil, 0)
        while !bell.isStopped {
            var pause: Int64 = 0
            do throws(StoreError) {
                let opened = if let queue { queue } else { try DeliveryQueue(Connection(path: path)) }
                queue = opened
                pause = try work(opened, &handover, &failures)
            } catch {
                // Whatever was delivered and could not be settled goes again: the receiver knows its control id.
                queue = nil
                log("queue of \(name): \(error)")
                pause = policy.firstPause
            }
            if pause > 0 { rest(pause, wakes: failures == 0) }
        }
    }

    /// Sleeps; while the destination is out of reach no new message ends it.
    private func rest(_ milliseconds: Int64, wakes: Bool) {
        let end = Clock.monotonicMilliseconds() + milliseconds
        repeat {
            let left = end - Clock.monotonicMilliseconds()
            guard left > 0, bell.wait(left) else { return }
        } while !wakes
    }

    /// Sends one message, if one is due, and says how long to rest.
    private func work(
        _ queue: DeliveryQueue, _ handover: inout Handover, _ failures: inout Int
    ) throws(StoreError) -> Int64 {
        let now = Clock.epochMilliseconds()
        try queue.promote(destination.id, queuedBefore: now - policy.longestDeferral)
        guard let item = try queue.next(destination.id, now: now) else {
            return policy.watchInterval
        }
        guard let message = try? Message(parsing: item.body) else {
            try queue.settle(item.id, .dead, reason: "no HL7 v2 message", answer: nil)
            return 0
        }
        let (delivery, answer) = handover.deliver(message)
        if !handover.hasConnected, case .unanswered(let error) = delivery {
            failures += 1
            incidents.open(.destinationDown, destination.name, error.text)
            try queue.note(trouble: error.text, of: destination.id)
            try giveUpOld(queue, error.text)
            return policy.pause(afterFailures: failures)
        }
        incidents.close(.destinationDown, destination.name)
        failures = 0
        try queue.note(trouble: "", of: destination.id)
        try conclude(item, delivery, answer?.serialized(), queue)
        return 0
    }

    private func conclude(
        _ item: DeliveryQueue.Item, _ delivery: Delivery, _ answer: [UInt8]?, _ queue: DeliveryQueue
    ) throws(StoreError) {
        let (reason, limit): (String, Int)
        switch delivery {
        case .acknowledged: return try queue.settle(item.id, .delivered, reason: "", answer: answer)
        case .refused(let code, let text): (reason, limit) = ("\(code): \(text)", policy.refusalLimit)
        case .unanswered(let error): (reason, limit) = (error.text, policy.silenceLimit)
        }
        guard item.attempts + 1 < limit, !isOld(item) else {
            log("delivery \(item.id) to \(name) given up after \(item.attempts + 1) attempts")
            return try queue.settle(item.id, .dead, reason: reason, answer: answer)
        }
        let due = Clock.epochMilliseconds() + policy.pause(afterFailures: item.attempts + 1)
        try queue.postpone(item.id, until: due, reason: reason, answer: answer)
    }

    private func isOld(_ item: DeliveryQueue.Item) -> Bool {
        guard let longest = policy.longestAge, item.queuedAt > 0 else { return false }
        return Clock.epochMilliseconds() - item.queuedAt > longest
    }

    /// Messages for a destination that nobody answers at are not tried one by one, but do not wait for ever either.
    private func giveUpOld(_ queue: DeliveryQueue, _ trouble: String) throws(StoreError) {
        guard let longest = policy.longestAge else { return }
        let time = Clock.epochMilliseconds() - longest
        let count = try queue.giveUp(destination.id, queuedBefore: time, reason: "too old; out of reach: \(trouble)")
        if count > 0 { log("\(count) deliveries to \(name) given up: out of reach for too long") }
    }
}
