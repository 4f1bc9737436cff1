// SPDX-License-Identifier: Apache-2.0

/// One lead's place in a row.
struct Strip {
    /// What is printed at its beginning.
    let label: String
    /// The lead's name.
    let name: String
    /// Millimetres from the beginning of the row's strips.
    let x: Double
    /// Its width in millimetres.
    let width: Double
    /// What is drawn; nil when the lead is not there.
    let curve: Curve?
}

/// A row of strips with a common baseline.
struct Row {
    let strips: [Strip]
    /// Millimetres over the baseline, a multiple of 5.
    let above: Int
    /// Millimetres under the baseline, a multiple of 5.
    let below: Int

    /// The most millimetres a row grows to on one side.
    private static let most = 60

    /// Gives a row the room its curves need: 5 mm for the label over them.
    init(_ strips: [Strip], least: (above: Int, below: Int)) {
        self.strips = strips
        let top = strips.compactMap { $0.curve?.top }.min() ?? 0
        let bottom = strips.compactMap { $0.curve?.bottom }.max() ?? 0
        above = max(least.above, Self.room(-top + 500))
        below = max(least.below, Self.room(bottom + 100))
    }

    var height: Int { above + below }

    /// The next multiple of 5 mm.
    private static func room(_ hundredths: Int) -> Int { min(most, (max(0, hundredths) + 499) / 500 * 5) }
}

/// Which lead goes where.
struct RowPlan {
    static let standardLeads = ["I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6"]

    /// Leads in their usual order, others after them.
    static func ordered(_ traces: [Trace]) -> [Trace] {
        let places = Dictionary(uniqueKeysWithValues: zip(standardLeads, 0...))
        return traces.enumerated().sorted { first, second in
            let last = standardLeads.count
            return (places[first.element.name] ?? last, first.offset)
                < (places[second.element.name] ?? last, second.offset)
        }
        .map(\.element)
    }

    private let recording: Recording
    private let options: SheetOptions
    private let scale: PaperScale
    /// Millimetres of one column.
    private let columnWidth: Double
    /// The recording's leads by the names of the standard ones; the first of each name.
    private let standard: [String: Int]
    private let others: [Int]

    init(_ recording: Recording, _ options: SheetOptions) {
        (self.recording, self.options) = (recording, options)
        scale = PaperScale(speed: options.speed.rawValue, gain: options.gain.rawValue)
        let seconds = min(options.seconds, recording.seconds - options.startSeconds)
        let millimetres = seconds * options.speed.rawValue / Double(options.layout.columns)
        // Up to the next quarter of a millimetre: window and column begin at places that are written exactly.
        columnWidth = max(0.25, (millimetres * 4 - 1e-6).rounded(.up) / 4)
        var (standard, others): ([String: Int], [Int]) = ([:], [])
        for (index, trace) in recording.traces.enumerated() {
            if options.layout != .rows, Self.standardLeads.contains(trace.name), standard[trace.name] == nil {
                standard[trace.name] = index
            } else {
                others.append(index)
            }
        }
        (self.standard, self.others) = (standard, others)
    }

    /// Millimetres of all columns.
    var width: Double { columnWidth * Double(options.layout.columns) }

    /// The rows from top to bottom; leads that the layout has no place for follow, none is left out.
    func rows() -> [Row] {
        let columns = options.layout.columns
        var rows: [[Strip]] = []
        if options.layout != .rows {
            let count = Self.standardLeads.count / columns
            rows = (0..<count).map { row in
                (0..<columns).map { strip(Self.standardLeads[$0 * count + row], column: $0) }
            }
        }
        for start in stride(from: 0, to: others.count, by: columns) {
            let part = others[start..<min(start + columns, others.count)]
            rows.append(part.enumerated().map { strip(recording.traces[$1], column: $0) })
        }
        if options.layout == .threeByFour { rows.append([rhythmStrip]) }
        let room = options.layout.room
        return rows.map { Row($0, least: (max(room.above, options.gain.rawValue), room.below)) }
    }

    private var rhythmStrip: Strip {
        let index = standard["II"] ?? standard["V1"] ?? 0
        return strip(recording.traces[index], x: 0, width: width)
    }

    private func strip(_ name: String, column: Int) -> Strip {
        guard let index = standard[name] else {
            return Strip(label: name, name: name, x: Double(column) * columnWidth, width: columnWidth, curve: nil)
        }
        return strip(recording.traces[index], column: column)
    }

    private func strip(_ trace: Trace, column: Int) -> Strip {
        strip(trace, x: Double(column) * columnWidth, width: columnWidth)
    }

    /// A lead's strip; where it was recorded at another time, that time is shown and printed.
    private func strip(_ trace: Trace, x: Double, width: Double) -> Strip {
        let interval = recording.sampleMicroseconds
        let due = options.startSeconds * 1_000_000 + x / scale.speed * 1_000_000
        var window = Window(start: due, length: width / scale.speed * 1_000_000)
        var label = trace.name
        if Curve.range(trace, interval, window).isEmpty, !trace.microvolts.isEmpty {
            let latest = trace.end * interval - window.length
            window.start = max(Double(trace.start) * interval, min(due, latest))
            label += " from \(SVGWriter.number((window.start / 10_000).rounded() / 100)) s"
        }
        return Strip(
            label: label, name: trace.name, x: x, width: width, curve: Curve(trace, interval, window, scale))
    }
}
