// SPDX-License-Identifier: Apache-2.0

/// A text in which `*` stands for any characters and `?` for one.
public struct Wildcard: Sendable, Hashable, CustomStringConvertible {
    /// The pattern as written.
    public let description: String
    private let pattern: [Unicode.Scalar]
    private let isPlain: Bool

    /// The longest text that is compared; longer ones match only `*`.
    private static let limit = 4096

    /// Makes a pattern.
    public init(_ text: String) {
        description = text
        pattern = Array(text.unicodeScalars)
        isPlain = !pattern.contains { $0 == "*" || $0 == "?" }
    }

    /// Whether a whole text is as the pattern has it; upper and lower case differ.
    ///
    /// - Complexity: O(length of the text × length of the pattern).
    public func matches(_ text: String) -> Bool {
        if isPlain { return text == description }
        if description == "*" { return true }
        let text = Array(text.unicodeScalars.prefix(Self.limit + 1))
        guard text.count <= Self.limit else { return false }
        var (place, letter) = (0, 0)
        var star: (place: Int, letter: Int)?
        while letter < text.count {
            if place < pattern.count, pattern[place] == "*" {
                star = (place, letter)
                place += 1
            } else if place < pattern.count, pattern[place] == "?" || pattern[place] == text[letter] {
                (place, letter) = (place + 1, letter + 1)
            } else if let last = star {
                // The last star takes one character more.
                star = (last.place, last.letter + 1)
                (place, letter) = (last.place + 1, last.letter + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == "*" }
    }
}
