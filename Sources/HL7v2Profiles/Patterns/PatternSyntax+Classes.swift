// SPDX-License-Identifier: Apache-2.0

import Bytes

/// What stands behind a backslash, and what stands in brackets.
extension PatternSyntax {
    mutating func escape(_ start: Int) throws(PatternError) -> PatternNode {
        switch next {
        case "b":
            place += 1
            return .assertion(.wordBoundary)
        case "B":
            place += 1
            return .assertion(.noWordBoundary)
        case "A":
            place += 1
            return .assertion(.start)
        case "z", "Z":
            place += 1
            return .assertion(.end)
        default: return .set(try escapedSet(start))
        }
    }

    /// A set, or one character, behind a backslash that has been read.
    private mutating func escapedSet(_ start: Int) throws(PatternError) -> ScalarSet {
        guard let scalar = next else { throw .incomplete(position: start) }
        place += 1
        if let set = ScalarSet.escaped(scalar) { return set }
        switch scalar {
        case "p", "P": return try namedSet(start, isNegated: scalar == "P")
        case "t": return one(0x09)
        case "n": return one(0x0A)
        case "f": return one(0x0C)
        case "r": return one(0x0D)
        case "x": return one(try hexadecimal(start, digits: 2))
        case "u": return one(try hexadecimal(start, digits: 4))
        default:
            // Letters and digits are kept for constructs of other dialects: back references, \i, \c, \Q …
            guard scalar.isASCII, !UInt8(ascii: scalar).isASCIIAlphanumeric else { throw .unsupported(position: start) }
            return one(scalar.value)
        }
    }

    private func one(_ value: UInt32) -> ScalarSet { ScalarSet(ranges: [value...value]) }

    private mutating func hexadecimal(_ start: Int, digits: Int) throws(PatternError) -> UInt32 {
        guard place + digits <= text.count else { throw .incomplete(position: start) }
        let written = String(String.UnicodeScalarView(text[place..<place + digits]))
        guard let value = UInt32(written, radix: 16), Unicode.Scalar(value) != nil, !written.hasPrefix("+") else {
            throw .unexpected(position: start)
        }
        place += digits
        return value
    }

    private mutating func namedSet(_ start: Int, isNegated: Bool) throws(PatternError) -> ScalarSet {
        var name = ""
        if take("{") {
            while let scalar = next, scalar != "}" {
                name.unicodeScalars.append(scalar)
                place += 1
            }
            guard take("}") else { throw .incomplete(position: start) }
        } else if let scalar = next {
            name = String(scalar)
            place += 1
        }
        guard var set = ScalarSet.named(name) else { throw .unsupported(position: start) }
        set.isNegated = isNegated
        return set
    }

    // MARK: Brackets

    /// A class whose opening bracket has been read.
    mutating func characterClass(_ start: Int) throws(PatternError) -> ScalarSet {
        var set = ScalarSet()
        set.isNegated = take("^")
        var isEmpty = true
        while !(take("]")) {
            guard let scalar = next else { throw .incomplete(position: start) }
            // A bracket inside is a union, a named class or a subtraction, as the dialect has it.
            if scalar == "[" || text[place...].starts(with: "&&".unicodeScalars) { throw .unsupported(position: place) }
            try member(&set)
            isEmpty = false
        }
        guard !isEmpty else { throw .unexpected(position: start) }
        return set
    }

    private mutating func member(_ set: inout ScalarSet) throws(PatternError) {
        let start = place
        let low = try classCharacter()
        let isRange = next == "-" && place + 1 < text.count && text[place + 1] != "]"
        guard isRange else { return try insert(low, into: &set, start) }
        place += 1
        if next == "[" { throw .unsupported(position: place) }
        let high = try classCharacter()
        guard let first = single(low), let last = single(high), first <= last else {
            throw .unexpected(position: start)
        }
        set.ranges.append(first...last)
    }

    private func insert(_ member: ScalarSet, into set: inout ScalarSet, _ start: Int) throws(PatternError) {
        if member.isNegated, !member.properties.isEmpty { throw .unsupported(position: start) }
        set.insert(member)
    }

    private mutating func classCharacter() throws(PatternError) -> ScalarSet {
        let start = place
        guard let scalar = next else { throw .incomplete(position: start) }
        place += 1
        return scalar == "\\" ? try escapedSet(start) : one(scalar.value)
    }

    private func single(_ set: ScalarSet) -> UInt32? {
        guard set.ranges.count == 1, set.properties.isEmpty, !set.isNegated, let range = set.ranges.first,
            range.count == 1
        else { return nil }
        return range.lowerBound
    }
}
