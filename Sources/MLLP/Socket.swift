// SPDX-License-Identifier: Apache-2.0

import Glibc
public import TLS

/// Why a socket call failed.
public struct SocketError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was being done: "bind to 127.0.0.1:2575".
    public let action: String
    /// The system's `errno`, or 0 for a name that could not be resolved.
    public let code: Int32
    /// What is wrong with a certificate or key, where that is the reason.
    public let security: TLSError?

    init(action: String, code: Int32, security: TLSError? = nil) {
        (self.action, self.code, self.security) = (action, code, security)
    }

    /// One sentence.
    public var description: String {
        if let security { return "could not \(action): \(security.text)" }
        let reason = code == 0 ? "no such address" : unsafe String(cString: strerror(code))
        return "could not \(action): \(reason)"
    }
}

/// One TCP socket, closed when the last reference goes.
final class Socket: Sendable {
    let descriptor: Int32

    init(owning descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Opens a listening socket, not blocking; port 0 lets the system choose.
    static func listening(address: String, port: UInt16, backlog: Int32) throws(SocketError) -> Socket {
        let action = "listen on \(address):\(port)"
        return try unsafe open(address, port, passive: true, action) { socket, place in
            var yes: Int32 = 1
            unsafe setsockopt(socket.descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
            return unsafe bind(socket.descriptor, place.ai_addr, place.ai_addrlen) == 0
                && listen(socket.descriptor, backlog) == 0 && socket.setNonBlocking()
        }
    }

    /// Connects within the time given, then blocks no longer than that in a read or a write.
    static func connected(to host: String, port: UInt16, milliseconds: Int32) throws(SocketError) -> Socket {
        try unsafe open(host, port, passive: false, "connect to \(host):\(port)") { socket, place in
            guard socket.setNonBlocking() else { return false }
            socket.setNoDelay()
            if unsafe connect(socket.descriptor, place.ai_addr, place.ai_addrlen) == 0 { return true }
            guard errno == EINPROGRESS else { return false }
            return socket.finishConnecting(milliseconds)
        }
    }

    private static func open(
        _ host: String, _ port: UInt16, passive: Bool, _ action: String,
        _ use: (Socket, addrinfo) -> Bool
    ) throws(SocketError) -> Socket {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        unsafe hints.ai_flags = passive ? AI_PASSIVE | AI_NUMERICSERV : AI_NUMERICSERV
        var list: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(host, String(port), &hints, &list) == 0 else {
            throw SocketError(action: action, code: 0)
        }
        defer { unsafe freeaddrinfo(list) }
        var failure: Int32 = 0
        var next = unsafe list
        while let place = unsafe next {
            let kind = unsafe place.pointee.ai_socktype | Int32(SOCK_CLOEXEC.rawValue)
            let descriptor = unsafe Glibc.socket(place.pointee.ai_family, kind, place.pointee.ai_protocol)
            if descriptor >= 0 {
                let socket = Socket(owning: descriptor)
                if unsafe use(socket, place.pointee) { return socket }
            }
            failure = errno
            unsafe next = place.pointee.ai_next
        }
        throw SocketError(action: action, code: failure)
    }

    private func finishConnecting(_ milliseconds: Int32) -> Bool {
        guard wait(for: Int16(POLLOUT), milliseconds: milliseconds) else {
            errno = ETIMEDOUT
            return false
        }
        var code: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        unsafe getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size)
        errno = code
        return code == 0
    }

    /// Waits until the socket is ready; false when the time is over.
    func wait(for events: Int16, milliseconds: Int32) -> Bool {
        var entry = pollfd(fd: descriptor, events: events, revents: 0)
        while true {
            let count = unsafe poll(&entry, 1, milliseconds)
            if count >= 0 || errno != EINTR { return count > 0 }
        }
    }

    /// The next waiting connection, not blocking, with its peer's address; nil when none waits.
    func accept() -> (socket: Socket, peer: String)? {
        var address = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let accepted = unsafe withUnsafeMutablePointer(to: &address) {
            unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe Glibc.accept(descriptor, $0, &size)
            }
        }
        guard accepted >= 0 else { return nil }
        let socket = Socket(owning: accepted)
        _ = fcntl(accepted, F_SETFD, FD_CLOEXEC)
        guard socket.setNonBlocking() else { return nil }
        socket.setNoDelay()
        return (socket, Self.text(of: &address, size))
    }

    private static func text(of address: inout sockaddr_storage, _ size: socklen_t) -> String {
        var host = [CChar](repeating: 0, count: 64)
        let code = unsafe withUnsafeMutablePointer(to: &address) {
            unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe getnameinfo($0, size, &host, socklen_t(host.count), nil, 0, NI_NUMERICHOST)
            }
        }
        let bytes = host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return code == 0 ? String(decoding: bytes, as: UTF8.self) : "unknown"
    }

    /// The port this socket is bound to.
    var localPort: UInt16 {
        var address = sockaddr_in6()
        var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
        unsafe withUnsafeMutablePointer(to: &address) {
            unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = unsafe getsockname(descriptor, $0, &size)
            }
        }
        // The port lies at the same place for both families.
        return UInt16(bigEndian: address.sin6_port)
    }

    private func setNonBlocking() -> Bool {
        fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) == 0
    }

    private func setNoDelay() { set(Int32(IPPROTO_TCP), TCP_NODELAY, 1) }

    func set(_ level: Int32, _ option: Int32, _ value: Int32) {
        var value = value
        unsafe setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
    }
}
