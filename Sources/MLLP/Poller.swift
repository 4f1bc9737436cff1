// SPDX-License-Identifier: Apache-2.0

import CEpoll
import Glibc

/// What to wait for on a descriptor.
struct Readiness: OptionSet, Hashable, Sendable {
    let rawValue: UInt32
    static let read = Readiness(rawValue: UInt32(EPOLLIN.rawValue))
    static let write = Readiness(rawValue: UInt32(EPOLLOUT.rawValue))
    /// The other side is gone; reported whether waited for or not.
    static let broken = Readiness(rawValue: UInt32(EPOLLERR.rawValue) | UInt32(EPOLLHUP.rawValue))
}

/// Room for what one call reports.
@safe struct ReadyList {
    fileprivate var events = unsafe [epoll_event](repeating: epoll_event(), count: 256)
}

/// The system's list of descriptors to wait for: its cost is that of those that are ready, not of those it holds.
final class Poller: Sendable {
    private let descriptor: Int32

    init() throws(SocketError) {
        descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard descriptor >= 0 else { throw SocketError(action: "watch connections", code: errno) }
    }

    deinit { close(descriptor) }

    /// Changes what is waited for. A descriptor with nothing to wait for is taken off the list: the system would else
    /// report it without end once the other side is gone.
    func change(_ watched: Int32, number: Int, from old: Readiness, to new: Readiness) {
        guard old != new else { return }
        var event = unsafe epoll_event(events: new.rawValue, data: epoll_data_t(u64: UInt64(number)))
        let action = new.isEmpty ? EPOLL_CTL_DEL : old.isEmpty ? EPOLL_CTL_ADD : EPOLL_CTL_MOD
        _ = unsafe epoll_ctl(descriptor, action, watched, &event)
    }

    /// Waits for something to be ready, so many milliseconds at most.
    ///
    /// - Returns: the numbers given in ``change(_:number:from:to:)`` with what they are ready for.
    func wait(_ milliseconds: Int64, _ list: inout ReadyList) -> [(number: Int, ready: Readiness)] {
        let room = Int32(unsafe list.events.count)
        let count = unsafe epoll_wait(descriptor, &list.events, room, Int32(clamping: milliseconds))
        return (0..<max(0, Int(count))).map { place in
            let event = unsafe list.events[place]
            return (Int(truncatingIfNeeded: unsafe event.data.u64), Readiness(rawValue: unsafe event.events))
        }
    }
}
