// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

@Suite("DICOM: sequences") struct SequenceTests {
    func parse(_ make: (inout Builder) -> Void) throws -> File {
        try File(parsing: Builder.file(Builder.explicit(make)))
    }

    func kinds(_ file: File) -> Set<Notice.Kind> { Set(file.notices.map(\.kind)) }

    @Test func readsItemsOfDefinedAndUndefinedLength() throws {
        let inner = Builder.explicit { $0.element(0x0008_1155, "UI", "1.2.3\0") }
        let file = try parse {
            $0.header(0x0008_1140, "SQ", Builder.undefined)
            $0.item(inner)
            $0.openItem()
            $0.raw(inner)
            $0.closeItem()
            $0.item([])
            $0.closeSequence()
            $0.header(0x0008_1115, "SQ", UInt32(inner.count + 8))
            $0.item(inner)
            $0.element(0x0020_0013, "IS", "3 ")
        }
        #expect(file.notices.map(\.kind) == [.outOfOrder])
        #expect(file.defect == nil)
        let sequence = try #require(file.dataSet[Tag(0x0008, 0x1140)])
        #expect(sequence.items.map { $0[Tag(0x0008, 0x1155)]?.string } == ["1.2.3", "1.2.3", nil])
        #expect(sequence.lengthForm == .undefined)
        #expect(file.dataSet[Tag(0x0008, 0x1115)]?.items.count == 1)
        #expect(file.dataSet[Tag(0x0020, 0x0013)]?.integers == [3])
    }

    @Test func bothPeersDepthIsRead() throws {
        let file = try nested(250)
        #expect(file.defect == nil)
        #expect(file.dataSet.walk.reduce(0) { count, _ in count + 1 } == 500)
        #expect(try file.dataSet.json().count > 250 * 20)
        #expect(file.dataSet.dump().utf8.count > 250 * 20)
        #expect(file.findings() == [])
    }

    @Test func depthIsBounded() throws {
        #expect(try nested(256).defect == nil)
        let file = try nested(257)
        guard case .tooDeep(let tag, _, 256) = file.defect else {
            Issue.record("\(String(describing: file.defect))")
            return
        }
        #expect(tag == Tag(0x0008, 0x1140))
    }

    func nested(_ depth: Int) throws -> File {
        try parse { builder in
            for _ in 0..<depth {
                builder.header(0x0008_1140, "SQ", Builder.undefined)
                builder.openItem()
            }
            for _ in 0..<depth {
                builder.closeItem()
                builder.closeSequence()
            }
        }
    }

    @Test func theNumberOfElementsIsBounded() throws {
        let bytes = Builder.file(
            Builder.explicit { builder in (0..<50).forEach { _ in builder.element(0x0008_0060, "CS", "") } })
        let file = try File(parsing: bytes, limits: Limits(elements: 20))
        guard case .tooManyElements(_, 20) = file.defect else {
            Issue.record("\(String(describing: file.defect))")
            return
        }
    }

    @Test func unknownElementsOfUndefinedLengthHoldImplicitItems() throws {
        for isBig in [false, true] {
            var builder = Builder(isBigEndian: isBig)
            builder.element(0x0008_0060, "CS", "CT")
            builder.header(0x0011_1001, "UN", Builder.undefined)
            builder.raw(
                Builder.implicit {
                    $0.openItem()
                    $0.element(0x0028_0010, "US", [1, 2])
                    $0.closeItem()
                    $0.closeSequence()
                })
            builder.element(0x0020_0013, "IS", "7 ")
            let syntax = isBig ? "1.2.840.10008.1.2.2" : "1.2.840.10008.1.2.1"
            let file = try File(parsing: Builder.file(syntax, builder.bytes))
            #expect(file.dataSet[Tag(0x0011, 0x1001)]?.items.first?[Tag(0x0028, 0x0010)]?.integers == [0x201])
            #expect(file.dataSet[Tag(0x0020, 0x0013)]?.integers == [7])
            #expect(file.defect == nil)
        }
    }

    @Test func knownElementsWrittenAsUnknownAreReadByTheDictionary() throws {
        let item = Builder.implicit { $0.element(0x0018_1009, "UT", "(01)12") }
        let file = try parse { builder in
            builder.element(0x0010_0010, "UN", "A^B ")
            builder.element(0x0018_100A, "UN", Builder.implicit { $0.item(item) })
            builder.element(0x0029_1001, "UN", [1, 2])
        }
        #expect(file.dataSet[.patientName]?.vr == .personName)
        #expect(file.dataSet[.patientName]?.writtenVR == .unknown)
        #expect(file.dataSet[.patientName]?.isPromoted == true)
        #expect(file.dataSet[Tag(0x0018, 0x100A)]?.items.first?[Tag(0x0018, 0x1009)]?.string == "(01)12")
        #expect(file.dataSet[Tag(0x0029, 0x1001)]?.vr == .unknown)
        #expect(kinds(file) == [.promotedUnknown])
    }

    @Test func implicitItemsInExplicitDataSetsAreRead() throws {
        let inner = Builder.implicit { $0.element(0x0008_1155, "UI", "1.2.3\0") }
        let file = try parse { builder in
            builder.header(0x0008_1140, "SQ", UInt32(inner.count + 8))
            builder.item(inner)
            builder.element(0x0020_0013, "IS", "3 ")
        }
        #expect(file.dataSet[Tag(0x0008, 0x1140)]?.items.first?[Tag(0x0008, 0x1155)]?.string == "1.2.3")
        #expect(file.dataSet[Tag(0x0020, 0x0013)]?.integers == [3])
        #expect(kinds(file) == [.implicitItem])
    }

    @Test func strayDelimitersAreSteppedOver() throws {
        let file = try parse {
            $0.element(0x0008_0060, "CS", "CT")
            $0.closeItem()
            $0.closeSequence()
            $0.element(0x0020_0013, "IS", "3 ")
        }
        #expect(file.dataSet.elements.map(\.tag) == [.modality, Tag(0x0020, 0x0013)])
        #expect(file.notices.map(\.kind) == [.strayDelimiter, .strayDelimiter])
    }

    @Test func missingDelimitersEndWithWhatIsAround() throws {
        let file = try parse {
            $0.header(0x0008_1140, "SQ", Builder.undefined)
            $0.openItem()
            $0.element(0x0008_1155, "UI", "1.2.3\0")
            $0.openItem()
            $0.element(0x0008_1155, "UI", "1.2.4\0")
            $0.closeSequence()
            $0.element(0x0020_0013, "IS", "3 ")
        }
        #expect(file.dataSet[Tag(0x0008, 0x1140)]?.items.map { $0[Tag(0x0008, 0x1155)]?.string } == ["1.2.3", "1.2.4"])
        #expect(file.dataSet[Tag(0x0020, 0x0013)]?.integers == [3])
        #expect(kinds(file) == [.missingDelimiter])
    }

    @Test func anItemTooShortForItsElementIsOverrun() throws {
        let file = try parse {
            $0.header(0x0008_1140, "SQ", Builder.undefined)
            $0.tag(0xFFFE_E000)
            $0.u32(10)
            $0.element(0x0008_1155, "UI", "1.2.3\0")
            $0.closeSequence()
            $0.element(0x0020_0013, "IS", "3 ")
        }
        #expect(file.dataSet[Tag(0x0008, 0x1140)]?.items.first?[Tag(0x0008, 0x1155)]?.string == "1.2.3")
        #expect(file.dataSet[Tag(0x0020, 0x0013)]?.integers == [3])
        #expect(kinds(file) == [.overrun])
        #expect(file.defect == nil)
    }

    @Test func privateBlocksBeginAnewInEachItem() throws {
        let item = Builder.implicit {
            $0.element(0x0029_0010, "LO", "GEMS_IDEN_01")
            $0.element(0x0009_0010, "LO", "GEMS_IDEN_01")
            $0.element(0x0009_1001, "LO", "x ")
        }
        let file = try File(
            parsing: Builder.file(
                "1.2.840.10008.1.2",
                Builder.implicit { builder in
                    builder.element(0x0008_1140, "SQ", Builder.implicit { $0.item(item) })
                    builder.element(0x0009_1001, "LO", "x ")
                }))
        let inside = file.dataSet[Tag(0x0008, 0x1140)]?.items.first?[Tag(0x0009, 0x1001)]
        #expect(inside?.vr == .longString)
        #expect(file.dataSet[Tag(0x0009, 0x1001)]?.vr == .unknown)
    }
}
