// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import DICOM
import HL7v2
import HL7v2XML

/// What a command line asks `convert` to do.
struct ConversionPlan {
    let target: FileFormat
    let from: String?
    let encoding: CharacterEncoding?
    let delimiters: Delimiters?
    let folder: String?
    let isBatch: Bool
    /// How XML is written.
    let xml: XMLOptions
    /// How a DICOM file is written; nil as it is.
    let transferSyntax: TransferSyntax?
    /// Binary values of DICOM longer than this are not written into JSON.
    let inlineLimit: Int
    /// What is said of recordings.
    let ecg: ECGOptions
    /// Whether a page shows ids of patients masked.
    let masksIdentifiers: Bool
    /// What kind of message a document becomes; nil where not said.
    let messageKind: CDAExchange.Kind?
    /// Which report of a message becomes a document, from 1; nil where not said.
    let report: Int?
    private let asksToSplit: Bool

    init(_ arguments: Arguments) throws {
        guard let wanted = arguments["--to"] else { throw Arguments.Fault(text: "--to is missing") }
        guard let target = FileFormat(rawValue: wanted) else { throw Self.refusal(nil, wanted) }
        self.target = target
        from = arguments["--from"]
        encoding = try HL7Input.encoding(arguments["--charset"])
        delimiters = try arguments["--delimiters"].map(Self.delimiters)
        folder = arguments["--out-dir"]
        isBatch = arguments.has("--batch")
        xml = XMLOptions(keepsBytes: !arguments.has("--plain"))
        asksToSplit = arguments.has("--split")
        masksIdentifiers = arguments.has("--mask-ids")
        transferSyntax = try arguments["--transfer-syntax"].map(Self.transferSyntax)
        inlineLimit = try arguments["--inline-limit"].map(Self.size) ?? 1 << 20
        messageKind = try arguments["--as"].map(Self.messageKind)
        report = try arguments.number("--report", in: 1...Int(Int32.max))
        ecg = try ECGOptions(arguments)
        try check(arguments)
    }

    /// Whether messages are written otherwise than they stand.
    var changesMessages: Bool { encoding != nil || delimiters != nil }

    /// Whether every message becomes a file of its own.
    func isSplit(_ source: FileFormat) -> Bool {
        if asksToSplit { return true }
        return folder != nil && source == .hl7 && target == .hl7 && !changesMessages
    }

    private func check(_ arguments: Arguments) throws(Arguments.Fault) {
        if arguments["-o"] != nil, arguments.rest.count > 1, !isBatch {
            throw Arguments.Fault(text: "-o takes one file; use --out-dir")
        }
        if target != .hl7 {
            for option in ["--delimiters", "--as"] where arguments[option] != nil {
                throw Arguments.Fault(text: "\(option) goes with --to hl7")
            }
            for flag in ["--batch", "--split"] where arguments.has(flag) {
                throw Arguments.Fault(text: "\(flag) goes with --to hl7")
            }
        }
        if target != .cda, report != nil { throw Arguments.Fault(text: "--report goes with --to cda") }
        if target != .hl7XML, arguments.has("--plain") { throw Arguments.Fault(text: "--plain goes with --to hl7-xml") }
        if target != .html, masksIdentifiers { throw Arguments.Fault(text: "--mask-ids goes with --to html") }
        if target == .html, encoding != nil { throw Arguments.Fault(text: "--charset does not go with --to html") }
        try checkDICOM(arguments)
        if target != .scpJSON, arguments.has("--samples") {
            throw Arguments.Fault(text: "--samples goes with --to scp-json")
        }
        if target != .scp, arguments["--coding"] != nil { throw Arguments.Fault(text: "--coding goes with --to scp") }
        if isBatch, asksToSplit { throw Arguments.Fault(text: "--batch and --split do not go together") }
        if isBatch, folder != nil { throw Arguments.Fault(text: "--batch writes one file; use -o") }
        if asksToSplit, folder == nil { throw Arguments.Fault(text: "--split needs --out-dir") }
        if arguments.has("--ndjson"), isBatch || asksToSplit {
            throw Arguments.Fault(text: "--ndjson does not go with --batch and --split")
        }
    }

    private func checkDICOM(_ arguments: Arguments) throws(Arguments.Fault) {
        if ![.dicomJSON, .dicomXML].contains(target), arguments["--inline-limit"] != nil {
            throw Arguments.Fault(text: "--inline-limit goes with --to dicom-json or dicom-xml")
        }
        if target != .dicom, target != .dicomECG, transferSyntax != nil {
            throw Arguments.Fault(text: "--transfer-syntax goes with --to dicom")
        }
        if target == .dicom, encoding != nil, universalSet == nil {
            throw Arguments.Fault(text: "--charset with --to dicom takes UTF-8 or GB18030")
        }
    }

    private static func messageKind(_ text: String) throws(Arguments.Fault) -> CDAExchange.Kind {
        guard let kind = CDAExchange.Kind(rawValue: text) else {
            throw Arguments.Fault(
                text: "--as takes \(CDAExchange.Kind.allCases.map(\.rawValue).joined(separator: " or "))")
        }
        return kind
    }

    private static func size(_ text: String) throws(Arguments.Fault) -> Int {
        guard let size = Int(text), size >= 0 else {
            throw Arguments.Fault(text: "--inline-limit takes a number of bytes, such as 4096")
        }
        return size
    }

    private static func delimiters(_ text: String) throws(Arguments.Fault) -> Delimiters {
        let bytes = Array(text.utf8)
        let isPunctuation = bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && !$0.isASCIIAlphanumeric }
        let found = bytes.first.map { Delimiters(field: $0, encodingCharacters: bytes[1...]) }
        guard let found, isPunctuation, bytes.count > 1, [found.field] + found.encodingCharacters == bytes else {
            throw Arguments.Fault(text: "--delimiters takes two to six different punctuation marks, such as '|^~\\&'")
        }
        return found
    }

    /// What `convert` can do, for refusals and the help.
    static let possible = [
        HL7Conversion.possible, CDAConversion.possible, CDAExchange.possible, DICOMConversion.possible,
        ECGConversion.possible,
    ].joined(separator: "; ")

    static func refusal(_ source: FileFormat?, _ target: String) -> Failure {
        let from = source.map { " from \($0.rawValue)" } ?? ""
        return Failure(
            .usage,
            "cannot convert\(from) to \(target); possible: \(possible)")
    }
}
