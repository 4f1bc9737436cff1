// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import Glibc

/// One secured connection upon a socket that does not block; the socket belongs to the caller. Used by one thread.
///
/// The handshake goes on by itself with every ``read(into:)`` until ``isEstablished``.
@safe public final class TLSSession {
    /// What came of one call.
    public enum Transfer: Sendable, Hashable {
        /// So many bytes were moved; at least one, but for a handshake.
        case done(Int)
        /// The socket is not ready; see ``TLSSession/wantsWrite``.
        case wouldBlock
        /// The peer has said its last word.
        case ended
        /// The socket failed with this `errno`.
        case broken(Int32)
        /// The connection is not secure.
        case failed(TLSError)
    }

    private let handle: OpaquePointer
    private let expectedHost: String?
    /// Whether the handshake is done, and with it every check of certificates.
    public private(set) var isEstablished = false
    /// Whether the last read waits for the socket to be writable.
    public private(set) var wantsWrite = false
    /// The peer's certificate, where it showed one that was verified.
    public private(set) var certificate: PeerCertificate?

    /// A session upon a connected socket.
    ///
    /// - Parameter host: the host connected to, whose name or address a server's certificate must carry.
    public init(_ context: TLSContext, descriptor: Int32, host: String = "") throws(TLSError) {
        guard let made = unsafe SSL_new(context.handle) else { throw .library(LibraryError.take()) }
        unsafe handle = made
        expectedHost = context.isServer || !context.isVerified ? nil : context.name ?? host
        keepsCertificate = context.isVerified
        guard let bio = unsafe SocketMethod.upon(descriptor) else { throw .library(LibraryError.take()) }
        unsafe SSL_set_bio(handle, bio, bio)
        if context.isServer {
            unsafe SSL_set_accept_state(handle)
        } else {
            unsafe SSL_set_connect_state(handle)
            try expect(context.name ?? host)
        }
    }

    private let keepsCertificate: Bool

    deinit { unsafe SSL_free(handle) }

    private func expect(_ host: String) throws(TLSError) {
        let isAddress = Self.isAddress(host)
        if !isAddress { _ = unsafe interop_tls_server_name(handle, host) }
        guard expectedHost != nil else { return }
        // The library takes an empty name for none to be checked.
        if host.isEmpty { throw .library("there is no host name to check") }
        let rules = unsafe SSL_get0_param(handle)
        unsafe X509_VERIFY_PARAM_set_hostflags(rules, UInt32(X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS))
        let isSet =
            unsafe isAddress
            ? X509_VERIFY_PARAM_set1_ip_asc(rules, host) : X509_VERIFY_PARAM_set1_host(rules, host, 0)
        guard isSet == 1 else { throw .library("'\(host)' is no host name") }
    }

    private static func isAddress(_ host: String) -> Bool {
        var address = in6_addr()
        return unsafe inet_pton(AF_INET, host, &address) == 1 || inet_pton(AF_INET6, host, &address) == 1
    }

    /// The version agreed on, such as `TLSv1.3`.
    public var version: String { unsafe String(cString: SSL_get_version(handle)) }

    /// Whether bytes are there that were deciphered and not read yet.
    public var hasBuffered: Bool { unsafe SSL_pending(handle) > 0 }

    /// Goes on with the handshake; `.done(0)` when it is over.
    public func shakeHands() -> Transfer {
        ERR_clear_error()
        let code = unsafe SSL_do_handshake(handle)
        noteEstablished()
        return code == 1 ? .done(0) : outcome(code)
    }

    /// Reads what is there.
    public func read(into buffer: inout [UInt8]) -> Transfer {
        ERR_clear_error()
        var count = 0
        let code = unsafe SSL_read_ex(handle, &buffer, buffer.count, &count)
        noteEstablished()
        wantsWrite = false
        return code == 1 ? .done(count) : outcome(code)
    }

    /// Writes what the socket takes. After `.wouldBlock` the next call must begin with the same bytes.
    public func write(_ bytes: ArraySlice<UInt8>) -> Transfer {
        if bytes.isEmpty { return .done(0) }
        ERR_clear_error()
        var count = 0
        let code = unsafe bytes.withUnsafeBytes { unsafe SSL_write_ex(handle, $0.baseAddress, $0.count, &count) }
        noteEstablished()
        return code == 1 ? .done(count) : outcome(code)
    }

    /// Says that nothing more will be written (close_notify), as far as the socket takes it now.
    public func finish() {
        guard isEstablished else { return }
        ERR_clear_error()
        _ = unsafe SSL_shutdown(handle)
        ERR_clear_error()
    }

    private func noteEstablished() {
        guard !isEstablished, unsafe SSL_is_init_finished(handle) == 1 else { return }
        isEstablished = true
        guard keepsCertificate, let found = unsafe SSL_get1_peer_certificate(handle) else { return }
        defer { unsafe X509_free(found) }
        certificate = unsafe PeerCertificate(found)
    }

    private func outcome(_ code: Int32) -> Transfer {
        let system = errno
        switch unsafe SSL_get_error(handle, code) {
        case SSL_ERROR_WANT_READ: return .wouldBlock
        case SSL_ERROR_WANT_WRITE:
            wantsWrite = true
            return .wouldBlock
        case SSL_ERROR_ZERO_RETURN: return isEstablished ? .ended : .failed(.closedInHandshake)
        case SSL_ERROR_SYSCALL:
            if !isEstablished, system == 0 || system == ECONNRESET { return .failed(.closedInHandshake) }
            return system == 0 ? .ended : .broken(system)
        default: return .failed(fault())
        }
    }

    private func fault() -> TLSError {
        let reason = ERR_GET_REASON(ERR_peek_error())
        let verdict = Int32(clamping: unsafe SSL_get_verify_result(handle))
        return HandshakeFault.error(reason: reason, verdict: verdict, host: expectedHost ?? "")
            ?? .library(LibraryError.take())
    }
}
