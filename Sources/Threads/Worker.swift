// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// One thread of the operating system, for work that blocks.
///
/// Blocking calls must not run on the cooperative pool or on Dispatch's, whose threads are few.
@safe public final class Worker: Sendable {
    private let thread: pthread_t
    private let isJoined = Mutex(false)

    /// Starts a thread that runs `body` once; nil when the system gives no thread.
    public init?(_ body: @escaping @Sendable () -> Void) {
        let box = unsafe Unmanaged.passRetained(Body(run: body))
        var started = pthread_t()
        let code = unsafe pthread_create(&started, nil, runBody, box.toOpaque())
        guard code == 0 else {
            unsafe box.release()
            return nil
        }
        thread = started
    }

    /// Waits until the body has returned; does nothing when called again. Not to be called by the body itself.
    public func join() {
        let isFirst = isJoined.withLock { isJoined in
            defer { isJoined = true }
            return !isJoined
        }
        if isFirst { pthread_join(thread, nil) }
    }

    deinit {
        // A thread nobody waits for gives its memory back by itself.
        if !isJoined.withLock({ $0 }) { pthread_detach(thread) }
    }
}

private final class Body {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runBody(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument = unsafe argument else { return nil }
    let body = unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue()
    body.run()
    return nil
}
