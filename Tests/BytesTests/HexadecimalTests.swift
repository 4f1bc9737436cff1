// SPDX-License-Identifier: Apache-2.0

import Bytes
import Testing

@Suite("Hexadecimal") struct HexadecimalTests {
    // RFC 4648, section 10.
    static let vectors: [(String, String)] = [
        ("", ""), ("f", "66"), ("fo", "666F"), ("foo", "666F6F"), ("foobar", "666F6F626172"),
    ]

    @Test(arguments: vectors) func encodesTheVectorsOfTheStandard(_ plain: String, _ text: String) {
        #expect(Hexadecimal.encode(plain.utf8) == text)
    }

    @Test(arguments: vectors) func decodesTheVectorsOfTheStandard(_ plain: String, _ text: String) {
        #expect(Hexadecimal.decode(text) == Array(plain.utf8))
    }

    @Test func decodesLowerCase() {
        #expect(Hexadecimal.decode("0a0B0c") == [10, 11, 12])
    }

    @Test func comesBackForEveryByte() {
        let all = Array(UInt8.min...UInt8.max)
        #expect(Hexadecimal.decode(Hexadecimal.encode(all)) == all)
    }

    @Test(arguments: ["0", "ABC", "0G", "G0", " 0", "0x", "+1", "٣٣", "0\0"])
    func refusesTextThatIsNoPairsOfDigits(_ text: String) {
        #expect(Hexadecimal.decode(text) == nil)
    }

    @Test func knowsTheTwentyTwoDigits() {
        let digits = (UInt8.min...UInt8.max).filter { Hexadecimal.value(of: $0) != nil }
        #expect(String(decoding: digits, as: UTF8.self) == "0123456789ABCDEFabcdef")
    }
}

@Suite("ASCII") struct ASCIITests {
    private func bytes(where isKept: (UInt8) -> Bool) -> String {
        String(decoding: (UInt8.min...UInt8.max).filter(isKept), as: UTF8.self)
    }

    @Test func knowsTheDigits() {
        #expect(bytes(where: \.isASCIIDigit) == "0123456789")
    }

    @Test func knowsTheUpperCaseLetters() {
        #expect(bytes(where: \.isASCIIUppercase) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    }

    @Test func knowsTheLetters() {
        #expect(bytes(where: \.isASCIILetter) == "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    }

    @Test func knowsLettersAndDigits() {
        #expect(
            bytes(where: \.isASCIIAlphanumeric) == "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    }
}
