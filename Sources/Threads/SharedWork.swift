// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Work in parts that all processors take from one pile.
public enum SharedWork {
    /// Calls `body` once with each number below `count`, in any order, from as many threads as there are processors.
    public static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        let next = Mutex(0)
        let work: @Sendable () -> Void = {
            while true {
                let part = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard part < count else { return }
                body(part)
            }
        }
        let threads = (1..<max(1, min(count, Processors.count))).compactMap { _ in Worker(work) }
        work()
        for thread in threads { thread.join() }
    }
}
