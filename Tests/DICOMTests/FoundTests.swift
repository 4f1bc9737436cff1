// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import DICOM

private typealias Tag = DICOM.Tag

/// The smallest inputs that once were read, given or cleaned otherwise than they should.
@Suite("DICOM: what the fuzzer found") struct FoundTests {
    private func file(_ make: (inout Builder) -> Void) throws -> File {
        try File(parsing: Builder.file(Builder.explicit(make)), rules: Meaning.everything)
    }

    // MARK: Reading

    @Test func bytesLeftOverInASequenceAtTheEndOfAFileAreNoBreak() throws {
        let read = try file { $0.element(0x0008_1140, "SQ", [1, 2]) }
        #expect(read.defect == nil)
        #expect(read.notices.map(\.kind) == [.leftOver])
        #expect(read.dataSet[Tag(0x0008, 0x1140)]?.items.isEmpty == true)
    }

    @Test func bytesLeftOverInAnItemAtTheEndOfAFileAreNoBreak() throws {
        let item = Builder.explicit { $0.item([1, 2, 3]) }
        let read = try file { $0.element(0x0008_1140, "SQ", item) }
        #expect(read.defect == nil)
        #expect(read.notices.map(\.kind).contains(.leftOver))
        #expect(read.dataSet[Tag(0x0008, 0x1140)]?.items.count == 1)
    }

    @Test func aSequenceIsOneUnderTheTagOfPixelDataToo() throws {
        let item = Builder.explicit { builder in
            builder.header(0x7FE0_0010, "SQ", Builder.undefined)
            builder.item(Builder.explicit { $0.element(0x0008_1155, "UI", "1.2.3\0") })
            builder.closeSequence()
        }
        let read = try file { builder in
            builder.header(0x0008_1115, "SQ", Builder.undefined)
            builder.item(item)
            builder.closeSequence()
        }
        #expect(read.defect == nil)
        let inner = read.dataSet[Tag(0x0008, 0x1115)]?.items.first?[.pixelData]
        #expect(inner?.items.first?[Tag(0x0008, 0x1155)]?.string == "1.2.3")
    }

    // MARK: JSON and XML

    @Test func aSequenceOfNothingButAStrayDelimiterHasNoValue() throws {
        let stray = Builder.explicit { $0.closeItem() }
        let read = try file { $0.element(0x0008_1140, "SQ", stray) }
        #expect(read.notices.map(\.kind) == [.strayDelimiter])
        #expect(String(decoding: try read.dataSet.json(), as: UTF8.self) == #"{"00081140":{"vr":"SQ"}}"#)
    }

    @Test func elementsOfTheGroupOfDelimitersComeBack() throws {
        let read = try file {
            $0.element(0x0008_0060, "CS", "CT")
            $0.element(0xFFFE_0001, "UN", [1, 2])
        }
        let place = Tag(0xFFFE, 0x0001)
        #expect(try DataSet(parsingJSON: try read.dataSet.json())[place]?.rawValue.elementsEqual([1, 2]) == true)
        #expect(try DataSet(parsingXML: try read.dataSet.xml())[place]?.rawValue.elementsEqual([1, 2]) == true)
        let item = Array(#"{"FFFEE000":{"vr":"UN"}}"#.utf8)
        #expect(throws: DICOMError.badModel(.notATag, in: [], nil)) { try DataSet(parsingJSON: item) }
    }

    @Test func aCharacterSetThatIsSaidToBeANameComesBackFromXML() throws {
        let read = try file { $0.element(0x0008_0005, "PN", "A^B ") }
        let back = try DataSet(parsingXML: try read.dataSet.xml())
        #expect(back[.specificCharacterSet]?.vr == .personName)
        #expect(back.characterSet.terms == ["ISO_IR 192"])
    }

    // MARK: De-identification

    private func left(_ original: DataSet) throws -> (DataSet, [String]) {
        var deidentifier = Deidentifier()
        let (result, _) = try deidentifier.deidentify(original)
        let found = DeidentificationCheck(original: original).findings(in: result)
        return (result, found.filter { $0.severity == .error }.map(\.location))
    }

    @Test(arguments: ["Basic^Profile", "Confidentiality", "DICOM^PS3.15", "Removed^Anna"])
    func whatTheDeidentifierSaysOfItselfIdentifiesNobody(_ name: String) throws {
        let original = try Made.dataSet([(.patientName, .personName, name)])
        #expect(try left(original).1 == [])
        // The same words elsewhere do.
        var result = try left(original).0
        try result.set(Made.description, .longText, "of " + name)
        #expect(DeidentificationCheck(original: original).findings(in: result).map(\.code) == ["identifier-left"])
    }

    @Test func aNumberThatHoldsANameIsTakenOut() throws {
        var original = try Made.dataSet([(.patientName, .personName, "Zhang^Sanfeng")])
        try original.set(Tag(0x0018, 0x0050), .decimalString, "1.5 Sanfeng")
        try original.set(Tag(0x0018, 0x0060), .decimalString, "120")
        let (result, places) = try left(original)
        #expect(places == [])
        #expect(result[Tag(0x0018, 0x0050)]?.string != "1.5 Sanfeng")
        #expect(result[Tag(0x0018, 0x0060)]?.string == "120")
    }

    @Test func bytesThatHoldANameAreTakenOut() throws {
        var original = try Made.dataSet([(.patientName, .personName, "Zhang^Sanfeng")])
        try original.set(Tag(0x0028, 0x2000), .otherByte, bytes: [0, 1] + Array("zhang sanfeng ".utf8))
        try original.set(Tag(0x0028, 0x1101), .otherByte, bytes: [1, 2, 3, 4])
        let (result, places) = try left(original)
        #expect(places == [])
        #expect(result[Tag(0x0028, 0x2000)]?.rawValue.allSatisfy { $0 == 0 } != false)
        #expect(result[Tag(0x0028, 0x1101)]?.rawValue.elementsEqual([1, 2, 3, 4]) == true)
    }
}
