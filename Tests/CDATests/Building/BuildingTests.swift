// SPDX-License-Identifier: Apache-2.0

import CDA
import Findings
import Testing
import XMLTree

@Suite("Built documents") struct BuildingTests {
    static let types = DocumentType.all.filter { !$0.sections.isEmpty }

    @Test(arguments: types) func haveEverySectionAndEntryOfTheirKind(_ type: DocumentType) throws {
        let built = try DocumentBuilder().build(InventedDraft.of(type, seed: type.part))
        #expect(built.remarks.filter { $0.standing > .assumed } == [])
        let document = built.document
        #expect(document.templateIds.map(\.root) == [type.templateId])
        let sections = type.sections.filter { !$0.entries.isEmpty }
        #expect(document.sections.map { $0.code?.code ?? "" } == sections.map(\.code))
        for (section, template) in zip(document.sections, sections) {
            let found = section.entries.compactMap(\.statement).flatMap(\.selfAndBelow)
            let elements = found.filter { $0.kind == .observation }.compactMap { $0.code?.code }
            #expect(elements == Self.elements(template.entries), "\(type.code) \(template.label)")
        }
    }

    private static func elements(_ entries: [EntryTemplate]) -> [String] {
        entries.flatMap { ($0.kind == .observation ? [$0.dataElement] : []) + elements($0.parts) }
    }

    @Test(arguments: types) func sayInTheirNarrativeWhatTheirEntriesSay(_ type: DocumentType) throws {
        let document = try DocumentBuilder().build(InventedDraft.of(type, seed: type.part)).document
        for section in document.sections {
            let ids = Set(
                section.narrative?.descendants.compactMap { $0.kind == .element ? $0[attribute: "ID"] : nil } ?? [])
            for statement in section.entries.compactMap(\.statement).flatMap(\.selfAndBelow)
            where statement.kind != .organizer {
                let reference = try #require(statement.text?.reference)
                #expect(ids.contains(String(reference.dropFirst())))
            }
            for value in section.entries.compactMap(\.statement?.value?.text) where !value.isEmpty {
                #expect(section.narrativeText.contains(value) || value.hasPrefix("20") || value == "false")
            }
        }
    }

    @Test func haveAHeaderThatReadsBack() throws {
        let type = try #require(DocumentType(code: "C0053"))
        let document = try DocumentBuilder().build(InventedDraft.of(type, seed: 3)).document
        let patient = try #require(document.soleRecordTarget?.patientRole?.patient)
        #expect(document.id == InstanceIdentifier(root: "2.16.156.10011.1.1", ext: "INV-C0053-3"))
        #expect(patient.names.map(\.text) == ["李虚构"])
        #expect(patient.ages.map { $0.value + $0.unit } == ["42岁"])
        #expect(patient.nationality?.code == "CN")
        #expect(patient.occupation?.code == "17")
        #expect(patient.household?.text == "12号 虚构路 虚构镇 虚构县 虚构市 虚构省 266000")
        #expect(document.legalAuthenticator?.entity?.code?.displayName == "主任医师")
        let places = document.encompassingEncounter?.facilities.flatMap { $0.names.map(\.text) }
        #expect(places == ["03床", "12病房", "虚构内科", "二病区", "虚构县人民医院"])
    }

    @Test func countTheAgeOfInfantsInMonths() throws {
        let type = try #require(DocumentType(code: "C0002"))
        var draft = InventedDraft.of(type)
        (draft.resident.birth, draft.resident.identityNumber) = ("20251120", "")
        let document = try DocumentBuilder().build(draft).document
        let ages = document.soleRecordTarget?.patientRole?.patient?.ages.map { $0.value + $0.unit }
        #expect(ages == ["3月"])
    }

    @Test func stayTheSameWhateverTheOrderOfTheDraft() throws {
        let type = try #require(DocumentType(code: "C0032"))
        var draft = InventedDraft.of(type)
        let first = try DocumentBuilder().build(draft).bytes
        draft.sections.reverse()
        for index in draft.sections.indices {
            let isMixed = draft.sections[index].entries.contains { $0.parts.isEmpty }
            if isMixed { draft.sections[index].entries.reverse() }
        }
        #expect(
            try DocumentBuilder().build(draft).document.sections.map { $0.code?.code }
                == DocumentBuilder().build(InventedDraft.of(type)).document.sections.map { $0.code?.code })
        #expect(!first.isEmpty)
    }

    @Test func putValuesIntoTheGroupOfTheirSection() throws {
        let type = try #require(DocumentType(code: "C0001"))
        var draft = InventedDraft.of(type)
        draft.sections = [
            SectionDraft(
                code: "30954-2",
                entries: [
                    EntryDraft("DE04.50.010.00", "2"), EntryDraft("DE04.50.001.00", "1"),
                    EntryDraft("DE04.50.001.00", "2"),
                ])
        ]
        let document = try DocumentBuilder().build(draft).document
        let groups = try #require(document.sections.first).entries.compactMap(\.statement)
        #expect(groups.map(\.kind) == [.organizer, .organizer])
        #expect(
            groups.map { $0.components.compactMap { $0.code?.code } } == [
                ["DE04.50.001.00", "DE04.50.010.00"], ["DE04.50.001.00"],
            ])
    }

    @Test func ofHealthRecordsTakeAnyKnownDataElement() throws {
        let type = try #require(DocumentType(code: "HSDC00.01"))
        var draft = InventedDraft.of(type)
        draft.sections = [
            SectionDraft(
                code: "8716-3", entries: [EntryDraft("DE04.10.174.00", "128"), EntryDraft("DE04.10.176.00", "82")]),
            SectionDraft(label: "生活方式", entries: [EntryDraft("DE03.00.070.00", "false")]),
        ]
        let document = try DocumentBuilder().build(draft).document
        #expect(document.sections.map { $0.entries.count } == [2, 1])
    }
}

@Suite("Built documents and the checker") struct BuiltFindingsTests {
    @Test(arguments: BuildingTests.types) func haveNoErrors(_ type: DocumentType) throws {
        let document = try DocumentBuilder().build(InventedDraft.of(type, seed: type.part)).document
        let errors = document.findings().filter { $0.severity == .error }
        #expect(errors == [])
    }
}
