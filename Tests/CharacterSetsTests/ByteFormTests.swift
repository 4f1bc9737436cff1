// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Testing

@Suite("Forms of characters") struct ByteFormTests {
    private func lengths(_ form: ByteForm, _ bytes: [UInt8]) -> [Int] {
        var found: [Int] = []
        var offset = 0
        while offset < bytes.count {
            found.append(form.characterLength(bytes.span, at: offset))
            offset += found.last ?? 1
        }
        return found
    }

    @Test(
        arguments: [
            // 𠮷 㛃 䶮 a, then a lead byte before a separator and one at the end.
            ([0x95, 0x34, 0xB2, 0x35, 0x82, 0x30, 0xB7, 0x31, 0xFE, 0x9F, 0x61], [4, 4, 2, 1]),
            ([0x84, 0x7C, 0x7C], [2, 1]), ([0x80, 0x7C], [1, 1]), ([0xFF, 0x7C], [1, 1]), ([0xC0, 0x0D], [1, 1]),
            ([0xC0, 0x7F], [1, 1]), ([0xC0], [1]), ([0x81, 0x30, 0x81], [1, 1, 1]),
            ([0x81, 0x30, 0x7C, 0x7C], [1, 1, 1, 1]),
            ([0x81, 0x30, 0x81, 0x7C], [1, 1, 2]), ([0xC0, 0xFF], [1, 1]),
        ] as [([UInt8], [Int])]) func stepsThroughGB18030(_ bytes: [UInt8], _ expected: [Int])
    {
        #expect(lengths(.gb18030, bytes) == expected)
    }

    @Test(
        arguments: [
            ([0xB3, 0x5C, 0x5C], [2, 1]), ([0xA4, 0x7C], [2]), ([0xA4, 0x0D], [1, 1]), ([0xFF, 0x5C], [1, 1]),
            ([0xA4], [1]),
            ([0xA4, 0x3F], [1, 1]), ([0xA4, 0x40], [2]),
        ] as [([UInt8], [Int])]) func stepsThroughBig5(_ bytes: [UInt8], _ expected: [Int])
    {
        #expect(lengths(CharacterEncoding.big5.form, bytes) == expected)
    }

    @Test(
        arguments: [
            ([0xE6, 0x9D, 0x8E, 0x5E], [3, 1]), ([0xF0, 0xA0, 0xAE, 0xB7], [4]), ([0xC3, 0xA9], [2]),
            // A pair of GBK inside UTF-8 is stepped over whole.
            ([0x84, 0x7C, 0x7C], [2, 1]), ([0xC0, 0x0D], [1, 1]), ([0xE6, 0x9D, 0x7C], [2, 1]),
        ] as [([UInt8], [Int])]) func stepsThroughUTF8(_ bytes: [UInt8], _ expected: [Int])
    {
        #expect(lengths(.utf8, bytes) == expected)
    }

    @Test(arguments: [ByteForm.singleByte, .opaque]) func stepsByteByByteOtherwise(_ form: ByteForm) {
        #expect(lengths(form, [0xC0, 0x7C, 0x81, 0x30]) == [1, 1, 1, 1])
    }

    @Test(
        arguments: [
            ([], nil), ([0x7F], nil), ([0xC2, 0x80, 0xEF, 0xBF, 0xBF, 0xF4, 0x8F, 0xBF, 0xBF], nil), ([0xC1, 0xBF], 0),
            ([0x61, 0xE4, 0xB8], 1), ([0xED, 0x9F, 0xBF, 0xED, 0xA0, 0x80], 3), ([0xF5, 0x80, 0x80, 0x80], 0),
            ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xE0, 0x9F, 0xBF], 0), ([0xBF], 0), ([0xE4, 0xB8, 0x41], 0),
            ([0xF0, 0x90, 0x80, 0x41], 0),
        ] as [([UInt8], Int?)]) func findsWhereUTF8Ends(_ bytes: [UInt8], _ offset: Int?)
    {
        #expect(UTF8Validation.firstInvalid(bytes.span) == offset)
    }

    @Test func agreesWithTheStandardLibraryOnEveryPairAndTriple() {
        for lead in UInt8(0xC0)...0xFF {
            for second in UInt8.min...UInt8.max {
                for rest in [[], [0x80], [0x80, 0x80], [0x7F], [0xBF, 0xBF]] as [[UInt8]] {
                    let bytes = [lead, second] + rest
                    let isValid = String(validating: bytes, as: UTF8.self) != nil
                    #expect((UTF8Validation.firstInvalid(bytes.span) == nil) == isValid)
                }
            }
        }
    }
}
