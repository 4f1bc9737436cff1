// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import SCPECG

@Suite("Editing of records") struct EditingTests {
    let record: Record

    init() throws {
        var draft = try WritingTests.withBeat()
        try draft.demographics.setString(.lastName, "王小明")
        try draft.demographics.setString(.referringPhysician, "李医生")
        draft.demographics.set(.birthDate, [0xC6, 0x07, 1, 2])
        draft.demographics.set(.age, [95, 0, 1])
        draft.demographics.set(Tag(rawValue: 210), [1, 2, 3])
        var report = StatementList()
        report.date = CalendarDate(year: 2024, month: 5, day: 17)
        report.statements = [.init(sequence: 1, bytes: Array("by Dr Li".utf8) + [0])]
        draft.report = report
        report.statements = [
            .init(sequence: 1, bytes: [1, 0x53, 0x52, 0]), .init(sequence: 2, bytes: [2, 0x4C, 0x69, 0]),
        ]
        draft.statements = report
        draft.otherSections = [9: [7, 7], 300: [8, 8]]
        record = try Record(parsing: draft.serialized())
    }

    @Test func otherSectionsKeepTheirBytes() throws {
        var demographics = record.demographics
        try demographics.setString(.lastName, "诸葛小明小明")
        let edited = try record.replacing(demographics)
        #expect(edited.demographics.string(.lastName) == "诸葛小明小明")
        #expect(edited.sections.map(\.id) == record.sections.map(\.id))
        for section in record.sections where section.id > 1 {
            let now = try #require(edited.section(section.id))
            #expect(edited.bytes[now.range] == record.bytes[section.range])
        }
        #expect(edited.findings() == [])
        #expect(try edited.rhythm() == record.rhythm())
    }

    @Test func sectionsAreAddedAndTakenOut() throws {
        let added = try record.replacing(301, with: [1, 2, 3])
        #expect(added.content(301).map { Array($0) } == [1, 2, 3, 0])
        #expect(added.findings() == [])
        #expect(try added.rhythm() == record.rhythm())
        #expect(try added.replacing(7, with: nil) == added)
        let without = try record.replacing(8, with: nil)
        #expect(without.section(8) == nil)
        #expect(without.findings() == [])
        #expect(try without.replacing(8, with: Array(record.content(8) ?? [])).report == record.report)
        #expect(throws: SCPECGError.fixedSection(0)) { try record.replacing(0, with: []) }
    }

    @Test func keepsWhatFollowsTheRecord() throws {
        let long = try Record(parsing: record.bytes + [9, 9, 9])
        let edited = try long.replacing(9, with: [1, 2, 3, 4])
        #expect(edited.bytes.suffix(3) == [9, 9, 9])
        #expect(edited.findings().map(\.code) == ["record.trailing-bytes"])
    }

    @Test func anonymisesInPlace() throws {
        let clean = try record.anonymized(pseudonym: "P1")
        #expect(clean.bytes.count == record.bytes.count)
        #expect(clean.sections.map(\.range) == record.sections.map(\.range))
        #expect(clean.demographics.string(.patientID) == "P1")
        #expect(clean.demographics.string(.lastName) == "")
        #expect(clean.demographics.string(.referringPhysician) == "")
        #expect(clean.demographics.birthDate == CalendarDate(year: 0, month: 0, day: 0))
        #expect(clean.demographics.age == Quantity(90, unit: 1))
        #expect(clean.demographics[Tag(rawValue: 210)] == [0, 0, 0])
        #expect(clean.report?.statements.map { clean.text.string($0.bytes) } == [""])
        #expect(clean.statements?.statements.map(\.bytes) == [[1, 0x53, 0x52, 0], [2, 0, 0, 0]])
        #expect(clean.content(9).map { Array($0) } == [0, 0])
        #expect(clean.content(300).map { Array($0) } == [0, 0])
        #expect(clean.demographics.acquisitionDate == record.demographics.acquisitionDate)
        #expect(try clean.rhythm() == record.rhythm())
        #expect(clean.findings() == [])
    }

    @Test func keepsThePartsNotNamed() throws {
        let clean = try record.anonymized([.staff])
        #expect(clean.demographics.string(.lastName) == "王小明")
        #expect(clean.demographics.string(.referringPhysician) == "")
        #expect(clean.report == record.report)
    }

    @Test func refusesAPseudonymThatDoesNotFit() throws {
        #expect(throws: SCPECGError.valueTooLong(section: 1, tag: 2, bytes: 7, limit: 6)) {
            try record.anonymized(pseudonym: "123456")
        }
    }
}
