// SPDX-License-Identifier: Apache-2.0

import Glibc

extension Socket {
    func read(into buffer: inout [UInt8]) -> Transport.Transfer {
        let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
        return count == 0 ? .ended : Self.outcome(count)
    }

    func write(_ bytes: ArraySlice<UInt8>) -> Transport.Transfer {
        let count = unsafe bytes.withUnsafeBytes {
            unsafe send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        return Self.outcome(count)
    }

    /// The first bytes that wait to be read, which stay where they are; none when none came.
    func peek(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let seen = unsafe recv(descriptor, &bytes, count, Int32(MSG_PEEK))
        return Array(bytes.prefix(max(0, seen)))
    }

    private static func outcome(_ count: Int) -> Transport.Transfer {
        let code = errno
        if count >= 0 { return .done(count) }
        return code == EAGAIN || code == EWOULDBLOCK || code == EINTR ? .wouldBlock : .failed(code)
    }

    /// Lets the system find out whether a silent peer is still there.
    func keepAlive(_ settings: KeepAlive) {
        guard settings.idleSeconds > 0 else { return }
        set(SOL_SOCKET, SO_KEEPALIVE, 1)
        set(Int32(IPPROTO_TCP), TCP_KEEPIDLE, settings.idleSeconds)
        set(Int32(IPPROTO_TCP), TCP_KEEPINTVL, settings.intervalSeconds)
        set(Int32(IPPROTO_TCP), TCP_KEEPCNT, settings.probes)
    }

    /// Closes with a reset instead of a farewell, as a peer that breaks down does.
    func abort() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
    }
}
