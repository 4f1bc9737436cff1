// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import SCPECG

@Suite("Decoding of samples") struct DecodingTests {
    @Test func theStandardsTableIsItsPublishedCodes() {
        let codes = HuffmanTable.standard.codes.map { [UInt32($0.prefixBits), UInt32($0.totalBits), $0.code] }
        #expect(
            codes == [
                [1, 1, 0], [3, 3, 1], [3, 3, 5], [4, 4, 3], [4, 4, 11], [5, 5, 7], [5, 5, 23], [6, 6, 15], [6, 6, 47],
                [7, 7, 31], [7, 7, 95], [8, 8, 63], [8, 8, 191], [9, 9, 127], [9, 9, 383], [10, 10, 255],
                [10, 10, 767], [10, 18, 511], [10, 26, 1023],
            ])
        #expect(HuffmanTable.standard.codes.prefix(4).map(\.base) == [0, 1, -1, 2])
    }

    @Test func readsTheStandardsCodesBitByBit() throws {
        // 0, 100 = 1, 101 = -1, 1100 = 2, then 1111111110 and 8 bits, 1111111111 and 16 bits.
        let bits = "0" + "100" + "101" + "1100" + "1111111110" + "10000001" + "1111111111" + "0111111111111111"
        let record = try Sample.record(tables: [0x1F, 0x4E], lead: Self.bytes(bits), count: 6)
        #expect(Array(try record.rhythm().samples) == [0, 1, -1, 2, -127, 32767])
        #expect(!Sample.codes(record).contains { $0.hasPrefix("signal") })
    }

    @Test func followsSwitchesBetweenTables() throws {
        let tables = try #require(try HuffmanCoding.custom(Sample.switching).serialized())
        // 0; switch; 100 + 3, 100 - 8; switch back; a literal of 16 bits; 0.
        let bits = "0" + "11" + "00011" + "01000" + "1" + "101111111111111110" + "0"
        let record = try Sample.record(tables: tables, lead: Self.bytes(bits), count: 5)
        #expect(Array(try record.rhythm().samples) == [0, 103, 92, -2, 0])
        #expect(record.huffman == .custom(Sample.switching))
    }

    @Test func readsPrefixesLongerThanTheLookUp() throws {
        var codes = [HuffmanCode(prefixBits: 1, totalBits: 1, base: 0, code: 0)]
        codes.append(HuffmanCode(prefixBits: 20, totalBits: 24, base: 50, code: 0x7FFFF))
        codes.append(HuffmanCode(prefixBits: 20, totalBits: 20, base: -7, code: 0xFFFFF))
        let tables = try #require(try HuffmanCoding.custom([HuffmanTable(codes)]).serialized())
        let ones = String(repeating: "1", count: 19)
        let record = try Sample.record(
            tables: tables, lead: Self.bytes("0" + ones + "00111" + ones + "1" + "0"), count: 4)
        #expect(Array(try record.rhythm().samples) == [0, 57, -7, 0])
    }

    @Test func keepsWhatIsThereWhenTheBitsEnd() throws {
        let record = try Sample.record(tables: [0x1F, 0x4E], lead: Self.bytes("1000000000000000"), count: 40)
        #expect(try record.rhythm().samples.count == 14)
        #expect(Sample.codes(record).contains("signal.bits-short"))
    }

    @Test func aCodeThatNoTableHasEndsTheLead() throws {
        let table = HuffmanTable([HuffmanCode(prefixBits: 1, totalBits: 1, base: 3, code: 0)])
        let tables = try #require(try HuffmanCoding.custom([table]).serialized())
        let record = try Sample.record(tables: tables, lead: Self.bytes("0010000000000000"), count: 10)
        #expect(Array(try record.rhythm().samples) == [3, 3])
        #expect(Sample.codes(record).contains("signal.bad-code"))
    }

    static let sums: [(UInt8, [Int32])] = [(0, [5, 1, 1, -2]), (1, [5, 6, 7, 5]), (2, [5, 1, -2, -7])]

    @Test(arguments: sums) func undoesDifferences(_ order: UInt8, _ expected: [Int32]) throws {
        let record = try Sample.record(tables: nil, lead: [5, 0, 1, 0, 1, 0, 0xFE, 0xFF], count: 4, differences: order)
        #expect(Array(try record.rhythm().samples) == expected)
    }

    @Test func sumsWrapAt16BitsOnlyWhenAsked() throws {
        let record = try Sample.record(tables: nil, lead: [0xFF, 0x7F, 1, 0], count: 2, differences: 1)
        #expect(Array(try record.rhythm().samples) == [32767, 32768])
        #expect(Array(try record.rhythm(ReadingOptions(wrapsAt16Bits: true)).samples) == [32767, -32768])
        #expect(Sample.codes(record).contains("signal.range"))
    }

    @Test func aDeclaredCountAllocatesNothing() throws {
        let record = try Sample.record(tables: [0x1F, 0x4E], lead: [0, 0], count: 0xFFFF_FFFF)
        #expect(try record.rhythm().samples.count == 16)
    }

    @Test func spreadsDecimatedSamplesOutsideProtectedZones() throws {
        // 9 samples in front: two groups of 4 and one left over; a zone of 2; 4 behind: one group.
        var locations = QRSLocations(beatMilliseconds: 4, beatFiducial: 1)
        locations.complexes = [QRSComplex(type: 1, subtractionBegin: 0, fiducial: 10, subtractionEnd: 0)]
        locations.protectedZones = [ProtectedZone(begin: 10, end: 11)]
        let beat: [UInt8] = [0xE8, 3, 0xF4, 1, 0, 0, 0, 0]
        let lead: [UInt8] = [0, 0, 8, 0, 99, 0, 50, 0, 51, 0, 0xFD, 0xFF]
        let record = try Sample.record(
            tables: nil, lead: lead, count: 15, others: [4: try locations.serialized(), 5: beat], mode: 1)
        let signal = try record.rhythm()
        #expect(Array(signal.samples) == [0, 0, 0, 2, 4, 6, 8, 8, 99, 50, 51, -3, -3, -3, -3])
        #expect(signal.interval == .microseconds(500))
    }

    static let means: [(Smoothing, [Int32])] = [
        (.nearest, [9, 3, 0, 0, 10, 30, 40, 30]), (.awayFromZero, [9, 3, 1, 1, 11, 30, 40, 30]),
    ]

    @Test(arguments: means) func smoothsOutsideTheZones(_ smoothing: Smoothing, _ expected: [Int32]) {
        var samples: [Int32] = [9, 0, 0, 1, 0, 30, 60, 30]
        Smoother(smoothing, zones: [5..<6]).run(&samples, 0..<8)
        #expect(samples == expected)
    }

    @Test func refusesDifferenceCodingsNobodyHas() throws {
        let record = try Sample.record(tables: nil, lead: [0, 0], count: 1, differences: 3)
        let offset = try #require(record.rhythmData).offset + 4
        #expect(throws: SCPECGError.unknownCoding(section: 6, offset: offset, value: 3)) { try record.rhythm() }
    }

    static func bytes(_ bits: String) -> [UInt8] {
        let padded = Array(bits.utf8) + Array(repeating: 0x30, count: (16 - bits.utf8.count % 16) % 16)
        return stride(from: 0, to: padded.count, by: 8).map { start in
            padded[start..<start + 8].reduce(0) { $0 << 1 | ($1 == 0x31 ? 1 : 0) }
        }
    }
}
