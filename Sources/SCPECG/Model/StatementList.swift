// SPDX-License-Identifier: Apache-2.0

/// Section 8 or 11: an interpretation with its status and time.
///
/// - Source: EN 1064, 5.11 (text) and 5.14 (universal statements).
public struct StatementList: Sendable, Hashable {
    /// One statement as stored.
    public struct Statement: Sendable, Hashable {
        /// Its number.
        public var sequence: UInt8
        /// Its bytes: in section 8 a text; in section 11 a type, then fields, each ended by a NUL.
        public var bytes: [UInt8]

        /// Makes a statement.
        public init(sequence: UInt8, bytes: [UInt8]) {
            self.sequence = sequence
            self.bytes = bytes
        }
    }

    /// 0 original, 1 confirmed, 2 overread but not confirmed.
    public var status: UInt8 = 0
    /// The date of the interpretation.
    public var date = CalendarDate(year: 0, month: 0, day: 0)
    /// The time of the interpretation.
    public var time = ClockTime(hour: 0, minute: 0, second: 0)
    /// The statements in their order.
    public var statements: [Statement] = []

    /// Makes a list without statements.
    public init() {}
}

extension StatementList.Statement {
    /// What a statement of section 11 is.
    public enum Kind: UInt8, Sendable, Hashable {
        /// Universal statement codes: an acronym, then its modifiers.
        case coded = 1
        /// Full text.
        case text = 2
        /// Logic that joins statements by their numbers.
        case logic = 3
    }

    /// The kind of a statement of section 11; nil for types the standard does not have.
    public var kind: Kind? { bytes.first.flatMap(Kind.init) }

    /// The fields of a statement of section 11, without their NULs.
    public var fields: [ArraySlice<UInt8>] {
        var parts = bytes.dropFirst().split(separator: 0, omittingEmptySubsequences: false)
        if parts.last?.isEmpty ?? false { parts.removeLast() }
        return parts
    }
}
