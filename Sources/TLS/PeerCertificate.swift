// SPDX-License-Identifier: Apache-2.0

import Bytes
import COpenSSL

/// What a verified certificate says of its owner.
public struct PeerCertificate: Sendable, Hashable {
    /// SHA-256 of the certificate's DER form, 64 digits `0…9A…F`.
    public let fingerprint: String
    /// CN of the subject; empty when there is none.
    public let commonName: String
    /// The DNS names of the subject's alternative names, in their order.
    public let hostNames: [String]

    /// A certificate by what it says.
    ///
    /// - Parameter fingerprint: hexadecimal digits; colons and case do not matter.
    public init(fingerprint: String, commonName: String = "", hostNames: [String] = []) {
        self.fingerprint = Self.plain(fingerprint)
        (self.commonName, self.hostNames) = (commonName, hostNames)
    }

    /// The names it may be known by: the common name and the host names.
    public var names: [String] { (commonName.isEmpty ? [] : [commonName]) + hostNames }

    /// A fingerprint without colons and blanks, in capitals.
    public static func plain(_ fingerprint: String) -> String {
        fingerprint.filter { $0 != ":" && $0 != " " }.uppercased()
    }

    /// At most this many names are kept of a certificate.
    private static let nameLimit = 100

    init?(_ certificate: OpaquePointer) {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        guard unsafe X509_digest(certificate, EVP_sha256(), &digest, &length) == 1 else { return nil }
        fingerprint = Hexadecimal.encode(Array(digest.prefix(Int(length))))
        commonName = unsafe Self.commonName(certificate)
        hostNames = unsafe Self.hostNames(certificate)
    }

    private static func commonName(_ certificate: OpaquePointer) -> String {
        let subject = unsafe X509_get_subject_name(certificate)
        let place = unsafe X509_NAME_get_index_by_NID(subject, NID_commonName, -1)
        guard place >= 0, let entry = unsafe X509_NAME_get_entry(subject, place) else { return "" }
        return unsafe text(X509_NAME_ENTRY_get_data(entry))
    }

    private static func hostNames(_ certificate: OpaquePointer) -> [String] {
        guard let names = unsafe X509_get_ext_d2i(certificate, NID_subject_alt_name, nil, nil) else { return [] }
        defer { unsafe interop_free_names(names) }
        let count = min(Int(unsafe interop_general_name_count(names)), nameLimit)
        return (0..<max(0, count)).compactMap { place in
            guard let name = unsafe interop_dns_name(names, Int32(place)) else { return nil }
            return unsafe text(name)
        }
    }

    private static func text(_ string: UnsafeMutablePointer<ASN1_STRING>?) -> String {
        var bytes: UnsafeMutablePointer<UInt8>?
        let count = unsafe ASN1_STRING_to_UTF8(&bytes, string)
        guard count >= 0, let start = unsafe bytes else { return "" }
        defer { unsafe CRYPTO_free(start, "", 0) }
        return unsafe String(decoding: UnsafeBufferPointer(start: start, count: Int(count)), as: UTF8.self)
    }
}
