// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@testable import HL7v2XML

/// The rows of the article on what the XML encoding cannot carry.
@Suite("XML: what it cannot carry") struct PlainFormTests {
    private static let head = Samples.header()

    /// ER7, and what comes back of it from the plain form.
    static let rows: [(er7: String, plain: String)] = [
        (head + "PID|1||A^^~B&&^||\r", head + "PID|1||A~B\r"), (head + "PID|1|^^|3\r", head + "PID|1||3\r"),
        (head + "PID|1|A~^^~|3\r", head + "PID|1|A~~|3\r"),
        (head + "PID|1\nNTE|1\r\n\r\nNTE|2", head + "PID|1\rNTE|1\rNTE|2\r"),
        ("\u{FEFF}" + head + "PID|1\r", head + "PID|1\r"), ("\u{0B}" + head + "PID|1\r\u{1C}\r", head + "PID|1\r"),
        (head + #"NTE|||a\X7C\b"# + "\r", head + #"NTE|||a\F\b"# + "\r"),
        (head + #"NTE|||\X41\B"# + "\r", head + "NTE|||AB\r"),
        (head + #"NTE|||a\X0d\b"# + "\r", head + #"NTE|||a\X0D\b"# + "\r"),
        (head + #"NTE|||a\b"# + "\r", head + #"NTE|||a\E\b"# + "\r"),
        (head + "NTE|||two\nlines\r", head + #"NTE|||two\X0A\lines"# + "\r"),
        ("a remark\r" + head + "PID|1\r", head + "PID|1\r"),
    ]

    @Test(arguments: rows.indices) func comesBackWithInstructionsAndInOneFormWithout(_ index: Int) throws {
        let (er7, plain) = Self.rows[index]
        let file = MessageFile(Array(er7.utf8))
        #expect(try XMLMessageFile(parsing: file.xml()).bytes == file.bytes)
        let bare = try XMLMessageFile(parsing: file.xml(XMLOptions(keepsBytes: false)))
        #expect(String(decoding: bare.bytes, as: UTF8.self) == plain)
    }

    @Test(arguments: rows.indices) func isSaidInTheSameXMLOtherwise(_ index: Int) throws {
        let (er7, plain) = Self.rows[index]
        let options = XMLOptions(keepsBytes: false)
        let messages = try [er7, plain].map {
            try MessageFile(Array($0.utf8)).messages.map { try Message(parsing: $0) }
        }
        #expect(messages[0].map { $0.xml(options) } == messages[1].map { $0.xml(options) })
    }
}
