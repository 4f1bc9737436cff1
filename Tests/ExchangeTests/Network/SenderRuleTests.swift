// SPDX-License-Identifier: Apache-2.0

import Digests
import Exchange
import Foundation
import HL7v2
import MLLP
import TLS
import TestCertificates
import Testing

@Suite("Senders bound to certificates and addresses") struct SenderRuleTests {
    let certificates: CertificateFolder

    init() throws { certificates = try CertificateFolder() }

    private func harness(_ rules: SenderRule...) throws -> Harness {
        try Harness {
            $0.senderRules = rules
            $0.listener.tls = TLSServerSettings(
                certificateFile: certificates.place("server.pem"), keyFile: certificates.place("server.key"),
                clientAuthorityFile: certificates.place("ca.pem"))
        }
    }

    private func rule(
        _ facility: String, _ application: String = "HIS", _ adjust: (inout SenderRule) -> Void = { _ in }
    ) -> SenderRule {
        var rule = SenderRule(application: application, facility: facility)
        adjust(&rule)
        return rule
    }

    /// MSA-1 and where the errors are.
    private func answer(_ harness: Harness, from facility: String = "H1", as own: String = "client") throws -> [String]
    {
        var settings = certificates.client
        settings.certificateFile = certificates.place(own + ".pem")
        settings.keyFile = certificates.place(own + ".key")
        let client = try Client(host: "127.0.0.1", port: harness.service.port, tls: TLSContext(client: settings))
        try client.send(Site.message("M1", from: facility))
        guard case .frame(let content) = try client.receive() else { return [] }
        let answer = try Message(parsing: content)
        return [answer["MSA-1"] ?? ""] + answer.errors
    }

    @Test func takesWhatComesWithTheNameOrTheFingerprint() throws {
        let byName = try harness(rule("H1") { $0.names = ["HIS2.h1.example"] })
        #expect(try answer(byName) == ["AA"])
        let print = try #require(PeerCertificate.read(certificates.place("client.pem")))
        let byFingerprint = try harness(rule("H1") { $0.fingerprints = [print] })
        #expect(try answer(byFingerprint) == ["AA"])
    }

    @Test func refusesTheCertificateOfAnother() throws {
        try certificates.make("lis", CertificateMaker.Wish("lis.h1.example"))
        let harness = try harness(rule("H1") { $0.names = ["his.h1.example"] })
        #expect(try answer(harness, as: "lis") == ["AR", "MSH^1^3 204", "MSH^1^4 204"])
        let stored = try harness.store().search(MessageCriteria())
        #expect(stored.map(\.state) == [.refused])
        #expect(stored.first?.steps.first?.name == "sender")
        #expect(harness.service.counters.refused == 1)
        #expect(try answer(harness) == ["AA"])
    }

    @Test func refusesWhoIsNotNamed() throws {
        let harness = try harness(rule("H1"), rule("H2", "LIS"))
        #expect(try answer(harness) == ["AA"])
        #expect(try answer(harness, from: "H3") == ["AR", "MSH^1^4 204"])
        let other = try self.harness(rule("H1", "LIS"))
        #expect(try answer(other) == ["AR", "MSH^1^3 204"])
    }

    @Test func refusesAnotherAddress() throws {
        let near = AddressRange("127.0.0.0/8").map { [$0] } ?? []
        let far = AddressRange("10.0.0.0/8").map { [$0] } ?? []
        #expect(try answer(try harness(rule("H1") { $0.addresses = near })) == ["AA"])
        #expect(try answer(try harness(rule("H1") { $0.addresses = far })) == ["AR", "MSH^1^3 204", "MSH^1^4 204"])
        #expect(
            try answer(try harness(rule("H1") { $0.addresses = far }, rule("H1") { $0.addresses = near })) == ["AA"])
    }

    /// Nobody else gets the answer that was kept for the sender.
    @Test func refusesARepeatFromSomebodyElse() throws {
        try certificates.make("lis", CertificateMaker.Wish("lis.h1.example"))
        let harness = try harness(rule("H1") { $0.names = ["his.h1.example"] })
        #expect(try answer(harness) == ["AA"])
        #expect(try answer(harness, as: "lis").first == "AR")
        #expect(harness.service.counters.repeated == 0)
    }

    @Test func answersTheEnhancedModeByCR() throws {
        let harness = try Harness { $0.senderRules = [rule("H9")] }
        let text = #"MSH|^~\&|HIS|H1|MPI|A|20260102||ADT^A04^ADT_A01|X1|P|2.5.1|||AL|AL"# + "\rEVN|A04\rPID|||A1\r"
        #expect(codes(try harness.exchange(Framing.frame(Array(text.utf8)))) == ["CR"])
    }

    @Test func asksForACertificateWhereNoneCame() throws {
        let harness = try Harness { $0.senderRules = [rule("H1") { $0.names = ["his.h1.example"] }] }
        let answer = try harness.ask(Site.message("M1"))
        #expect(answer["MSA-1"] == "AR")
        #expect(answer["ERR-8"] == "this sender must show its certificate")
    }
}

extension PeerCertificate {
    /// The fingerprint of a certificate as `openssl x509 -fingerprint` writes it.
    static func read(_ path: String) -> String? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("-----") }.joined()
        guard let der = Data(base64Encoded: lines), let digest = try? Digest.sha256.of(Array(der)) else { return nil }
        return digest.map { String(format: "%02x", $0) }.joined(separator: ":")
    }
}
