// SPDX-License-Identifier: Apache-2.0

public import DICOM
public import HL7v2
public import SCPECG

/// Why a recording cannot be had in another format.
///
/// Groups and channels of a waveform count from 1. No case carries content.
public enum CardiologyError: Error, Hashable, Sendable {
    /// What the SCP-ECG module says.
    case scp(SCPECGError)
    /// What the DICOM module says.
    case dicom(DICOMError)
    /// What the HL7 v2 module says.
    case hl7(HL7v2Error)
    /// The recording has no date and time of acquisition, which the format must have.
    case noAcquisitionTime
    /// The recording does not say what its units are.
    case noAmplitudeUnit
    /// The recording has no samples, or another number of samples than its leads.
    case noSamples
    /// No SOP class takes so many channels of so many samples at that rate.
    case noSOPClass(channels: Int, groups: Int, samples: Int, hertz: Double)
    /// The data set has no waveform.
    case noWaveform
    /// A group lacks an attribute, or its value cannot be used.
    case badGroup(Int, DICOM.Tag)
    /// A channel lacks an attribute, or its value cannot be used.
    case badChannel(Int, group: Int, DICOM.Tag)
    /// The waveform data of a group are fewer bytes than its samples take.
    case waveformTooShort(group: Int, needed: Int, available: Int)
    /// The waveform data of a group are more bytes than the limit.
    case waveformTooLarge(group: Int, bytes: Int, limit: Int)
    /// The message holds no recording of this format.
    case noRecording
    /// The system's cryptography library computes no digest, from which identifiers are made.
    case noDigest
}

extension CardiologyError {
    static func ofSCP<Value>(_ body: () throws(SCPECGError) -> Value) throws(CardiologyError) -> Value {
        do { return try body() } catch { throw .scp(error) }
    }

    static func ofDICOM<Value>(_ body: () throws(DICOMError) -> Value) throws(CardiologyError) -> Value {
        do { return try body() } catch { throw .dicom(error) }
    }

    static func ofHL7<Value>(_ body: () throws(HL7v2Error) -> Value) throws(CardiologyError) -> Value {
        do { return try body() } catch { throw .hl7(error) }
    }
}
