// SPDX-License-Identifier: Apache-2.0

import Findings

/// Sections 5 and 6: decodes them and keeps what the decoders noted.
extension ConformanceCheck {
    mutating func checkSignals() {
        if record.rhythmData != nil, record.leads != nil {
            attempt(6) { (record, notes) throws(SCPECGError) in try record.rhythm(record.options, &notes) }
        }
        // A rhythm with subtraction has decoded the beat already.
        let isDecoded = record.leads?.usesReferenceBeat ?? false && record.locations != nil && record.rhythmData != nil
        if record.beatData != nil, record.leads != nil, !isDecoded {
            attempt(5) { (record, notes) throws(SCPECGError) in try record.referenceBeat(record.options, &notes) }
        }
        checkModes()
    }

    private mutating func attempt(
        _ section: Int, _ decode: (Record, inout Notes) throws(SCPECGError) -> Signal
    ) {
        do {
            _ = try decode(record, &notes)
        } catch {
            note(error, section)
        }
    }

    private mutating func note(_ error: SCPECGError, _ section: Int) {
        switch error {
        case .badDecimation(let rhythm, let beat):
            let message = "bimodal data with intervals of \(rhythm) and \(beat) microseconds"
            notes.add(.decimation, 6, at: start(6) + 2, message)
        case .tooManySamples(let limit):
            notes.add(.sampleCount, section, at: start(section), "more than \(limit) samples")
        // Unknown difference codings are noted where the section is read.
        default: break
        }
    }

    private mutating func checkModes() {
        if let data = record.rhythmData, data.mode > 1 || (data.mode == 1 && record.version == 30) {
            notes.add(.coding, 6, at: data.offset + 5, "compression mode \(data.mode)")
        }
        for (section, data) in [(5, record.beatData), (6, record.rhythmData)] {
            guard let data, record.dialect == .standard else { continue }
            for (lead, count) in data.byteCounts.enumerated() where !count.isMultiple(of: 2) {
                let message = "lead \(lead + 1): an odd number of bytes, \(count)"
                notes.add(.sectionLength, section, at: data.offset + 6 + 2 * lead, message)
            }
        }
    }
}
