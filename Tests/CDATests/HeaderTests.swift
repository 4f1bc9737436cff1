// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing
import XMLTree

@Suite("Headers of documents") struct HeaderTests {
    private func document(_ inside: String) throws -> ClinicalDocument {
        let root = "<ClinicalDocument xmlns=\"urn:hl7-org:v3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        return try ClinicalDocument(parsing: Array((root + inside + "</ClinicalDocument>").utf8))
    }

    @Test func tellTheAdditionsOfChineseDocuments() throws {
        let patient = try #require(
            document(
                """
                <recordTarget><patientRole><id root="2.16.156.10011.1.12" extension="Z1"/>
                <patientType><patienttypeCode code="3" displayName="住院"/></patientType><patient>
                <id root="2.16.156.10011.1.3" extension="339921199001010012"/><name>王小明</name>
                <administrativeGenderCode code="1"/><birthTime value="19900101"/><age unit="岁" value="36"/>
                <age unit="月" value="2"/><ethnicGroupCode code="01" displayName="汉族"/>
                <nationality code="156"/><occupation><occupationCode code="80" displayName="退休"/></occupation>
                <educationLevel><educationLevelCode code="20"/></educationLevel>
                <employerOrganization><name>青禾县小学</name></employerOrganization>
                <household><place><addr><county>青禾县</county><township>清溪镇</township></addr></place></household>
                </patient></patientRole></recordTarget>
                """
            ).soleRecordTarget?.patientRole?.patient)
        #expect(patient.names.map(\.text) == ["王小明"])
        #expect(patient.ages.map { [$0.value, $0.unit] } == [["36", "岁"], ["2", "月"]])
        #expect(
            [patient.nationality?.code, patient.occupation?.code, patient.educationLevel?.code] == ["156", "80", "20"])
        #expect(patient.employerOrganization?.names.first?.text == "青禾县小学")
        #expect(patient.household?.part("township") == "清溪镇")
        #expect(patient.household?.text == "青禾县 清溪镇")
        #expect(patient.knownIds.map(\.ext) == ["339921199001010012"])
    }

    @Test func tellSignersApartByTheirRole() throws {
        let signer =
            "<time value=\"20260312\"/><signatureCode/><assignedEntity><id root=\"2.16.156.10011.1.4\" "
            + "extension=\"E1\"/><code displayName=\"科主任\"/><assignedPerson><name>李</name></assignedPerson></assignedEntity>"
        let document = try document("<authenticator>\(signer)</authenticator><authenticator/>")
        let found = try #require(document.authenticators.first)
        #expect(found.entity?.code?.displayName == "科主任")
        #expect(found.entity?.personNames.map(\.text) == ["李"])
        #expect(found.time?.parts?.precision == .day)
        #expect(found.signatureCode == nil)
        #expect(document.authenticators.map { $0.entity == nil } == [false, true])
    }

    @Test func followTheChainOfPlaces() throws {
        let part = { (inner: String, id: String) in
            "<asOrganizationPartOf><wholeOrganization><id root=\"2.16.156.10011.1.\(id)\" extension=\"x\"/>\(inner)"
                + "</wholeOrganization></asOrganizationPartOf>"
        }
        let encounter = try #require(
            document(
                "<componentOf><encompassingEncounter><effectiveTime><low value=\"202603100800\"/><high nullFlavor=\"NI\"/>"
                    + "</effectiveTime><location><healthCareFacility><serviceProviderOrganization>"
                    + part(part(part("", "5"), "26"), "22")
                    + "</serviceProviderOrganization></healthCareFacility></location></encompassingEncounter></componentOf>"
            ).encompassingEncounter)
        #expect(encounter.facilities.map { $0.ids.first?.root.split(separator: ".").last } == [nil, "22", "26", "5"])
        #expect(encounter.effectiveTime?.low?.parts?.hour == 8)
        #expect(encounter.effectiveTime?.high?.nullFlavor == "NI")
    }

    @Test(arguments: [
        ("<id/>", true), ("<id nullFlavor='UNK'/>", true), ("<id root='2.16.156.10011.1.12' extension=''/>", true),
        ("<id root='2.16.156.10011.1.12' extension='NA'/>", true), ("<id root='1' extension='/'/>", true),
        ("<id root='1' extension='-'/>", true), ("<id root='2.16.156.10011.1.12'/>", true),
        ("<id root='04fc2b90-10e0-11e2-892e-0800200c9a66'/>", false), ("<id root='1.2' extension='NA1'/>", false),
        ("<id root='1.2' extension='  '/>", true),
    ]) func takePlaceholdersForMissing(_ id: String, _ isMissing: Bool) throws {
        #expect(try document(id).id?.isMissing == isMissing)
    }

    @Test func seeThatARelatedDocumentIsNotNamed() throws {
        let empty = "<relatedDocument typeCode='RPLC'><parentDocument><id/><setId/><versionNumber/></parentDocument>"
        #expect(try document(empty + "</relatedDocument>").relatedDocuments.map(\.isMissing) == [true])
    }

    @Test func haveNoSolePatientWhenThereAreTwo() throws {
        let target = "<recordTarget><patientRole><id root='1' extension='2'/></patientRole></recordTarget>"
        #expect(try document(target + target).soleRecordTarget == nil)
        #expect(try document(target + target).patientIds.count == 2)
        #expect(try document(target).soleRecordTarget?.patientRole?.ids.first?.ext == "2")
    }
}

@Suite("Points in time") struct PointInTimeTests {
    @Test func areTakenApart() throws {
        let parts = try #require(PointInTime.Parts("20260228235959.1234+0800"))
        #expect([parts.year, parts.month, parts.day] == [2026, 2, 28])
        #expect([parts.hour, parts.minute, parts.second] == [23, 59, 59])
        #expect(parts.fraction == "1234")
        #expect(parts.offsetMinutes == 480)
        #expect(parts.precision == .fraction)
    }

    @Test(
        arguments: [
            ("2026", .year), ("202602", .month), ("20240229", .day), ("2026022823", .hour), ("202602282359", .minute),
            ("20260228235959-0800", .second), ("202602282359+08", .minute),
        ] as [(String, PointInTime.Precision)]) func goAsFarAsTheyAreWritten(
            _ text: String, _ precision: PointInTime.Precision
        )
    {
        #expect(PointInTime.Parts(text)?.precision == precision)
    }

    @Test(arguments: [
        "", "20", "20261", "20261301", "20260229", "2026022824", "202602282360", "-08", "2026-02-28", "20260228.5",
        "20260228235959.", "20260228235959+", "20260228235959+99", "20260228235959+08000", "0000", "２０２６",
        "20260228235959.+0800", "+", ".", "2026+0800-0100",
    ]) func areNoneOtherwise(_ text: String) { #expect(PointInTime.Parts(text) == nil) }
}
