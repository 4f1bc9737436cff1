// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MPI

@Suite("Finding residents") struct QueryTests {
    let fixture: IndexFixture

    init() throws {
        fixture = try IndexFixture()
        try fixture.register(fixture.east, "A1") {
            ($0.card, $0.number, $0.phone) = (.set("C1"), .set(Number.man), .set("13900000000"))
            ($0.name, $0.address) = (PersonName(family: "王", given: "明"), .set("某省某县某村1号"))
        }
        try fixture.register(fixture.west, "B1", .mother) { $0.card = .set("C2") }
        try fixture.register(fixture.west, "B2", Person(name: "王明明", birthDate: "19900102", sex: "1"))
        try fixture.register(fixture.west, "B3") { $0.card = .set("C1") }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let found: [Int64]
        let adjust: @Sendable (inout Criteria) -> Void

        init(_ name: String, _ found: [Int64], _ adjust: @escaping @Sendable (inout Criteria) -> Void) {
            (testDescription, self.found, self.adjust) = (name, found, adjust)
        }
    }

    static let cases = [
        Case("family name", [1, 3]) { $0.family = "王" },
        Case("undivided name", [1, 3]) { $0.family = "王明" },
        Case("whole name", [1]) { ($0.family, $0.given) = ("王", "明") },
        Case("name with a blank", [1, 3]) { $0.family = " 王 明" },
        Case("nobody's name", []) { $0.family = "赵" },
        Case("birth date", [1, 2]) { $0.birthDate = "1990-01-01" },
        Case("impossible birth date", []) { $0.birthDate = "19900231" },
        Case("sex", [2]) { $0.sex = "2" },
        Case("number", [1]) { $0.number = Number.man },
        Case("number in its old form", [1]) { $0.number = Number.manOld },
        Case("no number", []) { $0.number = "1" },
        Case("card", [1]) { $0.card = "c1" },
        Case("no card", []) { $0.card = "C9" },
        Case("no card at all", []) { $0.card = "健康卡" },
        Case("phone", [1]) { $0.phone = "13900000000" },
        Case("part of an address", [1]) { $0.address = "某县" },
        Case("wildcards mean nothing", []) { $0.address = "%" },
        Case("name and birth date", [3]) { ($0.family, $0.birthDate) = ("王", "19900102") },
        Case("criteria of two records of one resident", []) { ($0.phone, $0.birthDate) = ("13900000000", "19900102") },
        Case("nothing", [1, 2, 3]) { _ in },
        Case("beginning of a name", [1, 3]) { $0.family = "王明*" },
        Case("beginning of a given name", [3]) { ($0.family, $0.given) = ("王", "明明*") },
        Case("surname in Pinyin", [1, 3]) { $0.family = "Wang" },
        Case("name in Pinyin", [1]) { ($0.family, $0.given) = ("WANG", "ming") },
        Case("undivided Pinyin", [1]) { $0.family = "wangming" },
        Case("Pinyin with a blank", [3]) { $0.family = "wang mingming" },
        Case("part of a syllable", []) { $0.family = "wan" },
        Case("another writing", []) { ($0.family, $0.given) = ("汪", "铭") },
        Case("another writing of the same sound", [1]) {
            ($0.family, $0.given, $0.soundsAlike) = ("汪", "铭", true)
        },
        Case("surname of the same sound", [1, 3]) { ($0.family, $0.soundsAlike) = ("汪", true) },
    ]

    @Test(arguments: cases) func findsBy(_ example: Case) throws {
        var criteria = Criteria()
        example.adjust(&criteria)
        #expect(try fixture.index.search(criteria, today: IndexFixture.context.today) == example.found)
    }

    @Test(arguments: [("A1", [Int64(1)]), ("A9", [])]) func findsByIdentifier(_ id: String, _ found: [Int64]) throws {
        var criteria = Criteria()
        criteria.identifier = .init(domain: fixture.east, value: id)
        #expect(try fixture.index.search(criteria, today: "20260102") == found)
    }

    @Test func stopsAtTheLimit() throws {
        #expect(try fixture.index.search(Criteria(), today: "20260102", limit: 2) == [1, 2])
    }

    @Test func listsIdentifiersByDomain() throws {
        #expect(try fixture.identifiers(1) == ["EHC:C1", "CN:\(Number.man)", "EAST:A1", "WEST:B3"])
    }

    @Test(arguments: [(0, "c1", Int64(1)), (0, "C2", 2), (1, Number.man, 1), (1, Number.manOld, 1)])
    func resolvesCardsAndNumbers(_ domain: Int, _ value: String, _ resident: Int64) throws {
        #expect(try fixture.resident(fixture.index.domains()[domain], value) == resident)
    }

    @Test(arguments: [(0, "C9"), (0, "健康卡"), (1, Number.otherMan), (1, "x"), (2, "B1"), (3, "A1"), (2, "a1")])
    func refusesAnUnknownID(_ domain: Int, _ value: String) {
        #expect(throws: IndexError.unknownID) { try fixture.resident(fixture.index.domains()[domain], value) }
    }

    @Test func forgetsMergedRecords() throws {
        try fixture.merge("B1", into: "B2", of: fixture.west)
        var criteria = Criteria()
        criteria.family = "李红"
        #expect(try fixture.index.search(criteria, today: "20260102") == [])
    }

    @Test func keepsTheIndexForTheNextConnection() throws {
        let again = try PatientIndex(fixture.connection)
        #expect(try again.domains() == fixture.index.domains())
        #expect(try again.records(of: 1) == fixture.index.records(of: 1))
    }
}
