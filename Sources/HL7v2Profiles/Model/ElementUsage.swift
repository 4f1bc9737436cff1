// SPDX-License-Identifier: Apache-2.0

/// Whether an element of a profile is to be sent.
///
/// - Source: HL7 v2.5.1, section 2.12.6 (usage codes); v2.7.1, section 2.B.7.5 for `C(a/b)`.
public enum ElementUsage: Sendable, Hashable {
    /// `R`: must have a value.
    case required
    /// `RE`: must have one where the sender knows it.
    case requiredOrEmpty
    /// `O`: nothing is said.
    case optional
    /// `C`, `CE` and `C(a/b)`: a predicate decides.
    case conditional
    /// `X`: must not have a value.
    case notSupported
    /// `B`: kept for receivers of earlier versions.
    case backward
    /// `W`: no longer part of the standard.
    case withdrawn

    /// Reads a usage code; letters of either case, since profiles in use have both.
    init?(code: String) {
        switch code.uppercased() {
        case "R": self = .required
        case "RE": self = .requiredOrEmpty
        case "O": self = .optional
        case "C", "CE": self = .conditional
        case "X": self = .notSupported
        case "B": self = .backward
        case "W": self = .withdrawn
        case let code where code.hasPrefix("C("):
            let parts = code.dropFirst(2).dropLast().split(separator: "/", omittingEmptySubsequences: false)
            guard code.hasSuffix(")"), parts.count == 2, parts.allSatisfy({ Self(code: String($0)) != nil }) else {
                return nil
            }
            self = .conditional
        default: return nil
        }
    }
}

/// How often an element may stand.
public struct Cardinality: Sendable, Hashable, CustomStringConvertible {
    /// At least so often.
    public let minimum: Int
    /// At most so often; nil for any number.
    public let maximum: Int?

    init(_ minimum: Int, _ maximum: Int?) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// As profiles write it: `[0..*]`.
    public var description: String { "[\(minimum)..\(maximum.map(String.init) ?? "*")]" }
}
