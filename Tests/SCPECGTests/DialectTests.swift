// SPDX-License-Identifier: Apache-2.0

import Findings
import JSON
import Testing

@testable import SCPECG

@Suite("Dialects of devices") struct DialectTests {
    /// A record as Heal Force handhelds lay it out: 0-based pointers, checksums from 0, packed samples of two leads.
    static func handheld() -> [UInt8] {
        let words: [UInt16] = [0x0200 | 2 << 10, 0x0201, 0x01FF | 5 << 10, 0, 1023, 0]
        var rhythm: [UInt8] = [0x34, 0x25, 150, 0, 0, 0, 12, 0]
        for word in words { rhythm += [UInt8(truncatingIfNeeded: word), UInt8(word >> 8)] }
        let parts: [(Int, [UInt8])] = [
            (1, [25, 4, 0, 0x07, 0xE7, 8, 9, 26, 3, 0, 1, 2, 3, 0]), (3, [2, 4]), (6, rhythm),
        ]
        let sections = parts.map { ($0, FrameWriter.section($0, $1, versions: [13, 13], dialect: .healForce)) }
        var pointers = ByteWriter()
        var index = 6
        for (id, count) in [(0, 56)] + sections.map({ ($0.0, $0.1.count) }) {
            pointers.uint16LE(UInt16(id))
            pointers.uint32LE(UInt32(count))
            pointers.uint32LE(UInt32(index))
            index += count
        }
        var bytes = [UInt8](repeating: 0, count: 6)
        bytes += FrameWriter.section(0, pointers.bytes, versions: [13, 13], dialect: .healForce)
        for section in sections { bytes += section.1 }
        // The high word of the length comes first.
        (bytes[4], bytes[5]) = (UInt8(truncatingIfNeeded: bytes.count), UInt8(bytes.count >> 8))
        FrameWriter.seal(&bytes, 0..<bytes.count, .healForce)
        return bytes
    }

    @Test func readsHandheldsAndNamesThem() throws {
        let record = try Record(parsing: Self.handheld())
        #expect(record.dialect == .healForce)
        #expect(record.isChecksumValid)
        #expect(record.sections.map(\.isChecksumValid) == [true, true, true, true])
        #expect(record.demographics.acquisitionDate == CalendarDate(year: 2023, month: 8, day: 9))
        let signal = try record.rhythm()
        #expect(signal.interval == .hertz(150))
        // The fourth sample of the first three words is 0x205.
        #expect(Array(signal.samples(of: 0)) == [0, -1, -512, -512])
        #expect(Array(signal.samples(of: 1)) == [1, 5, 511, -512])
        let codes = record.findings().map(\.code)
        #expect(codes.contains("dialect.heal-force"))
        #expect(!codes.contains("section.checksum") && !codes.contains("record.checksum"))
    }

    @Test func handheldsAreAnonymisedInTheirOwnFrame() throws {
        let record = try Record(parsing: Self.handheld()).anonymized()
        #expect(record.dialect == .healForce)
        #expect(record.isChecksumValid)
    }

    @Test func leadsWiderThanTheirLengthsAreReadByTheirCounts() throws {
        let count = 40_000
        var sections: [Int: [UInt8]] = [1: try Sample.demographics().serialized()]
        sections[3] = try LeadDefinitions(
            flags: 0, leads: [.init(.i, first: 1, last: count), .init(.ii, first: 1, last: count)]
        ).serialized()
        sections[6] =
            [0xE8, 3, 0xD0, 7, 0, 0, 0xFE, 0xFF, 0xFE, 0xFF]
            + Array(repeating: [1, 0], count: count).joined() + Array(repeating: [2, 0], count: count).joined()
        let record = try Record(parsing: try FrameWriter.record(sections))
        let signal = try record.rhythm()
        #expect(signal.leads.map(\.range.count) == [count, count])
        #expect(signal.samples[count - 1] == 1 && signal.samples[count] == 2)
        #expect(Sample.codes(record) == ["dialect.wider-leads"])
    }

    @Test func measurementsThatCountTheirHeadsAreRead() throws {
        let record = try Record(parsing: try Sample.draft().serialized())
        let counted = try record.replacing(
            10, with: [3, 0, 0, 0, 1, 0, 6, 0, 80, 0, 2, 0, 6, 0, 90, 0, 3, 0, 6, 0, 99, 0])
        #expect(counted.leadMeasurements?.leads.map(\.values) == [[80], [90], [99]])
        #expect(Sample.codes(counted) == ["dialect.counted-header"])
        let plain = try record.replacing(
            10, with: [3, 0, 0, 0, 1, 0, 2, 0, 80, 0, 2, 0, 2, 0, 90, 0, 3, 0, 2, 0, 99, 0])
        #expect(plain.leadMeasurements == counted.leadMeasurements)
        #expect(plain.findings() == [])
    }

    @Test func whatFollowsTheBlocksOfVersion1IsLeft() throws {
        let record = try Record(parsing: try Sample.draft().serialized())
        let old = try record.replacing(7, with: [1, 0, 0x20, 3, 0x30, 3] + Array(repeating: 1, count: 16) + [9, 0, 1])
        #expect(old.globalMeasurements?.meanRR == 800)
        #expect(old.globalMeasurements?.beats.count == 1)
        #expect(old.globalMeasurements?.ventricularRate == nil)
        #expect(Sample.codes(old) == ["dialect.version-1-measurements"])
    }

    @Test func filtersInFinerUnitsAreNamed() throws {
        var draft = try Sample.draft()
        var machine = try #require(draft.demographics.acquiringMachine)
        machine.manufacturer = 13
        draft.demographics.set(.acquiringMachine, try machine.serialized())
        draft.demographics.set(.highPassFilter, [0xF4, 1])
        #expect(Sample.codes(try Record(parsing: draft.serialized())) == ["dialect.burdick"])
    }

    @Test func sectionsOfVersion3AreLocatedAndKept() throws {
        var draft = try Sample.draft()
        draft.otherSections = [12: [1, 2], 18: [3, 4]]
        let record = try Record(parsing: draft.serialized())
        #expect(record.content(12).map { Array($0) } == [1, 2])
        #expect(record.json()["sections"]?.array?.last?["content"]?["hex"]?.string == "0304")
        #expect(Section.name(18) == "Other annotations")
    }
}
