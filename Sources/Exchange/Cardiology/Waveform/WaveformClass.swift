// SPDX-License-Identifier: Apache-2.0

import SCPECG

/// The SOP classes an electrocardiogram can be stored as.
///
/// - Source: DICOM PS3.3, sections A.34.3 (12-lead), A.34.4 (general), A.34.5 (ambulatory).
enum WaveformClass: String {
    case twelveLead = "1.2.840.10008.5.1.4.1.1.9.1.1"
    case general = "1.2.840.10008.5.1.4.1.1.9.1.2"
    case ambulatory = "1.2.840.10008.5.1.4.1.1.9.1.3"
    case general32Bit = "1.2.840.10008.5.1.4.1.1.9.1.4"

    /// The class that takes these groups: the 12-lead one for at least eight of its leads, else the general one, for
    /// slow recordings the ambulatory one.
    static func of(_ groups: [WaveformGroup]) throws(CardiologyError) -> WaveformClass {
        let channels = groups.map(\.leads.count).max() ?? 0
        let samples = groups.map(\.count).max() ?? 0
        let hertz = groups.first?.interval.inHertz ?? 0
        let isDiagnostic = (200...1000).contains(hertz)
        let rhythm = groups.first?.leads.map(\.id) ?? []
        let standard = Set(rhythm).intersection(twelveLeads).count
        if isDiagnostic, standard >= 8, standard == rhythm.count, channels <= 13, groups.count <= 5, samples <= 16_384 {
            return .twelveLead
        }
        if isDiagnostic, (1...24).contains(channels), groups.count <= 4 { return .general }
        if (50...1000).contains(hertz), (1...12).contains(channels), groups.count == 1 { return .ambulatory }
        throw .noSOPClass(channels: channels, groups: groups.count, samples: samples, hertz: hertz)
    }

    private static let twelveLeads: Set<LeadID> = [
        .i, .ii, .iii, .aVR, .aVL, .aVF, .v1, .v2, .v3, .v4, .v5, .v6,
    ]
}

/// Leads that were sampled together: what one item of the Waveform Sequence holds.
struct WaveformGroup {
    let label: String
    let isOriginal: Bool
    let leads: [Signal.Lead]
    let signal: Signal
    /// The sample at which the beat is triggered, from 1; nil for a rhythm.
    var fiducial: Int?

    var count: Int { leads.first?.range.count ?? 0 }
    var interval: SampleInterval { signal.interval }

    /// Milliseconds from the beginning of the recording to the first sample; some devices number the first sample 0.
    var offsetMilliseconds: Double { Double(max(0, (leads.first?.first ?? 1) - 1)) * interval.inMicroseconds / 1000 }

    /// Neighbouring leads of one beginning and length together.
    static func groups(_ signal: Signal, label: String, isOriginal: Bool) -> [WaveformGroup] {
        var parts: [[Signal.Lead]] = []
        for lead in signal.leads {
            if let last = parts.last?.last, last.first == lead.first, last.range.count == lead.range.count {
                parts[parts.count - 1].append(lead)
            } else {
                parts.append([lead])
            }
        }
        return parts.map { WaveformGroup(label: label, isOriginal: isOriginal, leads: $0, signal: signal) }
    }

    /// The samples of all leads, sample by sample, in 16 bits.
    func data() throws(CardiologyError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 * count * leads.count)
        for row in 0..<count {
            for (position, lead) in leads.enumerated() {
                let sample = signal.samples[lead.range.lowerBound + row]
                guard let word = Int16(exactly: sample) else {
                    throw .scp(.sampleOutOfRange(lead: position, sample: row, value: Int(sample)))
                }
                bytes.append(UInt8(truncatingIfNeeded: word))
                bytes.append(UInt8(truncatingIfNeeded: word >> 8))
            }
        }
        return bytes
    }
}
