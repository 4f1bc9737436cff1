// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@Suite("JSON writing") struct JSONWriterTests {
    let value: JSONValue = [
        "b": .integer(-3), "a": [.null, .bool(true), [], .object([])], "text": "中\"\\\n\r\t\u{1}\u{1F}\u{7F}/",
    ]

    @Test func writesOneLine() {
        #expect(
            value.text()
                == #"{"b":-3,"a":[null,true,[],{}],"text":"中\"\\\n\r\t\u0001\u001f\u007f/"}"#)
    }

    @Test func indentsByTwoBlanksALevel() {
        let value: JSONValue = ["a": [.integer(1), .object([]), ["b": []]]]
        #expect(
            value.text(indented: true) == """
                {
                  "a": [
                    1,
                    {},
                    {
                      "b": []
                    }
                  ]
                }
                """)
    }

    @Test(arguments: [false, true]) func comesBackFromItsText(_ isIndented: Bool) throws {
        #expect(try JSONValue(parsing: value.serialized(indented: isIndented)) == value)
    }

    @Test func comesBackForEveryASCIICharacter() throws {
        let text = JSONValue.string(String(decoding: Array(0..<128) as [UInt8], as: UTF8.self))
        #expect(try JSONValue(parsing: text.serialized()) == text)
    }

    @Test func findsTheFirstMemberOfAName() {
        let value: JSONValue = ["a": .integer(1), "a": .integer(2)]
        #expect(value["a"] == .integer(1))
        #expect(value["b"] == nil)
        #expect(JSONValue.null["a"] == nil)
    }

    @Test func givesOnlyValuesOfTheKindAskedFor() {
        #expect(JSONValue.string("1").string == "1")
        #expect(JSONValue.integer(1).string == nil)
        #expect(JSONValue.integer(Int.min).integer == Int.min)
        #expect(JSONValue.number("1.0").integer == nil)
        #expect(JSONValue.string("1").integer == nil)
        #expect(JSONValue.array([.null]).array == [.null])
        #expect(JSONValue.object([]).array == nil)
    }

    @Test func writesNothingAsNull() {
        #expect(JSONValue.optional(nil) == .null)
        #expect(JSONValue.optional("") == .string(""))
    }
}
