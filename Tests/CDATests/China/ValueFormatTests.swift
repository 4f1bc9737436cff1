// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing

@Suite("Formats of data elements") struct ValueFormatTests {
    @Test(arguments: [
        ("A..50", "张三"), ("A..50", "阿卜杜拉·测试"), ("A", "any"), ("AN..5", "I10.x"), ("AN10..18", "1234567890"),
        ("N1", "9"), ("N2", "01"), ("N..3", "7"), ("N2..3", "120"), ("N4..5,1", "170.5"), ("N4..5,1", "170"),
        ("N4,1", "37"),
        ("N3..6,2", "65.25"), ("N", "12345.678"), ("D8", "20240229"), ("DT15", "20240229T235959"),
        ("DT15", "20240229235959"), ("T6", "000000"), ("T/F", "true"), ("L", "F"), ("TF", "0"), ("BY", "anything"),
        ("AN..100", "血压 130/85 mmHg，\n心率 76 次/min"),
    ]) func admitValuesOfTheForm(_ notation: String, _ value: String) throws {
        #expect(try #require(ValueFormat(notation)).admits(value))
    }

    @Test(arguments: [
        ("A..3", "abcd"), ("A..50", "王5"), ("A..50", "王５"), ("A..50", ""), ("A2", "张"), ("AN..5", "123456"),
        ("AN..5", "a\u{0}b"), ("AN10..18", "123"), ("N1", "12"), ("N1", "x"), ("N2", "1"), ("N2..3", "5"),
        ("N..3", "-1"),
        ("N..3", "1.5"), ("N..3", ""), ("N4,1", "36.55"), ("N4,1", "136.5"), ("N4,1", "."), ("N4,1", "36."),
        ("N4,1", "1.2.3"),
        ("N", "１２"), ("D8", "20230229"), ("D8", "2024-2-1"), ("D8", "20241301"), ("D8", "202402290"),
        ("DT15", "20240229T245959"), ("DT15", "20240229T23595"), ("DT15", "20240229x235959"),
        ("DT15", "20240230T000000"),
        ("T6", "236000"), ("T6", "2359"), ("T/F", "yes"), ("T/F", ""),
    ]) func refuseOtherValues(_ notation: String, _ value: String) throws {
        #expect(try !#require(ValueFormat(notation)).admits(value))
    }

    @Test(arguments: [
        "", "X1", "A,1", "N..", "N3..2", "N3.5", "N1,", "N,1", "N2,2", "D", "D6", "DT", "T", "T4", "T/F1", "N9999999",
        "N-1", "A..5..6",
        "N1,2,3", "AN３",
    ]) func areNotReadFromOtherNotations(_ notation: String) {
        #expect(ValueFormat(notation) == nil)
    }

    @Test(arguments: ["A..50", "AN10..18", "N1", "N4..5,1", "N4,1", "N", "D8", "DT15", "T6", "T/F", "BY", "AN..1000"])
    func areWrittenAsTheyWereRead(_ notation: String) {
        #expect(ValueFormat(notation)?.description == notation)
    }

    @Test func areKnownForDataElements() {
        #expect(DataElement(identifier: "DE04.10.174.00")?.format?.description == "N2..3")
        #expect(DataElement(identifier: "DE04.10.174.00")?.representation == .number)
        #expect(DataElement(identifier: "DE02.10.071.00")?.format?.maximum == 2000)
        #expect(DataElement(identifier: "DE04.10.186.00")?.formatStanding == .assumed)
        #expect(DataElement(identifier: "DE05.01.024.00")?.representation == .codeTable)
    }
}
