// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MLLP

@Suite("Thin lines") struct ShapedLinkTests {
    private func listener() throws -> Listener {
        try Listener(ListenerConfiguration(port: 0)) { $0.reply([[0x21] + $0.content]) }
    }

    /// Sends a block and reads its answer.
    private func exchange(_ content: [UInt8], _ port: UInt16) throws -> [UInt8] {
        let client = try Client(host: "127.0.0.1", port: port)
        try client.send(content)
        guard case .frame(let answer) = try client.receive() else { return [] }
        return answer
    }

    @Test func carryBytesAsTheyAre() throws {
        let listener = try listener()
        defer { listener.stop() }
        let link = try ShapedLink(
            to: "127.0.0.1", port: listener.port, shape: LinkShape(parsing: "rate=10M,delay=1,loss=1"))
        let content = (0..<200_000).map { UInt8($0 % 25) + 0x41 }
        #expect(try exchange(content, link.port) == [0x21] + content)
        link.stop()
        let counters = link.counters
        #expect(counters.connections == 1)
        #expect(counters.breaks == 0)
        // Both blocks with three bytes around them.
        #expect(counters.bytes == 2 * (content.count + 3) + 1)
    }

    @Test func breakConnectionsOff() throws {
        let listener = try listener()
        defer { listener.stop() }
        let link = try ShapedLink(to: "127.0.0.1", port: listener.port, shape: LinkShape(parsing: "break=1"))
        defer { link.stop() }
        let failure = #expect(throws: ClientError.self) { try exchange([0x61], link.port) }
        #expect(failure?.isLossOfConnection == true)
        #expect(link.counters.breaks == 1)
        #expect(link.counters.bytes == 0)
    }

    @Test func endWhereNobodyListens() throws {
        let gone = try listener()
        gone.stop()
        let link = try ShapedLink(to: "127.0.0.1", port: gone.port, shape: LinkShape())
        defer { link.stop() }
        let failure = #expect(throws: ClientError.self) { try exchange([0x61], link.port) }
        #expect(failure?.isLossOfConnection == true)
    }

    private func fates(_ shape: LinkShape, _ sizes: [Int], connection: Int = 1) -> [PieceSchedule.Fate] {
        let clock = LinkClock(bitsPerSecond: shape.bitsPerSecond)
        var schedule = PieceSchedule(shape, clock, connection: connection, direction: 0, start: 0)
        return sizes.map { schedule.next($0, now: 1_000_000) }
    }

    @Test func takeTheTimeOfTheirRateAndDelay() throws {
        // 960 bytes and 40 in front of them are 8,000 bits: a sixteenth of a second.
        let fates = fates(try LinkShape(parsing: "rate=128k,delay=300"), [960, 960])
        #expect(fates.map(\.arrival) == [1_362_500, 1_425_000])
    }

    @Test func areSharedByTheirConnections() throws {
        let shape = try LinkShape(parsing: "rate=128k")
        let clock = LinkClock(bitsPerSecond: shape.bitsPerSecond)
        var one = PieceSchedule(shape, clock, connection: 1, direction: 0, start: 0)
        var two = PieceSchedule(shape, clock, connection: 2, direction: 0, start: 0)
        #expect(one.next(960, now: 0).arrival == 62_500)
        #expect(two.next(960, now: 0).arrival == 125_000)
    }

    @Test func standStillWhenSomethingIsLost() throws {
        let fates = fates(try LinkShape(parsing: "delay=100,loss=20"), Array(repeating: 500, count: 1000))
        let losses = fates.reduce(0) { $0 + $1.losses }
        // A fifth of all, and a fifth of those that went again: 250 of a thousand, four deviations around it.
        #expect((180...320).contains(losses))
        let arrivals = fates.compactMap(\.arrival)
        #expect(arrivals.count == 1000)
        #expect(arrivals == arrivals.sorted())
        let first = try #require(fates.first { $0.losses == 1 }?.arrival)
        // There, and the pause of 400 ms before.
        #expect(first >= 1_500_000)
    }

    @Test func makeTheSameFaultsAgain() throws {
        let shape = try LinkShape(parsing: "rate=128k,delay=300,loss=2,break=50", seed: 7)
        let sizes = (1...500).map { $0 % 1400 + 1 }
        #expect(fates(shape, sizes) == fates(shape, sizes))
        #expect(fates(shape, sizes) != fates(shape, sizes, connection: 2))
        #expect(fates(shape, sizes).contains { $0.arrival == nil })
    }

    @Test func areWrittenAsText() throws {
        var shape = LinkShape()
        (shape.bitsPerSecond, shape.delayMilliseconds) = (128_000, 300)
        (shape.lossesPerMillion, shape.breaksOneIn) = (5000, 200)
        #expect(try LinkShape(parsing: "rate=128k, delay=300, loss=0.5%, break=200") == shape)
        #expect(try LinkShape(parsing: "rate=2M").bitsPerSecond == 2_000_000)
    }

    @Test(arguments: [
        ("speed=1", LinkShapeError.unknown("speed")), ("rate", .unknown("rate")), ("rate=0", .badNumber("0")),
        ("rate=fast", .badNumber("fast")), ("loss=51", .badNumber("51")), ("delay=-1", .badNumber("-1")),
        ("loss=nan", .badNumber("nan")),
    ]) func areRefusedWhenTheirTextIsWrong(_ text: String, _ error: LinkShapeError) {
        #expect(throws: error) { try LinkShape(parsing: text) }
    }
}
