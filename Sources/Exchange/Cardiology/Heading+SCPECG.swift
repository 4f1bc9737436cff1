// SPDX-License-Identifier: Apache-2.0

public import ECGDrawing
import Findings
public import SCPECG

extension Heading {
    /// What a record says of patient, acquisition, measurements and interpretation.
    ///
    /// A text that cannot be read in the record's character set stands as `(not readable)`.
    public init(_ record: Record) {
        self.init()
        let facts = RecordFacts(record)
        patient = facts.patient
        acquisition = facts.acquisition
        measurements = MeasurementLines(record.globalMeasurements).fields
        (statementTitle, statements) = (facts.statementTitle, facts.statements)
        filters = facts.filters
    }
}

/// Section 1 and the interpretation as lines.
private struct RecordFacts {
    private let record: Record
    private let demographics: Demographics

    init(_ record: Record) {
        self.record = record
        demographics = record.demographics
    }

    private func text(_ tag: SCPECG.Tag) -> String? {
        guard let bytes = demographics[tag], !bytes.allSatisfy({ $0 == 0 }) else { return nil }
        let text = demographics.string(tag) ?? "(not readable)"
        return text.isEmpty ? nil : text
    }

    private var name: String {
        let parts = [SCPECG.Tag.lastName, .secondLastName, .firstName].compactMap(text)
        guard !parts.isEmpty else { return "(no name)" }
        // Chinese names are written without a blank.
        let isChinese = parts.allSatisfy { $0.unicodeScalars.allSatisfy { (0x3400...0x3FFFD).contains($0.value) } }
        return parts.joined(separator: isChinese ? "" : " ")
    }

    var patient: [Heading.Field] {
        var fields = [Heading.Field("", name, isIdentifying: true)]
        func add(_ label: String, _ value: String?, isIdentifying: Bool = false) {
            if let value { fields.append(Heading.Field(label, value, isIdentifying: isIdentifying)) }
        }
        add("ID", text(.patientID), isIdentifying: true)
        add("Born", date(demographics.birthDate), isIdentifying: true)
        add("Sex, age", [sex, quantity(.age)].compactMap { $0 }.joined(separator: ", ").nilIfEmpty)
        add("Build", [quantity(.height), quantity(.weight)].compactMap { $0 }.joined(separator: ", ").nilIfEmpty)
        if let systolic = demographics.systolicPressure, let diastolic = demographics.diastolicPressure, systolic > 0 {
            add("Pressure", "\(systolic)/\(diastolic) mmHg")
        }
        return fields
    }

    private var sex: String? {
        switch demographics.sex {
        case .male: "male"
        case .female: "female"
        default: nil
        }
    }

    private func quantity(_ tag: SCPECG.Tag) -> String? {
        guard let quantity = demographics.quantity(tag), quantity.value > 0 else { return nil }
        let unit = quantity.unitName(tag) ?? "(no unit)"
        return "\(quantity.value) \(unit)" + (tag == .age && quantity.unit > 0 && quantity.value != 1 ? "s" : "")
    }

    private func date(_ date: CalendarDate?) -> String? {
        guard let date, date.year > 0 else { return nil }
        return "\(date.year)-\(Self.pair(date.month))-\(Self.pair(date.day))"
    }

    private static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private var moment: String? {
        guard let day = date(demographics.acquisitionDate) else { return nil }
        guard let time = demographics.acquisitionTime else { return day }
        return "\(day) \(Self.pair(time.hour)):\(Self.pair(time.minute)):\(Self.pair(time.second))"
    }

    var acquisition: [Heading.Field] {
        var fields = [Heading.Field("Recorded", moment ?? "time not stated")]
        func add(_ label: String, _ tag: SCPECG.Tag, isIdentifying: Bool = false) {
            if let value = text(tag) { fields.append(Heading.Field(label, value, isIdentifying: isIdentifying)) }
        }
        add("At", .acquiringInstitution)
        add("Department", .acquiringDepartment)
        add("Room", .room)
        if let device { fields.append(Heading.Field("Device", device)) }
        add("Number", .sequenceNumber, isIdentifying: true)
        add("Technician", .technician, isIdentifying: true)
        add("Referred by", .referringPhysician, isIdentifying: true)
        add("Confirmed by", .confirmingPhysician, isIdentifying: true)
        add("Indication", .indication)
        add("Remark", .freeText, isIdentifying: true)
        return fields
    }

    private var device: String? {
        guard let machine = demographics.acquiringMachine else { return nil }
        let named = machine.strings.count > 4 ? record.text.string(machine.strings[4]) : nil
        return [machine.manufacturerName ?? named ?? "", machine.model].filter { !$0.isEmpty }
            .joined(separator: " ").nilIfEmpty
    }

    var statements: [String] {
        var lines = record.report?.statements.map { record.text.string($0.bytes) ?? "(not readable)" } ?? []
        if lines.allSatisfy(\.isEmpty) {
            lines = (record.statements?.statements ?? []).map { statement in
                statement.fields.map { record.text.string($0) ?? "(not readable)" }.joined(separator: " ")
            }
        }
        return lines.filter { !$0.isEmpty }
    }

    var statementTitle: String {
        switch (record.report ?? record.statements)?.status {
        case 1: "Interpretation, confirmed"
        case 2: "Interpretation, overread, not confirmed"
        default: "Interpretation, not confirmed"
        }
    }

    var filters: String {
        var parts: [String] = []
        if let highPass = demographics.highPassCentihertz {
            let isFine = record.readingFindings.contains { $0.code == Rule.burdick.rawValue }
            let unit = isFine ? 10_000 : 100
            parts.append("high-pass \(Self.decimal(highPass, unit)) Hz")
        }
        if let lowPass = demographics.lowPassHertz { parts.append("low-pass \(lowPass) Hz") }
        let names = ["60 Hz notch", "50 Hz notch", "artefact filter", "baseline filter"]
        let bits = demographics[.otherFilters]?.first ?? 0
        parts += names.indices.filter { bits & 1 << UInt8($0) != 0 }.map { names[$0] }
        return parts.joined(separator: ", ")
    }

    /// A number of parts of a power of ten as a decimal.
    private static func decimal(_ value: Int, _ unit: Int) -> String {
        var decimals = String(String(unit + value % unit).dropFirst())
        while decimals.last == "0" { decimals.removeLast() }
        return decimals.isEmpty ? "\(value / unit)" : "\(value / unit).\(decimals)"
    }
}

/// Section 7 as lines.
private struct MeasurementLines {
    private(set) var fields: [Heading.Field] = []

    init(_ measurements: GlobalMeasurements?) {
        guard let measurements else { return }
        func number(_ word: Int?) -> Int? { word.flatMap { MeasuredValue($0).number }.flatMap { $0 > 0 ? $0 : nil } }
        let rr = number(measurements.meanRR)
        add("Rate", (number(measurements.ventricularRate) ?? rr.map { (60_000 + $0 / 2) / $0 }).map { "\($0) /min" })
        add("RR", rr.map { "\($0) ms" })
        guard let beat = measurements.beats.first else { return }
        func span(_ from: Int, _ to: Int) -> String? {
            guard let start = MeasuredValue(from).number, let end = MeasuredValue(to).number, end > start else {
                return nil
            }
            return "\(end - start)"
        }
        add("P", span(beat.pOnset, beat.pOffset).map { $0 + " ms" })
        add("PR", beat.pOnset > 0 ? span(beat.pOnset, beat.qrsOnset).map { $0 + " ms" } : nil)
        add("QRS", span(beat.qrsOnset, beat.qrsOffset).map { $0 + " ms" })
        let corrected = number(measurements.correctedQT).map { "\($0)" }
        let formula = measurements.formulaName.map { " (\($0))" } ?? ""
        if let qt = span(beat.qrsOnset, beat.tOffset) {
            add(corrected == nil ? "QT" : "QT/QTc", corrected.map { "\(qt)/\($0) ms\(formula)" } ?? "\(qt) ms")
        } else {
            add("QTc", corrected.map { $0 + " ms" + formula })
        }
        let axes = beat.axes.map { MeasuredValue(axis: $0).number.map { "\($0)°" } ?? "–" }
        if axes.contains(where: { $0 != "–" }) { add("Axes", axes.joined(separator: " ") + " (P QRS T)") }
    }

    private mutating func add(_ label: String, _ value: String?) {
        if let value { fields.append(Heading.Field(label, value)) }
    }
}

extension String {
    fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
