// SPDX-License-Identifier: Apache-2.0

/// Why a certificate was not accepted.
public enum CertificateFault: Sendable, Hashable {
    /// Its time is over.
    case expired
    /// Its time has not begun, or our clock is slow.
    case notYetValid
    /// No authority that is trusted stands behind it.
    case unknownAuthority
    /// It is for another host; `expected` is the one connected to.
    case wrongHost(expected: String)
    /// It is not for this side of a connection.
    case wrongPurpose
    /// Its key or its signature is too weak, or it is broken.
    case unfit
    /// The library's code of the check that failed.
    case other(Int32)

    /// One short sentence.
    public var text: String {
        switch self {
        case .expired: "the certificate has expired"
        case .notYetValid: "the certificate is not valid yet"
        case .unknownAuthority: "the certificate is of an unknown authority"
        case .wrongHost(let expected): "the certificate is not for \(expected)"
        case .wrongPurpose: "the certificate is not meant for this side of a connection"
        case .unfit: "the certificate's key or signature is too weak or broken"
        case .other(let code): "the certificate was not accepted (check \(code))"
        }
    }
}

/// Why there is no secured connection.
public enum TLSError: Error, Hashable, Sendable {
    /// A file is not there or holds no such thing.
    case unreadable(file: String, reason: String)
    /// The key is of another certificate.
    case keyOfAnotherCertificate(certificate: String, key: String)
    /// The certificate's time is over.
    case ownCertificateExpired(file: String)
    /// The peer spoke something else.
    case notTLS(StreamKind)
    /// The peer speaks only versions below TLS 1.2.
    case versionTooOld
    /// The two sides have no cipher in common.
    case noCommonCipher
    /// The client showed no certificate, which this listener asks for.
    case noClientCertificate
    /// The peer's certificate was not accepted.
    case certificate(CertificateFault)
    /// The peer refused us with an alert of this number.
    case refusedByPeer(alert: Int, meaning: String)
    /// The peer closed the connection before it was secured.
    case closedInHandshake
    /// The library reported this; it holds nothing of the content.
    case library(String)

    /// One sentence.
    public var text: String {
        switch self {
        case .unreadable(let file, let reason): "\(file): \(reason)"
        case .keyOfAnotherCertificate(let certificate, let key):
            "\(key): the key is not of the certificate \(certificate)"
        case .ownCertificateExpired(let file): "\(file): the certificate has expired"
        case .notTLS(let kind): "no TLS on a TLS port: the peer sent \(kind.text)"
        case .versionTooOld: "the peer offers no TLS version from 1.2 on"
        case .noCommonCipher: "no cipher in common"
        case .noClientCertificate: "the peer showed no certificate"
        case .certificate(let fault): fault.text
        case .refusedByPeer(_, let meaning): "the peer refused: \(meaning)"
        case .closedInHandshake: "the peer closed the connection before it was secured"
        case .library(let text): text
        }
    }

    /// A word that stays the same, for counters.
    public var code: String {
        switch self {
        case .unreadable, .keyOfAnotherCertificate, .ownCertificateExpired: "tls-files"
        case .notTLS: "tls-plain-peer"
        case .versionTooOld: "tls-version"
        case .noCommonCipher: "tls-cipher"
        case .noClientCertificate: "tls-no-certificate"
        case .certificate(.expired): "tls-expired"
        case .certificate(.notYetValid): "tls-not-yet-valid"
        case .certificate(.unknownAuthority): "tls-unknown-authority"
        case .certificate(.wrongHost): "tls-wrong-host"
        case .certificate: "tls-certificate"
        case .refusedByPeer: "tls-refused-by-peer"
        case .closedInHandshake: "tls-closed"
        case .library: "tls-library"
        }
    }
}
