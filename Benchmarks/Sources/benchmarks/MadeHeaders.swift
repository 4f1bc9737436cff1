// SPDX-License-Identifier: Apache-2.0

import DICOM

/// Files of a hospital that does not exist: a CT series, and small files of many kinds. The same bytes in every run.
enum MadeHeaders {
    typealias Tag = DICOM.Tag

    /// One slice of 512 by 512 pixels, with what a scanner writes around it.
    static func slice(_ number: Int) throws -> [UInt8] {
        var slice = try base("1.2.840.10008.5.1.4.1.1.2", "CT", number, terms: ["ISO_IR 192"])
        try scan(&slice, number)
        let numbers: [(UInt16, UInt16)] = [
            (0x0002, 1), (0x0010, 512), (0x0011, 512), (0x0100, 16), (0x0101, 12), (0x0102, 11), (0x0103, 0),
        ]
        for (element, value) in numbers {
            let bytes = [UInt8(truncatingIfNeeded: value), UInt8(value >> 8)]
            try slice.set(Tag(0x0028, element), .unsignedShort, bytes: bytes)
        }
        try slice.set(Tag(0x0028, 0x0004), .codeString, strings: ["MONOCHROME2"])
        try slice.set(.pixelData, .otherWord, bytes: [UInt8](repeating: UInt8(number % 251), count: 512 << 10))
        return try bytes(slice, .explicitLittleEndian)
    }

    /// A small file: every transfer syntax, five character sets, sequences, private elements.
    static func small(_ number: Int) throws -> [UInt8] {
        let sets = [["ISO_IR 192"], ["GB18030"], ["GBK"], [], ["ISO_IR 100"]]
        let terms = sets[number % sets.count]
        let classes = [
            ("1.2.840.10008.5.1.4.1.1.7", "SC"), ("1.2.840.10008.5.1.4.1.1.4", "MR"),
            ("1.2.840.10008.5.1.4.1.1.88.33", "SR"), ("1.2.840.10008.5.1.4.1.1.1", "CR"),
        ]
        let (uid, modality) = classes[number % classes.count]
        var file = try base(uid, modality, number, terms: terms)
        if number.isMultiple(of: 2) { try scan(&file, number) }
        if number % 3 == 0 { try file.set(Tag(0x0040, 0xA730), items: content(number, depth: 3, file)) }
        let syntaxes: [TransferSyntax] = [
            .explicitLittleEndian, .implicitLittleEndian, .explicitLittleEndian, .explicitBigEndian, .deflated,
        ]
        return try bytes(file, syntaxes[number / 5 % syntaxes.count])
    }

    private static func bytes(_ dataSet: DataSet, _ syntax: TransferSyntax) throws -> [UInt8] {
        var writer = try FileWriter(dataSet, form: FileForm(transferSyntax: syntax))
        return try writer.rest()
    }

    /// Patient, study, series and equipment.
    private static func base(
        _ sopClass: String, _ modality: String, _ number: Int, terms: [String]
    ) throws -> DataSet {
        var made = DataSet()
        try made.set(.specificCharacterSet, .codeString, strings: terms)
        let isChinese = terms.first.map { $0.hasPrefix("GB") || $0.hasSuffix("192") } ?? false
        let name = isChinese ? "Zhang^Sanfeng=张^三丰" : "Zhang^Sanfeng"
        let texts: [(UInt32, VR, String)] = [
            (0x0008_0008, .codeString, "ORIGINAL\\PRIMARY\\AXIAL"), (0x0008_0016, .uniqueIdentifier, sopClass),
            (0x0008_0018, .uniqueIdentifier, "1.2.826.0.1.3680043.9.1.\(number)"), (0x0008_0020, .date, "20260115"),
            (0x0008_0021, .date, "20260115"), (0x0008_0022, .date, "20260115"), (0x0008_0023, .date, "20260115"),
            (0x0008_0030, .time, "083015.25"), (0x0008_0031, .time, "083115"), (0x0008_0032, .time, "083116.5"),
            (0x0008_0033, .time, "083117"), (0x0008_0050, .shortString, "A\(number / 100)"),
            (0x0008_0060, .codeString, modality), (0x0008_0070, .longString, "MAKER"),
            (0x0008_0080, .longString, isChinese ? "青禾县人民医院" : "Qinghe County Hospital"),
            (0x0008_0090, .personName, "Li^Yisheng"), (0x0008_1010, .shortString, "CT1"),
            (0x0008_1030, .longString, isChinese ? "胸部平扫" : "Chest"), (0x0008_103E, .longString, "Thorax 1.25"),
            (0x0008_1090, .longString, "MODEL 64"), (0x0010_0010, .personName, name),
            (0x0010_0020, .longString, "P\(number / 100)"), (0x0010_0030, .date, "19700103"),
            (0x0010_0040, .codeString, "M"), (0x0010_1010, .ageString, "056Y"), (0x0010_1030, .decimalString, "70"),
            (0x0018_1000, .longString, "SN0001"), (0x0018_1020, .longString, "1.0"),
            (0x0020_000D, .uniqueIdentifier, "1.2.826.0.1.3680043.9.2.1"),
            (0x0020_000E, .uniqueIdentifier, "1.2.826.0.1.3680043.9.3.1"), (0x0020_0010, .shortString, "S1"),
            (0x0020_0011, .integerString, "2"), (0x0020_0013, .integerString, "\(number)"),
        ]
        for (tag, vr, text) in texts { try made.set(Tag(rawValue: tag), vr, strings: text.split("\\")) }
        return made
    }

    /// Geometry, exposure, procedures and what the maker adds.
    private static func scan(_ made: inout DataSet, _ number: Int) throws {
        let texts: [(UInt32, VR, String)] = [
            (0x0018_0015, .codeString, "CHEST"), (0x0018_0050, .decimalString, "1.25"),
            (0x0018_0060, .decimalString, "120"), (0x0018_0090, .decimalString, "500"),
            (0x0018_1100, .decimalString, "360"), (0x0018_1120, .decimalString, "0"),
            (0x0018_1150, .integerString, "600"), (0x0018_1151, .integerString, "250"),
            (0x0018_1152, .integerString, "150"), (0x0018_1210, .shortString, "STANDARD"),
            (0x0018_5100, .codeString, "FFS"), (0x0020_0032, .decimalString, "-180\\-180\\\(number).25"),
            (0x0020_0037, .decimalString, "1\\0\\0\\0\\1\\0"),
            (0x0020_0052, .uniqueIdentifier, "1.2.826.0.1.3680043.9.4.1"),
            (0x0020_1041, .decimalString, "\(number).25"),
            (0x0028_0030, .decimalString, "0.703125\\0.703125"), (0x0028_1050, .decimalString, "40"),
            (0x0028_1051, .decimalString, "400"), (0x0028_1052, .decimalString, "-1024"),
            (0x0028_1053, .decimalString, "1"), (0x0029_0010, .longString, "MAKER HEADER"),
            (0x0029_1001, .longString, "PRIVATE \(number)"), (0x0040_0253, .shortString, "PPS1"),
        ]
        for (tag, vr, text) in texts { try made.set(Tag(rawValue: tag), vr, strings: text.split("\\")) }
        try made.set(Tag(0x0029, 0x1010), .otherByte, bytes: (0..<256).map { UInt8($0) })
        try made.set(Tag(0x0008, 0x1110), items: [try reference(1, made)])
        try made.set(Tag(0x0008, 0x1140), items: [try reference(2, made), try reference(3, made)])
        try made.set(Tag(0x0040, 0x0275), items: content(number, depth: 1, made))
    }

    private static func reference(_ number: Int, _ parent: DataSet) throws -> DataSet {
        var item = DataSet(inheriting: parent.characterSet)
        try item.set(Tag(0x0008, 0x1150), .uniqueIdentifier, strings: ["1.2.840.10008.5.1.4.1.1.2"])
        try item.set(Tag(0x0008, 0x1155), .uniqueIdentifier, strings: ["1.2.826.0.1.3680043.9.5.\(number)"])
        return item
    }

    private static func content(_ number: Int, depth: Int, _ parent: DataSet) throws -> [DataSet] {
        var items: [DataSet] = []
        for index in 0..<3 {
            var item = DataSet(inheriting: parent.characterSet)
            try item.set(Tag(0x0008, 0x0100), .shortString, strings: ["C\(number).\(index)"])
            try item.set(Tag(0x0008, 0x0102), .shortString, strings: ["99TEST"])
            try item.set(Tag(0x0008, 0x0104), .longString, strings: ["Code \(index)"])
            if depth > 1 { try item.set(Tag(0x0040, 0xA730), items: content(number, depth: depth - 1, parent)) }
            items.append(item)
        }
        return items
    }
}

extension String {
    fileprivate func split(_ separator: Character) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
