// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Glibc
import MLLP
import SQLite
import Synchronization
import Threads

/// A folder for bytes that were not taken, one file each, written by a thread of its own so that no connection waits.
///
/// Where the bodies of the store are enciphered, so are the files, which then end with `.sealed`; bytes that cannot be
/// enciphered are not kept. Bounded: when so many wait to be written, or lie in the folder since the start, further ones are only counted.
final class RejectedBytes: Sendable {
    private struct State {
        var waiting: [(name: String, bytes: [UInt8])] = []
        var kept = 0
        var isStopping = false
    }

    /// Files of one run, and bytes of files that wait to be written.
    private static let fileLimit = 10_000
    private static let waitingLimit = 256

    private let folder: String
    private let path: String
    private let log: @Sendable (String) -> Void
    private let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)
    private let worker = Mutex<Worker?>(nil)

    /// - Parameter path: the database, which names the key.
    init?(folder: String, path: String, log: @escaping @Sendable (String) -> Void) {
        (self.folder, self.path, self.log) = (folder, path, log)
        if unsafe mkdir(folder, 0o700) != 0, errno != EEXIST {
            log("rejected bytes are not kept: \(folder) cannot be made")
        }
        guard let started = Worker({ [self] in run() }) else { return nil }
        worker.withLock { $0 = started }
    }

    func keep(_ dropped: DroppedBytes, of connection: Int) {
        let time = Clock.utc().filter { $0.isNumber || $0 == "T" || $0 == "Z" }
        let isTaken = state.withLock { state in
            guard state.kept < Self.fileLimit, state.waiting.count < Self.waitingLimit else { return false }
            state.kept += 1
            let name = "\(time)-\(connection)-\(state.kept)-\(dropped.why.rawValue)"
            state.waiting.append((name, dropped.bytes))
            return true
        }
        if isTaken {
            bell.signal()
        } else {
            log("connection \(connection): rejected bytes not kept: there are too many")
        }
    }

    func stop() {
        state.withLock { $0.isStopping = true }
        bell.signal()
        worker.take()?.join()
    }

    private func run() {
        // A connection is one thread's own.
        var connection: Connection?
        while true {
            let (files, isStopping) = state.withLock { state in
                defer { state.waiting = [] }
                return (state.waiting, state.isStopping)
            }
            do throws(StoreError) {
                for file in files {
                    let opened = if let connection { connection } else { try Connection(path: path) }
                    connection = opened
                    try write(file.name, file.bytes, opened)
                }
            } catch {
                connection = nil
                log("\(files.count) rejected bytes not kept: \(error)")
            }
            if files.isEmpty {
                if isStopping { return }
                bell.wait()
            }
        }
    }

    /// Only its owner may read it: it may hold patients' data.
    private func write(_ stem: String, _ plain: [UInt8], _ connection: Connection) throws(StoreError) {
        let cipher = try BodyCipher.of(connection)
        // Another program may have begun to encipher with another key.
        try cipher.refresh(connection)
        let name = stem + (cipher.isActive ? RejectedFile.ending : ".bin")
        let bytes = try cipher.sealed(plain, RejectedFile.context(stem))
        let descriptor = unsafe open("\(folder)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return log("rejected bytes not kept: \(unsafe String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        let written = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if written != bytes.count { log("rejected bytes not kept in full: \(name)") }
    }
}
