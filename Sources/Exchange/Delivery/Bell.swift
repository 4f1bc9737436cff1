// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// Wakes one waiting thread, or ends its work.
final class Bell: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let hasStopped = Mutex(false)

    var isStopped: Bool { hasStopped.withLock { $0 } }

    func ring() { semaphore.signal() }

    func stop() {
        hasStopped.withLock { $0 = true }
        semaphore.signal()
    }

    /// Waits for a ring, so many milliseconds at most.
    ///
    /// - Returns: whether to go on.
    func wait(_ milliseconds: Int64) -> Bool {
        if isStopped { return false }
        _ = semaphore.wait(timeout: .now() + .milliseconds(Int(milliseconds)))
        return !isStopped
    }
}
