// SPDX-License-Identifier: Apache-2.0

import CDA
import CharacterSets
import Exchange
import Findings
import HL7v2
import JSON

/// What `parse` found in one file.
struct ParsedFile {
    var format = ""
    var lines: [String] = []
    var findings: [Finding] = []
    var content: JSONValue = .null
    var failure: Failure?
    var status = ExitCode.done

    init(_ failure: Failure) {
        self.failure = failure
        status = failure.code
    }

    init(_ error: HL7v2Error) {
        self.init(
            Failure(.dataHasErrors, "\(HL7v2Words.location(error)): \(HL7v2Words.text(error))"))
    }

    init(hl7 bytes: [UInt8], _ rules: Rules) {
        let file = MessageFile(bytes)
        format = FileFormat.hl7.rawValue
        findings = file.findings()
        do throws(HL7v2Error) {
            let messages = try HL7Input.messages(bytes, rules)
            for message in messages {
                lines += TreeText.lines(message)
                findings += message.findings()
            }
            content = try file.json(rules: rules)
        } catch {
            self = ParsedFile(error)
        }
    }

    init(cda document: ClinicalDocument) {
        format = FileFormat.cda.rawValue
        lines = ["ClinicalDocument \(document.title ?? "")"]
        for id in document.templateIds { lines.append("  templateId        \(id.root) \(id.ext)") }
        if let id = document.id { lines.append("  id                \(id.root) \(id.ext)") }
        if let code = document.code { lines.append("  code              \(code.code) \(code.displayName)") }
        if let time = document.effectiveTime { lines.append("  effectiveTime     \(time)") }
        for id in document.patientIds { lines.append("  patientRole/id    \(id.root) \(id.ext)") }
        content = [
            "title": .optional(document.title), "effectiveTime": .optional(document.effectiveTime),
            "templateIds": .array(document.templateIds.map { .string($0.root) }),
            "code": .optional(document.code?.code),
            "patientIds": .array(document.patientIds.map { ["root": .string($0.root), "extension": .string($0.ext)] }),
        ]
    }

    func json(_ file: String) -> JSONValue {
        if let failure {
            let (location, message) = failure.parts(file)
            return ["file": .string(file), "error": ["location": .string(location), "message": .string(message)]]
        }
        return [
            "file": .string(file), "format": .string(format), "findings": .array(findings.map(HL7Input.json)),
            "result": content,
        ]
    }
}

/// A message as lines: a heading, each segment, each part that holds something under its path.
enum TreeText {
    static func lines(_ message: Message) -> [String] {
        let type = ["MSH-9.1", "MSH-9.2", "MSH-9.3"].compactMap { message[$0] }.joined(separator: "^")
        let version = message["MSH-12"] ?? "?"
        let count = message.segments.count
        var lines = ["HL7 v\(version) \(type), \(message.encoding.rawValue), \(count) segments"]
        for segment in message.segments {
            lines.append("\(segment.path)")
            guard segment.fieldCount > 0 else { continue }
            for number in 1...segment.fieldCount { lines += field(segment, number, message) }
        }
        return lines
    }

    private static func field(_ segment: Segment, _ number: Int, _ message: Message) -> [String] {
        guard let field = segment[number], !field.isEmpty else { return [] }
        let repetitions = field.repetitions
        return repetitions.enumerated().flatMap { index, repetition -> [String] in
            let place = "\(segment.name)-\(number)" + (repetitions.count > 1 ? "[\(index + 1)]" : "")
            return repetition.components.enumerated().flatMap { position, component -> [String] in
                let isSplit = repetition.components.count > 1
                return parts(component, isSplit ? "\(place).\(position + 1)" : place, isSplit)
            }
        }
    }

    private static func parts(_ component: Field, _ place: String, _ isSplit: Bool) -> [String] {
        let parts = component.subcomponents
        return parts.enumerated().compactMap { index, part in
            guard !part.isEmpty else { return nil }
            let deeper = isSplit ? ".\(index + 1)" : ".1.\(index + 1)"
            return line(parts.count > 1 ? place + deeper : place, text(part))
        }
    }

    private static func line(_ place: String, _ text: String) -> String {
        "  " + place + String(repeating: " ", count: max(1, 16 - place.count)) + text
    }

    /// The text, or its bytes where they are no text of the set.
    private static func text(_ field: Field) -> String {
        if field.isNull { return "\"\"" }
        guard let text = try? field.text() else {
            return "(not in the character set: "
                + field.bytes.prefix(40).map { String($0, radix: 16) }.joined(separator: " ") + ")"
        }
        // By scalars: the pair CR LF is one character.
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\r" || $0 == "\n" ? "⏎" : $0 }))
    }
}
