// SPDX-License-Identifier: Apache-2.0

import Bytes
import SCPECG

/// A format a file can be in, by the names of the command line.
enum FileFormat: String, CaseIterable {
    case hl7
    case hl7JSON = "hl7-json"
    case hl7XML = "hl7-xml"
    case cda
    case cdaJSON = "cda-json"
    case html
    case dicom
    case dicomJSON = "dicom-json"
    case dicomXML = "dicom-xml"
    case dicomDump = "dicom-dump"
    case scp
    case scpJSON = "scp-json"
    case ecgCSV = "ecg-csv"
    case ecgSVG = "ecg-svg"
    case aecg
    case dicomECG = "dicom-ecg"

    /// The standards whose content the formats hold.
    enum Family {
        case hl7, cda, dicom, ecg
    }

    var family: Family {
        switch self {
        case .hl7, .hl7JSON, .hl7XML: .hl7
        case .cda, .cdaJSON, .html: .cda
        case .dicom, .dicomJSON, .dicomXML, .dicomDump: .dicom
        case .scp, .scpJSON, .ecgCSV, .ecgSVG, .aecg, .dicomECG: .ecg
        }
    }

    /// Whether a file of it is a JSON text.
    var isJSON: Bool { [.hl7JSON, .dicomJSON, .cdaJSON, .scpJSON].contains(self) }

    /// What a file's first bytes say.
    static func detect(_ bytes: [UInt8]) -> FileFormat? {
        if isSCP(bytes) { return .scp }
        if isDICOM(bytes) { return .dicom }
        let start = bytes.prefix(4096).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        let isUTF16 = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
        let plain = isUTF16 ? ArraySlice(start.dropFirst(2).filter { $0 != 0 }) : start.filter { $0 != 0 }[...]
        if plain.first == UInt8(ascii: "{") {
            if plain.prefix(200).firstRange(of: Array("\"scp-ecg-json\"".utf8)) != nil { return .scpJSON }
            return isDICOMJSON(plain) ? .dicomJSON : isCDAJSON(plain) ? .cdaJSON : .hl7JSON
        }
        if plain.first == UInt8(ascii: "<") {
            if plain.firstRange(of: Array("<NativeDicomModel".utf8)) != nil { return .dicomXML }
            if plain.firstRange(of: Array("AnnotatedECG".utf8)) != nil { return .aecg }
            return isHL7XML(plain) ? .hl7XML : .cda
        }
        for line in plain.split(whereSeparator: { $0 == .carriageReturn || $0 == .lineFeed }).prefix(60) {
            for name in ["MSH", "FHS", "BHS"] where line.starts(with: Array(name.utf8)) { return .hl7 }
        }
        return isTable(plain) ? .ecgCSV : nil
    }

    /// Whether section 0 follows the record's header and its first pointer leads to itself.
    private static func isSCP(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 32 else { return false }
        let isFirst = bytes[8] == 0 && bytes[9] == 0 && bytes[22] == 0 && bytes[23] == 0
        return isFirst && (bytes[28] == 7 || bytes[28] == 6) && bytes[29..<32].allSatisfy { $0 == 0 }
    }

    /// Whether the first line names leads, and nothing else.
    private static func isTable(_ text: ArraySlice<UInt8>) -> Bool {
        let line = text.prefix { $0 != .lineFeed && $0 != .carriageReturn }
        guard line.count < text.count, line.count < 2048 else { return false }
        let names = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        return names.allSatisfy { LeadID(name: String(decoding: $0, as: UTF8.self)) != nil }
    }

    /// Whether the first elements are those of a message: its namespace, or an MSH without it.
    private static func isHL7XML(_ start: ArraySlice<UInt8>) -> Bool {
        ["urn:hl7-org:v2xml", "<hl7-file", "<MSH>", "<MSH ", "<MSH.", "<MSH/", ":MSH>", ":MSH "].contains {
            start.firstRange(of: Array($0.utf8)) != nil
        }
    }

    /// Whether the prefix stands behind a preamble, or a data set begins with an element of one of the first groups.
    private static func isDICOM(_ bytes: [UInt8]) -> Bool {
        if bytes.count >= 132, bytes[128..<132].elementsEqual("DICM".utf8) { return true }
        guard bytes.count >= 8 else { return false }
        let isLittle = bytes[1] == 0 && [2, 8, 0x10].contains(bytes[0]) && bytes[3] <= 0x20
        let isBig = bytes[0] == 0 && [2, 8, 0x10].contains(bytes[1]) && bytes[2] <= 0x20
        let isExplicit = bytes[4...5].allSatisfy { (0x41...0x5A).contains($0) }
        let isShort = isLittle && bytes[6] == 0 && bytes[7] == 0
        return (isLittle || isBig) && (isExplicit || isShort)
    }

    /// Whether the first name is a tag.
    private static func isDICOMJSON(_ text: ArraySlice<UInt8>) -> Bool {
        let name = text.dropFirst().drop { $0 <= 0x20 }
        guard name.count > 9, name.first == UInt8(ascii: "\"") else { return false }
        let digits = name.dropFirst().prefix(9)
        return digits.last == UInt8(ascii: "\"") && digits.dropLast().allSatisfy { Hexadecimal.value(of: $0) != nil }
    }

    /// Whether the first name and value are `"format": "cda-json"`.
    private static func isCDAJSON(_ text: ArraySlice<UInt8>) -> Bool {
        text.dropFirst().filter { $0 > 0x20 }.starts(with: "\"format\":\"cda-json\"".utf8)
    }

    /// The ending of a file's name.
    var ending: String {
        switch self {
        case .hl7: ".hl7"
        case .hl7JSON, .dicomJSON, .cdaJSON, .scpJSON: ".json"
        case .hl7XML, .cda, .dicomXML, .aecg: ".xml"
        case .html: ".html"
        case .dicom, .dicomECG: ".dcm"
        case .scp: ".scp"
        case .ecgCSV: ".csv"
        case .ecgSVG: ".svg"
        case .dicomDump: ".txt"
        }
    }

    /// The format named by `--from`, else the one detected.
    static func of(_ bytes: [UInt8], named name: String?) throws(Failure) -> FileFormat {
        if let name {
            guard let format = FileFormat(rawValue: name) else {
                throw Failure(.usage, "unknown format '\(name)'; known: \(names)")
            }
            return format
        }
        guard let format = detect(bytes) else {
            throw Failure(.dataHasErrors, "offset 0: no known format (\(names)); a message begins with MSH")
        }
        return format
    }

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
