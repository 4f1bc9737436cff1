// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import DICOM

private typealias Tag = DICOM.Tag

@Suite("DICOM: images and reports that are judged") struct ImageFindingsTests {
    @Test(arguments: [
        (Tag.rows, UInt16(3), "pixel-length (7FE0,0010)"), (.rows, 1, "pixel-length (7FE0,0010)"),
        (.bitsStored, 17, "bits-stored (0028,0101)"), (.highBit, 15, "high-bit (0028,0102)"),
        (.bitsAllocated, 12, "bits-allocated (0028,0100)"),
        (.pixelRepresentation, 2, "pixel-representation (0028,0103)"),
        (.samplesPerPixel, 3, "samples-per-pixel (0028,0002)"), (.samplesPerPixel, 3, "type-1c-missing (0028,0006)"),
        (.planarConfiguration, 0, "planar-configuration (0028,0006)"),
    ]) func findsNumbersThatDisagree(_ tag: DICOM.Tag, _ number: UInt16, _ expected: String) throws {
        var image = try Made.ct()
        try image.set(tag, number)
        #expect(Made.codes(image).contains(expected))
    }

    @Test func multipliesWithoutOverflow() throws {
        var image = try Made.ct()
        for tag in [Tag.rows, .columns, .samplesPerPixel, .bitsAllocated] { try image.set(tag, .max) }
        try image.set(.numberOfFrames, .integerString, "2147483647")
        #expect(!Made.codes(image).contains("pixel-length (7FE0,0010)"))
    }

    @Test(arguments: [(1, 3, 3, 2), (8, 3, 3, 10), (8, 2, 2, 4)]) func countsBitsAndPadding(
        _ bits: UInt16, _ rows: UInt16, _ columns: UInt16, _ length: Int
    ) throws {
        var image = try Made.ct()
        for (tag, number) in [(Tag.bitsAllocated, bits), (.rows, rows), (.columns, columns), (.bitsStored, bits)] {
            try image.set(tag, number)
        }
        try image.set(.highBit, bits - 1)
        try image.set(.pixelData, .otherByte, bytes: [UInt8](repeating: 0, count: length))
        #expect(Made.codes(image) == [])
    }

    @Test func wantsThePaletteOfPaletteColor() throws {
        var image = try Made.ct()
        try image.set(.photometricInterpretation, .codeString, "PALETTE COLOR")
        let found = Made.codes(image).filter { $0.hasPrefix("type-1c-missing") }
        #expect(
            found == ["1101", "1201", "1102", "1202", "1103", "1203"].map { "type-1c-missing (0028,\($0))" })
        try image.set(.photometricInterpretation, .codeString, "GREY")
        #expect(Made.codes(image) == ["photometric-interpretation (0028,0004)"])
    }

    @Test func wantsAWidthForEachWindow() throws {
        var image = try Made.ct()
        try image.set(Tag(0x0028, 0x1050), .decimalString, "40\\300")
        try image.set(Tag(0x0028, 0x1051), .decimalString, "400")
        #expect(Made.codes(image) == ["window-pair (0028,1051)"])
        try image.set(Tag(0x0028, 0x1051), .decimalString, "400\\0")
        #expect(Made.codes(image) == ["window-width (0028,1051)"])
    }

    @Test func judgesTheTreeOfAReport() throws {
        let root = Tag(0x0040, 0xA730)
        var report = try Made.dataSet([
            (.sopClassUID, .uniqueIdentifier, "1.2.840.10008.5.1.4.1.1.88.11"),
            (ContentRules.valueType, .codeString, "CONTAINER"), (Tag(0x0040, 0xA050), .codeString, "SEPARATE"),
        ])
        let items: [[(Tag, VR, String)]] = [
            [(ContentRules.relationship, .codeString, "CONTAINS"), (ContentRules.valueType, .codeString, "TEXT")],
            [(ContentRules.relationship, .codeString, "HOLDS"), (ContentRules.valueType, .codeString, "NUM")],
            [(ContentRules.relationship, .codeString, "CONTAINS"), (ContentRules.valueType, .codeString, "NOVEL")],
            [(ContentRules.relationship, .codeString, "INFERRED FROM")],
        ]
        try report.set(root, items: items.map { try Made.dataSet($0) })
        let found = Made.codes(report).filter { $0.contains("\(root)[") || $0.hasPrefix("c") }
        #expect(
            Set(found).isSuperset(of: [
                "content-value \(root)[0].(0040,A160)", "concept-name \(root)[0].(0040,A043)",
                "relationship-type \(root)[1].(0040,A010)", "value-type \(root)[1].(0040,A040)",
                "value-type \(root)[2].(0040,A040)", "value-type \(root)[3].(0040,A040)",
            ]))
        try report.set(ContentRules.valueType, .codeString, "TEXT")
        #expect(Made.codes(report).contains("content-root (0040,A040)"))
    }

    @Test func boundsTheDepthOfAReport() throws {
        var inner = try Made.dataSet([])
        for _ in 0..<70 {
            var outer = DataSet()
            try outer.set(Tag(0x0040, 0xA730), items: [inner])
            inner = outer
        }
        try inner.set(.sopClassUID, .uniqueIdentifier, "1.2.840.10008.5.1.4.1.1.88.33")
        #expect(inner.conformanceFindings().count { $0.code == "content-too-deep" } == 1)
    }

    @Test(arguments: Corpus.samples) func judgesEveryFileOfTheCorpus(_ sample: Corpus.Sample) {
        for extent in [Rules.Extent.beforePixelData, .everything] {
            guard let file = try? File(parsing: sample.bytes, rules: Rules(extent: extent)) else { continue }
            let findings = file.conformanceFindings(today: CalendarDate("20990101"))
            #expect(findings.count <= 1001)
            #expect(Set(findings.map { [$0.code, $0.location] }).count == findings.count)
        }
    }

    @Test(arguments: Corpus.samples.filter { $0.name == "synthetic/syn_bad_values.dcm" })
    func findsWhatIsBadInAKnownBadFile(_ sample: Corpus.Sample) throws {
        let found = try File(parsing: sample.bytes).conformanceFindings().map { "\($0.code) \($0.location)" }
        let expected = [
            "malformed-value (0010,0030)", "malformed-value (0010,1030)", "malformed-value (0018,1151)",
            "malformed-value (0020,000D)", "malformed-value (0020,0013)", "multiplicity (0028,0010)",
            "odd-length (0028,0011)", "old-form (0008,0020)", "old-form (0008,0030)", "value-length (0028,0011)",
            "value-too-long (0018,0050)",
        ]
        #expect(found.filter { !$0.hasPrefix("type-") && !$0.hasPrefix("order") }.sorted() == expected)
    }

    @Test(arguments: Corpus.samples.filter { $0.name == "pydicom/rtdose.dcm" || $0.name == "pydicom/MR_truncated.dcm" })
    func judgesWhatIsAroundTheDataSet(_ sample: Corpus.Sample) throws {
        let codes = Set(
            try File(parsing: sample.bytes, rules: Rules(extent: .everything)).conformanceFindings().map(\.code))
        let expected =
            sample.name.contains("rtdose") ? ["meta-differs", "malformed-value"] : ["truncated-value", "unreadable"]
        #expect(codes.isSuperset(of: expected))
    }
}
