// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing

@Suite("Entries on pages") struct EntryPageTests {
    /// The cells of the rows of entries, without markup.
    private func rows(_ content: String) throws -> [[String]] {
        let body = try SmallDocument.body(content)
        return body.split(separator: "<tr>").dropFirst().compactMap { row in
            let cells = row.split(separator: "</td>").filter { $0.contains("<td") }
            return cells.isEmpty ? nil : cells.map { Self.text(String($0)) }
        }
    }

    private static func text(_ markup: String) -> String {
        var (text, isTag) = ("", false)
        for character in markup {
            if character == "<" {
                isTag = true
            } else if character == ">" {
                isTag = false
            } else if !isTag {
                text.append(character)
            }
        }
        return text
    }

    private func value(_ value: String) throws -> String? {
        try rows("<entry><observation><code displayName=\"n\"/>\(value)</observation></entry>").first?.last
    }

    @Test(arguments: [
        ("<value xsi:type=\"ST\">文字</value>", "文字"),
        ("<value xsi:type=\"ST\" value=\"写错处\"/>", "写错处"),
        ("<value xsi:type=\"PQ\" value=\"36.5\" unit=\"℃\"/>", "36.5 ℃"),
        ("<value xsi:type=\"BL\" value=\"true\"/>", "是"),
        ("<value xsi:type=\"MO\" value=\"12.50\" currency=\"CNY\"/>", "12.50 元"),
        ("<value xsi:type=\"TS\" value=\"20260312093005+0800\"/>", "2026-03-12 09:30:05 +08:00"),
        ("<value xsi:type=\"TS\" value=\"20261399\"/>", "20261399"),
        (
            "<value xsi:type=\"IVL_TS\"><low value=\"202603120900\"/><high value=\"202603121030\"/></value>",
            "2026-03-12 09:00 – 10:30"
        ),
        ("<value xsi:type=\"IVL_PQ\"><high value=\"5\" unit=\"g\"/></value>", "≤ 5 g"),
        ("<value xsi:type=\"CD\" code=\"I10.x00\" displayName=\"高血压\"/>", "高血压I10.x00"),
        ("<value xsi:type=\"CD\" code=\"2\" codeSystem=\"2.16.156.10011.2.3.3.4\"/>", "女性2"),
        ("<value xsi:type=\"CD\" nullFlavor=\"UNK\"/>", "未知"),
        ("<value xsi:type=\"RTO\"><numerator value=\"1\"/><denominator value=\"2\" unit=\"h\"/></value>", "1 / 2 h"),
        ("<value xsi:type=\"FOO\" a=\"1\"><bar b=\"2\">x</bar></value>", "value type=FOO a=1 (bar b=2 x)"),
        ("<value xsi:type=\"ST\">甲</value><value xsi:type=\"ST\">乙</value>", "甲乙"),
    ]) func areRead(_ markup: String, _ expected: String) throws {
        #expect(try value(markup) == expected)
    }

    @Test func nameDataElementsThatTheDocumentDoesNot() throws {
        let found = try rows(
            "<entry><observation><code code=\"DE04.50.001.00\"/><value xsi:type=\"ST\">A</value></observation></entry>")
        #expect(found == [["ABO血型代码DE04.50.001.00", "A"]] || found == [["ABO血型DE04.50.001.00", "A"]])
    }

    @Test func showPartsBelowTheirWhole() throws {
        let part = "<observation><code displayName=\"切口\"/><value xsi:type=\"ST\">I</value></observation>"
        let found = try rows(
            "<entry><procedure><code code=\"47.09\" displayName=\"阑尾切除术\"/><effectiveTime value=\"20260312\"/>"
                + "<entryRelationship>\(part)</entryRelationship></procedure></entry>"
                + "<entry><organizer><component>\(part)</component></organizer></entry>")
        #expect(found == [["手术/操作", "阑尾切除术47.09", "2026-03-12"], ["切口", "I", ""], ["切口", "I", ""]])
    }

    @Test func showDrugsWithTheirUse() throws {
        let found = try rows(
            """
            <entry><substanceAdministration><routeCode displayName="口服"/><doseQuantity value="5" unit="mg"/>\
            <rateQuantity value="1" unit="次/日"/><consumable><manufacturedProduct><manufacturedLabeledDrug>\
            <name>氨氯地平片</name></manufacturedLabeledDrug></manufacturedProduct></consumable>\
            </substanceAdministration></entry>
            """)
        #expect(found == [["用药", "氨氯地平片5 mg，口服，1 次/日"]])
    }

    @Test func keepDenialsPlansAndEverythingElse() throws {
        let found = try SmallDocument.body(
            """
            <entry><observation moodCode="RQO" negationInd="true"><code displayName="过敏"/>\
            <value xsi:type="ST">青霉素</value><interpretationCode code="H" displayName="高"/>\
            <referenceRange><observationRange><text>1-2</text></observationRange></referenceRange>\
            <vendorThing x="7"/></observation></entry><entry><strange y="8">z</strange></entry>
            """)
        for text in ["否定：", "医嘱", "青霉素", "判断 高 (H)", "参考范围 1-2", "vendorThing x=7", "strange", "y=", "8", "z"] {
            #expect(found.contains(text), "\(text)")
        }
    }

    @Test func standOpenlyWhenTheNarrativeDoesNotMentionThem() throws {
        func entry(_ value: String) -> String {
            "<entry><observation><code displayName=\"n\"/><value xsi:type=\"ST\">\(value)</value></observation></entry>"
        }
        let found = try SmallDocument.body("<text>主诉：头痛三天</text>" + entry("头痛三天") + entry("青霉素过敏"))
        let fold = try #require(found.firstRange(of: "<details><summary>编码条目（1）"))
        #expect(found[..<fold.lowerBound].contains("正文未提及的条目"))
        #expect(found[..<fold.lowerBound].contains("青霉素过敏"))
        #expect(found[fold.lowerBound...].contains("头痛三天"))
    }

    @Test func showADrugThatTheNarrativeDoesNotName() throws {
        let found = try SmallDocument.body(
            """
            <text>规格 5mg</text><entry><substanceAdministration><consumable><manufacturedProduct>\
            <manufacturedLabeledDrug><name>氨氯地平片</name></manufacturedLabeledDrug></manufacturedProduct></consumable>\
            <entryRelationship><observation><code displayName="规格"/><value xsi:type="ST">5mg</value></observation>\
            </entryRelationship></substanceAdministration></entry>
            """)
        #expect(found.contains("正文未提及的条目"))
    }
}
