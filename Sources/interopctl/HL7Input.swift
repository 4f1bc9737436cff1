// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Exchange
import Findings
import HL7v2
import JSON

/// HL7 v2 on the command line.
enum HL7Input {
    /// Reading rules with the set of `--charset`.
    static func rules(_ arguments: Arguments) throws(Failure) -> Rules {
        Rules(defaultEncoding: try encoding(arguments["--charset"]) ?? .utf8)
    }

    static func encoding(_ label: String?) throws(Failure) -> CharacterEncoding? {
        guard let label else { return nil }
        guard let encoding = CharacterEncoding(label: label) else {
            throw Failure(.usage, "unknown character set '\(label)'; known are UTF-8, GB18030, GBK, Big5, ISO-8859-1 …")
        }
        return encoding
    }

    /// The messages of a file; a file without any is one unreadable message.
    static func messages(_ bytes: [UInt8], _ rules: Rules) throws(HL7v2Error) -> [Message] {
        let contents = MessageFile(bytes).messages
        var messages: [Message] = []
        for content in contents.isEmpty ? [bytes] : contents {
            messages.append(try Message(parsing: content, rules: rules))
        }
        return messages
    }

    /// One line of the form `file: severity: location: text`.
    static func line(_ file: String, _ finding: Finding) -> String {
        "\(file): \(finding.severity.rawValue): \(finding.location): \(finding.message) (\(finding.code))"
    }

    static func line(_ file: String, _ error: HL7v2Error) -> String {
        "\(file): error: \(HL7v2Words.location(error)): \(HL7v2Words.text(error))"
    }

    static func json(_ finding: Finding) -> JSONValue {
        [
            "severity": .string(finding.severity.rawValue), "code": .string(finding.code),
            "location": .string(finding.location), "message": .string(finding.message),
        ]
    }

    static func json(_ error: HL7v2Error) -> JSONValue {
        ["location": .string(HL7v2Words.location(error)), "message": .string(HL7v2Words.text(error))]
    }
}
