// SPDX-License-Identifier: Apache-2.0

import MLLP
import Testing

@Suite("Framing in pieces") struct FrameDecoderStateTests {
    /// SplitMix64: the same numbers on every run.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private func random(_ generator: inout Seeded) -> [UInt8] {
        let words = [
            "V", "F", "C", "\n", "\0", "x", "MSH", "M", "S", "H|", "FC", "VMSH|", "\u{06}", "\u{16}\u{03}", "yyyy",
        ]
        let count = Int.random(in: 0...24, using: &generator)
        return (0..<count).flatMap { _ in stream(words[Int.random(in: 0..<words.count, using: &generator)]) }
    }

    private func cut(_ bytes: [UInt8], _ generator: inout Seeded) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Int.random(in: 0...min(7, rest.count), using: &generator)
            pieces.append(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        return pieces
    }

    @Test(arguments: [
        FrameDecoder.Limits(), .init(frameBytes: 0, skippedBytes: 0), .init(frameBytes: 5, skippedBytes: 3),
        .init(frameBytes: 8, skippedBytes: 1000), .init(frameBytes: 13, skippedBytes: 2),
    ]) func doesNotDependOnHowAStreamIsCut(_ limits: FrameDecoder.Limits) {
        var generator = Seeded(state: UInt64(limits.frameBytes))
        for _ in 0..<2_000 {
            let bytes = random(&generator)
            var whole = FrameDecoder(limits: limits)
            let expected = whole.feed(bytes) + whole.finish()
            var pieced = FrameDecoder(limits: limits)
            let found = cut(bytes, &generator).flatMap { pieced.feed($0) } + pieced.finish()
            #expect(found == expected, "\(bytes)")
            guard found == expected else { return }
        }
    }

    @Test func neverGivesAFrameLargerThanTheLimit() {
        var generator = Seeded(state: 9)
        for _ in 0..<2_000 {
            var decoder = FrameDecoder(limits: .init(frameBytes: 6))
            for case .frame(let content) in decoder.feed(random(&generator)) + decoder.finish() {
                #expect(content.count <= 6)
            }
        }
    }

    @Test func takesAFrameAsLargeAsTheLimit() {
        for count in [1, 2, 3] {
            var decoder = FrameDecoder(limits: .init(frameBytes: 3))
            let content = [UInt8](repeating: 0x78, count: count)
            #expect(decoder.feed(Framing.frame(content)) == [.frame(content)])
            #expect(!decoder.hasFailed)
        }
    }

    @Test func refusesAFrameOfOneByteMore() {
        var decoder = FrameDecoder(limits: .init(frameBytes: 3))
        #expect(decoder.feed(stream("VxxxxFCVyFC")) == [.irregular(.tooLarge(limit: 3))])
        #expect(decoder.hasFailed)
        #expect(decoder.feed(stream("VyFC")).isEmpty)
        #expect(decoder.finish().isEmpty)
    }

    @Test func refusesALargeFrameBeforeItEnds() {
        var decoder = FrameDecoder(limits: .init(frameBytes: 3))
        #expect(decoder.feed(stream("Vxxx")).isEmpty)
        #expect(decoder.feed(stream("x")) == [.irregular(.tooLarge(limit: 3))])
    }

    @Test func skipsAsManyBytesAsTheLimit() {
        var decoder = FrameDecoder(limits: .init(skippedBytes: 3))
        #expect(decoder.feed(stream("aaaVxFCaaaVxFC")).count == 4)
        #expect(decoder.feed(stream("aaaa")) == [.irregular(.tooMuchSkipped(limit: 3))])
        #expect(decoder.hasFailed)
    }

    @Test func takesABlockAsCompleteAfterAPause() {
        var decoder = FrameDecoder()
        #expect(decoder.feed(stream("VxF")).isEmpty)
        #expect(decoder.isInsideFrame)
        #expect(decoder.pause() == [.irregular(.endWithoutCarriageReturn), .frame([0x78])])
        #expect(!decoder.isInsideFrame)
        #expect(decoder.feed(stream("CVyFC")) == [.frame([0x79])])
    }

    @Test(arguments: ["", "Vx", "ab", "VxFC"]) func makesNothingOfAnyOtherPause(_ text: String) {
        var decoder = FrameDecoder()
        _ = decoder.feed(stream(text))
        #expect(decoder.pause().isEmpty)
        #expect(decoder.pause().isEmpty)
    }

    @Test func saysWhetherABlockIsOpen() {
        var decoder = FrameDecoder()
        let states = stream("aVxFCV").map { byte in
            _ = decoder.feed([byte])
            return decoder.isInsideFrame
        }
        #expect(states == [false, true, true, true, false, true])
    }

    @Test func takesNothingAfterTheEnd() {
        var decoder = FrameDecoder()
        #expect(decoder.finish().isEmpty)
        #expect(decoder.feed(stream("VxFC")).isEmpty)
        #expect(decoder.finish().isEmpty)
    }

    @Test(arguments: [
        (FrameIrregularity.skipped(count: 1), false), (.restarted(dropped: 1), false), (.empty, false),
        (.endWithoutCarriageReturn, false), (.unfinished(count: 1), false), (.tooLarge(limit: 1), true),
        (.tooMuchSkipped(limit: 1), true), (.looksLikeTLS, true),
    ]) func knowsWhatEndsAStream(_ irregularity: FrameIrregularity, _ isFatal: Bool) {
        #expect(irregularity.isFatal == isFatal)
    }
}
