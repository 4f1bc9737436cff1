// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ECGDrawing

@Suite("Every sample lies on its path") struct ExactnessTests {
    /// Floating-point numbers of the test itself are not exact.
    private static let limit = 0.005 + 1e-9

    /// How many samples of a window the line drawn misses, and how many there are.
    private static func misses(
        _ curve: Drawn.Curve, _ trace: Trace, _ interval: Double, _ options: SheetOptions, width: Double
    ) -> (missed: Int, all: Int) {
        let points = curve.lines.flatMap { $0 }
        let begin = (curve.origin.x - 15) / options.speed.rawValue
        var (segment, missed, count) = (0, 0, 0)
        for (index, microvolts) in trace.microvolts.enumerated() {
            let x = (Double(index) * interval / 1e6 - begin) * options.speed.rawValue
            guard x >= -1e-6, x <= width + 1e-6 else { continue }
            count += 1
            let y = -microvolts / 1000 * Double(options.gain.rawValue) - curve.shift
            while segment + 2 < points.count, points[segment + 1].x < x - limit { segment += 1 }
            var (next, isHit) = (segment, false)
            while !isHit, next + 1 < points.count, points[next].x <= x + limit {
                isHit = meets(points[next], points[next + 1], x, y)
                next += 1
            }
            if !isHit { missed += 1 }
        }
        return (missed, count)
    }

    /// Whether a segment meets the square of all places that are near enough to a sample's.
    private static func meets(
        _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ x: Double, _ y: Double
    ) -> Bool {
        var (low, high) = (0.0, 1.0)
        for (start, step, place) in [(a.x, b.x - a.x, x), (a.y, b.y - a.y, y)] {
            if step == 0 {
                if abs(start - place) > limit { return false }
                continue
            }
            let ends = [(place - limit - start) / step, (place + limit - start) / step]
            low = max(low, min(ends[0], ends[1]))
            high = min(high, max(ends[0], ends[1]))
        }
        return low <= high
    }

    @Test(
        arguments: Layout.allCases,
        [(PaperSpeed.half, PaperGain.double, 1000.0), (.standard, .standard, 1667), (.double, .half, 2000)])
    func withinFiveMicrometresInEveryLayout(
        _ layout: Layout, _ paper: (speed: PaperSpeed, gain: PaperGain, interval: Double)
    ) throws {
        // 1667 µs is a rate that fits no grid; 1000 µs at 12.5 mm/s are less than two hundredths of a millimetre.
        let recording = Waves.recording(count: Int(6_000_000 / paper.interval), microseconds: paper.interval)
        let options = SheetOptions(layout: layout, speed: paper.speed, gain: paper.gain)
        let curves = try Drawn(Sheet(recording, Heading(), options)).curves
        #expect(curves.count == (layout == .threeByFour ? 13 : 12))
        let whole = recording.seconds * paper.speed.rawValue
        for (number, curve) in curves.enumerated() {
            let trace = try #require(recording.traces.first { $0.name == curve.lead })
            let width = number == 12 ? whole : whole / Double(layout.columns)
            let found = Self.misses(curve, trace, paper.interval, options, width: width)
            #expect(found.missed == 0, "\(curve.lead)")
            #expect(abs(Double(found.all) - width / paper.speed.rawValue * 1e6 / paper.interval) <= 15)
        }
    }

    @Test func theMeasureItselfFindsAnErrorOfAHundredth() throws {
        let recording = Waves.recording(["I"], count: 500)
        let options = SheetOptions(layout: .rows)
        let curve = try #require(try Drawn(Sheet(recording, Heading(), options)).curves.first)
        let moved = Drawn.Curve(
            lead: "I", kind: "lead", origin: curve.origin, lines: curve.lines.map { $0.map { ($0.x, $0.y + 0.01) } },
            shift: curve.shift)
        #expect(Self.misses(curve, recording.traces[0], 2000, options, width: 25).missed == 0)
        #expect(Self.misses(moved, recording.traces[0], 2000, options, width: 25).missed > 100)
    }

    @Test func nothingAddsUpAlongALongPath() throws {
        let recording = Recording(
            [Trace("II", (0..<300_000).map { Double($0 % 7) * 0.333 })], sampleMicroseconds: 1667)
        let options = SheetOptions(layout: .rows, seconds: 600)
        let curve = try #require(try Drawn(Sheet(recording, Heading(), options)).curves.first)
        let last = try #require(curve.lines.last?.last)
        #expect(abs(last.x - 299_999 * 1667 / 1e6 * 25) <= Self.limit)
        #expect(abs(last.y + Double(299_999 % 7) * 0.00333) <= Self.limit)
    }

    @Test func pointsOnAStraightWayAreLeftOutAndOthersAreNot() {
        var path = PathData()
        path.move(to: .init(x: 5, y: 5))
        for (x, y) in [(6, 7), (7, 9), (9, 13), (10, 13), (15, 13), (15, 20), (15, 10), (15, 10), (16, 9)] {
            path.line(to: .init(x: x, y: y))
        }
        path.move(to: .init(x: 20, y: 0))
        path.move(to: .init(x: 21, y: 0))
        path.line(to: .init(x: 22, y: 0))
        #expect(String(decoding: path.finish(), as: UTF8.self) == "m5 5 4 8 6 0 0 7 0-10 1-1m4-9 0 0m1 0 1 0")
    }

    @Test func aFlatLeadIsOneLine() throws {
        let recording = Recording([Trace("I", Array(repeating: 100, count: 5000))], sampleMicroseconds: 2000)
        let drawn = try Drawn(Sheet(recording, Heading(), SheetOptions(layout: .rows)))
        #expect(drawn.text.contains("d=\"m0-100 24995 0\""))
    }

    @Test func twelveLeadsOfTenSecondsTakeLessThanAQuarterMegabyte() throws {
        for layout in [Layout.threeByFour, .sixByTwo] {
            let sheet = Sheet(Waves.recording(), Heading(), SheetOptions(layout: layout))
            #expect(try sheet.svg().count < 250_000)
        }
    }
}
