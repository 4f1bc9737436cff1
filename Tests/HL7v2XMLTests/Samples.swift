// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@testable import HL7v2XML

/// Invented messages, and shorthands of the tests.
enum Samples {
    static func header(_ type: String = "ADT^A01^ADT_A01", version: String = "2.5", label: String = "") -> String {
        #"MSH|^~\&|HIS|H1|MPI|ALL|20260115083000||\#(type)|M1|P|\#(version)"#
            + (label.isEmpty ? "" : "||||||" + label) + "\r"
    }

    static func message(_ segments: String, _ type: String = "ADT^A01^ADT_A01", version: String = "2.5") throws
        -> Message
    {
        try Message(parsing: Array((header(type, version: version) + segments).utf8))
    }

    /// The lines of the XML behind the MSH, without blanks before them.
    static func lines(_ message: Message, _ options: XMLOptions = XMLOptions(keepsBytes: false)) -> [String] {
        let text = String(decoding: message.xml(options), as: UTF8.self)
        let lines = text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
        return Array(lines.drop { $0 != "</MSH>" }.dropFirst().dropLast())
    }

    /// A document whose MSH has no more than its separators.
    static func document(_ inner: String) -> String {
        #"<ADT_A01 xmlns="urn:hl7-org:v2xml"><MSH><MSH.1>|</MSH.1><MSH.2>^~\&amp;</MSH.2></MSH>\#(inner)</ADT_A01>"#
    }

    /// The ER7 text of what stands behind the MSH.
    static func er7(_ inner: String) throws -> String {
        let file = try XMLMessageFile(parsing: Array(document(inner).utf8))
        return String(decoding: file.bytes.drop { $0 != 0x0D }.dropFirst(), as: UTF8.self)
    }

    /// What the messages of a file say.
    static func contents(_ messages: [Message]) -> [[SegmentContent]] {
        messages.map { ER7Part($0).segments.map(\.content) }
    }
}
