// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import DICOM

/// Small data sets for tests; the people in them are invented.
enum Made {
    static let name = DICOM.Tag.patientName
    static let description = DICOM.Tag(0x0008, 0x103E)

    static func dataSet(_ elements: [(DICOM.Tag, VR, String)], in terms: [String] = ["ISO_IR 192"]) throws -> DataSet {
        var made = DataSet()
        try made.set(.specificCharacterSet, .codeString, strings: terms)
        for (tag, vr, value) in elements { try made.set(tag, vr, value) }
        return made
    }

    /// A CT image of 2 by 3 pixels with all that its modules need.
    static func ct() throws -> DataSet {
        var made = try dataSet([
            (DICOM.Tag(0x0008, 0x0008), .codeString, "ORIGINAL\\PRIMARY\\AXIAL"),
            (.sopClassUID, .uniqueIdentifier, "1.2.840.10008.5.1.4.1.1.2"),
            (.sopInstanceUID, .uniqueIdentifier, "1.2.3.1"),
            (DICOM.Tag(0x0008, 0x0020), .date, "20240502"), (DICOM.Tag(0x0008, 0x0030), .time, "101112.5"),
            (.accessionNumber, .shortString, "ACC778812"), (.modality, .codeString, "CT"),
            (DICOM.Tag(0x0008, 0x0070), .longString, "Maker"),
            (DICOM.Tag(0x0008, 0x0090), .personName, "Qian^Referrer"),
            (.patientName, .personName, "Zhang^Sanfeng=张^三丰"), (.patientID, .longString, "PID-20017"),
            (.patientBirthDate, .date, "19700103"), (.patientSex, .codeString, "M"),
            (DICOM.Tag(0x0018, 0x0050), .decimalString, "1.25"), (DICOM.Tag(0x0018, 0x0060), .decimalString, "120"),
            (.studyInstanceUID, .uniqueIdentifier, "1.2.3.2"), (.seriesInstanceUID, .uniqueIdentifier, "1.2.3.3"),
            (DICOM.Tag(0x0020, 0x0010), .shortString, ""), (DICOM.Tag(0x0020, 0x0011), .integerString, "1"),
            (DICOM.Tag(0x0020, 0x0012), .integerString, "1"), (DICOM.Tag(0x0020, 0x0013), .integerString, "1"),
            (DICOM.Tag(0x0020, 0x0032), .decimalString, "0\\0\\0"),
            (DICOM.Tag(0x0020, 0x0037), .decimalString, "1\\0\\0\\0\\1\\0"),
            (DICOM.Tag(0x0020, 0x0052), .uniqueIdentifier, "1.2.3.4"), (DICOM.Tag(0x0020, 0x1040), .longString, ""),
            (.photometricInterpretation, .codeString, "MONOCHROME2"),
            (DICOM.Tag(0x0028, 0x0030), .decimalString, "0.5\\0.5"),
            (DICOM.Tag(0x0028, 0x1052), .decimalString, "-1024"),
            (DICOM.Tag(0x0028, 0x1053), .decimalString, "1"),
        ])
        let numbers: [(DICOM.Tag, UInt16)] = [
            (.samplesPerPixel, 1), (.rows, 2), (.columns, 3), (.bitsAllocated, 16), (.bitsStored, 12), (.highBit, 11),
            (.pixelRepresentation, 0),
        ]
        for (tag, number) in numbers { try made.set(tag, number) }
        try made.set(.pixelData, .otherWord, bytes: [UInt8](repeating: 7, count: 12))
        return made
    }

    /// The codes and places of findings.
    static func codes(_ dataSet: DataSet, today: String? = nil) -> [String] {
        dataSet.conformanceFindings(today: today.flatMap { CalendarDate($0) }).map { "\($0.code) \($0.location)" }
    }
}

extension DataSet {
    mutating func set(_ tag: DICOM.Tag, _ vr: VR, _ value: String) throws {
        try set(tag, vr, strings: value.isEmpty ? [] : [value])
    }

    mutating func set(_ tag: DICOM.Tag, _ number: UInt16) throws {
        try set(tag, .unsignedShort, bytes: [UInt8(truncatingIfNeeded: number), UInt8(number >> 8)])
    }

    /// The data set in Explicit VR Little Endian, as far as tests need it.
    func explicitBytes() -> [UInt8] {
        elements.flatMap { element -> [UInt8] in
            let items = element.items.map { $0.explicitBytes() }
            let value =
                element.vr == .sequence
                ? items.flatMap { [0xFE, 0xFF, 0x00, 0xE0] + $0.count.littleEndianBytes(4) + $0 }
                : Array(element.rawValue)
            let letters = Array(element.vr.description.utf8)
            let length =
                element.vr.hasLongForm
                ? [0, 0] + value.count.littleEndianBytes(4) : value.count.littleEndianBytes(2)
            let (group, number) = (Int(element.tag.group), Int(element.tag.element))
            return group.littleEndianBytes(2) + number.littleEndianBytes(2) + letters + length + value
        }
    }
}

extension Int {
    fileprivate func littleEndianBytes(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: self >> (8 * $0)) }
    }
}
