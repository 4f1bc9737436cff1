// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Glibc
import MLLP
import Synchronization
import Threads

/// Makes commits durable on a thread of its own, and lets answers go after that.
///
/// The next messages are taken while the disk works for the ones before: commits only write the database's log, and one
/// `fdatasync` of the log makes all of them durable that were written until then. Nothing is answered before.
final class CommitSync: Sendable {
    /// Messages of one commit with their answers.
    struct Group: Sendable {
        let messages: [Intake.Waiting]
        let replies: [MessageProcessor.Reply]
        let notices: Int
        /// When the first of them was begun, in microseconds.
        let started: Int64
    }

    private struct State {
        var waiting: [Group] = []
        var isStopping = false
        var hasFailed = false
    }

    private let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)
    /// One group is with the disk, one may wait.
    private let room = DispatchSemaphore(value: 2)
    private let log: LogFile?
    private let worker = Mutex<Worker?>(nil)
    private let finish: @Sendable (Group) -> Void
    private let fail: @Sendable (Group, Int32) -> Void

    /// - Parameters:
    ///   - path: the database.
    ///   - isSynchronous: false to answer without waiting for the disk.
    ///   - finish: given each group once it is durable.
    ///   - fail: given each group that could not be made durable, with the `errno`.
    init?(
        path: String, isSynchronous: Bool, finish: @escaping @Sendable (Group) -> Void,
        fail: @escaping @Sendable (Group, Int32) -> Void
    ) {
        log = isSynchronous ? LogFile(path: path + "-wal") : nil
        (self.finish, self.fail) = (finish, fail)
        guard let started = Worker({ [self] in run() }) else { return nil }
        worker.withLock { $0 = started }
    }

    /// Whether the disk failed since this was last asked.
    var hasFailed: Bool {
        state.withLock { state in
            defer { state.hasFailed = false }
            return state.hasFailed
        }
    }

    /// Hands a group over that was committed; waits while two are on their way.
    func hand(_ group: Group) {
        room.wait()
        state.withLock { $0.waiting.append(group) }
        bell.signal()
    }

    /// Waits until everything handed over is durable and answered.
    func stop() {
        state.withLock { $0.isStopping = true }
        bell.signal()
        worker.take()?.join()
    }

    private func run() {
        while true {
            let (groups, isStopping) = state.withLock { state in
                defer { state.waiting = [] }
                return (state.waiting, state.isStopping)
            }
            if groups.isEmpty {
                if isStopping { return }
                bell.wait()
                continue
            }
            let code = log?.synchronize() ?? 0
            if code != 0 { state.withLock { $0.hasFailed = true } }
            for group in groups {
                if code == 0 { finish(group) } else { fail(group, code) }
                room.signal()
            }
        }
    }
}

/// The write-ahead log of a database, opened beside the database for nothing but to be made durable.
private final class LogFile: Sendable {
    private let path: String
    private let descriptor = Mutex<Int32>(-1)

    init(path: String) { self.path = path }

    deinit { descriptor.withLock { if $0 >= 0 { close($0) } } }

    /// Waits until all that was written is on the disk.
    ///
    /// - Returns: 0, or the `errno`.
    func synchronize() -> Int32 {
        descriptor.withLock { held in
            if held < 0 || !isPresent(held) {
                if held >= 0 { close(held) }
                held = unsafe open(path, O_RDWR | O_CLOEXEC)
                // No log: every commit was durable by itself.
                if held < 0 { return errno == ENOENT ? 0 : errno }
                keepEntry()
            }
            return fdatasync(held) == 0 ? 0 : errno
        }
    }

    /// The log is made anew when nobody had the database open for a moment.
    private func isPresent(_ held: Int32) -> Bool {
        var (own, current) = (stat(), stat())
        guard unsafe fstat(held, &own) == 0, unsafe stat(path, &current) == 0 else { return false }
        return own.st_ino == current.st_ino && own.st_dev == current.st_dev
    }

    /// A new file is not safe before its folder is.
    private func keepEntry() {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let opened = unsafe open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if opened >= 0 {
            fsync(opened)
            close(opened)
        }
    }
}
