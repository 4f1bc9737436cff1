// SPDX-License-Identifier: Apache-2.0

/// A measurement as its number or as the reason why there is none.
///
/// - Source: EN 1064, 5.10 and 5.13: 29999, 29998, 19999 and 999.
public enum MeasuredValue: Sendable, Hashable {
    /// A number in the unit of the field.
    case value(Int)
    /// 29999, or 0xFFFF of some devices.
    case notComputed
    /// 29998: the lead was rejected.
    case leadRejected
    /// 19999: the wave is not there.
    case noWave
    /// 999 for an axis.
    case axisUndefined

    /// What a word of the file means as a time, rate or amplitude.
    public init(_ word: Int) {
        switch word {
        case 29999, 0xFFFF: self = .notComputed
        case 29998: self = .leadRejected
        case 19999: self = .noWave
        default: self = .value(word)
        }
    }

    /// What a word of the file means as an axis in degrees.
    public init(axis word: Int) { self = word == 999 ? .axisUndefined : MeasuredValue(word) }

    /// The number; nil when there is none.
    public var number: Int? {
        if case .value(let number) = self { number } else { nil }
    }
}
