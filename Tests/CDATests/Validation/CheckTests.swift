// SPDX-License-Identifier: Apache-2.0

import CDA
import Findings
import Testing
import XMLTree

/// One change of the sample, and the rule that must be broken then.
struct Defect: Sendable, CustomTestStringConvertible {
    let rule: CheckRule
    let severity: Finding.Severity
    let old: String
    let new: String
    let path: String

    init(_ rule: CheckRule, _ severity: Finding.Severity, _ old: String, _ new: String, at path: String) {
        (self.rule, self.severity, self.old, self.new, self.path) = (rule, severity, old, new, path)
    }

    var testDescription: String { "\(rule.rawValue): \(old.prefix(40)) -> \(new.prefix(40))" }
}

@Suite("The checker") struct CheckTests {
    @Test func findsNothingButAbsentSectionsInACleanDocument() {
        let found = CheckSample.findings()
        #expect(found.filter { $0.severity != .info } == [])
        #expect(Set(found.map(\.rule)) == [.missingSection, .missingEntry])
    }

    @Test(arguments: CheckTables.structure + CheckTables.document + CheckTables.blank + CheckTables.plausibility)
    func findsTheDefect(_ defect: Defect) throws {
        try #require(CheckSample.text.firstRange(of: defect.old) != nil)
        let before = Set(CheckSample.findings())
        let found = CheckSample.findings(CheckSample.text.replacing(defect.old, with: defect.new, maxReplacements: 1))
        let added = found.filter { !before.contains($0) && $0.rule == defect.rule && $0.path.hasSuffix(defect.path) }
        #expect(added.contains { $0.severity == defect.severity }, "\(found.filter { !before.contains($0) })")
        #expect(added.allSatisfy { $0.line > 0 && !$0.message.isEmpty })
    }

    @Test(arguments: CheckTables.allowed) func acceptsWhatMayBe(_ change: [String]) throws {
        try #require(CheckSample.text.firstRange(of: change[0]) != nil)
        let found = CheckSample.findings(CheckSample.text.replacing(change[0], with: change[1], maxReplacements: 1))
        #expect(found.filter { $0.severity != .info } == [])
    }

    @Test func warnsOfSectionsThatASourceAsksFor() {
        let text = CheckSample.text.replacing("2.1.1.55", with: "2.1.1.69").replacing("C0035", with: "C0049")
        let found = CheckSample.findings(text).filter { $0.rule == .missingSection }
        #expect(found.map(\.severity) == [.warning, .warning, .warning])
        let codes = found.map { $0.message.split(separator: " ").last ?? "" }
        #expect(codes == ["11535-2", "46209-3", "11535-2"])
    }

    @Test func looksIntoSectionsWithoutABody() {
        var text = CheckSample.text.replacing("<component><structuredBody>", with: "")
        text = text.replacing("</structuredBody></component>", with: "").replacing("\"36.6\"", with: "\"366\"")
        let found = CheckSample.findings(text).filter { $0.severity != .info }
        #expect(Set(found.map(\.rule)) == [.unknownElement, .repeatedElement, .missingElement, .implausibleValue])
        #expect(found.last?.path.hasPrefix("/ClinicalDocument/component[2]/section/entry[3]/observation") == true)
    }

    @Test func namesTheSamePlaceAsTheTree() throws {
        let text = CheckSample.text.replacing(#"value="82""#, with: #"value="8 2""#)
        let document = try ClinicalDocument(parsing: Array(text.utf8))
        let finding = try #require(document.findings().first { $0.rule == .badValue })
        let node = try #require(document.tree.nodes.first { $0[attribute: "value"] == "8 2" })
        #expect(finding.path == node.path + "/@value")
        #expect(finding.line == node.line)
    }

    @Test func saysNothingOfThePatientInMessages() {
        let secrets = ["甲乙", "11010519491231002X", "ZY-0042", "丙丁", "0532", "某县"]
        var text = CheckSample.text.replacing("19491231\"", with: "19800101\"").replacing(
            "<name>", with: "<name xx=\"甲乙\">")
        text = text.replacing("11010519491231002X", with: "110105194912310021").replacing("A型", with: "甲乙")
        let found = CheckSample.findings(text)
        #expect(found.count > 8)
        for finding in found {
            #expect(!secrets.contains { finding.message.contains($0) || finding.path.contains($0) })
        }
    }

    @Test func countsWhatGoesBeyondTheLimit() {
        let many = String(repeating: "<bogus/>", count: 3000)
        let found = CheckSample.findings(
            CheckSample.text.replacing("<setId/>", with: many, maxReplacements: 1), limit: 20)
        #expect(found.count { $0.rule == .unknownElement } == 20)
        let more = found.filter { $0.rule == .more }
        #expect(more.map(\.message) == ["2980 more of this severity"])
        #expect(more.map(\.severity) == [.error])
    }

    @Test func canLookAtTheStructureAlone() {
        let text = CheckSample.text.replacing("\"36.6\"", with: "\"366\"").replacing("<name>甲乙", with: "<name>-")
        #expect(CheckSample.findings(text, .structure).map(\.rule) == Array(repeating: .unknownElement, count: 1))
        #expect(CheckSample.findings(text).contains { $0.rule == .implausibleValue })
    }

    @Test func asksForTheStandardOfTheProfile() {
        #expect(!CheckSample.findings(CheckSample.text, .medicalRecord).contains { $0.severity == .error })
        let found = CheckSample.findings(CheckSample.text, .healthRecord).filter { $0.severity == .error }
        #expect(found.map(\.rule) == [.wrongDocument])
    }

    @Test func holdsOtherRealmsToTheStructureOnly() {
        var text = CheckSample.text.replacing("code=\"CN\"", with: "code=\"XX\"").replacing(
            "2.16.156.10011.2.1.1.55", with: "1.2.3")
        text = text.replacing("2.16.156.10011.2.4", with: "1.2.4").replacing("<age value=\"76\" unit=\"岁\"/>", with: "")
        #expect(CheckSample.findings(text) == [])
    }

    @Test(arguments: [
        ("<ClinicalDocument xmlns=\"urn:hl7-org:v3\">", CheckRule.unreadable), ("", .unreadable),
        ("<!DOCTYPE x><x/>", .unreadable), ("<html/>", .notCDA), ("<a>\u{0}</a>", .unreadable),
    ])
    func turnsUnreadableFilesIntoAFinding(_ text: String, _ rule: CheckRule) {
        let found = ClinicalDocument.findings(parsing: Array(text.utf8))
        #expect(found.map(\.rule) == [rule])
        #expect(found.map(\.severity) == [.error])
    }

    @Test func namesAWrongLabel() {
        let bytes = Array("<a>".utf8) + [0xB2, 0xA1, 0xC0, 0xFA] + Array("</a>".utf8)
        let found = ClinicalDocument.findings(parsing: bytes)
        #expect(found.map(\.rule) == [.wrongEncoding])
        #expect(found.first?.message == "the byte at offset 3 is no character of UTF-8; all bytes fit GBK")
    }

    @Test func hasOneStableCodeForEachRule() {
        let codes = CheckRule.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D } })
    }
}

@Suite("The checker and large documents") struct CheckBoundTests {
    /// Documents that would take a rule of quadratic cost minutes.
    @Test(arguments: [
        (
            "<component>", 30_000,
            #"<component><observation classCode="OBS" moodCode="EVN"><code code="DE04.10.176.00" codeSystem="2.16.156.10011.2.2.1"/><value xsi:type="PQ" value="82" unit="mmHg"/></observation></component><component>"#
        ),
        ("<id root=\"2.16.156.10011.1.12\"", 20_000, "<id extension=\"NA\"/><id root=\"2.16.156.10011.1.12\""),
        ("<setId/>", 20_000, "<bogus/><setId/>"),
        ("<low value", 20_000, "<low value=\"20990101\"/><low value"),
    ])
    func takeTimeInProportion(_ place: String, _ count: Int, _ replacement: String) throws {
        let addition = String(replacement.dropLast(place.count))
        let text = CheckSample.text.replacing(
            place, with: String(repeating: addition, count: count) + place, maxReplacements: 1)
        #expect(CheckSample.findings(text).count < 2000)
    }
}
