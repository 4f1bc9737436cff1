// SPDX-License-Identifier: Apache-2.0

import Deflate
import Findings
import Testing

@testable import DICOM

@Suite("DICOM: files") struct FileTests {
    let body = Builder.explicit {
        $0.element(0x0008_0060, "CS", "CT")
        $0.element(0x0010_0010, "PN", "A^B ")
    }
    let expected = #"{"00080060":{"vr":"CS","Value":["CT"]},"00100010":{"vr":"PN","Value":[{"Alphabetic":"A^B"}]}}"#

    func kinds(_ file: File) -> Set<Notice.Kind> { Set(file.notices.map(\.kind)) }

    @Test func readsAFileWithPreambleAndMetaInformation() throws {
        let file = try File(parsing: Builder.file(body))
        #expect(try file.dataSet.text() == expected)
        #expect(file.preamble.count == 128)
        #expect(file.metaInformation[.transferSyntaxUID]?.string == "1.2.840.10008.1.2.1")
        #expect(file.declaredTransferSyntax == .explicitLittleEndian)
        #expect(file.notices == [])
        #expect(file.defect == nil)
    }

    @Test func walksMetaInformationWhoseLengthIsWrong() throws {
        let file = try File(parsing: Builder.file(body, wrongLength: 4000))
        #expect(try file.dataSet.text() == expected)
        #expect(kinds(file) == [.wrongMetaGroupLength])
    }

    @Test func walksMetaInformationWithoutALength() throws {
        let meta = Builder.explicit { $0.element(0x0002_0010, "UI", "1.2.840.10008.1.2.1\0") }
        let bytes = [UInt8](repeating: 0, count: 128) + Array("DICM".utf8) + meta + body
        let file = try File(parsing: bytes)
        #expect(try file.dataSet.text() == expected)
        #expect(kinds(file) == [.missingMetaGroupLength])
    }

    @Test func readsADataSetAloneInAnyForm() throws {
        let implicit = Builder.implicit {
            $0.element(0x0008_0060, "CS", "CT")
            $0.element(0x0010_0010, "PN", "A^B ")
        }
        let big = Builder.bigEndian {
            $0.element(0x0008_0060, "CS", "CT")
            $0.element(0x0010_0010, "PN", "A^B ")
        }
        for (bytes, syntax) in [
            (body, TransferSyntax.explicitLittleEndian), (implicit, .implicitLittleEndian), (big, .explicitBigEndian),
        ] {
            let file = try File(parsing: bytes)
            #expect(try file.dataSet.text() == expected)
            #expect(file.transferSyntax == syntax)
            #expect(kinds(file) == [.missingPreamble, .missingMetaInformation, .guessedTransferSyntax])
            #expect(file.serialized() == bytes)
        }
    }

    @Test func readsADataSetWhoseTransferSyntaxIsWrong() throws {
        let file = try File(parsing: Builder.file("1.2.840.10008.1.2", body))
        #expect(try file.dataSet.text() == expected)
        #expect(file.transferSyntax == .explicitLittleEndian)
        #expect(file.declaredTransferSyntax == .implicitLittleEndian)
        #expect(kinds(file) == [.contradictedTransferSyntax])
    }

    @Test func takesTheGivenTransferSyntaxForADataSetAlone() throws {
        let rules = Rules(transferSyntax: .explicitLittleEndian)
        let file = try File(parsing: body, rules: rules)
        #expect(kinds(file) == [.missingPreamble, .missingMetaInformation])
    }

    @Test func inflatesADeflatedDataSet() throws {
        let packed = try Deflate.deflate(body)
        let file = try File(parsing: Builder.file("1.2.840.10008.1.2.1.99", packed))
        #expect(try file.dataSet.text() == expected)
        #expect(file.transferSyntax == .deflated)
        #expect(file.defect == nil)
    }

    @Test func givesWhatADeflatedDataSetHasBeforeItBreaks() throws {
        let large =
            body + Builder.explicit { $0.element(0x0029_1001, "OB", (0..<60_000).map { UInt8(($0 * $0 >> 3) & 255) }) }
        let packed = try Deflate.deflate(large)
        let file = try File(parsing: Builder.file("1.2.840.10008.1.2.1.99", Array(packed.prefix(packed.count / 2))))
        #expect(file.dataSet[.patientName]?.string == "A^B")
        guard case .truncatedValue(let tag, _, 60_000, _) = file.defect else {
            Issue.record("\(String(describing: file.defect))")
            return
        }
        #expect(tag == Tag(0x0029, 0x1001))
    }

    @Test func boundsWhatADeflatedDataSetGrowsTo() throws {
        let packed = try Deflate.deflate([UInt8](repeating: 0, count: 3_000_000))
        let bytes = Builder.file("1.2.840.10008.1.2.1.99", packed)
        let file = try File(parsing: bytes, limits: Limits(inflatedBytes: 100_000))
        #expect(file.dataSet.isEmpty)
        #expect(file.defect == .inflatedTooLarge(offset: bytes.count - packed.count, limit: 100_000))
    }

    @Test func refusesDeflatedDataThatAreNone() {
        let bytes = Builder.file("1.2.840.10008.1.2.1.99", [0xFF, 0xFF, 0xFF])
        #expect(throws: DICOMError.badDeflate(offset: bytes.count - 2)) { try File(parsing: bytes) }
    }

    @Test func readsAnEmptyDeflatedDataSet() throws {
        let file = try File(parsing: Builder.file("1.2.840.10008.1.2.1.99", [3, 0]))
        #expect(file.dataSet.isEmpty)
        #expect(file.defect == nil)
    }

    @Test func refusesWhatIsNoDataSet() {
        for text in ["", "hello, this is a text and no image", "{\"a\":1}", "%PDF-1.4 and so on"] {
            #expect(throws: DICOMError.noDataSet(offset: 0)) { try File(parsing: Array(text.utf8)) }
        }
        #expect(throws: DICOMError.noDataSet(offset: 0)) { try File(parsing: [UInt8](repeating: 0, count: 4096)) }
    }

    @Test func takesZerosBehindTheLastElementForPadding() throws {
        let file = try File(parsing: Builder.file(body + [UInt8](repeating: 0, count: 1000)))
        #expect(try file.dataSet.text() == expected)
        #expect(kinds(file) == [.trailingPadding])
        #expect(file.rest.count == 1000)
        #expect(file.defect == nil)
    }

    @Test func readsAnUnknownTransferSyntaxAsExplicit() throws {
        let file = try File(parsing: Builder.file("1.2.3.4", body))
        #expect(try file.dataSet.text() == expected)
        #expect(kinds(file) == [.unknownTransferSyntax])
        #expect(file.findings().map(\.severity) == [.info])
    }
}
