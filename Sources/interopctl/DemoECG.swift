// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import County
import Digests
import Exchange
import MPI
import SCPECG
import SQLite
import Threads

/// Two recordings of the village's cardiograph: one of the patient it was ordered for, one of somebody else.
struct DemoECG {
    /// One recording and what became of it.
    struct Outcome: Sendable {
        let note: String
        let name: String
        let receipt: ECGIntake.Receipt
        let expected: ECGIntake.State
        /// The recording as an `svg` element; nil for those that are not drawn.
        let drawing: String?
    }

    private let plan: PlannedECG
    private let intake: ECGIntake

    init(_ plan: PlannedECG, _ connection: Connection) throws {
        self.plan = plan
        var settings = ECGIntake.Settings()
        settings.authority = Authority(namespace: plan.institution.code)
        settings.facility = plan.institution.code
        intake = try ECGIntake(connection, settings)
    }

    func receive() throws -> [Outcome] {
        [
            try receive(plan.ordered, "of the patient the order names", .accepted),
            try receive(plan.other, "of another patient, under the number of that order", .refused),
        ]
    }

    /// Writes a record as a cardiograph does, and takes it in as any other.
    private func receive(
        _ patient: PlannedECG.Patient, _ note: String, _ expected: ECGIntake.State
    ) throws -> Outcome {
        let record = try Record(parsing: DemoRecording(plan, patient).draft().serialized())
        let context = PatientIndex.Context(at: Clock.utc(), today: Clock.today(), actor: "cardiograph")
        let receipt = try intake.receive(record, digest: Digest.sha256.of(record.bytes), context)
        return Outcome(
            note: note, name: patient.resident.name.full, receipt: receipt, expected: expected,
            drawing: expected == .accepted ? try Self.drawing(record) : nil)
    }

    /// The drawing of a recording for the page.
    private static func drawing(_ record: Record) throws(Failure) -> String {
        // Inside a page the name of the namespace goes without saying.
        String(decoding: try ECGPlot.drawing(record), as: UTF8.self)
            .replacing(" xmlns=\"http://www.w3.org/2000/svg\"", with: "")
    }
}

/// A record of ten invented seconds.
private struct DemoRecording {
    let plan: PlannedECG
    let patient: PlannedECG.Patient

    init(_ plan: PlannedECG, _ patient: PlannedECG.Patient) {
        self.plan = plan
        self.patient = patient
    }

    func draft() throws -> Draft {
        var draft = Draft(demographics: try demographics(), rhythm: DemoSignal.rhythm)
        var measured = GlobalMeasurements()
        measured.meanRR = DemoSignal.beatMilliseconds
        let marks = [
            DemoSignal.pOnset, DemoSignal.pOffset, DemoSignal.qrsOnset, DemoSignal.qrsOffset, DemoSignal.tOffset,
        ]
        measured.beats = [BeatMeasurements(times: marks, axes: [50, 55, 40])]
        measured.complexTypes = []
        (measured.ventricularRate, measured.correctedQT, measured.correctionFormula) = (72, 416, 1)
        draft.globalMeasurements = measured
        var report = StatementList()
        (report.date, report.time) = (date, time)
        let lines = try ["窦性心律", "正常心电图"].map { try CharacterEncoding.gb18030.encode($0) }
        report.statements = lines.enumerated().map { StatementList.Statement(sequence: UInt8($0 + 1), bytes: $1 + [0]) }
        draft.report = report
        return draft
    }

    private func demographics() throws -> Demographics {
        var machine = Machine()
        (machine.model, machine.language, machine.mains) = ("CART1", .gb2312, 1)
        machine.strings = [Array("1.0".utf8), Array("V001-7".utf8), Array("1.0".utf8), [], Array("Qinghe".utf8)]
        var demographics = Demographics([TaggedField(.acquiringMachine, try machine.serialized())])
        let resident = patient.resident
        for (tag, text) in [
            (.patientID, patient.localID), (.lastName, resident.name.family), (.firstName, resident.name.given),
            (.sequenceNumber, plan.number), (.acquiringInstitution, plan.institution.name),
        ] as [(SCPECG.Tag, String)] where !text.isEmpty {
            try demographics.setString(tag, text)
        }
        demographics.set(.birthDate, bytes(number(resident.birthDate.compact, 0, 4), resident.birthDate.compact))
        demographics.set(.sex, [resident.sex == .male ? 1 : 2])
        demographics.set(.acquisitionDate, bytes(date.year, plan.orderedAt))
        demographics.set(.acquisitionTime, [UInt8(time.hour), UInt8(time.minute), UInt8(time.second)])
        demographics.set(.highPassFilter, [5, 0])
        demographics.set(.lowPassFilter, [150, 0])
        demographics.set(.otherFilters, [2])
        return demographics
    }

    private var date: SCPECG.CalendarDate {
        let digits = plan.orderedAt
        return SCPECG.CalendarDate(year: number(digits, 0, 4), month: number(digits, 4, 2), day: number(digits, 6, 2))
    }

    private var time: SCPECG.ClockTime {
        let digits = plan.orderedAt
        return SCPECG.ClockTime(
            hour: number(digits, 8, 2), minute: number(digits, 10, 2), second: number(digits, 12, 2))
    }

    private func number(_ digits: String, _ start: Int, _ count: Int) -> Int {
        Int(digits.dropFirst(start).prefix(count)) ?? 0
    }

    private func bytes(_ year: Int, _ digits: String) -> [UInt8] {
        let (month, day) = (number(digits, 4, 2), number(digits, 6, 2))
        return [UInt8(year & 0xFF), UInt8(year >> 8 & 0xFF), UInt8(clamping: month), UInt8(clamping: day)]
    }
}

/// Eight leads of a normal rhythm of 72 a minute: waves of whole numbers, the same in every beat.
enum DemoSignal {
    static let beatMilliseconds = 833
    static let (pOnset, pOffset, qrsOnset, qrsOffset, tOffset) = (100, 200, 260, 350, 640)
    private static let samples = 5000
    private static let interval = 2

    /// Heights in microvolts of P, Q, R, S and T in each lead.
    private static let leads: [(id: LeadID, heights: [Int])] = [
        (.i, [90, -40, 650, -100, 180]), (.ii, [140, -60, 1050, -150, 260]), (.v1, [50, 0, 220, -880, -60]),
        (.v2, [60, 0, 420, -1150, 320]), (.v3, [70, -10, 780, -760, 380]), (.v4, [80, -50, 1240, -420, 360]),
        (.v5, [80, -70, 1150, -210, 290]), (.v6, [80, -60, 900, -110, 220]),
    ]

    static var rhythm: Signal {
        var signal = Signal(amplitudeNanovolts: 2500, interval: .microseconds(interval * 1000))
        for lead in leads {
            signal.append(
                lead.id,
                (0..<samples).map { index in
                    Int32(microvolts(index * interval % beatMilliseconds, lead.heights) * 2 / 5)
                })
        }
        return signal
    }

    private static func microvolts(_ time: Int, _ heights: [Int]) -> Int {
        let waves = [
            (pOnset, pOffset), (qrsOnset, qrsOnset + 24), (qrsOnset + 20, qrsOnset + 66), (qrsOnset + 60, qrsOffset),
            (430, tOffset),
        ]
        return zip(waves, heights).reduce(0) { $0 + wave(time, $1.0.0, $1.0.1, $1.1) }
    }

    /// A hill without edges: the square of a parabola that is 1 in the middle and 0 at both ends.
    private static func wave(_ time: Int, _ start: Int, _ end: Int, _ height: Int) -> Int {
        guard time > start, time < end else { return 0 }
        let width = end - start
        let parabola = 4 * (time - start) * (end - time)
        return height * parabola / width * parabola / width / width / width
    }
}
