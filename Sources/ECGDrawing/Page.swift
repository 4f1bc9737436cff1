// SPDX-License-Identifier: Apache-2.0

/// A sheet laid out: heading, rows, beat, settings, from top to bottom.
struct Page {
    private static let margin = 8.0
    /// Millimetres left of the curves for the calibration pulse.
    private static let pulseWidth = 15
    /// Room that a heading needs.
    private static let leastWidth = 180
    private static let lineHeight = 4.0
    /// Millimetres of paper over the first row.
    private static let rowsTop = 5

    private let sheet: Sheet
    private let rows: [Row]
    /// Millimetres of the paper with lines.
    private let width: Int
    private let heading: HeadingBlock
    private let beat: BeatPlan?
    private let footer: [String]

    init(_ sheet: Sheet, _ rows: [Row], curveWidth: Double) {
        self.sheet = sheet
        self.rows = rows
        width = max(Self.leastWidth, (Self.pulseWidth + Int(curveWidth.rounded(.up)) + 4) / 5 * 5)
        heading = HeadingBlock(sheet.heading, width: Double(width), masks: sheet.options.masksPatient)
        let gain = sheet.options.gain
        beat =
            sheet.options.showsBeat
            ? sheet.recording.beat.flatMap { [width] in BeatPlan($0, width: width, gain: gain) } : nil
        footer = ([Settings.line(sheet)] + Settings.notes(sheet, rows, beat)).flatMap { [width] in
            SheetText.wrapped($0, Double(width) / 2.8)
        }
    }

    private var rowsHeight: Int { Self.rowsTop + rows.map(\.height).reduce(0, +) }

    /// The beat with its title; the title alone when there is no beat to show.
    private var beatHeight: Double {
        guard sheet.options.showsBeat else { return 0 }
        return 6 + Double(beat?.height ?? 0)
    }

    func svg() -> [UInt8] {
        let top = Self.margin + heading.height
        let beatTop = top + Double(rowsHeight)
        let footerTop = beatTop + beatHeight
        let height = footerTop + Double(footer.count) * Self.lineHeight + 2 + Self.margin
        var writer = SVGWriter(
            width: Double(width) + 2 * Self.margin, height: height.rounded(.up),
            label: "Electrocardiogram, \(sheet.recording.traces.count) leads")
        writer.group(Self.place(Self.margin)) { heading.draw(&$0) }
        writer.group(Self.place(top)) { drawRows(&$0) }
        if sheet.options.showsBeat { writer.group(Self.place(beatTop)) { drawBeat(&$0) } }
        writer.group(Self.place(footerTop) + " font-size=\"2.8\"") { writer in
            for (index, line) in footer.enumerated() {
                writer.text(line, x: 0, y: Double(index + 1) * Self.lineHeight)
            }
        }
        return writer.finish()
    }

    private static func place(_ y: Double) -> String {
        "transform=\"translate(\(SVGWriter.number(margin)) \(SVGWriter.number(y)))\""
    }

    private func drawRows(_ writer: inout SVGWriter) {
        Grid.draw(width, rowsHeight, &writer)
        let isCalibrated = sheet.recording.isCalibrated
        StripWriter.clip(width, rowsHeight, &writer) { writer in
            var y = Self.rowsTop
            for row in rows {
                StripWriter.draw(row, at: Double(Self.pulseWidth), Double(y), "lead", &writer)
                if isCalibrated { drawPulse(y + row.above, &writer) }
                drawSeparators(row, y, &writer)
                y += row.height
            }
        }
        if !isCalibrated {
            writer.text("NOT TO SCALE", x: 1, y: 4, "font-size=\"3\" font-weight=\"bold\" fill=\"#c00\"")
        }
    }

    private func drawPulse(_ baseline: Int, _ writer: inout SVGWriter) {
        writer.path(
            "transform=\"translate(0 \(baseline))\" fill=\"none\" stroke=\"#000\" stroke-width=\".22\"",
            Grid.calibrationPulse(sheet.options.gain))
    }

    /// Short strokes where one lead ends and the next begins.
    private func drawSeparators(_ row: Row, _ y: Int, _ writer: inout SVGWriter) {
        let baseline = y + row.above
        for strip in row.strips.dropFirst() {
            let x = SVGWriter.number(Double(Self.pulseWidth) + strip.x)
            writer.path(
                "stroke=\"#000\" stroke-width=\".22\"", Array("M\(x) \(baseline - 7)v3M\(x) \(baseline + 4)v3".utf8))
        }
    }

    private func drawBeat(_ writer: inout SVGWriter) {
        guard let beat else {
            return writer.text("The recording has no reference beat.", x: 0, y: 4, "font-size=\"2.8\"")
        }
        let gain = sheet.options.gain.rawValue
        let title = "Reference beat  ·  \(SVGWriter.number(BeatPlan.speed)) mm/s  ·  \(gain) mm/mV"
        writer.text(title + "  ·  marks in ms from its beginning", x: 0, y: 4, "font-size=\"2.8\"")
        writer.group("transform=\"translate(0 6)\"") { beat.draw(&$0) }
    }
}
