// SPDX-License-Identifier: Apache-2.0

/// How a listener shows who it is, and whom it lets in. All files are PEM.
public struct TLSServerSettings: Sendable, Hashable {
    /// The certificate, and behind it those of the authorities between it and the root.
    public var certificateFile: String
    /// The private key of the certificate, without a passphrase.
    public var keyFile: String
    /// The authorities of clients. With it every client must show a certificate of theirs (mutual TLS).
    public var clientAuthorityFile: String?

    /// TLS with a certificate, without asking clients for theirs unless `clientAuthorityFile` is given.
    public init(certificateFile: String, keyFile: String, clientAuthorityFile: String? = nil) {
        (self.certificateFile, self.keyFile) = (certificateFile, keyFile)
        self.clientAuthorityFile = clientAuthorityFile
    }
}

/// Whom a sender trusts, and how it shows who it is. All files are PEM.
public struct TLSClientSettings: Sendable, Hashable {
    /// The authorities of the listener's certificate; nil for those of the system.
    public var authorityFile: String?
    /// The sender's own certificate with its chain, where the listener asks for one.
    public var certificateFile: String?
    /// The private key of the sender's certificate, without a passphrase.
    public var keyFile: String?
    /// The name the listener's certificate must carry; nil for the host that is connected to.
    public var name: String?
    /// Whether the listener's certificate is checked at all. Only for finding faults.
    public var isVerified = true

    /// TLS with the system's authorities and no certificate of one's own.
    public init(
        authorityFile: String? = nil, certificateFile: String? = nil, keyFile: String? = nil, name: String? = nil
    ) {
        (self.authorityFile, self.certificateFile) = (authorityFile, certificateFile)
        (self.keyFile, self.name) = (keyFile, name)
    }
}
