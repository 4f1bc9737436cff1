// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import SQLite
import TestCertificates
import Testing

/// Two exchanges, from one to the other over TLS with certificates on both sides.
@Suite("Routes over TLS", .serialized) struct SecuredRouteTests {
    let certificates: CertificateFolder

    init() throws { certificates = try CertificateFolder() }

    private func receiver(_ name: String) throws -> (Site, ExchangeService) {
        let file = """
            {listeners: [{port: 0, release: 2, allow: "127.0.0.1", tls: {
               certificate: "\(certificates.place("server.pem"))", key: "\(certificates.place("server.key"))",
               clientAuthority: "\(certificates.place("ca.pem"))"}}],
             senders: [{name: "county", facility: "H1", certificates: ["\(name)"]}]}
            """
        let site = try Site()
        let settings = try Configuration(parsing: Array(file.utf8)).settings(databasePath: site.path)
        return (site, try ExchangeService(settings))
    }

    private func router(_ port: UInt16) throws -> Router {
        try Router(
            ["upper": port],
            destination: """
                release: 2, giveUp: {refusals: 1}, tls: {authority: "\(certificates.place("ca.pem"))",
                  certificate: "\(certificates.place("client.pem"))", key: "\(certificates.place("client.key"))"},
                """, "routes: [{name: \"a\", to: \"upper\"}]")
    }

    @Test func takeMessagesToWhomTheyTrust() throws {
        let (site, upper) = try receiver("his2.h1.example")
        defer { upper.stop() }
        let router = try router(upper.port)
        for number in 1...5 {
            #expect(try router.send(Invented.admission("M\(number)", patient: "A\(number)")) == "AA")
        }
        #expect(try eventually { try router.states("upper") == Array(repeating: .delivered, count: 5) })
        #expect(try site.store().search(MessageCriteria()).map(\.state) == Array(repeating: .accepted, count: 5))
    }

    @Test func areRefusedWithTheCertificateOfAnother() throws {
        let (site, upper) = try receiver("lis.h9.example")
        defer { upper.stop() }
        let router = try router(upper.port)
        #expect(try router.send(Invented.admission("M1")) == "AA")
        #expect(try eventually { try router.states("upper") == [.dead] })
        let text = "AR: the certificate of this connection is not that of this sender"
        #expect(try router.queue().hops(of: 1).map(\.reason) == [text])
        #expect(try site.store().search(MessageCriteria()).map(\.state) == [.refused])
    }

    @Test func findOutWhatIsWrongWithCertificates() throws {
        try certificates.make(
            "old",
            {
                var wish = CertificateMaker.Wish("old"); wish.validity = (-7200, -3600); return wish
            }())
        let file = """
            {listeners: [
              {name: "a", tls: {certificate: "\(certificates.place("old.pem"))", key: "\(certificates.place("old.key"))"}},
              {name: "b", port: 0, tls: {certificate: "\(certificates.place("server.pem"))",
                key: "\(certificates.place("client.key"))"}}]}
            """
        let faults = try ConfigurationSurvey(parsing: Array(file.utf8)).faults(store: nil) { _ in true }
        #expect(faults.map(\.path) == ["listeners[0].tls", "listeners[1].tls"])
        #expect(faults.first?.text == "the certificate has expired")
    }
}
