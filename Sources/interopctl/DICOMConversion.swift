// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import DICOM

/// DICOM in one of its forms to another.
struct DICOMConversion {
    /// What `convert` can do, for refusals and the help.
    static let possible = "dicom, dicom-json and dicom-xml to each other and to dicom-dump, dicom to dicom"

    private let input: InputFile
    private let plan: ConversionPlan
    private let content: Content

    private enum Content {
        case file(File)
        case dataSet(DataSet)
    }

    static func isPossible(_ source: FileFormat, _ target: FileFormat) -> Bool {
        target.family == .dicom && source != .dicomDump && (source != target || source == .dicom)
    }

    init(_ input: InputFile, _ source: FileFormat, _ plan: ConversionPlan) throws(Failure) {
        self.input = input
        self.plan = plan
        switch source {
        case .dicomJSON:
            let bytes = try input.contents()
            content = .dataSet(
                try DICOMInput.readable { () throws(DICOMError) in try DataSet(parsingJSON: bytes) })
        case .dicomXML:
            let bytes = try input.contents()
            content = .dataSet(try DICOMInput.readable { () throws(DICOMError) in try DataSet(parsingXML: bytes) })
        default:
            // To dicom the set of the command line is the one to write.
            content = .file(try DICOMInput.file(input, plan.target == .dicom ? nil : plan.encoding))
        }
    }

    private var dataSet: DataSet {
        switch content {
        case .file(let file): file.dataSet
        case .dataSet(let dataSet): dataSet
        }
    }

    /// Writes the result; what reading noticed goes to standard error for results that are files of their own.
    func write(_ console: Console, isFile: Bool, _ write: ([UInt8]) throws(Failure) -> Void) throws {
        if isFile, case .file(let file) = content { DICOMInput.report(file, input.path, console) }
        switch plan.target {
        case .dicomDump: try write(dump())
        case .dicomXML: try write(DICOMInput.readable { () throws(DICOMError) in try dataSet.xml(xmlForm) })
        case .dicom: try writeFile(write)
        default: try write(DICOMInput.json(dataSet, jsonForm) + (isFile ? [0x0A] : []))
        }
    }

    private func dump() -> [UInt8] {
        let meta = if case .file(let file) = content { file.metaInformation.dump() } else { "" }
        return Array((meta + dataSet.dump()).utf8)
    }

    private var jsonForm: JSONForm {
        JSONForm(
            largestInlineValue: plan.inlineLimit, statesUnicode: true, writesLargeNumbersAsStrings: true,
            bulkDataURI: Self.place(Files.name(input.path)))
    }

    private var xmlForm: XMLForm {
        XMLForm(largestInlineValue: plan.inlineLimit, bulkDataURI: Self.place(Files.name(input.path)))
    }

    /// Where a reader finds a value that is not written; pixels are left out.
    private static func place(_ name: String) -> @Sendable (DataElement) -> String? {
        { element in
            guard element.tag.group != 0x7FE0, let range = element.range else { return nil }
            return "\(name)?offset=\(range.lowerBound)&length=\(range.count)"
        }
    }

    // MARK: Files

    private func writeFile(_ write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        var writer = try DICOMInput.readable { () throws(DICOMError) in try self.writer() }
        while let chunk = try DICOMInput.readable({ () throws(DICOMError) -> ArraySlice<UInt8>? in try writer.next() })
        {
            try write(Array(chunk))
        }
    }

    private func writer() throws(DICOMError) -> FileWriter {
        let form = FileForm(transferSyntax: plan.transferSyntax)
        switch content {
        case .file(let file):
            guard let set = plan.universalSet else { return try FileWriter(file, form: form) }
            return try FileWriter(file, dataSet: file.dataSet.rewritten(in: set, reading: .evident), form: form)
        case .dataSet(let dataSet):
            guard let set = plan.universalSet else { return try FileWriter(dataSet, form: form) }
            return try FileWriter(dataSet.rewritten(in: set), form: form)
        }
    }
}

extension ConversionPlan {
    /// The set that DICOM text is to be rewritten in.
    var universalSet: UniversalSet? {
        switch encoding {
        case .utf8: .utf8
        case .gb18030: .gb18030
        default: nil
        }
    }

    /// The transfer syntax of a name of the command line, or of a UID.
    static func transferSyntax(_ name: String) throws(Arguments.Fault) -> TransferSyntax {
        switch name {
        case "implicit": return .implicitLittleEndian
        case "explicit": return .explicitLittleEndian
        case "big-endian": return .explicitBigEndian
        case "deflated": return .deflated
        default:
            let syntax = TransferSyntax(rawValue: name)
            guard syntax.name != nil else {
                throw Arguments.Fault(
                    text: "--transfer-syntax takes implicit, explicit, big-endian, deflated or a registered UID")
            }
            return syntax
        }
    }
}
