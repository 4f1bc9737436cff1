// SPDX-License-Identifier: Apache-2.0

import ECGDrawing
import Foundation
import SCPECG
import Testing

@testable import Exchange

@Suite("Records on paper") struct DrawnRecordTests {
    /// A record of invented people with a beat and its measurements.
    private static func record(beat: Bool = true) throws -> Record {
        var machine = Machine()
        machine.language = .gb2312
        machine.model = "TEST"
        machine.manufacturer = 5
        var demographics = Demographics([TaggedField(.acquiringMachine, try machine.serialized())])
        try demographics.setString(.lastName, "欧阳")
        try demographics.setString(.firstName, "青")
        try demographics.setString(.patientID, "T0001")
        try demographics.setString(.technician, "丁一")
        demographics.set(.birthDate, [0xB2, 0x07, 3, 4])
        demographics.set(.age, [54, 0, 1])
        demographics.set(.sex, [1])
        demographics.set(.acquisitionDate, [0xE8, 0x07, 5, 17])
        demographics.set(.acquisitionTime, [8, 30, 5])
        demographics.set(.highPassFilter, [5, 0])
        demographics.set(.lowPassFilter, [150, 0])
        demographics.set(.otherFilters, [2])
        var draft = Draft(demographics: demographics, rhythm: signal(5000))
        var measurements = GlobalMeasurements()
        (measurements.meanRR, measurements.correctedQT, measurements.correctionFormula) = (1000, 386, 1)
        measurements.beats = [BeatMeasurements(times: [100, 192, 267, 355, 653], axes: [48, 999, -20])]
        draft.globalMeasurements = measurements
        var report = StatementList()
        report.status = 1
        report.statements = [.init(sequence: 1, bytes: [0xF1, 0xBC, 0xD0, 0xD4, 0xD0, 0xC4, 0xC2, 0xC9, 0])]
        draft.report = report
        if beat {
            draft.referenceBeat = signal(500)
            draft.locations = QRSLocations(beatMilliseconds: 1000, beatFiducial: 150)
        }
        return try Record(parsing: draft.serialized())
    }

    private static func signal(_ count: Int) -> Signal {
        var signal = Signal(amplitudeNanovolts: 5000, interval: .microseconds(2000))
        for (number, id) in [LeadID.i, .ii, .v1, .v2, .v3, .v4, .v5, .v6].enumerated() {
            signal.append(id, (0..<count).map { Int32(($0 * (number + 3)) % 41 - 20) })
        }
        return signal
    }

    @Test func limbLeadsAreDerivedAndMarked() throws {
        let recording = try ECGDrawing.Recording(Self.record())
        #expect(recording.traces.map(\.name).suffix(4) == ["III", "aVR", "aVL", "aVF"])
        #expect(recording.traces.filter(\.isDerived).map(\.name) == ["III", "aVR", "aVL", "aVF"])
        #expect(recording.seconds == 10)
        let (i, ii) = (recording.traces[0].microvolts, recording.traces[1].microvolts)
        #expect(recording.traces[9].microvolts == zip(i, ii).map { -($0 + $1) / 2 })
    }

    @Test func theBeatHasItsMarks() throws {
        let beat = try #require(try ECGDrawing.Recording(Self.record()).beat)
        #expect(beat.traces.count == 12)
        #expect(
            beat.marks == [
                Mark("P on", milliseconds: 100), Mark("P off", milliseconds: 192), Mark("QRS on", milliseconds: 267),
                Mark("QRS off", milliseconds: 355), Mark("T end", milliseconds: 653),
            ])
        #expect(try ECGDrawing.Recording(Self.record(beat: false)).beat == nil)
    }

    @Test func theHeadingSaysWhatTheRecordSays() throws {
        let heading = Heading(try Self.record())
        func lines(_ fields: [Heading.Field]) -> [String] { fields.map { "\($0.label)|\($0.value)" } }
        #expect(lines(heading.patient) == ["|欧阳青", "ID|T0001", "Born|1970-03-04", "Sex, age|male, 54 years"])
        #expect(
            lines(heading.acquisition) == ["Recorded|2024-05-17 08:30:05", "Device|Fukuda TEST", "Technician|丁一"])
        #expect(
            lines(heading.measurements) == [
                "Rate|60 /min", "RR|1000 ms", "P|92 ms", "PR|167 ms", "QRS|88 ms", "QT/QTc|386/386 ms (Bazett)",
                "Axes|48° – -20° (P QRS T)",
            ])
        #expect(heading.statementTitle == "Interpretation, confirmed")
        #expect(heading.statements == ["窦性心律"])
        #expect(heading.filters == "high-pass 0.05 Hz, low-pass 150 Hz, 50 Hz notch")
    }

    @Test func aMaskedDrawingNamesNobody() throws {
        let record = try Self.record()
        let sheet = Sheet(
            try ECGDrawing.Recording(record), Heading(record), SheetOptions(masksPatient: true, showsBeat: true))
        let text = String(decoding: try sheet.svg(), as: UTF8.self)
        for word in ["欧阳", "青", "T0001", "1970", "丁一"] { #expect(!text.contains(word), "\(word)") }
        #expect(text.contains("54 years") && text.contains("窦性心律"))
    }

    @Test func everyFileOfTheCorpusIsDrawn() throws {
        let root = URL(filePath: #filePath).appending(path: "../../../../shared/data/scp-ecg").standardized
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path())) ?? []
        for name in names.sorted() where name.hasSuffix(".scp") {
            let record = try Record(parsing: Array(Data(contentsOf: root.appending(path: name))))
            guard record.rhythmData != nil else { continue }
            let recording = try ECGDrawing.Recording(record)
            for layout in [Layout.usual(for: recording), .twelveByOne] {
                let options = SheetOptions(layout: layout, showsBeat: true)
                #expect(try Sheet(recording, Heading(record), options).svg().count > 10_000, "\(name)")
            }
        }
    }
}
