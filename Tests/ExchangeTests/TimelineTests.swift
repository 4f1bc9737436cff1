// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite
import Testing

@testable import Exchange

@Suite("The line of time of a resident") struct TimelineTests {
    @Test(arguments: [
        ("20261121000000+0000", "20261121080000"), ("20261121070000+0800", "20261121070000"),
        ("202611212330-0100", "202611220830"), ("20261121070000", "20261121070000"), ("20261121+0000", "20261121"),
        ("2026112107.5", "2026112107"), ("2026", "2026"), ("", ""), ("20261399", "20261399"),
        ("20261121070000.1234+0900", "20261121060000"),
    ]) func isInOneZone(_ text: String, _ expected: String) {
        #expect(TimelineWords.local(text) == expected)
    }

    @Test func takesTheZoneOfTheMessageWhereATimeHasNone() throws {
        func time(_ zone: String, _ lines: String) throws -> String {
            let text = "MSH|^~\\&|A|H1|||20260102030405\(zone)||ORU^R01|1|P|2.5.1\r\(lines)\r"
            return TimelineWords.time(try Message(parsing: Array(text.utf8)))
        }
        #expect(try time("+0000", "OBR|1||F1|K|||20260101000000") == "20260101080000")
        #expect(try time("+0000", "OBR|1||F1|K|||20260101000000+0800") == "20260101000000")
        #expect(try time("", "OBR|1||F1|K|||20260101000000") == "20260101000000")
        #expect(try time("+0000", "NTE|1") == "20260102110405")
    }

    @Test func takesTheTimeOfTheObservationWhereTheOrderHasNone() throws {
        let text =
            "MSH|^~\\&|A|H1|||20260102030405||ORU^R01|1|P|2.5.1\rOBR|1||F1|K\rOBX|1|ST|D||x\r"
            + "OBX|2|NM|K||4|||||||||20251231230000+0000\r"
        #expect(TimelineWords.time(try Message(parsing: Array(text.utf8))) == "20260101070000")
    }

    @Test func listsWhatHappenedBeforeFirst() throws {
        let site = try CareSite([])
        for (number, time) in [("F1", "20261121000000+0000"), ("F2", "20261121070000+0800")] {
            _ = try site.ask("ORU^R01^ORU_R01", site.pid("A1"), "OBR|1||\(number)|\(number)^\(number)|||\(time)")
        }
        let connection = try Connection(path: site.harness.path)
        let entries = try ResidentTimeline(connection).entries(of: 1).filter { $0.kind == "result" }
        #expect(entries.map(\.title) == ["ORU^R01 F2", "ORU^R01 F1"])
        #expect(entries.map(\.time) == ["20261121070000", "20261121080000"])
    }

    @Test func listsAnImageWhenItWasTaken() throws {
        let site = try CareSite([])
        for (study, time) in [("1.1", "20200102030405+0000"), ("1.2", "")] {
            try site.change(
                """
                INSERT INTO image (received_at, instance_uid, class_uid, series_uid, study_uid, accession, modality,
                    patient_id, name, digest, state, findings, resident_id, study_time)
                VALUES ('2026-01-02T20:00:00.000Z', '1', '1', '1', '\(study)', '\(study)', 'DX', '', '', x'00', 'accepted',
                    '', 1, '\(time)')
                """)
        }
        let entries = try ResidentTimeline(Connection(path: site.harness.path)).entries(of: 1)
        #expect(entries.filter { $0.kind == "image" }.map(\.time) == ["20200102110405", "20260103040000"])
    }

    @Test(arguments: [
        (0, "19700101080000"), (1_763_740_799_000, "20251121235959"), (1_763_740_800_000, "20251122000000"),
    ]) func endsInTheTimeOfTheCounty(_ instant: Int64, _ expected: String) {
        #expect(CountyTime.digits(instant) == expected)
    }
}
