// SPDX-License-Identifier: Apache-2.0

import DICOM
import Findings
import MPI
import SCPECG
import Testing

@testable import Exchange

@Suite("Waveform objects") struct WaveformTests {
    private func file(_ record: SCPECG.Record) throws -> File {
        var writer = try FileWriter(WaveformWriter(record).dataSet().value)
        return try File(parsing: writer.rest(), rules: DICOM.Rules(extent: .everything))
    }

    private func back(_ file: File) throws -> SCPECG.Record {
        try Record(parsing: WaveformReader(file.dataSet).draft().value.serialized())
    }

    @Test(arguments: [false, true]) func keepSamplesPatientAndMeasurementsThereAndBack(_ hasBeat: Bool) throws {
        let record = try ECGSample(hasBeat: hasBeat).record()
        let other = try back(file(record))
        #expect(try other.rhythm() == record.rhythm())
        #expect(ECGHeader(other) == ECGHeader(record))
        #expect(ECGMeasurements(other) == ECGMeasurements(record))
        #expect(other.globalMeasurements?.beats.first == record.globalMeasurements?.beats.first)
        #expect(other.globalMeasurements?.correctionFormula == 1)
        #expect(other.leadMeasurements?.leads == record.leadMeasurements?.leads)
        #expect(other.text.string(try #require(other.report?.statements.first?.bytes)) == "窦性心律")
        if hasBeat {
            #expect(try other.referenceBeat() == record.referenceBeat())
            #expect(other.locations?.beatFiducial == 130)
        }
    }

    @Test func keepTheRestOfSectionOne() throws {
        let other = try back(file(ECGSample().record())).demographics
        #expect(other.age == Quantity(36, unit: 1))
        #expect(other.height == Quantity(172, unit: 1))
        #expect(other.weight == Quantity(64, unit: 1))
        #expect(other.highPassCentihertz == 5)
        #expect(other.lowPassHertz == 150)
        #expect(other[.otherFilters] == [2])
        #expect(other.timeZoneMinutes == 480)
        #expect(other[.electrodes]?.first == 1)
        #expect(other.string(.referringPhysician) == "李医生")
        #expect(other.string(.freeText) == "安静")
        #expect(other.acquiringMachine?.model == "TEST")
        #expect(other.acquiringMachine?.strings[1] == Array("SN1".utf8))
    }

    @Test func breakNoRuleOfTheirClass() throws {
        for hasBeat in [false, true] {
            let file = try file(ECGSample(hasBeat: hasBeat).record())
            #expect(file.conformanceFindings(today: DICOM.CalendarDate("20260103")) == [])
        }
    }

    @Test func holdTheFactsThatViewersAskFor() throws {
        let set = try file(ECGSample().record()).dataSet
        #expect(set[.patientName]?.string == "王^明")
        #expect(set[.acquisitionDateTime]?.string == "20260102083005")
        #expect(set[.timezoneOffset]?.string == "+0800")
        #expect(set[.accessionNumber]?.string == "E1")
        let group = try #require(set[.waveforms]?.items.first)
        #expect(group[.samplingFrequency]?.string == "500")
        let channel = try #require(group[.channelDefinitions]?.items[2])
        #expect(CodedConcept(channel[.channelSource]) == CodedConcept("2:3", "MDC", "Lead V1"))
        #expect(channel[.channelSensitivity]?.string == "2.5")
        #expect(channel[.filterLowFrequency]?.string == "0.05")
    }

    @Test func areTheSameForTheSameRecord() throws {
        let record = try ECGSample().record()
        #expect(try file(record).serialized() == file(record).serialized())
        let uid = try #require(file(record).dataSet[.sopInstanceUID]?.string)
        #expect(uid.hasPrefix("2.25."))
        #expect(uid != (try file(ECGSample(shift: 1).record()).dataSet[.sopInstanceUID]?.string))
    }

    @Test(arguments: [
        (ECGSample(), WaveformClass.twelveLead), (ECGSample(leads: [.i, .ii]), .general),
        (ECGSample(count: 16_385), .general), (ECGSample(leads: [.i], interval: 8000), .ambulatory),
        (ECGSample(leads: [LeadID(rawValue: 16), LeadID(rawValue: 17), LeadID(rawValue: 18)]), .general),
    ]) func areOfTheClassThatTakesThem(_ sample: ECGSample, _ expected: WaveformClass) throws {
        let file = try file(sample.record())
        #expect(file.dataSet[.sopClassUID]?.string == expected.rawValue)
        #expect(file.conformanceFindings() == [])
        #expect(try back(file).rhythm() == sample.record().rhythm())
    }

    @Test func ofNoClassAreRefused() throws {
        let record = try ECGSample(interval: 50_000).record()
        #expect(throws: CardiologyError.noSOPClass(channels: 8, groups: 1, samples: 1000, hertz: 20)) {
            try WaveformWriter(record).dataSet()
        }
    }

    @Test func withoutAValidTimeAreRefused() throws {
        var draft = try ECGSample().draft()
        draft.demographics.set(.acquisitionDate, [0, 0, 0, 0])
        let record = try Record(parsing: draft.serialized())
        #expect(throws: CardiologyError.noAcquisitionTime) { try WaveformWriter(record).dataSet() }
    }

    @Test func keepLeadsThatBeginLaterInGroupsOfTheirOwn() throws {
        var draft = try ECGSample(leads: [.i, .ii]).draft()
        var signal = draft.rhythm
        signal.append(.v1, first: 251, (0..<500).map { Int32($0) })
        draft.rhythm = signal
        let record = try Record(parsing: draft.serialized())
        let file = try file(record)
        #expect(file.dataSet[.waveforms]?.items.count == 2)
        #expect(file.dataSet[.waveforms]?.items[1][.multiplexGroupTimeOffset]?.string == "500")
        #expect(try back(file).rhythm() == record.rhythm())
    }

    @Test func sayWhatTheyDoNotHold() throws {
        var draft = try ECGSample().draft()
        draft.demographics.set(.systolicPressure, [120, 0])
        try draft.demographics.setString(.acquiringDepartment, #"a\b"#)
        draft.otherSections = [9: [1, 2]]
        let record = try Record(parsing: draft.serialized())
        let losses = try WaveformWriter(record).dataSet().losses
        #expect(
            losses.map(\.location) == ["section 1 tag 18", "section 1 tag 11", "section 9"])
    }
}

@Suite("Waveform objects of others") struct ForeignWaveformTests {
    /// A data set with one group, made of elements.
    private func dataSet(_ adjust: (inout DataSet, inout DataSet, inout DataSet) throws -> Void = { _, _, _ in }) throws
        -> DataSet
    {
        var (set, group, channel) = (DataSet.unicode, DataSet.unicode, DataSet.unicode)
        try channel.put(.channelSource, CodedConcept("5.6.3-9-2", "SCPECG", "Lead II"))
        try channel.put(.channelSensitivity, .decimalString, "4.88")
        try channel.put(.channelSensitivityUnits, .microvolt)
        try channel.put(.sensitivityCorrection, .decimalString, "1")
        try group.put(.channelCount, words: [1])
        try group.put(.sampleCount, long: 3)
        try group.put(.samplingFrequency, .decimalString, "250")
        try group.put(.waveformBitsAllocated, words: [16])
        try group.put(.sampleInterpretation, .codeString, "SS")
        try group.set(.waveformData, .otherWord, bytes: [1, 0, 0xFE, 0xFF, 3, 0])
        try set.put(.patientID, .longString, "P1")
        try set.put(.acquisitionDateTime, .dateTime, "20260102030405")
        try adjust(&set, &group, &channel)
        try group.set(.channelDefinitions, items: [channel])
        try set.set(.waveforms, items: [group])
        return set
    }

    private func signal(_ set: DataSet) throws -> Signal { try WaveformReader(set).draft().value.rhythm }

    private func error(_ set: DataSet) -> CardiologyError? {
        #expect(throws: CardiologyError.self) { try WaveformReader(set).draft() }
    }

    @Test func areRead() throws {
        let signal = try signal(dataSet())
        #expect(signal.leads.map(\.id) == [.ii])
        #expect(signal.samples == [1, -2, 3])
        #expect(signal.amplitudeNanovolts == 4880)
        #expect(signal.interval == .microseconds(4000))
    }

    @Test func inOtherUnitsAndFormsMeanTheSame() throws {
        let millivolts = try signal(
            dataSet { _, group, channel in
                try channel.put(.channelSensitivity, .decimalString, "0.00488")
                try channel.put(.channelSensitivityUnits, CodedConcept("mV", "UCUM", "millivolt"))
                try group.put(.sampleInterpretation, .codeString, "SL")
                try group.put(.waveformBitsAllocated, words: [32])
                try group.set(.waveformData, .otherWord, bytes: [1, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF, 3, 0, 0, 0])
            })
        #expect(millivolts.samples == [1, -2, 3])
        #expect(millivolts.amplitudeNanovolts == 4880)
        let bytes = try signal(
            dataSet { _, group, channel in
                try channel.put(.channelBaseline, .decimalString, "-19.52")
                try group.put(.sampleInterpretation, .codeString, "UB")
                try group.put(.waveformBitsAllocated, words: [8])
                try group.set(.waveformData, .otherByte, bytes: [0, 200, 255, 0])
            })
        #expect(bytes.samples == [-4, 196, 251])
    }

    @Test func withAUnitTooLargeForItsFieldAreScaled() throws {
        let signal = try signal(
            dataSet { _, _, channel in try channel.put(.channelSensitivity, .decimalString, "100") })
        #expect(signal.amplitudeNanovolts == 50_000)
        #expect(signal.samples == [2, -4, 6])
    }

    @Test func thatPromiseMoreThanTheyHoldAreRefused() throws {
        #expect(
            try error(dataSet { _, group, _ in try group.put(.sampleCount, long: 4_000_000_000) })
                == .waveformTooShort(group: 1, needed: 8_000_000_000, available: 6))
        #expect(
            try error(dataSet { _, group, _ in try group.put(.sampleCount, long: 0) }) == .badGroup(1, .sampleCount))
        #expect(
            try error(dataSet { _, group, _ in try group.put(.channelCount, words: [2]) })
                == .badGroup(1, .channelDefinitions))
        #expect(
            try error(dataSet { _, group, _ in try group.put(.samplingFrequency, .decimalString, "0") })
                == .badGroup(1, .samplingFrequency))
        #expect(
            try error(dataSet { _, group, _ in try group.put(.sampleInterpretation, .codeString, "MB") })
                == .badGroup(1, .sampleInterpretation))
        #expect(
            try error(dataSet { _, _, channel in try channel.put(.channelSensitivity, .decimalString, "-1") })
                == .badChannel(1, group: 1, .channelSensitivity))
        #expect(error(DataSet.unicode) == .noWaveform)
        #expect(try error(dataSet { set, _, _ in set.remove(.acquisitionDateTime) }) == .noAcquisitionTime)
    }

    @Test func largerThanTheLimitAreNotRead() throws {
        var reader = WaveformReader(try dataSet())
        reader.limit = 5
        #expect(throws: CardiologyError.waveformTooLarge(group: 1, bytes: 6, limit: 5)) { try reader.draft() }
    }

    @Test func thatAreDamagedAnywhereAreReadOrRefused() throws {
        var writer = try FileWriter(WaveformWriter(ECGSample(count: 40, hasBeat: true).record()).dataSet().value)
        let bytes = try writer.rest()
        var (state, read) = (UInt64(2026), 0)
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<600 {
            var damaged = bytes
            for _ in 0...next(4) { damaged[next(bytes.count)] = UInt8(next(256)) }
            if next(4) == 0 { damaged.removeLast(next(bytes.count)) }
            guard let file = try? File(parsing: damaged, rules: DICOM.Rules(extent: .everything)) else { continue }
            if (try? WaveformReader(file.dataSet).draft().value.serialized()) != nil { read += 1 }
        }
        #expect(read > 100)
    }

    @Test func sayWhatIsRounded() throws {
        let conversion = try WaveformReader(
            dataSet { _, group, channel in
                try group.put(.samplingFrequency, .decimalString, "360")
                try channel.put(.channelSensitivity, .decimalString, "0.15258789")
            }
        ).draft()
        #expect(conversion.losses.map(\.code) == ["changed", "changed"])
        #expect(conversion.value.rhythm.interval == .microseconds(2778))
        #expect(conversion.value.rhythm.amplitudeNanovolts == 153)
    }
}
