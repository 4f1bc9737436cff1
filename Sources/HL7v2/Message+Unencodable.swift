// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// A character of a message that another set lacks.
public struct UnencodableCharacter: Sendable, Hashable {
    /// The field, or the component, it stands in; nil when it stands outside of fields.
    public let path: Path?
    /// Its 0-based place there, or in the message, counted in Unicode scalars of the text as written.
    public let position: Int
}

extension Message {
    /// The characters for which ``converted(to:)`` would refuse, in order; none when it would succeed.
    ///
    /// - Parameter limit: how many at most.
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` when the message does not decode in its own set.
    /// - Complexity: O(n).
    public func unencodableCharacters(
        in encoding: CharacterEncoding, limit: Int = 100
    ) throws(HL7v2Error) -> [UnencodableCharacter] {
        let message = try relabelled(encoding)
        let text = String(decoding: message.storage.bytes, as: UTF8.self)
        var search = UnencodableSearch(message, encoding)
        for scalar in text.unicodeScalars {
            search.look(at: scalar)
            if search.found.count >= limit { break }
        }
        // Big5 has a few characters only together with the one before them.
        let isWhole = encoding == .big5 && !search.found.isEmpty && (try? encoding.encode(text)) != nil
        return isWhole ? [] : search.found
    }
}

/// Walks over a text and asks the set once for each character that occurs.
private struct UnencodableSearch {
    private(set) var found: [UnencodableCharacter] = []
    private let message: Message
    private let encoding: CharacterEncoding
    private var isKnown: [Unicode.Scalar: Bool] = [:]
    private var offset = 0
    /// The part the last one stands in, the place up to which its scalars are counted, and their number.
    private var counted: (path: Path?, range: Range<Int>, offset: Int, scalars: Int)?

    init(_ message: Message, _ encoding: CharacterEncoding) {
        self.message = message
        self.encoding = encoding
    }

    mutating func look(at scalar: Unicode.Scalar) {
        defer { offset += UTF8.width(scalar) }
        if scalar.isASCII || has(scalar) { return }
        var place = place()
        place.scalars += message.storage.bytes[place.offset..<offset].count { $0 & 0xC0 != 0x80 }
        place.offset = offset
        found.append(UnencodableCharacter(path: place.path, position: place.scalars))
        counted = place
    }

    /// The part that the character stands in, with what is counted of it.
    private func place() -> (path: Path?, range: Range<Int>, offset: Int, scalars: Int) {
        if let counted, counted.range.contains(offset) { return counted }
        guard let path = message.path(at: offset), let field = message.field(at: path) else {
            return (nil, offset..<offset, 0, 0)
        }
        return (path, field.range, min(offset, field.range.lowerBound), 0)
    }

    private mutating func has(_ scalar: Unicode.Scalar) -> Bool {
        if let answer = isKnown[scalar] { return answer }
        let answer = (try? encoding.encode(String(scalar))) != nil
        isKnown[scalar] = answer
        return answer
    }
}
