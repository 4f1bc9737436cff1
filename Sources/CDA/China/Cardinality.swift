// SPDX-License-Identifier: Apache-2.0

/// How often an element or section may be there.
public struct Cardinality: Sendable, Hashable, CustomStringConvertible {
    /// The least number.
    public let minimum: Int
    /// The greatest number; nil for any.
    public let maximum: Int?

    /// Between two numbers, the second nil for any.
    public init(_ minimum: Int, _ maximum: Int?) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// Whether so many may be there.
    public func admits(_ count: Int) -> Bool { count >= minimum && count <= maximum ?? .max }

    /// As the standard writes it, such as `0..1` or `1..*`.
    public var description: String { "\(minimum)..\(maximum.map(String.init) ?? "*")" }
}

/// What the standard asks of a sender.
///
/// - Source: WS/T 500, notes on the tables of sections (可选性).
public enum Requirement: String, Sendable, Hashable {
    /// Must be there with a value.
    case required = "R"
    /// Must be there when the value is known.
    case requiredIfKnown = "R2"
    /// May be there.
    case optional = "O"
}
