// SPDX-License-Identifier: Apache-2.0

import Testing
import XMLTree

@testable import DICOM

@Suite("DICOM: the Native DICOM Model") struct XMLModelTests {
    private func dataSet(_ content: String) throws -> DataSet {
        try DataSet(parsingXML: Array("<NativeDicomModel>\(content)</NativeDicomModel>".utf8))
    }

    private func fault(_ content: String) -> DICOMError? {
        do {
            _ = try dataSet(content)
            return nil
        } catch {
            return error as? DICOMError
        }
    }

    @Test func writesWhatTheStandardShows() throws {
        var item = DataSet()
        try item.set(Tag(0x0008, 0x1150), .uniqueIdentifier, strings: ["1.2"])
        var dataSet = DataSet(inheriting: SpecificCharacterSet(terms: ["ISO_IR 192"]))
        try dataSet.set(.patientName, .personName, strings: ["Wang^X=王^小东", ""])
        try dataSet.set(Tag(0x0008, 0x1140), items: [item])
        try dataSet.set(Tag(0x0011, 0x0010), .longString, strings: ["A & B"])
        try dataSet.set(Tag(0x0011, 0x1001), .otherByte, bytes: [1, 2])
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <NativeDicomModel xmlns="http://dicom.nema.org/PS3.19/models/NativeDICOM" xml:space="preserve">
            <DicomAttribute tag="00081140" vr="SQ" keyword="ReferencedImageSequence"><Item number="1">
            <DicomAttribute tag="00081150" vr="UI" keyword="ReferencedSOPClassUID"><Value number="1">1.2</Value></DicomAttribute>
            </Item>
            </DicomAttribute>
            <DicomAttribute tag="00100010" vr="PN" keyword="PatientName"><PersonName number="1"><Alphabetic>\
            <FamilyName>Wang</FamilyName><GivenName>X</GivenName></Alphabetic><Ideographic><FamilyName>王</FamilyName>\
            <GivenName>小东</GivenName></Ideographic></PersonName><PersonName number="2"></PersonName></DicomAttribute>
            <DicomAttribute tag="00110010" vr="LO"><Value number="1">A &amp; B</Value></DicomAttribute>
            <DicomAttribute tag="00110001" vr="OB" privateCreator="A &amp; B"><InlineBinary>AQI=</InlineBinary></DicomAttribute>
            </NativeDicomModel>

            """
        #expect(String(decoding: try dataSet.xml(), as: UTF8.self) == expected)
    }

    @Test(arguments: ["A\u{1B}(B", "a\rb\tc\nd", " two  blanks", "<&>\"'", "A^B^^^=C^D==^", "\u{FFFE}"])
    func bringsAwkwardTextBack(_ text: String) throws {
        var given = DataSet(inheriting: SpecificCharacterSet(terms: ["ISO_IR 192"]))
        try given.set(.specificCharacterSet, .codeString, strings: ["ISO_IR 192"])
        try given.set(.patientName, .personName, strings: [text])
        try given.set(Tag(0x0010, 0x4000), .longText, strings: [text])
        let back = try DataSet(parsingXML: try given.xml())
        #expect(back[Tag(0x0010, 0x4000)]?.string == given[Tag(0x0010, 0x4000)]?.string)
        #expect(try Meaning.differences(back, given) == [])
    }

    @Test func bringsNumbersBack() throws {
        var given = DataSet()
        try given.set(Tag(0x0011, 0x1001), .double, bytes: [0, 0, 0, 0, 0, 0, 0xF0, 0xFF, 1, 2, 3, 4, 5, 6, 7, 8])
        try given.set(Tag(0x0011, 0x1002), .float, bytes: [0, 0, 0xC0, 0x7F, 1, 2, 3, 4])
        try given.set(Tag(0x0011, 0x1003), .attributeTag, bytes: [0x28, 0, 0x10, 0])
        try given.set(Tag(0x0011, 0x1004), .signedVeryLong, bytes: [0xFE, 255, 255, 255, 255, 255, 255, 255])
        let back = try DataSet(parsingXML: try given.xml())
        for (left, right) in zip(back.elements, given.elements) { #expect(left.rawValue == right.rawValue) }
    }

    @Test func fillsValuesThatAreLeftOut() throws {
        let found = try dataSet(
            #"<DicomAttribute tag="00080008" vr="CS"><Value number="2">B</Value><Value number="4">D</Value></DicomAttribute>"#
        )
        #expect(found[Tag(0x0008, 0x0008)]?.strings == ["", "B", "", "D"])
        let far = #"<DicomAttribute tag="00080008" vr="CS"><Value number="4000000000">B</Value></DicomAttribute>"#
        #expect(fault(far) == .badModel(.badValue(1), in: [], Tag(0x0008, 0x0008)))
    }

    @Test func bringsBackTwoBlocksOfOneCreator() throws {
        var given = DataSet()
        for block: UInt16 in [0x20, 0x30] {
            try given.set(Tag(0x0011, block), .longString, strings: ["MAKER"])
            try given.set(Tag(0x0011, block << 8 | 1), .codeString, strings: ["B\(block)"])
        }
        try given.set(Tag(0x0011, 0x4001), .codeString, strings: ["NOBODY"])
        let xml = try given.xml()
        let back = try DataSet(parsingXML: xml)
        #expect(try Meaning.differences(back, given) == [])
        #expect(String(decoding: xml, as: UTF8.self).contains(#"tag="00110001" vr="CS" privateCreator="MAKER""#))
    }

    @Test func findsAPrivateBlock() throws {
        let found = try dataSet(
            #"""
            <DicomAttribute tag="00110010" vr="LO"><Value number="1">OTHER</Value></DicomAttribute>
            <DicomAttribute tag="00110001" vr="CS" privateCreator="MAKER"><Value number="1">A</Value></DicomAttribute>
            <DicomAttribute tag="00110002" vr="CS" privateCreator="OTHER"><Value number="1">B</Value></DicomAttribute>
            <DicomAttribute tag="00131203" vr="CS" privateCreator="THIRD"><Value number="1">C</Value></DicomAttribute>
            """#)
        #expect(found[Tag(0x0011, 0x1101)]?.string == "A" && found[Tag(0x0011, 0x0011)]?.string == "MAKER")
        #expect(found[Tag(0x0011, 0x1002)]?.string == "B")
        #expect(found[Tag(0x0013, 0x1203)]?.string == "C" && found[Tag(0x0013, 0x0012)]?.string == "THIRD")
        let wrong =
            #"<DicomAttribute tag="00110010" vr="LO"><Value number="1">OTHER</Value></DicomAttribute>"#
            + #"<DicomAttribute tag="00111001" vr="CS" privateCreator="MAKER"/>"#
        #expect(fault(wrong) == .badModel(.badPrivateBlock, in: [], nil))
    }

    private static let strangers: [(String, ModelFault)] = [
        ("<Other/>", .badContent), ("text", .badContent), ("<![CDATA[x]]>", .badContent),
        (#"<DicomAttribute vr="CS"/>"#, .notATag), (#"<DicomAttribute vr="CS" tag="FFFEE00D"/>"#, .notATag),
    ]

    private static let faults: [(String, String, ModelFault)] = [
        ("", "", .badVR), ("LO", "<Item/>", .badContent), ("SQ", "<Value/>", .badContent), ("LO", "x", .badContent),
        ("SQ", #"<Item number="2"/>"#, .badValue(1)), ("OB", "<InlineBinary>A</InlineBinary>", .badBase64),
        ("US", "<Value>x</Value>", .badValue(1)), ("LO", "<Value><b/></Value>", .badValue(1)),
        ("OB", "<BulkData/>", .badContent), ("LO", #"<Value number="2"/><Value number="1"/>"#, .badValue(2)),
        ("PN", "<PersonName><Other/></PersonName>", .badValue(1)), ("PN", "<Value>A</Value>", .badContent),
    ]

    @Test(arguments: strangers) func refusesWhatIsNoAttribute(_ content: String, _ expected: ModelFault) {
        #expect(fault(content) == .badModel(expected, in: [], nil))
    }

    @Test(arguments: faults) func refusesABadAttribute(_ vr: String, _ content: String, _ expected: ModelFault) {
        let attribute = "<DicomAttribute tag=\"00100020\" vr=\"\(vr)\">\(content)</DicomAttribute>"
        #expect(fault(attribute) == .badModel(expected, in: [], .patientID))
    }

    @Test func refusesWhatIsNoModel() {
        #expect(throws: DICOMError.badModel(.notADataSet, in: [], nil)) { try DataSet(parsingXML: Array("<a/>".utf8)) }
        #expect(throws: DICOMError.notXML(.documentType)) {
            try DataSet(parsingXML: Array("<!DOCTYPE a><NativeDicomModel/>".utf8))
        }
    }

    @Test func fetchesBulkData() throws {
        let content = #"<DicomAttribute tag="7FE00010" vr="OW"><BulkData uuid="1-2"/></DicomAttribute>"#
        #expect(fault(content) == .bulkDataElsewhere(ElementPath(steps: [], tag: .pixelData)))
        let xml = Array("<NativeDicomModel>\(content)</NativeDicomModel>".utf8)
        let found = try DataSet(parsingXML: xml) { (reference) throws(DICOMError) in Array(reference.uri.utf8) }
        #expect(found[.pixelData].map { Array($0.rawValue) } == Array("urn:uuid:1-2".utf8))
    }
}
