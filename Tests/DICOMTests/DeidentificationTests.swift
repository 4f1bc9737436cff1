// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

private typealias Tag = DICOM.Tag

@Suite("DICOM: de-identification") struct DeidentificationTests {
    private func cleaned(
        _ dataSet: DataSet, _ options: DeidentificationOptions = []
    ) throws -> (dataSet: DataSet, report: DeidentificationReport) {
        var deidentifier = Deidentifier(options: options)
        return try deidentifier.deidentify(dataSet)
    }

    @Test(arguments: [
        (ProfileAction.removeOrEmpty, "XZZZ"), (.removeOrDummy, "XDDD"), (.removeEmptyOrDummy, "XZDD"),
        (.emptyOrDummy, "ZZDD"), (.removeEmptyOrReplaceUID, "XZUU"), (.dummy, "DDDD"), (.empty, "ZZZZ"),
        (.remove, "XXXX"), (.keep, "KKKK"), (.clean, "CCCC"), (.replaceUID, "UUUU"),
    ]) func leavesWhatTheTypeNeeds(_ action: ProfileAction, _ expected: String) {
        let types: [AttributeType?] = [.three, .twoConditional, .oneConditional, nil]
        #expect(types.map { action.resolved($0).rawValue }.joined() == expected)
    }

    @Test func readsTheTypesOfTheIOD() {
        let types = AttributeTypes(sopClass: "1.2.840.10008.5.1.4.1.1.2")
        #expect(types[.patientName] == .two)
        #expect(types[.sopInstanceUID] == .one)
        #expect(types[Tag(0x0008, 0x0080)] == .three)
        #expect(types.inside(Tag(0x0008, 0x1140))[Tag(0x0008, 0x1155)] == .one)
        #expect(types.inside(Tag(0x0008, 0x9999))[Tag(0x0008, 0x1155)] == nil)
        #expect(AttributeTypes(sopClass: "1.2.3")[.patientName] == nil)
    }

    @Test func takesOutWhatTheBasicProfileNames() throws {
        var image = try Made.ct()
        try image.set(Tag(0x0008, 0x0080), .longString, "Hospital Nine")
        try image.set(Tag(0x0008, 0x1090), .longString, "Model 7")
        try image.set(Tag(0x0018, 0x1000), .longString, "SERIAL-1")
        try image.set(Tag(0x0008, 0x0301), .unsignedShort, bytes: [9, 0])
        let (result, report) = try cleaned(image)
        #expect(result[.patientName]?.length == 0)
        #expect(result[.patientID]?.strings == [])
        #expect(result[Tag(0x0008, 0x0080)] == nil)
        #expect(result[Tag(0x0018, 0x1000)] == nil)
        #expect(result[Tag(0x0008, 0x1090)]?.string == "Model 7")
        #expect(result[Tag(0x0008, 0x0020)]?.length == 0)
        #expect(result[.sopInstanceUID]?.string?.hasPrefix("2.25.") == true)
        #expect(result[.sopClassUID]?.string == "1.2.840.10008.5.1.4.1.1.2")
        #expect(result[.pixelData]?.rawValue == image[.pixelData]?.rawValue)
        #expect(report.entries.contains { "\($0.path) \($0.action.rawValue) \($0.cause)" == "(0010,0010) Z profile" })
        #expect(Made.codes(result) == [])
    }

    @Test func saysInTheDataSetWhatWasDone() throws {
        let (result, _) = try cleaned(try Made.ct(), [.cleanDescriptors, .retainModifiedDates, .retainFullDates])
        #expect(result[Tag(0x0012, 0x0062)]?.string == "YES")
        #expect(result[Tag(0x0028, 0x0303)]?.string == "MODIFIED")
        let codes = try #require(result[Tag(0x0012, 0x0064)]).items.map { $0[Tag(0x0008, 0x0100)]?.string ?? "" }
        #expect(codes == ["113100", "113107", "113105"])
        #expect(Made.codes(result).filter { !$0.hasPrefix("date-") } == [])
        #expect(try cleaned(Made.ct()).dataSet[Tag(0x0028, 0x0303)]?.string == "REMOVED")
        #expect(try cleaned(Made.ct(), .retainFullDates).dataSet[Tag(0x0028, 0x0303)]?.string == "UNMODIFIED")
    }

    @Test(arguments: [
        (DeidentificationOptions.retainUIDs, Tag.sopInstanceUID, VR.uniqueIdentifier, "1.2.3.1"),
        (.retainInstitutionIdentity, Tag(0x0008, 0x0080), .longString, "Hospital Nine"),
        (.retainDeviceIdentity, Tag(0x0018, 0x1000), .longString, "SERIAL-1"),
        (.retainPatientCharacteristics, Tag(0x0010, 0x1010), .ageString, "045Y"),
        (.retainFullDates, Tag(0x0008, 0x0020), .date, "20240502"),
        (.cleanDescriptors, Made.description, .longString, "Thorax nativ"),
    ]) func keepsWhatAnOptionKeeps(
        _ option: DeidentificationOptions, _ tag: DICOM.Tag, _ vr: VR, _ value: String
    ) throws {
        var image = try Made.ct()
        try image.set(tag, vr, value)
        #expect(try cleaned(image, option).dataSet[tag]?.string == value)
        #expect(try cleaned(image).dataSet[tag]?.string != value)
    }

    @Test func takesOutDescriptionsThatNameThePatient() throws {
        for text in ["随访 张三丰", "seen by SANFENG ZHANG", "No. pid-20017", "tel 13800001111", "born 1970-01-03"] {
            var image = try Made.ct()
            try image.set(Made.description, .longString, text)
            let (result, report) = try cleaned(image, .cleanDescriptors)
            #expect(result[Made.description] == nil)
            #expect(report.entries.contains { $0.path.tag == Made.description && $0.cause == .identifierInText })
        }
    }

    @Test func takesOutTextThatNamesThePatientWhereTheProfileDoesNotLook() throws {
        var image = try Made.ct()
        try image.set(Tag(0x0018, 0x1160), .shortString, "zhang")
        #expect(ConfidentialityProfile.shared[Tag(0x0018, 0x1160)] == nil)
        #expect(try cleaned(image).dataSet[Tag(0x0018, 0x1160)] == nil)
        try image.set(Tag(0x0018, 0x1160), .shortString, "Al")
        #expect(try cleaned(image).dataSet[Tag(0x0018, 0x1160)]?.string == "Al")
    }

    @Test func makesTheSameUIDOfTheSameEverywhere() throws {
        var (image, item) = (try Made.ct(), DataSet())
        try item.set(Tag(0x0008, 0x1150), .uniqueIdentifier, "1.2.840.10008.5.1.4.1.1.2")
        try item.set(Tag(0x0008, 0x1155), .uniqueIdentifier, "1.2.3.1")
        try image.set(Tag(0x0008, 0x1199), items: [item])
        var deidentifier = Deidentifier()
        let first = try deidentifier.deidentify(image).dataSet
        let second = try deidentifier.deidentify(image).dataSet
        let inner = try #require(first[Tag(0x0008, 0x1199)]?.items.first)
        #expect(inner[Tag(0x0008, 0x1155)]?.string == first[.sopInstanceUID]?.string)
        #expect(inner[Tag(0x0008, 0x1150)]?.string == "1.2.840.10008.5.1.4.1.1.2")
        #expect(first[.sopInstanceUID]?.string == second[.sopInstanceUID]?.string)
        #expect(first[.sopInstanceUID]?.string != first[.studyInstanceUID]?.string)
    }

    @Test func takesOutPrivateElementsUnlessTheyAreSafe() throws {
        var image = try Made.ct()
        let creator = Tag(0x7053, 0x0010)
        try image.set(creator, .longString, "Philips PET Private Group")
        try image.set(Tag(0x7053, 0x1009), .decimalString, "1.5")
        try image.set(Tag(0x7053, 0x1003), .shortString, "zhang.xml")
        #expect(!(try cleaned(image).dataSet.elements.contains { $0.tag.isPrivate }))
        let kept = try cleaned(image, .retainSafePrivate).dataSet.elements.filter(\.tag.isPrivate).map(\.tag)
        #expect(kept == [creator, Tag(0x7053, 0x1009)])
    }

    @Test func keepsPrivateBlocksThatAreDeclaredSafe() throws {
        var (image, block) = (try Made.ct(), DataSet())
        try block.set(Tag(0x0008, 0x0301), 0x0011)
        try block.set(Tag(0x0008, 0x0302), .longString, "MAKER")
        try block.set(Tag(0x0008, 0x0303), .codeString, "SAFE")
        try image.set(Tag(0x0008, 0x0300), items: [block])
        try image.set(Tag(0x0011, 0x0010), .longString, "MAKER")
        try image.set(Tag(0x0011, 0x1001), .longString, "calibration")
        #expect(try cleaned(image, .retainSafePrivate).dataSet[Tag(0x0011, 0x1001)]?.string == "calibration")
    }

    @Test func takesOutUnknownElementsNamesOverlaysAndCurves() throws {
        var image = try Made.ct()
        try image.set(Tag(0x0008, 0x0003), .longString, "unknown")
        try image.set(Tag(0x6000, 0x3000), .otherWord, bytes: [1, 2])
        try image.set(Tag(0x5000, 0x3000), .otherWord, bytes: [1, 2])
        let result = try cleaned(image, .cleanGraphics).dataSet
        for tag in [Tag(0x0008, 0x0003), Tag(0x6000, 0x3000), Tag(0x5000, 0x3000)] { #expect(result[tag] == nil) }
    }

    @Test func makesTheContentOfAReportMeaninglessUnlessItIsCleaned() throws {
        let content = Tag(0x0040, 0xA730)
        var report = try Made.dataSet([
            (.sopClassUID, .uniqueIdentifier, "1.2.840.10008.5.1.4.1.1.88.33"), (.patientName, .personName, "张^三丰"),
        ])
        let texts = ["张三丰 有结节", "结节"].map { text in
            try? Made.dataSet([
                (ContentRules.valueType, .codeString, "TEXT"), (Tag(0x0040, 0xA160), .unlimitedText, text),
                (Tag(0x0040, 0xA123), .personName, "Li^Si"),
            ])
        }
        try report.set(content, items: texts.compactMap { $0 })
        let basic = try #require(cleaned(report).dataSet[content]).items
        #expect(basic.map { $0[Tag(0x0040, 0xA160)]?.string } == ["removed", "removed"])
        #expect(basic.map { $0[ContentRules.valueType]?.string } == ["TEXT", "TEXT"])
        #expect(basic.map { $0[Tag(0x0040, 0xA123)]?.string } == ["Anonymized", "Anonymized"])
        let clean = try #require(cleaned(report, .cleanStructuredContent).dataSet[content]).items
        #expect(clean.map { $0[Tag(0x0040, 0xA160)]?.string } == ["removed", "结节"])
    }

    @Test func putsTheCallersValuesInPlace() throws {
        var deidentifier = Deidentifier()
        deidentifier.substitutes = [.patientID: ["SUBJECT-7"], .patientName: ["SUBJECT-7"]]
        deidentifier.methods = ["Study protocol 4"]
        let result = try deidentifier.deidentify(try Made.ct()).dataSet
        #expect(result[.patientID]?.string == "SUBJECT-7")
        #expect(result[Tag(0x0012, 0x0063)]?.strings.last == "Study protocol 4")
    }

    @Test func stopsAtADepth() throws {
        var inner = try Made.dataSet([(.patientName, .personName, "Zhang^San")])
        for _ in 0..<300 {
            var outer = DataSet()
            try outer.set(Tag(0x0040, 0xA043), items: [inner])
            inner = outer
        }
        let (_, report) = try cleaned(inner)
        #expect(report.entries.filter { $0.cause == .tooDeep }.map(\.path.steps.count) == [256])
    }

    @Test func saysWhenPixelsMayShowThePatient() throws {
        var image = try Made.ct()
        #expect(try cleaned(image).report.pixelRisk == .none)
        try image.set(.modality, .codeString, "US")
        #expect(try cleaned(image).report.pixelRisk == .unknown)
        try image.set(Tag(0x0028, 0x0301), .codeString, "YES")
        #expect(try cleaned(image).report.pixelRisk == .declared)
        try image.set(Tag(0x0028, 0x0301), .codeString, "NO")
        #expect(try cleaned(image).report.pixelRisk == .none)
    }
}
