// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2

/// Messages made up for one test each.
enum Samples {
    /// A header in the usual separators with a label in MSH-18.
    static func header(_ charset: String = "UNICODE UTF-8", version: String = "2.5.1") -> String {
        "MSH|^~\\&|A|B|C|D|20260115083000||ADT^A01^ADT_A01|M1|P|\(version)||||||\(charset)\r"
    }

    /// A header and the segments given, one a line.
    static func bytes(
        _ body: String, charset: String = "UNICODE UTF-8", encoding: CharacterEncoding = .utf8
    ) throws -> [UInt8] {
        try encoding.encode(header(charset) + body.replacing("\n", with: "\r") + "\r")
    }

    static func message(
        _ body: String, charset: String = "UNICODE UTF-8", encoding: CharacterEncoding = .utf8
    ) throws -> Message {
        try Message(parsing: bytes(body, charset: charset, encoding: encoding))
    }

    /// The segments given, the header among them.
    static func message(_ lines: [String]) throws -> Message {
        try Message(parsing: Array(lines.map { $0 + "\r" }.joined().utf8))
    }
}

extension Message {
    /// The bytes as UTF-8 text with a line a segment, the header left out.
    var body: String {
        String(decoding: serialized(), as: UTF8.self).split(separator: "\r").dropFirst().joined(separator: "\n")
    }
}

/// The generator SplitMix64: the same numbers on every run.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
