// SPDX-License-Identifier: Apache-2.0

/// Which rules of a version's schema a message is held against.
public struct Checks: OptionSet, Sendable, Hashable {
    /// The set in bits.
    public let rawValue: UInt16
    /// Makes a set from bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Order and presence of segments.
    public static let structure = Checks(rawValue: 1)
    /// Required fields and components.
    public static let usage = Checks(rawValue: 2)
    /// How often a field may repeat.
    public static let repetition = Checks(rawValue: 4)
    /// How long a simple value may be.
    public static let length = Checks(rawValue: 8)
    /// How numbers, dates and times are written, and parts beyond the datatype.
    public static let datatype = Checks(rawValue: 16)
    /// Codes of tables: HL7's own as errors, the users' as warnings.
    public static let table = Checks(rawValue: 32)
    /// Fields and components the version has withdrawn, as information.
    public static let withdrawn = Checks(rawValue: 64)
    /// Conditions that tie fields together.
    public static let condition = Checks(rawValue: 128)

    /// All of them.
    public static let all: Checks = [
        .structure, .usage, .repetition, .length, .datatype, .table, .withdrawn, .condition,
    ]
}
