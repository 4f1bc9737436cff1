// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MPI

@Suite("Numbers that are not one's own") struct OwnershipTests {
    let fixture: IndexFixture

    init() throws {
        fixture = try IndexFixture()
        try fixture.register(fixture.east, "A1") { $0.number = .set(Number.man) }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let adjust: @Sendable (inout RecordUpdate) -> Void

        init(_ name: String, _ adjust: @escaping @Sendable (inout RecordUpdate) -> Void) {
            testDescription = name
            self.adjust = adjust
        }
    }

    static let cases = [
        Case("wrong birth date") { $0.birthDate = .set("20200305") },
        Case("wrong sex") { $0.sex = .set("2") },
        Case("no birth date") { $0.birthDate = .keep },
        Case("impossible birth date") { $0.birthDate = .set("19900231") },
        Case("the guardian's") { $0.guardianNumber = .set(Number.man) },
        Case("the guardian's in its old form") { $0.guardianNumber = .set(Number.manOld) },
        Case("wrong check character") { $0.number = .set("339921199001010014") },
        Case("a digit short") { $0.number = .set("33992119900101001") },
        Case("born in the future") { $0.number = .set("339921999901010014") },
        Case("no number") { $0.number = .keep },
    ]

    @Test(arguments: cases) func neverLink(_ example: Case) throws {
        let resolution = try fixture.register(fixture.west, "B1") {
            $0.number = .set(Number.man)
            example.adjust(&$0)
        }
        #expect([resolution.residentID, resolution.recordID] == [2, 2])
        #expect(resolution.reason == .newResident)
        #expect(try fixture.index.residents(owning: Number.man) == [1])
        #expect(try fixture.identifiers(2) == ["WEST:B1"])
    }

    @Test(arguments: cases.prefix(2)) func areAskedAboutWhenTheyContradict(_ example: Case) throws {
        let resolution = try fixture.register(fixture.west, "B1") {
            $0.number = .set(Number.man)
            example.adjust(&$0)
        }
        #expect(resolution.tasks.map(\.kind) == [.identifierConflict])
    }

    @Test func stayOnTheRecordAsSent() throws {
        try fixture.register(fixture.west, "B1") {
            ($0.number, $0.birthDate) = (.set(" 339921199001010013"), .set("20200305"))
        }
        let record = try fixture.index.records(of: 2).first
        #expect(record?.numberAsSent == " 339921199001010013")
        #expect(record?.number == Number.man)
        #expect(record?.ownsNumber == false)
    }

    @Test func areOwnedOnceTheBirthDateIsKnown() throws {
        try fixture.register(fixture.west, "B1") { ($0.number, $0.birthDate) = (.set(Number.man), .clear) }
        let resolution = try fixture.register(fixture.west, "B1")
        #expect(
            resolution
                == Resolution(
                    residentID: 1, recordID: 2, reason: .number, isNewResident: false, isNewRecord: false, tasks: []))
        #expect(try fixture.index.current(2) == 1)
    }

    @Test func makeNobodyFindable() throws {
        try fixture.register(fixture.west, "B1", .mother) { $0.number = .set(Number.otherMan) }
        let numbers = try fixture.index.domains()[1]
        #expect(throws: IndexError.unknownID) { try fixture.resident(numbers, Number.otherMan) }
    }
}
