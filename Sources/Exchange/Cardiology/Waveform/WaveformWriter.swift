// SPDX-License-Identifier: Apache-2.0

public import DICOM
import Digests
public import SCPECG

/// Makes a DICOM waveform object of a recording.
///
/// ```swift
/// let object = try WaveformWriter(record).dataSet()
/// var file = try FileWriter(object.value)
/// ```
/// Samples stay the whole numbers they are, in 16 bits, channels in the order of section 3; a reference beat is a second
/// group. UIDs are made of a digest of the record: the same record gives the same object.
/// - Source: DICOM PS3.3, sections A.34.3 to A.34.5, C.10.8 (waveform identification), C.10.9 (waveform),
///   C.10.10 (annotation).
public struct WaveformWriter {
    let record: SCPECG.Record
    /// The Study Instance UID of the examination; nil to make one.
    public var studyUID: String?
    /// The accession number; nil for the number of tag 31.
    public var accession: String?
    var losses = Losses()

    /// Takes a record.
    public init(_ record: SCPECG.Record) { self.record = record }

    /// The object, with what of the record it does not hold.
    ///
    /// - Throws: ``CardiologyError``: a record without time, unit or samples, or one that no SOP class takes.
    public func dataSet() throws(CardiologyError) -> Conversion<DataSet> {
        var work = self
        let value = try work.made()
        return Conversion(value, work.losses)
    }

    private mutating func made() throws(CardiologyError) -> DataSet {
        let groups = try groups()
        let sopClass = try WaveformClass.of(groups)
        var set = DataSet.unicode
        try addHeader(to: &set, sopClass)
        var items: [DataSet] = []
        for group in groups { items.append(try item(group)) }
        let annotations = try annotations(groups)
        try CardiologyError.ofDICOM { () throws(DICOMError) in
            try set.set(.waveforms, items: items)
            if !annotations.isEmpty { try set.set(.waveformAnnotations, items: annotations) }
        }
        noteWhatStays()
        return set
    }

    // MARK: Samples

    private mutating func groups() throws(CardiologyError) -> [WaveformGroup] {
        let record = record
        let rhythm = try CardiologyError.ofSCP { () throws(SCPECGError) in try record.rhythm() }
        guard rhythm.amplitudeNanovolts > 0 else { throw .noAmplitudeUnit }
        guard !rhythm.samples.isEmpty, rhythm.interval.inMicroseconds > 0 else { throw .noSamples }
        let groups = WaveformGroup.groups(rhythm, label: "RHYTHM", isOriginal: true)
        guard groups.allSatisfy({ $0.count > 0 }) else { throw .noSamples }
        return groups + beat()
    }

    private mutating func beat() -> [WaveformGroup] {
        guard record.beatData != nil else { return [] }
        let beat = try? record.referenceBeat()
        let parts = beat.map { WaveformGroup.groups($0, label: "MEDIAN BEAT", isOriginal: false) } ?? []
        guard var group = parts.first, parts.count == 1, group.count > 0, group.signal.amplitudeNanovolts > 0,
            (try? group.data()) != nil
        else {
            losses.leaveOut("section 5", "the reference beat has no samples, no unit or unlike leads")
            return []
        }
        group.fiducial = record.locations.map(\.beatFiducial)
        return [group]
    }

    private func item(_ group: WaveformGroup) throws(CardiologyError) -> DataSet {
        let data = try group.data()
        let filters = ECGFilters(record)
        return try CardiologyError.ofDICOM { () throws(DICOMError) in
            var item = DataSet.unicode
            try item.put(.multiplexGroupTimeOffset, .decimalString, DecimalText.of(group.offsetMilliseconds))
            if let fiducial = group.fiducial, (1...group.count).contains(fiducial) {
                try item.put(.triggerSamplePosition, long: UInt32(fiducial))
            }
            try item.put(.originality, .codeString, group.isOriginal ? "ORIGINAL" : "DERIVED")
            try item.put(.channelCount, words: [UInt16(truncatingIfNeeded: group.leads.count)])
            try item.put(.sampleCount, long: UInt32(truncatingIfNeeded: group.count))
            try item.put(.samplingFrequency, .decimalString, DecimalText.of(group.interval.inHertz))
            try item.put(.multiplexGroupLabel, .shortString, group.label)
            var channels: [DataSet] = []
            for lead in group.leads { channels.append(try Self.channel(lead, group, filters)) }
            try item.set(.channelDefinitions, items: channels)
            try item.put(.waveformBitsAllocated, words: [16])
            try item.put(.sampleInterpretation, .codeString, "SS")
            try item.set(.waveformData, .otherWord, bytes: data)
            return item
        }
    }

    private static func channel(
        _ lead: Signal.Lead, _ group: WaveformGroup, _ filters: ECGFilters
    ) throws(DICOMError) -> DataSet {
        var channel = DataSet.unicode
        try channel.put(.channelLabel, .shortString, lead.id.name)
        try channel.put(.channelSource, .lead(lead.id))
        let sensitivity = DecimalText.thousandths(group.signal.amplitudeNanovolts)
        try channel.put(.channelSensitivity, .decimalString, sensitivity)
        try channel.put(.channelSensitivityUnits, .microvolt)
        try channel.put(.sensitivityCorrection, .decimalString, "1")
        try channel.put(.channelBaseline, .decimalString, "0")
        try channel.put(.channelTimeSkew, .decimalString, "0")
        try channel.put(.bitsStored, words: [16])
        if let hertz = filters.highPass {
            try channel.put(.filterLowFrequency, .decimalString, DecimalText.of(hertz))
        }
        if let hertz = filters.lowPass { try channel.put(.filterHighFrequency, .decimalString, "\(hertz)") }
        if let hertz = filters.notch { try channel.put(.notchFilterFrequency, .decimalString, "\(hertz)") }
        return channel
    }
}

/// The filters of section 1 in Hz.
struct ECGFilters {
    var highPass: Double?
    var lowPass: Int?
    var notch: Int?

    init(_ record: SCPECG.Record) {
        let demographics = record.demographics
        if let stored = demographics.highPassCentihertz, stored > 0 {
            // Burdick and Spacelabs count in 0.0001 Hz.
            let isFine = [1, 13].contains(demographics.acquiringMachine?.manufacturer ?? 0) && stored >= 100
            highPass = Double(stored) / (isFine ? 10_000 : 100)
        }
        if let stored = demographics.lowPassHertz, stored > 0 { lowPass = stored }
        let others = demographics[.otherFilters]?.first ?? 0
        if others & 2 != 0 { notch = 50 } else if others & 1 != 0 { notch = 60 }
    }
}
