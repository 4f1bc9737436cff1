// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import DICOM
import Exchange
import HL7v2
import SCPECG

/// An SCP-ECG record made of lines such as `patient 000123`, `rate 72`, `statement 窦性心律`.
///
/// Two leads of ten seconds hold a repeated wave of whole numbers; nothing of it is anybody's.
struct ECGFixture {
    let recipe: Recipe

    init(_ recipe: Recipe) { self.recipe = recipe }

    func record() throws(FixtureFault) -> Record {
        do throws(SCPECGError) {
            return try Record(parsing: recipe.damaged(try draft().serialized()))
        } catch { throw FixtureFault(text: "the recording could not be read: \(error)") }
    }

    private func number(_ name: String, or fallback: Int) -> Int { Int(recipe[name]) ?? fallback }

    private func draft() throws(SCPECGError) -> Draft {
        var draft = Draft(demographics: try demographics(), rhythm: signal)
        let (pr, qrs, qt) = (number("pr", or: 160), number("qrs", or: 90), number("qt", or: 390))
        var measured = GlobalMeasurements()
        measured.meanRR = 60_000 / max(1, number("rate", or: 72))
        measured.beats = [
            BeatMeasurements(times: [100, 190, 100 + pr, 100 + pr + qrs, 100 + pr + qt], axes: [50, 55, 40])
        ]
        measured.complexTypes = []
        measured.ventricularRate = number("rate", or: 72)
        (measured.correctedQT, measured.correctionFormula) = (number("qtc", or: 416), 1)
        draft.globalMeasurements = measured
        var report = StatementList()
        report.date = date
        let text = (try? CharacterEncoding.gb18030.encode(recipe["statement"])) ?? []
        report.statements = [StatementList.Statement(sequence: 1, bytes: text + [0])]
        draft.report = report
        return draft
    }

    private func demographics() throws(SCPECGError) -> Demographics {
        var machine = Machine()
        (machine.model, machine.language, machine.mains) = ("CART1", .gb2312, 1)
        machine.strings = [Array("1.0".utf8), Array("V001-7".utf8), Array("1.0".utf8), [], Array("Qinghe".utf8)]
        var demographics = Demographics([TaggedField(.acquiringMachine, try machine.serialized())])
        let texts: [(SCPECG.Tag, String)] = [
            (.patientID, "patient"), (.lastName, "family"), (.firstName, "given"), (.sequenceNumber, "number"),
            (.acquiringInstitution, "institution"),
        ]
        for (tag, name) in texts where !recipe[name].isEmpty || tag == .patientID {
            try demographics.setString(tag, recipe[name])
        }
        if recipe["born"].count == 8 { demographics.set(.birthDate, Self.bytes(Self.date(recipe["born"]))) }
        demographics.set(.sex, [recipe["sex"] == "F" ? 2 : 1])
        demographics.set(.acquisitionDate, Self.bytes(date))
        let time = (0..<3).map { UInt8(recipe["at"].dropFirst(8 + 2 * $0).prefix(2)) ?? 0 }
        demographics.set(.acquisitionTime, time)
        demographics.set(.timeZone, [0xE0, 0x01, 0, 0, 0])
        return demographics
    }

    private var date: SCPECG.CalendarDate { Self.date(recipe["at"]) }

    private static func date(_ digits: String) -> SCPECG.CalendarDate {
        func number(_ start: Int, _ count: Int) -> Int { Int(digits.dropFirst(start).prefix(count)) ?? 1 }
        return SCPECG.CalendarDate(year: number(0, 4), month: number(4, 2), day: number(6, 2))
    }

    private static func bytes(_ date: SCPECG.CalendarDate) -> [UInt8] {
        [UInt8(date.year & 0xFF), UInt8(date.year >> 8 & 0xFF), UInt8(clamping: date.month), UInt8(clamping: date.day)]
    }

    private var signal: Signal {
        var signal = Signal(amplitudeNanovolts: 2500, interval: .microseconds(2000))
        for (number, lead) in [LeadID.i, .ii, .v1, .v2, .v3, .v4, .v5, .v6].enumerated() {
            let samples: [Int32] = (0..<5000).map { index in
                let phase = index % 416
                return phase < 10 ? Int32(phase * phase * 4 + number * 3) : Int32((phase * 7) % 31 - 15)
            }
            signal.append(lead, samples)
        }
        return signal
    }

    // MARK: What is told of a recording

    /// Adds what the result message says: values by LOINC code as `loinc.8867-4`, whether the file is the same.
    static func describe(_ report: [UInt8]?, _ record: Record, _ values: inout [String: String]) {
        guard let report, let message = try? Message(parsing: report) else { return }
        for (number, segment) in message.segments(named: "OBX").enumerated() {
            guard let code = try? segment[3]?.component(1)?.text() else { continue }
            values["loinc." + code] = message["OBX[\(number + 1)]-5"] ?? ""
            values["unit." + code] = message["OBX[\(number + 1)]-6.1"] ?? ""
        }
        values["status"] = message["OBR-25"] ?? ""
        values["order"] = message["OBR-2.1"] ?? ""
        values["filler"] = message["OBR-3.1"] ?? ""
        let attached = (try? ECGAttachment.recordings(in: message))?.first
        values["attached"] = attached == record.bytes ? "same" : "different"
    }

    /// To a DICOM waveform and back: whether samples and patient are what they were.
    func roundTrip() throws(FixtureFault) -> [String: String] {
        let record = try record()
        do {
            let dataSet = try WaveformWriter(record).dataSet().value
            let again = try Record(parsing: WaveformReader(dataSet).draft().value.serialized())
            let difference = try record.rhythm().compare(again.rhythm())
            let (one, two) = (ECGHeader(record), ECGHeader(again))
            return [
                "samples": difference.isNone ? "same" : "different",
                "patient": one.patientID == two.patientID && one.birthDate == two.birthDate ? "same" : "different",
            ]
        } catch { throw FixtureFault(text: "the conversion failed: \(error)") }
    }
}
