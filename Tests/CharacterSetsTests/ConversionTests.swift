// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Testing

/// One text in one set; the bytes are those of an independent codec.
struct Sample: Sendable, CustomTestStringConvertible {
    let encoding: CharacterEncoding
    let text: String
    let bytes: [UInt8]
    var testDescription: String { "\(encoding.rawValue) \(text)" }

    init(_ encoding: CharacterEncoding, _ text: String, _ bytes: [UInt8]) {
        self.encoding = encoding
        self.text = text
        self.bytes = bytes
    }

    static let all = unicode + chinese + foreign

    private static let unicode = [
        Sample(.utf8, "𠮷㛃䶮", [0xF0, 0xA0, 0xAE, 0xB7, 0xE3, 0x9B, 0x83, 0xE4, 0xB6, 0xAE]),
        Sample(.utf16BE, "中𠮷", [0x4E, 0x2D, 0xD8, 0x42, 0xDF, 0xB7]),
        Sample(.utf16LE, "a中𠮷", [0x61, 0x00, 0x2D, 0x4E, 0x42, 0xD8, 0xB7, 0xDF]),
        Sample(.utf32BE, "𠮷", [0x00, 0x02, 0x0B, 0xB7]),
        Sample(.utf32LE, "a中", [0x61, 0x00, 0x00, 0x00, 0x2D, 0x4E, 0x00, 0x00]),
        Sample(.ascii, "MSH|^~\\&\r", Array("MSH|^~\\&\r".utf8)),
    ]

    private static let chinese = [
        Sample(.gb18030, "𠮷", [0x95, 0x34, 0xB2, 0x35]),
        Sample(.gb18030, "㛃", [0x82, 0x30, 0xB7, 0x31]),
        Sample(.gb18030, "䶮李", [0xFE, 0x9F, 0xC0, 0xEE]),
        Sample(.gb18030, "·€", [0xA1, 0xA4, 0xA2, 0xE3]),
        Sample(.gbk, "許·", [0xD4, 0x53, 0xA1, 0xA4]),
        Sample(.gb2312, "买买提·李", [0xC2, 0xF2, 0xC2, 0xF2, 0xCC, 0xE1, 0xA1, 0xA4, 0xC0, 0xEE]),
        Sample(.big5, "許功蓋", [0xB3, 0x5C, 0xA5, 0x5C, 0xBB, 0x5C]),
        Sample(.big5, "中·", [0xA4, 0xA4, 0xA1, 0x50]),
        Sample(.iso2022CN, "中", [0x1B, 0x24, 0x29, 0x41, 0x0E, 0x56, 0x50, 0x0F]),
    ]

    private static let foreign = [
        Sample(.latin1, "Müller", [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72]),
        Sample(CharacterEncoding(rawValue: "ISO-8859-5"), "Иван", [0xB8, 0xD2, 0xD0, 0xDD]),
        Sample(CharacterEncoding(rawValue: "ISO-8859-15"), "€", [0xA4]),
        Sample(CharacterEncoding(rawValue: "CP1252"), "€", [0x80]),
        Sample(.iso2022JP, "日本", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42]),
        Sample(.iso2022KR, "한", [0x1B, 0x24, 0x29, 0x43, 0x0E, 0x47, 0x51, 0x0F]),
        Sample(.shiftJIS, "表", [0x95, 0x5C]),
        Sample(.jisX0201, "aｱ\\", [0x61, 0xB1, 0x5C]),
        Sample(.eucJP, "日本", [0xC6, 0xFC, 0xCB, 0xDC]),
        Sample(.eucKR, "한국", [0xC7, 0xD1, 0xB1, 0xB9]),
        Sample(.eucTW, "一", [0xC4, 0xA1]),
        Sample(.iso2022JP2, "丂", [0x1B, 0x24, 0x28, 0x44, 0x30, 0x21, 0x1B, 0x28, 0x42]),
    ]
}

@Suite("Conversion of characters") struct ConversionTests {
    @Test(arguments: Sample.all) func decodes(_ sample: Sample) throws {
        #expect(try sample.encoding.decode(sample.bytes) == sample.text)
    }

    @Test(arguments: Sample.all) func encodes(_ sample: Sample) throws {
        #expect(try sample.encoding.encode(sample.text) == sample.bytes)
    }

    @Test(arguments: Sample.all) func startsAnewWithEveryText(_ sample: Sample) throws {
        _ = try? sample.encoding.decode([0x1B, 0x24, 0x80, 0xFF, 0xFF])
        _ = try? sample.encoding.encode("a\u{10FFFF}")
        for _ in 0..<3 {
            #expect(try sample.encoding.encode(sample.text) == sample.bytes)
            #expect(try sample.encoding.decode(sample.bytes) == sample.text)
        }
    }

    @Test(arguments: Sample.all) func takesNothing(_ sample: Sample) throws {
        #expect(try sample.encoding.decode([]).isEmpty)
        #expect(try sample.encoding.decode(sample.encoding.encode("")).isEmpty)
    }

    @Test func keepsAByteOrderMarkAsACharacter() throws {
        #expect(try CharacterEncoding.utf8.decode([0xEF, 0xBB, 0xBF, 0x61]) == "\u{FEFF}a")
        #expect(try CharacterEncoding.utf16LE.decode([0xFF, 0xFE, 0x61, 0x00]) == "\u{FEFF}a")
    }

    /// GB 18030 lost some places of the first private area when its characters came into Unicode.
    @Test(arguments: [CharacterEncoding.utf8, .utf16BE, .utf16LE, .gb18030])
    func carriesEveryUnicodeScalar(_ encoding: CharacterEncoding) throws {
        let scalars = (0...0x10FFFF as ClosedRange<UInt32>).compactMap { value in
            (0xE000...0xF8FF).contains(value) ? nil : Unicode.Scalar(value)
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        #expect(try encoding.decode(encoding.encode(String(text))) == String(text))
    }

    @Test func convertsTextThatIsMostlyShifts() throws {
        let text = String(repeating: "中\n", count: 5_000)
        for encoding in [CharacterEncoding.iso2022CN, .iso2022JP, .iso2022KR, .gb18030] {
            #expect(try encoding.decode(encoding.encode(text)) == text)
        }
    }

    @Test func convertsOnManyTasksAtOnce() async {
        await withTaskGroup(of: Bool.self) { group in
            for index in 0..<64 {
                let sample = Sample.all[index % Sample.all.count]
                group.addTask { (try? sample.encoding.decode(sample.bytes)) == sample.text }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test func doesNotInventASetNobodyHas() {
        let encoding = CharacterEncoding(rawValue: "NO-SUCH-SET")
        #expect(throws: CharacterSetError.unavailable(encoding)) { try encoding.decode([0x80]) }
        #expect(throws: CharacterSetError.unavailable(encoding)) { try encoding.encode("中") }
    }

    @Test func showsWhatIsNoCharacterAndGoesOn() {
        let found = CharacterEncoding.gb18030.decodeLeniently([0x41, 0xFF, 0xCD, 0xF5, 0x80, 0xD5, 0x5C, 0x81][...])
        #expect(found.text == "A\u{FFFD}王\u{FFFD}誠\u{FFFD}")
        #expect(found.firstUndecodable == 1)
        #expect(CharacterEncoding.utf8.decodeLeniently([0x41, 0xFF, 0x42][...]).text == "A\u{FFFD}B")
        #expect(CharacterEncoding.ascii.decodeLeniently([0x41, 0xE9, 0x42][...]).text == "A\u{FFFD}B")
        #expect(CharacterEncoding(rawValue: "NO-SUCH-SET").decodeLeniently([0x41, 0xE9][...]).firstUndecodable == 1)
    }

    /// Characters on the edges of the pieces that long text is taken in.
    @Test func keepsCharactersOnTheEdgesOfPieces() throws {
        for shift in 0..<4 {
            let text = String(repeating: "a", count: shift) + String(repeating: "王㛃", count: 400)
            let bytes = try CharacterEncoding.gb18030.encode(text)
            let found = CharacterEncoding.gb18030.decodeLeniently(bytes[...])
            #expect(found.text == text)
            #expect(found.firstUndecodable == nil)
        }
        let shifts = String(repeating: "山田", count: 300)
        let found = CharacterEncoding.iso2022JP.decodeLeniently(try CharacterEncoding.iso2022JP.encode(shifts)[...])
        #expect(found.text == shifts)
    }
}
