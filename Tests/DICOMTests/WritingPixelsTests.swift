// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

@Suite("DICOM: writing pixel data") struct WritingPixelsTests {
    private static let jpeg = TransferSyntax(rawValue: "1.2.840.10008.1.2.4.50")
    private static let fragments: [UInt8] = [
        0xFE, 0xFF, 0x00, 0xE0, 0, 0, 0, 0,
        // A fragment that holds what looks like a delimiter.
        0xFE, 0xFF, 0x00, 0xE0, 8, 0, 0, 0, 0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0,
        0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0,
    ]
    private static let trailing: [UInt8] = [0xFC, 0xFF, 0xFC, 0xFF, 0x4F, 0x42, 0, 0, 2, 0, 0, 0, 9, 9]

    private func encapsulated() throws -> [UInt8] {
        var dataSet = DataSet()
        try dataSet.set(.patientID, .longString, strings: ["P1"])
        let start = try FileWriter.bytes(dataSet, FileForm(transferSyntax: Self.jpeg))
        let header: [UInt8] = [0xE0, 0x7F, 0x10, 0, 0x4F, 0x42, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]
        return start + header + Self.fragments + Self.trailing
    }

    @Test(arguments: [Rules.Extent.beforePixelData, .everything]) func carriesFragmentsThroughAnEdit(
        _ extent: Rules.Extent
    ) throws {
        let file = try File(parsing: try encapsulated(), rules: Rules(extent: extent))
        var changed = file.dataSet
        try changed.set(.patientID, .longString, strings: ["P2"])
        let written = try file.serialized(FileForm(), dataSet: changed)
        #expect(written.suffix(Self.fragments.count + Self.trailing.count) == (Self.fragments + Self.trailing)[...])
        #expect(try File(parsing: written).dataSet[.patientID]?.string == "P2")
    }

    @Test func refusesToCompressDecompressOrMislabelPixelData() throws {
        let file = try File(parsing: try encapsulated())
        let refused: [TransferSyntax] = [.explicitLittleEndian, .implicitLittleEndian, .deflated, .explicitBigEndian]
        for syntax in refused + [TransferSyntax(rawValue: "1.2.840.10008.1.2.4.90")] {
            #expect(throws: DICOMError.needsTranscoding(.pixelData)) {
                try file.serialized(FileForm(transferSyntax: syntax))
            }
        }
        var native = DataSet()
        try native.set(.pixelData, .otherWord, bytes: [1, 2])
        #expect(throws: DICOMError.needsTranscoding(.pixelData)) { try native.serialized(as: Self.jpeg) }
    }

    @Test func streamsALongValueInBoundedChunks() throws {
        var dataSet = DataSet()
        try dataSet.set(.patientID, .longString, strings: ["P1"])
        let start = try FileWriter.bytes(dataSet)
        let length = 1 << 20
        let header: [UInt8] = [0xE0, 0x7F, 0x10, 0, 0x4F, 0x57, 0, 0, 0, 0, 0x10, 0]
        let head = start + header
        // Bytes made when asked for: 0 1 0 1 …, and none before are asked for twice as a whole.
        let source = ByteSource(count: head.count + length) { offset, count in
            (offset..<offset + count).map { $0 < head.count ? head[$0] : UInt8(($0 - head.count) & 1) }
        }
        let file = try File(reading: source, rules: Meaning.everything)
        var writer = try FileWriter(file, form: FileForm(transferSyntax: .explicitBigEndian))
        var (total, largest, last) = (0, 0, [UInt8]())
        while let chunk = try writer.next(most: 100_003) {
            total += chunk.count
            largest = max(largest, chunk.count)
            last = Array(chunk.suffix(4))
        }
        #expect(total == writer.count && total > length)
        #expect(largest <= 100_003)
        #expect(last == [1, 0, 1, 0])
    }

    @Test func tellsWhenTheSourceNoLongerHasAValue() throws {
        let value = [UInt8](repeating: 1, count: 100_000)
        var dataSet = DataSet()
        try dataSet.set(Tag(0x0011, 0x1001), .otherByte, bytes: value)
        let bytes = try FileWriter.bytes(dataSet)
        let cut = bytes.count - 10
        let source = ByteSource(count: bytes.count) { offset, count in
            Array(bytes[min(offset, cut)..<min(offset + count, cut)])
        }
        let file = try File(reading: source, rules: Meaning.everything)
        #expect(throws: DICOMError.self) { try file.serialized(FileForm(transferSyntax: .implicitLittleEndian)) }
    }
}
