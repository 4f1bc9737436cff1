// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@Suite("JSON5 texts") struct JSON5Tests {
    private func json(_ text: String) throws -> String? { try JSON5Value(parsing: text).json?.text() }

    @Test func haveWhatJSONHasNot() throws {
        let text = """
            // a comment
            {
              unquoted: 'single "quotes"', /* another
              */ "and": 'a line \\
            that goes on', hex: 0xDECAF, leading: .5, trailing: 5., plus: +1,
              $odd_1: [1, 2,], 名: '王', \\u0061b: null, nothing: {},
            }
            """
        let expected =
            #"{"unquoted":"single \"quotes\"","and":"a line that goes on","hex":912559,"leading":0.5,"#
            + #""trailing":5.0,"plus":1,"$odd_1":[1,2],"名":"王","ab":null,"nothing":{}}"#
        #expect(try json(text) == expected)
    }

    @Test func mayBeJSON() throws {
        let text = #"{"a":[1,-2.5e3,true,false,null,"\u738b\ud842\udfb7\n\"\\\/"],"b":{}}"#
        #expect(try JSON5Value(parsing: text).json?["a"]?.array?.last?.string == "王𠮷\n\"\\/")
        #expect(try json(text)?.hasPrefix(#"{"a":[1,-2500.0,true,false,null,"#) == true)
    }

    @Test(arguments: [
        ("1", 1), ("-1", -1), ("+7", 7), ("0", 0), ("-0", 0), ("0x10", 16), ("-0xff", -255), ("+0XAB", 171),
    ]) func readWholeNumbers(_ text: String, _ number: Int) throws {
        #expect(try JSON5Value(parsing: text).integer == number)
    }

    @Test(arguments: [
        ("1.5", 1.5), (".5", 0.5), ("5.", 5), ("-.5e1", -5), ("1e3", 1000), ("+2.5E-1", 0.25), ("5.e1", 50),
        ("0x10", 16),
    ]) func readFractions(_ text: String, _ number: Double) throws {
        #expect(try JSON5Value(parsing: text).double == number)
    }

    @Test(arguments: ["Infinity", "-Infinity", "+Infinity", "NaN", "-NaN", "1e999", "'1'", "99999999999999999999"])
    func giveNoIntegerForWhatIsNone(_ text: String) throws {
        #expect(try JSON5Value(parsing: text).integer == nil)
    }

    @Test(arguments: ["Infinity", "-Infinity", "+Infinity", "NaN", "1e999"])
    func giveNoNumberForWhatIsNotFinite(_ text: String) throws {
        let value = try JSON5Value(parsing: text)
        #expect(value.content == .number(text))
        #expect(value.double == nil && value.json == nil)
    }

    @Test(arguments: [
        (#"'\x41\v\0\f\b\t\r\n\q\''"#, "A\u{0B}\0\u{0C}\u{08}\t\r\nq'"), ("'a\\\r\nb'", "ab"), ("'a\\\u{2028}b'", "ab"),
        ("'\u{2028}'", "\u{2028}"), ("'tab\there'", "tab\there"), ("\"it's\"", "it's"), ("''", ""),
    ]) func readStrings(_ text: String, _ string: String) throws {
        #expect(try JSON5Value(parsing: text).string == string)
    }

    @Test func keepThePlaceOfEveryValue() throws {
        let value = try JSON5Value(parsing: "{\r\n  a: [1,\r  '王', 2],\u{2028}b: {c: 3}}")
        #expect(value.position == TextPosition(line: 1, column: 1))
        #expect(value["a"]?.position == TextPosition(line: 2, column: 6))
        #expect(value["a"]?.array?.map(\.position.description) == ["2:7", "3:3", "3:8"])
        #expect(value["b"]?["c"]?.position == TextPosition(line: 4, column: 8))
        #expect(value.members?.map(\.position.description) == ["2:3", "4:1"])
    }

    @Test func takeTheLastOfMembersOfOneName() throws {
        let value = try JSON5Value(parsing: "{a: 1, a: 2}")
        #expect(value["a"]?.integer == 2)
        #expect(value.members?.count == 2)
    }

    @Test func mayHaveAByteOrderMarkAndOddBlanks() throws {
        #expect(try JSON5Value(parsing: "\u{FEFF}\u{A0}\u{3000}\u{0B}1\u{0C}// end").integer == 1)
    }
}

@Suite("Refused JSON5 texts") struct JSON5RefusalTests {
    private static func at(_ line: Int, _ column: Int) -> TextPosition { TextPosition(line: line, column: column) }

    @Test(arguments: [
        ("", JSON5Error.truncated(at(1, 1))), (" // only", .truncated(at(1, 9))), ("[1,\n2", .truncated(at(1, 1))),
        ("{a:", .truncated(at(1, 4))), ("{a", .truncated(at(1, 2))), ("{", .truncated(at(1, 1))),
        ("'abc", .truncated(at(1, 1))), ("'a\nb'", .openString(at(1, 1))), ("\n /* a", .openComment(at(2, 2))),
        ("[1 2]", .unexpected(at(1, 4))), ("[,]", .unexpected(at(1, 2))), ("[1,,2]", .unexpected(at(1, 4))),
        ("{,}", .unexpected(at(1, 2))), ("{1a: 2}", .unexpected(at(1, 2))), ("{a 1}", .unexpected(at(1, 4))),
        ("{a:1 b:2}", .unexpected(at(1, 6))), ("1 2", .unexpected(at(1, 3))), ("nul", .unexpected(at(1, 1))),
        ("True", .badNumber(at(1, 1))), ("01", .badNumber(at(1, 1))), ("1.2.3", .badNumber(at(1, 1))),
        ("0x", .badNumber(at(1, 1))), ("0xG", .badNumber(at(1, 1))), (".", .badNumber(at(1, 1))),
        ("1e", .badNumber(at(1, 1))), ("+-1", .badNumber(at(1, 1))), ("-", .badNumber(at(1, 1))),
        ("'\\1'", .badEscape(at(1, 2))), ("'\\01'", .badEscape(at(1, 2))), ("'\\xZZ'", .badEscape(at(1, 2))),
        ("'\\u12'", .badEscape(at(1, 2))), ("'\\ud800'", .badText(at(1, 2))), ("'\\udc00'", .badText(at(1, 2))),
        ("{\\x61: 1}", .badEscape(at(1, 2))), ("{\\u0031: 1}", .unexpected(at(1, 2))), ("#", .unexpected(at(1, 1))),
        ("/", .unexpected(at(1, 1))), ("]", .unexpected(at(1, 1))),
    ]) func nameTheirPlace(_ text: String, _ error: JSON5Error) {
        #expect(throws: error) { try JSON5Value(parsing: text) }
    }

    @Test func areNoUTF8() {
        #expect(throws: JSON5Error.badText(Self.at(2, 3))) {
            try JSON5Value(parsing: Array("1\n \"".utf8) + [0xFF, 0x22])
        }
    }

    @Test(arguments: [3, 4]) func areTooDeep(_ depth: Int) throws {
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let limits = JSON5Value.Limits(depth: 3)
        if depth == 3 {
            _ = try JSON5Value(parsing: text, limits: limits)
        } else {
            #expect(throws: JSON5Error.tooDeep(Self.at(1, 4), limit: 3)) {
                try JSON5Value(parsing: text, limits: limits)
            }
        }
    }

    @Test func areTooLarge() {
        #expect(throws: JSON5Error.tooLarge(bytes: 3, limit: 2)) {
            try JSON5Value(parsing: "123", limits: .init(bytes: 2))
        }
    }

    @Test func endWithoutATrapWhateverIsCutOffOrChanged() {
        let text = Array("{a: [1, 0x1F, .5e+3, 'x\\u0041\\\n'], /* c */ \"b\": {c: true}, // d\n}".utf8)
        var read = 0
        for end in text.indices { if (try? JSON5Value(parsing: Array(text[..<end]))) != nil { read += 1 } }
        #expect(read == 0)
        for place in text.indices {
            for byte in [UInt8(0), 0x5C, 0x27, 0x7B, 0xFF, 0x0A] {
                var changed = text
                changed[place] = byte
                _ = try? JSON5Value(parsing: changed)
            }
        }
    }

    @Test func ofAMillionBracketsAreRefusedAtOnce() {
        let text = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(throws: JSON5Error.tooDeep(Self.at(1, 65), limit: 64)) { try JSON5Value(parsing: text) }
    }
}
