// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import DICOM

private typealias Tag = DICOM.Tag

@Suite("DICOM: attributes that modules need") struct ModuleFindingsTests {
    @Test func findsNothingInACompleteImage() throws { #expect(Made.codes(try Made.ct()) == []) }

    @Test(arguments: [
        (Tag.sopInstanceUID, "type-1-missing", "type-1-empty"), (.studyInstanceUID, "type-1-missing", "type-1-empty"),
        (.seriesInstanceUID, "type-1-missing", "type-1-empty"), (Tag(0x0020, 0x0037), "type-1-missing", "type-1-empty"),
        (Tag(0x0028, 0x1053), "type-1-missing", "type-1-empty"), (.patientName, "type-2-missing", nil),
        (Tag(0x0018, 0x0060), "type-2-missing", nil),
    ]) func missesWhatIsNeeded(_ tag: DICOM.Tag, _ missing: String, _ empty: String?) throws {
        var image = try Made.ct()
        let vr = try #require(image[tag]?.vr)
        image.remove(tag)
        #expect(Made.codes(image) == ["\(missing) \(tag)"])
        try image.set(tag, vr, "")
        #expect(Made.codes(image) == (empty.map { ["\($0) \(tag)"] } ?? []))
    }

    @Test func judgesAnOptionalModuleOnceSomethingIsOnlyOfIt() throws {
        var image = try Made.ct()
        try image.set(Tag(0x0012, 0x0010), .longString, "")
        #expect(Made.codes(image) == [])
        try image.set(Tag(0x0012, 0x0010), .longString, "Sponsor")
        let found = image.conformanceFindings().map { "\($0.severity.rawValue) \($0.code) \($0.location)" }
        #expect(found.contains("warning type-1-missing (0012,0020)"))
        #expect(found.contains("warning type-1c-missing (0012,0040)"))
        #expect(found.contains("warning type-2-missing (0012,0030)"))
    }

    @Test func saysThatAConditionalAttributeIsEmptyOrMissing() throws {
        var image = try Made.ct()
        try image.set(Tag(0x0028, 0x1050), .decimalString, "40")
        #expect(Made.codes(image).contains("type-1c-missing (0028,1051)"))
        try image.set(Tag(0x0028, 0x1051), .decimalString, "")
        #expect(Made.codes(image).contains("type-1c-empty (0028,1051)"))
        image.remove(.pixelData)
        #expect(image.conformanceFindings().contains { $0.code == "type-1c-missing" && $0.severity == .warning })
    }

    @Test func looksIntoItems() throws {
        var image = try Made.ct()
        var item = DataSet()
        try item.set(Tag(0x0008, 0x1150), .uniqueIdentifier, "1.2.840.10008.5.1.4.1.1.2")
        try image.set(Tag(0x0008, 0x1140), items: [item])
        #expect(Made.codes(image) == ["type-1-missing (0008,1140)[0].(0008,1155)"])
    }

    @Test func wantsADesignatorAndAMeaningOfACode() throws {
        var (image, code) = (try Made.ct(), DataSet())
        try code.set(Tag(0x0008, 0x0100), .shortString, "T-1")
        try image.set(Tag(0x0008, 0x2218), items: [code])
        let found = Made.codes(image)
        #expect(found.contains("type-1c-missing (0008,2218)[0].(0008,0102)"))
        #expect(found.contains("no-code-meaning (0008,2218)[0].(0008,0104)"))
    }

    @Test(arguments: [
        ("20240502", []), ("20240501", ["date-in-future (0008,0020)"]),
    ]) func comparesWithToday(_ today: String, _ expected: [String]) throws {
        #expect(Made.codes(try Made.ct(), today: today) == expected)
    }

    @Test func wantsDatesInTheirOrder() throws {
        var image = try Made.ct()
        try image.set(Tag(0x0008, 0x0021), .date, "20240501")
        try image.set(Tag(0x0008, 0x0022), .date, "19691231")
        try image.set(Tag(0x0008, 0x002A), .dateTime, "20240502101010")
        #expect(Made.codes(image) == ["date-before-study (0008,0021)", "date-before-birth (0008,0022)"])
        try image.set(.patientBirthDate, .date, "20240503")
        #expect(Made.codes(image).contains("study-before-birth (0008,0020)"))
    }

    @Test func knowsTheSOPClassesThatMatter() {
        let titles = [
            "1": "Computed Radiography Image", "1.1": "Digital X Ray Image", "4": "MR Image", "6.1": "Ultrasound Image",
            "77.1.1": "VL Endoscopic Image", "7": "Secondary Capture Image", "88.11": "Basic Text SR",
            "88.22": "Enhanced SR", "88.33": "Comprehensive SR", "88.59": "Key Object Selection Document",
            "9.1.1": "12 Lead ECG", "77.1.6": "VL Whole Slide Microscopy Image",
        ]
        for (suffix, title) in titles {
            #expect(ModuleIndex.shared.iod("1.2.840.10008.5.1.4.1.1.\(suffix)")?.title == title)
        }
    }
}
