// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Exchange
import JSON
import MLLP
import Testing

@testable import interopctl

@Suite("send") struct SendTests {
    let exchange: Exchanges

    init() throws { exchange = try Exchanges() }

    /// The summary without its latencies, which no run has twice.
    private func counts(_ outcome: Outcome) throws -> [Int?] {
        let json = try outcome.json()
        return ["sent", "acknowledged", "refused", "unanswered"].map { json[$0]?.integer }
    }

    @Test func countsWhatWasAcknowledged() throws {
        let outcome = try exchange.send(
            ["--json"], [Sample.admission("M1"), Sample.admission("M2") + Sample.result("M3")])
        #expect(outcome.code == .done)
        #expect(outcome.errors == "")
        #expect(try counts(outcome) == [3, 3, 0, 0])
        #expect(exchange.service.counters.accepted == 3)
    }

    @Test func tellsLatenciesAsNumbersOfMilliseconds() throws {
        let latency = try exchange.send(["--json"], [Sample.admission()]).json()["latency_ms"]
        for name in ["p50", "p99"] {
            guard case .number(let text)? = latency?[name] else {
                Issue.record("no number \(name)")
                continue
            }
            #expect(Double(text).map { $0 >= 0 } == true)
        }
    }

    @Test func printsOneLineForPeople() throws {
        let outcome = try exchange.send([], [Sample.admission()])
        #expect(outcome.lines.count == 1)
        #expect(outcome.text.hasPrefix("1 sent, 1 acknowledged, 0 refused, 0 unanswered; latency p50 "))
    }

    @Test func endsWithFourWhenAMessageIsRefused() throws {
        let wrong = Sample.admission("M2").replacing("ADT^A04^ADT_A01", with: "XYZ^A04")
        let outcome = try exchange.send(["--json"], [Sample.admission("M1"), wrong])
        #expect(outcome.code == .remoteRefused)
        #expect(try counts(outcome) == [2, 1, 1, 0])
        let line = "\(exchange.folder.place("1.hl7")): error: M2: AR: unknown message type"
        #expect(outcome.errorLines == [line])
    }

    @Test func endsWithThreeWhenNobodyListens() throws {
        let listener = try Listener(ListenerConfiguration(port: 0)) { _ in }
        let port = listener.port
        listener.stop()
        let file = try exchange.folder.file("a.hl7", Sample.admission("M1"))
        let outcome = interopctl("send", "--to", "127.0.0.1:\(port)", "--json", file)
        #expect(outcome.code == .inputOutput)
        #expect(try counts(outcome) == [1, 0, 0, 1])
        let line = "\(file): error: M1: could not connect to 127.0.0.1:\(port): Connection refused"
        #expect(outcome.errorLines == [line])
    }

    @Test func endsWithThreeWhenNoAnswerComes() throws {
        let listener = try Listener(ListenerConfiguration(port: 0)) { _ in }
        defer { listener.stop(within: 0) }
        let file = try exchange.folder.file("a.hl7", Sample.admission("M1"))
        let outcome = interopctl("send", "--to", "127.0.0.1:\(listener.port)", "--timeout", "1", "--json", file)
        #expect(outcome.code == .inputOutput)
        #expect(try counts(outcome) == [1, 0, 0, 1])
        #expect(outcome.errorLines == ["\(file): error: M1: no answer within 1000 ms"])
    }

    @Test func waitsForNoAnswerTheMessageDoesNotWant() throws {
        let text = Sample.admission().replacing("|2.5.1||||||", with: "|2.5.1|||NE|NE||")
        #expect(try counts(exchange.send(["--json"], [text])) == [1, 1, 0, 0])
    }

    @Test func dropsAnswersToOtherMessages() throws {
        let listener = try Listener(ListenerConfiguration(port: 0)) { frame in
            let answers = ["M0", "M1"].map { "MSH|^~\\&|||||||ACK|1|P|2.5.1\rMSA|\($0 == "M0" ? "AE" : "AA")|\($0)\r" }
            frame.reply(answers.map { Array($0.utf8) })
        }
        defer { listener.stop() }
        let file = try exchange.folder.file("a.hl7", Sample.admission("M1"))
        let outcome = interopctl("send", "--to", "127.0.0.1:\(listener.port)", "--json", file)
        #expect(outcome.code == .done)
        #expect(try counts(outcome) == [1, 1, 0, 0])
    }

    @Test func sendsEverythingAgainUnderNewControlIDs() throws {
        let outcome = try exchange.send(["--json", "--repeat", "3"], [Sample.admission("M1"), Sample.admission("M2")])
        #expect(try counts(outcome) == [6, 6, 0, 0])
        let found = interopctl("messages", "search", "--store", exchange.store, "--json")
        let ids = try found.json().array?.compactMap { $0["control_id"]?.string }
        #expect(ids == ["M2-3", "M1-3", "M2-2", "M1-2", "M2", "M1"])
    }

    @Test func usesSeveralConnections() throws {
        let contents = (0..<40).map { Sample.admission("M\($0)", patient: "A\($0)") }.joined()
        let outcome = try exchange.send(["--json", "--parallel", "4"], [contents])
        #expect(outcome.code == .done)
        #expect(try counts(outcome) == [40, 40, 0, 0])
        #expect((1...4).contains(exchange.service.counters.connections))
    }

    @Test func namesTheFileOfEachFailure() throws {
        let wrong = Sample.admission("M3").replacing("|2.5.1|", with: "|9.9|")
        let outcome = try exchange.send(["--parallel", "2"], [Sample.admission("M1") + Sample.admission("M2"), wrong])
        let line = "\(exchange.folder.place("1.hl7")): error: M3: AR: no published version of HL7 v2"
        #expect(outcome.code == .remoteRefused)
        #expect(outcome.errorLines == [line])
    }

    @Test func sendsTheGoodFilesWhenOneIsMissing() throws {
        let good = try exchange.folder.file("a.hl7", Sample.admission())
        let missing = exchange.folder.place("none")
        let outcome = interopctl("send", "--to", exchange.address, "--json", missing, good)
        #expect(outcome.code == .inputOutput)
        #expect(outcome.errorLines == ["\(missing): error: no such file"])
        #expect(try counts(outcome) == [1, 1, 0, 0])
    }
}

@Suite("listen") struct ListenTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    @Test func endsWithThreeWhenThePortIsTaken() throws {
        let listener = try Listener(ListenerConfiguration(port: 0)) { _ in }
        defer { listener.stop() }
        let outcome = interopctl("listen", "--port", "\(listener.port)", "--store", folder.place("store"))
        let text = "could not listen on 127.0.0.1:\(listener.port): Address already in use"
        #expect(outcome == Outcome(.inputOutput, err: ["interopctl listen: \(text)"]))
    }

    @Test func endsWithThreeWhenTheStoreCannotBeMade() throws {
        let file = try folder.file("taken", "")
        let outcome = interopctl("listen", "--port", "0", "--store", file)
        #expect(
            outcome == Outcome(.inputOutput, err: ["interopctl listen: \(file): error: the folder could not be made"]))
    }

    @Test func endsWithThreeWhenTheStoreIsNoDatabase() throws {
        _ = try folder.file("interop.sqlite", String(repeating: "no database ", count: 100))
        let outcome = interopctl("listen", "--port", "0", "--store", folder.path)
        let text = "could not read the database: file is not a database"
        #expect(outcome == Outcome(.inputOutput, err: ["interopctl listen: \(text)"]))
    }
}
