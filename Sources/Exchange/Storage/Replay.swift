// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
public import SQLite
import Synchronization
import Threads

/// Sends stored messages to a listener once more, those of one patient in the order they came.
public struct Replay {
    /// How messages are sent once more.
    public struct Settings: Sendable {
        /// The listener, how long to wait for it, and how many connections send at the same time.
        public var target: SendSettings
        /// So many messages a second at most; nil for as many as the listener takes.
        public var rate: Int?
        /// What MSH-10 gets at its end, so that the listener takes what it took before for something new; nil leaves
        /// the control ids, by which a listener knows what it has already.
        public var ending: String?
        /// Whether the alliance's codes are sent where there are any.
        public var sendsTranslated = false

        /// Settings for a listener.
        public init(_ target: SendSettings) { self.target = target }
    }

    /// What a replay did.
    public struct Report: Sendable, Hashable {
        /// Messages sent.
        public var sent = 0
        /// Messages acknowledged.
        public var acknowledged = 0
        /// Messages refused.
        public var refused = 0
        /// Messages without an answer.
        public var unanswered = 0
        /// Messages left out because one of the same patient before them got no answer.
        public var heldBack = 0
        /// Messages of the store that cannot be read as HL7 v2.
        public var unreadable = 0
    }

    private let store: MessageStore
    private let settings: Settings

    /// A replay out of a store.
    public init(_ store: MessageStore, _ settings: Settings) { (self.store, self.settings) = (store, settings) }

    /// Sends messages.
    ///
    /// - Parameters:
    ///   - ids: their numbers, in any order; they are sent in ascending order.
    ///   - tell: told of each message that was not acknowledged: number and reason.
    public func run(
        _ ids: [Int64], tell: @escaping @Sendable (Int64, String) -> Void
    ) throws(StoreError) -> Report {
        var report = Report()
        let lanes = (0..<max(1, min(settings.target.parallel, 64))).map { _ in Lane(settings, tell) }
        let started = Clock.monotonicMilliseconds()
        let numbers = Set(ids).sorted()
        for start in stride(from: 0, to: numbers.count, by: Self.page) {
            for (place, id) in numbers[start..<min(start + Self.page, numbers.count)].enumerated() {
                guard let stored = try store.message(id) else { continue }
                guard let message = message(stored) else {
                    report.unreadable += 1
                    tell(id, "cannot be read as HL7 v2")
                    continue
                }
                let patient = Self.patient(stored, message)
                let due = settings.rate.map { started + Int64(start + place) * 1000 / Int64(max(1, $0)) }
                lanes[Int(patient.hashValue.magnitude % UInt(lanes.count))].add(id, message, patient, due)
            }
            // A page at a time, so that no more than that is held.
            let workers = lanes.dropFirst().compactMap { lane in Worker { lane.run() } }
            lanes[0].run()
            for worker in workers { worker.join() }
            // The system gave fewer threads than lanes.
            for lane in lanes { lane.run() }
        }
        for lane in lanes { lane.add(to: &report) }
        return report
    }

    private static let page = 1_000

    private func message(_ stored: StoredMessage) -> Message? {
        let rules = Rules(defaultEncoding: CharacterEncoding(label: stored.encoding) ?? .utf8)
        let bytes = settings.sendsTranslated ? stored.translated ?? stored.body : stored.body
        guard let message = try? Message(parsing: bytes, rules: rules) else { return nil }
        guard let ending = settings.ending else { return message }
        let path = Path("MSH", field: 10, repetition: 1, component: 1)
        return try? message.setting(path, to: .text((message["MSH-10"] ?? "") + ending))
    }

    /// Whom a message is about: the resident, else the first id of its first PID, else its sender.
    private static func patient(_ stored: StoredMessage, _ message: Message) -> String {
        if let resident = stored.residentID { return "R\(resident)" }
        return message["PID-3.1"].map { "\(stored.facility) \($0)" } ?? "@\(stored.facility)"
    }
}

/// The messages of some patients, which one connection sends.
private final class Lane: Sendable {
    private struct Work {
        let id: Int64
        let message: Message
        let patient: String
        let due: Int64?
    }

    private struct State {
        var waiting: [Work] = []
        var report = Replay.Report()
        /// Patients one of whose messages got no answer.
        var held: Set<String> = []
    }

    private let state = Mutex(State())
    private let settings: Replay.Settings
    private let tell: @Sendable (Int64, String) -> Void

    init(_ settings: Replay.Settings, _ tell: @escaping @Sendable (Int64, String) -> Void) {
        (self.settings, self.tell) = (settings, tell)
    }

    func add(_ id: Int64, _ message: Message, _ patient: String, _ due: Int64?) {
        state.withLock { $0.waiting.append(Work(id: id, message: message, patient: patient, due: due)) }
    }

    func add(to report: inout Replay.Report) {
        let mine = state.withLock { $0.report }
        report.sent += mine.sent
        report.acknowledged += mine.acknowledged
        report.refused += mine.refused
        report.unanswered += mine.unanswered
        report.heldBack += mine.heldBack
    }

    func run() {
        let work = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        var handover = Handover(settings.target)
        for one in work {
            if state.withLock({ $0.held.contains(one.patient) }) {
                state.withLock { $0.report.heldBack += 1 }
                tell(one.id, "held back: one before it got no answer")
                continue
            }
            wait(until: one.due)
            conclude(one, handover.deliver(one.message).0)
        }
    }

    private func wait(until due: Int64?) {
        guard let due else { return }
        let bell = Bell()
        while Clock.monotonicMilliseconds() < due { _ = bell.wait(due - Clock.monotonicMilliseconds()) }
    }

    private func conclude(_ work: Work, _ delivery: Delivery) {
        state.withLock { state in
            state.report.sent += 1
            switch delivery {
            case .acknowledged: state.report.acknowledged += 1
            case .refused: state.report.refused += 1
            case .unanswered:
                state.report.unanswered += 1
                state.held.insert(work.patient)
            }
        }
        switch delivery {
        case .acknowledged: break
        case .refused(let code, let reason): tell(work.id, "\(code): \(reason)")
        case .unanswered: tell(work.id, "no answer")
        }
    }
}
