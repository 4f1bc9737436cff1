// SPDX-License-Identifier: Apache-2.0

import DICOM
import SCPECG

/// One item of the Waveform Sequence as it was read.
struct ReadGroup {
    let number: Int
    let isOriginal: Bool
    /// Samples a second, as written.
    let hertz: Double
    let offsetMilliseconds: Double
    let triggerSample: Int?
    let channels: [ReadChannel]
    /// The samples of each channel, channel by channel.
    let samples: [[Int32]]

    var count: Int { samples.first?.count ?? 0 }

    /// Whole microseconds, which is how SCP-ECG counts.
    var intervalMicroseconds: Int { Int((1_000_000 / hertz).rounded()) }

    init(_ item: DataSet, number: Int, limit: Int) throws(CardiologyError) {
        self.number = number
        guard let hertz = item[.samplingFrequency]?.doubles.first, hertz > 15, hertz <= 1_000_000 else {
            throw .badGroup(number, .samplingFrequency)
        }
        self.hertz = hertz
        isOriginal = item[.originality]?.string != "DERIVED"
        let offset = item[.multiplexGroupTimeOffset]?.doubles.first ?? 0
        offsetMilliseconds = (0...1e9).contains(offset) ? offset : 0
        triggerSample = item[.triggerSamplePosition]?.integers.first
        let definitions = item[.channelDefinitions]?.items ?? []
        guard !definitions.isEmpty, definitions.count == item[.channelCount]?.integers.first, definitions.count <= 255
        else { throw .badGroup(number, .channelDefinitions) }
        var channels: [ReadChannel] = []
        for (index, definition) in definitions.enumerated() {
            channels.append(try ReadChannel(definition, number: index + 1, group: number))
        }
        self.channels = channels
        samples = try Self.samples(item, channels: channels.count, number: number, limit: limit)
    }

    /// The samples of the data, of which no more are read than they declare and than are there.
    private static func samples(
        _ item: DataSet, channels: Int, number: Int, limit: Int
    ) throws(CardiologyError) -> [[Int32]] {
        let format = try SampleFormat(item, number)
        guard let element = item[.waveformData] else { throw .badGroup(number, .waveformData) }
        guard element.length <= limit else {
            throw .waveformTooLarge(group: number, bytes: element.length, limit: limit)
        }
        let row = channels * format.width
        guard let count = item[.sampleCount]?.integers.first, count > 0, count <= Int(UInt32.max) else {
            throw .badGroup(number, .sampleCount)
        }
        guard count <= element.length / row else {
            throw .waveformTooShort(group: number, needed: count * row, available: element.length)
        }
        _ = try CardiologyError.ofDICOM { () throws(DICOMError) in try element.checkedValue() }
        let bytes = element.littleEndianValue
        guard bytes.count >= count * row else {
            throw .waveformTooShort(group: number, needed: count * row, available: bytes.count)
        }
        return format.channels(bytes, channels, count)
    }
}

/// How samples are written.
///
/// - Source: DICOM PS3.3, section C.10.9.1.5.
private struct SampleFormat {
    let width: Int
    let isSigned: Bool

    init(_ item: DataSet, _ number: Int) throws(CardiologyError) {
        let form = item[.sampleInterpretation]?.string ?? ""
        let forms: [String: (Int, Bool)] = [
            "SB": (1, true), "UB": (1, false), "SS": (2, true), "US": (2, false), "SL": (4, true), "UL": (4, false),
        ]
        guard let (width, isSigned) = forms[form] else { throw .badGroup(number, .sampleInterpretation) }
        guard item[.waveformBitsAllocated]?.integers.first == width * 8 else {
            throw .badGroup(number, .waveformBitsAllocated)
        }
        (self.width, self.isSigned) = (width, isSigned)
    }

    func channels(_ bytes: [UInt8], _ channels: Int, _ count: Int) -> [[Int32]] {
        let span = bytes.span
        return (0..<channels).map { channel in
            (0..<count).map { row in
                let start = (row * channels + channel) * width
                var word: UInt32 = 0
                for place in 0..<width { word |= UInt32(span[start + place]) << UInt32(8 * place) }
                switch (width, isSigned) {
                case (1, true): return Int32(Int8(truncatingIfNeeded: word))
                case (2, true): return Int32(Int16(truncatingIfNeeded: word))
                // Beyond 31 bits nothing fits the 16 of the record in any case.
                default: return isSigned ? Int32(bitPattern: word) : Int32(clamping: word)
                }
            }
        }
    }
}

/// One channel of a group: which lead it is and what its samples mean.
struct ReadChannel {
    /// Nil when its source is no lead that SCP-ECG has.
    let lead: LeadID?
    /// Nanovolts of one unit; nil when the channel does not say.
    let nanovolts: Double?
    /// Nanovolts at sample value 0.
    let baseline: Double
    let isSkewed: Bool
    let filters: (low: Double?, high: Double?, notch: Double?)

    init(_ item: DataSet, number: Int, group: Int) throws(CardiologyError) {
        let source = CodedConcept(item[.channelSource])
        let label = item[.channelLabel]?.string ?? ""
        lead = source?.lead ?? Self.named(source?.meaning ?? "") ?? Self.named(label)
        let skews = [item[.channelTimeSkew], item[.channelSampleSkew]].compactMap { $0?.doubles.first }
        isSkewed = skews.contains { $0 != 0 }
        func hertz(_ tag: DICOM.Tag) -> Double? {
            item[tag]?.doubles.first.flatMap { (0.0001...100_000).contains($0) ? $0 : nil }
        }
        filters = (hertz(.filterLowFrequency), hertz(.filterHighFrequency), hertz(.notchFilterFrequency))
        guard let sensitivity = item[.channelSensitivity]?.doubles.first else {
            (nanovolts, baseline) = (nil, 0)
            return
        }
        let scales = ["nV": 1.0, "uV": 1e3, "mV": 1e6, "V": 1e9]
        guard let unit = CodedConcept(item[.channelSensitivityUnits]), let scale = scales[unit.value] else {
            throw .badChannel(number, group: group, .channelSensitivityUnits)
        }
        let factor = item[.sensitivityCorrection]?.doubles.first ?? 1
        let size = sensitivity * factor * scale
        guard size >= 1, size <= 1e9 else { throw .badChannel(number, group: group, .channelSensitivity) }
        let zero = (item[.channelBaseline]?.doubles.first ?? 0) * scale
        guard abs(zero) <= 1e12 else { throw .badChannel(number, group: group, .channelBaseline) }
        (nanovolts, baseline) = (size, zero)
    }

    /// The lead of a name such as `Lead aVF (Goldberger)`.
    private static func named(_ text: String) -> LeadID? {
        let words = text.split(separator: " ").filter { $0.lowercased() != "lead" }
        return words.first.flatMap { LeadID(name: String($0)) }
    }
}
