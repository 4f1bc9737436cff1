// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing

/// Documents broken off at every byte, and what the fuzzer found.
@Suite("CDA: laws of documents") struct DocumentLawTests {
    /// Small documents with what is hard in them.
    static let made: [[UInt8]] = {
        let section = SmallDocument.section(
            """
            <code code="30954-2" displayName="检"/><text><list><item>甲<br/></item></list><a href="javascript:x">乙</a></text>\
            <entry><organizer classCode="BATTERY" moodCode="EVN"><statusCode/><component><observation classCode="OBS" \
            moodCode="EVN"><code code="DE04.30.015.00" codeSystem="2.16.156.10011.2.2.1"/>\
            <value xsi:type="REAL" value="1.25"/></observation></component></organizer></entry>
            """)
        let attachment =
            "<nonXMLBody><text mediaType=\"text/plain\" representation=\"B64\">5Yqq5Yqb</text></nonXMLBody>"
        return [
            SmallDocument.bytes(section), SmallDocument.bytes(attachment, language: "en"),
            Array(JSONFormTests.sample.utf8),
        ]
    }()

    @Test(arguments: made.indices) func holdForEveryPrefix(_ index: Int) {
        let bytes = Self.made[index]
        for count in 0...bytes.count {
            #expect(DocumentLaws.broken(by: Array(bytes[..<count]), isWhole: count % 7 == index) == [], "\(count)")
        }
    }

    @Test(arguments: made.indices) func holdForEveryChangedByte(_ index: Int) {
        let bytes = Self.made[index]
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= [1, 0x20, 0x80, 0x1B][place % 4]
            #expect(DocumentLaws.broken(by: changed, isWhole: place % 5 == index) == [], "\(place)")
        }
    }

    @Test func holdForTheCorpusAndTheHostile() {
        for (file, _) in Corpus.expected {
            guard let bytes = Corpus.bytes(file), bytes.count < 200_000 else { continue }
            #expect(DocumentLaws.broken(by: bytes) == [], "\(file)")
        }
        for row in Corpus.verdicts where row[0].hasPrefix("hostile/") && !row[0].hasSuffix(".gz") {
            guard let bytes = Corpus.bytes(row[0]), bytes.count < 200_000 else { continue }
            #expect(DocumentLaws.broken(by: bytes) == [], "\(row[0])")
        }
    }

    @Test(arguments: [
        ("<p onclick=\"x\">", "a page has the attribute onclick"), ("<script>", "a page has the element script"),
        ("<a href=\"java&#10;script:x\">", "a page leads to something active"),
        ("<a href=\"data:text/html;base64,AA\">", "a page leads to something active"),
        ("<img src=\"http://127.0.0.1/x.png\">", "a page fetches something"),
        ("<p title=x>", "a page has an attribute without quotes"),
        ("<meta http-equiv=\"refresh\">", "a page has another directive"),
        ("<style>@import 'x'</style>", "a style fetches something"),
    ]) func ofPagesTellWhatIsActive(_ page: String, _ expected: String) {
        #expect(PageLaws.broken(by: Array(page.utf8)) == [expected])
    }

    @Test func ofPagesTakeWhatIsHarmless() {
        let page = "<!DOCTYPE html><p>a &lt;script&gt; onclick=&quot;</p><a href=\"#s1\">b</a><br><td colspan=\"2\">"
        #expect(PageLaws.broken(by: Array(page.utf8)) == [])
    }
}
