// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MLLP
import Testing

@testable import Conformance

@Suite("Listening actors") struct PeerTests {
    private func message(_ id: String, _ text: String) -> [UInt8] {
        Array("MSH|^~\\&|A|B|C|D|2026||ADT^A31^ADT_A05|\(id)|P|2.5.1\rPID|1||\(text)\r".utf8)
    }

    private func peer(forward: RunOptions.Target? = nil) throws -> Peer {
        try Peer("H01", port: 0, over: nil, RunOptions(), forward: forward)
    }

    private func answer(_ client: Client) throws -> String {
        guard case .frame(let content) = try client.receive() else { return "" }
        return (try? Message(parsing: content))?["MSA-2"] ?? String(decoding: content, as: UTF8.self)
    }

    @Test func lookAtTheMessagesOfTheirPartOnly() throws {
        let peer = try peer()
        defer { peer.stop() }
        peer.begin(mark: "4711")
        let client = try Client(host: "127.0.0.1", port: peer.port)
        for (id, text) in [("M1", "P4710"), ("M2", "P4711")] {
            try client.send(message(id, text))
            #expect(try answer(client) == id)
        }
        #expect(peer.next("ADT^A31", within: 1000) == message("M2", "P4711"))
        #expect(peer.next("ADT^A31", within: 0) == nil)
    }

    @Test func answerLateWhatTheyWereSilentAbout() throws {
        let peer = try peer()
        defer { peer.stop() }
        peer.behave(.silent)
        let client = try Client(host: "127.0.0.1", port: peer.port)
        try client.send(message("M1", "P1"))
        #expect(peer.next("ADT", within: 5000) != nil)
        #expect(throws: ClientError.timeout(milliseconds: 50)) { try client.receive(timeoutMilliseconds: 50) }
        peer.begin(mark: "")
        #expect(try answer(client) == "M1")
    }

    @Test func handOnWhatComesToASystemInTheirPlace() throws {
        let system = try Listener(ListenerConfiguration(port: 0)) { $0.reply([Array("its own".utf8)]) }
        defer { system.stop() }
        let peer = try peer(forward: .init(host: "127.0.0.1", port: system.port))
        defer { peer.stop() }
        let client = try Client(host: "127.0.0.1", port: peer.port)
        try client.send(message("M1", "P1"))
        #expect(try answer(client) == "its own")
        #expect(peer.next("ADT^A31", within: 0) == message("M1", "P1"))
    }

    @Test func countWhatComesOnceAndInItsOrder() throws {
        var tally = GatherTally(CheckPath("PID-4"))
        for (id, text) in [("1", "A|1"), ("2", "B|5"), ("3", "A|2"), ("3", "A|2"), ("4", "B|4"), ("5", "A|9")] {
            tally.add(message(id, text))
        }
        #expect(tally.values == ["messages": "5", "repeats": "1", "out-of-order": "1"])
    }
}
