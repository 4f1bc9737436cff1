// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import SCPECG

/// Numbers of a fixed seed (xorshift).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

@Suite("Damaged records") struct RobustnessTests {
    /// Reads all there is to read; only the errors of reading may come out.
    static func exercise(_ bytes: [UInt8]) throws -> Bool {
        let record: Record
        do { record = try Record(parsing: bytes) } catch { return false }
        #expect(record.serialized() == bytes)
        _ = record.findings()
        let signal = try? record.rhythm(ReadingOptions(smoothing: .nearest))
        #expect(signal?.samples.count ?? 0 <= 64 * bytes.count)
        _ = record.json()
        _ = try? record.anonymized()
        _ = try? record.replacing(1, with: [255, 0, 0])
        return true
    }

    static func small() throws -> [[UInt8]] {
        var draft = try WritingTests.withBeat()
        var report = StatementList()
        report.statements = [.init(sequence: 1, bytes: Array("SR".utf8) + [0])]
        (draft.report, draft.statements) = (report, report)
        draft.globalMeasurements = GlobalMeasurements()
        draft.leadMeasurements = LeadMeasurements(leads: [.init(id: 1, values: [80, 29999])])
        draft.rhythm = Sample.signal(count: 120)
        var tables = draft
        tables.coding = .custom(Sample.switching, differences: 1)
        return [try draft.serialized(), try tables.serialized(), try bimodal().bytes]
    }

    static func bimodal() throws -> Record {
        var locations = QRSLocations(beatMilliseconds: 4, beatFiducial: 1)
        locations.complexes = [QRSComplex(type: 0, subtractionBegin: 2, fiducial: 10, subtractionEnd: 12)]
        locations.protectedZones = [ProtectedZone(begin: 10, end: 11)]
        return try Sample.record(
            tables: nil, lead: [0, 0, 8, 0, 99, 0, 50, 0, 51, 0, 0xFD, 0xFF], count: 15,
            others: [4: try locations.serialized(), 5: [0xE8, 3, 0xF4, 1, 0, 0, 0, 0]], mode: 1, flags: 1)
    }

    @Test func everyPrefixIsReadOrRefused() throws {
        for bytes in try Self.small() {
            for count in 0..<bytes.count {
                #expect(try Self.exercise(Array(bytes[..<count])) == (count >= 32), "\(count) bytes")
            }
        }
    }

    @Test(arguments: 1...8) func changedBytesAreReadOrRefused(_ seed: UInt64) throws {
        var random = Seeded(seed &* 0x9E37_79B9_7F4A_7C15)
        for bytes in try Self.small() {
            for _ in 0..<60 {
                var damaged = bytes
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    let offset = Int.random(in: 0..<bytes.count, using: &random)
                    damaged[offset] =
                        [0, 1, 0x7F, 0xFF, UInt8.random(in: 0...255, using: &random)]
                        .randomElement(using: &random) ?? 0
                }
                _ = try Self.exercise(damaged)
            }
        }
    }

    @Test(arguments: Corpus.records.filter { $0.bytes.count < 40_000 })
    func prefixesOfTheCorpusAreReadOrRefused(_ file: Corpus.File) throws {
        for count in stride(from: 0, to: file.bytes.count, by: 1499) {
            let isRead = try Self.exercise(Array(file.bytes[..<count]))
            #expect(isRead == (count >= 32))
        }
    }

    @Test func sectionsThatShareBytesMakeNoWorkWithoutBound() throws {
        var bytes = try Sample.draft().serialized()
        let count = bytes.count
        // Pointers 2 to 11 all lead to the first byte of section 1 and call it the rest of the file.
        for number in 2...11 {
            let offset = 22 + 10 * number
            bytes.replaceSubrange(offset + 2..<offset + 6, with: Self.word(count - 142))
            bytes.replaceSubrange(offset + 6..<offset + 10, with: Self.word(143))
        }
        let record = try Record(parsing: bytes)
        #expect(record.sections.map(\.range.count).reduce(0, +) <= 2 * count)
        #expect(Sample.codes(record).contains("record.overlap"))
    }

    @Test func limitsHoldAtTheirValue() throws {
        let bytes = try Sample.draft().serialized()
        #expect(throws: SCPECGError.tooLarge(bytes: bytes.count, limit: bytes.count - 1)) {
            try Record(parsing: bytes, options: ReadingOptions(limits: Limits(bytes: bytes.count - 1)))
        }
        let record = try Record(parsing: bytes, options: ReadingOptions(limits: Limits(bytes: bytes.count)))
        #expect(throws: SCPECGError.tooManySamples(limit: 2999)) {
            try record.rhythm(ReadingOptions(limits: Limits(samples: 2999)))
        }
        #expect(try record.rhythm(ReadingOptions(limits: Limits(samples: 3000))).samples.count == 3000)
    }

    static func word(_ value: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
