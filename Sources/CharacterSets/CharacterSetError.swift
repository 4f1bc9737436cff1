// SPDX-License-Identifier: Apache-2.0

/// Why text could not change its form. Positions only, never the text itself.
public enum CharacterSetError: Error, Hashable, Sendable {
    /// The bytes at `offset` (0-based in the bytes given) are no character of the set.
    case undecodable(CharacterEncoding, offset: Int)
    /// The character at `position` (0-based, counted in Unicode scalars) is not in the set.
    case unencodable(CharacterEncoding, position: Int)
    /// The system's iconv does not know the set.
    case unavailable(CharacterEncoding)
}
