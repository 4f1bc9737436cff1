// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests
import Exchange
import Foundation
import HL7v2
import JSON
import SQLite
import Testing

@testable import interopctl

@Suite("Stored messages") struct StoredMessageTests {
    let exchange: Exchanges
    private var store: [String] { ["--store", exchange.store] }

    /// Three registrations of A1 and A2, and a result of A1.
    init() throws {
        exchange = try Exchanges()
        let contents = [
            Sample.admission("M1"), Sample.admission("M2", patient: "A2", name: "李^华"), Sample.result("M3"),
            Sample.admission("M4"),
        ]
        _ = try exchange.send([], contents)
    }

    @Test(
        arguments: [
            (["--event", "A04"], [4, 2, 1]), (["--facility", "H1"], [4, 3, 2, 1]), (["--facility", "H2"], []),
            (["--before", "3"], [2, 1]), (["--before", "3", "--event", "A04", "--limit", "1"], [2]),
        ] as [([String], [Int])])
    func areFoundBy(_ options: [String], _ ids: [Int]) throws {
        let outcome = interopctl(["messages", "search", "--ndjson"] + options + store)
        #expect(outcome.code == .done)
        #expect(try outcome.lines.map { try JSONValue(parsing: $0)["id"]?.integer ?? 0 } == ids)
    }

    @Test func showWhatTheyWereAnswered() throws {
        let json = try interopctl(["messages", "show", "1", "--json"] + store).json()
        #expect(json["answers"]?.array?.count == 1)
        #expect(json["deliveries"] == .array([]))
        #expect(interopctl(["messages", "show", "1"] + store).lines.contains("answer"))
    }

    /// What a route or a rule queued because of a message stands beside it.
    @Test func showWhereTheyWereSentOnTo() throws {
        let connection = try Connection(path: exchange.store + "/interop.sqlite")
        _ = try DeliveryQueue(connection)
        try connection.script(
            """
            INSERT INTO destination (id, name, host, port, application, facility) VALUES (7, 'ris', 'h', 1, '', '');
            INSERT INTO delivery (destination_id, topic, control_id, body, created_at, state, attempts, reason, message_id,
                route, answer) VALUES (7, '', 'X1', x'4D5348', '2026', 'dead', 3, 'AE: no', 1, 'to-ris', x'4D5348');
            """, purpose: "queue")
        let hop = try interopctl(["messages", "show", "1", "--json"] + store).json()["deliveries"]?.array?.first
        #expect(hop?["destination"] == "ris")
        #expect(hop?["route"] == "to-ris")
        #expect(hop?["state"] == "dead")
        #expect(hop?["attempts"]?.integer == 3)
        #expect(hop?["reason"] == "AE: no")
        let text = interopctl(["messages", "show", "1"] + store).text
        #expect(text.contains("ris"))
        #expect(text.contains("to-ris"))
        // What a route gave up is not removed with age.
        try connection.script("UPDATE message SET received_at = '2020' WHERE id < 3", purpose: "make old")
        #expect(interopctl(["messages", "prune", "--policy", "accepted=365"] + store).code == .done)
        #expect(try MessageStore(connection).list(MessageCriteria()).map(\.id) == [4, 3, 1])
    }

    // MARK: Export

    private func manifest(_ folder: String) throws -> [JSONValue] {
        try JSONValue(parsing: exchange.folder.bytes("\(folder)/manifest.json"))["messages"]?.array ?? []
    }

    @Test func areExportedOneFileEach() throws {
        let out = exchange.folder.place("out")
        #expect(interopctl(["messages", "export", "--patient", "A1", "--out-dir", out] + store).code == .done)
        let entries = try manifest("out")
        #expect(entries.map { $0["id"]?.integer } == [1, 3, 4])
        for entry in entries {
            let bytes = try exchange.folder.bytes("out/\(entry["file"]?.string ?? "")")
            #expect(entry["sha256"]?.string == Hexadecimal.encode(try Digest.sha256.of(bytes)).lowercased())
            #expect(entry["bytes"]?.integer == bytes.count)
        }
        #expect(try exchange.folder.bytes("out/message-3.hl7") == Array(Sample.result("M3").utf8))
        let again = interopctl(["messages", "export", "1", "--out-dir", out] + store)
        #expect(again.code == .inputOutput)
    }

    @Test func areExportedInOneFile() throws {
        let out = exchange.folder.place("out")
        #expect(interopctl(["messages", "export", "2", "1", "--batch", "--out-dir", out] + store).code == .done)
        let all = try exchange.folder.bytes("out/messages.hl7")
        for entry in try manifest("out") {
            let start = entry["offset"]?.integer ?? 0
            let bytes = Array(all[start..<start + (entry["bytes"]?.integer ?? 0)])
            #expect(entry["sha256"]?.string == Hexadecimal.encode(try Digest.sha256.of(bytes)).lowercased())
        }
        #expect(interopctl("get", "MSH-10", out + "/messages.hl7").text == "M2\nM1\n")
    }

    @Test func thatNobodyHasEndAnExportWithOne() {
        let outcome = interopctl(["messages", "export", "1", "99", "--out-dir", exchange.folder.place("o")] + store)
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.errorLines.first == "interopctl messages: the store has no message 99")
    }

    @Test func areNotExportedWithoutBeingNamed() {
        let outcome = interopctl(["messages", "export", "--out-dir", exchange.folder.place("o")] + store)
        #expect(outcome.code == .usage)
    }

    // MARK: Replay

    @Test func areSentOnceMoreInTheirOrder() throws {
        let other = try Exchanges()
        let words = ["messages", "replay", "--since", "2020", "--to", other.address, "--parallel", "3"] + store
        let outcome = interopctl(words)
        #expect(outcome.text == "4 sent, 4 acknowledged, 0 refused, 0 unanswered, 0 held back, 0 unreadable\n")
        let patient = try interopctl("messages", "search", "--patient", "A1", "--json", "--store", other.store).json()
        #expect(patient.array?.compactMap { $0["control_id"]?.string } == ["M4", "M3", "M1"])
        // By their control ids the other side knows them.
        #expect(interopctl(words).code == .done)
        #expect(other.service.counters.repeated == 4)
        #expect(interopctl(words + ["--new-ids=-B"]).code == .done)
        #expect(other.service.counters.accepted == 8)
    }

    @Test func areNotSentInADryRun() throws {
        let outcome = interopctl(["messages", "replay", "--patient", "A2", "--to", "127.0.0.1:1", "--dry-run"] + store)
        #expect(outcome == Outcome(.done, out: ["2"], err: ["1 messages would be sent"]))
    }

    @Test func ofAPatientAreHeldBackBehindOneWithoutAnAnswer() throws {
        let outcome = interopctl(["messages", "replay", "1", "3", "4", "--to", "127.0.0.1:1"] + store)
        #expect(outcome.code == .inputOutput)
        #expect(outcome.text == "1 sent, 0 acknowledged, 0 refused, 1 unanswered, 2 held back, 0 unreadable\n")
    }

    // MARK: Looking after

    @Test func areRemovedWhenTheyAreOld() throws {
        let connection = try Connection(path: exchange.store + "/interop.sqlite")
        try connection.script("UPDATE message SET received_at = '2020' WHERE id < 3", purpose: "make old")
        let outcome = interopctl(["messages", "prune", "--policy", "accepted=365"] + store)
        #expect(outcome.text == "removed: accepted=2 refused=0 failed=0 deliveries=0\n")
        #expect(try MessageStore(connection).list(MessageCriteria()).map(\.id) == [4, 3])
    }

    @Test func areBackedUpAndRestored() throws {
        let file = exchange.folder.place("copy.sqlite")
        let backup = interopctl(["store", "backup", "--to", file] + store)
        #expect(backup.text.hasPrefix("\(file): 4 messages, the latest 4; "))
        #expect(interopctl(["store", "verify"] + store).code == .done)
        #expect(interopctl(["store", "verify", "--file", file] + store).code == .done)
        #expect(interopctl(["store", "restore", "--from", file] + store).code == .inputOutput)
        let new = exchange.folder.place("new")
        #expect(interopctl("store", "restore", "--from", file, "--store", new).code == .done)
        #expect(interopctl("messages", "search", "--store", new).lines.count == 5)
        #expect(interopctl("audit", "verify", "--store", new).code == .done)
        #expect(interopctl("audit", "list", "--verb", "store backup", "--store", new).lines.count == 2)
        exchange.service.stop()
        let back = interopctl(["store", "restore", "--from", file] + store)
        #expect(back.code == .done)
        #expect(back.errors.hasPrefix("the former store is \(exchange.store)/interop-before-"))
    }

    @Test func bringTheirAuditLogBackWhenItIsLost() throws {
        let file = exchange.folder.place("copy.sqlite")
        #expect(interopctl(["store", "backup", "--to", file] + store).code == .done)
        exchange.service.stop()
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: exchange.store + "/audit.sqlite" + ending)
        }
        #expect(interopctl(["store", "restore", "--from", file] + store).code == .done)
        #expect(interopctl(["audit", "list", "--verb", "store backup"] + store).lines.count == 2)
        #expect(interopctl(["audit", "list", "--verb", "store restore"] + store).lines.count == 2)
        #expect(interopctl(["audit", "verify"] + store).code == .done)
    }

    @Test func areEncipheredAndFound() throws {
        let keys = exchange.folder.place("keys")
        let made = interopctl("store", "key", "--file", keys, "--algorithm", "sm4-ctr-hmac-sm3")
        #expect(made.text == "\(keys): key 1, sm4-ctr-hmac-sm3\n")
        #expect(interopctl(["store", "rekey", "--file", keys] + store).errors == "4 rows changed\n")
        #expect(interopctl(["messages", "search", "--patient", "A1"] + store).lines.count == 4)
        #expect(interopctl(["messages", "show", "--raw", "3"] + store).output == Array(Sample.result("M3").utf8))
        #expect(interopctl(["store", "rekey", "--plain"] + store).code == .done)
        #expect(interopctl(["store", "compact"] + store).code == .done)
        #expect(interopctl(["messages", "show", "--raw", "3"] + store).output == Array(Sample.result("M3").utf8))
    }

    @Test func areCountedForPrometheus() {
        let outcome = interopctl(["metrics"] + store)
        #expect(outcome.lines.contains("interop_store_messages{outcome=\"accepted\",type=\"ORU^R01\"} 1"))
        #expect(outcome.lines.contains("interop_store_messages{outcome=\"accepted\",type=\"ADT^A04\"} 3"))
    }
}
