// SPDX-License-Identifier: Apache-2.0

/// How time and voltage become hundredths of a millimetre.
struct PaperScale {
    /// Millimetres of one second.
    let speed: Double
    /// Millimetres of one millivolt.
    let gain: Int

    /// The place of a time after a window's beginning, rounded.
    func x(microseconds: Double) -> Int { Self.whole(microseconds * speed / 10_000) }

    /// The place of a voltage, rounded, downwards positive as in SVG.
    func y(microvolts: Double) -> Int { -Self.whole(microvolts * Double(gain) / 10) }

    /// The nearest whole number; voltages no paper can hold stay within a kilometre.
    private static func whole(_ value: Double) -> Int { Int(min(max(value, -1e8), 1e8).rounded()) }
}

/// The part of the recording that a strip shows.
struct Window {
    /// Microseconds from the recording's beginning.
    var start: Double
    /// Its length in microseconds.
    var length: Double
}

/// One lead's part as a path in hundredths of a millimetre, from the window's beginning and the lead's baseline.
struct Curve {
    /// The `d` attribute.
    let data: [UInt8]
    /// The highest point, negative above the baseline.
    let top: Int
    /// The lowest point.
    let bottom: Int
    /// How far the path was moved so that its middle lies on the baseline; 0 for usual leads.
    let shift: Int
    /// Where at least ten millimetres of the window have no samples.
    let gaps: [Range<Int>]

    /// The median of voltages further off than this, in microvolts, is moved to the baseline.
    private static let mostOffset = 500.0
    private static let leastGap = 1000

    /// Draws a lead; nil when it has no sample in the window.
    init?(_ trace: Trace, _ interval: Double, _ window: Window, _ scale: PaperScale) {
        let range = Self.range(trace, interval, window)
        let heights = trace.microvolts[range].filter(\.isFinite)
        guard !heights.isEmpty else { return nil }
        let median = heights.sorted()[heights.count / 2]
        shift = abs(median) > Self.mostOffset ? scale.y(microvolts: median) : 0
        var path = PathData()
        var isBroken = true
        var (low, high, gaps, last) = (Int.max, Int.min, [Range<Int>](), 0)
        for index in range {
            let value = trace.microvolts[index]
            guard value.isFinite else {
                isBroken = true
                continue
            }
            let time = (Double(trace.start) + Double(index)) * interval - window.start
            let point = PathData.Point(x: scale.x(microseconds: time), y: scale.y(microvolts: value) - shift)
            if isBroken, point.x - last >= Self.leastGap { gaps.append(last..<point.x) }
            if isBroken { path.move(to: point) } else { path.line(to: point) }
            (isBroken, low, high, last) = (false, min(low, point.y), max(high, point.y), point.x)
        }
        let end = scale.x(microseconds: window.length)
        if end - last >= Self.leastGap { gaps.append(last..<end) }
        (data, top, bottom, self.gaps) = (path.finish(), low, high, gaps)
    }

    /// The samples of a lead within a window, by their positions in the lead.
    static func range(_ trace: Trace, _ interval: Double, _ window: Window) -> Range<Int> {
        // Half a thousandth of an interval keeps a sample that lies exactly on the window's end.
        let first = (window.start / interval - 0.0005).rounded(.up)
        let last = ((window.start + window.length) / interval + 0.0005).rounded(.down)
        func position(_ number: Double) -> Int {
            Int(min(max(number - Double(trace.start), 0), Double(trace.microvolts.count)))
        }
        let low = position(first)
        return low..<max(low, position(last + 1))
    }
}
