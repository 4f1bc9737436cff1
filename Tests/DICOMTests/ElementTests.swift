// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

@Suite("DICOM: elements") struct ElementTests {
    func parse(_ make: (inout Builder) -> Void) throws -> File {
        try File(parsing: Builder.file(Builder.explicit(make)))
    }

    func kinds(_ file: File) -> Set<Notice.Kind> { Set(file.notices.map(\.kind)) }

    @Test(arguments: [(UInt16(0), VR.unsignedShort), (1, .signedShort)])
    func pixelRepresentationDecidesAboutNumbers(_ signed: UInt16, _ expected: VR) throws {
        let inner = Builder.implicit { $0.element(0x0028_0106, "US", [0xFF, 0xFF]) }
        let body = Builder.implicit { builder in
            builder.element(0x0008_1140, "SQ", Builder.implicit { $0.item(inner) })
            builder.element(0x0028_0103, "US", [UInt8](words: [signed]))
            builder.element(0x0028_0106, "US", [0xFF, 0xFF])
        }
        let file = try File(parsing: Builder.file("1.2.840.10008.1.2", body))
        #expect(file.dataSet[Tag(0x0028, 0x0106)]?.vr == expected)
        #expect(file.dataSet[Tag(0x0028, 0x0106)]?.integers == [signed == 0 ? 65535 : -1])
        #expect(file.dataSet[Tag(0x0008, 0x1140)]?.items.first?[Tag(0x0028, 0x0106)]?.vr == expected)
    }

    @Test func theLastOfSeveralElementsOfATagCounts() throws {
        let file = try parse {
            $0.element(0x0008_0060, "CS", "CT")
            $0.element(0x0008_0060, "CS", "MR")
        }
        #expect(file.dataSet[.modality]?.string == "MR")
        #expect(file.dataSet.elements(.modality).map(\.string) == ["CT", "MR"])
        #expect(try file.dataSet.text() == #"{"00080060":{"vr":"CS","Value":["MR"]}}"#)
        #expect(kinds(file) == [.duplicate])
    }

    @Test func elementsOutOfOrderAreWrittenInOrder() throws {
        let file = try parse {
            $0.element(0x0010_0020, "LO", "P1")
            $0.element(0x0008_0060, "CS", "CT")
        }
        #expect(file.dataSet.elements.map(\.tag) == [.patientID, .modality])
        #expect(
            try file.dataSet.text() == #"{"00080060":{"vr":"CS","Value":["CT"]},"00100020":{"vr":"LO","Value":["P1"]}}"#
        )
        #expect(kinds(file) == [.outOfOrder])
    }

    @Test func oddLengthsAreRead() throws {
        let file = try parse {
            $0.element(0x0010_0020, "LO", "P12")
            $0.element(0x0020_0013, "IS", "3")
        }
        #expect(file.dataSet[.patientID]?.string == "P12")
        #expect(file.dataSet[Tag(0x0020, 0x0013)]?.integers == [3])
        #expect(file.notices.map(\.kind) == [.oddLength, .oddLength])
    }

    @Test func representationsThatDoNotExistAreKept() throws {
        let file = try parse {
            $0.tag(0x0029_1001)
            $0.raw(Array("ZZ".utf8) + [0, 0, 4, 0, 0, 0, 1, 2, 3, 4])
            $0.tag(0x0029_1002)
            $0.raw(Array("ZZ".utf8) + [2, 0, 1, 2])
            $0.element(0x0031_0010, "LO", "OK")
        }
        #expect(file.dataSet[Tag(0x0029, 0x1001)]?.rawValue.elementsEqual([1, 2, 3, 4]) == true)
        #expect(file.dataSet[Tag(0x0029, 0x1002)]?.rawValue.elementsEqual([1, 2]) == true)
        #expect(file.dataSet[Tag(0x0029, 0x1002)]?.writtenVR?.description == "ZZ")
        #expect(file.dataSet[Tag(0x0031, 0x0010)]?.string == "OK")
        #expect(try file.dataSet.text().hasPrefix(#"{"00291001":{"vr":"UN","InlineBinary":"AQIDBA=="}"#))
    }

    @Test func fragmentsAreSteppedOverByTheirLengths() throws {
        let delimiter: [UInt8] = [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]
        func encapsulated(_ builder: inout Builder) {
            builder.header(0x7FE0_0010, "OB", Builder.undefined)
            builder.item([])
            builder.item(delimiter)
            builder.item([1, 2])
            builder.closeSequence()
        }
        let icon = Builder.explicit(encapsulated)
        let bytes = Builder.file(
            "1.2.840.10008.1.2.4.50",
            Builder.explicit {
                $0.header(0x0088_0200, "SQ", UInt32(icon.count + 8))
                $0.item(icon)
                encapsulated(&$0)
                $0.element(0xFFFC_FFFC, "OB", [0, 0])
            })
        let header = try File(parsing: bytes)
        #expect(header.dataSet.elements.map(\.tag) == [Tag(0x0088, 0x0200), .pixelData])
        #expect(header.dataSet[.pixelData]?.isUnread == true)
        let whole = try File(parsing: bytes, rules: Rules(extent: .everything))
        #expect(whole.dataSet.elements.map(\.tag) == [Tag(0x0088, 0x0200), .pixelData, Tag(0xFFFC, 0xFFFC)])
        let inside = whole.dataSet[Tag(0x0088, 0x0200)]?.items.first?[.pixelData]
        for element in [inside, whole.dataSet[.pixelData]] {
            #expect(try element?.fragments()?.map { bytes[$0].count } == [0, 8, 2])
            #expect(element?.isEncapsulated == true)
        }
        #expect(whole.defect == nil)
        #expect(
            try whole.dataSet.text() == header.dataSet.text().dropLast()
                + #","FFFCFFFC":{"vr":"OB","InlineBinary":"AAA="}}"#)
    }

    @Test func aBrokenChainOfFragmentsIsADefect() throws {
        let bytes = Builder.file(
            "1.2.840.10008.1.2.4.50",
            Builder.explicit {
                $0.header(0x7FE0_0010, "OB", Builder.undefined)
                $0.item([])
                $0.raw([1, 2, 3, 4, 5, 6, 7, 8])
            })
        let file = try File(parsing: bytes, rules: Rules(extent: .everything))
        #expect(file.defect == .badFragment(.pixelData, offset: bytes.count - 8))
    }
}
