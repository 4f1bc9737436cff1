// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@Suite("JSON reading") struct JSONParserTests {
    static let values: [(String, JSONValue)] = [
        ("null", .null), ("true", .bool(true)), ("false", .bool(false)), ("\"\"", .string("")), ("[]", .array([])),
        ("{}", .object([])), (" \t\r\n1 \t\r\n", .number("1")), ("\u{FEFF}[]", .array([])),
        ("[1,[2]]", .array([.number("1"), .array([.number("2")])])),
        ("{\"b\":1,\"a\":{}}", .object([.init("b", .number("1")), .init("a", .object([]))])),
        ("{\"a\":1,\"a\":2}", .object([.init("a", .number("1")), .init("a", .number("2"))])),
    ]

    @Test(arguments: values) func readsValues(_ text: String, _ value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
    }

    @Test(arguments: [
        "0", "-0", "10", "-1.5", "1e5", "1E+05", "0.1e-7", "12345678901234567890123", "1.10",
    ]) func keepsTheTextOfNumbers(_ text: String) throws {
        #expect(try JSONValue(parsing: text) == .number(text))
    }

    @Test(
        arguments: [
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u4E2d""#, "Aé中"),
            (#""\uD842\uDFB7""#, "𠮷"), (#""\u0000""#, "\0"), ("\"𠮷㛃䶮\"", "𠮷㛃䶮"), ("\"\u{7F}\"", "\u{7F}"),
        ] as [(String, String)]) func readsStrings(_ text: String, _ value: String) throws
    {
        #expect(try JSONValue(parsing: text) == .string(value))
    }

    @Test(
        arguments: [
            ("", JSONError.truncated(offset: 0)), ("  ", .truncated(offset: 2)), ("[", .truncated(offset: 1)),
            ("[1", .truncated(offset: 2)), ("[1,", .truncated(offset: 3)), ("{\"a\"", .truncated(offset: 4)),
            ("{\"a\":", .truncated(offset: 5)), ("\"a", .truncated(offset: 2)), ("\"\\", .truncated(offset: 2)),
            ("\"\\u00", .truncated(offset: 5)), ("\"\\uD842", .truncated(offset: 7)), ("-", .truncated(offset: 1)),
            ("1.", .truncated(offset: 2)), ("1e", .truncated(offset: 2)), ("1e+", .truncated(offset: 3)),
            ("nul", .truncated(offset: 3)),
        ] as [(String, JSONError)]) func namesWhereTextBreaksOff(_ text: String, _ error: JSONError)
    {
        #expect(throws: error) { try JSONValue(parsing: text) }
    }

    @Test(
        arguments: [
            ("x", 0), ("1 1", 2), ("01", 1), ("+1", 0), (".5", 0), ("1.x", 2), ("1ex", 2), ("--1", 1), ("nulx", 3),
            ("True", 0), ("[1 2]", 3), ("[,1]", 1), ("[1,]", 3), ("[1}", 2), ("{1:2}", 1), ("{\"a\" 1}", 5),
            ("{\"a\":1,}", 7), ("\"a\nb\"", 2), ("\"\\x\"", 2), ("\"\\u00G0\"", 5), ("\"\\uD842x\"", 7),
            ("\"\\uD842\\n\"", 8), ("[]]", 2), ("'a'", 0), ("NaN", 0), ("[1]//", 3), ("\u{FEFF}\u{FEFF}1", 3),
        ] as [(String, Int)]) func namesTheByteThatCannotStandThere(_ text: String, _ offset: Int)
    {
        #expect(throws: JSONError.unexpected(offset: offset)) { try JSONValue(parsing: text) }
    }

    @Test(
        arguments: [
            (Array("[\"\\uDC00\"]".utf8), 2), (Array("\"\\uD842\\u0041\"".utf8), 1),
            ([0x5B, 0x22, 0xC4, 0xE3, 0x22, 0x5D], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], 0),
        ] as [([UInt8], Int)]) func refusesStringsThatAreNoText(_ bytes: [UInt8], _ offset: Int)
    {
        #expect(throws: JSONError.badText(offset: offset)) { try JSONValue(parsing: bytes) }
    }

    @Test(arguments: ["[[1]]", "[{}]", "{\"a\":[\"b\"]}", "[[]]"])
    func readsAsManyLevelsAsTheLimit(_ text: String) throws {
        _ = try JSONValue(parsing: Array(text.utf8), depthLimit: 2)
    }

    @Test(arguments: [("[[[]]]", 2), ("[[{}]]", 2), ("[[[1]]]", 2), ("{\"a\":[{}]}", 6)])
    func refusesOneLevelMoreThanTheLimit(_ text: String, _ offset: Int) {
        #expect(throws: JSONError.tooDeep(offset: offset, limit: 2)) {
            try JSONValue(parsing: Array(text.utf8), depthLimit: 2)
        }
    }

    @Test func refusesAHundredThousandLevels() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
        #expect(throws: JSONError.tooDeep(offset: 128, limit: 128)) { try JSONValue(parsing: bytes) }
    }

    @Test func survivesEveryPrefixAndEveryOtherByte() throws {
        let bytes = Array(#"{"a":[1,-2.5e+3,"\u00e9𠮷"],"b":{"c":null,"d":true,"e":false}}"#.utf8)
        for end in bytes.indices {
            #expect(throws: JSONError.self) { try JSONValue(parsing: Array(bytes[..<end])) }
        }
        for index in bytes.indices {
            for byte in [0x00, 0x22, 0x2C, 0x5C, 0x5D, 0x7D, 0x30, 0x80, 0xFF] as [UInt8] {
                var changed = bytes
                changed[index] = byte
                guard let value = try? JSONValue(parsing: changed) else { continue }
                #expect(try JSONValue(parsing: value.serialized()) == value)
            }
        }
    }
}
