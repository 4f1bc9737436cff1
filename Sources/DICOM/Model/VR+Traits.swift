// SPDX-License-Identifier: Apache-2.0

/// What follows from a representation, looked up by its letters.
struct VRTraits: OptionSet, Sendable {
    let rawValue: UInt16

    /// One of the standard's.
    static let known = VRTraits(rawValue: 1)
    /// Explicit form with two reserved bytes and a 32-bit length.
    static let long = VRTraits(rawValue: 2)
    /// Characters.
    static let string = VRTraits(rawValue: 4)
    /// Characters of Specific Character Set.
    static let text = VRTraits(rawValue: 8)
    /// Several values between backslashes.
    static let multiple = VRTraits(rawValue: 16)
    /// Blanks before the value mean something.
    static let leadingBlanks = VRTraits(rawValue: 32)
    /// Numbers, or streams of words, that change with the byte order.
    static let binary = VRTraits(rawValue: 64)
    /// A stream that JSON and XML carry as Base64.
    static let stream = VRTraits(rawValue: 128)

    private static let string1: VRTraits = [.known, .string, .multiple]
    private static let text1: VRTraits = [.known, .string, .text, .multiple]
    private static let block: VRTraits = [.known, .string, .text, .leadingBlanks]
    private static let words: VRTraits = [.known, .binary, .stream, .long]

    /// Indexed by 26 times the first letter plus the second; the upper byte is the width of a number.
    private static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 26 * 26)
        for (vr, traits, width) in rows { table[index(vr)] = traits.rawValue | UInt16(width) << 8 }
        return table
    }()

    private static let rows: [(VR, VRTraits, Int)] = [
        (.applicationEntity, string1, 1), (.ageString, string1, 1), (.codeString, string1, 1), (.date, string1, 1),
        (.decimalString, string1, 1), (.dateTime, string1, 1), (.integerString, string1, 1), (.time, string1, 1),
        (.uniqueIdentifier, string1, 1), (.universalResource, [.known, .string, .long], 1),
        (.longString, text1, 1), (.shortString, text1, 1), (.personName, text1, 1),
        (.unlimitedCharacters, [.known, .string, .text, .multiple, .long, .leadingBlanks], 1),
        (.longText, block, 1), (.shortText, block, 1), (.unlimitedText, block.union(.long), 1),
        (.attributeTag, [.known, .binary], 2), (.float, [.known, .binary], 4), (.double, [.known, .binary], 8),
        (.signedShort, [.known, .binary], 2), (.unsignedShort, [.known, .binary], 2),
        (.signedLong, [.known, .binary], 4), (.unsignedLong, [.known, .binary], 4),
        (.signedVeryLong, [.known, .binary, .long], 8), (.unsignedVeryLong, [.known, .binary, .long], 8),
        (.otherByte, words, 1), (.otherWord, words, 2), (.otherLong, words, 4), (.otherVeryLong, words, 8),
        (.otherFloat, words, 4), (.otherDouble, words, 8),
        (.unknown, [.known, .stream, .long], 1), (.sequence, [.known, .long], 1),
    ]

    @inline(__always) private static func index(_ vr: VR) -> Int {
        let first = Int(vr.rawValue >> 8) - 0x41
        let second = Int(vr.rawValue & 0xFF) - 0x41
        return 0..<26 ~= first && 0..<26 ~= second ? first * 26 + second : 0
    }

    /// The traits of a representation and the width of its numbers or words in bytes.
    @inline(__always) static func of(_ vr: VR) -> (traits: VRTraits, width: Int) {
        // The pair AA is no representation, so its place also serves all that are no letters.
        let entry = table[index(vr)]
        return (VRTraits(rawValue: entry & 0xFF), Int(entry >> 8))
    }
}

extension VR {
    /// Whether the standard has this representation.
    public var isKnown: Bool { traits.contains(.known) }
    /// Whether the explicit form has two reserved bytes and a 32-bit length.
    ///
    /// - Source: DICOM PS3.5, section 7.1.2.
    public var hasLongForm: Bool { traits.contains(.long) }
    /// Whether the value is characters.
    public var isString: Bool { traits.contains(.string) }
    /// Whether the characters are those of Specific Character Set (0008,0005).
    public var usesSpecificCharacterSet: Bool { traits.contains(.text) }
    /// Whether a backslash separates values.
    public var isMultiValued: Bool { traits.contains(.multiple) }
    /// How many bytes a number or a word of the value takes; 1 for all others.
    public var unitWidth: Int { max(1, VRTraits.of(self).width) }

    @inline(__always) var traits: VRTraits { VRTraits.of(self).traits }
}
