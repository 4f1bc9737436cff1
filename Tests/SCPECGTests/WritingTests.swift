// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Testing

@testable import SCPECG

@Suite("Writing of records") struct WritingTests {
    static let codings: [SampleCoding] = [
        .automatic, .plain(differences: 0), .plain(differences: 1), .plain(differences: 2), .standard(differences: 0),
        .standard(differences: 1), .standard(differences: 2), .custom(Sample.switching, differences: 1),
    ]

    @Test(arguments: codings) func samplesComeBackInEveryCoding(_ coding: SampleCoding) throws {
        let draft = try Sample.draft(coding)
        let record = try Record(parsing: draft.serialized())
        #expect(try record.rhythm() == draft.rhythm)
        #expect(record.findings() == [])
    }

    @Test func extremeSamplesComeBackWhereTheCodingHoldsThem() throws {
        var draft = try Sample.draft(.standard(differences: 0))
        draft.rhythm = Signal(amplitudeNanovolts: 1000, interval: .microseconds(1000))
        draft.rhythm.append(.v1, [Int32(Int16.min), Int32(Int16.max), 0, -1, 128, -129])
        #expect(try Record(parsing: draft.serialized()).rhythm() == draft.rhythm)
        draft.coding = .standard(differences: 1)
        #expect(throws: SCPECGError.noHuffmanCode(lead: 0, sample: 1, value: 65535)) { try draft.serialized() }
        draft.coding = .plain(differences: 1)
        #expect(throws: SCPECGError.sampleOutOfRange(lead: 0, sample: 1, value: 65535)) { try draft.serialized() }
        draft.coding = .automatic
        #expect(try Record(parsing: draft.serialized()).rhythm() == draft.rhythm)
    }

    @Test func refusesWhatDoesNotFit() throws {
        var draft = try Sample.draft(.plain(differences: 0))
        draft.rhythm = Sample.signal(leads: [.i], count: 32768)
        #expect(throws: SCPECGError.leadTooLong(lead: 0, bytes: 65536, limit: 65535)) { try draft.serialized() }
        draft.coding = .automatic
        #expect(try Record(parsing: draft.serialized()).rhythm() == draft.rhythm)
        draft.rhythm = Signal(amplitudeNanovolts: 70_000, interval: .microseconds(1000))
        #expect(throws: SCPECGError.valueOutOfRange(section: 6, field: "amplitude unit", value: 70_000)) {
            try draft.serialized()
        }
        draft.demographics.set(.patientID, nil)
        #expect(throws: SCPECGError.missingTag(2)) { try draft.serialized() }
    }

    static func withBeat() throws -> Draft {
        var draft = try Sample.draft()
        var beat = Signal(amplitudeNanovolts: 2500, interval: .microseconds(2000))
        for (number, lead) in draft.rhythm.leads.enumerated() {
            beat.append(lead.id, (0..<40).map { Int32($0 < 10 ? $0 * $0 * 8 - number * 5 : 3) })
        }
        draft.referenceBeat = beat
        let complexes = (0..<9).map { index in
            let start = index * 100 + 1
            return QRSComplex(
                type: index == 4 ? 1 : 0, subtractionBegin: index == 4 ? 0 : start, fiducial: start + 9,
                subtractionEnd: index == 4 ? 0 : start + 29)
        }
        draft.locations = QRSLocations(beatMilliseconds: 80, beatFiducial: 10, complexes: complexes)
        return draft
    }

    @Test func subtractsReferenceBeatsAndAddsThemAgain() throws {
        let draft = try Self.withBeat()
        let record = try Record(parsing: draft.serialized())
        #expect(record.leads?.usesReferenceBeat == true)
        #expect(try record.rhythm() == draft.rhythm)
        #expect(try record.referenceBeat() == draft.referenceBeat)
        #expect(record.locations == draft.locations)
        #expect(record.findings() == [])
    }

    @Test func theStoredResidualIsFlatWhereTheBeatWas() throws {
        let draft = try Self.withBeat()
        let record = try Record(parsing: draft.serialized())
        var plain = record
        plain.leads = record.leads.map { LeadDefinitions(flags: $0.flags & 0xFE, leads: $0.leads) }
        #expect(Array(try plain.rhythm().samples(of: 0).prefix(10)) == Array(repeating: 0, count: 10))
    }

    @Test func refusesABeatOfAnotherUnitOrLength() throws {
        var draft = try Self.withBeat()
        draft.locations?.beatMilliseconds = 90
        #expect(throws: SCPECGError.valueOutOfRange(section: 4, field: "beat length", value: 90)) {
            try draft.serialized()
        }
        draft.referenceBeat?.amplitudeNanovolts = 5000
        #expect(throws: SCPECGError.unlikeReferenceBeat) { try draft.serialized() }
    }

    @Test func everySectionComesBack() throws {
        var draft = try Self.withBeat()
        var measurements = GlobalMeasurements()
        measurements.beats = [BeatMeasurements(times: [100, 192, 267, 355, 653], axes: [48, -48, 999])]
        measurements.spikes = [
            PacemakerSpike(milliseconds: 7, microvolts: -900, type: 2, source: 1, complex: 1, microseconds: 40)
        ]
        measurements.complexTypes = [0, 0, 0, 0, 1, 0, 0, 0, 0]
        (measurements.ventricularRate, measurements.atrialRate) = (60, 29999)
        (measurements.correctedQT, measurements.correctionFormula) = (386, 1)
        draft.globalMeasurements = measurements
        var report = StatementList()
        (report.status, report.date) = (1, CalendarDate(year: 2024, month: 5, day: 17))
        report.statements = [.init(sequence: 1, bytes: Array("窦性心律".utf8) + [0])]
        draft.report = report
        report.statements = [.init(sequence: 1, bytes: [1] + Array("SR".utf8) + [0] + Array("NORM".utf8) + [0])]
        draft.statements = report
        draft.leadMeasurements = LeadMeasurements(manufacturerWord: 3, leads: [.init(id: 1, values: [80, 29999, 90])])
        draft.otherSections = [9: [1, 2, 3], 200: [4, 5]]
        let record = try Record(parsing: draft.serialized())
        #expect(record.globalMeasurements == measurements)
        #expect(record.report == draft.report)
        #expect(record.statements == draft.statements)
        #expect(record.leadMeasurements == draft.leadMeasurements)
        #expect(record.demographics.fields == draft.demographics.fields)
        #expect(record.content(9).map { Array($0) } == [1, 2, 3, 0])
        #expect(record.content(200).map { Array($0) } == [4, 5])
        #expect(record.statements?.statements[0].fields.map { String(decoding: $0, as: UTF8.self) } == ["SR", "NORM"])
    }

    @Test func theChecksumIsThatOfTheBits() {
        var random = Seeded(7)
        for count in 0..<40 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            var remainder: UInt16 = 0xFFFF
            for byte in bytes {
                remainder ^= UInt16(byte) << 8
                for _ in 0..<8 { remainder = remainder & 0x8000 == 0 ? remainder << 1 : remainder << 1 ^ 0x1021 }
            }
            #expect(Checksum.ccitt(bytes) == remainder)
        }
    }

    @Test func standsOnThePublishedVectors() {
        #expect(Checksum.ccitt(Array("123456789".utf8)) == 0x29B1)
        #expect(Checksum.ccitt([UInt8]()) == 0xFFFF)
        #expect(Checksum.ccitt([0, 0, 0, 0] as [UInt8]) == 0x84C0)
        #expect(Checksum.ccitt([0, 0, 0, 0] as [UInt8], start: 0) == 0)
        // The section every record with the default table has.
        let section = FrameWriter.section(2, [0x1F, 0x4E])
        #expect(section.prefix(2) == [UInt8(22179 & 0xFF), UInt8(22179 >> 8)])
    }
}
