// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import MLLP
import Testing

@Suite("The sequence number protocol") struct SequenceTests {
    /// MSA-1 and MSA-4.
    private func answer(_ harness: Harness, _ number: String, _ id: String, from facility: String = "H1") throws
        -> [String]
    {
        let header = #"MSH|^~\&|HIS|\#(facility)|MPI|A|20260102||ADT^A04^ADT_A01|\#(id)|P|2.5.1|\#(number)"#
        let ids = "A1^^^\(facility)&1.2.3.\(facility.suffix(1))&ISO^PI"
        let answer = try harness.ask(header + "\rEVN|A04|20260102\rPID|||\(ids)||王^明\r")
        return [answer["MSA-1"] ?? "", answer["MSA-4"] ?? ""]
    }

    private func harness() throws -> Harness { try Harness { $0.checksSequence = true } }

    @Test func startsWithTheFirstNumberThatComes() throws {
        let harness = try harness()
        #expect(try answer(harness, "0", "S1") == ["AA", "-1"])
        #expect(try answer(harness, "7", "M7") == ["AA", "7"])
        #expect(try answer(harness, "8", "M8") == ["AA", "8"])
        #expect(try answer(harness, "0", "S2") == ["AA", "9"])
    }

    @Test func refusesAGapAndWhatWasBefore() throws {
        let harness = try harness()
        #expect(try answer(harness, "1", "M1") == ["AA", "1"])
        #expect(try answer(harness, "3", "M3") == ["AE", "2"])
        #expect(try answer(harness, "2", "M2") == ["AA", "2"])
        #expect(try answer(harness, "3", "M3b") == ["AA", "3"])
        #expect(try answer(harness, "1", "M1b") == ["AE", "4"])
        let states = try harness.store().search(MessageCriteria()).map(\.state)
        #expect(states == [.refused, .accepted, .accepted, .refused, .accepted])
    }

    @Test func answersARepeatAsBefore() throws {
        let harness = try harness()
        #expect(try answer(harness, "1", "M1") == ["AA", "1"])
        #expect(try answer(harness, "1", "M1") == ["AA", "1"])
        #expect(try answer(harness, "2", "M2") == ["AA", "2"])
    }

    @Test func startsAnewWhenToldTo() throws {
        let harness = try harness()
        #expect(try answer(harness, "5", "M5") == ["AA", "5"])
        #expect(try answer(harness, "-1", "S1") == ["AA", "-1"])
        #expect(try answer(harness, "2", "M2") == ["AA", "2"])
    }

    @Test func countsEachSenderByItself() throws {
        let harness = try harness()
        #expect(try answer(harness, "5", "M5") == ["AA", "5"])
        #expect(try answer(harness, "1", "M1", from: "H2") == ["AA", "1"])
    }

    @Test func refusesWhatIsNoNumber() throws {
        let harness = try harness()
        #expect(try answer(harness, "x", "M1").first == "AE")
        #expect(try answer(harness, "-2", "M2") == ["AE", "-1"])
    }

    @Test func isKeptBySenders() throws {
        let harness = try harness()
        var settings = SendSettings(host: "127.0.0.1", port: harness.service.port)
        settings.numbersMessages = true
        let messages = try (1...3).map { try Message(parsing: Site.message("M\($0)")) }
        #expect(Sender.send(messages, settings).acknowledged == 3)
        #expect(Sender.send(try [Message(parsing: Site.message("M4"))], settings).acknowledged == 1)
        let numbers = try harness.store().search(MessageCriteria()).reversed().map {
            try Message(parsing: $0.body)["MSH-13"] ?? ""
        }
        #expect(numbers == ["0", "1", "2", "3", "0", "4"])
    }

    @Test func isMissedBySendersWhoseListenerNumbersNothing() throws {
        let receiver = try ChaosReceiver(try ChaosPlan(parsing: "nak"))
        defer { receiver.stop() }
        var settings = SendSettings(host: "127.0.0.1", port: receiver.port)
        settings.numbersMessages = true
        let report = Sender.send(try [Message(parsing: Site.message("M1"))], settings)
        #expect(report.deliveries == [.refused(code: "MSA-4", reason: "the listener numbers no messages")])
    }
}

@Suite("MLLP release 2") struct ReleaseTwoTests {
    @Test func commitsABlockBeforeItAnswers() throws {
        let harness = try Harness { $0.listener.commitsBlocks = true }
        let events = try harness.exchange(Framing.frame(Site.message("M1")))
        #expect(events.first == .commit(true))
        #expect(codes(events) == ["AA"])
        #expect(events.count == 2)
    }

    @Test func saysThatABlockIsNotKeptAndGoesOn() throws {
        let site = try Site()
        let service = try site.start { $0.listener.commitsBlocks = true }
        defer { service.stop() }
        try site.forbidMessages()
        let client = try service.client()
        try client.send(Site.message("M1"))
        #expect(try client.receive() == .commit(false))
        try site.allowMessages()
        try client.send(Site.message("M1"))
        #expect(try client.receive() == .commit(true))
        #expect(codes([try client.receive()]) == ["AA"])
    }

    @Test func isSpokenBySenders() throws {
        let harness = try Harness { $0.listener.commitsBlocks = true }
        var settings = SendSettings(host: "127.0.0.1", port: harness.service.port)
        settings.commitsBlocks = true
        let messages = try (1...5).map { try Message(parsing: Site.message("M\($0)")) }
        #expect(Sender.send(messages, settings).acknowledged == 5)
    }

    @Test func tellsSendersThatABlockIsNotKept() throws {
        let receiver = try ChaosReceiver(try ChaosPlan(parsing: "nak"), commitsBlocks: true)
        defer { receiver.stop() }
        var settings = SendSettings(host: "127.0.0.1", port: receiver.port)
        settings.commitsBlocks = true
        let report = Sender.send(try [Message(parsing: Site.message("M1"))], settings)
        #expect(report.deliveries == [.unanswered(.notCommitted)])
    }
}

@Suite("Bytes that were not taken, in a folder") struct RejectedFolderTests {
    @Test func areKeptWithTheReason() throws {
        let site = try Site()
        let folder = site.folder.appending(path: "rejected").path()
        let service = try site.start { $0.rejectedFolder = folder }
        let client = try service.client()
        try client.sendRaw(Array("junk".utf8) + Framing.frame(Site.message("M1")) + [Framing.start, 0x61, 0x62])
        client.finishSending()
        #expect(codes(try Harness.everything(from: client)) == ["AA"])
        service.stop()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(
            names.map { String($0.split(separator: "-", maxSplits: 1)[1]) } == [
                "1-1-skipped.bin", "1-2-unfinished.bin",
            ])
        let contents = try names.map { try Data(contentsOf: URL(filePath: folder + "/" + $0)) }
        #expect(contents == [Data("junk".utf8), Data("ab".utf8)])
        let rights = try FileManager.default.attributesOfItem(atPath: folder + "/" + names[0])[.posixPermissions]
        #expect(rights as? Int == 0o600)
    }

    @Test func areCountedByWhatWasWrong() throws {
        let site = try Site()
        let service = try site.start { $0.listener.startTimeout = 30 }
        let client = try service.client()
        try client.sendRaw(Array("GET / HTTP/1.1\r\n".utf8))
        #expect(throws: ClientError.self) { try client.receive() }
        service.stop()
        #expect(service.counters.faults == ["no-start-byte": 1])
    }
}
