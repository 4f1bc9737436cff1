// SPDX-License-Identifier: Apache-2.0

/// The numbers that a measurement may have.
///
/// Nothing in the standards sets them. Most are our own choice and wide on purpose: outside ``possible`` a number is a
/// slip of the pen or of the unit, outside ``usual`` it deserves a second look.
public struct PlausibleRange: Sendable, Hashable {
    /// Where the limits come from.
    public enum Source: String, Sendable, Hashable {
        /// Our own choice.
        case ownChoice = "own"
        /// The definition of the quantity: a score from 0 to 10, minutes below an hour.
        case definition = "def"
    }

    /// What a number is.
    public enum Verdict: Sendable, Hashable {
        /// Inside the usual numbers, or no usual ones are set.
        case usual
        /// Possible, but not usual.
        case unusual
        /// Not possible.
        case impossible
    }

    /// The identifier of the data element.
    public let dataElement: String
    /// The unit that the limits are in, as documents write it; empty for a count.
    public let unit: String
    /// The numbers that can be.
    public let possible: ClosedRange<Double>
    /// The numbers that commonly are; nil where none are set.
    public let usual: ClosedRange<Double>?
    /// Where the limits come from.
    public let source: Source

    /// All ranges.
    public static var all: [PlausibleRange] { ChinaModel.shared.ranges }

    /// The range of a data element.
    public init?(dataElement: String) {
        guard let place = ChinaModel.shared.rangeIndex[dataElement] else { return nil }
        self = ChinaModel.shared.ranges[place]
    }

    /// What a number is. A number that is none (NaN) is impossible.
    public func verdict(_ number: Double) -> Verdict {
        guard possible.contains(number) else { return .impossible }
        return usual?.contains(number) ?? true ? .usual : .unusual
    }

    init?(_ fields: Fields) {
        guard let possible = Self.range(fields[3], fields[4]), let source = Source(rawValue: fields[7]) else {
            return nil
        }
        dataElement = fields[1]
        unit = fields[2]
        self.possible = possible
        usual = Self.range(fields[5], fields[6])
        self.source = source
    }

    private static func range(_ first: String, _ last: String) -> ClosedRange<Double>? {
        guard let first = Double(first), let last = Double(last), first <= last else { return nil }
        return first...last
    }
}
