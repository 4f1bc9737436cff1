// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import MLLP
import TLS
import TestCertificates
import Testing

/// The streams of the shared corpus, cut in two. At every byte for the decoder; over connections, plain and TLS, at every
/// byte of short streams and of longer ones around each start and end byte and at every thirtieth; with
/// `Scripts/stream-test` at every byte of all.
@Suite("MLLP streams cut in two") struct SplitStreamTests {
    @Test(arguments: StreamTests.cases)
    func meanTheSameToTheDecoderAtEveryByte(_ example: StreamTests.Case) throws {
        guard let bytes = StreamTests.bytes(example.file) else { return }
        func events(_ cut: Int) -> [FrameEvent] {
            var decoder = FrameDecoder()
            return decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) + decoder.finish()
        }
        let whole = events(0)
        let different = (1..<bytes.count).filter { events($0) != whole }
        #expect(different == [])
    }

    private static let isThorough = ProcessInfo.processInfo.environment["INTEROP_EVERY_BYTE"] != nil

    static func cuts(_ bytes: [UInt8]) -> [Int] {
        if bytes.count < 100 || isThorough { return Array(1..<bytes.count) }
        let marks = bytes.indices.filter { bytes[$0] == Framing.start || bytes[$0] == Framing.end }
        let near = marks.flatMap { [$0 - 1, $0, $0 + 1, $0 + 2, $0 + 3] }
        let all = Set(near + Array(stride(from: 1, to: bytes.count, by: 30)))
        return all.filter { (1..<bytes.count).contains($0) }.sorted()
    }

    @Test(arguments: StreamTests.cases, [false, true])
    func areAnsweredAlike(_ example: StreamTests.Case, _ isSecured: Bool) throws {
        guard let bytes = StreamTests.bytes(example.file) else { return }
        // A TLS greeting on a TLS port is another matter.
        if isSecured, example.file == "tls_hello" { return }
        let certificates = try CertificateFolder()
        let harness = try Harness {
            // Nothing here may depend on how fast the machine is.
            $0.listener.pauseTimeout = 600_000
            $0.listener.stallTimeout = 600_000
            $0.listener.idleTimeout = 600_000
            if isSecured { $0.listener.tls = certificates.server }
        }
        let context = isSecured ? try TLSContext(client: certificates.client) : nil
        let wrong = try Self.cuts(bytes).filter { cut in
            let client = try Client(host: "127.0.0.1", port: harness.service.port, tls: context)
            try? client.sendRaw(Array(bytes[..<cut]))
            // A record of TLS comes alone; what was sent plainly has to be read before more of it comes.
            if !isSecured { Thread.sleep(forTimeInterval: 0.0005) }
            try? client.sendRaw(Array(bytes[cut...]))
            client.finishSending()
            return codes(Self.everything(client)) != example.codes
        }
        #expect(wrong == [])
        let accepted = try harness.store().search(MessageCriteria()).filter { $0.state == .accepted }
        #expect(accepted.count <= example.stored)
    }

    /// All answers until the connection ends, however it ends.
    private static func everything(_ client: Client) -> [FrameEvent] {
        var events: [FrameEvent] = []
        while let event = try? client.receive() { events.append(event) }
        return events
    }
}

extension CertificateFolder {
    /// A listener's settings, without asking clients for certificates.
    var server: TLSServerSettings {
        TLSServerSettings(certificateFile: place("server.pem"), keyFile: place("server.key"))
    }

    /// A sender's settings without a certificate of its own.
    var client: TLSClientSettings { TLSClientSettings(authorityFile: place("ca.pem")) }
}
