// SPDX-License-Identifier: Apache-2.0

import DICOM
import SCPECG

/// Sections 7, 8 and 10 of a waveform object's annotations.
extension WaveformReader {
    mutating func addAnnotations(to draft: inout Draft, rhythm: ReadGroup) {
        var reading = ReadAnnotations(rhythm)
        for item in (dataSet[.waveformAnnotations]?.items ?? []).prefix(20_000) { reading.add(item) }
        if reading.skipped > 0 {
            losses.leaveOut("(0040,B020)", "\(reading.skipped) annotations of other concepts")
        }
        if !reading.lines.isEmpty { draft.report = report(reading.lines, draft) }
        if reading.hasGlobals || reading.marks.contains(where: { $0 != nil }) {
            draft.globalMeasurements = reading.section7
            if reading.derived > 0, reading.marks.allSatisfy({ $0 == nil }) {
                losses.leaveOut("(0040,B020)", "intervals without the marks they lie between")
            }
        }
        if !reading.leads.isEmpty { draft.leadMeasurements = reading.section10 }
    }

    /// The statements of section 8, dated with the acquisition: the object does not say when they were made.
    private mutating func report(_ lines: [String], _ draft: Draft) -> StatementList {
        var list = StatementList()
        if let date = draft.demographics.acquisitionDate { list.date = date }
        if let time = draft.demographics.acquisitionTime { list.time = time }
        if lines.count > 255 { losses.leaveOut("(0040,B020)", "statements after the 255th") }
        list.statements = lines.prefix(255).enumerated().map { index, line in
            StatementList.Statement(sequence: UInt8(index + 1), bytes: Array(line.utf8) + [0])
        }
        return list
    }
}

/// The annotations that SCP-ECG has a place for.
private struct ReadAnnotations {
    private let rhythm: ReadGroup
    private(set) var lines: [String] = []
    private(set) var skipped = 0
    /// Intervals that section 7 only has as differences of marks.
    private(set) var derived = 0
    private(set) var hasGlobals = false
    private(set) var marks: [Int?] = Array(repeating: nil, count: 5)
    private(set) var leads: [(id: UInt16, values: [Int16])] = []
    private var section = GlobalMeasurements()
    private var axes = [29999, 29999, 29999]

    init(_ rhythm: ReadGroup) { self.rhythm = rhythm }

    var section7: GlobalMeasurements {
        var section = section
        section.complexTypes = []
        section.beats = [BeatMeasurements(times: marks.map { $0 ?? 29999 }, axes: axes)]
        return section
    }

    var section10: LeadMeasurements {
        LeadMeasurements(leads: leads.map { LeadMeasurements.Lead(id: $0.id, values: $0.values) })
    }

    mutating func add(_ item: DataSet) {
        if let text = item[.unformattedText]?.string { return lines.append(text) }
        guard let concept = CodedConcept(item[.conceptName]) else {
            skipped += 1
            return
        }
        let value = item[.numericValue]?.doubles.first.flatMap { abs($0) <= 32_768 ? Int($0.rounded()) : nil }
        if addMark(concept, value, item) || addLead(concept, value, item) || addGlobal(concept, value) { return }
        skipped += 1
    }

    /// A mark by its milliseconds, else by its sample.
    private mutating func addMark(_ concept: CodedConcept, _ value: Int?, _ item: DataSet) -> Bool {
        guard let index = WaveformWriter.markConcepts.firstIndex(where: { $0.isSame(as: concept) }) else {
            return false
        }
        let sample = item[.referencedSamplePositions]?.integers.first
        let time = value ?? sample.map { Int((Double($0 - 1) * 1000 / rhythm.hertz).rounded()) }
        guard let time, (0..<29_998).contains(time), marks[index] == nil else { return false }
        marks[index] = time
        return true
    }

    /// A value of one lead of the rhythm.
    private mutating func addLead(_ concept: CodedConcept, _ value: Int?, _ item: DataSet) -> Bool {
        let channels = item[.referencedChannels]?.integers ?? []
        guard concept.scheme == "SCPECG", concept.value.hasPrefix("5.13.5-"), channels.count == 2, channels[1] > 0,
            channels[0] == rhythm.number, channels[1] <= rhythm.channels.count, let value = value.flatMap(Int16.init),
            let number = Int(concept.value.dropFirst(7)), (5..<600).contains(number), !number.isMultiple(of: 2),
            let lead = rhythm.channels[channels[1] - 1].lead
        else { return false }
        let index = (number - 5) / 2
        let id = UInt16(lead.rawValue)
        if leads.last?.id != id { leads.append((id, [])) }
        while leads[leads.count - 1].values.count <= index { leads[leads.count - 1].values.append(29999) }
        leads[leads.count - 1].values[index] = value
        return true
    }

    private mutating func addGlobal(_ concept: CodedConcept, _ value: Int?) -> Bool {
        let formula = WaveformWriter.correctedConcepts.first { $0.value.isSame(as: concept) }?.key
        if let formula { section.correctionFormula = formula }
        guard let value, let path = formula == nil ? Self.path(concept) : \.correctedQT else { return false }
        switch path {
        case \.pAxis: axes[0] = value
        case \.qrsAxis: axes[1] = value
        case \.tAxis: axes[2] = value
        case \.prInterval, \.qrsDuration, \.qtInterval:
            derived += 1
            return true
        default:
            guard (0..<29_998).contains(value) else { return false }
            setTail(path, value)
        }
        hasGlobals = true
        return true
    }

    private mutating func setTail(_ path: KeyPath<ECGMeasurements, Int?>, _ value: Int) {
        switch path {
        case \.ventricularRate: section.ventricularRate = value
        case \.atrialRate: section.atrialRate = value
        case \.rrInterval: section.meanRR = value
        case \.ppInterval: section.meanPP = value
        default: section.correctedQT = value
        }
    }

    /// The value a concept stands for; SCPECG's own as older carts write them.
    private static func path(_ concept: CodedConcept) -> KeyPath<ECGMeasurements, Int?>? {
        let older: [String: KeyPath<ECGMeasurements, Int?>] = [
            "5.13.5-7": \.prInterval, "5.13.5-9": \.qrsDuration, "5.13.5-11": \.qtInterval,
            "5.10.2.5-5": \.correctedQT, "5.10.2.5-1": \.ventricularRate, "5.10.2.5-3": \.atrialRate,
            "5.10.2.1-3": \.rrInterval, "5.10.2.1-5": \.ppInterval, "5.10.3-11": \.pAxis, "5.10.3-13": \.qrsAxis,
            "5.10.3-15": \.tAxis,
        ]
        if concept.scheme == "SCPECG" { return older[concept.value] }
        return WaveformWriter.globalConcepts.first { $0.concept.isSame(as: concept) }?.path
    }
}
