// SPDX-License-Identifier: Apache-2.0

/// The reference beat of each lead in columns, with its marks over and through them.
struct BeatPlan {
    /// Drawn at twice the usual speed, as marks lie close together.
    static let speed = 50.0
    /// Millimetres over the first row for the labels of the marks.
    private static let labelHeight = 15
    private static let leastLabelStep = 2.4

    private let rows: [Row]
    private let columns: Int
    private let columnWidth: Int
    /// Places of the marks in millimetres from a column's beginning, in order.
    private let marks: [(place: Double, text: String)]
    private let width: Int
    /// Marks that lie outside the beat, and what else could not be shown.
    let notes: [String]

    init?(_ beat: Beat, width: Int, gain: PaperGain) {
        guard beat.sampleMicroseconds > 0, beat.sampleMicroseconds.isFinite, beat.seconds > 0 else { return nil }
        self.width = width
        let seconds = min(beat.seconds, Double(width - 5) / Self.speed)
        let needed = Int((seconds * Self.speed).rounded(.up)) + 5
        columns = max(1, min(4, width / needed))
        columnWidth = width / columns / 5 * 5
        let window = Window(start: 0, length: seconds * 1_000_000)
        let scale = PaperScale(speed: Self.speed, gain: gain.rawValue)
        rows = Self.rows(beat, columns, Double(columnWidth), window, scale)
        let shown = beat.marks.filter { $0.milliseconds >= 0 && $0.milliseconds <= seconds * 1000 }
        marks = shown.sorted { $0.milliseconds < $1.milliseconds }.map {
            ($0.milliseconds * Self.speed / 1000 + 2.5, "\($0.label) \(SVGWriter.number($0.milliseconds))")
        }
        var notes = beat.marks.filter { !shown.contains($0) }.map { "Outside the beat: \($0.label)." }
        if seconds < beat.seconds {
            notes.append("Only the first \(SVGWriter.number(seconds)) s of the beat are drawn.")
        }
        self.notes = notes
    }

    /// The leads down the first column, then down the next.
    private static func rows(
        _ beat: Beat, _ columns: Int, _ columnWidth: Double, _ window: Window, _ scale: PaperScale
    ) -> [Row] {
        let traces = RowPlan.ordered(beat.traces)
        let count = (traces.count + columns - 1) / columns
        return (0..<count).map { row in
            let members = stride(from: row, to: traces.count, by: count).map { traces[$0] }
            let strips = members.enumerated().map { column, trace in
                Strip(
                    label: trace.name, name: trace.name, x: Double(column) * columnWidth + 2.5,
                    width: window.length * speed / 1_000_000,
                    curve: Curve(trace, beat.sampleMicroseconds, window, scale))
            }
            return Row(strips, least: (15, 10))
        }
    }

    /// Millimetres of the panel.
    var height: Int { (marks.isEmpty ? 0 : Self.labelHeight) + rows.map(\.height).reduce(0, +) }

    /// Draws the panel with its left upper corner at 0, 0.
    func draw(_ writer: inout SVGWriter) {
        Grid.draw(width, height, &writer)
        if !marks.isEmpty { drawMarks(&writer) }
        StripWriter.clip(width, height, &writer) { writer in
            var y = marks.isEmpty ? 0 : Self.labelHeight
            for row in rows {
                StripWriter.draw(row, at: 0, Double(y), "beat", &writer)
                y += row.height
            }
        }
    }

    private func drawMarks(_ writer: inout SVGWriter) {
        let (top, height, columnWidth) = (Double(Self.labelHeight), height, columnWidth)
        let used = min(columns, rows.first?.strips.count ?? 0)
        let labels = spread(marks.map(\.place))
        writer.group("stroke=\"#1a5fb4\" stroke-width=\".15\" fill=\"none\"") { writer in
            for column in 0..<used {
                for (mark, label) in zip(marks, labels) {
                    let (x, from) = (mark.place + Double(column * columnWidth), label + Double(column * columnWidth))
                    let start = "M\(SVGWriter.number(from)) \(SVGWriter.number(top - 1.5))"
                    writer.path(
                        "", Array("\(start)L\(SVGWriter.number(x)) \(SVGWriter.number(top + 0.5))V\(height)".utf8))
                }
            }
        }
        writer.group("fill=\"#1a5fb4\" font-size=\"2.1\"") { writer in
            for column in 0..<used {
                for (mark, label) in zip(marks, labels) {
                    let x = SVGWriter.number(label + Double(column * columnWidth) + 0.7)
                    let turn = "transform=\"translate(\(x) \(SVGWriter.number(top - 2)))rotate(-90)\""
                    writer.text(mark.text, x: 0, y: 0, turn)
                }
            }
        }
    }

    /// Places of labels: those of the marks, moved apart where they would touch.
    private func spread(_ places: [Double]) -> [Double] {
        var labels = places
        for index in labels.indices.dropFirst() {
            labels[index] = max(labels[index], labels[index - 1] + Self.leastLabelStep)
        }
        return labels
    }
}
