// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import JSON
import Testing

@Suite("JSON form") struct JSONFormTests {
    @Test func hasOneShape() throws {
        let message = try Message(parsing: Array("MSH|^~\\&|A^B\rPID|1||x^^y&z~w|\"\"|a\\F\\b\n".utf8))
        let expected: JSONValue = [
            "format": "hl7-json", "charset": "UTF-8", "delimiters": "|^~\\&",
            "segments": [
                ["id": "MSH", "fields": ["^~\\&", [["A", "B"]]]],
                ["id": "PID", "fields": ["1", "", [["x", "", ["y", "z"]], "w"], "\"\"", "a\\F\\b"], "end": "\n"],
            ],
        ]
        #expect(message.json() == expected)
    }

    @Test(arguments: [
        "MSH|", "MSH||", "MSH|^~\\&", "MSH|^~\\&|\n\n\nPID", "\u{FEFF}\n MSH|^~\\&|王\r\n\rP\r", "MSH|^~\\&|a&b\r",
        "MSH|^~\\&|~^&\r~|&\r", "MSH|^^~|a^b~c\r", "MSH|^\rPID|a^b~c\r", "MSH$%*!@$a%b*c@d$\rPID$\"\"\r",
        "MSH|^~\\&|\u{1}\0\r",
    ]) func givesBackTheBytes(_ text: String) throws {
        let message = try Message(parsing: Array(text.utf8))
        #expect(try Message(json: JSONValue(parsing: message.json().text())).serialized() == Array(text.utf8))
    }

    /// Text that would make other parts than the form says.
    @Test(
        arguments: [
            (["1", "a|b"], "segments[1]"), (["a^b"], "segments[1].fields[0]"), (["a~b"], "segments[1].fields[0]"),
            ([[["a", "b^c"]]], "segments[1].fields[0]"), ([["hex": "617C62"]], "segments[1]"),
            (["1\rPV1"], "segments[1]"), ([[["a", ["b", "c&d"]]]], "segments[1].fields[0]"),
        ] as [(JSONValue, String)])
    func isRefusedWhereTextHoldsSeparators(_ fields: JSONValue, _ place: String) throws {
        let json: JSONValue = [
            "format": "hl7-json", "charset": "UTF-8", "delimiters": "|^~\\&",
            "segments": [["id": "MSH", "fields": ["^~\\&"]], ["id": "PID", "fields": fields]],
        ]
        let error = #expect(throws: HL7v2Error.self) { try Message(json: json) }
        guard case .badJSON(let location, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(location == place)
    }

    @Test(arguments: [[[["a"]]], [["a", "b"]], [[["a", "b"]]], [], ["a", [[["b"]]]]] as [JSONValue])
    func takesListsOfOne(_ fields: JSONValue) throws {
        let json: JSONValue = [
            "format": "hl7-json", "charset": "UTF-8", "delimiters": "|^~\\&",
            "segments": [["id": "MSH", "fields": ["^~\\&"]], ["id": "PID", "fields": fields]],
        ]
        #expect(try Message(json: json).segments.count == 2)
    }

    @Test(arguments: [
        CharacterEncoding.gb18030, .gbk, .gb2312, .big5, .latin1, .iso2022JP, .iso2022CN, .shiftJIS,
    ]) func givesBackTheBytesOfEverySet(_ encoding: CharacterEncoding) throws {
        let label = encoding.hl7Label ?? (encoding == .shiftJIS ? "Shift_JIS" : encoding.rawValue)
        let text = encoding == .latin1 ? "Müller" : "日本"
        let message = try Samples.message("PID|1||\(text)", charset: label, encoding: encoding)
        #expect(message["PID-3"] == text)
        let copy = try Message(json: message.json())
        #expect(copy.serialized() == message.serialized())
    }

    @Test func keepsBytesThatDoNotDecodeAsDigits() throws {
        let bytes = Array((Samples.header() + "NTE|1|L|a^").utf8) + [0xC4, 0xE3, 0x0D]
        let json = try Message(parsing: bytes).json()
        #expect(json["segments"]?.array?[1]["fields"] == ["1", "L", [["a", ["hex": "C4E3"]]]])
        #expect(try Message(json: json).serialized() == bytes)
    }

    /// ISO 2022 may say the same text in several ways.
    @Test func givesBackShiftsThatWereNotNeeded() throws {
        let bytes = Array((Samples.header("ISO IR87") + "NTE|1|L|a").utf8) + [0x1B, 0x28, 0x42, 0x62, 0x0D]
        let message = try Message(parsing: bytes)
        #expect(message["NTE-3"] == "ab")
        #expect(try Message(json: message.json()).serialized() == bytes)
    }

    @Test(
        arguments: [
            ("[]", "format"), (#"{"format":"x"}"#, "format"), (#"{"format":"hl7-json"}"#, "charset"),
            (#"{"format":"hl7-json","charset":"X"}"#, "charset"),
            (#"{"format":"hl7-json","charset":"UTF-8","delimiters":1}"#, "delimiters"),
            (#"{"format":"hl7-json","charset":"UTF-8","delimiters":""}"#, "delimiters"),
            (#"{"format":"hl7-json","charset":"UTF-8","delimiters":"|"}"#, "segments"),
            (#"{"format":"hl7-json","charset":"UTF-8","delimiters":"|","segments":[1]}"#, "segments[0]"),
            (#"{"format":"hl7-json","charset":"UTF-8","delimiters":"|","segments":[{"fields":[]}]}"#, "segments[0].id"),
            (
                #"{"format":"hl7-json","charset":"UTF-8","delimiters":"|","segments":[{"id":"MSH","fields":["",2]}]}"#,
                "segments[0].fields[1]"
            ),
            (
                #"{"format":"hl7-json","charset":"GBK","delimiters":"|","segments":[{"id":"MSH","fields":[{"hex":"0"}]}]}"#,
                "segments[0].fields[0]"
            ),
        ] as [(String, String)]) func namesThePlaceThatIsWrong(_ text: String, _ place: String) throws
    {
        let json = try JSONValue(parsing: text)
        #expect {
            try Message(json: json)
        } throws: { error in
            if case HL7v2Error.badJSON(place, _) = error { true } else { false }
        }
    }
}
