// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import SQLite

/// Immunisation (预防接种): one history a resident, whichever clinics gave it.
///
/// RXA-20 `RE` is a refusal, `NA` was not given, `PA` given in part: none counts as a dose. RXA-21 `D` takes a record back,
/// `U` puts another in its place; only the institution that gave it may do either. A dose given before, before its age, or
/// sooner than the national programme has it is taken and told back as a warning. Doses of patients nobody knows yet are kept
/// when somebody does.
/// - Source: HL7 v2.5.1, 4A.7.1 (VXU), 4.14.7 (RXA); tables 0322, 0323; ``ImmunizationTable``.
struct Immunizations: CareRule {
    let part = CarePart.immunization
    let scripts = [
        """
        CREATE TABLE care_dose (
            id INTEGER PRIMARY KEY, resident_id INTEGER NOT NULL, vaccine TEXT NOT NULL, name TEXT NOT NULL,
            number TEXT NOT NULL, given TEXT NOT NULL, lot TEXT NOT NULL, maker TEXT NOT NULL, facility TEXT NOT NULL,
            state TEXT NOT NULL, reason TEXT NOT NULL, trace TEXT NOT NULL, message_id INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX care_dose_resident ON care_dose (resident_id, vaccine);
        """,
        """
        ALTER TABLE care_dose ADD COLUMN order_number TEXT NOT NULL DEFAULT '';
        ALTER TABLE care_dose ADD COLUMN family TEXT NOT NULL DEFAULT '';
        """,
    ]
    let columns = [
        SealedColumns(
            "care_dose", terms: ["vaccine", "order_number", "family", "lot"],
            values: ["name", "maker", "reason", "trace"])
    ]

    /// What RXA-20 says became of a dose.
    private static let states = ["": "given", "CP": "given", "RE": "refused", "NA": "not given", "PA": "partial"]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard visit.kind == "VXU^V04" else { return }
        let doses = GivenDose.all(visit, desk.settings)
        if doses.count > 100 { throw .refuse("RXA[101]", "more than 100 doses in a message") }
        for dose in doses {
            guard !dose.vaccine.isEmpty, Moment(digits: dose.day) != nil else {
                throw .refuse(dose.segment.place(5), "a dose has a vaccine and a day", code: "101")
            }
            guard Self.states[dose.completion] != nil else {
                throw .refuse(dose.segment.place(20), "the dose is complete (CP), RE, NA or PA", code: "103")
            }
        }
        guard let resident = visit.residentID else {
            if doses.isEmpty { return }
            guard visit.message.segment("PID") != nil else {
                throw .refuse("PID", "a dose names its patient", code: "100")
            }
            return try desk.wait(part, visit)
        }
        for dose in doses { try take(dose, visit, resident, desk) }
    }

    private func take(
        _ dose: GivenDose, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        switch dose.action {
        case "D": try end(dose, "deleted", visit, resident, desk)
        case "U":
            try end(dose, "replaced", visit, resident, desk)
            try keep(dose, visit, resident, desk)
        default: try keep(dose, visit, resident, desk)
        }
    }

    // MARK: Taking back

    private func end(
        _ dose: GivenDose, _ state: String, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        let all = try kept(resident, desk)
        // Clinics number their orders each for itself: first what the sender itself may have meant.
        let mine = all.filter { $0.text(1) == visit.sender.facility || !desk.settings.isOn("immunization.owner") }
        let own = meant(dose, among: mine)
        guard !own.isEmpty else {
            if meant(dose, among: all).isEmpty {
                throw .refuse(dose.segment.place(21), "there is no such dose", code: "204")
            }
            throw .refuse(dose.segment.place(21), "only the institution that gave a dose may change its record")
        }
        guard own.count == 1, let id = own[0].integer(0) else {
            throw .refuse(dose.segment.place(21), "several doses are meant; name the order or the number", code: "204")
        }
        try desk.run("UPDATE care_dose SET state = ? WHERE id = ?", [.text(state), .integer(id)])
        try desk.note(part, state, dose.vaccine, resident: resident, message: visit.id)
    }

    private func kept(_ resident: Int64, _ desk: CareDesk) throws(CareStop) -> [Row] {
        try desk.rows(
            """
            SELECT id, facility, order_number, vaccine, number, given FROM care_dose
            WHERE resident_id IN (SELECT value FROM json_each(?)) AND state NOT IN ('deleted', 'replaced')
            """, [try desk.everyNumber(of: resident)])
    }

    /// The doses a record means: by its order's number, else by vaccine and day, and by the dose's number where several are.
    private func meant(_ dose: GivenDose, among rows: [Row]) -> [Row] {
        let ordered = rows.filter { !dose.order.isEmpty && ($0.text(2) ?? "") == dose.order }
        if !ordered.isEmpty { return ordered }
        let same = rows.filter { ($0.text(3) ?? "") == dose.vaccine && CareVisit.day(of: $0.text(5) ?? "") == dose.day }
        let numbered = same.filter { $0.text(4) == dose.number }
        return same.count > 1 && !numbered.isEmpty ? numbered : same
    }

    // MARK: Keeping

    private func keep(
        _ dose: GivenDose, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        let state = Self.states[dose.completion] ?? "given"
        if state == "given", desk.settings.isOn("immunization.dose") { try compare(dose, visit, resident, desk) }
        let segment = dose.segment
        try desk.run(
            """
            INSERT INTO care_dose (resident_id, vaccine, name, number, given, lot, maker, facility, state, reason,
                trace, message_id, order_number, family) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(resident), try desk.term(dose.vaccine), try desk.sealed(segment.text(5, 2)),
                .text(dose.number), .text(segment.text(3)), try desk.term(segment.text(15)),
                try desk.sealed(segment.text(17)), .text(visit.sender.facility), .text(state),
                try desk.sealed(segment.text(18)), try desk.sealed(dose.trace), .integer(visit.id),
                try desk.term(dose.order), try desk.term(dose.family?.name ?? ""),
            ])
        try desk.note(part, state, dose.vaccine, resident: resident, message: visit.id, segment.text(15))
    }

    private static func dose(_ row: Row) -> DoseCheck.Dose {
        DoseCheck.Dose(number: Int(row.text(0) ?? ""), day: CareVisit.day(of: row.text(1) ?? ""))
    }

    private func compare(
        _ dose: GivenDose, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        let rows = try desk.rows(
            """
            SELECT number, given, vaccine, family FROM care_dose
            WHERE resident_id IN (SELECT value FROM json_each(?)) AND state = 'given'
            """, [try desk.everyNumber(of: resident)])
        let history = rows.filter { row in
            guard let family = dose.family else { return (row.text(2) ?? "") == dose.vaccine }
            return (row.text(3) ?? "") == family.name || (row.text(2) ?? "") == dose.vaccine
        }
        let own = ["", dose.family?.name ?? ""]
        let strangers = Dictionary(grouping: rows) { $0.text(3) ?? "" }.filter { !own.contains($0.key) }
        let check = DoseCheck(
            family: dose.family, otherwise: .days(desk.settings.limits.doseDays), others: history.map(Self.dose),
            strangers: strangers.mapValues { $0.map(Self.dose) }, birth: visit.text("PID-7.1"))
        let found = check.findings(.init(number: Int(dose.number), day: dose.day))
        desk.warnings += found.map { field, text in
            Finding(.warning, code: "207", location: dose.segment.place(field), message: text)
        }
    }
}

/// One RXA with what stands around it.
struct GivenDose {
    let segment: Segment
    /// ORC-3, else ORC-2.
    let order: String
    /// ZTR-1 of the dose's own group; of a message with one dose also any other.
    let trace: String
    let family: VaccineFamily?

    var vaccine: String { segment.text(5) }
    var number: String { segment.text(2) }
    var day: String { CareVisit.day(of: segment.text(3)) }
    var completion: String { segment.text(20) }
    var action: String { segment.text(21) }

    static func all(_ visit: CareVisit, _ settings: CareSettings) -> [GivenDose] {
        let groups = groups(visit)
        let traces = visit.all("ZTR")
        return groups.compactMap { group in
            guard let segment = group.first("RXA") else { return nil }
            let order = group.first("ORC")
            let numbers = [order?.text(3) ?? "", order?.text(2) ?? ""]
            let family = VaccineFamily.of(code: segment.text(5), name: segment.text(5, 2), settings)
            // Another dose's code would name the wrong box in a recall.
            let own = group.all("ZTR").isEmpty && groups.count == 1 ? traces : group.all("ZTR")
            let trace = own.first { $0.text(2) == "VACCINE" } ?? own.first
            return GivenDose(
                segment: segment, order: numbers.first { !$0.isEmpty } ?? "", trace: trace?.text(1) ?? "",
                family: family)
        }
    }

    /// The segments of each dose: from its ORC, or from its RXA where that is the second under one ORC.
    private static func groups(_ visit: CareVisit) -> [[Segment]] {
        var groups: [[Segment]] = []
        var order: Segment?
        for segment in visit.message.segments {
            switch segment.name {
            case "ORC":
                order = segment
                groups.append([segment])
            case "RXA" where groups.last.map({ $0.first("RXA") == nil }) == true:
                groups[groups.count - 1].append(segment)
            case "RXA": groups.append([order, segment].compactMap(\.self))
            default: if !groups.isEmpty { groups[groups.count - 1].append(segment) }
            }
        }
        return groups.filter { $0.first("RXA") != nil }
    }
}
