// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import DICOM

/// Directories of a patient with a study, a series and two images.
enum MadeDirectory {
    /// Type, next record and record below by position from 1 (0 for none), file.
    static let records: [(type: String, next: Int, below: Int, file: [String])] = [
        ("PATIENT", 0, 2, []), ("STUDY", 0, 3, []), ("SERIES", 0, 4, []), ("IMAGE", 5, 0, ["IMG", "A1"]),
        ("IMAGE", 0, 0, ["IMG", "A2"]),
    ]

    /// Offsets have a fixed length, so they can be put in when it is known where the records begin.
    static func file(
        _ first: Int = 1, _ records: [(type: String, next: Int, below: Int, file: [String])] = records
    ) throws -> [UInt8] {
        let blank = try File(parsing: try FileWriter.bytes(dataSet(first, records, [])), rules: Meaning.everything)
        let places = blank.dataSet[.directoryRecords]?.items.compactMap { $0.itemRecord?.headerOffset } ?? []
        let form = FileForm(allowsDefects: true)
        var writer = try FileWriter(dataSet(first, records, places), form: form)
        return try writer.rest()
    }

    private static func dataSet(
        _ first: Int, _ records: [(type: String, next: Int, below: Int, file: [String])], _ places: [Int]
    ) throws -> DataSet {
        func offset(_ record: Int) -> [UInt8] {
            let place = record == 0 || places.isEmpty ? 0 : record > places.count ? 7 : places[record - 1]
            return [UInt8(place & 0xFF), UInt8(place >> 8), 0, 0]
        }
        var set = DataSet()
        try set.set(Tag(0x0008, 0x0016), .uniqueIdentifier, strings: ["1.2.840.10008.1.3.10"])
        try set.set(Tag(0x0008, 0x0018), .uniqueIdentifier, strings: ["1.2.9"])
        try set.set(Tag(0x0004, 0x1130), .codeString, strings: ["COUNTY"])
        try set.set(Tag(0x0004, 0x1200), .unsignedLong, bytes: offset(first))
        let items = try records.map { record in
            var item = DataSet()
            try item.set(Tag(0x0004, 0x1400), .unsignedLong, bytes: offset(record.next))
            try item.set(Tag(0x0004, 0x1410), .unsignedShort, bytes: [0xFF, 0xFF])
            try item.set(Tag(0x0004, 0x1420), .unsignedLong, bytes: offset(record.below))
            try item.set(Tag(0x0004, 0x1430), .codeString, strings: [record.type])
            if !record.file.isEmpty { try item.set(Tag(0x0004, 0x1500), .codeString, strings: record.file) }
            return item
        }
        try set.set(.directoryRecords, items: items)
        return set
    }

    static func read(_ bytes: [UInt8]) throws -> MediaDirectory? {
        MediaDirectory(try File(parsing: bytes, rules: Meaning.everything))
    }
}

@Suite("DICOM: directories") struct MediaDirectoryTests {
    private func tree(_ directory: MediaDirectory) -> [String] {
        directory.records.map { "\($0.level) \($0.type) \($0.fileID.joined(separator: "/"))" }
    }

    @Test func areTreesOfRecords() throws {
        let directory = try #require(try MadeDirectory.read(MadeDirectory.file()))
        #expect(tree(directory) == ["0 PATIENT ", "1 STUDY ", "2 SERIES ", "3 IMAGE IMG/A1", "3 IMAGE IMG/A2"])
        #expect(directory.fileSetID == "COUNTY")
        #expect(directory.findings.isEmpty)
    }

    @Test func endWhereOffsetsLeadBack() throws {
        var records = MadeDirectory.records
        records[4].next = 1
        records[1].next = 2
        let directory = try #require(try MadeDirectory.read(MadeDirectory.file(1, records)))
        #expect(directory.records.count == 5)
        #expect(directory.findings.map(\.code) == ["repeated-offset", "repeated-offset"])
        #expect(directory.findings.contains { $0.location == "(0004,1220)[4].(0004,1400)" })
    }

    @Test func keepRecordsThatNoOffsetLeadsTo() throws {
        var records = MadeDirectory.records
        records[2].below = 9
        let directory = try #require(try MadeDirectory.read(MadeDirectory.file(1, records)))
        #expect(directory.findings.map(\.code) == ["dangling-offset", "unreachable-record", "unreachable-record"])
        #expect(directory.records.filter { !$0.isReachable }.map(\.fileID) == [["IMG", "A1"], ["IMG", "A2"]])
        let empty = try #require(try MadeDirectory.read(MadeDirectory.file(0)))
        #expect(empty.records.allSatisfy { !$0.isReachable })
        #expect(empty.records.count == 5)
    }

    @Test func areOnlyFilesWithRecords() throws {
        var set = DataSet()
        try set.set(Tag(0x0008, 0x0018), .uniqueIdentifier, strings: ["1.2"])
        #expect(try MadeDirectory.read(FileWriter.bytes(set)) == nil)
    }

    @Test(arguments: Corpus.readable.filter { $0.name.hasPrefix("dicomdir/") })
    func ofTheCorpusAreReadWhole(_ sample: Corpus.Sample) throws {
        let file = try Corpus.file(sample)
        let directory = try #require(MediaDirectory(file))
        #expect(directory.records.count == file.dataSet[.directoryRecords]?.items.count)
        #expect(directory.findings.isEmpty)
        #expect(Set(directory.records.map(\.level)) == [0, 1, 2, 3])
    }
}
