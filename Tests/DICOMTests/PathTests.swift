// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

@Suite("Paths of elements") struct PathTests {
    private static let sequence = Tag(0x0040, 0x0275)

    /// Two items in a sequence; the second has a sequence of one item.
    private func dataSet() throws -> DataSet {
        var inner = DataSet()
        try inner.set(Tag(0x0008, 0x0100), .shortString, strings: ["CT01"])
        var (first, second) = (DataSet(), DataSet())
        try first.set(Tag(0x0040, 0x0007), .longString, strings: ["chest"])
        try second.set(Tag(0x0040, 0x0007), .longString, strings: ["head"])
        try second.set(Tag(0x0040, 0x0008), items: [inner])
        var dataSet = DataSet()
        try dataSet.set(Tag(0x0010, 0x0010), .personName, strings: ["Wang^Ming"])
        try dataSet.set(Tag(0x0028, 0x0010), .unsignedShort, bytes: [0, 2])
        try dataSet.set(Self.sequence, items: [first, second])
        return dataSet
    }

    @Test(arguments: [
        ("(0010,0010)", "(0010,0010)"), ("00100010", "(0010,0010)"), ("PatientName", "(0010,0010)"),
        ("00400275[1].00400007", "(0040,0275)[1].(0040,0007)"),
        ("RequestAttributesSequence[0].ScheduledProcedureStepDescription", "(0040,0275)[0].(0040,0007)"),
    ]) func areTagsOrKeywords(_ text: String, _ canonical: String) throws {
        let path = try ElementPath(parsing: text)
        #expect(path.description == canonical)
        #expect(try ElementPath(parsing: path.description) == path)
    }

    @Test(arguments: [
        ("", ElementPathError.unknownName("")), ("PatientNome", .unknownName("PatientNome")),
        ("00400275.00400007", .noItem("00400275")), ("00400275[0]", .badItem("00400275[0]")),
        ("00400275[x].00400007", .badItem("00400275[x]")), ("00400275[-1].00400007", .badItem("00400275[-1]")),
        ("00400275[0.00400007", .badItem("00400275[0")),
        ("00400275[9999999999].00400007", .badItem("00400275[9999999999]")),
        ("PatientName.", .noItem("PatientName")), ("00400275[0].", .unknownName("")),
    ]) func areRefusedWhen(_ text: String, _ error: ElementPathError) {
        #expect(throws: error) { try ElementPath(parsing: text) }
    }

    @Test func areBoundedInDepth() {
        let deep = String(repeating: "00400275[0].", count: 400) + "00400007"
        #expect(throws: ElementPathError.tooDeep(limit: 300)) { try ElementPath(parsing: deep) }
    }

    @Test func leadToElements() throws {
        let dataSet = try dataSet()
        #expect(dataSet[try ElementPath(parsing: "00400275[1].00400008[0].CodeValue")]?.string == "CT01")
        #expect(dataSet[try ElementPath(parsing: "00400275[2].00400007")] == nil)
        #expect(dataSet[try ElementPath(parsing: "PatientName[0].00400007")] == nil)
    }

    @Test func leadBackFromTheWalk() throws {
        let dataSet = try dataSet()
        var walk = dataSet.walk
        var count = 0
        while let step = walk.next() {
            guard case .element(let element) = step else { continue }
            let path = walk.path(element.tag)
            #expect(dataSet[path]?.rawValue == element.rawValue)
            count += 1
        }
        #expect(count == 7)
    }

    @Test func changeOneElementAndNothingElse() throws {
        var dataSet = try dataSet()
        let before = try dataSet.json()
        try dataSet.set(ElementPath(parsing: "00400275[1].00400008[0].CodeValue"), values: ["CT02"])
        let after = String(decoding: try dataSet.json(), as: UTF8.self)
        #expect(after == String(decoding: before, as: UTF8.self).replacing("CT01", with: "CT02"))
    }

    @Test func addNumbersAndTakeElementsOut() throws {
        var dataSet = try dataSet()
        try dataSet.set(ElementPath(parsing: "Rows"), values: ["1024"])
        #expect(dataSet[Tag(0x0028, 0x0010)]?.integers == [1024])
        try dataSet.set(ElementPath(parsing: "00400275[0].Columns"), values: ["7"])
        #expect(dataSet[try ElementPath(parsing: "00400275[0].Columns")]?.integers == [7])
        try dataSet.remove(ElementPath(parsing: "00400275[1].00400008"))
        #expect(dataSet.walk.reduce(0) { count, _ in count + 1 } == 8)
    }

    @Test func areRefusedWhereThereIsNoItemOrTheValueDoesNotFit() throws {
        var dataSet = try dataSet()
        let missing = try ElementPath(parsing: "00400275[2].00400007")
        #expect(throws: DICOMError.noItem(missing)) { try dataSet.set(missing, values: ["x"]) }
        let rows = try ElementPath(parsing: "Rows")
        #expect(throws: DICOMError.badModel(.badValue(1), in: [], rows.tag)) {
            try dataSet.set(rows, values: ["70000"])
        }
        let unknown = ElementPath(tag: Tag(0x0009, 0x1001))
        #expect(throws: DICOMError.badModel(.badVR, in: [], unknown.tag)) { try dataSet.set(unknown, values: ["x"]) }
        #expect(dataSet[rows]?.integers == [512])
    }
}
