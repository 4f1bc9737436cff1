// SPDX-License-Identifier: Apache-2.0

import DICOM
import SCPECG

/// Measured values and statements as the Waveform Annotation Sequence.
///
/// - Source: DICOM PS3.3, section C.10.10; PS3.16, TID 3713, CID 3228 and 3229.
extension WaveformWriter {
    /// The concepts of the values that stand for the whole recording.
    static let globalConcepts:
        [(path: any KeyPath<ECGMeasurements, Int?> & Sendable, concept: CodedConcept, unit: CodedConcept)] = [
            (\.ventricularRate, CodedConcept("2:16016", "MDC", "Ventricular Heart Rate"), .perMinute),
            (\.atrialRate, CodedConcept("2:16020", "MDC", "Atrial Heart Rate"), .perMinute),
            (\.rrInterval, CodedConcept("2:16168", "MDC", "RR interval global"), .millisecond),
            (\.ppInterval, CodedConcept("2:16140", "MDC", "PP interval global"), .millisecond),
            (\.prInterval, CodedConcept("2:15872", "MDC", "PR interval global"), .millisecond),
            (\.qrsDuration, CodedConcept("2:16156", "MDC", "QRS duration global"), .millisecond),
            (\.qtInterval, CodedConcept("2:16160", "MDC", "QT interval global"), .millisecond),
            (\.correctedQT, CodedConcept("2:15876", "MDC", "QTc interval global"), .millisecond),
            (\.pAxis, CodedConcept("2:16128", "MDC", "P axis"), .degree),
            (\.qrsAxis, CodedConcept("2:16132", "MDC", "QRS axis"), .degree),
            (\.tAxis, CodedConcept("2:16136", "MDC", "T axis"), .degree),
        ]

    /// The corrected QT interval by the formula of section 7, where that has a concept of its own.
    static let correctedConcepts: [UInt8: CodedConcept] = [
        1: CodedConcept("2:15880", "MDC", "QTc interval global, Bazett"),
        3: CodedConcept("2:15892", "MDC", "QTc interval global, Fridericia"),
    ]

    /// The marks of a block of section 7, in its order.
    static let markConcepts = [
        CodedConcept("5.10.3-1", "SCPECG", "P onset"), CodedConcept("5.10.3-2", "SCPECG", "P offset"),
        CodedConcept("5.10.3-3", "SCPECG", "QRS onset"), CodedConcept("5.10.3-4", "SCPECG", "QRS offset"),
        CodedConcept("5.10.3-5", "SCPECG", "T offset"),
    ]

    /// A value of section 10 by its position there.
    static func leadConcept(_ index: Int) -> CodedConcept {
        let names = LeadMeasurements.names
        let name = names.indices.contains(index) ? names[index] : "value \(index)"
        return CodedConcept("5.13.5-\(5 + 2 * index)", "SCPECG", name)
    }

    static func leadUnit(_ index: Int) -> CodedConcept {
        switch index {
        case 0...8, 22...24: .millisecond
        case 9...18, 26...30: .microvolt
        case 19: CodedConcept("uV/s", "UCUM", "microvolt per second")
        default: .one
        }
    }

    mutating func annotations(_ groups: [WaveformGroup]) throws(CardiologyError) -> [DataSet] {
        let texts = statements()
        let measured = ECGMeasurements(record)
        let leads = leadValues(groups)
        let marks = record.globalMeasurements?.beats.first?.times ?? []
        let beat = groups.firstIndex { !$0.isOriginal }
        let corrected = Self.correctedConcepts[record.globalMeasurements?.correctionFormula ?? 0]
        return try CardiologyError.ofDICOM { () throws(DICOMError) in
            var items: [DataSet] = []
            for text in texts {
                var item = try Self.annotation([1, 0], group: 0)
                try item.put(.unformattedText, .shortText, text)
                items.append(item)
            }
            for (path, concept, unit) in Self.globalConcepts {
                guard let value = measured[keyPath: path] else { continue }
                let concept = path == \.correctedQT ? corrected ?? concept : concept
                items.append(try Self.measurement(concept, value, unit, [1, 0], group: 1))
            }
            for (concept, mark) in zip(Self.markConcepts, marks) {
                guard let value = MeasuredValue(mark).number else { continue }
                items.append(try Self.mark(concept, value, groups, beat))
            }
            for (channel, index, value) in leads {
                let (concept, unit) = (Self.leadConcept(index), Self.leadUnit(index))
                items.append(try Self.measurement(concept, Int(value), unit, channel, group: 3))
            }
            return items
        }
    }

    /// The statements of the interpretation, but for those longer than an ST element holds.
    private mutating func statements() -> [String] {
        let texts = record.interpretation(&losses).map(\.text)
        let kept = texts.filter { $0.count <= 1024 }
        if kept.count < texts.count { losses.leaveOut("section 8", "a statement of more than 1024 characters") }
        return kept
    }

    /// The values of section 10 for leads that are channels of the rhythm.
    private mutating func leadValues(_ groups: [WaveformGroup]) -> [(channel: [UInt16], index: Int, value: Int16)] {
        var found: [([UInt16], Int, Int16)] = []
        for lead in record.leadMeasurements?.leads ?? [] {
            let place = groups.enumerated().lazy.compactMap { number, group -> [UInt16]? in
                let channel = group.leads.firstIndex { UInt16($0.id.rawValue) == lead.id }
                return channel.map { [UInt16(truncatingIfNeeded: number + 1), UInt16(truncatingIfNeeded: $0 + 1)] }
            }.first
            guard let place else {
                losses.leaveOut("section 10", "values of a lead that has no samples")
                continue
            }
            for (index, value) in lead.values.enumerated() where MeasuredValue(Int(value)).number != nil {
                found.append((place, index, value))
            }
        }
        return found
    }

    private static func annotation(_ channels: [UInt16], group: UInt16) throws(DICOMError) -> DataSet {
        var item = DataSet.unicode
        try item.put(.referencedChannels, words: channels)
        try item.put(.annotationGroup, words: [group])
        return item
    }

    private static func measurement(
        _ concept: CodedConcept, _ value: Int, _ unit: CodedConcept, _ channels: [UInt16], group: UInt16
    ) throws(DICOMError) -> DataSet {
        var item = try annotation(channels, group: group)
        try item.put(.conceptName, concept)
        try item.put(.unitsCode, unit)
        try item.put(.numericValue, .decimalString, "\(value)")
        return item
    }

    /// A mark in milliseconds of the reference beat, and as a sample of it where that is there.
    private static func mark(
        _ concept: CodedConcept, _ value: Int, _ groups: [WaveformGroup], _ beat: Int?
    ) throws(DICOMError) -> DataSet {
        let place = UInt16(truncatingIfNeeded: (beat ?? 0) + 1)
        var item = try measurement(concept, value, .millisecond, [place, 0], group: 2)
        guard let beat else { return item }
        let sample = Int((Double(value) * 1000 / groups[beat].interval.inMicroseconds).rounded()) + 1
        guard (1...groups[beat].count).contains(sample) else { return item }
        try item.put(.temporalRangeType, .codeString, "POINT")
        try item.put(.referencedSamplePositions, long: UInt32(sample))
        return item
    }
}
