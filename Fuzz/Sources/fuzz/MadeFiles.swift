// SPDX-License-Identifier: Apache-2.0

import DICOM

/// Small files of our own writing with what is hard in them; the people in them are invented.
enum MadeFiles {
    static let all: [[UInt8]] = {
        let syntaxes: [TransferSyntax] = [
            .explicitLittleEndian, .implicitLittleEndian, .explicitBigEndian, .deflated,
        ]
        var files: [[UInt8]] = []
        for (number, terms) in [["GB18030"], ["", "ISO 2022 IR 58"], ["ISO_IR 192"], ["GBK"], []].enumerated() {
            for syntax in syntaxes {
                let lengths: FileForm.Lengths = number.isMultiple(of: 2) ? .defined : .undefined
                guard let dataSet = try? dataSet(terms),
                    var writer = try? FileWriter(dataSet, form: FileForm(transferSyntax: syntax, lengths: lengths)),
                    let bytes = try? writer.rest()
                else { continue }
                files.append(bytes)
            }
        }
        return files + bombs
    }()

    private static func dataSet(_ terms: [String]) throws(DICOMError) -> DataSet {
        var dataSet = DataSet()
        try dataSet.set(.specificCharacterSet, .codeString, strings: terms)
        let name = terms.isEmpty ? "Zhang^Sanfeng" : "Zhang^Sanfeng=张^三丰"
        try dataSet.set(.patientName, .personName, strings: [name])
        try dataSet.set(.patientID, .longString, strings: ["PID-20017"])
        try dataSet.set(.patientBirthDate, .date, strings: ["19700103"])
        try dataSet.set(.sopClassUID, .uniqueIdentifier, strings: ["1.2.840.10008.5.1.4.1.1.2"])
        try dataSet.set(.sopInstanceUID, .uniqueIdentifier, strings: ["1.2.3.1"])
        try dataSet.set(.studyInstanceUID, .uniqueIdentifier, strings: ["1.2.3.2"])
        try dataSet.set(Tag(0x0018, 0x0050), .decimalString, strings: ["1.25"])
        try dataSet.set(Tag(0x0020, 0x0032), .decimalString, strings: ["0", "-1.5", "1e3"])
        var inner = DataSet(inheriting: dataSet.characterSet)
        try inner.set(Tag(0x0008, 0x1155), .uniqueIdentifier, strings: ["1.2.3.9"])
        var item = DataSet(inheriting: dataSet.characterSet)
        try item.set(Tag(0x0008, 0x1140), items: [inner, DataSet()])
        try item.set(.patientID, .longString, strings: ["PID-20017"])
        try dataSet.set(Tag(0x0008, 0x1115), items: [item])
        try dataSet.set(Tag(0x0029, 0x0010), .longString, strings: ["MAKER"])
        try dataSet.set(Tag(0x0029, 0x1001), .unknown, bytes: [1, 2, 3, 4])
        try dataSet.set(Tag(0x0028, 0x0010), .unsignedShort, bytes: [1, 0])
        try dataSet.set(Tag(0x0018, 0x1060), .double, bytes: [1, 2, 3, 4, 5, 6, 7, 8])
        try dataSet.set(.pixelData, .otherWord, bytes: [1, 2, 3, 4])
        return dataSet
    }

    /// Deflated files that grow a thousandfold: of one value, and of elements without one.
    private static let bombs: [[UInt8]] = {
        var dataSet = DataSet()
        guard (try? dataSet.set(Tag(0x0009, 0x1001), .otherByte, bytes: [UInt8](repeating: 0, count: 4 << 20))) != nil,
            var writer = try? FileWriter(dataSet, form: FileForm(transferSyntax: .deflated)),
            let large = try? writer.rest()
        else { return [] }
        return [large]
    }()
}
