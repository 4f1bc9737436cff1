// SPDX-License-Identifier: Apache-2.0

import CDA
import HL7v2

/// Reads the segments of one report.
struct LaboratoryReportReader {
    private let ledger: FieldLedger
    private let group: [Segment]
    private let order: Segment?
    private let common: Segment?
    private var report = LaboratoryReport()

    init(_ ledger: FieldLedger, _ group: [Segment]) {
        self.ledger = ledger
        self.group = group
        order = group.first { $0.name == "OBR" }
        common = group.first { $0.name == "ORC" }
        // Numbers of segments, and words that every result has.
        for segment in group where ["OBR", "OBX", "NTE", "SPM"].contains(segment.name) { ledger.cross(segment, 1) }
        ledger.cross(common, 1)
    }

    mutating func report(_ losses: inout Losses) -> LaboratoryReport {
        report.request = number(2)
        report.report = number(3)
        report.panel = CodeDraft(ledger.texts(order, 4, 6)).written("OBR-4", &losses)
        report.collected = DocumentTime.carried(ledger.text(order, 7), "OBR-7", &losses)
        report.reported = DocumentTime.carried(ledger.text(order, 22), "OBR-22", &losses)
        specimen(&losses)
        signers()
        results(&losses)
        people(&losses)
        if let order, !ledger.text(order, 25).isEmpty, order[25].readable != "F" {
            losses.change("OBR-25", "the document as a whole has no state")
        }
        return report
    }

    /// OBR-2 or OBR-3, else those of ORC.
    private func number(_ field: Int) -> LaboratoryReport.Number {
        let texts = [order, common].map { ledger.texts($0, field, 2) }
        let (own, other) = (texts[0], texts[1])
        let chosen = own[0].isEmpty ? other : own
        if let common, !other[0].isEmpty, other[0] != chosen[0] { ledger.release(common, field) }
        return LaboratoryReport.Number(value: chosen[0], authorityName: chosen[1])
    }

    // MARK: Specimen

    private mutating func specimen(_ losses: inout Losses) {
        let segment = group.first { $0.name == "SPM" }
        guard let segment else {
            // Before version 2.5 the specimen stands in the order.
            let parts = (1...6).map { ledger.text(order, 15, 1, $0) }
            report.specimen.kind = CodeDraft(parts).written("OBR-15", &losses)
            return
        }
        // The placer's number, else the filler's.
        let place = segment[2]?.component(1)?.subcomponent(1).readable.isEmpty == false ? 1 : 2
        report.specimen.number = ledger.text(segment, 2, place)
        if place == 2, !report.specimen.number.isEmpty { losses.change("SPM-2.2", "stands as the placer's number") }
        report.specimen.authorityName = ledger.text(segment, 2, place, 2)
        report.specimen.kind = CodeDraft(ledger.texts(segment, 4, 6)).written("SPM-4", &losses)
        let condition = ledger.texts(segment, 24, 2)
        report.condition = condition[1].isEmpty ? condition[0] : condition[1]
        if !condition[1].isEmpty, !condition[0].isEmpty { ledger.release(segment, 24) }
        let time = segment[17]?.component(1).readable ?? ""
        if report.collected.isEmpty, PointInTime.Parts(time) != nil { report.collected = time }
        if !time.isEmpty, time == report.collected { _ = ledger.text(segment, 17) }
    }

    // MARK: People

    /// OBR-32, whose parts are those of CNN.
    private mutating func signers() {
        let signer = person(order, 32, isNested: true)
        if !signer.id.isEmpty || !signer.name.isEmpty { report.signer = signer }
    }

    private func person(_ segment: Segment?, _ field: Int, isNested: Bool) -> SignerDraft {
        func part(_ number: Int) -> String {
            isNested ? ledger.text(segment, field, 1, number) : ledger.text(segment, field, number)
        }
        return SignerDraft(id: part(1), name: part(2) + part(3))
    }

    /// The author: whom all results name, else the technician, else who signs.
    private mutating func people(_ losses: inout Losses) {
        let results = group.filter { $0.name == "OBX" }
        let named = Set(results.map { $0[16]?.component(1).readable ?? "" }.filter { !$0.isEmpty })
        if named.count == 1, let first = results.first(where: { $0[16]?.isEmpty == false }) {
            report.author = person(first, 16, isNested: false)
            if !results.allSatisfy({ $0[16]?.isEmpty == false }) { losses.change("OBX-16", "stands for all results") }
            if first[16]?.component(2)?.isEmpty == false, first[16]?.component(3)?.isEmpty == false {
                losses.change("OBX-16", "family and given name stand as one")
            }
            // They are the same in all of them.
            for result in results { _ = person(result, 16, isNested: false) }
        } else {
            report.author = person(order, 34, isNested: true)
            if report.author == SignerDraft(), let signer = report.signer { report.author = signer }
        }
        let names = Set(results.map { $0[23]?.component(1).readable ?? "" }.filter { !$0.isEmpty })
        if names.count == 1, let name = names.first {
            report.laboratory = name
            for result in results { _ = ledger.text(result, 23) }
        }
    }

    // MARK: Results

    private mutating func results(_ losses: inout Losses) {
        for segment in group {
            switch segment.name {
            case "OBX": report.items.append(ResultReader(ledger, segment).item(&losses))
            case "NTE": note(segment)
            default: continue
            }
        }
    }

    /// A note belongs to the result before it, else to the report.
    private mutating func note(_ segment: Segment) {
        let texts = (1...max(1, ledger.repetitions(segment, 3))).map { ledger.text(segment, 3, repetition: $0) }
        let text = texts.joined(separator: "\n")
        guard !text.isEmpty else { return }
        guard let last = report.items.indices.last else { return report.remarks.append(text) }
        let earlier = report.items[last].result.comment
        report.items[last].result.comment = earlier.isEmpty ? text : earlier + "\n" + text
    }
}
