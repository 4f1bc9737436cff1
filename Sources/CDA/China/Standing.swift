// SPDX-License-Identifier: Apache-2.0

/// How well a fact of the Chinese document model is known.
///
/// The standards themselves are not at hand; every fact comes from public implementations of them. A check made of a
/// fact that is not ``verified`` only warns.
public enum Standing: UInt8, Sendable, Hashable, Comparable, CaseIterable {
    /// General knowledge, or our own reading of a damaged source.
    case assumed
    /// In one public source.
    case seenOnce
    /// In two or more public sources that do not depend on each other.
    case verified

    /// Whether a check may rest on it.
    public var isVerified: Bool { self == .verified }

    /// By how much they are known.
    public static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }

    init(letter: String) {
        self =
            switch letter {
            case "v": .verified
            case "o": .seenOnce
            default: .assumed
            }
    }
}
