// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests
import Foundation
import MLLP
import TLS
import TestCertificates
import Testing

@Suite("TLS between a sender and a listener") struct HandshakeTests {
    let bench: Bench

    init() throws { bench = try Bench() }

    @Test func carriesMessagesBothWays() throws {
        let listener = try bench.listener()
        defer { listener.stop() }
        let client = try bench.client(listener)
        for byte in UInt8(0x61)...0x6A {
            try client.send([byte])
            #expect(try client.receive() == .frame([0x21, byte]))
        }
        #expect(bench.shown == Array(repeating: nil, count: 10))
        #expect(bench.events.contains(.secured(connection: 1, version: "TLSv1.3", nil)))
    }

    @Test func carriesAMessageOfAMegabyte() throws {
        let listener = try bench.listener()
        defer { listener.stop() }
        let client = try bench.client(listener)
        let content = [UInt8](repeating: 0x78, count: 1 << 20)
        try client.send(content)
        #expect(try client.receive() == .frame([0x21] + content))
    }

    @Test func answersAfterThePeerHasSaidItsLastWord() throws {
        let listener = try bench.listener()
        let client = try bench.client(listener)
        try client.sendRaw((0..<50).flatMap { Framing.frame([0x61 + UInt8($0 % 20)]) })
        client.finishSending()
        for number in 0..<50 { #expect(try client.receive() == .frame([0x21, 0x61 + UInt8(number % 20)])) }
        #expect(throws: ClientError.closed) { try client.receive() }
        listener.stop()
        #expect(bench.ends == [.byPeer])
    }

    @Test func tellsWhoTheClientIs() throws {
        let listener = try bench.listener(asksClients: true)
        defer { listener.stop() }
        #expect(bench.exchange { try bench.client(listener, "client") } == nil)
        let shown = try #require(bench.shown.first ?? nil)
        #expect(shown.names == ["his.h1.example", "his.h1.example", "his2.h1.example"])
        #expect(shown.fingerprint == (try fingerprint("client.pem")))
    }

    /// The digest of the certificate's bytes, found without the library that found the other.
    private func fingerprint(_ name: String) throws -> String {
        let text = try String(contentsOfFile: bench.certificates.place(name), encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("-----") }.joined()
        let der = try #require(Data(base64Encoded: lines))
        return Hexadecimal.encode(try Digest.sha256.of(Array(der)))
    }

    @Test func refusesAClientWithoutACertificate() throws {
        let listener = try bench.listener(asksClients: true)
        let alert = TLSError.refusedByPeer(alert: 116, meaning: "certificate required")
        let error = bench.exchange { try bench.client(listener) }
        listener.stop()
        #expect(bench.ends == [.insecure(.noClientCertificate)])
        #expect(bench.shown == [])
        // The system may tell of the closed connection before the alert is read.
        if case .insecure(let reason)? = error { #expect(reason == alert) } else { #expect(error != nil) }
    }

    @Test func refusesAClientOfAnotherAuthority() throws {
        let other = try #require(CertificateMaker(authority: "Somebody else"))
        try bench.certificates.make("stranger", CertificateMaker.Wish("his.h1.example"), by: other)
        let listener = try bench.listener(asksClients: true)
        #expect(bench.exchange { try bench.client(listener, "stranger") } != nil)
        listener.stop()
        #expect(bench.ends == [.insecure(.certificate(.unknownAuthority))])
        #expect(bench.shown == [])
    }

    @Test(arguments: [((-7200, -3600), CertificateFault.expired), ((3600, 7200), .notYetValid)])
    func refusesAClientOutOfTime(_ validity: (Int, Int), _ fault: CertificateFault) throws {
        var wish = CertificateMaker.Wish("his.h1.example")
        wish.validity = (validity.0, validity.1)
        try bench.certificates.make("untimely", wish)
        let listener = try bench.listener(asksClients: true)
        #expect(bench.exchange { try bench.client(listener, "untimely") } != nil)
        listener.stop()
        #expect(bench.ends == [.insecure(.certificate(fault))])
    }

    @Test(arguments: [((-7200, -3600), CertificateFault.expired), ((3600, 7200), .notYetValid)])
    func refusesAListenerOutOfTime(_ validity: (Int, Int), _ fault: CertificateFault) throws {
        var wish = CertificateMaker.Wish("localhost")
        wish.validity = (validity.0, validity.1)
        try bench.certificates.make("untimely", wish)
        let listener = try bench.listener("untimely")
        defer { listener.stop() }
        #expect(bench.exchange { try bench.client(listener) } == .insecure(.certificate(fault)))
    }

    @Test func refusesAListenerOfAnotherAuthority() throws {
        let other = try #require(CertificateMaker(authority: "Somebody else"))
        try bench.certificates.make("stranger", CertificateMaker.Wish("localhost"), by: other)
        let listener = try bench.listener("stranger")
        #expect(bench.exchange { try bench.client(listener) } == .insecure(.certificate(.unknownAuthority)))
        #expect(bench.exchange { try bench.client(listener) { $0.isVerified = false } } == nil)
        listener.stop()
        #expect(bench.ends == [.insecure(.refusedByPeer(alert: 48, meaning: "unknown CA")), .byPeer])
    }

    @Test func refusesAListenerThatIsAnotherHost() throws {
        var wish = CertificateMaker.Wish("ris.example")
        wish.alternatives = "DNS:ris.example"
        try bench.certificates.make("other", wish)
        let listener = try bench.listener("other")
        defer { listener.stop() }
        let fault = CertificateFault.wrongHost(expected: "127.0.0.1")
        #expect(bench.exchange { try bench.client(listener) } == .insecure(.certificate(fault)))
        #expect(bench.exchange { try bench.client(listener) { $0.name = "ris.example" } } == nil)
        // An empty name is not "any name".
        #expect(bench.exchange { try bench.client(listener) { $0.name = "" } } != nil)
        let named = CertificateFault.wrongHost(expected: "mpi.example")
        #expect(
            bench.exchange { try bench.client(listener) { $0.name = "mpi.example" } } == .insecure(.certificate(named)))
    }

    /// A greeting of TLS 1.1, which a current library would not send.
    @Test(arguments: [UInt8(1), 2]) func refusesVersionsBelow12(_ minor: UInt8) throws {
        let listener = try bench.listener()
        let hello: [UInt8] = [3, minor] + Array(repeating: 7, count: 32) + [0, 0, 4, 0xC0, 0x13, 0x00, 0x2F, 1, 0]
        let body: [UInt8] = [1, 0, 0, UInt8(hello.count)] + hello
        let client = try Client(host: "127.0.0.1", port: listener.port)
        try client.sendRaw([0x16, 3, 1, 0, UInt8(body.count)] + body)
        #expect(throws: ClientError.self) { try client.receive() }
        listener.stop()
        #expect(bench.ends == [.insecure(.versionTooOld)])
    }
}
