// SPDX-License-Identifier: Apache-2.0

import SQLite
import Testing
import Threads

@testable import Exchange

@Suite("Retention") struct RetentionTests {
    let made: MadeStore
    /// Noon of 2026-01-12; the messages are of 2026-01-01 to 03, a minute apart.
    let now: Int64

    init() throws {
        made = try MadeStore(3000)
        _ = try DeliveryQueue(made.connection)
        now = try #require(Clock.milliseconds("2026-01-12T12:00:00.000Z"))
    }

    private func prune(_ policy: String) throws -> Retention.Report {
        try Retention(made.connection, try #require(RetentionPolicy(policy)), now: now).run()
    }

    @Test func removesByStateAndAge() throws {
        // What is older than ten days came before noon of January 2nd: minutes 1 to 2159.
        let report = try prune("refused=10")
        #expect(report.messages == [.refused: 215])
        #expect(try made.find { $0.state = .refused }.count == 300 - 215)
        #expect(try made.find { $0.state = .accepted }.count == 2700)
        #expect(
            try made.find {
                $0.until = "2026-01-02T11:59:59"; $0.state = .refused
            } == [])
    }

    @Test func removesWhatMessagesWereFoundBy() throws {
        _ = try prune("accepted=10,refused=10")
        let keys = try made.connection.first(
            "SELECT count(*), min(message_id) FROM message_key", purpose: "count")
        #expect(keys?.integer(0) == Int64((3000 - 2159) * 3))
        #expect(keys?.integer(1) == 2160)
        #expect(try made.find { $0.order = "O100" } == [])
        #expect(try made.find { $0.order = "O2500" } == [2500])
        #expect(try made.connection.brokenReferences() == [])
    }

    @Test func keepsTheLatestMessageSoThatNoNumberServesTwice() throws {
        #expect(try prune("accepted=1,refused=1,failed=1").count == 2999)
        #expect(try made.store.nextID() == 3001)
    }

    @Test func keepsWhatOthersReferTo() throws {
        try made.connection.script(
            """
            INSERT INTO document (received_at, root, extension, set_root, set_extension, version, code, template, title,
                effective_time, institution, patient_id, name, digest, state, findings, message_id)
                VALUES ('', '', '', '', '', '', '', '', '', '', '', '', '', x'', 'accepted', '[]', 11);
            INSERT INTO image (received_at, instance_uid, class_uid, series_uid, study_uid, accession, modality, patient_id,
                name, digest, state, findings, order_message_id)
                VALUES ('', '', '', '', '', '', '', '', '', x'', 'accepted', '[]', 12);
            INSERT INTO ecg (received_at, number, acquired_at, institution, patient_id, name, digest, body, state, findings,
                order_message_id) VALUES ('', '', '', '', '', '', x'', x'', 'accepted', '[]', 13);
            """, purpose: "file")
        _ = try prune("accepted=10,refused=10")
        #expect(try made.find { $0.until = "2026-01-02T11" } == [13, 12, 11])
    }

    @Test func removesSettledDeliveriesAlone() throws {
        try made.connection.script(
            """
            INSERT INTO destination (name, host, port, application, facility) VALUES ('x', 'h', 1, '', '');
            INSERT INTO delivery (destination_id, topic, control_id, body, created_at, state, settled_at) VALUES
                (1, '', '1', x'', '2026-01-01', 'delivered', '2026-01-01'), (1, '', '2', x'', '2026-01-01', 'waiting', ''),
                (1, '', '3', x'', '2026-01-01', 'dead', '2026-01-01'), (1, '', '4', x'', '2026-01-01', 'skipped', '2026-01-01'),
                (1, '', '5', x'', '2026-01-01', 'delivered', '2026-01-11'), (1, '', '6', x'', '2026-01-11', 'delivered', '2026-01-11');
            """, purpose: "queue")
        let report = try prune("deliveries=5")
        #expect(report.deliveries == 2)
        let left = try made.connection.rows("SELECT control_id FROM delivery ORDER BY id", purpose: "read")
        #expect(left.map { $0.text(0) } == ["2", "3", "5", "6"])
    }

    @Test func worksInSteps() throws {
        var steps = 0
        let report = try Retention(made.connection, try #require(RetentionPolicy("accepted=1")), now: now).run {
            steps += 1
            return steps < 3
        }
        #expect(steps == 3)
        #expect(report.count > 0)
    }

    @Test func givesRoomBackToTheSystem() throws {
        let site = try Site()
        let connection = try Connection(path: site.path)
        let store = try MessageStore(connection)
        try connection.run("CREATE TABLE filler (b BLOB)", purpose: "fill")
        for _ in 0..<300 {
            try connection.run("INSERT INTO filler VALUES (zeroblob(20000))", purpose: "fill")
        }
        try connection.run("DELETE FROM filler", purpose: "empty")
        let before = try connection.first("PRAGMA page_count", purpose: "count")?.integer(0) ?? 0
        try connection.script("PRAGMA incremental_vacuum(200)", purpose: "give room back")
        let after = try connection.first("PRAGMA page_count", purpose: "count")?.integer(0) ?? 0
        #expect(after == before - 200)
        #expect(try store.nextID() == 1)
    }

    @Test(arguments: [
        "", "accepted", "accepted=", "accepted=0", "accepted=-1", "all=3", "accepted=3x", "accepted=99999",
    ])
    func refusesAPolicyItCannotRead(_ text: String) { #expect(RetentionPolicy(text) == nil) }

    @Test func readsPolicies() throws {
        var policy = RetentionPolicy()
        (policy.accepted, policy.deliveries) = (1095, 30)
        #expect(RetentionPolicy("accepted=1095d,deliveries=30") == policy)
        #expect(RetentionPolicy("refused=1,failed=2")?.failed == 2)
    }
}
