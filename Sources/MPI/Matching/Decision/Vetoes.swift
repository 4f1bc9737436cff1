// SPDX-License-Identifier: Apache-2.0

/// Why two records must not be linked without a person's decision, as a set of reasons.
public struct Vetoes: OptionSet, Sendable, Hashable {
    /// One bit a reason.
    public let rawValue: UInt32

    /// Makes a set.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A side has no name but a placeholder (无名氏).
    public static let placeholder = Vetoes(rawValue: 1)
    /// Two different valid numbers, each its record's own.
    public static let differentNumbers = Vetoes(rawValue: 1 << 1)
    /// One is the other's mother or guardian.
    public static let guardian = Vetoes(rawValue: 1 << 2)
    /// A newborn's name with another date of birth or sex.
    public static let newborn = Vetoes(rawValue: 1 << 3)
    /// Marks of different twins.
    public static let twins = Vetoes(rawValue: 1 << 4)
    /// Names that no slip explains.
    public static let differentNames = Vetoes(rawValue: 1 << 5)
    /// Dates of birth too far apart.
    public static let differentBirth = Vetoes(rawValue: 1 << 6)
    /// The same number, but names so different that it may be a relative's.
    public static let sharedNumber = Vetoes(rawValue: 1 << 7)
    /// Male against female.
    public static let differentSex = Vetoes(rawValue: 1 << 8)
    /// Another person fits nearly as well.
    public static let ambiguous = Vetoes(rawValue: 1 << 9)
    /// The persons the two belong to contradict each other.
    public static let cluster = Vetoes(rawValue: 1 << 10)
    /// The same card, but otherwise different people.
    public static let sharedCard = Vetoes(rawValue: 1 << 11)

    /// Reasons that a person may overrule: the pair goes to review.
    public static let soft: Vetoes = [.sharedNumber, .differentSex, .ambiguous, .cluster]

    /// Whether nobody needs to look: the two are different people.
    public var isFinal: Bool { !subtracting(.soft).isEmpty }

    /// Stable codes, in the order of the bits.
    public var codes: [String] {
        let names = [
            "placeholder", "different-numbers", "guardian", "newborn", "twins", "different-names", "different-birth",
            "shared-number", "different-sex", "ambiguous", "cluster-conflict", "shared-card",
        ]
        return names.enumerated().filter { rawValue >> UInt32($0.offset) & 1 == 1 }.map(\.element)
    }
}
