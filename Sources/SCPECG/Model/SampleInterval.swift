// SPDX-License-Identifier: Apache-2.0

/// The time from one sample to the next, as a file says it.
public enum SampleInterval: Sendable, Hashable {
    /// Whole microseconds, by the standard.
    case microseconds(Int)
    /// So many samples a second, in files of handhelds.
    case hertz(Int)

    /// The interval in microseconds.
    public var inMicroseconds: Double {
        switch self {
        case .microseconds(let interval): Double(interval)
        case .hertz(let rate): 1_000_000 / Double(rate)
        }
    }

    /// Samples a second; infinite for an interval of 0.
    public var inHertz: Double {
        switch self {
        case .microseconds(let interval): 1_000_000 / Double(interval)
        case .hertz(let rate): Double(rate)
        }
    }

    /// Whether two intervals are the same time, however they are written.
    public func isSame(as other: SampleInterval) -> Bool {
        switch (self, other) {
        case (.microseconds(let interval), .hertz(let rate)), (.hertz(let rate), .microseconds(let interval)):
            // A factor of a 16-bit field each; a hostile number must not trap.
            interval.multipliedReportingOverflow(by: rate) == (1_000_000, false)
        default: self == other
        }
    }
}
