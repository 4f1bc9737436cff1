// SPDX-License-Identifier: Apache-2.0

public import HL7v2

/// A place in messages as the configuration names it: `PV1-2` and `OBX-3.1` are meant in every segment of the name,
/// `OBX[2]-3.1` in the second one; without `[n]` behind the field all its repetitions are meant.
public struct MessagePlace: Sendable, Hashable, CustomStringConvertible {
    /// The place in the first segment of the name, or in the one given.
    public let path: Path
    /// Whether every segment of the name is meant.
    public let isEverySegment: Bool

    /// Reads a place.
    ///
    /// - Throws: ``HL7v2Error/badPath(position:)`` with the 0-based position of the first wrong character.
    public init(parsing text: String) throws(HL7v2Error) {
        path = try Path(parsing: text)
        isEverySegment = !text.dropFirst(3).hasPrefix("[")
    }

    /// The place as text.
    public var description: String {
        let text = path.description
        return path.occurrence == 1 && !isEverySegment ? "\(path.segment)[1]" + text.dropFirst(3) : text
    }

    /// One path for each segment of a message that is meant; none when there is no such segment.
    func paths(in message: Message) -> [Path] {
        guard isEverySegment else { return message.segment(path.segment, path.occurrence) == nil ? [] : [path] }
        return message.segments(named: path.segment).indices.map { place in
            Path(
                path.segment, place + 1, field: path.field, repetition: path.repetition, component: path.component,
                subcomponent: path.subcomponent)
        }
    }

    /// The parts of a message that stand there, each repetition by itself.
    func parts(in message: Message) -> [(path: Path, part: Field)] {
        let segments =
            isEverySegment
            ? message.segments(named: path.segment)
            : [message.segment(path.segment, path.occurrence)].compactMap(\.self)
        guard let number = path.field else { return [] }
        var found: [(Path, Field)] = []
        for (place, segment) in segments.enumerated() {
            guard let field = segment[number] else { continue }
            let repetitions = path.repetition.map { [field.repetition($0)] } ?? field.repetitions.map(Optional.some)
            for (order, repetition) in repetitions.enumerated() {
                guard let part = repetition.flatMap(part) else { continue }
                let own = Path(
                    path.segment, isEverySegment ? place + 1 : path.occurrence, field: number,
                    repetition: path.repetition ?? order + 1, component: path.component,
                    subcomponent: path.subcomponent)
                found.append((own, part))
            }
        }
        return found
    }

    private func part(of repetition: Field) -> Field? {
        guard path.component != nil || path.subcomponent != nil else { return repetition }
        let component = repetition.component(path.component ?? 1)
        guard let number = path.subcomponent else { return component }
        return component?.subcomponent(number)
    }

    /// The texts that stand there, empty ones and the null value left out.
    func values(in message: Message) -> [String] {
        parts(in: message).compactMap { (try? $0.part.presence())?.text }.filter { !$0.isEmpty }
    }

    /// Whether anything stands there.
    func isPresent(in message: Message) -> Bool {
        path.field == nil ? !paths(in: message).isEmpty : parts(in: message).contains { !$0.part.isEmpty }
    }
}
