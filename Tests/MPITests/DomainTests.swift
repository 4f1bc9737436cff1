// SPDX-License-Identifier: Apache-2.0

import MPI
import SQLite
import Testing

@Suite("Identifier domains") struct DomainTests {
    let fixture: IndexFixture

    init() throws { fixture = try IndexFixture() }

    @Test func startWithCardsAndNumbers() throws {
        let index = try PatientIndex(Connection(path: ":memory:"))
        #expect(
            try index.domains().map(\.authority) == [
                Authority(namespace: "EHC", universalID: "2.16.156.10011.1.19", universalIDType: "ISO"),
                Authority(namespace: "CN", universalID: "2.16.156.10011.1.3", universalIDType: "ISO"),
            ])
        #expect(try index.domains().map(\.kind) == [.card, .number])
    }

    @Test(arguments: [
        Authority(namespace: "EAST"), Authority(universalID: "1.2.3.1", universalIDType: "ISO"),
        Authority(universalID: "1.2.3.1"), Authority(namespace: "EAST", universalID: "1.2.3.1", universalIDType: "ISO"),
        Authority(namespace: "EAST", universalIDType: "ISO"),
    ]) func areFoundByEveryValidCombination(_ authority: Authority) throws {
        #expect(try fixture.index.domain(authority) == fixture.east)
    }

    @Test(arguments: [
        Authority(namespace: "EAST", universalID: "1.2.3.2"), Authority(namespace: "WEST", universalID: "1.2.3.1"),
        Authority(namespace: "EAST", universalID: "9.9.9"), Authority(namespace: "NOWHERE", universalID: "1.2.3.1"),
        Authority(namespace: "EHC", universalID: Domain.numberOID),
    ]) func areAmbiguousWhenThePartsContradict(_ authority: Authority) {
        #expect(throws: IndexError.ambiguousDomain) { try fixture.index.domain(authority) }
    }

    @Test(arguments: [
        Authority(), Authority(namespace: "NOWHERE"), Authority(namespace: "east"), Authority(universalID: "9.9.9"),
        Authority(universalID: "1.2.3.1", universalIDType: "DNS"), Authority(universalIDType: "ISO"),
        Authority(namespace: "NOWHERE", universalID: "9.9.9"),
    ]) func areUnknown(_ authority: Authority) throws {
        #expect(try fixture.index.domain(authority) == nil)
    }

    @Test func needAName() {
        #expect(throws: IndexError.unknownDomain) { try fixture.index.addDomain(Authority(), facility: "H3") }
    }

    @Test(arguments: [
        Authority(namespace: "EAST"), Authority(universalID: "1.2.3.2"), Authority(namespace: "EHC"),
        Authority(namespace: "EAST", universalID: "9.9.9"),
    ]) func areAddedOnce(_ authority: Authority) throws {
        #expect(throws: IndexError.ambiguousDomain) { try fixture.index.addDomain(authority, facility: "H3") }
        #expect(try fixture.index.domains().count == 4)
    }

    @Test(arguments: [("HIS", "H1", true), ("LIS", "H1", false), ("HIS", "H2", false), ("", "", false)])
    func areFedByTheirOneSource(_ application: String, _ facility: String, _ isFed: Bool) {
        #expect(fixture.east.isFed(byApplication: application, facility: facility) == isFed)
    }

    @Test(arguments: [("HIS", "H2", true), ("LIS", "H2", true), ("HIS", "H1", false)])
    func areFedByAnyApplicationWhereNoneIsNamed(_ application: String, _ facility: String, _ isFed: Bool) {
        #expect(fixture.west.isFed(byApplication: application, facility: facility) == isFed)
    }

    @Test func ofCardsAreFedByEverybody() throws {
        #expect(try fixture.index.domains().prefix(2).allSatisfy { $0.isFed(byApplication: "X", facility: "Y") })
    }

    @Test func areReadAgainAfterARollback() throws {
        struct Undone: Error {}
        _ = try? fixture.connection.transaction(purpose: "undo", wrap: { $0 as any Error }) { () throws(any Error) in
            _ = try fixture.index.addDomain(Authority(namespace: "GONE"), facility: "H3")
            throw Undone()
        }
        fixture.index.forgetCachedDomains()
        #expect(try fixture.index.domain(Authority(namespace: "GONE")) == nil)
    }
}
