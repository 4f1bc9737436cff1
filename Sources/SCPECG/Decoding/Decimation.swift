// SPDX-License-Identifier: Apache-2.0

/// How the samples of bimodal data are spread: protected stretches in full, the others one sample for several.
///
/// - Source: EN 1064, 5.9 and annex on bimodal compression.
struct Decimation {
    struct Stretch: Hashable {
        let isProtected: Bool
        /// Samples at the full rate.
        let count: Int
    }

    /// How many samples one stored sample stands for.
    let factor: Int
    let stretches: [Stretch]

    /// The stretches of a lead whose samples are numbered `first` to `last`; zones out of order count from where the
    /// one before ended.
    init(factor: Int, first: Int, last: Int, zones: [ProtectedZone]) {
        self.factor = factor
        var stretches: [Stretch] = []
        var next = first
        for zone in zones where zone.begin > 0 && zone.end >= next && zone.begin <= min(zone.end, last) {
            let begin = max(next, zone.begin)
            let end = min(zone.end, last)
            stretches.append(Stretch(isProtected: false, count: begin - next))
            stretches.append(Stretch(isProtected: true, count: end - begin + 1))
            next = end + 1
        }
        if next <= last { stretches.append(Stretch(isProtected: false, count: last - next + 1)) }
        self.stretches = stretches
    }

    /// How many samples are stored.
    var storedCount: Int {
        stretches.reduce(0) { $0 + ($1.isProtected ? $1.count : $1.count / factor + $1.count % factor) }
    }

    /// Spreads stored samples to the full rate and appends them; fewer when the stored ones end before.
    func expand(_ stored: ArraySlice<Int32>, into samples: inout [Int32]) {
        var rest = stored
        for stretch in stretches where !rest.isEmpty {
            if stretch.isProtected {
                samples.append(contentsOf: rest.prefix(stretch.count))
                rest = rest.dropFirst(stretch.count)
            } else {
                let groups = stretch.count / factor
                interpolate(rest.prefix(groups), into: &samples)
                rest = rest.dropFirst(groups)
                samples.append(contentsOf: rest.prefix(stretch.count % factor))
                rest = rest.dropFirst(stretch.count % factor)
            }
        }
    }

    /// Half a group of the first value, straight lines between the values, half a group of the last.
    private func interpolate(_ values: ArraySlice<Int32>, into samples: inout [Int32]) {
        guard let first = values.first, let last = values.last else { return }
        samples.append(contentsOf: repeatElement(first, count: factor / 2))
        for (value, next) in zip(values, values.dropFirst()) {
            let rise = Int(next) - Int(value)
            for step in 0..<factor {
                // The whole value is cut towards zero, not the rise alone.
                samples.append(Int32(truncatingIfNeeded: (Int(value) * factor + step * rise) / factor))
            }
        }
        samples.append(contentsOf: repeatElement(last, count: factor - factor / 2))
    }
}
