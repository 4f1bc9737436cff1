// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// The values of a message, each crossed off as it is read: what is left over in the end was not carried.
final class FieldLedger {
    /// A place: a segment by its position, field, repetition, component and subcomponent, from 1.
    private struct Place: Hashable {
        let segment: Int
        let field: Int
        let repetition: Int
        let component: Int
        let subcomponent: Int
    }

    private var used: Set<Place> = []
    private var wholeFields: Set<Place> = []
    /// Where formatting was met that is no line break.
    private(set) var flattened: [String] = []

    /// The text of a part, line breaks as such; empty for none, for null, and for what is not in the message's set.
    func text(
        _ segment: Segment?, _ field: Int, repetition: Int = 1, _ component: Int = 1, _ subcomponent: Int = 1
    ) -> String {
        guard let segment, let whole = segment[field]?.repetition(repetition),
            let part = whole.component(component)?.subcomponent(subcomponent),
            case .value(let text)? = try? part.presence()
        else { return "" }
        used.insert(
            Place(
                segment: segment.position, field: field, repetition: repetition, component: component,
                subcomponent: subcomponent))
        return plain(part, text, "\(segment.path)-\(field)")
    }

    /// The text with its line breaks, but without other formatting.
    private func plain(_ part: Field, _ text: String, _ place: String) -> String {
        guard let formatted = try? part.formattedText() else { return text }
        let isPlain = formatted.parts.allSatisfy { part in
            switch part {
            case .text, .command(.lineBreak), .local, .unknown, .malformed: true
            default: false
            }
        }
        if !isPlain, !flattened.contains(place) { flattened.append(place) }
        return formatted.plainText
    }

    /// Names what was not read, and what was read without its formatting.
    func tell(_ segments: [Segment], _ losses: inout Losses) {
        for path in flattened { losses.change(path, "formatting other than line breaks is not carried") }
        for path in left(in: segments) { losses.leaveOut(path, "the document has no place for it") }
    }

    /// The texts of the first components, up to the last one that is asked for.
    func texts(_ segment: Segment?, _ field: Int, repetition: Int = 1, _ count: Int) -> [String] {
        (1...count).map { text(segment, field, repetition: repetition, $0) }
    }

    /// How many repetitions a field has.
    func repetitions(_ segment: Segment?, _ field: Int) -> Int {
        guard let found = segment?[field], !found.isEmpty else { return 0 }
        return found.repetitions.count
    }

    /// Crosses a field off, whatever it holds.
    func cross(_ segment: Segment?, _ fields: Int...) {
        guard let segment else { return }
        for field in fields {
            wholeFields.insert(
                Place(segment: segment.position, field: field, repetition: 0, component: 0, subcomponent: 0))
        }
    }

    /// Takes a text back: it was looked at, but could not be carried.
    func release(_ segment: Segment, _ field: Int, repetition: Int = 1, _ component: Int = 1) {
        used = used.filter {
            $0.segment != segment.position || $0.field != field || $0.repetition != repetition
                || $0.component != component
        }
    }

    /// The places of segments that hold something and were not read.
    private func left(in segments: [Segment]) -> [String] { segments.flatMap(left) }

    private func left(_ segment: Segment) -> [String] {
        let first = segment.name == "MSH" ? 3 : 1
        guard segment.fieldCount >= first else { return [] }
        return (first...segment.fieldCount).flatMap { number -> [String] in
            let whole = Place(segment: segment.position, field: number, repetition: 0, component: 0, subcomponent: 0)
            guard let field = segment[number], !field.isEmpty, !wholeFields.contains(whole) else { return [] }
            return left(segment, number, field)
        }
    }

    private func left(_ segment: Segment, _ number: Int, _ field: Field) -> [String] {
        let repetitions = field.repetitions
        return repetitions.enumerated().flatMap { index, repetition in
            repetition.components.enumerated().flatMap { component, part in
                part.subcomponents.enumerated().compactMap { subcomponent, value -> String? in
                    let place = Place(
                        segment: segment.position, field: number, repetition: index + 1, component: component + 1,
                        subcomponent: subcomponent + 1)
                    guard !value.isEmpty, !used.contains(place) else { return nil }
                    return Self.path(
                        segment, number, repetitions.count > 1 ? index + 1 : nil,
                        repetition.components.count > 1 ? component + 1 : nil,
                        part.subcomponents.count > 1 ? subcomponent + 1 : nil)
                }
            }
        }
    }

    private static func path(
        _ segment: Segment, _ field: Int, _ repetition: Int?, _ component: Int?, _ subcomponent: Int?
    ) -> String {
        var path = "\(segment.path)-\(field)"
        if let repetition { path += "[\(repetition)]" }
        // A subcomponent of an undivided field is that of its first component.
        if component != nil || subcomponent != nil { path += ".\(component ?? 1)" }
        if let subcomponent { path += ".\(subcomponent)" }
        return path
    }
}
