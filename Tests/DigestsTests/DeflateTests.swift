// SPDX-License-Identifier: Apache-2.0

import Deflate
import Testing

@Suite("Deflate") struct DeflateTests {
    static let texts: [[UInt8]] = [
        [], [0], Array("SCP-ECG".utf8), [UInt8](repeating: 7, count: 200_000),
        (0..<70_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7) },
    ]

    @Test(arguments: texts, [0, 1, 6, 9] as [Int32])
    func comesBack(_ text: [UInt8], _ level: Int32) throws {
        let packed = try Deflate.deflate(text, level: level)
        let (data, consumed) = try Deflate.inflate(packed, limit: text.count)
        #expect(data == text)
        #expect(consumed == packed.count)
    }

    // RFC 1951: one stored block of "abc"; one block of fixed codes without content.
    @Test(
        arguments: [
            ([0x01, 0x03, 0x00, 0xFC, 0xFF, 0x61, 0x62, 0x63], Array("abc".utf8)), ([0x03, 0x00], []),
            ([0x4B, 0x4C, 0x4A, 0x06, 0x00], Array("abc".utf8)),
        ] as [([UInt8], [UInt8])]) func readsStreamsOfTheStandard(_ packed: [UInt8], _ text: [UInt8]) throws
    {
        #expect(try Deflate.inflate(packed, limit: 3).data == text)
    }

    @Test func countsWhatTheStreamTookOfMore() throws {
        let packed = try Deflate.deflate(Array("abc".utf8))
        let (data, consumed) = try Deflate.inflate(packed + [0xFF, 0xFF], limit: 3)
        #expect(data == Array("abc".utf8))
        #expect(consumed == packed.count)
    }

    @Test func refusesToGrowBeyondTheLimit() throws {
        let packed = try Deflate.deflate([UInt8](repeating: 0, count: 50_000_000), level: 9)
        #expect(throws: DeflateError.tooLarge(limit: 1_000_000)) { try Deflate.inflate(packed, limit: 1_000_000) }
    }

    @Test func refusesOneByteMoreThanTheLimit() throws {
        let packed = try Deflate.deflate(Array("abc".utf8))
        #expect(throws: DeflateError.tooLarge(limit: 2)) { try Deflate.inflate(packed, limit: 2) }
    }

    @Test(arguments: texts) func saysThatAStreamBreaksOff(_ text: [UInt8]) throws {
        let packed = try Deflate.deflate(text)
        for end in stride(from: 0, to: packed.count, by: max(1, packed.count / 50)) {
            #expect(throws: DeflateError.truncated(offset: end)) {
                try Deflate.inflate(Array(packed[..<end]), limit: text.count)
            }
        }
    }

    @Test(arguments: [[0x07], [0x01, 0x03, 0x00, 0x00, 0x00], [0xFF, 0xFF]] as [[UInt8]])
    func refusesWhatIsNoStream(_ bytes: [UInt8]) {
        #expect {
            try Deflate.inflate(bytes + [0, 0, 0, 0], limit: 10)
        } throws: { error in
            if case DeflateError.corrupt = error { true } else { false }
        }
    }

    @Test func refusesALevelZlibDoesNotHave() {
        #expect(throws: DeflateError.unavailable) { try Deflate.deflate([1], level: 10) }
    }

    // MARK: As far as it goes

    @Test(arguments: texts) func givesTheBeginningOfAStreamThatBreaksOff(_ text: [UInt8]) throws {
        let packed = try Deflate.deflate(text)
        let whole = Deflate.inflatePrefix(packed + [1, 2, 3], limit: text.count)
        #expect(whole.data == text)
        #expect(whole.consumed == packed.count)
        #expect(whole.end == .complete)
        for end in stride(from: 0, to: packed.count, by: max(1, packed.count / 20)) {
            let found = Deflate.inflatePrefix(Array(packed[..<end]), limit: text.count)
            #expect(text.starts(with: found.data))
            #expect(found.end == .broken)
        }
    }

    @Test func givesNoMoreThanTheLimit() throws {
        let packed = try Deflate.deflate([UInt8](repeating: 7, count: 200_000))
        for limit in [0, 1, 65_536, 65_537, 199_999] {
            let found = Deflate.inflatePrefix(packed, limit: limit)
            #expect(found.data == [UInt8](repeating: 7, count: limit))
            #expect(found.end == .limit)
        }
        #expect(Deflate.inflatePrefix(packed, limit: 200_000).end == .complete)
    }

    @Test func givesWhatComesBeforeCorruptBytes() throws {
        let stored: [UInt8] = [0x00, 0x03, 0x00, 0xFC, 0xFF, 0x61, 0x62, 0x63, 0xFF, 0xFF]
        let found = Deflate.inflatePrefix(stored, limit: 100)
        #expect(found.data == Array("abc".utf8))
        #expect(found.end == .broken)
    }
}
