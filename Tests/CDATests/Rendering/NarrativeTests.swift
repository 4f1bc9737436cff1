// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing

@Suite("Narrative on pages") struct NarrativeTests {
    private func narrative(_ content: String) throws -> String {
        let body = try SmallDocument.body("<text>\(content)</text>")
        let start = try #require(body.firstRange(of: "<div class=\"narrative\">")).upperBound
        return String(body[start..<(try #require(body[start...].firstRange(of: "</div></section>")).lowerBound)])
    }

    @Test(arguments: [
        ("<paragraph>a<br/>b</paragraph>", "<p>a<br>b</p>"),
        ("<paragraph><caption>c</caption>d</paragraph>", "<p><span class=\"caption\">c</span> d</p>"),
        ("<list><item>a</item><item>b</item></list>", "<ul><li>a</li><li>b</li></ul>"),
        (
            "<list listType=\"ordered\"><caption>k</caption><item>a</item></list>",
            "<span class=\"caption\">k</span> <ol><li>a</li></ol>"
        ),
        ("<content styleCode=\"Bold xFoo Italics\">a</content>", "<span class=\"bold italics\">a</span>"),
        ("<content revised=\"delete\">a</content><content revised=\"insert\">b</content>", "<del>a</del><ins>b</ins>"),
        ("H<sub>2</sub>O<sup>+</sup>", "H<sub>2</sub>O<sup>+</sup>"),
        ("<content ID=\"r1\">a</content>", "<span id=\"n-r1\">a</span>"),
        (
            "<footnote ID=\"f\">n</footnote><footnoteRef IDREF=\"f\"/>",
            "<span id=\"n-f\" class=\"footnote\">n</span><sup><a href=\"#n-f\">[f]</a></sup>"
        ),
        (
            "<linkHtml href=\"https://example.org/a?b=1&amp;c\">x</linkHtml>",
            "<a rel=\"noopener noreferrer\" href=\"https://example.org/a?b=1&amp;c\">x</a>"
        ),
        ("<linkHtml href=\"#r1\">x</linkHtml>", "<a href=\"#n-r1\">x</a>"),
        ("&lt;b&gt;<![CDATA[<i>]]>", "&lt;b&gt;&lt;i&gt;"),
    ]) func isMappedToWhatMeansTheSame(_ content: String, _ expected: String) throws {
        #expect(try narrative(content) == expected)
    }

    @Test func keepsTablesWithTheirSpans() throws {
        let table = """
            <table border="1" width="9"><caption>t</caption><col width="1"/><thead><tr><th colspan="2">h</th></tr></thead>\
            <tbody><tr><td align="right" rowspan="0">1</td><td rowspan="99999" valign="top">2</td></tr></tbody></table>
            """
        #expect(
            try narrative(table) == """
                <table><caption>t</caption><col><thead><tr><th colspan="2">h</th></tr></thead>\
                <tbody><tr><td class="right">1</td><td class="top">2</td></tr></tbody></table>
                """)
    }

    @Test(arguments: [
        "javascript:alert(1)", " java&#10;script:alert(1)", "data:text/html;base64,AAAA", "vbscript:x", "JAVASCRIPT:x",
        "file:///etc/passwd", "https://a b", "//example.org", "ftp://example.org", "blob:x", "#\"onx=\"",
    ]) func disablesLinksThatMayRun(_ address: String) throws {
        let address = address.replacing("\"", with: "&quot;")
        let found = try narrative("<linkHtml href=\"\(address)\">text</linkHtml>")
        #expect(found == "<span>text</span><span class=\"code\">（链接已停用）</span>")
    }

    @Test func showsTextOfForeignElementsAndNothingMore() throws {
        let found = try narrative(
            "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(8)</script><iframe src=\"http://x\">y</iframe>"
                + "<td onclick=\"a\" style=\"b\" class=\"c\" id=\"d\">e</td>")
        #expect(
            found == "<span class=\"odd\" title=\"script\">alert(8)</span>"
                + "<span class=\"odd\" title=\"iframe src=http://x\">y</span><td>e</td>")
    }

    @Test func givesEachIdOnceAndOnlyPlainOnes() throws {
        let found = try narrative(
            "<content ID=\"a\">1</content><content ID=\"a\">2</content><content ID='\"&gt;'>3</content>")
        #expect(found == "<span id=\"n-a\">1</span><span>2</span><span>3</span>")
    }
}
