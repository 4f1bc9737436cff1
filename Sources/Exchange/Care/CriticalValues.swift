// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import SQLite

/// Critical values (危急值): told to who ordered at once, acknowledged by an application in time, else escalated.
///
/// A result with an abnormal flag LL, HH or AA, or an alert ORU^R40 of the laboratory itself, becomes an ORU^R40 of
/// version 2.8 to the destination of the institution whose order it answers; ORA^R41 with its control id in MSA-2 and AA in
/// MSA-1 ends it. One that declines (AE, AR) escalates it at once.
/// - Source: HL7 v2.8, 7.3.8 (ORU^R40), 7.3.9 (ORA^R41); tables 0008 and 0078.
struct CriticalValues: CareRule {
    let part = CarePart.critical
    let scripts = [
        """
        CREATE TABLE care_alert (
            id INTEGER PRIMARY KEY, number TEXT NOT NULL, item TEXT NOT NULL, value TEXT NOT NULL,
            resident_id INTEGER, message_id INTEGER NOT NULL, receiver TEXT NOT NULL, control_id TEXT NOT NULL,
            state TEXT NOT NULL, due INTEGER NOT NULL, raised_at TEXT NOT NULL, ended_at TEXT NOT NULL DEFAULT '',
            by TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX care_alert_control ON care_alert (control_id);
        CREATE INDEX care_alert_due ON care_alert (due) WHERE state = 'open';
        CREATE UNIQUE INDEX care_alert_once ON care_alert (number, item, value);
        """,
        """
        DROP INDEX care_alert_once;
        ALTER TABLE care_alert ADD COLUMN origin TEXT NOT NULL DEFAULT '';
        CREATE UNIQUE INDEX care_alert_once ON care_alert (origin, number, item, value);
        """,
    ]

    let columns = [SealedColumns("care_alert", terms: ["origin", "number", "item", "value"])]

    static let flags: Set<String> = ["LL", "HH", "AA"]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        switch visit.kind {
        case "ORU^R01", "ORU^R40": try look(visit, desk)
        case "ORA^R41": try acknowledge(visit, desk)
        default: return
        }
    }

    private func look(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let isAlert = visit.event == "R40"
        let groups = visit.groups("OBR").filter { !$0.isControl }
        let critical = groups.map { Self.critical($0, isAlert: isAlert) }
        if critical.reduce(0, { $0 + $1.count }) > 500 {
            throw .refuse("OBX", "more than 500 critical values in a message")
        }
        if isAlert, let empty = zip(groups, critical).first(where: { $0.1.isEmpty })?.0.first {
            throw .refuse(empty.place(1), "an alert says what was found: OBX", code: "100")
        }
        if isAlert, groups.isEmpty { throw .refuse("OBR", "an alert says what was examined", code: "100") }
        guard desk.settings.isOn("critical.forward") else { return }
        for (group, results) in zip(groups, critical) where !results.isEmpty {
            guard let request = group.first("OBR") else { continue }
            try raise(results, request, visit, desk)
        }
    }

    private static func isCritical(_ result: Segment) -> Bool {
        (result[8]?.repetitions ?? []).contains { flags.contains($0.component(1).readable) }
    }

    /// What is told of an order's results: those with a flag; in an alert also what has none, such as a text or an image,
    /// and where all is marked as normal all of it, for somebody meant to alert.
    private static func critical(_ group: [Segment], isAlert: Bool) -> [Segment] {
        let results = group.all("OBX")
        guard isAlert else { return results.filter(isCritical) }
        let found = results.filter { result in
            isCritical(result) || !(result[8]?.repetitions ?? []).contains { $0.component(1).readable == "N" }
        }
        return found.isEmpty ? results : found
    }

    private func raise(
        _ results: [Segment], _ request: Segment, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        let number = request.text(2).isEmpty ? request.text(3) : request.text(2)
        let patient = visit.residentID.map(String.init) ?? visit.text("PID-3.1")
        var fresh: [(Segment, Int64)] = []
        for result in results {
            let origin = Self.origin(result, request, visit, patient)
            if let id = try keep(result, origin, number, visit, desk) { fresh.append((result, id)) }
        }
        guard !fresh.isEmpty else { return }
        let receiver = try orderer(request, visit, desk)
        let control = try send(fresh.map(\.0), request, visit, receiver, desk)
        for (_, id) in fresh {
            try desk.run(
                "UPDATE care_alert SET receiver = ?, control_id = ? WHERE id = ?",
                [.text(receiver?.name ?? ""), .text(control), .integer(id)])
        }
        let event = receiver == nil ? "critical, nobody to tell" : "critical"
        try desk.note(part, event, number, resident: visit.residentID, message: visit.id, receiver?.name ?? "")
    }

    /// - Returns: nil for a value that was told before.
    private func keep(
        _ result: Segment, _ origin: String, _ number: String, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> Int64? {
        let told = [origin, number, result.text(3), result.text(5)]
        let known = try desk.rows(
            "SELECT origin, number, item, value FROM care_alert WHERE origin IN (SELECT value FROM json_each(?))",
            [try desk.forms(origin)])
        if known.contains(where: { row in told.indices.map { row.text($0) ?? "" } == told }) { return nil }
        return try desk.first(
            """
            INSERT INTO care_alert (origin, number, item, value, resident_id, message_id, receiver, control_id, state,
                due, raised_at) VALUES (?, ?, ?, ?, ?, ?, '', '', 'open', ?, ?) ON CONFLICT DO NOTHING RETURNING id
            """,
            [
                try desk.term(origin), try desk.term(number), try desk.term(result.text(3)),
                try desk.term(result.text(5)), visit.resident(desk), .integer(visit.id),
                .integer(desk.now + desk.settings.limits.acknowledgement), .text(desk.at),
            ])?.integer(0)
    }

    /// What makes an equal value of an equal order number another one: the institution, the patient, the laboratory's
    /// number and the time of the observation.
    private static func origin(
        _ result: Segment, _ request: Segment, _ visit: CareVisit, _ patient: String
    ) -> String {
        let observed = result.text(14).isEmpty ? request.text(7) : result.text(14)
        return [visit.sender.facility, patient, request.text(3), observed].joined(separator: "|")
    }

    /// The destination of the institution that ordered, of the one OBR-2 names, of MSH-6, of the role.
    ///
    /// Of several institutions with an order of this number it is the one that ordered for this patient.
    private func orderer(_ request: Segment, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) -> Destination? {
        let placer = IssuedNumber(request[2])
        let all = try desk.orders(placer.isEmpty ? request.text(3) : placer.number)
        let orders = placer.isEmpty ? all : try desk.orders(placedAs: placer, among: all, visit)
        var facilities: [String] = []
        for order in orders where try desk.isOwn(order.residentID, visit) { facilities.append(order.facility) }
        // A patient nobody knows is somebody's all the same: better told to one too many than to none.
        if facilities.isEmpty, visit.residentID == nil { facilities = orders.map(\.facility) }
        let names = [placer.authority.namespace, desk.domain(placer.authority)?.facility ?? "", visit.text("MSH-6.1")]
        let named =
            names.first { facilities.contains($0) } ?? facilities.first ?? names.first(where: desk.isInstitution)
        return try desk.destination(facility: named ?? visit.text("MSH-6.1"), role: "critical")
    }

    private func send(
        _ results: [Segment], _ request: Segment, _ visit: CareVisit, _ receiver: Destination?, _ desk: CareDesk
    ) throws(CareStop) -> String {
        guard let receiver else { return "" }
        let segments = desk.copy(visit.message.segment("PID")) + desk.copy(request) + desk.copies(results)
        return try desk.send(
            ["ORU", "R40", "ORU_R01"], version: "2.8", to: receiver, topic: "critical \(visit.id)", segments)
    }

    // MARK: Acknowledgement

    private func acknowledge(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let (control, code) = (visit.text("MSA-2"), visit.text("MSA-1"))
        // A commit accept (CA) says that a message came, not that anybody read it.
        guard ["AA", "AE", "AR"].contains(code) || !desk.settings.isOn("critical.application") else {
            throw .refuse("MSA-1", "an application acknowledges with AA, or declines with AE or AR", code: "103")
        }
        // Control ids can be guessed: only who was told may say that it was heard.
        let told = try desk.first(
            """
            SELECT 1 FROM care_alert JOIN destination ON destination.name = receiver
            WHERE control_id = ? AND control_id <> '' AND state IN ('open', 'escalated')
                AND (facility = ? OR facility = '')
            """, [.text(control), .text(visit.sender.facility)])
        guard told != nil else {
            throw .refuse("MSA-2", "no alert of this control id waits for an acknowledgement", code: "204")
        }
        let isDeclined = ["AE", "AR"].contains(code)
        try desk.note(
            part, isDeclined ? "declined" : "acknowledged", control, resident: visit.residentID, message: visit.id)
        if isDeclined { return try decline(control, desk) }
        _ = try end(control, "acknowledged", by: visit.sender.facility, desk)
    }

    /// Who was told will not see to it: waiting helps nobody.
    private func decline(_ control: String, _ desk: CareDesk) throws(CareStop) {
        try desk.run(
            "UPDATE care_alert SET due = min(due, ?) WHERE control_id = ? AND state = 'open'",
            [.integer(desk.now), .text(control)])
        let rows = try desk.rows(
            "SELECT DISTINCT \(Self.told) FROM care_alert WHERE control_id = ? AND state = 'open' LIMIT 500",
            [.text(control)])
        for row in rows where desk.settings.isOn("critical.escalate") { try escalate(row, desk) }
    }

    /// What ``escalate(_:_:)`` needs of an alert.
    private static let told = "control_id, message_id, number, resident_id, receiver"

    /// An acknowledgement after the time is kept as late.
    private func end(_ control: String, _ state: String, by: String, _ desk: CareDesk) throws(CareStop) -> Int {
        guard !control.isEmpty else { return 0 }
        return try desk.run(
            """
            UPDATE care_alert SET state = CASE state WHEN 'escalated' THEN 'late' ELSE ?2 END, ended_at = ?3, by = ?4
            WHERE control_id = ?1 AND state IN ('open', 'escalated')
            """, [.text(control), .text(state), .text(desk.at), .text(by)])
    }

    func tend(_ desk: CareDesk) throws(CareStop) {
        let rows = try desk.rows(
            """
            SELECT DISTINCT \(Self.told) FROM care_alert
            WHERE state = 'open' AND due <= ? LIMIT 100
            """, [.integer(desk.now)])
        for row in rows where desk.settings.isOn("critical.escalate") { try escalate(row, desk) }
    }

    private func escalate(_ row: Row, _ desk: CareDesk) throws(CareStop) {
        let (control, number) = (row.text(0) ?? "", (row.text(2) ?? ""))
        if try answered(control, desk) { return }
        try desk.run(
            """
            UPDATE care_alert SET state = 'escalated'
            WHERE control_id = ? AND number IN (SELECT value FROM json_each(?)) AND state = 'open' AND due <= ?
            """, [.text(control), try desk.forms(number), .integer(desk.now)])
        try desk.note(part, "escalated", number, resident: row.integer(3), message: row.integer(1), row.text(4) ?? "")
        guard let receiver = try desk.destination(role: "escalation"),
            let message = try desk.message(row.integer(1) ?? 0)
        else { return }
        let told = CareVisit(
            message: message, id: 0, type: "ORU", event: message["MSH-9.2"] ?? "", sender: SenderKey(), residentID: nil)
        // Of a message with several orders only the one nobody acknowledged.
        let groups = told.groups("OBR").filter { group in
            [2, 3].contains { group.first("OBR")?.text($0) == number } && !group.isControl
        }
        let segments = desk.copy(message.segment("PID")) + desk.copy(groups.first?.first("OBR"))
        let results = groups.flatMap { Self.critical($0, isAlert: told.event == "R40") }
        _ = try desk.send(
            ["ORU", "R40", "ORU_R01"], version: "2.8", to: receiver, topic: "escalation \(row.integer(1) ?? 0)",
            segments + desk.copies(results))
    }

    /// Whether the receiver sent ORA^R41 on the connection itself.
    private func answered(_ control: String, _ desk: CareDesk) throws(CareStop) -> Bool {
        guard let message = try desk.answer(to: control), message["MSH-9.1"] == "ORA", message["MSA-1"] == "AA" else {
            return false
        }
        return try end(control, "acknowledged", by: message["MSH-4.1"] ?? "", desk) > 0
    }
}
