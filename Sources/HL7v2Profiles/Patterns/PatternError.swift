// SPDX-License-Identifier: Apache-2.0

/// Why a regular expression is not accepted; positions are 0-based Unicode scalars of its text.
public enum PatternError: Error, Hashable, Sendable {
    /// A group, class or count that is not closed, or an escape without its character.
    case incomplete(position: Int)
    /// A character that cannot stand there, such as a closing parenthesis without its opening one.
    case unexpected(position: Int)
    /// Something other dialects have: look-around, back references, possessive counts, class subtraction.
    case unsupported(position: Int)
    /// More steps or deeper nesting than the limit.
    case tooLarge(limit: Int)
}
