// SPDX-License-Identifier: Apache-2.0

/// Places in messages: `MSH-7` is every part of the field, `OBX-14` that field of every OBX, `OBX[2]-14` of the second.
public struct PathPattern: Sendable, Hashable, CustomStringConvertible {
    private let path: Path
    private let isEverySegment: Bool

    /// Reads a pattern; it is written as a ``Path``, but without `[n]` stands for all segments of the name.
    ///
    /// - Throws: ``HL7v2Error/badPath(position:)`` with the 0-based position of the first wrong character.
    public init(parsing text: String) throws(HL7v2Error) {
        path = try Path(parsing: text)
        isEverySegment = !text.dropFirst(3).hasPrefix("[")
    }

    /// The pattern as text.
    public var description: String {
        path.occurrence == 1 && !isEverySegment
            ? "\(path.segment)[1]" + path.description.dropFirst(3) : path.description
    }

    /// Whether the place lies in the pattern's; a path to a divided part must say no less than the pattern.
    public func matches(_ place: Path) -> Bool {
        guard path.segment == place.segment, isEverySegment || path.occurrence == place.occurrence else { return false }
        let levels: [(Int?, Int?)] = [
            (path.field, place.field), (path.repetition, place.repetition), (path.component, place.component),
            (path.subcomponent, place.subcomponent),
        ]
        return levels.allSatisfy { wanted, found in wanted == nil || wanted == found }
    }
}
