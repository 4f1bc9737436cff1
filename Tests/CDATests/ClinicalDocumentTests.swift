// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing
import XMLTree

@Suite("Clinical documents") struct ClinicalDocumentTests {
    static let sample = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <realmCode code="CN"/>
          <typeId root="2.16.840.1.113883.1.3" extension="POCD_MT000040"/>
          <templateId root="2.16.156.10011.2.1.1.26"/>
          <templateId root="2.16.156.10011.2.1.1.1" extension="v2"/>
          <id root="2.16.156.10011.1.1" extension="D0001"/>
          <code code="C0006" codeSystem="2.16.156.10011.2.4" codeSystemName="文档类型" displayName="门诊病历"/>
          <title>
            门诊 <b>病历</b>
          </title>
          <effectiveTime value="20260102030405"/>
          <recordTarget typeCode="RCT"><patientRole classCode="PAT">
            <id root="2.16.156.10011.1.19" extension="ABCDEF"/><id root="2.16.156.10011.1.11"/>
          </patientRole></recordTarget>
        </ClinicalDocument>
        """

    private func document(_ text: String) throws -> ClinicalDocument { try ClinicalDocument(parsing: Array(text.utf8)) }

    private func pairs(_ ids: [InstanceIdentifier]) -> [[String]] { ids.map { [$0.root, $0.ext] } }

    @Test func tellTheirHeader() throws {
        let document = try document(Self.sample)
        #expect(document.id.map { [$0.root, $0.ext] } == ["2.16.156.10011.1.1", "D0001"])
        #expect(pairs(document.templateIds) == [["2.16.156.10011.2.1.1.26", ""], ["2.16.156.10011.2.1.1.1", "v2"]])
        let code = try #require(document.code)
        #expect([code.code, code.codeSystem, code.displayName] == ["C0006", "2.16.156.10011.2.4", "门诊病历"])
        #expect(document.title == "门诊 病历")
        #expect(document.effectiveTime?.value == "20260102030405")
        #expect(pairs(document.patientIds) == [["2.16.156.10011.1.19", "ABCDEF"], ["2.16.156.10011.1.11", ""]])
    }

    @Test func areTheSameUnderAPrefix() throws {
        let prefixed = Self.sample.replacing("xmlns=\"urn", with: "xmlns:cda=\"urn").replacing("</", with: "</cda:")
            .replacing(#/<([A-Za-z])/#) { "<cda:\($0.1)" }
        let (plain, other) = (try document(Self.sample), try document(prefixed))
        #expect(other.root.prefix == "cda")
        #expect(other.root.namespace == ClinicalDocument.namespace)
        #expect([other.id, other.templateIds.first] == [plain.id, plain.templateIds.first])
        #expect([other.title, other.effectiveTime?.value] == [plain.title, plain.effectiveTime?.value])
        #expect(other.patientIds == plain.patientIds)
    }

    @Test func needNothingButTheirRoot() throws {
        let document = try document("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>")
        #expect(document.id == nil)
        #expect(document.code == nil)
        #expect([document.title, document.effectiveTime?.value] == [nil, nil])
        #expect(document.templateIds == [])
        #expect(document.patientIds == [])
    }

    @Test(arguments: [
        ("<id/>", ["", ""]), ("<id root=\"1.2\"/>", ["1.2", ""]), ("<id extension=\"x\"/>", ["", "x"]),
        ("<id nullFlavor=\"NI\"/>", ["", ""]),
    ])
    func tellAnIdentifierAsFarAsItGoes(_ element: String, _ parts: [String]) throws {
        let document = try document("<ClinicalDocument xmlns=\"urn:hl7-org:v3\">\(element)</ClinicalDocument>")
        #expect(document.id.map { [$0.root, $0.ext] } == parts)
    }

    @Test(arguments: [
        "<recordTarget/>", "<recordTarget><patientRole/></recordTarget>", "<author><id root=\"1\"/></author>",
    ])
    func haveNoPatientIdsOutsideThePatient(_ element: String) throws {
        let document = try document("<ClinicalDocument xmlns=\"urn:hl7-org:v3\">\(element)</ClinicalDocument>")
        #expect(document.patientIds == [])
    }

    @Test(arguments: ["  ", "\n\t"]) func haveATitleWithoutItsBlanks(_ blank: String) throws {
        let text = "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><title>\(blank)a  b\(blank)</title></ClinicalDocument>"
        #expect(try document(text).title == "a  b")
    }

    @Test func areReadInTheEncodingTheyDeclare() throws {
        let start = "<?xml version=\"1.0\" encoding=\"GB18030\"?><ClinicalDocument xmlns=\"urn:hl7-org:v3\"><title>"
        let bytes = Array(start.utf8) + [0xCD, 0xF5] + Array("</title></ClinicalDocument>".utf8)
        #expect(try ClinicalDocument(parsing: bytes).title == "王")
    }
}

@Suite("Clinical documents refused") struct ClinicalDocumentRefusalTests {
    @Test(arguments: [
        ("<Other xmlns=\"urn:hl7-org:v3\"/>", CDAError.notClinicalDocument(name: "Other")),
        ("<clinicalDocument xmlns=\"urn:hl7-org:v3\"/>", .notClinicalDocument(name: "clinicalDocument")),
        ("<Bundle><ClinicalDocument xmlns=\"urn:hl7-org:v3\"/></Bundle>", .notClinicalDocument(name: "Bundle")),
        ("<!DOCTYPE ClinicalDocument><ClinicalDocument/>", .xml(.documentType)),
        (
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><ClinicalDocument>&x;</ClinicalDocument>",
            .xml(.documentType)
        ),
        ("<ClinicalDocument>", .xml(.notWellFormed(line: 1, code: 77))),
        ("<ClinicalDocument>\n</a>", .xml(.notWellFormed(line: 2, code: 76))),
        ("", .xml(.notWellFormed(line: 1, code: 4))),
    ])
    func areNamed(_ text: String, _ expected: CDAError) {
        #expect(throws: expected) { try ClinicalDocument(parsing: Array(text.utf8)) }
    }

    @Test(arguments: [
        "<ClinicalDocument xmlns=\"urn:other\"/>", "<x:ClinicalDocument xmlns:x=\"urn:hl7-org:v2\"/>",
    ])
    func areRootsOfAnotherNamespace(_ text: String) {
        #expect(throws: CDAError.notClinicalDocument(name: "ClinicalDocument")) {
            try ClinicalDocument(parsing: Array(text.utf8))
        }
    }

    @Test func areThoseBeyondALimit() {
        let bytes = Array("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><a><b/></a></ClinicalDocument>".utf8)
        #expect(throws: CDAError.xml(.tooLarge(bytes: bytes.count, limit: 10))) {
            try ClinicalDocument(parsing: bytes, limits: XMLLimits(bytes: 10))
        }
        #expect(throws: CDAError.xml(.tooDeep(line: 1, limit: 2))) {
            try ClinicalDocument(parsing: bytes, limits: XMLLimits(depth: 2))
        }
    }
}
