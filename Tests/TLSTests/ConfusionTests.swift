// SPDX-License-Identifier: Apache-2.0

import Foundation
import MLLP
import TLS
import TestCertificates
import Testing

@Suite("TLS where there is none") struct ConfusionTests {
    let bench: Bench

    init() throws { bench = try Bench() }

    @Test(arguments: [
        ("\u{0B}MSH|^~\\&|", StreamKind.mllp), ("GET / HTTP/1.1\r\n", .http), ("MSH|^~\\&|A|B", .unframedMessage),
        ("hello there", .unknown),
    ]) func isNamedOnATLSPort(_ text: String, _ kind: StreamKind) throws {
        let listener = try bench.listener { $0.frameLimits.keptBytes = 4 }
        let client = try Client(host: "127.0.0.1", port: listener.port)
        try client.sendRaw(Array(text.utf8))
        #expect(throws: ClientError.self) { try client.receive() }
        listener.stop()
        #expect(
            bench.events.dropFirst() == [
                .dropped(connection: 1, DroppedBytes(why: .notTLS, bytes: Array(text.utf8.prefix(4)))),
                .closed(connection: 1, reason: .insecure(.notTLS(kind))),
            ])
        #expect(TLSError.notTLS(.mllp).text == "no TLS on a TLS port: the peer sent plain MLLP")
    }

    @Test func isNamedOnAPlainPort() throws {
        let listener = try bench.listener { $0.tls = nil }
        #expect(throws: ClientError.self) { try bench.client(listener) }
        listener.stop()
        #expect(
            bench.events.dropFirst() == [
                .irregular(connection: 1, .looksLikeTLS), .closed(connection: 1, reason: .unreadable),
            ])
    }

    @Test func isNotWaitedForWithoutEnd() throws {
        let listener = try bench.listener { $0.handshakeTimeout = 40 }
        let client = try Client(host: "127.0.0.1", port: listener.port)
        #expect(throws: ClientError.closed) { try client.receive() }
        listener.stop()
        #expect(bench.ends == [.noHandshake(within: 40)])
    }

    @Test(
        arguments: [
            ("MSH|", .unframedMessage), ("\u{16}\u{03}", .tls), ("POST /", .http), ("HTTP/1.1 400", .http),
            ("M\0S\0H\0", .utf16), ("\0M\0S\0H", .utf16), ("x", .unknown), ("", .unknown), ("\u{0B}", .mllp),
        ] as [(String, StreamKind)]) func isToldFromOtherProtocols(_ opening: String, _ kind: StreamKind)
    {
        #expect(StreamKind(opening: Array(opening.utf8)) == kind)
    }
}

@Suite("Certificates in files") struct CertificateFileTests {
    let bench: Bench
    var folder: CertificateFolder { bench.certificates }

    init() throws { bench = try Bench() }

    private func error(_ certificate: String, _ key: String, _ authority: String? = nil) -> TLSError? {
        let settings = TLSServerSettings(
            certificateFile: folder.place(certificate), keyFile: folder.place(key),
            clientAuthorityFile: authority.map { folder.place($0) })
        do { _ = try TLSContext(server: settings) } catch { return error }
        return nil
    }

    @Test func areNamedWhenTheyCannotBeUsed() throws {
        try folder.write("nothing of that kind", to: "text")
        let missing = "No such file or directory"
        let (noCertificate, noKey) = (
            "no certificate in PEM form", "no private key in PEM form without a passphrase"
        )
        #expect(error("server.pem", "server.key", "ca.pem") == nil)
        #expect(error("none", "server.key") == .unreadable(file: folder.place("none"), reason: missing))
        #expect(error("text", "server.key") == .unreadable(file: folder.place("text"), reason: noCertificate))
        #expect(error("server.pem", "none") == .unreadable(file: folder.place("none"), reason: missing))
        #expect(error("server.pem", "text") == .unreadable(file: folder.place("text"), reason: noKey))
        #expect(error("server.pem", "server.key", "none") == .unreadable(file: folder.place("none"), reason: missing))
        #expect(
            error("server.pem", "client.key")
                == .keyOfAnotherCertificate(
                    certificate: folder.place("server.pem"), key: folder.place("client.key")))
    }

    @Test func stopAListenerFromStarting() throws {
        let error = #expect(throws: SocketError.self) { try bench.listener("none") }
        let text = "could not listen with TLS: \(folder.place("none.pem")): No such file or directory"
        #expect(error?.description == text)
    }

    @Test func areReadAgainWithoutDroppingConnections() throws {
        let listener = try bench.listener()
        defer { listener.stop() }
        let old = try bench.client(listener)
        try folder.make("server", CertificateMaker.Wish("localhost"), by: CertificateMaker(authority: "New"))
        #expect(try listener.reload())
        #expect(bench.exchange { try bench.client(listener) } == .insecure(.certificate(.unknownAuthority)))
        #expect(bench.exchange { old } == nil)
        try folder.make("server", CertificateMaker.Wish("localhost"))
        #expect(try listener.reload())
        #expect(bench.exchange { try bench.client(listener) } == nil)
        #expect(bench.exchange { old } == nil)
    }

    @Test func keepTheOldOnesInUseWhenTheNewAreBad() throws {
        let listener = try bench.listener()
        defer { listener.stop() }
        let server = folder.place("server.pem")
        var wish = CertificateMaker.Wish("localhost")
        wish.validity = (-7200, -3600)
        try folder.make("server", wish)
        #expect(throws: TLSError.ownCertificateExpired(file: server)) { try listener.reload() }
        try folder.write("broken", to: "server.pem")
        #expect(throws: TLSError.unreadable(file: server, reason: "no certificate in PEM form")) {
            try listener.reload()
        }
        #expect(bench.exchange { try bench.client(listener) } == nil)
    }
}
