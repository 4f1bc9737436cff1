// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// The library's reasons in our words.
enum HandshakeFault {
    /// Reasons from here on are the peer's alerts.
    private static let alertOffset: Int32 = 1000

    /// - Parameters:
    ///   - reason: the library's number of what failed.
    ///   - verdict: what it found of the peer's certificate.
    /// - Source: RFC 8446, section 6 (alerts).
    static func error(reason: Int32, verdict: Int32, host: String) -> TLSError? {
        switch reason {
        case SSL_R_CERTIFICATE_VERIFY_FAILED: .certificate(fault(verdict, host))
        case SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE: .noClientCertificate
        case SSL_R_UNSUPPORTED_PROTOCOL, SSL_R_VERSION_TOO_LOW, SSL_R_WRONG_SSL_VERSION: .versionTooOld
        case SSL_R_NO_SHARED_CIPHER, SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM, SSL_R_NO_SUITABLE_KEY_SHARE: .noCommonCipher
        case SSL_R_HTTP_REQUEST, SSL_R_HTTPS_PROXY_REQUEST: .notTLS(.http)
        case SSL_R_WRONG_VERSION_NUMBER, SSL_R_PACKET_LENGTH_TOO_LONG: .notTLS(.unknown)
        case SSL_R_UNEXPECTED_EOF_WHILE_READING: .closedInHandshake
        case alertOffset..<(alertOffset + 256): refusal(Int(reason - alertOffset))
        default: nil
        }
    }

    private static func refusal(_ alert: Int) -> TLSError {
        // Protocol version: the peer knows none of ours.
        if alert == 70 { return .versionTooOld }
        // The library has no words for these.
        let newer = [109: "missing extension", 116: "certificate required", 120: "no application protocol"]
        let text = newer[alert] ?? (unsafe String(cString: SSL_alert_desc_string_long(Int32(alert))))
        return .refusedByPeer(alert: alert, meaning: text)
    }

    private static func fault(_ verdict: Int32, _ host: String) -> CertificateFault {
        switch verdict {
        case X509_V_ERR_CERT_HAS_EXPIRED: .expired
        case X509_V_ERR_CERT_NOT_YET_VALID: .notYetValid
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
            X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN,
            X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, X509_V_ERR_CERT_SIGNATURE_FAILURE,
            X509_V_ERR_CERT_UNTRUSTED:
            .unknownAuthority
        case X509_V_ERR_HOSTNAME_MISMATCH, X509_V_ERR_IP_ADDRESS_MISMATCH: .wrongHost(expected: host)
        case X509_V_ERR_INVALID_PURPOSE, X509_V_ERR_INVALID_CA: .wrongPurpose
        case X509_V_ERR_EE_KEY_TOO_SMALL, X509_V_ERR_CA_KEY_TOO_SMALL, X509_V_ERR_CA_MD_TOO_WEAK: .unfit
        default: .other(verdict)
        }
    }
}
