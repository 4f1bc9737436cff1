// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import DICOM
import Exchange
import Findings
import HL7v2
import SCPECG

/// Sentences for the errors of recordings, each with the place in front.
enum ECGWords {
    static func text(_ error: SCPECGError) -> String {
        let (place, sentence) = parts(error)
        return "\(place): \(sentence)"
    }

    private static func parts(_ error: SCPECGError) -> (String, String) {
        switch error {
        case .tooLarge(let bytes, let limit): ("record", "\(bytes) bytes are more than the limit of \(limit)")
        case .truncated(let section, let offset, let needed):
            ("section \(section) offset \(offset)", "the file ends where \(needed) more bytes must be")
        case .notARecord(let offset): ("offset \(offset)", "no SCP-ECG record")
        case .noSection(let section): ("section \(section)", "the record does not have it")
        case .sectionTooShort(let section, let offset):
            ("section \(section) offset \(offset)", "the section breaks off")
        case .tooManySamples(let limit): ("record", "more than \(limit) samples")
        case .unknownCoding(let section, let offset, let value):
            ("section \(section) offset \(offset)", "difference coding \(value) does not exist")
        case .badDecimation: ("section 6", "the intervals of beat and rhythm have no usable ratio")
        default: writing(error)
        }
    }

    private static func writing(_ error: SCPECGError) -> (String, String) {
        switch error {
        case .sampleOutOfRange(let lead, let sample, let value):
            ("lead \(lead + 1) sample \(sample + 1)", "\(value) does not fit 16 bits")
        case .noHuffmanCode(let lead, let sample, _):
            ("lead \(lead + 1) sample \(sample + 1)", "the Huffman tables have no code for it")
        case .leadTooLong(let lead, let bytes, let limit):
            ("lead \(lead + 1)", "\(bytes) bytes are more than the \(limit) of its length field")
        case .valueOutOfRange(let section, let field, let value):
            ("section \(section)", "\(value) does not fit the field '\(field)'")
        case .unlikeReferenceBeat: ("section 5", "the beat has other leads, another unit or another interval")
        case .valueTooLong(let section, let tag, let bytes, let limit):
            ("section \(section) tag \(tag)", "\(bytes) bytes are more than \(limit)")
        case .unencodable(let section, let encoding, let position):
            ("section \(section)", "character \(position + 1) of a text is not in \(encoding.rawValue)")
        case .missingTag(let tag): ("section 1 tag \(tag)", "must be there")
        case .overlappingSections(let first, let second): ("section \(first)", "shares bytes with section \(second)")
        case .fixedSection(let section): ("section \(section)", "cannot be changed")
        case .badCSV(let line, let column): ("line \(line) column \(column)", "no lead or no value in microvolts")
        case .badJSON(let path): (path, "this is no scp-ecg-json, or a value that cannot stand there")
        case .differentIntervals: ("recordings", "their sampling intervals differ")
        case .noAmplitudeUnit: ("recordings", "one of them has no amplitude unit")
        default: ("record", "cannot be read")
        }
    }

    static func text(_ error: CardiologyError) -> String {
        switch error {
        case .scp(let error): text(error)
        case .dicom(let error):
            "\(error.finding.location.isEmpty ? "data set" : error.finding.location): \(error.finding.message)"
        case .hl7(let error): "\(HL7v2Words.location(error)): \(HL7v2Words.text(error))"
        case .noAcquisitionTime: "recording: no valid date and time of acquisition, which the format must have"
        case .noAmplitudeUnit: "section 6: no amplitude unit"
        case .noSamples: "section 6: a lead without samples, or no interval"
        case .noSOPClass(let channels, let groups, let samples, let hertz):
            "record: no SOP class takes \(groups) groups of up to \(channels) channels of \(samples) samples at \(hertz) Hz"
        case .noWaveform: "(5400,0100): no waveform"
        case .badGroup(let group, let tag): "(5400,0100)[\(group)].\(tag): missing or not usable"
        case .badChannel(let channel, let group, let tag):
            "(5400,0100)[\(group)].(003A,0200)[\(channel)].\(tag): missing or not usable"
        case .waveformTooShort(let group, let needed, let available):
            "(5400,0100)[\(group)].(5400,1010): \(available) bytes where \(needed) must be"
        case .waveformTooLarge(let group, let bytes, let limit):
            "(5400,0100)[\(group)].(5400,1010): \(bytes) bytes are more than the limit of \(limit)"
        case .noRecording: "message: no OBX of type ED holds an SCP-ECG record"
        case .noDigest: "record: the cryptography library computes no digest"
        }
    }
}
