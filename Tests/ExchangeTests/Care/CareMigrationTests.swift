// SPDX-License-Identifier: Apache-2.0

import MPI
import SQLite
import Testing

@testable import Exchange

/// Stores of the first versions, whose numbers were one name space.
@Suite("Older tables of care") struct CareMigrationTests {
    private let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:")
        _ = try PatientIndex(connection)
        _ = try MessageStore(connection)
        for (id, facility, type) in [(1, "H1", "SRM"), (2, "H2", "SIU"), (3, "H1", "SIU")] {
            try run(
                """
                INSERT INTO message (id, received_at, peer, application, facility, control_id, type, event, version,
                    encoding, digest, body, state, code, reply, steps)
                VALUES (\(id), '', '', '', '\(facility)', '', '\(type)', '', '', '', x'', x'', 'accepted', 'AA', x'', '')
                """)
        }
    }

    private func run(_ sql: String) throws { try connection.script(sql, purpose: "test") }

    private func column(_ sql: String) throws -> [String] {
        try connection.rows(sql, purpose: "test").map { $0.text(0) ?? $0.integer(0).map(String.init) ?? "" }
    }

    /// Tables as the first scripts of a rule make them, with rows, then brought up to date.
    private func upgrade(_ rule: some CareRule, from count: Int, _ rows: String) throws {
        let owner = "care-\(rule.part.rawValue)"
        try connection.migrate(owner: owner, Array(rule.scripts.prefix(count)))
        try run(rows)
        try connection.migrate(owner: owner, rule.scripts)
        #expect(try connection.brokenReferences() == [])
    }

    @Test func keepSlotsAndAppointments() throws {
        try upgrade(
            Bookings(), from: 1,
            """
            INSERT INTO care_slot VALUES (1, 'D1', '202611221030', 2, 'open', 'H1'),
                (2, 'D1', '20261122103000+0800', 1, 'open', 'H1'), (3, 'D1', '20261122', 1, 'open', 'H1'),
                (4, 'D1', '20261122023000.5+0000', 1, 'blocked', 'H2'), (5, 'D2', 'bald', 1, 'open', 'H1');
            INSERT INTO care_appointment VALUES (1, 'P1', 'A1-1', 1, 1, 7, 'booked', 1), (2, 'P2', 'F2', 2, 1, 8, 'booked', 2),
                (3, 'P3', 'A3-1', 3, 1, 9, 'booked', 99), (4, 'P4', 'A1-2', 1, 2, 9, 'cancelled', 1);
            """)
        #expect(
            try column(
                "SELECT id || facility || resource || state || places || ' ' || instant FROM care_slot ORDER BY id")
                == [
                    "1H1D1open2 1795314600000", "3H1D1open1 1795276800000", "4H2D1blocked1 1795314600000",
                    "5H1D2open1 -5",
                ])
        #expect(
            try column(
                "SELECT placer || ' ' || facility || filler_facility || slot_id || place FROM care_appointment ORDER BY id"
            )
                == ["P1 H111", "P2 H2H212", "P3 31", "P4 H111"])
    }

    @Test func keepPrescriptions() throws {
        try upgrade(
            Prescriptions(), from: 2,
            """
            INSERT INTO care_prescription VALUES ('R1', 'H1', 7, 'PASS', '', '', 'AUTO', 1, 1, 2),
                ('R1', 'H2', 8, 'REJECT', 'DOSE', '', 'AUTO', 2, 0, 1), ('R2', 'H1', 7, 'PASS', '', '', 'AUTO', 3, 1, 1);
            INSERT INTO care_dispense VALUES (1, 'R1', 'D', 'L', '1', 'g', 'P1', 7, 4), (2, 'R2', 'D', 'L', '1', 'g', 'P1', 7, 5);
            """)
        #expect(
            try column("SELECT number || facility || result || dispensed || reviews FROM care_prescription ORDER BY id")
                == ["R1H1PASS12", "R1H2REJECT01", "R2H1PASS11"])
        #expect(try column("SELECT coalesce(prescription_id, 'none') FROM care_dispense ORDER BY id") == ["none", "3"])
    }

    @Test func keepReferrals() throws {
        try upgrade(
            Referrals(), from: 2,
            """
            INSERT INTO care_referral VALUES ('R1', 7, 'referral', 'V1', 'H1', 'arrived', '', 5, 1, 'D1'),
                ('R2', 8, 'referral', 'V1', 'H1', 'requested', '', 5, 99, '');
            """)
        #expect(
            try column("SELECT number || facility || source || state || due || document FROM care_referral ORDER BY id")
                == ["R1H1V1arrived7776000005D1", "R2V1V1requested5"])
    }

    @Test func keepSpecimensAndControls() throws {
        try upgrade(
            Specimens(), from: 1,
            """
            INSERT INTO care_specimen VALUES ('B1', '', 'L1', 7, 'rejected', '溶血', 'SER', '', '', 1),
                ('B2', 'B1', 'L1', 7, 'collected', '', 'BLK', '', '', 2), ('B3', 'B9', '', NULL, 'received', '', '', '', '', 99);
            INSERT INTO care_control VALUES ('AU', 'K', 0, 2), ('AU', 'NA', 1, 99);
            """)
        #expect(
            try column("SELECT id || facility || parent || state FROM care_specimen ORDER BY row")
                == ["B1H1rejected", "B2H2B1collected", "B3B9received"])
        #expect(try column("SELECT specimen || '<' || parent FROM care_specimen_parent") == ["2<1"])
        #expect(try column("SELECT facility || item || passed FROM care_control ORDER BY id") == ["H2K0", "NA1"])
        #expect(try column("SELECT specimen || number FROM care_tube_order ORDER BY id") == ["1L1", "2L1"])
    }

    @Test func keepControlsAndResultsByTheirInstants() throws {
        try upgrade(
            Recognition(), from: 2,
            """
            INSERT INTO care_control_run VALUES (1, 'L1', 'AU', 'K', '20260102080000', 1, 1),
                (2, 'L1', 'AU', 'K', 'bald', 0, 1);
            """)
        #expect(try column("SELECT instant FROM care_control_run ORDER BY id") == ["1767312000000", "0"])
        try upgrade(
            Results(), from: 2,
            """
            INSERT INTO care_result (resident_id, facility, placer, filler, panel, item, name, value, unit, flags, status,
                observed, level, mark, message_id, analysed)
            VALUES (7, 'L1', '', 'F1', '', 'K', '', '4', '', '', 'F', '20260102000000+0000', '', '', 1, '');
            """)
        #expect(
            try column("SELECT observed_at || ' ' || coalesce(analysed_at, '-') FROM care_result") == [
                "1767312000000 -"
            ])
    }

    @Test func keepWhatWasDispensedAndReported() throws {
        try upgrade(
            Prescriptions(), from: 3,
            """
            INSERT INTO care_dispense VALUES (1, 'R1', 'D', 'L', '1', 'g', 'P1', 7, 4, NULL);
            """)
        #expect(try column("SELECT unit || unit_name FROM care_dispense") == ["g"])
        try upgrade(
            NotifiableDiseases(), from: 2,
            """
            INSERT INTO care_case VALUES (1, 7, '鼠疫', 'open', '2h', 5, 5, NULL, 'H1', 1, 1, '', 'DX');
            """)
        #expect(try column("SELECT disease || state || question FROM care_case") == ["鼠疫open"])
    }
}
