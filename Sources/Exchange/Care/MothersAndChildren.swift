// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import SQLite

/// Mothers and children: a newborn is linked to its mother's identifier, twins stay two, a birth certificate is one
/// child's.
///
/// PID-21 names the mother, PID-24 and PID-25 a multiple birth; a birth certificate stands in PID-3 with type `BC`.
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
        """
    ]

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
        let isNewborn = identifiers.contains { $0.type == "PNT" }
        let mothers = PatientFacts.identifiers(patient, 21)
        guard let mother = mothers.first else {
            guard isNewborn, Self.mayBeNewborn(patient, desk), desk.settings.isOn("maternal.mother") else { return }
            throw .refuse("PID-21", "a newborn without a number of its own names its mother", code: "101")
        }
        let certificate = identifiers.first { $0.type == "BC" }?.value ?? ""
        try unique(certificate, child, desk)
        let motherID = try resident(mother, desk)
        if motherID == child { throw .refuse("PID-21", "nobody is the own mother", code: "204") }
        try desk.run(
            """
            INSERT INTO care_birth VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (child_id) DO UPDATE SET mother = ?2,
                mother_id = coalesce(?3, mother_id), certificate = CASE ?5 WHEN '' THEN certificate ELSE ?5 END
            """,
            [
                .integer(child), .text(mother.value), .optional(motherID), .text(patient.text(25)),
                .text(certificate), .integer(visit.id),
            ])
        try desk.note(part, "child", patient.text(25), resident: child, message: visit.id)
    }

    private func unique(_ certificate: String, _ child: Int64, _ desk: CareDesk) throws(CareStop) {
        guard !certificate.isEmpty, desk.settings.isOn("maternal.certificate") else { return }
        let row = try desk.first("SELECT child_id FROM care_birth WHERE certificate = ?", [.text(certificate)])
        if let other = row?.integer(0), other != child {
            throw .refuse("PID-3", "the birth certificate is another child's", code: "205")
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
