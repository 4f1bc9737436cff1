// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

@Suite("DICOM: broken JSON and XML") struct ModelRobustnessTests {
    private let json: [UInt8]
    private let xml: [UInt8]

    init() throws {
        var item = DataSet(inheriting: SpecificCharacterSet(terms: ["ISO_IR 192"]))
        try item.set(.patientID, .longString, strings: ["五", "7"])
        var dataSet = DataSet(inheriting: SpecificCharacterSet(terms: ["ISO_IR 192"]))
        try dataSet.set(.patientName, .personName, strings: ["Wang=王^五"])
        try dataSet.set(Tag(0x0008, 0x1140), items: [item, DataSet()])
        try dataSet.set(Tag(0x0011, 0x0010), .longString, strings: ["MAKER"])
        try dataSet.set(Tag(0x0011, 0x1001), .otherByte, bytes: [1, 2, 3, 4])
        try dataSet.set(Tag(0x0028, 0x0010), .unsignedShort, bytes: [1, 0])
        try dataSet.set(Tag(0x0018, 0x1060), .double, bytes: [1, 2, 3, 4, 5, 6, 7, 8])
        json = try dataSet.json()
        xml = try dataSet.xml()
    }

    @Test func refusesEveryTruncation() throws {
        for count in json.indices {
            #expect(throws: DICOMError.self) { try DataSet(parsingJSON: Array(json[..<count])) }
        }
        // The line feed at the end may be missing.
        for count in 0..<xml.count - 1 {
            #expect(throws: DICOMError.self) { try DataSet(parsingXML: Array(xml[..<count])) }
        }
    }

    @Test func readsOrRefusesEveryChangedByteAndWritesWhatItReads() throws {
        for (bytes, isJSON) in [(json, true), (xml, false)] {
            for index in bytes.indices {
                for byte in [[0, 0x22, 0x41], [0x20, 0x30, 0x7B], [0x5C, 0x3C, 0xFF] as [UInt8]][index % 3] {
                    var changed = bytes
                    changed[index] = byte
                    let read = isJSON ? try? DataSet(parsingJSON: changed) : try? DataSet(parsingXML: changed)
                    guard let read else { continue }
                    let back = try File(parsing: try FileWriter.bytes(read), rules: Meaning.everything)
                    #expect(back.defect == nil)
                    _ = try back.dataSet.json()
                }
            }
        }
    }
}
