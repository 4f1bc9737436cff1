// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import DICOM
import JSON

/// A value of an image, as `get` prints it.
struct DICOMValue: FoundValue {
    /// Binary values longer than this are not printed.
    private static let longest = 1 << 20

    let path: String
    let presence: String
    let text: String
    let json: JSONValue

    init(_ file: File, _ path: ElementPath) throws(Failure) {
        self.path = path.description
        let isMeta = path.steps.isEmpty && path.tag.group == 0x0002
        guard let element = (isMeta ? file.metaInformation : file.dataSet)[path] else {
            (presence, text, json) = ("absent", "", .null)
            return
        }
        guard element.length > 0 else {
            (presence, text, json) = ("empty", "", .null)
            return
        }
        guard element.length <= Self.longest || element.vr == .sequence else {
            throw Failure(.dataHasErrors, "\(path): \(element.length) bytes are too many to print")
        }
        presence = "value"
        text = try Self.text(element)
        json = try Self.json(element)
    }

    /// A path of the command line.
    static func path(_ text: String) throws(Arguments.Fault) -> ElementPath {
        do throws(ElementPathError) {
            return try ElementPath(parsing: text)
        } catch {
            let form = "write it as (0010,0010), PatientName or 00400275[0].00400007"
            switch error {
            case .unknownName(let name): throw Arguments.Fault(text: "'\(name)' is no tag or keyword; \(form)")
            case .noItem(let name): throw Arguments.Fault(text: "'\(name)' does not say which item; \(form)")
            case .badItem(let name): throw Arguments.Fault(text: "'\(name)' names no item's element; \(form)")
            case .tooDeep(let limit): throw Arguments.Fault(text: "the path has more than \(limit) items")
            }
        }
    }

    private static func text(_ element: DataElement) throws(Failure) -> String {
        if element.vr == .sequence {
            var dataSet = DataSet(inheriting: element.characterSet)
            dataSet.set(element)
            return String(dataSet.dump().dropLast())
        }
        if let offset = element.firstUndecodable {
            throw Failure(
                .dataHasErrors, "\(element.tag): byte \(offset) of the value is not in its set; try --charset")
        }
        let texts = element.valueTexts
        if !texts.isEmpty || element.vr.isString { return texts.joined(separator: "\\") }
        return Hexadecimal.encode(Array(element.rawValue))
    }

    /// The attribute as PS3.18 section F.2 writes it.
    private static func json(_ element: DataElement) throws(Failure) -> JSONValue {
        var dataSet = DataSet(inheriting: element.characterSet)
        dataSet.set(element)
        let bytes = try DICOMInput.json(dataSet, JSONForm(largestInlineValue: longest, statesUnicode: false))
        return (try? JSONValue(parsing: bytes))?[element.tag.digits] ?? .null
    }
}

/// What `set` does to an image.
struct DICOMChange {
    private let changes: [(path: ElementPath, values: [String])]
    private let removed: ElementPath?
    private let target: String
    private let undeclared: CharacterEncoding?

    init(_ changes: [String], _ arguments: Arguments) throws {
        guard arguments["--insert"] == nil else {
            throw Arguments.Fault(text: "--insert is for messages; PATH=VALUE adds an element")
        }
        self.changes = try changes.map(Self.change)
        removed = try arguments["--remove"].map(DICOMValue.path)
        target = arguments["-o"] ?? "-"
        undeclared = try HL7Input.encoding(arguments["--charset"])
    }

    private static func change(_ text: String) throws(Arguments.Fault) -> (ElementPath, [String]) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = try DICOMValue.path(parts[0])
        if path.tag == Tag(0x0008, 0x0005) {
            throw Arguments.Fault(text: "text would be read wrongly; change its set with convert --to dicom --charset")
        }
        if path.tag.group == 0x0002 {
            throw Arguments.Fault(text: "group 0002 follows from the data set; see convert --transfer-syntax")
        }
        if parts[1] == "\"\"" { return (path, []) }
        return (path, parts[1].split(separator: "\\", omittingEmptySubsequences: false).map(String.init))
    }

    func run(_ file: String, _ console: Console) throws -> ExitCode {
        let image = try DICOMInput.file(InputFile(file), undeclared)
        var dataSet = image.dataSet
        var writer = try DICOMInput.readable { () throws(DICOMError) in
            if let removed { try dataSet.remove(removed) }
            for change in changes { try dataSet.set(change.path, values: change.values) }
            return try FileWriter(image, dataSet: dataSet)
        }
        let result = try ResultFile(target, console)
        while let chunk = try DICOMInput.readable({ () throws(DICOMError) -> ArraySlice<UInt8>? in try writer.next() })
        {
            try result.write(Array(chunk))
        }
        try result.finish()
        return .done
    }
}
