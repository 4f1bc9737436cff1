// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

@Suite("DICOM: writing directories") struct DirectoryWritingTests {
    static let directories = Corpus.readable.filter { $0.name.hasPrefix("dicomdir/") }
    private static let records = Tag(0x0004, 0x1220)
    private static let offsets = [Tag(0x0004, 0x1400), Tag(0x0004, 0x1420)]

    /// What the records point to: positions of records, counted from 0; -1 for an offset that is no record's.
    private func links(_ dataSet: DataSet) -> [[Int]] {
        let items = dataSet[Self.records]?.items ?? []
        let places = items.compactMap { $0.itemRecord?.headerOffset }
        let index = { (element: DataElement?) in
            element?.integers.first.map { $0 == 0 ? 0 : (places.firstIndex(of: $0) ?? -2) + 1 } ?? 0
        }
        let ends = [Tag(0x0004, 0x1200), Tag(0x0004, 0x1202)].map { index(dataSet[$0]) }
        return [ends] + items.map { item in Self.offsets.map { index(item[$0]) } }
    }

    @Test(arguments: directories) func movesTheOffsetsWithTheRecords(_ sample: Corpus.Sample) throws {
        let file = try Corpus.file(sample)
        let expected = links(file.dataSet)
        var changed = file.dataSet
        try changed.set(Tag(0x0004, 0x1130), .codeString, strings: ["ANOTHERNAME"])
        let rewritten = try file.dataSet.rewritten(in: .utf8, reading: .evident)
        let forms = [.explicitLittleEndian, .implicitLittleEndian, .explicitBigEndian].map {
            FileForm(transferSyntax: $0, lengths: .undefined, allowsDefects: true)
        }
        for form in forms {
            for dataSet in [nil, changed, rewritten] {
                let back = try File(parsing: try file.serialized(form, dataSet: dataSet), rules: Meaning.everything)
                #expect(links(back.dataSet) == expected)
            }
        }
    }

    @Test func refusesAnOffsetWithoutItsRecord() throws {
        var dataSet = DataSet()
        try dataSet.set(Tag(0x0004, 0x1200), .unsignedLong, bytes: [9, 0, 0, 0])
        try dataSet.set(Self.records, items: [])
        #expect(throws: DICOMError.danglingOffset(Tag(0x0004, 0x1200))) { try FileWriter.bytes(dataSet) }
    }
}
