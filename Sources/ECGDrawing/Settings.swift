// SPDX-License-Identifier: Apache-2.0

/// What stands under the curves: how they were drawn, and what is not as usual.
enum Settings {
    static func line(_ sheet: Sheet) -> String {
        let (options, recording) = (sheet.options, sheet.recording)
        let end = min(recording.seconds, options.startSeconds + options.seconds)
        var parts = [
            "\(SVGWriter.number(options.speed.rawValue)) mm/s",
            recording.isCalibrated ? "\(options.gain.rawValue) mm/mV" : "amplitude unit not known",
            sheet.heading.filters.isEmpty ? "filters not stated" : sheet.heading.filters,
        ]
        let rate = 1_000_000 / recording.sampleMicroseconds
        parts.append("\(SVGWriter.number((rate * 10).rounded() / 10)) samples/s")
        parts.append("\(number(options.startSeconds))–\(number(end)) s of \(number(recording.seconds)) s")
        return parts.joined(separator: "  ·  ")
    }

    private static func number(_ seconds: Double) -> String { SVGWriter.number((seconds * 100).rounded() / 100) }

    static func notes(_ sheet: Sheet, _ rows: [Row], _ beat: BeatPlan?) -> [String] {
        let strips = rows.flatMap(\.strips)
        var notes: [String] = []
        func list(_ title: String, _ names: [String]) {
            if !names.isEmpty { notes.append("\(title): \(names.joined(separator: ", ")).") }
        }
        list("Derived", sheet.recording.traces.filter(\.isDerived).map(\.name))
        let missing = Set(strips.filter { $0.curve == nil }.map(\.name))
        list("Not recorded", RowPlan.standardLeads.filter(missing.contains))
        list("Without samples", missing.subtracting(RowPlan.standardLeads).sorted())
        list("Baseline moved", moved(strips, sheet.options.gain))
        list("Runs off the paper", offPaper(rows))
        if !sheet.recording.isCalibrated {
            notes.append("Not to scale: the recording does not state its amplitude unit; one unit is drawn as 1 µV.")
        }
        return notes + (beat?.notes ?? [])
    }

    private static func moved(_ strips: [Strip], _ gain: PaperGain) -> [String] {
        var seen: Set<String> = []
        return strips.compactMap { strip in
            guard let shift = strip.curve?.shift, shift != 0, seen.insert(strip.name).inserted else { return nil }
            let millivolts = SVGWriter.number(Double(shift) / 100 / Double(gain.rawValue))
            return "\(strip.name) by \(millivolts) mV"
        }
    }

    /// Leads that a row, with all rows over or under it, cannot hold.
    private static func offPaper(_ rows: [Row]) -> [String] {
        let height = rows.map(\.height).reduce(0, +)
        var (names, top): ([String], Int) = ([], 0)
        for row in rows {
            let baseline = (top + row.above) * 100
            for strip in row.strips {
                guard let curve = strip.curve else { continue }
                if baseline + curve.top < 0 || baseline + curve.bottom > height * 100, !names.contains(strip.name) {
                    names.append(strip.name)
                }
            }
            top += row.height
        }
        return names
    }
}
