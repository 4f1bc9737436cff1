// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing

@testable import HL7v2XML

@Suite("XML: values") struct ValueTests {
    /// ER7 of NTE-3 and the XML it gives.
    static let spellings: [(er7: String, xml: String)] = [
        ("plain", "plain"), (#"a\F\b\S\c\T\d\R\e\E\f"#, #"a|b^c&amp;d~e\f"#), (#"a\.br\b"#, #"a<escape V=".br"/>b"#),
        (#"\H\x\N\"#, #"<escape V="H"/>x<escape V="N"/>"#), (#"\Zloc\"#, #"<escape V="Zloc"/>"#),
        (#"\C2842\\M2442\"#, #"<escape V="C2842"/><escape V="M2442"/>"#), (#"\temp\"#, #"<escape V="temp"/>"#),
        (#"\\"#, #"<escape V=""/>"#), (#"a\b"#, #"a\b"#), (#"\X41\B"#, "AB"), (#"\XE4BDA0\"#, "你"),
        (#"\XE4\\XBDA0\"#, "你"), (#"\X0D0A\x"#, "&#13;&#10;x"), (#"\X0A\"#, #"<escape V="X0A"/>"#),
        (#"\X01\a"#, #"<escape V="X01"/>a"#), (#"\XFF\a"#, #"<escape V="XFF"/>a"#), (#"\XG\"#, #"<escape V="XG"/>"#),
        ("\"\"", "\"\""), (#"\X2222\"#, #"<escape V="X2222"/>"#), ("<>\"'", "&lt;&gt;\"'"), (" a  ", " a  "),
        ("a\tb", "a&#9;b"), ("\u{FFFF}", #"<escape V="XEFBFBF"/>"#), ("𠮷e\u{301}", "𠮷e\u{301}"),
    ]

    @Test(arguments: spellings.indices) func areWrittenWithEscapesResolved(_ index: Int) throws {
        let (er7, xml) = Self.spellings[index]
        let message = try Samples.message("NTE|||\(er7)\r")
        #expect(Samples.lines(message)[1] == "<NTE.3>\(xml)</NTE.3>")
        let back = try Message(parsingXML: message.xml(XMLOptions(keepsBytes: false)))
        #expect(Samples.contents([back]) == Samples.contents([message]))
        #expect(try Message(parsingXML: message.xml()).original == message.original)
    }

    /// XML of NTE.3 and the ER7 it gives.
    static let readings: [(xml: String, er7: String)] = [
        ("plain", "plain"), ("a|b^c&amp;d~e\\f", #"a\F\b\S\c\T\d\R\e\E\f"#), ("a\nb&#13;", #"a\X0A\b\X0D\"#),
        (#"<escape V=".sp+3"/>"#, #"\.sp+3\"#), (#"a<escape xmlns="" V="H"/>b"#, #"a\H\b"#),
        (#"<escape V="T"/><escape V="E"/>"#, #"\T\\E\"#), (#"<escape V="X41"/>"#, "A"),
        (#"<escape V="XFF"/><escape V="XFE"/>"#, #"\XFFFE\"#), ("\"\"", "\"\""), ("<![CDATA[\"\"]]>", "\"\""),
        (#"<escape V="X2222"/>"#, #"\X2222\"#), (#""<escape V="X22"/>"#, #"\X2222\"#), ("  a ", "  a "), (" ", " "),
        ("\n   ", ""), ("<![CDATA[<a&b>]]>", #"<a\T\b>"#), ("a<!-- no -->b<?x y?>c", "abc"), ("&#x4F60;", "你"),
        (#"<escape V="XE4"/><escape V="XBDA0"/>"#, "你"), (#"<escape V=""/>"#, #"\\"#), (#"<escape V="P"/>"#, #"\P\"#),
    ]

    @Test(arguments: readings.indices) func areReadWithSeparatorsEscaped(_ index: Int) throws {
        let (xml, er7) = Self.readings[index]
        #expect(
            try Samples.er7("<NTE><NTE.1>1</NTE.1><NTE.3>\(xml)</NTE.3></NTE>")
                == "NTE|1\(er7.isEmpty ? "" : "||")\(er7)\r")
    }

    @Test func ofBytesOutsideTheSetStandInHexadecimal() throws {
        let bytes = Array((Samples.header() + "PID|||1||").utf8) + [0xC3, 0xF7, 0x5E] + Array("你\r".utf8)
        let message = try Message(parsing: bytes)
        let lines = Samples.lines(message)
        #expect(lines.contains("<FN.1><escape V=\"XC3F7\"/></FN.1>"))
        #expect(lines.contains("<XPN.2>你</XPN.2>"))
        #expect(try Message(parsingXML: message.xml()).original == bytes)
        let plain = try Message(parsingXML: message.xml(XMLOptions(keepsBytes: false)))
        #expect(String(decoding: plain.original, as: UTF8.self).hasSuffix("PID|||1||\\XC3F7\\^你\r"))
    }

    @Test func keepNullApartFromEmpty() throws {
        let text = try Samples.er7(
            "<PID><PID.2/><PID.3>\"\"</PID.3><PID.5><XPN.1>\"\"</XPN.1></PID.5><PID.8></PID.8></PID>")
        #expect(text == "PID|||\"\"||\"\"\r")
    }

    @Test func countEmptyRepetitions() throws {
        let message = try Samples.message("PID|||A~~B~||~\r")
        let lines = Samples.lines(message)
        #expect(lines.filter { $0 == "<PID.3/>" }.count == 2)
        #expect(lines.filter { $0 == "<PID.5/>" }.count == 2)
        #expect(try Message(parsingXML: message.xml(XMLOptions(keepsBytes: false))).original == message.original)
    }

    @Test func useTheSeparatorsOfTheMessage() throws {
        let text = "MSH#@*!%#A#B@C#a|b^c~d\\e&f\rNTE#1##!F!!S!x|\rPID#1##1@2%3*4\r"
        let message = try Message(parsing: Array(text.utf8))
        let xml = message.xml(XMLOptions(keepsBytes: false))
        #expect(String(decoding: xml, as: UTF8.self).contains("<NTE.3>#@x|</NTE.3>"))
        #expect(try Message(parsingXML: xml).original == message.original)
    }

    @Test(arguments: ["MSH|", "MSH||A", "MSH|||A", "MSH|^", "MSH|^~\\&#|A\\P\\B", "MSH|^^|a", "MSH|\u{1}^~|A"])
    func ofHeadersStayAsTheyAre(_ header: String) throws {
        let message = try Message(parsing: Array((header + "\rPID|1\r").utf8))
        #expect(try Message(parsingXML: message.xml(XMLOptions(keepsBytes: false))).original == message.original)
    }

    /// What the plain form writes of headers that do not stand in the one form of their content: no separator too many,
    /// and since version 2.7 the truncation character is a separator, so in a value it is escaped.
    @Test(arguments: [
        ("MSH||", "MSH|"), ("MSH|||", "MSH|"), ("MSH|^~\\&#|A#B", "MSH|^~\\&#|A\\P\\B"),
        ("MSH|^~\\&|A#B", "MSH|^~\\&|A#B"),
    ]) func ofHeadersAreTheSameInTheirPlainForm(_ header: String, _ plain: String) throws {
        let message = try Message(parsing: Array((header + "\rPID|1\r").utf8))
        #expect(try Message(parsingXML: message.xml()).original == message.original)
        let again = try Message(parsingXML: message.xml(XMLOptions(keepsBytes: false)))
        #expect(String(decoding: again.original, as: UTF8.self) == plain + "\rPID|1\r")
        #expect(Samples.contents([again]) == Samples.contents([message]))
    }

    @Test func areTheUsualSeparatorsWhenMSHDoesNotSay() throws {
        let text = "<A><MSH><MSH.10>1</MSH.10></MSH><PID><PID.3><CX.1>1</CX.1><CX.2>2</CX.2></PID.3></PID></A>"
        let file = try XMLMessageFile(parsing: Array(text.utf8))
        #expect(String(decoding: file.bytes, as: UTF8.self) == "MSH|^~\\&||||||||1\rPID|||1^2\r")
    }
}
