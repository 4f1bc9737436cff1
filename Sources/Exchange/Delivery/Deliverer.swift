// SPDX-License-Identifier: Apache-2.0

import SQLite
import Synchronization
import Threads

/// Empties the queues: one thread a destination, so that a slow one delays no other, and one that watches for new
/// destinations.
final class Deliverer: Sendable {
    private struct State {
        var couriers: [Int64: (courier: Courier, worker: Worker)] = [:]
        var watcher: Worker?
    }

    private let path: String
    private let policy: DeliveryPolicy
    private let rules: [String: DestinationRules]
    private let log: Log
    private let incidents: Incidents
    private let state = Mutex(State())
    private let bell = Bell()

    init?(
        path: String, _ policy: DeliveryPolicy, _ rules: [String: DestinationRules] = [:], log: Log,
        incidents: Incidents
    ) {
        (self.path, self.policy, self.rules, self.log, self.incidents) = (path, policy, rules, log, incidents)
        guard let watcher = Worker({ [self] in watch() }) else { return nil }
        state.withLock { $0.watcher = watcher }
    }

    /// Something was put into a queue.
    func ring() {
        for courier in state.withLock({ $0.couriers.values.map(\.courier) }) { courier.bell.ring() }
        bell.ring()
    }

    /// Waits for what is under way; what waits is sent after the next start.
    func stop() {
        bell.stop()
        state.withLock { state in
            defer { state.watcher = nil }
            return state.watcher
        }?.join()
        let running = state.withLock { state in
            defer { state.couriers = [:] }
            return Array(state.couriers.values)
        }
        for each in running { each.courier.bell.stop() }
        for each in running { each.worker.join() }
    }

    private func watch() {
        var queue: DeliveryQueue?
        repeat {
            do throws(StoreError) {
                let opened = if let queue { queue } else { try DeliveryQueue(Connection(path: path)) }
                queue = opened
                match(try opened.senders())
            } catch {
                queue = nil
                log("destinations could not be read: \(error)")
            }
        } while bell.wait(policy.watchInterval)
    }

    /// Starts who is new, ends who is gone; one whose address changed is both.
    private func match(_ destinations: [Destination]) {
        let present = Dictionary(destinations.map { ($0.id, $0) }) { first, _ in first }
        let gone = state.withLock { state in
            let gone = state.couriers.filter { present[$0.key] != $0.value.courier.destination }
            for id in gone.keys { state.couriers[id] = nil }
            return gone.values
        }
        for each in gone { each.courier.bell.stop() }
        for each in gone { each.worker.join() }
        for destination in destinations where state.withLock({ $0.couriers[destination.id] == nil }) {
            var rules = rules[destination.name] ?? DestinationRules()
            if self.rules[destination.name] == nil { rules.policy = policy }
            let courier = Courier(path: path, destination, rules, log: log, incidents: incidents)
            guard let worker = Worker({ courier.run() }) else {
                log("no thread for destination \(LogText.line(destination.name))")
                continue
            }
            state.withLock { $0.couriers[destination.id] = (courier, worker) }
        }
    }
}
