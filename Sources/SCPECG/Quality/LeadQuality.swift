// SPDX-License-Identifier: Apache-2.0

/// The measures of one lead; those that its length or rate does not allow are nil.
///
/// With x the samples in microvolts, f the sampling rate and m the mean of x over one period of the mains:
/// - Source: the kinds of disturbance and their judging one by one follow Di Marco et al., Physiol. Meas. 33 (2012)
///   1435, and Jekova et al., Physiol. Meas. 33 (2012) 1463; formulae and limits are this module's own.
public struct LeadQuality: Sendable, Hashable {
    /// Which lead it is.
    public let id: LeadID
    /// Its length in seconds.
    public let seconds: Double
    /// The longest stretch with max x − min x ≤ 10 µV, in seconds.
    public let flatSeconds: Double
    /// The longest run of x = max x or of x = min x, in milliseconds.
    public let extremeMilliseconds: Double
    /// max x − min x, in microvolts.
    public let spanMicrovolts: Double
    /// The median, over windows of 0.1 s, of the root of mean (x − m)² less half the square of the mains amplitude.
    public let noiseMicrovolts: Double?
    /// Twice the median, over windows of 0.1 s, of the amplitude of x − m at the frequency of the mains.
    public let mainsMicrovolts: Double?
    /// The greatest less the smallest mean of x over 1 s, taken every 0.1 s.
    public let wanderMicrovolts: Double?
}

extension LeadQuality {
    init(_ id: LeadID, _ values: [Double], hertz: Double, _ limits: QualityLimits) {
        self.id = id
        seconds = Double(values.count) / hertz
        let (low, high) = (values.min() ?? 0, values.max() ?? 0)
        spanMicrovolts = high - low
        flatSeconds = Double(Self.longestFlat(values, within: limits.flatMicrovolts)) / hertz
        let run = max(Self.longestRun(values, of: low), Self.longestRun(values, of: high))
        extremeMilliseconds = Double(run) / hertz * 1000
        let residual = MainsResidual(values, hertz: hertz, mains: limits.mainsHertz)
        noiseMicrovolts = residual?.noise
        mainsMicrovolts = residual.map { 2 * $0.amplitude }
        wanderMicrovolts = Self.wander(values, hertz)
    }

    private static func longestRun(_ values: [Double], of extreme: Double) -> Int {
        var (longest, current) = (0, 0)
        for value in values {
            current = value == extreme ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }

    /// Samples of the longest stretch whose values span no more than `limit`.
    ///
    /// - Complexity: O(n); the positions of both lists only grow.
    private static func longestFlat(_ values: [Double], within limit: Double) -> Int {
        var (highs, lows) = (Extremes(), Extremes())
        var (start, longest) = (0, 0)
        for (index, value) in values.enumerated() {
            highs.add(index) { values[$0] <= value }
            lows.add(index) { values[$0] >= value }
            while values[highs.first] - values[lows.first] > limit {
                start += 1
                highs.drop(before: start)
                lows.drop(before: start)
            }
            longest = max(longest, index - start + 1)
        }
        return longest
    }

    /// Positions of the values that can still become the extreme of a window that moves on.
    private struct Extremes {
        private var positions: [Int] = []
        private var head = 0

        var first: Int { positions[head] }

        mutating func add(_ position: Int, whereBeaten isBeaten: (Int) -> Bool) {
            while positions.count > head, let last = positions.last, isBeaten(last) { positions.removeLast() }
            positions.append(position)
        }

        mutating func drop(before start: Int) {
            while positions.count > head, positions[head] < start { head += 1 }
        }
    }

    private static func wander(_ values: [Double], _ hertz: Double) -> Double? {
        let (length, step) = (Int(hertz.rounded()), max(1, Int((hertz / 10).rounded())))
        guard length > 0, values.count >= length else { return nil }
        var sum = values[..<length].reduce(0, +)
        var (low, high) = (sum, sum)
        for start in 1...max(1, values.count - length) where start + length <= values.count {
            sum += values[start + length - 1] - values[start - 1]
            guard start.isMultiple(of: step) else { continue }
            (low, high) = (min(low, sum), max(high, sum))
        }
        return (high - low) / Double(length)
    }
}
