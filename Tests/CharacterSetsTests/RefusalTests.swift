// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Testing

@Suite("Refused characters") struct RefusalTests {
    static let undecodable: [(CharacterEncoding, [UInt8], Int)] = [
        (.ascii, [0x61, 0x62, 0x80], 2),
        (.utf8, [0x61, 0x80], 1), (.utf8, [0xC0, 0xAF], 0), (.utf8, [0xE0, 0x80, 0x80], 0),
        (.utf8, [0x61, 0xE4, 0xBD], 1), (.utf8, [0xED, 0xA0, 0x80], 0), (.utf8, [0xF4, 0x90, 0x80, 0x80], 0),
        (.utf8, [0xE4, 0xBD, 0xA0, 0xFF], 3), (.utf8, [0xC4, 0xE3], 0),
        (.utf16BE, [0x00, 0x61, 0xD8, 0x42, 0x00, 0x61], 2), (.utf16BE, [0x00, 0x61, 0x62], 2),
        (.utf16LE, [0x61, 0x00, 0xB7, 0xDF], 2), (.utf16LE, [0x42, 0xD8], 0),
        (.gb18030, [0x61, 0x80], 1), (.gb18030, [0xFF, 0x61], 0), (.gb18030, [0xC0, 0xEE, 0xC0], 2),
        (.gb18030, [0xC0, 0xEE, 0x81, 0x30, 0x81], 2), (.gb18030, [0xC0, 0x20], 0),
        (.gb18030, [0xC0, 0x7F], 0), (.gb18030, [0xFE, 0x39, 0xFE, 0x39], 0),
        (.gbk, [0x61, 0x95, 0x34, 0xB2, 0x35], 1), (.gbk, [0xD4, 0x53, 0x80], 2), (.gbk, [0xD4], 0),
        (.gb2312, [0xC0, 0xEE, 0xD4, 0x53], 2), (.gb2312, [0x95, 0x34, 0xB2, 0x35], 0), (.gb2312, [0xC0], 0),
        (.big5, [0xA4, 0xA4, 0xFF], 2), (.big5, [0xA4, 0x20], 0), (.big5, [0xA4], 0), (.big5, [0x80], 0),
        (.latin1(7), [0x61, 0xFF], 1), (.latin1(3), [0xA5], 0),
        (.iso2022JP, [0x61, 0x80], 1), (.iso2022CN, [0x80], 0), (.iso2022KR, [0x61, 0xFF], 1),
        (.jisX0201, [0x61, 0x95, 0x5C], 1), (.utf32BE, [0, 0, 0, 0x61, 0, 0x11, 0, 0], 4), (.utf32LE, [0x61, 0, 0], 0),
        (.shiftJIS, [0x61, 0x95], 1), (CharacterEncoding(rawValue: "CP1252"), [0x61, 0x81], 1),
    ]

    @Test(arguments: undecodable)
    func namesTheFirstByteThatIsNoCharacter(_ encoding: CharacterEncoding, _ bytes: [UInt8], _ offset: Int) {
        #expect(throws: CharacterSetError.undecodable(encoding, offset: offset)) { try encoding.decode(bytes) }
    }

    @Test func countsTheOffsetFromTheStartOfASlice() {
        let bytes: [UInt8] = [0xFF, 0xFF, 0x61, 0x80, 0x61]
        for encoding in [CharacterEncoding.ascii, .utf8, .gb18030, .gbk, .gb2312, .big5] {
            #expect(throws: CharacterSetError.undecodable(encoding, offset: 1)) { try encoding.decode(bytes[2...]) }
        }
    }

    /// The first of two faults counts, also when the second is of another kind.
    @Test(
        arguments: [
            (.gbk, [0x61, 0xFF, 0x81, 0x30, 0x81, 0x30]),
            (.gb2312, [0x61, 0x80, 0xD4, 0x53]), (.gb2312, [0x61, 0xFF, 0x81, 0x40]),
        ] as [(CharacterEncoding, [UInt8])]) func namesTheFirstOfSeveralFaults(
            _ encoding: CharacterEncoding, _ bytes: [UInt8]
        )
    {
        #expect(throws: CharacterSetError.undecodable(encoding, offset: 1)) { try encoding.decode(bytes) }
    }

    /// Places of the 94 x 94 table that GB 2312-1980 leaves empty and GB 18030 fills.
    @Test(
        arguments: [
            [0xA2, 0xA1], [0xA2, 0xE3], [0xA6, 0xE0], [0xA8, 0xBB], [0xAA, 0xA1], [0xD7, 0xFA],
        ] as [[UInt8]]) func readsNothingIntoTheEmptyPlacesOfGB2312(_ bytes: [UInt8])
    {
        #expect(throws: CharacterSetError.undecodable(.gb2312, offset: 0)) {
            try CharacterEncoding.gb2312.decode(bytes)
        }
    }

    static let unencodable: [(CharacterEncoding, String, Int)] = [
        (.ascii, "abc中", 3), (.ascii, "é", 0), (.gbk, "李𠮷", 1), (.gbk, "ab㛃", 2), (.gbk, "한", 0),
        (.gb2312, "李許", 1), (.gb2312, "䶮", 0), (.gb2312, "·𠮷", 1), (.big5, "許䶮", 1), (.big5, "中한", 1),
        (.latin1, "Müller李", 6), (.latin1(5), "Иван€", 4), (.iso2022JP, "日本한", 2), (.iso2022KR, "한é", 1),
        (.iso2022CN, "中\n한", 2), (.shiftJIS, "日é", 1), (.gb2312, "e\u{301}", 1), (.latin1, "a😀b😀", 1),
    ]

    @Test(arguments: unencodable)
    func namesTheFirstCharacterTheSetLacks(_ encoding: CharacterEncoding, _ text: String, _ position: Int) {
        #expect(throws: CharacterSetError.unencodable(encoding, position: position)) { try encoding.encode(text) }
    }

    @Test func findsTheOneBadCharacterOfALongText() {
        let text = String(repeating: "李", count: 3_000) + "𠮷" + String(repeating: "李", count: 3_000)
        #expect(throws: CharacterSetError.unencodable(.gbk, position: 3_000)) {
            try CharacterEncoding.gbk.encode(text)
        }
    }

    /// glibc drops tag characters without a word.
    @Test(arguments: [CharacterEncoding.latin1, .big5, .iso2022JP, .iso2022KR, .iso2022CN, .shiftJIS, .ascii, .gbk])
    func dropsNoTagCharacters(_ encoding: CharacterEncoding) {
        #expect(throws: CharacterSetError.unencodable(encoding, position: 1)) { try encoding.encode("a\u{E0041}b") }
    }
}

extension CharacterEncoding {
    static func latin1(_ part: Int) -> CharacterEncoding { CharacterEncoding(rawValue: "ISO-8859-\(part)") }
}
