// SPDX-License-Identifier: Apache-2.0

/// The mean over three samples outside the zones that are stored exactly.
struct Smoother {
    let addend: Int32
    /// 0-based ranges of samples that stay as they are, in the order of time.
    let untouched: [Range<Int>]

    /// - Parameter zones: 0-based ranges of samples; overlapping ones are joined.
    init(_ smoothing: Smoothing, zones: [Range<Int>]) {
        addend = smoothing.addend
        var joined: [Range<Int>] = []
        for zone in zones.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, zone.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, zone.upperBound)
            } else {
                joined.append(zone)
            }
        }
        untouched = joined
    }

    /// Smooths one lead in place; its first and last samples stay.
    func run(_ samples: inout [Int32], _ range: Range<Int>) {
        var start = 1
        for zone in untouched {
            smooth(&samples, range, from: start, to: zone.lowerBound)
            start = max(start, zone.upperBound)
        }
        smooth(&samples, range, from: start, to: range.count - 1)
    }

    /// Smooths `start..<end`, counted from the lead's first sample; neighbours count as they were before.
    private func smooth(_ samples: inout [Int32], _ range: Range<Int>, from start: Int, to end: Int) {
        let end = min(end, range.count - 1)
        guard start < end else { return }
        let base = range.lowerBound
        var before = samples[base + start - 1]
        for index in base + start..<base + end {
            let current = samples[index]
            let sum = Int64(before) + Int64(current) + Int64(samples[index + 1])
            let shifted = sum > 0 ? sum + Int64(addend) : sum < 0 ? sum - Int64(addend) : 0
            samples[index] = Int32(truncatingIfNeeded: shifted / 3)
            before = current
        }
    }
}
