// SPDX-License-Identifier: Apache-2.0

import Exchange
import MPI
import SQLite
import Testing

@Suite("Configurations and stores") struct InstallationTests {
    let connection: Connection
    let index: PatientIndex

    init() throws {
        connection = try Connection(path: ":memory:")
        index = try PatientIndex(connection)
    }

    private func install(_ text: String) throws { try Configuration(parsing: Array(text.utf8)).install(in: connection) }

    static let file = """
        {senders: [{name: "a", application: "HIS", facility: "H1",
          authorities: [{namespace: "N1", universalID: "1.2.1"}]}],
         destinations: [{name: "d", host: "h", port: 1, application: "A", facility: "F", notices: ["N1", "EHC"]}]}
        """

    @Test func addAuthoritiesDestinationsAndSubscriptions() throws {
        for _ in 1...2 { try install(Self.file) }
        let domain = try #require(try index.domain(Authority(namespace: "N1")))
        #expect(domain.authority.universalID == "1.2.1")
        #expect(domain.application == "HIS" && domain.facility == "H1")
        let queue = try DeliveryQueue(connection)
        #expect(try queue.destinations().map(\.name) == ["d"])
        let notices = IdentityNotices(queue, index, application: "", facility: "")
        #expect(try notices.subscriptions()["d"]?.map(\.authority.namespace) == ["EHC", "N1"])
        try install("{destinations: [{name: 'd', host: 'h', port: 1}]}")
        #expect(try notices.subscriptions()["d"] == nil)
    }

    @Test func completeAnAuthorityKnownByItsNamespaceAlone() throws {
        _ = try index.addDomain(Authority(namespace: "N1"), facility: "H1")
        try install(Self.file)
        #expect(try PatientIndex(connection).domain(Authority(universalID: "1.2.1"))?.authority.namespace == "N1")
    }

    @Test(arguments: [
        (Authority(namespace: "N1", universalID: "1.2.9"), "H1"),
        (Authority(namespace: "N9", universalID: "1.2.1"), "H1"),
        (Authority(namespace: "N1", universalID: "1.2.1"), "H2"),
    ]) func areRefusedWhereTheStoreKnowsBetter(_ authority: Authority, _ facility: String) throws {
        _ = try index.addDomain(authority, facility: facility)
        #expect(throws: Configuration.InstallationError.conflictingAuthority("N1")) { try install(Self.file) }
        #expect(try DeliveryQueue(connection).destinations().isEmpty)
        let faults = try ConfigurationSurvey(parsing: Array(Self.file.utf8)).faults(store: connection) { _ in true }
        #expect(
            faults.map(\.description) == [
                "2:17 senders[0].authorities[0]: the store knows \"N1\" with other parts or another source"
            ])
    }

    @Test func areRefusedForAnAuthorityThatNobodyKnows() throws {
        let error = Configuration.InstallationError.unknownAuthority("N7", destination: "d")
        #expect(throws: error) { try install("{destinations: [{name: 'd', host: 'h', port: 1, notices: 'N7'}]}") }
    }

    @Test func areSurveyedForFilesAndMaps() throws {
        let file = """
            {listeners: [{tls: {certificate: "/no/c.pem", key: "/yes/k.pem"}}],
             destinations: [{name: "d", host: "h", port: 1, tls: {authority: "/no/a.pem"}}],
             routes: [{name: "r", to: "d", transforms: [{map: "DG1-3", by: "icd"}]}]}
            """
        let survey = try ConfigurationSurvey(parsing: Array(file.utf8))
        let faults = try survey.faults(store: connection) { $0.hasPrefix("/yes") }
        #expect(
            faults.map(\.description) == [
                "1:34 listeners[0].tls.certificate: \"/no/c.pem\" cannot be read",
                "2:66 destinations[0].tls.authority: \"/no/a.pem\" cannot be read",
                "3:64 routes[0].transforms[0].by: the store has no code map \"icd\"",
            ])
    }
}
