// SPDX-License-Identifier: Apache-2.0

import MLLP
import Synchronization
import TLS
import Testing

/// How long a listener puts up with what, and what it says then.
@Suite("Patience with connections") struct PatienceTests {
    let diary = Diary()

    private func listener(
        _ adjust: (inout ListenerConfiguration) -> Void,
        handle: @escaping @Sendable (ReceivedFrame) -> Void = { $0.reply([[0x21] + $0.content]) }
    ) throws -> Listener {
        var configuration = ListenerConfiguration(port: 0)
        configuration.pauseTimeout = 10
        adjust(&configuration)
        return try Listener(configuration, observe: diary.note, handle: handle)
    }

    /// Sends bytes and waits for the end of the connection.
    private func end(_ listener: Listener, _ bytes: [UInt8]) throws -> [ListenerEvent] {
        let client = try Client(host: "127.0.0.1", port: listener.port)
        try client.sendRaw(bytes)
        while case .success = Result(catching: { try client.receive(timeoutMilliseconds: 10_000) }) {}
        listener.stop()
        return Array(diary.events.dropFirst())
    }

    @Test func endsWithAConnectionThatSaysNothing() throws {
        let listener = try listener { $0.firstByteTimeout = 40 }
        #expect(try end(listener, []) == [.closed(connection: 1, reason: .noByte(within: 40))])
        #expect(ListenerEvent.CloseReason.noByte(within: 40_000).text == "no byte within 40 s")
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\n", StreamKind.http, 12), ("MSH|^~\\&|", .unframedMessage, 9),
        ("M\0S\0H\0|\0", .utf16, 4), ("\r\nhello", .unknown, 5),
    ]) func endsWithBytesThatBeginNoBlock(_ text: String, _ kind: StreamKind, _ count: Int) throws {
        let listener = try listener { $0.startTimeout = 40 }
        let skipped = text.utf8.count { ![0x0D, 0x0A, 0].contains($0) }
        #expect(
            try end(listener, Array(text.utf8)) == [
                .irregular(connection: 1, .skipped(count: skipped)),
                .closed(connection: 1, reason: .noStartByte(within: 40, kind)),
            ])
    }

    @Test func saysWhatTheBytesLookLike() {
        let reason = ListenerEvent.CloseReason.noStartByte(within: 10_000, .utf16)
        #expect(reason.text == "no start byte within 10 s; what came looks like UTF-16, a wrong character set")
        #expect(reason.code == "no-start-byte")
    }

    @Test func leavesAConnectionWithStrayBytesBehindABlock() throws {
        let listener = try listener { $0.startTimeout = 30 }
        defer { listener.stop() }
        let client = try Client(host: "127.0.0.1", port: listener.port)
        try client.sendRaw(Framing.frame([0x61]) + Array("stray".utf8))
        #expect(try client.receive() == .frame([0x21, 0x61]))
        #expect(throws: ClientError.timeout(milliseconds: 100)) { try client.receive(timeoutMilliseconds: 100) }
        try client.send([0x62])
        #expect(try client.receive() == .frame([0x21, 0x62]))
    }

    /// One connection holds all there is room for; another that holds nothing is still served, and both go on afterwards.
    @Test func holdsNoMoreThanItMayOfAllConnections() throws {
        let waiting = Mutex<[ReceivedFrame]>([])
        let listener = try listener({ $0.maximumHeldBytes = 1000 }) { frame in
            if frame.content.count < 500 { return frame.reply([[0x21]]) }
            waiting.withLock { $0.append(frame) }
        }
        defer { listener.stop(within: 100) }
        let (large, small) = (
            try Client(host: "127.0.0.1", port: listener.port), try Client(host: "127.0.0.1", port: listener.port)
        )
        for _ in 0..<8 { try large.send([UInt8](repeating: 0x61, count: 900)) }
        // The first two may come in one read; what follows waits in the system's buffers at the latest then.
        while waiting.withLock({ $0.isEmpty }) {}
        try small.send([0x62])
        #expect(try small.receive() == .frame([0x21]))
        var answered = 0
        while answered < 8 {
            for frame in waiting.withLock({ frames in
                defer { frames = [] }
                return frames
            }) {
                frame.reply([[0x22]])
                #expect(try large.receive() == .frame([0x22]))
                answered += 1
            }
        }
    }

    @Test func endsWithABlockThatTakesTooLong() throws {
        let listener = try listener {
            $0.blockTimeout = 60
            $0.stallTimeout = 10_000
        }
        #expect(
            try end(listener, [Framing.start, 0x61]) == [
                .irregular(connection: 1, .unfinished(count: 1)), .closed(connection: 1, reason: .slow(within: 60)),
            ])
    }

    @Test func endsWithAHandlerThatDoesNotAnswer() throws {
        let diary = diary
        let listener = try listener({ $0.handlerTimeout = 40 }, handle: { diary.hold($0) })
        #expect(
            try end(listener, Framing.frame([0x61])) == [.closed(connection: 1, reason: .notAnswered(within: 40))])
        // An answer that comes too late goes nowhere.
        for frame in diary.takeHeld() { frame.reply([[0x62]]) }
    }

    @Test func endsWithAPeerThatDoesNotReadItsAnswers() throws {
        let answer = [UInt8](repeating: 0x61, count: 8 << 20)
        let listener = try listener({ $0.stallTimeout = 60 }, handle: { $0.reply([answer, answer]) })
        let client = try Client(host: "127.0.0.1", port: listener.port)
        try client.send([0x61])
        while !diary.events.contains(.closed(connection: 1, reason: .notRead(within: 60))) {}
        listener.stop()
        #expect(ListenerEvent.CloseReason.notRead(within: 60_000).text == "reply not read for 60 s")
        withExtendedLifetime(client) {}
    }

    @Test(arguments: [0, 1, 2]) func endsWithAHeaderThatDoesNotEnd(_ more: Int) throws {
        let listener = try listener { $0.frameLimits = .init(headerBytes: 20) }
        let header = Array("MSH".utf8) + [UInt8](repeating: 0x78, count: 16 + more)
        let client = try Client(host: "127.0.0.1", port: listener.port)
        try client.send(header + [0x0D, 0x50])
        let outcome = Result { () throws(ClientError) in try client.receive() }
        listener.stop()
        if more <= 1 {
            #expect(outcome == .success(.frame([0x21] + header + [0x0D, 0x50])))
        } else {
            #expect(diary.events.dropFirst().first == .irregular(connection: 1, .headerTooLarge(limit: 20)))
        }
    }
}

@Suite("Who is let in") struct AdmissionTests {
    let diary = Diary()

    private func listener(_ adjust: (inout ListenerConfiguration) -> Void) throws -> Listener {
        var configuration = ListenerConfiguration(port: 0)
        adjust(&configuration)
        return try Listener(configuration, observe: diary.note) { $0.reply([$0.content]) }
    }

    @Test func nobodyFromElsewhere() throws {
        let listener = try listener { $0.allowedAddresses = [AddressRange("10.0.0.0/8")].compactMap(\.self) }
        let client = try Client(host: "127.0.0.1", port: listener.port)
        #expect(throws: ClientError.self) { try client.receive() }
        listener.stop()
        #expect(diary.events == [.refused(peer: "127.0.0.1", .notAllowed)])
    }

    @Test func onlySoManyOfOneAddress() throws {
        let listener = try listener { $0.maximumPerAddress = 1 }
        let first = try Client(host: "127.0.0.1", port: listener.port)
        try first.send([0x61])
        #expect(try first.receive() == .frame([0x61]))
        let second = try Client(host: "127.0.0.1", port: listener.port)
        #expect(throws: ClientError.self) { try second.receive() }
        try first.send([0x62])
        #expect(try first.receive() == .frame([0x62]))
        listener.stop()
        #expect(diary.events.contains(.refused(peer: "127.0.0.1", .tooMany(limit: 1))))
    }

    @Test(arguments: [
        ("10.1.0.0/16", "10.1.255.255", true), ("10.1.0.0/16", "10.2.0.0", false), ("10.1.2.3", "10.1.2.3", true),
        ("10.1.2.3", "10.1.2.4", false), ("0.0.0.0/0", "200.1.1.1", true), ("10.1.2.2/31", "10.1.2.3", true),
        ("10.1.0.0/16", "::ffff:10.1.2.3", true), ("2001:db8::/32", "2001:db8:1::5", true),
        ("2001:db8::/32", "2001:db9::5", false), ("fe80::/10", "fe80::1%eth0", true), ("::/0", "10.1.2.3", true),
        ("0.0.0.0/0", "2001:db8::1", false), ("10.1.0.0/16", "nonsense", false),
    ]) func byRangesOfAddresses(_ range: String, _ address: String, _ isInside: Bool) throws {
        #expect(try #require(AddressRange(range)).contains(address) == isInside)
    }

    @Test(arguments: ["", "10.1", "10.1.2.3/16", "10.1.0.0/33", "10.1.0.0/-1", "::1/129", "10.1.0.0/", "host", "1/2/3"])
    func refusesWhatIsNoRange(_ text: String) { #expect(AddressRange(text) == nil) }
}

@Suite("Bytes that were not taken") struct DroppedBytesTests {
    @Test(arguments: [
        ("junk\u{0B}a\u{1C}\r", [DroppedBytes(why: .skipped, bytes: Array("junk".utf8))]),
        ("\u{0B}abc\u{0B}MSH\u{1C}\r", [DroppedBytes(why: .restarted, bytes: Array("abc".utf8))]),
        ("\u{0B}abcdefgh", [DroppedBytes(why: .unfinished, bytes: Array("abcdef".utf8))]),
        ("\u{0B}0123456789", [DroppedBytes(why: .tooLarge, bytes: Array("012345".utf8))]),
        ("\u{0B}a\u{1C}\r", []),
    ]) func areKeptUpToALimitHoweverTheStreamIsCut(_ text: String, _ expected: [DroppedBytes]) {
        var limits = FrameDecoder.Limits(frameBytes: 9)
        limits.keptBytes = 6
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            var decoder = FrameDecoder(limits: limits)
            _ = decoder.feed(bytes[..<cut])
            var dropped = decoder.takeDropped()
            _ = decoder.feed(bytes[cut...])
            _ = decoder.finish()
            dropped += decoder.takeDropped()
            #expect(dropped == expected)
        }
    }
}
