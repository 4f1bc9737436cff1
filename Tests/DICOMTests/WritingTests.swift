// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

@Suite("DICOM: writing") struct WritingTests {
    private let study: DataSet

    init() throws {
        var item = DataSet()
        try item.set(Tag(0x0008, 0x0100), .shortString, strings: ["X-1"])
        var study = DataSet()
        try study.set(.sopClassUID, .uniqueIdentifier, strings: ["1.2.840.10008.5.1.4.1.1.7"])
        try study.set(.sopInstanceUID, .uniqueIdentifier, strings: ["2.25.7"])
        try study.set(Tag(0x0008, 0x1032), items: [item, DataSet()])
        try study.set(Tag(0x0028, 0x0010), .unsignedShort, bytes: [2, 1])
        self.study = study
    }

    private func bytes(_ vr: VR, _ value: [UInt8], _ syntax: TransferSyntax) throws -> [UInt8] {
        var dataSet = DataSet()
        try dataSet.set(Tag(0x0011, 0x1001), vr, bytes: value)
        return try dataSet.serialized(as: syntax)
    }

    // MARK: Headers and byte order

    @Test func writesTheThreeForms() throws {
        #expect(try bytes(.unsignedShort, [2, 1], .implicitLittleEndian) == [0x11, 0, 1, 0x10, 2, 0, 0, 0, 2, 1])
        #expect(
            try bytes(.unsignedShort, [2, 1], .explicitLittleEndian) == [0x11, 0, 1, 0x10, 0x55, 0x53, 2, 0, 2, 1])
        #expect(try bytes(.unsignedShort, [2, 1], .explicitBigEndian) == [0, 0x11, 0x10, 1, 0x55, 0x53, 0, 2, 1, 2])
    }

    @Test(arguments: [
        (VR.otherByte, [UInt8]([1, 2, 3, 4, 5, 6, 7, 8])), (.unknown, [1, 2, 3, 4, 5, 6, 7, 8]),
        (.otherWord, [2, 1, 4, 3, 6, 5, 8, 7]), (.unsignedShort, [2, 1, 4, 3, 6, 5, 8, 7]),
        (.signedShort, [2, 1, 4, 3, 6, 5, 8, 7]), (.attributeTag, [2, 1, 4, 3, 6, 5, 8, 7]),
        (.otherLong, [4, 3, 2, 1, 8, 7, 6, 5]), (.otherFloat, [4, 3, 2, 1, 8, 7, 6, 5]),
        (.signedLong, [4, 3, 2, 1, 8, 7, 6, 5]), (.unsignedLong, [4, 3, 2, 1, 8, 7, 6, 5]),
        (.float, [4, 3, 2, 1, 8, 7, 6, 5]), (.double, [8, 7, 6, 5, 4, 3, 2, 1]),
        (.otherDouble, [8, 7, 6, 5, 4, 3, 2, 1]), (.otherVeryLong, [8, 7, 6, 5, 4, 3, 2, 1]),
        (.signedVeryLong, [8, 7, 6, 5, 4, 3, 2, 1]), (.unsignedVeryLong, [8, 7, 6, 5, 4, 3, 2, 1]),
        (.longText, [1, 2, 3, 4, 5, 6, 7, 8]),
    ]) func turnsTheWordsOfEachRepresentationRound(_ vr: VR, _ expected: [UInt8]) throws {
        #expect(try bytes(vr, [1, 2, 3, 4, 5, 6, 7, 8], .explicitBigEndian).suffix(8) == expected)
        #expect(try bytes(vr, [1, 2, 3, 4, 5, 6, 7, 8], .explicitLittleEndian).suffix(8) == [1, 2, 3, 4, 5, 6, 7, 8])
    }

    @Test func writesAValueTooLongForAShortLengthAsUnknown() throws {
        let value = [UInt8](repeating: 0x41, count: 65_534)
        #expect(try bytes(.longString, value, .explicitLittleEndian)[4..<8] == [0x4C, 0x4F, 0xFE, 0xFF])
        let longer = value + [0x41, 0x41]
        let written = try bytes(.longString, longer, .explicitLittleEndian)
        #expect(written[4..<12] == [0x55, 0x4E, 0, 0, 0, 0, 1, 0])
        #expect(written.dropFirst(12) == longer[...])
        // As unknown its numbers are little endian even among big-endian ones.
        let numbers = try bytes(.unsignedShort, [UInt8](repeating: 0, count: 65_534) + [1, 2], .explicitBigEndian)
        #expect(numbers[4..<12] == [0x55, 0x4E, 0, 0, 0, 1, 0, 0])
        #expect(numbers.suffix(2) == [1, 2])
    }

    @Test func writesLengthsAsAskedFor() throws {
        let defined = try study.serialized(as: .implicitLittleEndian)
        let undefined = try study.serialized(as: .implicitLittleEndian, lengths: .undefined)
        #expect(undefined.count == defined.count + 24)
        let file = try File(
            parsing: try FileWriter.bytes(study, FileForm(lengths: .undefined)), rules: Meaning.everything)
        #expect(try file.dataSet.serialized(as: .implicitLittleEndian) == undefined)
        #expect(try file.dataSet.serialized(as: .implicitLittleEndian, lengths: .defined) == defined)
    }

    @Test func countsGroupLengthsAnew() throws {
        var command = DataSet()
        try command.set(Tag(0, 0), .unsignedLong, bytes: [9, 9, 9, 9])
        try command.set(Tag(0, 0x0100), .unsignedShort, bytes: [0x30, 0])
        try command.set(Tag(0, 0x0110), .unsignedShort, bytes: [1, 0])
        let written = try command.serialized(as: .implicitLittleEndian)
        #expect(written.prefix(12) == [0, 0, 0, 0, 4, 0, 0, 0, 20, 0, 0, 0])
    }

    @Test func keepsAPrivateSequenceReadableInImplicitForm() throws {
        var dataSet = DataSet()
        try dataSet.set(Tag(0x0011, 0x0010), .longString, strings: ["NO SUCH MAKER"])
        try dataSet.set(Tag(0x0011, 0x1001), items: [study])
        let written = try FileWriter.bytes(dataSet, FileForm(transferSyntax: .implicitLittleEndian))
        let back = try File(parsing: written, rules: Meaning.everything)
        #expect(back.dataSet[Tag(0x0011, 0x1001)]?.items.first?[.sopInstanceUID]?.string == "2.25.7")
    }

    // MARK: Files

    @Test func makesTheMetaInformation() throws {
        var meta = DataSet()
        try meta.set(Tag(2, 0x0016), .applicationEntity, strings: ["CT_ROOM_1"])
        try meta.set(.transferSyntaxUID, .uniqueIdentifier, strings: ["1.2.3"])
        var writer = try FileWriter(study, metaInformation: meta)
        let file = try File(parsing: try writer.rest())
        #expect(file.notices == [])
        #expect(file.preamble == [UInt8](repeating: 0, count: 128))
        let strings = [0x0002, 0x0003, 0x0010, 0x0012, 0x0013, 0x0016].map {
            file.metaInformation[Tag(2, $0)]?.string ?? ""
        }
        #expect(
            strings == [
                "1.2.840.10008.5.1.4.1.1.7", "2.25.7", "1.2.840.10008.1.2.1", Implementation.classUID,
                "ALLIANCE_INTEROP", "CT_ROOM_1",
            ])
        #expect(file.metaInformation[Tag(2, 1)]?.rawValue == [0, 1])
    }

    @Test func keepsThePreambleUnlessAnotherIsGiven() throws {
        var bytes = try FileWriter.bytes(study)
        bytes[3] = 7
        let file = try File(parsing: bytes)
        #expect(try file.serialized(FileForm(transferSyntax: .deflated))[3] == 7)
        let zero = [UInt8](repeating: 0, count: 128)
        #expect(try file.serialized(FileForm(preamble: zero))[3] == 0)
        #expect(throws: DICOMError.badPreamble(length: 3)) { try file.serialized(FileForm(preamble: [1, 2, 3])) }
    }

    @Test func leavesWhatIsNotEditedAsItWasRead() throws {
        // The reserved bytes and the odd text of an untouched element stay.
        let odd: [UInt8] = [0x11, 0, 1, 0x10, 0x55, 0x54, 7, 7, 3, 0, 0, 0, 0x41, 0x42, 0x43]
        let bytes = try FileWriter.bytes(study) + odd
        let file = try File(parsing: bytes, rules: Meaning.everything)
        var changed = file.dataSet
        try changed.set(.patientID, .longString, strings: ["P1"])
        let written = try file.serialized(FileForm(), dataSet: changed)
        #expect(written.suffix(odd.count) == odd[...])
        #expect(try File(parsing: written).dataSet[.patientID]?.string == "P1")
    }

    @Test func refusesAFileWithADefectUnlessAllowed() throws {
        let bytes = try FileWriter.bytes(study).dropLast(1)
        let file = try File(parsing: Array(bytes))
        let form = FileForm(transferSyntax: .implicitLittleEndian)
        let defect = try #require(file.defect)
        #expect(throws: defect) { try file.serialized(form) }
        var allowed = form
        allowed.allowsDefects = true
        #expect(try File(parsing: try file.serialized(allowed)).defect == nil)
        #expect(throws: defect) { try file.dataSet.serialized(as: .implicitLittleEndian) }
    }
}

extension FileWriter {
    static func bytes(_ dataSet: DataSet, _ form: FileForm = FileForm()) throws -> [UInt8] {
        var writer = try FileWriter(dataSet, form: form)
        return try writer.rest()
    }
}
