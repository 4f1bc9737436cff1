// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

/// Files broken off at every byte, and what the fuzzer found.
@Suite("DICOM: laws of files") struct FileLawTests {
    /// Twenty small files: five contents in four transfer syntaxes.
    static let made: [[UInt8]] = {
        let syntaxes: [TransferSyntax] = [
            .explicitLittleEndian, .implicitLittleEndian, .explicitBigEndian, .deflated,
        ]
        return (0..<5).flatMap { content in
            syntaxes.compactMap { syntax in
                guard let dataSet = try? dataSet(content) else { return nil }
                let lengths: FileForm.Lengths = content.isMultiple(of: 2) ? .undefined : .defined
                return try? FileWriter.bytes(dataSet, FileForm(transferSyntax: syntax, lengths: lengths))
            }
        }
    }()

    private static func dataSet(_ content: Int) throws -> DataSet {
        let sets = [["ISO_IR 192"], ["GB18030"], [], ["", "ISO 2022 IR 58"], ["GBK"]]
        var made = try Made.dataSet(
            [
                (.patientName, .personName, sets[content].count == 1 ? "Zhang^San=张^三" : "Zhang^San"),
                (.patientBirthDate, .date, "19700103"), (DICOM.Tag(0x0020, 0x0032), .decimalString, "1\\-2.5"),
            ], in: sets[content])
        var item = DataSet(inheriting: made.characterSet)
        try item.set(DICOM.Tag(0x0008, 0x1155), .uniqueIdentifier, "1.2.3")
        var outer = DataSet(inheriting: made.characterSet)
        try outer.set(DICOM.Tag(0x0008, 0x1140), items: [item, DataSet()])
        try made.set(DICOM.Tag(0x0008, 0x1115), items: [outer])
        try made.set(DICOM.Tag(0x0029, 0x0010), .longString, "MAKER")
        try made.set(DICOM.Tag(0x0029, 0x1001), .unknown, bytes: [1, 2, 3, 4])
        if content == 3 { try made.set(.pixelData, .otherWord, bytes: [1, 2, 3, 4]) }
        return made
    }

    @Test func areTwenty() { #expect(Self.made.count == 20) }

    @Test(arguments: made.indices) func holdForEveryPrefix(_ index: Int) {
        for count in 0...Self.made[index].count {
            let prefix = Array(Self.made[index][..<count])
            #expect(FileLaws.broken(by: prefix, isWhole: count % 31 == index) == [])
        }
    }

    @Test(arguments: Corpus.samples.filter { $0.bytes.count < 450 })
    func holdForEveryPrefixOfTheCorpus(_ sample: Corpus.Sample) {
        for count in 0...sample.bytes.count {
            let isWhole = count % 61 == 0 || count == sample.bytes.count
            #expect(FileLaws.broken(by: Array(sample.bytes[..<count]), isWhole: isWhole) == [])
        }
    }

    // MARK: Writing what is broken

    @Test func whatIsMissingOfTheMetaInformationKeepsNothingFromBeingWritten() throws {
        let whole = Builder.file([])
        let file = try File(parsing: Array(whole.dropLast(3)), rules: Meaning.everything)
        let form = FileForm(transferSyntax: .implicitLittleEndian, allowsDefects: true)
        let back = try File(parsing: try file.serialized(form), rules: Meaning.everything)
        #expect(back.transferSyntax == .implicitLittleEndian)
        #expect(back.defect == nil)
    }

    @Test func aBrokenFragmentIsWrittenAsFarAsItGoes() throws {
        let body = Builder.explicit {
            $0.header(0x7FE0_0010, "OB", Builder.undefined)
            $0.item([])
            $0.item([1, 2, 3, 4])
            $0.tag(0xFFFE_E000)
            $0.u32(100)
            $0.raw([5, 6, 7])
        }
        let file = try File(parsing: Builder.file("1.2.840.10008.1.2.4.50", body), rules: Meaning.everything)
        #expect(throws: DICOMError.self) { try file.serialized(FileForm(lengths: .defined)) }
        let written = try file.serialized(FileForm(lengths: .defined, allowsDefects: true))
        let back = try File(parsing: written, rules: Meaning.everything)
        #expect(back.defect == nil)
        let fragments = try #require(try back.dataSet[.pixelData]?.fragments())
        #expect(fragments.map { Array(written[$0]) } == [[], [1, 2, 3, 4], [5, 6, 7, 0]])
    }

    @Test func elementsOfTheMetaInformationGoBackThereFromTheDataSet() throws {
        let body = Builder.explicit {
            $0.element(0x0008_0060, "CS", "CT")
            $0.element(0x0002_0016, "AE", "STATION1")
        }
        let file = try File(parsing: Builder.file(body), rules: Meaning.everything)
        let back = try File(parsing: try file.serialized(FileForm(lengths: .defined)), rules: Meaning.everything)
        #expect(back.metaInformation[DICOM.Tag(0x0002, 0x0016)]?.string == "STATION1")
        #expect(back.dataSet.elements.map(\.tag) == [.modality])
    }

    @Test func aHeaderThatIsToldByWhatFollowsIsWrittenAnew() throws {
        let body = Builder.explicit {
            $0.element(0x0008_0060, "CS", "CT")
            // Two bytes that are no letters, and a length of 16 bits.
            $0.raw([0x10, 0x00, 0x20, 0x00, 0x10, 0x10, 0x04, 0x00] + Array("ID 1".utf8))
        }
        let file = try File(parsing: Builder.file(body), rules: Meaning.everything)
        #expect(file.dataSet[.patientID]?.string == "ID 1")
        var more = file.dataSet
        try more.set(DICOM.Tag(0x0020, 0x4000), .longText, bytes: [UInt8](repeating: 0x41, count: 70_000))
        let back = try File(parsing: try file.serialized(FileForm(), dataSet: more), rules: Meaning.everything)
        #expect(back.dataSet[.patientID]?.string == "ID 1")
        #expect(back.dataSet[.patientID]?.writtenVR == .longString)
    }

    @Test func readingOnKeepsToTheLimits() throws {
        let bomb = Builder.explicit { $0.element(0x0009_1001, "OB", [UInt8](repeating: 0, count: 100_000)) }
        let packed = try File(parsing: Builder.file(bomb), rules: Meaning.everything)
            .serialized(FileForm(transferSyntax: .deflated))
        #expect(packed.count < 1000)
        let limits = Limits(inflatedBytes: 5000)
        let file = try File(parsing: packed, limits: limits)
        #expect(file.rest.upperBound == 5000)
        let form = FileForm(transferSyntax: .explicitLittleEndian, allowsDefects: true)
        #expect(try file.serialized(form).count < 6000)
        var deidentifier = Deidentifier()
        #expect(try deidentifier.deidentify(file).dataSet[DICOM.Tag(0x0009, 0x1001)] == nil)
    }
}
