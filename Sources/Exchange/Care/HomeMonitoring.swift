// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Readings of patients' own devices: a threshold breached gives one alert in its window, and glucose in one unit.
///
/// Systolic 8480-6 from 180, diastolic 8462-4 from 110 mmHg, glucose 2339-0 or 15074-8 from 16.7 mmol/L, oxygen 59408-5
/// up to 90 %. Glucose in mg/dL is divided by 18.016; what was sent is kept beside it. The alert is an ORU^R40 to the
/// destination of role `family-doctor`.
struct HomeMonitoring: CareRule {
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
        """
    ]

    private static let thresholds: [String: (isLow: Bool, limit: Double)] = [
        "8480-6": (false, 180), "8462-4": (false, 110), "2339-0": (false, 16.7), "15074-8": (false, 16.7),
        "59408-5": (true, 90),
    ]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard visit.kind == "ORU^R01", let resident = visit.residentID else { return }
        for result in visit.all("OBX").prefix(2000) where Self.thresholds[result.text(3)] != nil {
            guard result.text(2) == "NM", let sent = Double(result.text(5)), sent.isFinite else {
                throw .refuse(result.place(5), "a reading is a number", code: "102")
            }
            guard !result.text(18).isEmpty else {
                throw .refuse(result.place(18), "a reading names its device", code: "101")
            }
            try take(result, sent, visit, resident, desk)
        }
    }

    private func take(
        _ result: Segment, _ sent: Double, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        let item = result.text(3)
        let isConverted = result.text(6) == "mg/dL" && desk.settings.isOn("monitoring.unit")
        let value = isConverted ? (sent / 18.016 * 100).rounded() / 100 : sent
        let unit = isConverted ? "mmol/L" : result.text(6)
        try desk.run(
            """
            INSERT INTO care_reading (resident_id, item, value, unit, sent, device, at, message_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(resident), .text(item), .real(value), .text(unit),
                .text("\(result.text(5)) \(result.text(6))"), .text(result.text(18)), .text(result.text(14)),
                .integer(visit.id),
            ])
        guard let threshold = Self.thresholds[item],
            threshold.isLow ? value <= threshold.limit : value >= threshold.limit
        else { return }
        let since = desk.now - desk.settings.limits.alertWindow
        let row = try desk.first(
            """
            SELECT id FROM care_breach
            WHERE resident_id IN (SELECT value FROM json_each(?)) AND item = ? AND at > ? LIMIT 1
            """, [desk.everyNumber(of: resident), .text(item), .integer(since)])
        if row != nil, desk.settings.isOn("monitoring.once") { return }
        try alert(result, value, visit, resident, desk)
    }

    private func alert(
        _ result: Segment, _ value: Double, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        try desk.run(
            "INSERT INTO care_breach (resident_id, item, at, value, message_id) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(resident), .text(result.text(3)), .integer(desk.now), .real(value),
                .integer(visit.id),
            ])
        try desk.note(part, "threshold", result.text(3), resident: resident, message: visit.id)
        guard let doctor = try desk.destination(role: "family-doctor") else { return }
        let segments = ["PID", "OBR"].flatMap { desk.copy(visit.message.segment($0)) } + desk.copy(result)
        _ = try desk.send(
            ["ORU", "R40", "ORU_R01"], version: "2.8", to: doctor, topic: "threshold \(resident)", segments)
    }
}
