// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import SQLite

/// Readings of patients' own devices: a threshold breached gives one alert in its window.
///
/// Systolic from 180, diastolic from 110 mmHg, glucose from 16.7 and up to 3.9 mmol/L, oxygen up to 90 %. What came in another unit of
/// ``HomeUnits`` is converted, and what was sent kept beside it; what came in one that is not known, or cannot be a living
/// person's, is kept and told as doubtful, and not judged. The window is of when things were observed; what is older than
/// a day, and than the window, gives no alert. The alert is an ORU^R40 to the destination of role
/// `family-doctor`. Results that are not of such devices (``HomeReadings``) are none of its concern.
struct HomeMonitoring: CareRule {
    private static let day: Int64 = 86_400_000
    let part = CarePart.monitoring
    let scripts = [
        """
        CREATE TABLE care_reading (
            id INTEGER PRIMARY KEY, resident_id INTEGER NOT NULL, item TEXT NOT NULL, value REAL NOT NULL,
            unit TEXT NOT NULL, sent TEXT NOT NULL, device TEXT NOT NULL, at TEXT NOT NULL, message_id INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX care_reading_resident ON care_reading (resident_id, item, at);
        CREATE TABLE care_breach (
            id INTEGER PRIMARY KEY, resident_id INTEGER NOT NULL, item TEXT NOT NULL, at INTEGER NOT NULL,
            value REAL NOT NULL, message_id INTEGER NOT NULL
        ) STRICT;
        """,
        // Values may be enciphered, and then are text.
        """
        CREATE TABLE care_reading_new (
            id INTEGER PRIMARY KEY, resident_id INTEGER NOT NULL, item TEXT NOT NULL, value ANY NOT NULL,
            unit TEXT NOT NULL, sent TEXT NOT NULL, device TEXT NOT NULL, at TEXT NOT NULL, message_id INTEGER NOT NULL,
            doubt TEXT NOT NULL DEFAULT ''
        ) STRICT;
        INSERT INTO care_reading_new SELECT id, resident_id, item, value, unit, sent, device, at, message_id, ''
            FROM care_reading;
        DROP TABLE care_reading;
        ALTER TABLE care_reading_new RENAME TO care_reading;
        CREATE INDEX care_reading_resident ON care_reading (resident_id, item, at);
        CREATE TABLE care_breach_new (
            id INTEGER PRIMARY KEY, resident_id INTEGER NOT NULL, item TEXT NOT NULL, at INTEGER NOT NULL,
            value ANY NOT NULL, message_id INTEGER NOT NULL
        ) STRICT;
        INSERT INTO care_breach_new SELECT * FROM care_breach;
        DROP TABLE care_breach;
        ALTER TABLE care_breach_new RENAME TO care_breach;
        CREATE INDEX care_breach_resident ON care_breach (resident_id, at);
        """,
        """
        ALTER TABLE care_reading ADD COLUMN instant INTEGER;
        UPDATE care_reading SET instant = \(CareVisit.instant(ofColumn: "at"));
        """,
    ]
    let columns = [
        SealedColumns("care_reading", terms: ["item"], values: ["value", "unit", "sent", "device"]),
        SealedColumns("care_breach", terms: ["item"], values: ["value"]),
    ]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard visit.kind == "ORU^R01" else { return }
        let readings = HomeReadings.all(visit, desk.settings)
        guard !readings.isEmpty else { return }
        if readings.count > 2000 { throw .refuse("OBX[2001]", "more than 2000 readings in a message") }
        var values: [Double] = []
        for reading in readings { values.append(try value(reading)) }
        guard let resident = visit.residentID else {
            guard visit.message.segment("PID") != nil else {
                throw .refuse("PID", "a reading names its patient", code: "100")
            }
            return try desk.wait(part, visit)
        }
        for (reading, value) in zip(readings, values) { try take(reading, value, visit, resident, desk) }
    }

    private func value(_ reading: HomeReading) throws(CareStop) -> Double {
        let (result, digits) = (reading.result, reading.result.text(5))
        guard result.text(2) == "NM", digits.utf8.allSatisfy({ "+-.0123456789".utf8.contains($0) }),
            let value = Double(digits), value.isFinite
        else { throw .refuse(result.place(5), "a reading is a number", code: "102") }
        guard !reading.device.isEmpty else {
            throw .refuse(result.place(18), "a reading names its device", code: "101")
        }
        return value
    }

    private func take(
        _ reading: HomeReading, _ sent: Double, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        let (result, quantity) = (reading.result, reading.item.quantity)
        let units = [result.text(6), result.text(6, 4)].filter { !$0.isEmpty }
        let exact =
            desk.settings.isOn("monitoring.unit") ? HomeUnits.converted(sent, units, quantity) : sent
        let doubt = exact.map { HomeUnits.isPlausible($0, quantity) ? "" : "implausible" } ?? "unit"
        // A value in doubt stands as it came.
        let shown = doubt.isEmpty ? exact.map { ($0 * 100).rounded() / 100 } ?? sent : sent
        let unit = doubt.isEmpty && desk.settings.isOn("monitoring.unit") ? quantity.rawValue : result.text(6)
        try keep(reading, shown, unit, doubt, visit, resident, desk)
        guard doubt.isEmpty, let exact else { return try tell(doubt, reading, visit, resident, desk) }
        guard let breach = reading.item.breach(by: exact) else { return }
        let text = observed(reading)
        let at = min(visit.instant(text) ?? desk.now, desk.now)
        // Nobody can help of what was long ago, and it must not silence what is now.
        if (visit.end(text) ?? desk.now) <= desk.now - max(Self.day, desk.settings.limits.alertWindow) {
            return try desk.note(part, "threshold, long ago", reading.code, resident: resident, message: visit.id)
        }
        if try isTold(breach, at, resident, desk), desk.settings.isOn("monitoring.once") { return }
        try alert(reading, breach, at, shown, visit, resident, desk)
    }

    private func keep(
        _ reading: HomeReading, _ value: Double, _ unit: String, _ doubt: String, _ visit: CareVisit,
        _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        let (result, at) = (reading.result, observed(reading))
        try desk.run(
            """
            INSERT INTO care_reading (resident_id, item, value, unit, sent, device, at, message_id, doubt, instant)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(resident), try desk.term(reading.code), try desk.sealed(value), try desk.sealed(unit),
                try desk.sealed("\(result.text(5)) \(result.text(6))"), try desk.sealed(reading.device), .text(at),
                .integer(visit.id), .text(doubt), .optional(visit.instant(at)),
            ])
    }

    /// A reading that was not judged is told back to who sent it, and stands in the record of events.
    private func tell(
        _ doubt: String, _ reading: HomeReading, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        let text =
            doubt == "unit" ? "the unit is not known; kept and not judged" : "no such value; kept and not judged"
        desk.warnings.append(
            Finding(
                .warning, code: doubt == "unit" ? "103" : "207",
                location: reading.result.place(doubt == "unit" ? 6 : 5), message: text))
        try desk.note(part, "doubtful", reading.code, resident: resident, message: visit.id, doubt)
    }

    /// OBX-14, else OBR-7.
    private func observed(_ reading: HomeReading) -> String {
        reading.result.text(14).isEmpty ? reading.request?.text(7) ?? "" : reading.result.text(14)
    }

    /// Whether there is an alert of this in its window, before the reading or after it.
    private func isTold(
        _ breach: String, _ at: Int64, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) -> Bool {
        try desk.first(
            """
            SELECT 1 FROM care_breach
            WHERE resident_id IN (SELECT value FROM json_each(?))
                AND item IN (SELECT value FROM json_each(?)) AND at > ? AND at < ? LIMIT 1
            """,
            [
                desk.everyNumber(of: resident), try desk.forms(breach),
                .integer(at - desk.settings.limits.alertWindow), .integer(at + desk.settings.limits.alertWindow),
            ]) != nil
    }

    private func alert(
        _ reading: HomeReading, _ breach: String, _ at: Int64, _ value: Double, _ visit: CareVisit, _ resident: Int64,
        _ desk: CareDesk
    ) throws(CareStop) {
        try desk.run(
            "INSERT INTO care_breach (resident_id, item, at, value, message_id) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(resident), try desk.term(breach), .integer(at), try desk.sealed(value),
                .integer(visit.id),
            ])
        let doctor = try desk.destination(role: "family-doctor")
        let event = doctor == nil ? "threshold, nobody to tell" : "threshold"
        try desk.note(part, event, reading.code, resident: resident, message: visit.id)
        guard let doctor else { return }
        let segments =
            desk.copy(visit.message.segment("PID")) + desk.copy(reading.request) + desk.copy(reading.result)
        _ = try desk.send(
            ["ORU", "R40", "ORU_R01"], version: "2.8", to: doctor, topic: "threshold \(resident)", segments)
    }
}
