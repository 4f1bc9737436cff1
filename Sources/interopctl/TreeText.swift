// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2

/// A message as lines: a heading, then its groups and segments, each part that holds something under its path.
struct TreeText {
    private let message: Message
    private let bound: BoundMessage
    private let schema: Schema
    private var output: [String] = []
    /// How many segments of a name came so far.
    private var counts: [String: Int] = [:]

    /// The lines of a message, laid over its structure.
    static func lines(_ message: Message) -> [String] {
        var text = TreeText(message)
        text.write(text.bound.root, depth: 0)
        return text.output
    }

    private init(_ message: Message) {
        self.message = message
        bound = BoundMessage(message)
        schema = Schema.of(bound.choice.version)
        output = Self.heading(message, bound)
    }

    private static func heading(_ message: Message, _ bound: BoundMessage) -> [String] {
        let type = ["MSH-9.1", "MSH-9.2", "MSH-9.3"].compactMap { message[$0] }.joined(separator: "^")
        let version = message["MSH-12"] ?? "?"
        let count = message.segments.count
        let event = bound.choice.event
        let structure = bound.structure.map { "structure \($0.name)\(reason(bound.choice))" } ?? "structure not known"
        return [
            "HL7 v\(version) \(type), \(message.encoding.rawValue), \(count) segment\(count == 1 ? "" : "s")",
            event.isEmpty ? structure : "event \(event), \(structure)",
        ].map(visible)
    }

    private static func reason(_ choice: StructureChoice) -> String {
        switch choice.reason {
        case .declared, nil: ""
        case .event: " by the event"
        case .messageCode: " by the message code"
        case .otherVersion(let version): " of \(version.rawValue)"
        }
    }

    private mutating func write(_ group: SegmentGroup, depth: Int) {
        for part in group.parts {
            switch part {
            case .group(let inner):
                let number = inner.number > 1 ? "[\(inner.number)]" : ""
                output.append(Self.indent(depth) + inner.name + number)
                write(inner, depth: depth + 1)
            case .segment(let segment, let role): write(segment, role, depth: depth)
            }
        }
    }

    private mutating func write(_ segment: Segment, _ role: StructureBinder.Role, depth: Int) {
        let definition = schema.segment(segment.name)
        counts[segment.name, default: 0] += 1
        let path = Path(segment.name, counts[segment.name] ?? 1)
        output.append(Self.indent(depth) + Self.title(path, role, definition))
        guard segment.fieldCount > 0 else { return }
        for number in 1...segment.fieldCount { write(segment, number, definition?[number]?.name ?? "", depth + 1) }
    }

    private static func title(_ path: Path, _ role: StructureBinder.Role, _ known: SegmentDefinition?) -> String {
        let name = visible("\(path)") + (known.map { " " + $0.title } ?? "")
        return switch role {
        case .expected: name
        case .local: name + " (local)"
        case .unexpected: name + " (has no place here)"
        }
    }

    private mutating func write(_ segment: Segment, _ number: Int, _ name: String, _ depth: Int) {
        guard let field = segment[number], !field.isEmpty else { return }
        let repetitions = field.repetitions
        var name = name
        for (index, repetition) in repetitions.enumerated() {
            let place = "\(Self.visible(segment.name))-\(number)" + (repetitions.count > 1 ? "[\(index + 1)]" : "")
            for line in Self.parts(repetition, place) {
                output.append(Self.indent(depth) + Self.columns(line.place, name) + line.text)
                name = ""
            }
        }
    }

    private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

    /// Path and name of a field, of equal width where they are not long.
    private static func columns(_ place: String, _ name: String) -> String {
        let short = name.count > 28 ? name.prefix(27) + "…" : name[...]
        return pad(place, 16) + pad(String(short), 30)
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}

extension TreeText {
    /// The parts of a repetition that hold something, with their paths.
    private static func parts(_ repetition: Field, _ place: String) -> [(place: String, text: String)] {
        let components = repetition.components
        return components.enumerated().flatMap { index, component in
            let isSplit = components.count > 1
            return parts(component, isSplit ? "\(place).\(index + 1)" : place, isSplit)
        }
    }

    private static func parts(_ component: Field, _ place: String, _ isSplit: Bool) -> [(place: String, text: String)] {
        let parts = component.subcomponents
        return parts.enumerated().compactMap { index, part in
            guard !part.isEmpty else { return nil }
            let deeper = isSplit ? ".\(index + 1)" : ".1.\(index + 1)"
            return (parts.count > 1 ? place + deeper : place, text(part))
        }
    }

    /// The text, or its bytes where they are no text of the set.
    private static func text(_ field: Field) -> String {
        if field.isNull { return "\"\"" }
        guard let text = try? field.text() else {
            return "(not in the character set: "
                + field.bytes.prefix(40).map { String($0, radix: 16) }.joined(separator: " ") + ")"
        }
        return visible(text)
    }

    /// The text on one line that moves no cursor: line ends as ⏎, other control characters as their pictures.
    static func visible(_ text: String) -> String {
        // By scalars: the pair CR LF is one character.
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: "⏎"
                    case 0..<0x20: UnicodeScalar(0x2400 + scalar.value) ?? "?"
                    case 0x7F: "␡"
                    case 0x80..<0xA0: "␦"
                    default: scalar
                    }
                }))
    }
}
