// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Dispatch
import MLLP
import SQLite
import Synchronization
import Threads

/// The queue before the database, and the thread behind it.
///
/// Messages that came while a commit was under way share the next one, so the cost of making them durable is shared by
/// all connections. An answer leaves only after the commit that holds its message is on the disk.
final class Intake: Sendable {
    /// A message that came, the character set of its port, and when it came, in microseconds.
    struct Waiting {
        let frame: ReceivedFrame
        let encoding: CharacterEncoding?
        let at: Int64
    }

    struct State {
        var waiting: [Waiting] = []
        var isStopping = false
        var counters = ExchangeCounters()
    }

    let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)
    private let worker = Mutex<Worker?>(nil)
    private let sync = Mutex<CommitSync?>(nil)
    private let queued = Mutex<@Sendable () -> Void>({})
    let log: Log
    let rejected: RejectedBytes?
    private let incidents: Incidents
    let meter: ServiceMeter

    init(_ settings: ExchangeSettings, log: Log, incidents: Incidents) throws(ExchangeError) {
        (self.log, self.incidents) = (log, incidents)
        rejected = settings.rejectedFolder.flatMap {
            RejectedBytes(folder: $0, path: settings.databasePath) { log($0) }
        }
        meter = ServiceMeter(incidents, slowCommitMilliseconds: settings.observation.slowCommit)
        // Opened here once so that a bad path is reported at once; the thread opens its own.
        do { _ = try MessageProcessor(Connection(path: settings.databasePath), settings) } catch { throw .store(error) }
        let sync = CommitSync(
            path: settings.databasePath, isSynchronous: settings.isSynchronous, finish: { [self] in answer($0) },
            fail: { [self] in giveUp($0, $1) })
        guard let sync, let started = Worker({ [self] in run(settings, sync) }) else { throw .noThread }
        self.sync.withLock { $0 = sync }
        worker.withLock { $0 = started }
    }

    var counters: ExchangeCounters { state.withLock { $0.counters } }

    /// How many messages wait to be stored.
    var waiting: Int { state.withLock { $0.waiting.count } }

    /// What to do when messages for other systems were queued and committed.
    func whenQueued(_ body: @escaping @Sendable () -> Void) { queued.withLock { $0 = body } }

    /// - Parameter encoding: of messages whose MSH-18 is empty; nil for that of the exchange.
    func submit(_ frame: ReceivedFrame, _ encoding: CharacterEncoding? = nil) {
        let wasEmpty = state.withLock { state in
            defer {
                state.waiting.append(Waiting(frame: frame, encoding: encoding, at: Clock.monotonicMicroseconds()))
            }
            return state.waiting.isEmpty
        }
        if wasEmpty { bell.signal() }
    }

    func stop() {
        state.withLock { $0.isStopping = true }
        bell.signal()
        worker.take()?.join()
        sync.take()?.stop()
        rejected?.stop()
    }

    private func run(_ settings: ExchangeSettings, _ sync: CommitSync) {
        // Opened at once: others may have changed the index while nobody listened.
        var opened = try? Self.open(settings)
        while true {
            let (group, isStopping) = take(settings.groupSize)
            if group.isEmpty {
                if isStopping { return }
                if bell.wait(timeout: .now() + .milliseconds(Int(settings.delivery.watchInterval))) == .timedOut {
                    publish(opened)
                }
                continue
            }
            do throws(StoreError) {
                if sync.hasFailed { opened = nil }
                let tools = if let opened { opened } else { try Self.open(settings) }
                opened = tools
                sync.hand(try commit(group, tools.connection, tools.processor))
            } catch {
                // The next group starts afresh, with whatever the disk is like by then.
                opened = nil
                fail(group, error)
            }
        }
    }

    private static func open(
        _ settings: ExchangeSettings
    ) throws(StoreError) -> (connection: Connection, processor: MessageProcessor) {
        let connection = try Connection(path: settings.databasePath)
        // Keys of millions of records lie all over the file.
        try connection.keepPages(megabytes: 384)
        // ``CommitSync`` does it while the next messages are taken. Where the file system allows no write-ahead log each
        // commit stays durable by itself.
        let mode = try connection.first("PRAGMA journal_mode", purpose: "ask for the log")?.text(0)
        if mode == "wal" { try connection.leaveSynchronizing() }
        return (connection, try MessageProcessor(connection, settings))
    }

    /// The next messages, up to a number and a volume that one transaction may hold.
    private func take(_ count: Int) -> ([Waiting], Bool) {
        state.withLock { state in
            var (group, bytes) = ([Waiting](), 0)
            for next in state.waiting.prefix(count) {
                let size = next.frame.content.count
                if !group.isEmpty, bytes + size > 32 << 20 { break }
                group.append(next)
                bytes += size
            }
            state.waiting.removeFirst(group.count)
            return (group, state.isStopping)
        }
    }

    private func commit(
        _ group: [Waiting], _ connection: Connection, _ processor: MessageProcessor
    ) throws(StoreError) -> CommitSync.Group {
        let started = Clock.monotonicMicroseconds()
        return try connection.transaction(purpose: "store messages") { () throws(StoreError) in
            try processor.beginGroup()
            var replies: [MessageProcessor.Reply] = []
            for waiting in group {
                let frame = waiting.frame
                let arrival = Arrival(
                    content: frame.content, peer: frame.peer, certificate: frame.certificate,
                    defaultEncoding: waiting.encoding)
                replies.append(try processor.process(arrival))
            }
            let notices = try processor.publish() + processor.tendWhenDue()
            return CommitSync.Group(messages: group, replies: replies, notices: notices, started: started)
        }
    }

    /// Answers what is on the disk.
    private func answer(_ group: CommitSync.Group) {
        let replies = group.replies
        if group.notices > 0 || replies.contains(where: { $0.queuedCount > 0 }) { queued.withLock { $0 }() }
        let ended = Clock.monotonicMicroseconds()
        count(replies)
        for trouble in [Incidents.Kind.storeFailing, .diskFull] { incidents.close(trouble) }
        for (waiting, reply) in zip(group.messages, replies) {
            waiting.frame.reply(reply.contents)
            log(reply.event)
        }
        meter.add(replies.map(\.kind), waits: group.messages.map { ended - $0.at }, commit: ended - group.started)
    }

    private func giveUp(_ group: CommitSync.Group, _ code: Int32) {
        fail(group.messages, StoreError(code: code, message: "the disk failed", purpose: "make messages durable"))
    }

    /// Tells subscribers of what other programs changed in the index, and looks at what time changed in care.
    private func publish(_ tools: (connection: Connection, processor: MessageProcessor)?) {
        guard let tools else { return }
        do throws(StoreError) {
            let isBehind = try tools.processor.isBehind()
            guard isBehind || !tools.processor.care.isEmpty else { return }
            let count = try tools.connection.transaction(purpose: "queue notices") { () throws(StoreError) in
                try tools.processor.beginGroup()
                return try (isBehind ? tools.processor.publish() : 0) + tools.processor.care.tend()
            }
            if count > 0 { queued.withLock { $0 }() }
        } catch {
            log("notices not queued: \(error)")
        }
    }

    /// Nothing was stored: no answer is sent and the connections are closed, so every sender knows to send again.
    private func fail(_ group: [Waiting], _ error: StoreError) {
        state.withLock { $0.counters.failed += group.count }
        log("\(group.count) messages not stored and not answered: \(error)")
        // SQLITE_FULL
        incidents.open(error.code & 0xFF == 13 ? .diskFull : .storeFailing, "", error.description)
        for waiting in group { waiting.frame.abandon() }
    }

    private func count(_ replies: [MessageProcessor.Reply]) {
        state.withLock { state in
            state.counters.commits += 1
            for reply in replies {
                if reply.isRepeat {
                    state.counters.repeated += 1
                    continue
                }
                switch reply.state {
                case .accepted: state.counters.accepted += 1
                case .refused: state.counters.refused += 1
                case .failed: state.counters.failed += 1
                }
            }
        }
    }
}
