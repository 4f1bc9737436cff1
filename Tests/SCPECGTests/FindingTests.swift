// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import SCPECG

@Suite("Findings on records") struct FindingTests {
    /// What one change of the bytes of a sound record adds to its findings.
    static func after(_ change: (inout [UInt8]) -> Void) throws -> [String] {
        var bytes = try WritingTests.withBeat().serialized()
        change(&bytes)
        return try Record(parsing: bytes).findings().map(\.code)
    }

    @Test func aChangedByteBreaksTheChecksums() throws {
        var bytes = try WritingTests.withBeat().serialized()
        bytes[170] ^= 1
        let record = try Record(parsing: bytes)
        #expect(record.findings().prefix(2).map(\.code) == ["record.checksum", "section.checksum"])
        let section = try #require(record.section(1)?.header)
        #expect(
            record.findings()[1]
                == Finding(
                    .error, code: "section.checksum", location: "section 1, offset 142",
                    message: "stored \(section.checksum), computed \(record.section(1)?.computedChecksum ?? 0)"))
    }

    @Test func namesFaultsOfTheFrame() throws {
        #expect(try Self.after { $0.append(7) } == ["record.trailing-bytes"])
        #expect(try Self.after { $0.removeLast(2) }.starts(with: ["section.truncated", "record.length"]))
        #expect(try Self.after { $0[2] ^= 1 }.contains("record.length"))
        #expect(try Self.after { $0[16] = 0 }.contains("section0.signature"))
        // Pointer 1: another length, then an index outside the file; pointer 3 leads to section 1.
        #expect(try Self.after { $0[34] &+= 2 }.contains("section0.pointer-length"))
        #expect(try Self.after { $0[40] = 0x7F }.contains("section0.pointer-outside"))
        #expect(
            try Self.after {
                $0[22 + 30 + 6] = 143; $0[22 + 30 + 7] = 0
            }.contains("section0.pointer-id"))
        #expect(try Self.after { $0[22 + 90] = 8 }.contains("section0.pointer-repeated"))
        #expect(try Self.after { $0[22 + 90] = 8 }.contains("section0.pointer-missing"))
        #expect(try Self.after { $0[22 + 90] = 100 }.contains("section0.reserved-id"))
    }

    static func tags(_ change: (inout Demographics) -> Void) throws -> [String] {
        var draft = try Sample.draft()
        change(&draft.demographics)
        return try Record(parsing: draft.serialized()).findings().map(\.code)
    }

    @Test func namesFaultsOfTags() throws {
        #expect(try Self.tags { $0.set(.lastName, Array("Test".utf8)) } == ["tag.no-terminator"])
        #expect(try Self.tags { $0.set(.lastName, [0x41, 0, 0x42]) } == ["tag.bytes-after-terminator"])
        #expect(try Self.tags { $0.set(.lastName, Array(repeating: 0x41, count: 64) + [0]) } == ["tag.text-too-long"])
        #expect(try Self.tags { $0.set(.freeText, Array(repeating: 0x41, count: 64) + [0]) } == [])
        #expect(try Self.tags { $0.fields.append(TaggedField(.patientID, [0])) } == ["tag.repeated"])
        #expect(try Self.tags { $0.set(Tag(rawValue: 90), [0]) } == ["tag.reserved"])
        #expect(try Self.tags { $0.hasEnd = false } == ["tag.no-end"])
        #expect(try Self.tags { $0.set(.birthDate, [0xE8, 0x07, 2, 30]) } == ["tag.range"])
        #expect(try Self.tags { $0.set(.birthDate, [0xE8, 0x07, 5, 18]) } == ["tag.range"])
        #expect(try Self.tags { $0.set(.birthDate, [0xE8, 0x07, 5, 17]) } == [])
        #expect(try Self.tags { $0.set(.acquisitionTime, [24, 0, 0]) } == ["tag.range"])
        #expect(try Self.tags { $0.set(.sex, [3]) } == ["tag.range"])
        #expect(try Self.tags { $0.set(.systolicPressure, []) } == ["tag.length"])
        #expect(try Self.tags { $0.set(.age, [0x2A, 0, 6]) } == ["tag.range"])
    }

    @Test func requiredTagsAreMissed() throws {
        let record = try Sample.record(tables: nil, lead: [1, 0], count: 1)
        let bare = try record.replacing(1, with: [255, 0, 0])
        #expect(bare.findings().map(\.code) == Array(repeating: "presence.tag", count: 4))
        let none = try record.replacing(1, with: nil)
        #expect(none.findings().map(\.code) == ["presence.section"])
    }

    static func table(_ codes: HuffmanCode...) throws -> Set<String> {
        let tables = try HuffmanCoding.custom([HuffmanTable(codes)]).serialized()
        return Sample.codes(try Sample.record(tables: tables, lead: [0, 0], count: 16))
    }

    @Test func namesFaultsOfTables() throws {
        let zero = HuffmanCode(prefixBits: 1, totalBits: 1, base: 0, code: 0)
        #expect(try Self.table(zero) == [])
        #expect(try Self.table(zero, zero) == ["huffman.not-prefix-free"])
        #expect(
            try Self.table(zero, HuffmanCode(prefixBits: 2, totalBits: 2, base: 0, code: 2))
                == ["huffman.not-prefix-free"])
        #expect(try Self.table(zero, HuffmanCode(prefixBits: 2, totalBits: 1, base: 0, code: 1)) == ["huffman.bits"])
        #expect(try Self.table(zero, HuffmanCode(prefixBits: 0, totalBits: 0, base: 0, code: 0)) == ["huffman.bits"])
        #expect(try Self.table(zero, HuffmanCode(prefixBits: 1, totalBits: 1, base: 0, code: 3)) == ["huffman.bits"])
        #expect(
            try Self.table(zero, HuffmanCode(prefixBits: 1, totalBits: 1, mode: 2, base: 0, code: 1))
                == ["huffman.mode"])
        #expect(
            try Self.table(zero, HuffmanCode(prefixBits: 1, totalBits: 1, mode: 0, base: 2, code: 1))
                == ["huffman.switch-target"])
    }

    @Test func namesFaultsOfLeadsAndSignals() throws {
        let record = try Record(parsing: try Sample.draft(.plain(differences: 0)).serialized())
        func codes(_ leads: [LeadDefinition], flags: UInt8 = 0) throws -> Set<String> {
            Sample.codes(try record.replacing(3, with: LeadDefinitions(flags: flags, leads: leads).serialized()))
        }
        let good = [LeadID.i, .ii, .v1].map { LeadDefinition($0, first: 1, last: 1000) }
        #expect(try codes(good) == [])
        #expect(try codes(good, flags: 2) == ["leads.flags"])
        #expect(try codes(good, flags: 4 << 3) == ["leads.simultaneous"])
        #expect(try codes(good, flags: 1) == ["subtraction.incomplete"])
        #expect(try codes([good[0], good[0], good[2]]) == ["leads.repeated"])
        #expect(
            try codes([good[0], good[1], LeadDefinition(LeadID(rawValue: 250), first: 1, last: 1000)]) == ["leads.id"])
        #expect(
            try codes([good[0], good[1], LeadDefinition(.v1, first: 0, last: 1000)]) == [
                "leads.range", "signal.sample-count",
            ])
        #expect(
            try codes([good[0], good[1], LeadDefinition(.v1, first: 1, last: 900)], flags: 4) == [
                "leads.simultaneous", "signal.sample-count",
            ])
    }

    @Test func namesFaultsOfSignalHeads() throws {
        let record = try Record(parsing: try Sample.draft(.plain(differences: 0)).serialized())
        let content = Array(try #require(record.content(6)))
        func codes(_ change: (inout [UInt8]) -> Void) throws -> Set<String> {
            var changed = content
            change(&changed)
            return Sample.codes(try record.replacing(6, with: changed))
        }
        #expect(try codes { ($0[0], $0[1]) = (0, 0) } == ["signal.amplitude"])
        #expect(try codes { ($0[2], $0[3]) = (0, 0) } == ["signal.interval"])
        #expect(try codes { $0[4] = 3 } == ["signal.coding"])
        #expect(try codes { $0[5] = 1 } == ["subtraction.decimation"])
        #expect(try codes { $0[5] = 7 } == ["signal.coding"])
        #expect(try codes { $0.removeLast(2) } == ["signal.byte-length", "signal.sample-count"])
    }

    @Test func namesFaultsOfResults() throws {
        var draft = try Sample.draft()
        var measurements = GlobalMeasurements()
        measurements.beats = [BeatMeasurements(times: [200, 100, 267, 355, 653], axes: [400, 0, 0])]
        draft.globalMeasurements = measurements
        var statements = StatementList()
        statements.status = 3
        statements.date = CalendarDate(year: 2024, month: 13, day: 1)
        statements.statements = [.init(sequence: 2, bytes: [9, 0]), .init(sequence: 1, bytes: [2, 65])]
        draft.statements = statements
        #expect(
            try Record(parsing: draft.serialized()).findings().map(\.code) == [
                "measurements.order", "measurements.range", "statements.status", "statements.date", "statements.type",
                "statements.sequence", "statements.no-terminator",
            ])
    }

    @Test func manyOfOneKindAreCounted() throws {
        let codes = try Self.tags { $0.fields += Array(repeating: TaggedField(Tag(rawValue: 90), []), count: 50) }
        #expect(codes.count == 21)
        var draft = try Sample.draft()
        draft.demographics.fields += Array(repeating: TaggedField(Tag(rawValue: 90), []), count: 50)
        #expect(try Record(parsing: draft.serialized()).findings().last?.message == "30 more of these")
    }

    @Test func everyRuleHasAGroup() {
        let groups: Set = [
            "record", "section0", "section", "presence", "tag", "text", "huffman", "leads", "subtraction", "signal",
            "measurements", "statements", "dialect",
        ]
        #expect(Set(Rule.allCases.map(\.group)) == groups)
    }
}
