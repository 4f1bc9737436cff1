// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Testing

@testable import DICOM

@Suite("DICOM: rewriting text") struct RewritingTests {
    /// 王^小东 in GBK.
    private static let name: [UInt8] = [0xCD, 0xF5, 0x5E, 0xD0, 0xA1, 0xB6, 0xAB, 0x20]

    private func file(_ term: String?, _ name: [UInt8], item: (term: String, text: [UInt8])? = nil) throws -> File {
        var dataSet = DataSet()
        if let term { try dataSet.set(.specificCharacterSet, .codeString, strings: [term]) }
        try dataSet.set(.patientName, .personName, bytes: name)
        try dataSet.set(.patientID, .longString, strings: ["1 "])
        if let item {
            var inner = DataSet()
            if !item.term.isEmpty { try inner.set(.specificCharacterSet, .codeString, strings: [item.term]) }
            try inner.set(Tag(0x0008, 0x0104), .longString, bytes: item.text)
            try dataSet.set(Tag(0x0008, 0x1032), items: [inner])
        }
        return try File(parsing: try FileWriter.bytes(dataSet, FileForm(lengths: .undefined)))
    }

    @Test func findsUndeclaredTextOut() throws {
        let dataSet = try file(nil, Self.name).dataSet
        #expect(
            throws: DICOMError.undecodable([TextPosition(path: ElementPath(steps: [], tag: .patientName), offset: 0)])
        ) {
            try dataSet.rewritten(in: .utf8)
        }
        let rewritten = try dataSet.rewritten(in: .utf8, reading: .evident)
        #expect(rewritten[.patientName]?.string == "王^小东")
        #expect(rewritten[.patientName]?.rawValue == Array("王^小东".utf8)[...])
        #expect(rewritten[.specificCharacterSet]?.strings == ["ISO_IR 192"])
        #expect(rewritten[.patientID]?.rawBytes != nil)
        #expect(try dataSet.rewritten(in: .utf8, reading: .set(.gbk))[.patientName]?.string == "王^小东")
    }

    @Test func bringsItemsIntoTheSetOfTheWhole() throws {
        let latin: [UInt8] = [0x4D, 0xFC, 0x6C, 0x6C]
        let dataSet = try file("GBK", Self.name, item: ("ISO_IR 100", latin)).dataSet
        for target in UniversalSet.allCases {
            let written = try FileWriter.bytes(try dataSet.rewritten(in: target))
            let back = try File(parsing: written).dataSet
            let item = try #require(back[Tag(0x0008, 0x1032)]?.items.first)
            #expect(back[.patientName]?.string == "王^小东")
            #expect(item[.specificCharacterSet] == nil)
            #expect(item[Tag(0x0008, 0x0104)]?.string == "Müll")
            #expect(item[Tag(0x0008, 0x0104)]?.length.isMultiple(of: 2) == true)
        }
    }

    @Test func refusesWithEveryPlaceThatIsNoText() throws {
        let dataSet = try file("ISO_IR 192", [0x41, 0xFF], item: ("", [0x41, 0x41, 0x41, 0xC3])).dataSet
        let step = ElementPath.Step(sequence: Tag(0x0008, 0x1032), item: 0)
        let places = [
            TextPosition(path: ElementPath(steps: [step], tag: Tag(0x0008, 0x0104)), offset: 3),
            TextPosition(path: ElementPath(steps: [], tag: .patientName), offset: 1),
        ]
        #expect(throws: DICOMError.undecodable(places)) { try dataSet.rewritten(in: .gb18030) }
    }

    @Test func leavesSequencesOfPlainTextAsTheyWereRead() throws {
        let dataSet = try file("GBK", Self.name, item: ("", [0x41, 0x42])).dataSet
        let rewritten = try dataSet.rewritten(in: .utf8)
        #expect(rewritten[Tag(0x0008, 0x1032)]?.rawBytes == dataSet[Tag(0x0008, 0x1032)]?.rawBytes)
    }
}
