// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import SQLite

/// Mothers and children: a newborn is linked to its mother's identifier, twins stay two, a birth certificate is one
/// child's.
///
/// A mother nobody knows yet is linked when she is registered. PID-21 names the mother, PID-24 and PID-25 a multiple birth; a birth certificate stands in PID-3 with type `BC`.
/// - Source: HL7 v2.5.1, 3.4.2.21, 3.4.2.24, 3.4.2.25; table 0203.
struct MothersAndChildren: CareRule {
    let part = CarePart.maternal
    let scripts = [
        """
        CREATE TABLE care_birth (
            child_id INTEGER PRIMARY KEY, mother TEXT NOT NULL, mother_id INTEGER, number TEXT NOT NULL,
            certificate TEXT NOT NULL, message_id INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX care_birth_mother ON care_birth (mother_id);
        CREATE UNIQUE INDEX care_birth_certificate ON care_birth (certificate) WHERE certificate <> '';
        """,
        "CREATE INDEX care_birth_named ON care_birth (mother) WHERE mother_id IS NULL AND mother <> ''",
    ]
    let columns = [SealedColumns("care_birth", terms: ["mother", "certificate"])]

    /// Who was picked up unknown has a temporary number too: born more than a year ago, nobody is asked for the mother.
    private static func mayBeNewborn(_ patient: Segment, _ desk: CareDesk) -> Bool {
        guard let born = Int(patient.text(7).prefix(8)), let today = Int(desk.time.prefix(8)) else { return true }
        return today - born <= 10_000
    }

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard visit.type == "ADT", ["A28", "A01", "A04", "A31", "A08"].contains(visit.event),
            let patient = visit.message.segment("PID"), let child = visit.residentID
        else { return }
        let identifiers = PatientFacts.identifiers(patient, 3)
        try link(identifiers, child, desk)
        let isNewborn = identifiers.contains { $0.type == "PNT" }
        let mother = PatientFacts.identifiers(patient, 21).first { !$0.value.isEmpty }
        if mother == nil, isNewborn, Self.mayBeNewborn(patient, desk), desk.settings.isOn("maternal.mother") {
            throw .refuse("PID-21", "a newborn without a number of its own names its mother", code: "101")
        }
        let certificate = identifiers.first { $0.type == "BC" }?.value ?? ""
        // Whoever names neither is no newborn, and nobody's birth is told.
        guard mother != nil || !certificate.isEmpty else { return }
        try unique(certificate, child, desk)
        let motherID: Int64? = if let mother { try resident(mother, desk) } else { nil }
        if let motherID, try desk.isSame(motherID, child) {
            throw .refuse("PID-21", "nobody is the own mother", code: "204")
        }
        let values: [SQLValue] = [
            .integer(try place(of: child, certificate, desk)), try desk.term(mother?.value ?? ""), .optional(motherID),
            .text(patient.text(25)), try desk.term(certificate), .integer(visit.id),
        ]
        try keep(values, desk)
        try desk.note(part, "child", patient.text(25), resident: child, message: visit.id)
    }

    /// What is not told leaves what is known.
    private func keep(_ values: [SQLValue], _ desk: CareDesk) throws(CareStop) {
        try desk.run(
            """
            INSERT INTO care_birth VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (child_id) DO UPDATE SET
                mother = CASE ?2 WHEN '' THEN mother ELSE ?2 END, mother_id = coalesce(?3, mother_id),
                message_id = CASE ?2 WHEN '' THEN message_id ELSE ?6 END,
                number = CASE ?4 WHEN '' THEN number ELSE ?4 END,
                certificate = CASE ?5 WHEN '' THEN certificate ELSE ?5 END
            """, values)
    }

    /// The number a child's birth is kept under: one of its own, where it has had several the one with the certificate.
    private func place(of child: Int64, _ certificate: String, _ desk: CareDesk) throws(CareStop) -> Int64 {
        let row = try desk.first(
            """
            SELECT child_id FROM care_birth WHERE child_id IN (SELECT value FROM json_each(?1))
            ORDER BY certificate = ?2 AND ?2 <> '' DESC, child_id = ?3 DESC, child_id LIMIT 1
            """, [desk.everyNumber(of: child), try desk.term(certificate), .integer(child)])
        return row?.integer(0) ?? child
    }

    private func unique(_ certificate: String, _ child: Int64, _ desk: CareDesk) throws(CareStop) {
        guard !certificate.isEmpty, desk.settings.isOn("maternal.certificate") else { return }
        let row = try desk.first(
            "SELECT child_id FROM care_birth WHERE certificate IN (SELECT value FROM json_each(?)) AND certificate <> ''",
            [try desk.forms(certificate)])
        if let other = row?.integer(0), try !desk.isSame(other, child) {
            throw .refuse("PID-3", "the birth certificate is another child's", code: "205")
        }
    }

    /// Children who named this resident as their mother before anybody knew her.
    private func link(
        _ identifiers: [SentIdentifier], _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        for identifier in identifiers.prefix(20) where !identifier.value.isEmpty {
            let rows = try desk.rows(
                """
                SELECT child_id, message_id FROM care_birth
                WHERE mother IN (SELECT value FROM json_each(?)) AND mother_id IS NULL AND mother <> '' LIMIT 20
                """, [try desk.forms(identifier.value)])
            for row in rows {
                // The number alone may be another hospital's: the message says whose it was.
                guard let message = try desk.message(row.integer(1) ?? 0), let patient = message.segment("PID"),
                    let named = PatientFacts.identifiers(patient, 21).first(where: { !$0.value.isEmpty }),
                    let mother = try self.resident(named, desk), try desk.isSame(mother, resident)
                else { continue }
                try desk.run("UPDATE care_birth SET mother_id = ? WHERE child_id = ?", [.integer(mother), row[0]])
                try desk.note(part, "mother", "", resident: row.integer(0), message: row.integer(1))
            }
        }
    }

    /// The resident of the mother's card, number or local id; nil when nobody knows it yet.
    private func resident(_ mother: SentIdentifier, _ desk: CareDesk) throws(CareStop) -> Int64? {
        do throws(IndexError) {
            if let card = CardID(mother.value), mother.kind == .card { return try desk.index.resident(card: card) }
            if mother.kind == .number { return try desk.index.residents(owning: mother.value).first }
            guard let domain = try desk.index.domain(mother.authority) else { return nil }
            return try desk.index.resident(
                of: .init(domain: domain, value: mother.value), today: String(desk.time.prefix(8)))
        } catch {
            if case .store(let failure) = error { throw .store(failure) }
            return nil
        }
    }
}
