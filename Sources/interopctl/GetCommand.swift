// SPDX-License-Identifier: Apache-2.0

import DICOM
import HL7v2
import JSON

/// `get`: one value of messages, images or documents.
enum GetCommand: Command {
    static let name = "get"
    static let summary = "print one value: PID-3[2].4.2 of messages, PatientName of images, tag.2 of recordings"
    static let values: Set<String> = ["--charset"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl get [--charset CS] [--json] PATH FILE…
               interopctl get [--json] /XPATH FILE…

        In HL7 v2 PATH is SEGMENT[n]-FIELD[repetition].COMPONENT.SUBCOMPONENT; all count from 1.
        A field or repetition is printed as written, separators and escapes included; a component or subcomponent as
        plain text. One line a message; the file's name stands before it when there are several files.
        An absent or empty value is an empty line; a deleted one is "".
        Of recordings (scp, dicom-ecg, ORU) PATH is tag.N for a field of section 1, or section.N with the members of the
        scp-json form behind it: section.3.leads.0.code, section.7.ventricularRate. A tag that repeats gives several lines.
        A path that begins with / is one into CDA: names, *, //, [n], [@name='value'], @name, text(); one line a match,
        and status 1 when there is none.

        In DICOM PATH is a tag or keyword, with the items around it: (0010,0010), PatientName,
        RequestAttributesSequence[0].00400007; items count from 0. Several values are printed with backslashes between
        them, binary ones as hexadecimal digits, a sequence as its elements.

          --charset CS   the character set of messages whose MSH-18 is empty (UTF-8), or of DICOM text whose set is
                         not declared
          --json         [{"file", "path", "presence", "value"}]; presence is absent, empty, null or value; of DICOM
                         value is the attribute as PS3.18 writes it

        example: interopctl get 'PID-5[1].1' admission.hl7
                 interopctl get /ClinicalDocument/recordTarget/patientRole/id/@extension summary.xml
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let text = arguments.rest.first else { throw Arguments.Fault(text: "no path given") }
        if ECGGet.isPath(text) { return try ECGGet.run(text, arguments, console) }
        let files = Array(arguments.rest.dropFirst())
        if text.hasPrefix("/") { return try CDAGet.run(text, files, arguments, console) }
        let element = try? ElementPath(parsing: text)
        let path = element == nil ? try parsed(text) : try? parsed(text)
        let rules = try HL7Input.rules(arguments)
        let undeclared = try HL7Input.encoding(arguments["--charset"])
        var output = ValueOutput(console, showsFile: files.count > 1, isJSON: arguments.has("--json"))
        let status = try EachFile.run(files, console) { file in
            let input = try InputFile(file)
            if (try? input.format(named: nil)) == .dicom {
                let element = try element ?? DICOMValue.path(text)
                output.add(file, try DICOMValue(DICOMInput.file(input, undeclared), element))
                return .done
            }
            let path = try path ?? parsed(text)
            return try HL7Stream.run(input, rules, console) { message in
                let (presence, value) = try read(message, path)
                output.add(file, HL7Value(path: path.description, presence: presence, text: value))
            }
        }
        output.finish()
        return status
    }

    static func parsed(_ text: String) throws(Arguments.Fault) -> Path {
        do throws(HL7v2Error) {
            return try Path(parsing: text)
        } catch {
            guard case .badPath(let position) = error else { throw Arguments.Fault(text: "bad path '\(text)'") }
            throw Arguments.Fault(text: "bad path '\(text)' at character \(position + 1); write it as PID-3[2].4.2")
        }
    }

    private static func read(_ message: Message, _ path: Path) throws -> (presence: String, value: String) {
        if path.field == nil {
            guard let segment = message.segment(path.segment, path.occurrence) else { return ("absent", "") }
            return ("value", try SegmentBuilder(copying: segment).text(message.delimiters))
        }
        guard let field = message.field(at: path) else { return ("absent", "") }
        if field.isEmpty { return ("empty", "") }
        if field.isNull { return ("null", "\"\"") }
        return ("value", path.component == nil ? try message.encodedText(of: field) : try message.text(at: path))
    }
}

/// A value `get` found.
protocol FoundValue {
    /// The path in the format's own writing.
    var path: String { get }
    /// absent, empty, null or value.
    var presence: String { get }
    /// What is printed.
    var text: String { get }
    var json: JSONValue { get }
}

/// A value of a message.
struct HL7Value: FoundValue {
    let path: String
    let presence: String
    let text: String
    var json: JSONValue { presence == "value" ? .string(text) : .null }
}

/// Where `get` puts what it found: a line each, or one JSON array.
struct ValueOutput {
    private let console: Console
    private let showsFile: Bool
    private let isJSON: Bool
    private var found: [JSONValue] = []

    init(_ console: Console, showsFile: Bool, isJSON: Bool) {
        self.console = console
        self.showsFile = showsFile
        self.isJSON = isJSON
    }

    mutating func add(_ file: String, _ value: some FoundValue) {
        guard isJSON else { return console.print(showsFile ? "\(file): \(value.text)" : value.text) }
        found.append([
            "file": .string(file), "path": .string(value.path), "presence": .string(value.presence),
            "value": value.json,
        ])
    }

    func finish() {
        if isJSON { console.print(JSONValue.array(found).text(indented: true)) }
    }
}
