// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

@Suite("DICOM: changing data sets") struct EditingTests {
    let inner = Builder.explicit { $0.element(0x0008_1155, "UI", "1.2.3\0") }

    var file: File {
        get throws {
            let inner = inner
            return try File(
                parsing: Builder.file(
                    Builder.explicit { builder in
                        builder.element(0x0008_0005, "CS", "GB18030 ")
                        builder.element(0x0008_1140, "SQ", Builder.explicit { $0.item(inner) })
                        builder.element(0x0010_0010, "PN", "A^B ")
                        builder.element(0x0010_0020, "LO", "P1")
                    }))
        }
    }

    @Test func replacesInsertsAndRemoves() throws {
        var set = try file.dataSet
        try set.set(.patientName, .personName, strings: ["王^小东"])
        try set.set(.modality, .codeString, strings: ["CT"])
        set.remove(.patientID)
        #expect(set.elements.map(\.tag) == [.specificCharacterSet, .modality, Tag(0x0008, 0x1140), .patientName])
        #expect(set[.patientName]?.string == "王^小东")
        #expect(set[.patientName]?.rawValue.elementsEqual([0xCD, 0xF5, 0x5E, 0xD0, 0xA1, 0xB6, 0xAB, 0x20]) == true)
        #expect(
            try set.text()
                == #"{"00080005":{"vr":"CS","Value":["GB18030"]},"00080060":{"vr":"CS","Value":["CT"]},"#
                + #""00081140":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["1.2.3"]}}]},"#
                + #""00100010":{"vr":"PN","Value":[{"Alphabetic":"王^小东"}]}}"#)
    }

    @Test func whatIsNotNamedStaysAsItWasRead() throws {
        let file = try file
        var set = file.dataSet
        try set.set(.patientID, .longString, strings: ["P2"])
        let kept = try #require(set[Tag(0x0008, 0x1140)])
        #expect(kept.rawBytes == file.dataSet[Tag(0x0008, 0x1140)]?.rawBytes)
        #expect(file.dataSet[.patientID]?.string == "P1")
    }

    @Test func itemsAreChangedInTheirSequence() throws {
        var set = try file.dataSet
        var items = try #require(set[Tag(0x0008, 0x1140)]?.items)
        try items[0].set(.patientName, .personName, strings: ["王"])
        try set.set(Tag(0x0008, 0x1140), items: items + [DataSet(inheriting: set.characterSet)])
        #expect(
            set[Tag(0x0008, 0x1140)]?.items.map { $0.elements.map(\.tag) } == [
                [Tag(0x0008, 0x1155), .patientName], [],
            ])
        #expect(set[Tag(0x0008, 0x1140)]?.items.first?[.patientName]?.rawValue.elementsEqual([0xCD, 0xF5]) == true)
        #expect(set.dump().contains("item 1"))
    }

    @Test func whatTheSetLacksIsRefused() throws {
        var set = DataSet(inheriting: SpecificCharacterSet(terms: ["ISO_IR 100"]))
        #expect(throws: DICOMError.unencodable(.patientName, position: 1)) {
            try set.set(.patientName, .personName, strings: ["é王"])
        }
        #expect(throws: DICOMError.unencodable(.modality, position: 0)) {
            try set.set(.modality, .codeString, strings: ["é"])
        }
        #expect(throws: DICOMError.notAnElement(Tag(0xFFFE, 0xE000))) {
            try set.set(Tag(0xFFFE, 0xE000), .unknown, bytes: [])
        }
        #expect(set.isEmpty)
        try set.set(.patientName, .personName, strings: ["é"])
        #expect(set[.patientName]?.rawValue.elementsEqual([0xE9, 0x20]) == true)
    }
}
