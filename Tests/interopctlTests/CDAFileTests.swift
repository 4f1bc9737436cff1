// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import interopctl

@Suite("interopctl with CDA documents") struct CDAFileTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private static let document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ClinicalDocument xmlns="urn:hl7-org:v3">
        <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/><id root="1.2.3"/><code code="1" codeSystem="1.2"/>
        <title>甲</title><effectiveTime value="20260320"/><confidentialityCode code="N"/>
        <recordTarget><patientRole><id root="1.2" extension="7"/></patientRole></recordTarget>
        <author><time value="20260320"/><assignedAuthor><id root="1.2"/></assignedAuthor></author>
        <custodian><assignedCustodian><representedCustodianOrganization><id root="1.2"/>
        </representedCustodianOrganization></assignedCustodian></custodian>
        <component><nonXMLBody><text>t</text></nonXMLBody></component></ClinicalDocument>
        """

    @Test func validateFindsNothingInASoundDocument() throws {
        let file = try folder.file("a.xml", Self.document)
        #expect(interopctl("validate", file) == Outcome(.done, out: ["\(file): valid"]))
        #expect(interopctl("validate", "--profile", "cda", file) == Outcome(.done, out: ["\(file): valid"]))
    }

    @Test func validateSaysWhereAndEndsWithOne() throws {
        let file = try folder.file("a.xml", Self.document.replacing("\"20260320\"/><conf", with: "\"2026-03\"/><conf"))
        let text = "this is not a time YYYYMMDDHHMMSS, cut at any place, +ZZZZ behind it"
        let path = "/ClinicalDocument/effectiveTime/@value"
        #expect(
            interopctl("validate", file)
                == Outcome(.dataHasErrors, out: ["\(file):4: error: \(path): \(text) (bad-value)"]))
        let json = try JSONValue(parsing: interopctl("validate", "--json", file).output)
        let finding: JSONValue = [
            "severity": "error", "code": "bad-value", "location": .string(path), "message": .string(text),
            "line": .integer(4),
        ]
        #expect(json == .array([["file": .string(file), "valid": .bool(false), "findings": .array([finding])]]))
    }

    @Test func validateHoldsToTheProfileNamed() throws {
        let file = try folder.file("a.xml", Self.document)
        let outcome = interopctl("validate", "--profile", "wst500", file)
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.lines.contains { $0.hasSuffix("(wrong-realm)") })
        let message = try folder.file("a.hl7", Sample.admission())
        let line = "\(message): error: --profile wst500 is for CDA documents"
        #expect(interopctl("validate", "--profile", "wst500", message) == Outcome(.usage, err: [line]))
    }

    @Test func validateTakesWhatCannotBeReadForAFinding() throws {
        let file = try folder.file("a.xml", "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><id></ClinicalDocument>")
        let outcome = interopctl("validate", file)
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.lines.count == 1)
        #expect(outcome.lines.first?.hasSuffix("(unreadable)") == true)
    }

    @Test func diffShowsOldAndNew() throws {
        let first = try folder.file("a.xml", Self.document)
        let second = try folder.file("b.xml", Self.document.replacing("甲", with: "乙"))
        #expect(interopctl("diff", first, first) == Outcome(.done))
        #expect(
            interopctl("diff", first, second) == Outcome(.dataHasErrors, out: ["/ClinicalDocument/title: 甲 -> 乙"]))
        let json = try JSONValue(parsing: interopctl("diff", "--json", first, second).output)
        #expect(json["equal"] == .bool(false))
        let found: JSONValue = [
            "kind": "changed", "area": "header", "label": "", "path": "/ClinicalDocument/title",
            "newerPath": "/ClinicalDocument/title", "old": "甲", "new": "乙",
        ]
        #expect(json["differences"] == .array([found]))
    }

    @Test func repairSaysWhatItChanged() throws {
        let broken = Self.document.replacing("<id root=\"1.2.3\"/>", with: "").replacing(
            "<title>", with: "<id root=\"1.2.3\"/><title>")
        let file = try folder.file("a.xml", broken)
        let target = folder.place("b.xml")
        let outcome = interopctl("cda", "repair", file, "-o", target)
        #expect(outcome.code == .done)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errorLines.first?.hasSuffix("(element-order)") == true)
        #expect(interopctl("validate", target).code == .done)
        let json = try JSONValue(
            parsing: interopctl("cda", "repair", "--json", target, "-o", folder.place("c.xml")).output)
        #expect(json == ["file": .string(target), "repairs": .array([])])
        #expect(try folder.bytes("c.xml") == folder.bytes("b.xml"))
    }

    @Test(arguments: [
        (["cda"], "say template, build, check, receive, list, show, repair"),
        (["cda", "fix"], "say template, build, check, receive, list, show, repair"),
        (["cda", "repair", "a"], "-o is missing"),
        (["cda", "repair", "-o", "x"], "give one file"),
        (["cda", "repair", "--json", "-o", "-", "a"], "standard output can hold the document or the JSON, not both"),
    ])
    func wrongUsageIsOneLine(_ words: [String], _ text: String) {
        #expect(
            interopctl(words) == Outcome(.usage, err: ["interopctl cda: \(text); see 'interopctl cda --help'"]))
    }
}
