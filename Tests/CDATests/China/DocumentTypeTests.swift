// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing

@Suite("Chinese document types") struct DocumentTypeTests {
    @Test func areSeventyThreeOfTwoStandards() {
        #expect(DocumentType.all.count == 73)
        #expect(DocumentType.all.count { $0.standard == .medicalRecord } == 53)
        #expect(DocumentType.all.count { $0.standard == .healthRecord } == 20)
        #expect(Set(DocumentType.all.map(\.code)).count == 73)
        #expect(Set(DocumentType.all.map(\.templateId)).count == 73)
    }

    @Test func tieCodePartAndTemplateTogether() throws {
        for part in 1...53 {
            let type = try #require(DocumentType(code: "C00" + (part < 10 ? "0" : "") + "\(part)"))
            #expect(type.part == part)
            #expect(type.templateId == "2.16.156.10011.2.1.1.\(part + 20)")
            #expect(type.standing == .verified)
            #expect(DocumentType(templateId: type.templateId) == type)
        }
        for (place, type) in DocumentType.all.filter({ $0.standard == .healthRecord }).enumerated() {
            #expect(type.part == place + 1)
            #expect(type.templateId == "2.16.156.10011.2.1.1.\(place + 1)")
            #expect(!type.standing.isVerified)
        }
    }

    @Test func areKnownByNameAndBody() throws {
        let summary = try #require(DocumentType(code: "C0053"))
        #expect(summary.title == "出院小结")
        #expect(summary.englishTitle == "Discharge summary")
        #expect(summary.patientDomains == [IdentifierDomain.healthCard, IdentifierDomain.inpatient])
        #expect(summary.hasEncounter == true)
        #expect(
            summary.sections.map(\.code)
                == ["11450-4", "46241-6", "11535-2", "47519-4", "18776-5", "8648-8", "46209-3", "30954-2"])
        let operation = try #require(summary.sections[3].entries.first)
        #expect(operation.kind == .procedure)
        #expect(operation.valueSet == "2.16.156.10011.2.3.3.12")
        #expect(operation.parts.map(\.dataElement).first == "DE06.00.257.00")
    }

    @Test func haveABodyWhereATemplateIsKnown() {
        for type in DocumentType.all {
            #expect(type.sections.isEmpty == (type.standard == .healthRecord))
            #expect((type.hasEncounter == nil) == type.sections.isEmpty)
        }
        #expect(DocumentType.all.count { $0.hasEncounter == true } == 46)
        #expect(DocumentType.all.reduce(0) { $0 + $1.sections.count } == 324)
    }

    @Test func areNotFoundByForeignCodes() {
        #expect(DocumentType(code: "C0054") == nil)
        #expect(DocumentType(code: "") == nil)
        #expect(DocumentType(templateId: "2.16.840.1.113883.10.20.22.1.8") == nil)
    }

    @Test func findTheSectionsThatACodeMayMean() throws {
        let record = try #require(DocumentType(code: "C0049"))
        #expect(record.sections(code: "11535-2", displayName: "").count == 2)
        #expect(record.sections(code: "29545-1", displayName: "").isEmpty)
        let death = try #require(DocumentType(code: "C0051"))
        #expect(death.sections(code: "29548-5", displayName: "Diagnosis").map(\.code) == ["11535-2"])
        #expect(death.sections(code: "", displayName: "死亡原因章节").map(\.label) == ["死亡原因"])
        #expect(death.sections(code: "", displayName: "").isEmpty)
    }

    @Test func stateCardinalityOnlyWhereASourceDoes() throws {
        let consent = try #require(DocumentType(code: "C0026"))
        #expect(consent.sections.allSatisfy { $0.cardinality == Cardinality(1, 1) && $0.requirement == .required })
        let summary = try #require(DocumentType(code: "C0046"))
        #expect(summary.sections[2].cardinality?.description == "0..1")
        #expect(summary.sections[2].requirement == .requiredIfKnown)
        #expect(try #require(DocumentType(code: "C0053")).sections.allSatisfy { $0.cardinality == nil })
    }

    @Test func stateCardinalityOfEntriesToo() throws {
        let record = try #require(DocumentType(code: "C0049"))
        let diagnosis = try #require(record.sections.last)
        #expect(diagnosis.entries[3].name == "出院诊断-西医诊断编码")
        #expect(diagnosis.entries[3].cardinality?.description == "1..*")
        #expect(diagnosis.entries[3].requirement == .required)
        #expect(diagnosis.entries[5].cardinality?.description == "0..*")
        #expect(diagnosis.entries[5].requirement == .optional)
        let stated = DocumentType.all.flatMap(\.sections).flatMap(\.entries).count { $0.cardinality != nil }
        #expect(stated == 126)
        #expect(DocumentType.all.flatMap(\.sections).count { $0.cardinality != nil } == 74)
        #expect(DocumentType.all.count { $0.sections.contains { $0.cardinality != nil } } == 16)
    }

    @Test func countWithinACardinality() {
        #expect(Cardinality(0, 1).admits(1) && !Cardinality(0, 1).admits(2))
        #expect(Cardinality(1, nil).admits(99) && !Cardinality(1, nil).admits(0))
        #expect(Cardinality(1, nil).description == "1..*")
    }
}
