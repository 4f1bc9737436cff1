// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

@Suite("DICOM: dictionaries") struct DictionaryTests {
    @Test func knowsElementsByTag() throws {
        let name = try #require(DataDictionary.entry(.patientName))
        #expect(name.keyword == "PatientName")
        #expect(name.name == "Patient's Name")
        #expect(name.representations == [.personName])
        #expect(name.multiplicity == "1")
        #expect(!name.isRetired)
        let pixels = try #require(DataDictionary.entry(.pixelData))
        #expect(pixels.representations == [.otherByte, .otherWord])
        #expect(DataDictionary.entry(Tag(0x0008, 0x0001))?.isRetired == true)
        #expect(DataDictionary.entry(Tag(0x0008, 0x0008))?.multiplicity == "2-n")
        #expect(DataDictionary.entry(Tag(0x0004, 0x1130))?.keyword == "FileSetID")
        #expect(DataDictionary.entry(Tag(0x0009, 0x1001)) == nil)
        #expect(DataDictionary.entry(Tag(0x0008, 0x7777)) == nil)
        #expect(DataDictionary.count == 5179)
    }

    @Test func knowsRepeatingGroups() {
        #expect(DataDictionary.entry(Tag(0x6000, 0x3000))?.keyword == "OverlayData")
        #expect(DataDictionary.entry(Tag(0x60FE, 0x3000))?.keyword == "OverlayData")
        #expect(DataDictionary.entry(Tag(0x6001, 0x3000)) == nil)
        #expect(DataDictionary.entry(Tag(0x0020, 0x3142))?.keyword == "SourceImageIDs")
    }

    @Test func knowsWhatEveryGroupHas() {
        #expect(DataDictionary.entry(Tag(0x0010, 0x0000))?.representations == [.unsignedLong])
        #expect(DataDictionary.entry(Tag(0x0029, 0x0010))?.keyword == "PrivateCreator")
    }

    @Test func knowsElementsByKeyword() {
        #expect(Tag(keyword: "StudyInstanceUID") == .studyInstanceUID)
        #expect(Tag(keyword: "NoSuchKeyword") == nil)
        #expect(Tag.patientID.keyword == "PatientID")
        #expect(DataDictionary.entry(keyword: "Modality")?.tag == .modality)
    }

    @Test func findsEachOfItsTags() {
        #expect(DataDictionary.tags.allSatisfy { DataDictionary.entry($0)?.tag == $0 })
        #expect(zip(DataDictionary.tags, DataDictionary.tags.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func knowsPrivateElementsByTheirCreator() throws {
        let entry = try #require(PrivateDictionary.entry(Tag(0x0009, 0x1101), creator: "GEMS_IDEN_01 "))
        #expect(entry.representations == [.longString])
        #expect(entry.name == "Full fidelity")
        #expect(PrivateDictionary.entry(Tag(0x0009, 0x1101), creator: "NOBODY") == nil)
        #expect(
            PrivateDictionary.entry(Tag(0x0029, 0x1008), creator: "SIEMENS CSA HEADER")?.representations == [
                .codeString
            ])
        #expect(PrivateDictionary.creatorCount > 200)
        #expect(PrivateDictionary.count > 8000)
    }

    @Test func knowsRegisteredUIDs() {
        #expect(UIDRegistry.entry("1.2.840.10008.5.1.4.1.1.2")?.name == "CT Image Storage")
        #expect(UIDRegistry.entry("1.2.840.10008.5.1.4.1.1.2")?.kind == .sopClass)
        #expect(UIDRegistry.entry("1.2.840.10008.5.1.4.1.1.2")?.keyword == "CTImageStorage")
        #expect(TransferSyntax.explicitBigEndian.name == "Explicit VR Big Endian")
        #expect(UIDRegistry.entry("1.2.840.10008.1.2.2")?.isRetired == true)
        #expect(UIDRegistry.entry("1.2.3") == nil)
        #expect(UIDRegistry.count == 482)
    }

    @Test func tagsHaveTwoForms() {
        #expect(Tag("00100010") == .patientName)
        #expect(Tag("(7fe0,0010)") == .pixelData)
        #expect(Tag("0010001") == nil)
        #expect(Tag("0010,00") == nil)
        #expect(Tag("+0100010") == nil)
        #expect(Tag.pixelData.description == "(7FE0,0010)")
        #expect(Tag.patientName.digits == "00100010")
        #expect(Tag(0x0029, 0x1108).privateCreator == Tag(0x0029, 0x0011))
    }

    @Test func representationsFollowTheirLetters() {
        for letters in ["OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"] {
            #expect(VR(letters)?.hasLongForm == true)
        }
        for letters in [
            "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "PN", "SH", "SL", "SS", "ST",
            "TM", "UI", "UL", "US",
        ] {
            #expect(VR(letters)?.hasLongForm == false)
        }
        #expect(VR("AA") == nil)
        #expect(VR("ZZ") == nil)
        #expect(VR(rawValue: 0x2020).isKnown == false)
        #expect(["LO", "LT", "PN", "SH", "ST", "UC", "UT"].allSatisfy { VR($0)?.usesSpecificCharacterSet == true })
    }
}
