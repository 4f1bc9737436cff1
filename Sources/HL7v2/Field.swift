// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// A field, or a part of one: a range of its message's bytes.
///
/// Repetitions, components and subcomponents count from 1. Asking for a part
/// that is not written gives nil; the first part of an undivided value is the
/// value itself.
public struct Field: Sendable {
    let message: Message
    let range: Range<Int>
    /// MSH-1 and MSH-2 are the separators themselves and are never split.
    let isLiteral: Bool
    /// How deep it lies, which says what its own parts are.
    var level: Level = .field

    /// What a part is a part of.
    enum Level: UInt8, Sendable {
        case field, repetition, component, subcomponent
    }

    /// The bytes as written, escapes and separators included.
    public var bytes: ArraySlice<UInt8> { message.storage.bytes[range] }

    /// The repetitions as written; one for an undivided field.
    public var repetitions: [Field] { parts(message.delimiters.repetition, .repetition) }

    /// The components as written; of the first repetition where there are several.
    public var components: [Field] { firstRepetition?.parts(message.delimiters.component, .component) ?? [] }

    /// The subcomponents as written; of the first component where there are several.
    public var subcomponents: [Field] {
        component(1)?.parts(message.delimiters.subcomponent, .subcomponent) ?? []
    }

    /// Repetition `number`.
    public func repetition(_ number: Int) -> Field? { part(number, message.delimiters.repetition, .repetition) }

    /// Component `number` of the first repetition.
    public func component(_ number: Int) -> Field? {
        firstRepetition?.part(number, message.delimiters.component, .component)
    }

    /// Subcomponent `number` of the first component.
    public func subcomponent(_ number: Int) -> Field? {
        component(1)?.part(number, message.delimiters.subcomponent, .subcomponent)
    }

    /// Part `number` one level down: a component of a field or repetition, a subcomponent of a component.
    ///
    /// A subcomponent is its own first part.
    public func element(_ number: Int) -> Field? {
        switch level {
        case .field, .repetition: component(number)
        case .component, .subcomponent: subcomponent(number)
        }
    }

    /// The first repetition, without looking for its end where this is none of several.
    private var firstRepetition: Field? {
        level == .field && message.delimiters.repetition != nil ? repetition(1) : self
    }

    private func parts(_ separator: UInt8?, _ level: Level) -> [Field] {
        guard let separator, !isLiteral, self.level.rawValue < level.rawValue else { return [at(level)] }
        var found: [Field] = []
        var start = range.lowerBound
        forEachCharacter { offset, byte in
            if byte == separator {
                found.append(Field(message: message, range: start..<offset, isLiteral: false, level: level))
                start = offset + 1
            }
            return true
        }
        found.append(Field(message: message, range: start..<range.upperBound, isLiteral: false, level: level))
        return found
    }

    /// The whole as its own first part; it never rises.
    private func at(_ level: Level) -> Field {
        var copy = self
        copy.level = level.rawValue > self.level.rawValue ? level : self.level
        return copy
    }

    private func part(_ number: Int, _ separator: UInt8?, _ level: Level) -> Field? {
        guard number > 0 else { return nil }
        // A part of a deeper level holds none of a higher one.
        if self.level.rawValue >= level.rawValue { return number == 1 ? self : nil }
        guard let found = message.storage.part(number, of: range, isLiteral ? nil : separator) else { return nil }
        return Field(message: message, range: found, isLiteral: isLiteral, level: level)
    }

    /// Calls `body` with the offset and first byte of each character until it returns false.
    func forEachCharacter(_ body: (Int, UInt8) -> Bool) {
        let bytes = message.storage.bytes
        let span = bytes.span
        let form = message.storage.encoding.form
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = span[offset]
            guard body(offset, byte) else { return }
            offset += byte < 0x80 ? 1 : form.characterLength(span, at: offset)
        }
    }
}

extension Message.Storage {
    /// The range of part `number`, from 1, between separators; nil when there are fewer parts.
    ///
    /// Without a separator the whole is its own first part.
    func part(_ number: Int, of range: Range<Int>, _ separator: UInt8?) -> Range<Int>? {
        guard let separator else { return number == 1 ? range : nil }
        let bytes = bytes
        let span = bytes.span
        var (left, start, offset) = (number, range.lowerBound, range.lowerBound)
        while offset < range.upperBound {
            let word = ByteWord(span, at: offset)
            let end = min(word.firstOutside(from: 0), range.upperBound - offset)
            var places = word.places(of: separator)
            while let place = places.next(before: end) {
                left -= 1
                if left == 0 { return start..<offset + place }
                start = offset + place + 1
            }
            offset += end
            guard end < ByteWord.width, offset < range.upperBound else { continue }
            offset += encoding.form.characterLength(span, at: offset)
        }
        return left == 1 ? start..<min(offset, range.upperBound) : nil
    }
}
