// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2

/// An input in one of the forms of HL7 v2 as parts of ER7. Messages come as they are read; other forms are read whole.
struct HL7Source {
    /// Rules with the set of messages whose MSH-18 is empty.
    let rules: Rules
    /// What reading the form noticed.
    let findings: [Finding]
    private let input: InputFile
    /// The ER7 of what was read whole.
    private let content: [UInt8]?

    /// - Parameter rules: those of the command line.
    init(_ input: InputFile, _ format: FileFormat, _ rules: Rules = Rules()) throws {
        self.input = input
        guard format != .hl7 else {
            (self.rules, findings, content) = (rules, [], nil)
            return
        }
        let whole = try HL7Conversion(input.contents(), format, rules)
        (self.rules, findings, content) = (whole.rules, whole.findings, whole.bytes)
    }

    /// Prints what reading noticed.
    func report(_ console: Console) {
        for finding in findings { console.error(HL7Input.line(input.path, finding)) }
    }

    /// Calls `body` with every part, or the error that stands in a part's place.
    func forEachPart(_ body: (Result<MessageSplitter.Part, HL7v2Error>) throws -> Void) throws {
        guard var bytes = content.map({ $0 as [UInt8]? }) else { return try HL7Stream.forEachPart(input, body) }
        let chunk = { () throws(Failure) -> [UInt8]? in
            defer { bytes = nil }
            return bytes
        }
        try HL7Stream.forEachPart(of: chunk, body)
    }
}
