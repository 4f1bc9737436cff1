// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2
import Testing

@Suite("Encoding reports") struct EncodingReportTests {
    static let text = "PID|1||MR1||王^小明||19900101|M|||人民路1号^^某县\nNTE|1|L|患者一般情况可，请结合临床"

    private func bytes(_ label: String, _ encoding: CharacterEncoding, _ body: String = text) throws -> [UInt8] {
        try Samples.bytes(body, charset: label, encoding: encoding)
    }

    private func warnings(_ message: Message) -> [String] {
        message.findings().filter { $0.code.hasPrefix("character-set") }.map { "\($0.severity) \($0.location)" }
    }

    @Test(
        arguments: [
            ("UNICODE UTF-8", .utf8), ("GB 18030-2000", .gb18030), ("GBK", .gbk), ("GB2312", .gb2312), ("cp936", .gbk),
            ("UNICODE", .utf8), ("utf-8", .utf8),
        ] as [(String, CharacterEncoding)]) func agreeWithATrueLabel(_ label: String, _ encoding: CharacterEncoding)
        throws
    {
        let message = try Message(parsing: bytes(label, encoding))
        let report = message.encodingReport()
        #expect(report.labels == [label])
        #expect(report.used == encoding)
        #expect(report.origin == .label)
        #expect(report.fits && report.better == nil)
        #expect(report.guess.encoding == (encoding == .utf8 ? .utf8 : .gb18030))
        #expect(warnings(message).isEmpty)
    }

    @Test(
        arguments: [
            ("UNICODE UTF-8", .gb18030, .gb18030), ("", .gb18030, .gb18030), ("ASCII", .gbk, .gb18030),
            ("UNICODE UTF-8", .big5, .big5), ("8859/1", .utf8, .utf8), ("8859/1", .gbk, .gb18030),
            ("GB18030", .utf8, .utf8), ("BIG-5", .utf8, .utf8), ("GB18030", .big5, .big5), ("BIG-5", .gbk, .gb18030),
            ("NONSENSE", .gbk, .gb18030),
        ] as [(String, CharacterEncoding, CharacterEncoding)]) func nameTheBetterSet(
            _ label: String, _ actual: CharacterEncoding, _ better: CharacterEncoding
        ) throws
    {
        let body = "PID|1||MR1||陳^大文||19900101|M|||中正路1號^^台中市\nNTE|1|L|病人一般情況良好，請再來"
        let bytes = try bytes(label, actual, actual == .big5 ? body : Self.text)
        let plain = try Message(parsing: bytes)
        #expect(plain.encodingReport().better == better)
        #expect(plain.encoding != better)
        #expect(plain.findings().contains { $0.message.contains(better.rawValue) && $0.severity != .info })

        let detected = try Message(parsing: bytes, rules: Rules(detectsEncoding: true))
        #expect(detected.encoding == better)
        let note = (actual == .big5 ? body : Self.text).split(separator: "|").last
        #expect(detected["NTE-3"] == note.map(String.init))
        let report = detected.encodingReport()
        #expect(report.origin == .bytes && report.overruled == plain.encoding && report.fits && report.better == nil)
        #expect(warnings(detected) == ["warning MSH-18"])
        #expect(detected.serialized() == bytes)
    }

    @Test func keepTheDetectedSetWhenAValueIsChanged() throws {
        let bytes = try bytes("UNICODE UTF-8", .gbk)
        let message = try Message(parsing: bytes, rules: Rules(detectsEncoding: true))
        let changed = try message.setting(Path("PID", field: 5, component: 1), to: .text("李"))
        #expect(changed.encoding == .gb18030)
        #expect(changed["PID-5.1"] == "李")
        #expect(changed["NTE-3"] == message["NTE-3"])
        #expect(try message.converted(to: .utf8)["NTE-3"] == message["NTE-3"])
        #expect(try message.converted(to: .utf8)["MSH-18"] == "UNICODE UTF-8")
    }

    @Test func doNotDoubtAPlainMessage() throws {
        for label in ["UNICODE UTF-8", "GB18030", "BIG-5", "8859/1", "", "ASCII"] {
            let message = try Samples.message("PID|1||MR1", charset: label)
            let guess = message.encodingReport().guess
            #expect(guess.encoding == .ascii && guess.reason == .onlyASCII)
            #expect(warnings(message).isEmpty)
        }
    }

    @Test(
        arguments: [
            ("NTE|1|L|Müller, Françoise, naïve Café", "8859/1", .latin1),
            ("NTE|1|L|Иванов Пётр", "8859/5", .init(rawValue: "ISO-8859-5")),
            ("PID|1||1||王^明", "GBK", .gbk), ("PID|1||1||玘^瑋誠瑍", "GB18030", .gb18030),
            ("PID|1||1||許^功蓋", "BIG-5", .big5),
            ("PID|1||1||李^联通", "GBK", .gbk), ("PID|1||1||联通", "GB2312", .gb2312),
            ("NTE|1|L|한국 사람", "KS X 1001", .eucKR),
            ("PID|1||1||𠮷^㛃䶮", "GB 18030-2000", .gb18030), ("NTE|1|L|€ 5 ·", "UNICODE UTF-8", .utf8),
        ] as [(String, String, CharacterEncoding)]) func doNotDoubtWhatIsRight(
            _ body: String, _ label: String, _ encoding: CharacterEncoding
        ) throws
    {
        let bytes = try bytes(label, encoding, body)
        let message = try Message(parsing: bytes, rules: Rules(detectsEncoding: true))
        #expect(message.encoding == encoding)
        #expect(message.encodingReport().better == nil)
        #expect(warnings(message).isEmpty)
    }

    @Test func guessAccents() throws {
        let bytes = try bytes("UNICODE UTF-8", .latin1, "NTE|1|L|Müller, Françoise, Café")
        let message = try Message(parsing: bytes, rules: Rules(detectsEncoding: true))
        #expect(message["NTE-3"] == "Müller, Françoise, Café")
        #expect(message.encodingReport().guess.reason == .accentedLetters(percent: 100))
    }

    @Test func guessNothingOfNoise() throws {
        let message = try Message(
            parsing: Array((Samples.header() + "NTE|1|L|").utf8) + [0xFF, 0x80, 0xFF, 0xFF, 0x0D])
        let report = message.encodingReport()
        #expect(report.guess.encoding == nil && report.guess.reason == .nothingDecodes)
        #expect(!report.fits && report.better == nil)
        #expect(report.firstMisfit == Samples.header().utf8.count + 8)
    }

    @Test(
        arguments: [
            ("ASCII~GB 18030-2000", .gb18030, .gb18030, .alternateLabel),
            ("~UNICODE UTF-8", .utf8, .utf8, .alternateLabel),
            ("~GBK", .gbk, .gbk, .alternateLabel), ("ASCII~GB 18030-2000~UNICODE UTF-8", .utf8, .utf8, .alternateLabel),
            ("\"\"~GB18030", .gb18030, .gb18030, .alternateLabel),
            ("GB18030~UNICODE UTF-8", .gb18030, .gb18030, .label),
            ("8859/1~GB18030", .latin1, .latin1, .label), ("ASCII~NONSENSE", .utf8, .ascii, .label),
            ("~UNICODE UTF-16", .utf8, .utf8, .alternateLabel), ("~ISO IR87", .gbk, .utf8, .rules),
            ("~ISO IR87", .iso2022JP, .iso2022JP, .alternateLabel),
            ("ASCII~ISO IR87~UNICODE UTF-8", .utf8, .utf8, .alternateLabel),
        ] as [(String, CharacterEncoding, CharacterEncoding, EncodingReport.Origin)]) func followFurtherLabels(
            _ label: String, _ actual: CharacterEncoding, _ used: CharacterEncoding, _ origin: EncodingReport.Origin
        ) throws
    {
        let name = actual == .latin1 ? "Müller" : actual == .iso2022JP ? "日本" : "王小明"
        let message = try Message(parsing: bytes(label, actual, "PID|1||MR1||\(name)"))
        #expect(message["PID-5"] == (actual == .gbk && used == .utf8 ? nil : name))
        let report = message.encodingReport()
        #expect(report.used == used)
        #expect(report.origin == origin)
        #expect(
            report.labels
                == label.replacing("\"\"", with: "").split(separator: "~", omittingEmptySubsequences: false).map(
                    String.init))
    }

    @Test func warnOfAnUnknownFurtherLabel() throws {
        let findings = try Message(parsing: bytes("ASCII~NONSENSE", .ascii, "PID|1")).findings()
        #expect(findings.contains { $0.location == "MSH-18" && $0.message == "unknown alternate character set" })
        #expect(try Message(parsing: bytes("GBK~", .gbk, "PID|1")).findings().allSatisfy { $0.location != "MSH-18" })
    }

    @Test func letAnASCIIMessageOfFurtherLabelsTakeChineseText() throws {
        let message = try Message(parsing: bytes("ASCII~GB 18030-2000", .ascii, "PID|1||MR1||x"))
        let changed = try message.setting(Path("PID", field: 5), to: .text("王"))
        #expect(changed.encoding == .gb18030)
        #expect(changed["PID-5"] == "王")
        #expect(try Message(parsing: changed.serialized())["PID-5"] == "王")
    }

    @Test(
        arguments: [
            ([0, 0, 0xFE, 0xFF], CharacterEncoding.utf32BE), ([0xFF, 0xFE, 0, 0], .utf32LE), ([], .utf32BE),
            ([], .utf32LE),
            ([0xFE, 0xFF], .utf16BE), ([], .utf16LE), ([0xEF, 0xBB, 0xBF], .utf8),
        ] as [([UInt8], CharacterEncoding)]) func sayWhatAMarkOrTheHeaderSays(
            _ mark: [UInt8], _ encoding: CharacterEncoding
        ) throws
    {
        let bytes = try mark + bytes("UNICODE", encoding)
        let message = try Message(parsing: bytes, rules: Rules(detectsEncoding: true))
        let report = message.encodingReport()
        #expect(report.used == encoding)
        #expect(report.origin == (mark.isEmpty ? .header : .mark))
        #expect(report.better == nil && report.fits)
        #expect(message["PID-5.2"] == "小明")
        #expect(message.serialized() == bytes)
        #expect(MessageFile(bytes).messages == [bytes])
    }

    @Test func nameTheRulesWhereNothingIsLabelled() throws {
        let message = try Message(parsing: bytes("", .gb18030), rules: Rules(defaultEncoding: .gb18030))
        let report = message.encodingReport()
        #expect(report.labels.isEmpty && report.origin == .rules && report.fits && report.better == nil)
    }

    @Test func followTheSeparatorsOfTheHeader() throws {
        let head = "MSH$%*!@$A$$$$2026$$ADT%A01$1$P$2.5$$$$$$"
        let bytes = try CharacterEncoding.gbk.encode(head + "ASCII*GBK\rPID$1$$$$王\r")
        let report = try Message(parsing: bytes).encodingReport()
        #expect(report.labels == ["ASCII", "GBK"])
        #expect(report.used == .gbk)
    }

    @Test(arguments: Corpus.files("chinese")) func behaveWellOnChineseFiles(_ file: Corpus.File) throws {
        let plain = try Message(parsing: file.bytes)
        let detected = try Message(parsing: file.bytes, rules: Rules(detectsEncoding: true))
        let isWrong = file.name.contains("mislabelled") || file.name.contains("nolabel")
        #expect((plain.encodingReport().better == nil) == !isWrong)
        #expect(plain.encodingReport().fits == !isWrong)
        #expect(detected.encodingReport().fits)
        #expect((detected.encodingReport().origin == .bytes) == isWrong)
        #expect(detected.encoding == (isWrong ? .gb18030 : plain.encoding))
        if isWrong { #expect(detected["PID-5.1"] == "王") }
        #expect(detected.serialized() == file.bytes)
    }
}
