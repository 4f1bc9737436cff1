// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization
import TLS

/// What other threads tell the listener's thread.
enum Letter: Sendable {
    /// The answers to a block of that many bytes; nil when it was not taken.
    case reply(connection: Int, [[UInt8]]?, bytes: Int)
    /// Certificates for connections to come.
    case certificates(TLSContext)
    case stop(deadline: Int64)
}

/// Letters in order, and a pipe that wakes the reader out of its waiting.
final class Mailbox: Sendable {
    let wakeDescriptor: Int32
    private let letters = Mutex<[Letter]>([])

    private let bellDescriptor: Int32

    init() throws(SocketError) {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw SocketError(action: "open a pipe", code: errno) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (wakeDescriptor, bellDescriptor) = (ends[0], ends[1])
    }

    deinit {
        close(wakeDescriptor)
        close(bellDescriptor)
    }

    func post(_ letter: Letter) {
        let wasEmpty = letters.withLock { waiting in
            defer { waiting.append(letter) }
            return waiting.isEmpty
        }
        guard wasEmpty else { return }
        // A full pipe is as good as a ring: the reader will wake.
        var ring: UInt8 = 1
        _ = unsafe write(bellDescriptor, &ring, 1)
    }

    func takeAll() -> [Letter] {
        var rings = [UInt8](repeating: 0, count: 64)
        while unsafe read(wakeDescriptor, &rings, rings.count) == rings.count {}
        return letters.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
