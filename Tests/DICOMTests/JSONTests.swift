// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

@Suite("DICOM: JSON and text") struct JSONTests {
    func dataSet(_ make: (inout Builder) -> Void) throws -> DataSet {
        try File(parsing: Builder.file(Builder.explicit(make))).dataSet
    }

    @Test(arguments: [
        ("DS", "1.50", "1.50"), ("DS", "+1.5 ", "1.5"), ("DS", " .5 ", "0.5"), ("DS", "5. ", "5"), ("DS", "007 ", "7"),
        ("DS", "-0", "-0"), ("DS", "1e5 ", "1e5"), ("DS", "1E400 ", "\"1E400\""), ("DS", "70,5", "\"70,5\""),
        ("DS", "-", "\"-\""), ("DS", "1.2.", "\"1.2.\""), ("IS", "12", "12"), ("IS", "2.0 ", "\"2.0\""),
        ("IS", "-3", "-3"), ("IS", "abc ", "\"abc\""), ("DS", ".", "\".\""),
    ]) func numbersInTextAreNumbersWhereTheyCanBe(_ vr: String, _ text: String, _ expected: String) throws {
        let json = try dataSet { $0.element(0x0011_1001, vr, text) }.text()
        #expect(json == #"{"00111001":{"vr":"\#(vr)","Value":[\#(expected)]}}"#)
    }

    @Test func textIsEscaped() throws {
        let json = try dataSet { $0.element(0x0010_4000, "LT", "a\"b\\c\nd\te\u{1}f\u{7F}") }.text()
        #expect(json == #"{"00104000":{"vr":"LT","Value":["a\"b\\c\nd\te\u0001f\u007F"]}}"#)
    }

    @Test func emptyElementsHaveNoValue() throws {
        let json = try dataSet {
            $0.element(0x0008_1140, "SQ", [])
            $0.element(0x0010_0010, "PN", "  ")
            $0.element(0x0029_1001, "OB", [])
        }.text()
        #expect(json == #"{"00081140":{"vr":"SQ"},"00100010":{"vr":"PN"},"00291001":{"vr":"OB"}}"#)
    }

    @Test func namesAreObjects() throws {
        let json = try dataSet { $0.element(0x0010_0010, "PN", "A^B==C\\\\D=E ") }.text()
        #expect(
            json
                == #"{"00100010":{"vr":"PN","Value":[{"Alphabetic":"A^B","Phonetic":"C"},null,{"Alphabetic":"D","Ideographic":"E"}]}}"#
        )
    }

    @Test func numbersThatJSONLacksAreStrings() throws {
        let json = try dataSet {
            $0.element(
                0x0011_1001, "FL", [0, 0, 0x80, 0x7F, 0, 0, 0xC0, 0x7F, 0, 0, 0x80, 0xFF, 0xCD, 0xCC, 0xCC, 0x3D])
        }.text()
        #expect(json == #"{"00111001":{"vr":"FL","Value":["inf","NaN","-inf",0.1]}}"#)
    }

    @Test func largeNumbersAreStringsWhenAsked() throws {
        let set = try dataSet { $0.element(0x0011_1001, "UV", [UInt8](words: [UInt64.max, 1])) }
        #expect(try set.text() == #"{"00111001":{"vr":"UV","Value":[18446744073709551615,1]}}"#)
        let form = JSONForm(writesLargeNumbersAsStrings: true)
        #expect(try set.text(form) == #"{"00111001":{"vr":"UV","Value":["18446744073709551615",1]}}"#)
    }

    @Test(arguments: [(0, ""), (1, "AA=="), (2, "AAE="), (3, "AAEC"), (4, "AAECAw=="), (70, nil)])
    func bytesAreBase64(_ count: Int, _ expected: String?) throws {
        let json = try dataSet { $0.element(0x0029_1001, "OB", (0..<count).map { UInt8($0) }) }.text()
        if let expected, count > 0 {
            #expect(json == #"{"00291001":{"vr":"OB","InlineBinary":"\#(expected)"}}"#)
        } else {
            #expect(json.utf8.count == (count == 0 ? 24 : 24 + 18 + 96))
        }
    }

    @Test func bulkDataGoByReference() throws {
        let set = try dataSet {
            $0.element(0x0008_0060, "CS", "CT")
            $0.element(0x0029_1001, "OB", [1, 2, 3, 4])
            $0.element(0x7FE0_0010, "OW", [1, 2])
        }
        let form = JSONForm(largestInlineValue: 2) { "bulk/\($0.tag.digits)" }
        #expect(
            try set.text(form) == #"{"00080060":{"vr":"CS","Value":["CT"]},"#
                + #""00291001":{"vr":"OB","BulkDataURI":"bulk/00291001"},"7FE00010":{"vr":"OW","BulkDataURI":"bulk/7FE00010"}}"#
        )
        #expect(!(try set.text().contains("7FE00010")))
        #expect(try set.text(JSONForm(largestInlineValue: 2)).contains(#""00291001":{"vr":"OB"}"#))
    }

    @Test func theCharacterSetIsTheFilesOrTheTexts() throws {
        let set = try dataSet { $0.element(0x0008_0005, "CS", "GB18030 ") }
        #expect(try set.text() == #"{"00080005":{"vr":"CS","Value":["GB18030"]}}"#)
        #expect(try set.text(JSONForm(statesUnicode: true)) == #"{"00080005":{"vr":"CS","Value":["ISO_IR 192"]}}"#)
    }

    @Test func groupLengthsAreLeftOutUnlessAsked() throws {
        let set = try dataSet { $0.element(0x0008_0000, "UL", [1, 0, 0, 0]) }
        #expect(try set.text() == "{}")
        #expect(try set.text(JSONForm(includesGroupLengths: true)) == #"{"00080000":{"vr":"UL","Value":[1]}}"#)
    }

    @Test func theDumpHasALineForEachElementAndItem() throws {
        let inner = Builder.explicit { $0.element(0x0008_1155, "UI", "1.2.3\0") }
        let set = try dataSet { builder in
            builder.element(0x0008_0060, "CS", "CT")
            builder.element(0x0008_1140, "SQ", Builder.explicit { $0.item(inner) })
            builder.element(0x0009_0010, "LO", "GEMS_IDEN_01")
            builder.element(0x0009_1001, "LO", "x\ny ")
            builder.element(0x0028_0010, "US", [0, 2])
        }
        let lines = set.dump().split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(
            lines == [
                "(0008,0060) CS [CT] # 2, 1 Modality", "(0008,1140) SQ (1 item) # 22, 1 ReferencedImageSequence",
                "item 0",
                "(0008,1155) UI [1.2.3] # 6, 1 ReferencedSOPInstanceUID",
                "(0009,0010) LO [GEMS_IDEN_01] # 12, 1 PrivateCreator",
                "(0009,1001) LO [x.y] # 4, 1 Full fidelity", "(0028,0010) US 512 # 2, 1 Rows",
            ])
    }
}
