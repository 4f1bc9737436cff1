// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import Glibc

// The library counts references of an SSL_CTX with a lock, and nothing changes it after `init`.
/// Certificates, keys and rules read from files, from which any number of sessions are made, on any thread.
///
/// TLS 1.2 and 1.3 only; of TLS 1.2 only ciphers with forward secrecy and authenticated encryption. No resumption, no
/// renegotiation and no compression: connections are few and long, and each must show its certificate itself.
@safe public final class TLSContext: @unchecked Sendable {
    let handle: OpaquePointer
    /// Whether its sessions wait for a greeting, or begin.
    let isServer: Bool
    /// The name a server must have, where the client was told one.
    let name: String?
    let isVerified: Bool
    /// When the own certificate ends, in seconds since 1970; nil without one.
    public private(set) var expiry: Int64?

    /// For a listener.
    ///
    /// - Throws: ``TLSError`` naming the file at fault.
    public init(server settings: TLSServerSettings) throws(TLSError) {
        (isServer, name, isVerified) = (true, nil, settings.clientAuthorityFile != nil)
        unsafe handle = try Self.make(TLS_server_method())
        try present(settings.certificateFile, settings.keyFile)
        guard let authorities = settings.clientAuthorityFile else { return }
        try trust(authorities)
        // Clients choose among their certificates by the names of the authorities.
        unsafe SSL_CTX_set_client_CA_list(handle, SSL_load_client_CA_file(authorities))
        unsafe SSL_CTX_set_verify(handle, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nil)
    }

    /// For a sender.
    ///
    /// - Throws: ``TLSError`` naming the file at fault.
    public init(client settings: TLSClientSettings) throws(TLSError) {
        (isServer, name, isVerified) = (false, settings.name, settings.isVerified)
        unsafe handle = try Self.make(TLS_client_method())
        if let certificate = settings.certificateFile {
            try present(certificate, settings.keyFile ?? certificate)
        }
        if let authorities = settings.authorityFile {
            try trust(authorities)
        } else {
            unsafe SSL_CTX_set_default_verify_paths(handle)
        }
        unsafe SSL_CTX_set_verify(handle, settings.isVerified ? SSL_VERIFY_PEER : SSL_VERIFY_NONE, nil)
    }

    deinit { unsafe SSL_CTX_free(handle) }

    /// Whether the own certificate's time is over at a time in seconds since 1970.
    public func hasExpired(at now: Int64) -> Bool { expiry.map { $0 < now } ?? false }

    private static func make(_ method: OpaquePointer?) throws(TLSError) -> OpaquePointer {
        guard let made = unsafe SSL_CTX_new(method) else { throw .library(LibraryError.take()) }
        unsafe interop_tls_options(made)
        let suites = "ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL:!PSK"
        guard unsafe interop_tls_versions(made, TLS1_2_VERSION) == 1, unsafe SSL_CTX_set_cipher_list(made, suites) == 1
        else {
            unsafe SSL_CTX_free(made)
            throw .library(LibraryError.take())
        }
        return unsafe made
    }

    private func present(_ certificate: String, _ key: String) throws(TLSError) {
        ERR_clear_error()
        guard unsafe SSL_CTX_use_certificate_chain_file(handle, certificate) == 1 else {
            throw .unreadable(file: certificate, reason: LibraryError.ofFile(certificate, "no certificate in PEM form"))
        }
        // A key with a passphrase would else be asked for on the terminal.
        unsafe SSL_CTX_set_default_passwd_cb(handle) { _, _, _, _ in -1 }
        guard unsafe SSL_CTX_use_PrivateKey_file(handle, key, SSL_FILETYPE_PEM) == 1 else {
            if LibraryError.isKeyMismatch { throw .keyOfAnotherCertificate(certificate: certificate, key: key) }
            throw .unreadable(
                file: key, reason: LibraryError.ofFile(key, "no private key in PEM form without a passphrase"))
        }
        guard unsafe SSL_CTX_check_private_key(handle) == 1 else {
            throw .keyOfAnotherCertificate(certificate: certificate, key: key)
        }
        expiry = unsafe Self.end(of: SSL_CTX_get0_certificate(handle))
    }

    private func trust(_ authorities: String) throws(TLSError) {
        ERR_clear_error()
        guard unsafe SSL_CTX_load_verify_locations(handle, authorities, nil) == 1 else {
            throw .unreadable(file: authorities, reason: LibraryError.ofFile(authorities, "no certificate in PEM form"))
        }
    }

    private static func end(of certificate: OpaquePointer?) -> Int64? {
        guard let certificate = unsafe certificate else { return nil }
        var parts = unsafe tm()
        guard unsafe ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &parts) == 1 else { return nil }
        return Int64(unsafe timegm(&parts))
    }
}

/// What the library noted on this thread.
enum LibraryError {
    /// The oldest error, as one sentence; all are forgotten.
    static func take() -> String {
        let code = ERR_peek_error()
        ERR_clear_error()
        guard code != 0, let text = unsafe ERR_reason_error_string(code) else { return "the TLS library failed" }
        return unsafe String(cString: text)
    }

    static var isKeyMismatch: Bool {
        ERR_GET_REASON(ERR_peek_last_error()) == X509_R_KEY_VALUES_MISMATCH
            || ERR_GET_REASON(ERR_peek_last_error()) == X509_R_KEY_TYPE_MISMATCH
    }

    /// Why a file could not be used: the system's reason when it cannot be opened, else what is wrong with it.
    static func ofFile(_ path: String, _ otherwise: String) -> String {
        ERR_clear_error()
        if unsafe access(path, R_OK) == 0 { return otherwise }
        return unsafe String(cString: strerror(errno))
    }
}
