// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import SCPECG

/// Records broken off at every byte, and what the fuzzer found.
@Suite("Laws of records") struct RecordLawTests {
    @Test func holdForEveryPrefix() throws {
        for bytes in try RobustnessTests.small() {
            for count in 0...bytes.count where count < 260 || count % 3 == 0 || count == bytes.count {
                #expect(RecordLaws.broken(by: Array(bytes[..<count])) == [])
            }
        }
    }

    @Test(arguments: Corpus.records.filter { $0.bytes.count < 30_000 }) func holdForTheCorpus(_ file: Corpus.File) {
        #expect(RecordLaws.broken(by: file.bytes) == [])
        for count in stride(from: 997, to: file.bytes.count, by: 9973) {
            #expect(RecordLaws.broken(by: Array(file.bytes[..<count])) == [])
        }
    }

    /// Puts a pointer in the place of another.
    private func bytes(_ record: [UInt8], pointer number: Int, length: Int, index: Int) -> [UInt8] {
        var bytes = record
        let offset = 22 + 10 * number
        bytes.replaceSubrange(
            offset + 2..<offset + 10, with: RobustnessTests.word(length) + RobustnessTests.word(index))
        return bytes
    }

    @Test func aManufacturersSectionOverAnotherIsNotErasedInPart() throws {
        let whole = try Sample.draft().serialized()
        let section = try #require(try Record(parsing: whole).section(6))
        let shared = bytes(whole, pointer: 9, length: 60, index: section.range.lowerBound + 40)
        #expect(throws: SCPECGError.overlappingSections(9, 6)) { try Record(parsing: shared).anonymized() }
        let frame = bytes(whole, pointer: 9, length: 60, index: 60)
        #expect(throws: SCPECGError.overlappingSections(0, 9)) { try Record(parsing: frame).anonymized() }
    }

    @Test func sectionsBehindAWrongEndStayWhenTheRecordIsAnonymized() throws {
        var bytes = try Sample.draft().serialized() + [1, 2, 3]
        bytes.replaceSubrange(2..<6, with: RobustnessTests.word(400))
        let record = try Record(parsing: bytes)
        let other = try record.anonymized()
        #expect(try other.rhythm().samples == record.rhythm().samples)
        #expect(other.bytes.suffix(3) == [0, 0, 0])
        #expect(try other.anonymized().bytes == other.bytes)
    }

    @Test func extremeValuesComeBackFromCSV() throws {
        var signal = Signal(amplitudeNanovolts: 65535, interval: .microseconds(2000))
        signal.append(.i, [Int32.max, Int32.min, 1, 0])
        let back = try Signal(csv: signal.csv(), interval: signal.interval)
        #expect(back.amplitudeNanovolts == 65535)
        #expect(back.samples == signal.samples)
    }

    @Test func aDeclaredCountReservesNoMoreThanTheBytesCanHold() throws {
        let record = try Sample.record(tables: nil, lead: [1, 0, 2, 0], count: 200_000_000)
        let samples = try record.rhythm().samples
        #expect(samples == [1, 2])
        #expect(samples.capacity < 1000)
    }
}
