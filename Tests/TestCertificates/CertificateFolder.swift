// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A folder with an authority, a server's certificate and a client's; removed at the end.
public final class CertificateFolder {
    /// The authority of all that is made here.
    public let authority: CertificateMaker
    private let path: String

    /// An authority `ca.pem`, a server `server.pem`, `server.key` and a client `client.pem`, `client.key`.
    public init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "certificates-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard let authority = CertificateMaker() else { throw Failure() }
        self.authority = authority
        try write(authority.pem, to: "ca.pem")
        try make("server", CertificateMaker.Wish("localhost"))
        var client = CertificateMaker.Wish("his.h1.example")
        client.alternatives = "DNS:his.h1.example,DNS:his2.h1.example"
        try make("client", client)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file here.
    public func place(_ name: String) -> String { path + "/" + name }

    /// Writes a certificate and its key as `NAME.pem` and `NAME.key`.
    public func make(_ name: String, _ wish: CertificateMaker.Wish, by other: CertificateMaker? = nil) throws {
        guard let pair = (other ?? authority).make(wish) else { throw Failure() }
        try write(pair.certificate, to: name + ".pem")
        try write(pair.key, to: name + ".key")
    }

    /// Writes a file.
    public func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: place(name)))
    }

    /// The library made nothing.
    public struct Failure: Error {}
}
