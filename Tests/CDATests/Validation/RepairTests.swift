// SPDX-License-Identifier: Apache-2.0

import CDA
import CharacterSets
import Findings
import Testing
import XMLTree

@Suite("Repairing") struct RepairTests {
    @Test func givesTheSameBytesWhenNothingIsWrong() throws {
        let bytes = Array(CheckSample.text.utf8)
        let repaired = try ClinicalDocument.repaired(parsing: bytes)
        #expect(repaired.bytes == bytes)
        #expect(repaired.repairs == [])
    }

    @Test(arguments: [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<?xml version='1.0' encoding='utf-8' ?>",
        "<?xml version=\"1.0\"?>", "",
    ])
    func setsTheLabelRightAndNothingElse(_ declaration: String) throws {
        let body = CheckSample.text.drop { $0 != "\n" }
        let bytes = Array(declaration.utf8) + (try CharacterEncoding.gbk.encode(String(body)))
        let repaired = try ClinicalDocument.repaired(parsing: bytes)
        #expect(repaired.repairs.map(\.kind) == [.encodingLabel])
        #expect(repaired.repairs.first?.path == "/")
        #expect(repaired.document.title == "24小时内入出院记录")
        #expect(repaired.bytes.suffix(bytes.count - declaration.utf8.count) == bytes[declaration.utf8.count...])
        #expect(
            repaired.document.findings()
                == ClinicalDocument.findings(parsing: Array(CheckSample.text.utf8)).map {
                    moved($0, by: declaration.isEmpty ? 1 : 0)
                })
        #expect(try ClinicalDocument.repaired(parsing: repaired.bytes).repairs == [])
    }

    private func moved(_ finding: DocumentFinding, by lines: Int) -> DocumentFinding {
        DocumentFinding(
            finding.severity, finding.rule, path: finding.path, line: finding.line + lines, message: finding.message)
    }

    @Test func putsChildrenIntoTheOrderOfTheSchema() throws {
        let disorder = CheckSample.text
            .replacing("<birthTime value=\"19491231\"/>", with: "")
            .replacing(
                "<age value=\"76\" unit=\"岁\"/>",
                with: "<age value=\"76\" unit=\"岁\"/><!-- 生 --><birthTime value=\"19491231\"/>"
            )
            .replacing("<setId/>\n  <versionNumber/>", with: "<versionNumber/><setId/>")
        let repaired = try ClinicalDocument.repaired(parsing: Array(disorder.utf8))
        #expect(repaired.repairs.map(\.kind) == [.elementOrder, .elementOrder])
        let paths = ["/ClinicalDocument", "/ClinicalDocument/recordTarget/patientRole/patient"]
        #expect(repaired.repairs.map(\.path) == paths)
        #expect(repaired.document.findings().allSatisfy { $0.severity == .info })
        let clean = try ClinicalDocument(parsing: Array(CheckSample.text.utf8))
        #expect(repaired.document.differences(from: clean).isEqual)
        #expect(String(decoding: repaired.bytes, as: UTF8.self).contains("<!-- 生 -->"))
    }

    @Test func leavesWhatNobodyCanKnow() throws {
        let doubtful = CheckSample.text
            .replacing("<setId/>", with: "<unknown/><setId/>").replacing("<versionNumber/>", with: "")
            .replacing("<title>", with: "<versionNumber/><title>").replacing("ZY-0042", with: "NA")
        let bytes = Array(doubtful.utf8)
        let repaired = try ClinicalDocument.repaired(parsing: bytes)
        #expect(repaired.repairs == [])
        #expect(repaired.bytes == bytes)
    }

    @Test func refusesWhatCannotBeRead() {
        #expect(throws: CDAError.notClinicalDocument(name: "a")) {
            try ClinicalDocument.repaired(parsing: Array("<a/>".utf8))
        }
        #expect(throws: CDAError.self) {
            try ClinicalDocument.repaired(parsing: [0x3C, 0x61, 0x3E, 0xFF, 0x3C, 0x2F, 0x61, 0x3E])
        }
    }
}
