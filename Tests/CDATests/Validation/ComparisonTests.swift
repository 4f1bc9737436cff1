// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing

@Suite("Comparing two versions") struct ComparisonTests {
    private func document(_ text: String = CheckSample.text) throws -> ClinicalDocument {
        try ClinicalDocument(parsing: Array(text.utf8))
    }

    private func differences(_ changes: (String, String)...) throws -> [DocumentDifference] {
        var text = CheckSample.text
        for (old, new) in changes {
            try #require(text.firstRange(of: old) != nil)
            text = text.replacing(old, with: new, maxReplacements: 1)
        }
        return try document(text).differences(from: document()).differences
    }

    @Test func findsNoneInTheSameDocument() throws {
        #expect(try document().differences(from: document()).isEqual)
    }

    @Test func overlooksPrefixesBlanksCommentsAndTheOrderOfAttributes() throws {
        let text = CheckSample.text.replacing(
            "<confidentialityCode code=\"N\" codeSystem=\"2.16.840.1.113883.5.25\"/>",
            with:
                "<!-- c --><v:confidentialityCode xmlns:v=\"urn:hl7-org:v3\" codeSystem='2.16.840.1.113883.5.25'\n code='N'></v:confidentialityCode>"
        )
        .replacing("xsi:type", with: "i:type").replacing("xmlns:xsi", with: "xmlns:i").replacing("\n  ", with: "\n\n")
        #expect(text != CheckSample.text)
        #expect(try document(text).differences(from: document()).differences == [])
    }

    @Test func saysOldAndNewOfAFieldOfTheHeader() throws {
        let base = "/ClinicalDocument/recordTarget/patientRole/patient"
        #expect(
            try differences(("19491231\"", "19491213\""), ("甲乙", "甲丙")) == [
                DocumentDifference(
                    kind: .changed, area: .header, label: "", path: base + "/name", newerPath: base + "/name",
                    old: "甲乙",
                    new: "甲丙"),
                DocumentDifference(
                    kind: .changed, area: .header, label: "", path: base + "/birthTime/@value",
                    newerPath: base + "/birthTime/@value", old: "19491231", new: "19491213"),
            ])
    }

    @Test func saysWhichDataElementHasAnotherValue() throws {
        let found = try differences(("\"36.6\"", "\"38.6\""))
        #expect(found.map(\.area) == [.entry])
        #expect(found.map(\.label) == ["8648-8 Hospital Course / DE04.10.186.00 体温（℃）"])
        #expect(found.map(\.old) == ["36.6"])
        #expect(found.map(\.new) == ["38.6"])
    }

    @Test func findsEntriesAgainByTheirDataElements() throws {
        let whole = CheckSample.text
        let start = try #require(
            whole.firstRange(of: "<entry><observation classCode=\"OBS\" moodCode=\"EVN\"><code code=\"DE04.10.186.00\"")
        )
        let end = try #require(whole[start.upperBound...].firstRange(of: "</entry>"))
        let entry = String(whole[start.lowerBound..<end.upperBound])
        let moved = whole.replacing(entry, with: "").replacing("<entry><organizer", with: entry + "<entry><organizer")
        #expect(moved != whole)
        #expect(try document(moved).differences(from: document()).isEqual)
        let without = try document(whole.replacing(entry, with: ""))
        let lost = try without.differences(from: document()).differences
        #expect(lost.map(\.kind) == [.removed])
        #expect(
            lost.first?.old == "DE04.10.186.00 2.16.156.10011.2.2.1 体温（℃） 36.6 ℃"
                || lost.first?.old?.contains("36.6") == true)
        #expect(lost.first?.newerPath == nil)
        #expect(try document().differences(from: without).differences.map(\.kind) == [.added])
    }

    @Test func comparesNarrativesAsAWhole() throws {
        let found = try differences(("平稳", "平 稳，好转"))
        #expect(found.map(\.area) == [.narrative])
        #expect(found.map(\.old) == ["平稳"])
        #expect(found.map(\.new) == ["平 稳，好转"])
    }

    @Test func findsSectionsAgainByTheirCodes() throws {
        let found = try differences(("8648-8", "8648-9"))
        #expect(found.map(\.kind) == [.removed, .added])
        #expect(found.allSatisfy { $0.area == .section || $0.area == .header })
    }

    @Test func tellsWhatWasAddedAndTakenAway() throws {
        let found = try differences((" unit=\"℃\"", ""), ("<versionNumber/>", "<versionNumber value=\"2\"/>"))
        #expect(found.map(\.kind) == [.added, .removed])
        #expect(found.map(\.new) == ["2", nil])
        #expect(found.map(\.old) == [nil, "℃"])
    }

    @Test func stopsAtTheLimit() throws {
        let many = (0..<50).map { "<x:e xmlns:x=\"urn:x\">\($0)</x:e>" }.joined()
        let other = try document(CheckSample.text.replacing("<setId/>", with: many))
        let found = other.differences(from: try document(), limit: 10)
        #expect(found.differences.count == 10)
        #expect(found.isCut)
    }
}
