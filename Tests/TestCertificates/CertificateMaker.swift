// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// Keys and certificates for tests, made anew in every run: nothing of them is worth stealing.
@safe public final class CertificateMaker {
    /// What a certificate is for, and what is wrong with it.
    public struct Wish {
        /// CN of the subject.
        public var name: String
        /// The subject's alternative names as OpenSSL writes them: `DNS:localhost,IP:127.0.0.1`.
        public var alternatives = "DNS:localhost,IP:127.0.0.1"
        /// From when and until when it is valid, in seconds from now.
        public var validity: (from: Int, to: Int) = (-3600, 3600)

        /// A certificate of this common name, for this machine.
        public init(_ name: String) { self.name = name }
    }

    /// A certificate with its key, both in PEM form.
    public struct Pair {
        /// The certificate.
        public let certificate: String
        /// Its key.
        public let key: String
    }

    private let key: OpaquePointer
    private let certificate: OpaquePointer
    private var serial = 1

    /// An authority of its own; nil when the library fails.
    public init?(authority name: String = "Test authority") {
        guard let key = unsafe Self.newKey(), let certificate = unsafe Self.blank(Wish(name), 1, key) else {
            return nil
        }
        unsafe self.key = key
        unsafe self.certificate = certificate
        unsafe X509_set_issuer_name(certificate, X509_get_subject_name(certificate))
        unsafe Self.extend(certificate, NID_basic_constraints, "critical,CA:TRUE")
        unsafe Self.extend(certificate, NID_key_usage, "critical,keyCertSign,cRLSign")
        guard unsafe X509_sign(certificate, key, EVP_sha256()) > 0 else { return nil }
    }

    deinit {
        unsafe X509_free(certificate)
        unsafe EVP_PKEY_free(key)
    }

    /// The authority's certificate in PEM form.
    public var pem: String { unsafe Self.pem(certificate) }

    /// A certificate of this authority; nil when the library fails.
    public func make(_ wish: Wish) -> Pair? {
        guard let own = unsafe Self.newKey() else { return nil }
        defer { unsafe EVP_PKEY_free(own) }
        serial += 1
        guard let made = unsafe Self.blank(wish, serial, own) else { return nil }
        defer { unsafe X509_free(made) }
        unsafe X509_set_issuer_name(made, X509_get_subject_name(certificate))
        if !wish.alternatives.isEmpty { unsafe Self.extend(made, NID_subject_alt_name, wish.alternatives) }
        guard unsafe X509_sign(made, key, EVP_sha256()) > 0 else { return nil }
        return unsafe Pair(certificate: Self.pem(made), key: Self.pem(key: own))
    }

    private static func newKey() -> OpaquePointer? {
        guard let context = unsafe EVP_PKEY_CTX_new_id(EVP_PKEY_EC, nil) else { return nil }
        defer { unsafe EVP_PKEY_CTX_free(context) }
        guard unsafe EVP_PKEY_keygen_init(context) == 1,
            unsafe EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, NID_X9_62_prime256v1) == 1
        else { return nil }
        var key: OpaquePointer?
        return unsafe EVP_PKEY_generate(context, &key) == 1 ? key : nil
    }

    private static func blank(_ wish: Wish, _ serial: Int, _ key: OpaquePointer) -> OpaquePointer? {
        guard let made = unsafe X509_new() else { return nil }
        unsafe X509_set_version(made, 2)
        unsafe ASN1_INTEGER_set(X509_get_serialNumber(made), serial)
        unsafe X509_gmtime_adj(X509_getm_notBefore(made), wish.validity.from)
        unsafe X509_gmtime_adj(X509_getm_notAfter(made), wish.validity.to)
        unsafe X509_set_pubkey(made, key)
        let subject = unsafe X509_get_subject_name(made)
        unsafe X509_NAME_add_entry_by_txt(subject, "CN", 0x1000, Array(wish.name.utf8), -1, -1, 0)
        return unsafe made
    }

    private static func extend(_ certificate: OpaquePointer, _ kind: Int32, _ value: String) {
        guard let part = unsafe X509V3_EXT_conf_nid(nil, nil, kind, value) else { return }
        unsafe X509_add_ext(certificate, part, -1)
        unsafe X509_EXTENSION_free(part)
    }

    private static func pem(_ certificate: OpaquePointer) -> String {
        unsafe text { unsafe PEM_write_bio_X509($0, certificate) }
    }

    private static func pem(key: OpaquePointer) -> String {
        unsafe text { unsafe PEM_write_bio_PrivateKey($0, key, nil, nil, 0, nil, nil) }
    }

    private static func text(_ write: (OpaquePointer?) -> Int32) -> String {
        guard let bio = unsafe BIO_new(BIO_s_mem()) else { return "" }
        defer { unsafe BIO_free(bio) }
        guard unsafe write(bio) == 1 else { return "" }
        var bytes = [UInt8](repeating: 0, count: 16_384)
        let count = unsafe BIO_read(bio, &bytes, Int32(bytes.count))
        return String(decoding: bytes.prefix(max(0, Int(count))), as: UTF8.self)
    }
}
