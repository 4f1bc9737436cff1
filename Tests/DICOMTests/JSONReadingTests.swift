// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import DICOM

@Suite("DICOM: reading JSON") struct JSONReadingTests {
    private func element(_ json: String) throws -> DataElement {
        try #require(try DataSet(parsingJSON: Array("{\"00111001\":\(json)}".utf8)).elements.first { _ in true })
    }

    private func fault(_ json: String) -> DICOMError? {
        do {
            _ = try DataSet(parsingJSON: Array(json.utf8))
            return nil
        } catch {
            return error
        }
    }

    private static let values: [(String, [UInt8])] = [
        (#"{"vr":"US","Value":[1,"2",3.0]}"#, [1, 0, 2, 0, 3, 0]), (#"{"vr":"SS","Value":[-2]}"#, [0xFE, 0xFF]),
        (#"{"vr":"UL","Value":[4294967295]}"#, [0xFF, 0xFF, 0xFF, 0xFF]),
        (#"{"vr":"SL","Value":[-2]}"#, [0xFE, 0xFF, 0xFF, 0xFF]),
        (#"{"vr":"UV","Value":["18446744073709551615"]}"#, [255, 255, 255, 255, 255, 255, 255, 255]),
        (#"{"vr":"SV","Value":[-2]}"#, [0xFE, 255, 255, 255, 255, 255, 255, 255]),
        (#"{"vr":"FL","Value":[1.5,"NaN"]}"#, [0, 0, 0xC0, 0x3F, 0, 0, 0xC0, 0x7F]),
        (#"{"vr":"FD","Value":["-inf"]}"#, [0, 0, 0, 0, 0, 0, 0xF0, 0xFF]),
        (#"{"vr":"AT","Value":["00280010"]}"#, [0x28, 0, 0x10, 0]), (#"{"vr":"OW","InlineBinary":"AQI="}"#, [1, 2]),
        (#"{"vr":"CS","Value":[]}"#, []), (#"{"vr":"OB"}"#, []),
    ]

    private static let texts: [(String, String)] = [
        (#"{"vr":"DS","Value":[1.50,null,"2"]}"#, "1.50\\\\2 "), (#"{"vr":"UI","Value":["1.2"]}"#, "1.2\0"),
        (#"{"vr":"LT","Value":["a\\b"]}"#, "a\\b "),
        (#"{"vr":"PN","Value":[{"Ideographic":"W^X"},null]}"#, "=W^X\\ "),
    ]

    @Test(arguments: values) func makesTheBytesOfAValue(_ json: String, _ expected: [UInt8]) throws {
        #expect(Array(try element(json).rawValue) == expected)
    }

    @Test(arguments: texts) func makesTheTextOfAValue(_ json: String, _ expected: String) throws {
        #expect(
            try element(json).rawValue.elementsEqual(
                expected.utf8.count % 2 == 0 ? Array(expected.utf8) : Array(expected.utf8.dropLast())))
    }

    private static let strangers: [(String, ModelFault)] = [
        ("[]", .notADataSet), ("1", .notADataSet), ("[{},{}]", .notADataSet), (#"{"0010001":{"vr":"CS"}}"#, .notATag),
        (#"{"FFFEE000":{"vr":"CS"}}"#, .notATag), (#"{"(0010,0020)":{"vr":"LO"}}"#, .notATag),
    ]

    private static let faults: [(String, ModelFault)] = [
        (#"{"vr":"XX"}"#, .badVR), ("{}", .badVR), ("[]", .badVR), (#"{"vr":"LO"},"00100020":{"vr":"LO"}"#, .repeated),
        (#"{"vr":"LO","Value":["a\\b"]}"#, .badValue(1)), (#"{"vr":"LO","Value":[true]}"#, .badValue(1)),
        (#"{"vr":"LT","Value":["a","b"]}"#, .badValue(2)), (#"{"vr":"LO","Value":"a"}"#, .badContent),
        (#"{"vr":"LO","Value":[],"InlineBinary":""}"#, .badContent), (#"{"vr":"OB","Value":["a"]}"#, .badContent),
        (#"{"vr":"SQ","InlineBinary":"AQI="}"#, .badContent), (#"{"vr":"OB","InlineBinary":"AQ"}"#, .badBase64),
        (#"{"vr":"OB","InlineBinary":"AR=="}"#, .badBase64), (#"{"vr":"US","Value":[1,65536]}"#, .badValue(2)),
        (#"{"vr":"US","Value":[null]}"#, .badValue(1)), (#"{"vr":"FL","Value":[1e99]}"#, .badValue(1)),
        (#"{"vr":"AT","Value":["0028"]}"#, .badValue(1)), (#"{"vr":"PN","Value":[{"Family":"A"}]}"#, .badValue(1)),
        (#"{"vr":"PN","Value":[{"Alphabetic":"A=B"}]}"#, .badValue(1)),
    ]

    @Test(arguments: strangers) func refusesWhatIsNoDataSet(_ json: String, _ expected: ModelFault) {
        #expect(fault(json) == .badModel(expected, in: [], nil))
    }

    @Test(arguments: faults) func refusesABadAttribute(_ json: String, _ expected: ModelFault) {
        #expect(fault("{\"00100020\":\(json)}") == .badModel(expected, in: [], .patientID))
    }

    @Test func namesTheItemsAroundAFault() {
        let json = #"{"00081140":{"vr":"SQ","Value":[{},{"00081150":{"vr":"UI","Value":[[]]}}]}}"#
        let step = ElementPath.Step(sequence: Tag(0x0008, 0x1140), item: 1)
        #expect(fault(json) == .badModel(.badValue(1), in: [step], Tag(0x0008, 0x1150)))
    }

    @Test func saysThatTheTextIsUnicode() throws {
        let json =
            #"{"00080005":{"vr":"CS","Value":["GB18030"]},"00100010":{"vr":"PN","Value":[{"Alphabetic":"王^五"}]}}"#
        let dataSet = try DataSet(parsingJSON: Array(json.utf8))
        #expect(dataSet.characterSet.terms == ["ISO_IR 192"])
        #expect(dataSet[.patientName]?.string == "王^五")
        let undeclared = #"{"00081140":{"vr":"SQ","Value":[{"00100020":{"vr":"LO","Value":["五"]}}]}}"#
        #expect(try DataSet(parsingJSON: Array(undeclared.utf8))[.specificCharacterSet]?.string == "ISO_IR 192")
        let plain = #"{"00100020":{"vr":"LO","Value":["5"]}}"#
        #expect(try DataSet(parsingJSON: Array(plain.utf8))[.specificCharacterSet] == nil)
    }

    @Test func refusesOrFetchesBulkData() throws {
        let json = Array(#"{"7FE00010":{"vr":"OW","BulkDataURI":"bulk/1"},"00100020":{"vr":"LO","Value":["1"]}}"#.utf8)
        let path = ElementPath(steps: [], tag: .pixelData)
        #expect(throws: DICOMError.bulkDataElsewhere(path)) { try DataSet(parsingJSON: json) }
        let fetched = try DataSet(parsingJSON: json) { (reference) throws(DICOMError) in
            reference.uri == "bulk/1" ? [1, 2, 3] : nil
        }
        #expect(fetched[.pixelData].map { Array($0.rawValue) } == [1, 2, 3, 0])
        let left = try DataSet(parsingJSON: json) { (_) throws(DICOMError) in nil }
        #expect(left[.pixelData] == nil && left[.patientID]?.string == "1")
    }

    @Test func readsAnArrayOfDataSets() throws {
        let json = Array(#"[{"00100020":{"vr":"LO","Value":["1"]}},{}]"#.utf8)
        #expect(try DataSet.dataSets(parsingJSON: json).map(\.isEmpty) == [false, true])
    }

    @Test func keepsToItsLimits() {
        let nested = { (depth: Int) in
            String(repeating: #"{"00081140":{"vr":"SQ","Value":["#, count: depth) + "{}"
                + String(repeating: "]}}", count: depth)
        }
        #expect(fault(nested(256)) == nil)
        #expect(fault(nested(300)) != nil)
        #expect(fault(nested(100_000)) != nil)
        let bytes = Array(#"{"00100010":{"vr":"PN"},"00100020":{"vr":"LO"}}"#.utf8)
        #expect(throws: DICOMError.modelTooLarge(bytes: bytes.count, limit: 20)) {
            try DataSet(parsingJSON: bytes, limits: ModelLimits(bytes: 20))
        }
        #expect(throws: DICOMError.badModel(.tooManyElements(limit: 1), in: [], nil)) {
            try DataSet(parsingJSON: bytes, limits: ModelLimits(elements: 1))
        }
    }
}
