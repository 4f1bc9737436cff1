// SPDX-License-Identifier: Apache-2.0

/// A set of characters that one step of a pattern accepts.
struct ScalarSet: Sendable, Hashable {
    /// A set that cannot be listed.
    enum Property: Sendable, Hashable {
        /// Unicode general categories by their first letter, such as `L`, or both, such as `Lu`.
        case category(String)
        /// All that another set does not have.
        case complement(of: [ClosedRange<UInt32>])
    }

    var ranges: [ClosedRange<UInt32>] = []
    var properties: [Property] = []
    var isNegated = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let isListed = Self.contains(scalar.value, ranges) || properties.contains { Self.contains(scalar, $0) }
        return isListed != isNegated
    }

    private static func contains(_ value: UInt32, _ ranges: [ClosedRange<UInt32>]) -> Bool {
        for range in ranges where range.contains(value) { return true }
        return false
    }

    private static func contains(_ scalar: Unicode.Scalar, _ property: Property) -> Bool {
        switch property {
        case .category(let name): scalar.properties.generalCategory.abbreviation.hasPrefix(name)
        case .complement(let ranges): !contains(scalar.value, ranges)
        }
    }

    mutating func insert(_ scalar: Unicode.Scalar) { ranges.append(scalar.value...scalar.value) }

    mutating func insert(_ other: ScalarSet) {
        if other.isNegated {
            properties.append(.complement(of: other.ranges))
        } else {
            ranges += other.ranges
            properties += other.properties
        }
    }

    // MARK: Known sets

    /// Everything but line ends, as `.` has it.
    static let noLineEnd = ScalarSet(ranges: [0x0A...0x0A, 0x0D...0x0D, 0x85...0x85, 0x2028...0x2029], isNegated: true)

    /// The set a letter behind a backslash stands for; nil for letters that stand for none.
    static func escaped(_ letter: Unicode.Scalar) -> ScalarSet? {
        switch letter {
        case "d": ScalarSet(ranges: digits)
        case "D": ScalarSet(ranges: digits, isNegated: true)
        case "w": ScalarSet(ranges: word)
        case "W": ScalarSet(ranges: word, isNegated: true)
        case "s": ScalarSet(ranges: space)
        case "S": ScalarSet(ranges: space, isNegated: true)
        default: nil
        }
    }

    /// The set named in `\p{…}`; nil for names that are not known here.
    static func named(_ name: String) -> ScalarSet? {
        switch name {
        case "Alpha": ScalarSet(ranges: letters)
        case "Digit": ScalarSet(ranges: digits)
        case "Alnum": ScalarSet(ranges: letters + digits)
        case "Upper": ScalarSet(ranges: [0x41...0x5A])
        case "Lower": ScalarSet(ranges: [0x61...0x7A])
        case "Punct": ScalarSet(ranges: [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E])
        case "ASCII": ScalarSet(ranges: [0...0x7F])
        default:
            Unicode.GeneralCategory.abbreviations.contains { $0.hasPrefix(name) } && !name.isEmpty
                ? ScalarSet(properties: [.category(name)]) : nil
        }
    }

    static let word = letters + digits + [0x5F...0x5F]
    private static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
    private static let letters: [ClosedRange<UInt32>] = [0x41...0x5A, 0x61...0x7A]
    private static let space: [ClosedRange<UInt32>] = [0x09...0x0D, 0x20...0x20]
}

extension Unicode.GeneralCategory {
    /// The two letters of the category in the Unicode standard.
    var abbreviation: String {
        switch self {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }

    static let abbreviations = [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
    ]
}
