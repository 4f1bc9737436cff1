// SPDX-License-Identifier: Apache-2.0

import Foundation
import SCPECG

/// Recordings made in test code; the people in them are invented.
struct ECGSample {
    var patientID = "A1"
    var family = "王"
    var given = "明"
    var birthDate = SCPECG.CalendarDate(year: 1990, month: 1, day: 1)
    var sex: UInt8 = 1
    var number = "E1"
    var date = SCPECG.CalendarDate(year: 2026, month: 1, day: 2)
    var institution = "H1"
    var leads: [LeadID] = [.i, .ii, .v1, .v2, .v3, .v4, .v5, .v6]
    var count = 1000
    var interval = 2000
    var hasBeat = false
    /// A small change of the samples.
    var shift: Int32 = 0

    func demographics() throws -> Demographics {
        var machine = Machine()
        machine.model = "TEST"
        machine.language = .gb2312
        machine.category = hasBeat ? 0xC0 : 0xA0
        machine.strings = [Array("1.0".utf8), Array("SN1".utf8), Array("2.1".utf8), [], Array("Nobody".utf8)]
        var demographics = Demographics([TaggedField(.acquiringMachine, try machine.serialized())])
        let texts: [(SCPECG.Tag, String)] = [
            (.patientID, patientID), (.lastName, family), (.firstName, given), (.sequenceNumber, number),
            (.acquiringInstitution, institution), (.referringPhysician, "李医生"), (.freeText, "安静"),
        ]
        for (tag, text) in texts where !text.isEmpty || tag == .patientID { try demographics.setString(tag, text) }
        demographics.set(.birthDate, Self.bytes(birthDate))
        demographics.set(.sex, [sex])
        demographics.set(.acquisitionDate, Self.bytes(date))
        demographics.set(.acquisitionTime, [8, 30, 5])
        demographics.set(.age, [36, 0, 1])
        demographics.set(.height, [172, 0, 1])
        demographics.set(.weight, [64, 0, 1])
        demographics.set(.highPassFilter, [5, 0])
        demographics.set(.lowPassFilter, [150, 0])
        demographics.set(.otherFilters, [2])
        demographics.set(.electrodes, [1, 0])
        demographics.set(.timeZone, [0xE0, 0x01, 0, 0, 0])
        return demographics
    }

    private static func bytes(_ date: SCPECG.CalendarDate) -> [UInt8] {
        [UInt8(date.year & 0xFF), UInt8(date.year >> 8), UInt8(date.month), UInt8(date.day)]
    }

    var signal: Signal {
        var signal = Signal(amplitudeNanovolts: 2500, interval: .microseconds(interval))
        for (number, lead) in leads.enumerated() {
            signal.append(lead, (0..<count).map { index in Self.wave(index % 400) - Int32(number * 5) + shift })
        }
        return signal
    }

    private static func wave(_ phase: Int) -> Int32 {
        phase < 10 ? Int32(phase * phase * 8) : Int32((phase * 7) % 31 - 15)
    }

    func draft() throws -> Draft {
        var draft = Draft(demographics: try demographics(), rhythm: signal)
        var measured = GlobalMeasurements()
        measured.meanRR = 800
        measured.beats = [BeatMeasurements(times: [100, 190, 260, 350, 650], axes: [45, 60, -5])]
        measured.complexTypes = []
        (measured.ventricularRate, measured.correctedQT, measured.correctionFormula) = (75, 436, 1)
        draft.globalMeasurements = measured
        var report = StatementList()
        report.date = date
        let text = try CharacterSetText.gb18030("窦性心律")
        report.statements = [StatementList.Statement(sequence: 1, bytes: text + [0])]
        draft.report = report
        draft.leadMeasurements = LeadMeasurements(leads: [
            LeadMeasurements.Lead(id: 2, values: [90, 160, 90, 390, 29999, 40])
        ])
        if hasBeat {
            var beat = Signal(amplitudeNanovolts: 2500, interval: .microseconds(interval))
            for lead in leads { beat.append(lead, (0..<400).map(Self.wave)) }
            draft.referenceBeat = beat
            draft.locations = QRSLocations(beatMilliseconds: 400 * interval / 1000, beatFiducial: 130)
        }
        return draft
    }

    func record() throws -> Record { try Record(parsing: draft().serialized()) }

    /// A record of the shared corpus; nil where that is not laid beside the checkout.
    static func shared(_ name: String) -> [UInt8]? {
        let root = URL(filePath: #filePath).appending(path: "../../../../../shared/data/" + name).standardized
        return (try? Data(contentsOf: root)).map { Array($0) }
    }
}
