// SPDX-License-Identifier: Apache-2.0

import DICOM
import Findings
import MPI
import SCPECG
import Testing

@testable import Exchange

@Suite("The example and its twin") struct TwinTests {
    @Test(.enabled(if: ECGSample.shared("scp-ecg/ecgtoolkit-Example.scp") != nil)) func haveTheSameSamples() throws {
        let record = try Record(parsing: #require(ECGSample.shared("scp-ecg/ecgtoolkit-Example.scp")))
        let twin = try File(
            parsing: #require(ECGSample.shared("dicom/ecgtoolkit/Example.dcm")), rules: Rules(extent: .everything))
        let theirs = try WaveformReader(twin.dataSet).draft().value
        let ours = try WaveformReader(WaveformWriter(record).dataSet().value).draft().value
        let difference = try ours.rhythm.compare(theirs.rhythm)
        #expect(difference.isNone)
        #expect(difference.leads.count == 12)
        #expect(difference.leads.allSatisfy { $0.count == 5000 })
        #expect(try ours.rhythm.compare(record.rhythm()).isNone)
        let beats = (try #require(ours.referenceBeat), try #require(theirs.referenceBeat))
        // The twin has one sample more than section 4 says the beat is long.
        #expect(try beats.0.compare(beats.1).leads.allSatisfy { $0.greatestMicrovolts == 0 && $0.count == 599 })
        #expect(ours.demographics.string(.patientID) == theirs.demographics.string(.patientID))
        #expect(ours.demographics.birthDate == theirs.demographics.birthDate)
        #expect(ours.demographics.acquisitionTime == theirs.demographics.acquisitionTime)
    }

    @Test(arguments: [
        "ecgtoolkit-Example", "wfdb-test", "ecgviewer-demo", "welchallyn-2017", "healforce-62",
    ]) func comeBackFromWaveforms(_ name: String) throws {
        guard let bytes = ECGSample.shared("scp-ecg/\(name).scp") else { return }
        let record = try Record(parsing: bytes)
        var writer = try FileWriter(WaveformWriter(record).dataSet().value)
        let file = try File(parsing: writer.rest(), rules: Rules(extent: .everything))
        let faults = file.conformanceFindings().filter { $0.severity == .error }
        #expect(faults.map { "\($0.location) \($0.code)" } == [])
        let other = try Record(parsing: WaveformReader(file.dataSet).draft().value.serialized())
        // Intervals of no whole microseconds and first samples numbered 0 cannot come back.
        let rhythms = (try other.rhythm(), try record.rhythm())
        #expect(rhythms.0.samples == rhythms.1.samples)
        #expect(rhythms.0.leads.map(\.id) == rhythms.1.leads.map(\.id))
        #expect(rhythms.0.amplitudeNanovolts == rhythms.1.amplitudeNanovolts)
        let (left, right) = (ECGHeader(other), ECGHeader(record))
        #expect(left.patientID == right.patientID)
        #expect(left.name?.full == right.name?.full)
        #expect(left.birthDate == right.birthDate)
        #expect(left.acquiredAt == right.acquiredAt)
    }

    @Test func withAnImpossibleDateAreRefused() throws {
        guard let bytes = ECGSample.shared("scp-ecg/welchallyn-2007-anon.scp") else { return }
        let record = try Record(parsing: bytes)
        #expect(throws: CardiologyError.noAcquisitionTime) { try WaveformWriter(record).dataSet() }
    }
}
