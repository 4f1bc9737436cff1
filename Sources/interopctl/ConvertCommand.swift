// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import Exchange
import HL7v2
import JSON

/// `convert`: one format to another.
enum ConvertCommand: Command {
    static let name = "convert"
    static let summary = "convert files between formats and character sets"
    static let values: Set<String> = ["--to", "--from", "--charset", "-o", "--out-dir"]
    static let flags: Set<String> = ["--ndjson"]
    static let help = """
        usage: interopctl convert --to FMT [--from FMT] [--charset CS] [-o OUT | --out-dir DIR | --ndjson] FILE…

        Possible: hl7 to hl7-json, hl7-json to hl7 (the same bytes), hl7 to hl7 with --charset.

          --to FMT       the format wanted
          --from FMT     the format of the files, where it cannot be found
          --charset CS   to hl7: the character set to write; to hl7-json: the set of messages whose MSH-18 is empty
          -o OUT         write here instead of to standard output; one file only
          --out-dir DIR  write every result here, with the ending of its format
          --ndjson       one line a file: {"file", "result"} or {"file", "error"}; bytes that are
                         not UTF-8 stand as {"hex": …}

        example: interopctl convert --to hl7 --charset GB18030 -o gb.hl7 utf8.hl7
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let wanted = arguments["--to"] else { throw Arguments.Fault(text: "--to is missing") }
        guard let target = FileFormat(rawValue: wanted) else { throw refusal(nil, wanted) }
        if arguments["-o"] != nil, arguments.rest.count > 1 {
            throw Arguments.Fault(text: "-o takes one file; use --out-dir")
        }
        if let folder = arguments["--out-dir"] { try Files.makeFolder(folder) }
        var written: Set<String> = []
        return try EachFile.run(arguments.rest, console) { file in
            if arguments.has("--ndjson") { return line(file, target, arguments, console) }
            let bytes = try convert(file, target, arguments)
            let name = outputName(file, target)
            if arguments["--out-dir"] != nil, !written.insert(name).inserted {
                throw Failure(.inputOutput, "\(name) was written already in this run; use another --out-dir")
            }
            let place = arguments["-o"] ?? arguments["--out-dir"].map { "\($0)/\(name)" } ?? "-"
            try Files.write(bytes, to: place, console)
            return .done
        }
    }

    /// One line of `--ndjson`.
    private static func line(
        _ file: String, _ target: FileFormat, _ arguments: Arguments, _ console: Console
    ) -> ExitCode {
        do {
            let bytes = try convert(file, target, arguments)
            let result = try target == .hl7JSON ? JSONValue(parsing: bytes) : whole(bytes)
            console.print((["file": .string(file), "result": result] as JSONValue).text())
            return .done
        } catch let error as HL7v2Error {
            console.print((["file": .string(file), "error": HL7Input.json(error)] as JSONValue).text())
            return .dataHasErrors
        } catch {
            let fault = (error as? Arguments.Fault).map { Failure(.usage, $0.text) }
            let failure = error as? Failure ?? fault ?? Failure(.dataHasErrors, "\(error)")
            let (location, message) = failure.parts(file)
            let place: JSONValue = ["location": .string(location), "message": .string(message)]
            console.print((["file": .string(file), "error": place] as JSONValue).text())
            return failure.code
        }
    }

    /// Bytes as a JSON value: a string where they are UTF-8, else `{"hex": …}`.
    private static func whole(_ bytes: [UInt8]) -> JSONValue {
        String(validating: bytes, as: UTF8.self).map(JSONValue.string) ?? ["hex": .string(Hexadecimal.encode(bytes))]
    }

    private static func convert(_ file: String, _ target: FileFormat, _ arguments: Arguments) throws -> [UInt8] {
        let bytes = try Files.read(file)
        let source = try FileFormat.of(bytes, named: arguments["--from"])
        let encoding = try HL7Input.encoding(arguments["--charset"])
        switch (source, target) {
        case (.hl7, .hl7JSON):
            let json = try MessageFile(bytes).json(rules: Rules(defaultEncoding: encoding ?? .utf8))
            return json.serialized(indented: true) + [0x0A]
        case (.hl7JSON, .hl7):
            let json: JSONValue
            do throws(JSONError) {
                json = try JSONValue(parsing: bytes)
            } catch {
                throw Failure(.dataHasErrors, JSONWords.text(error))
            }
            return try recoded(MessageFile.bytes(of: json), encoding)
        case (.hl7, .hl7):
            guard encoding != nil else { throw Arguments.Fault(text: "hl7 to hl7 needs --charset") }
            return try recoded(bytes, encoding)
        default: throw refusal(source, target.rawValue)
        }
    }

    /// Every message of a file in another set.
    private static func recoded(_ bytes: [UInt8], _ encoding: CharacterEncoding?) throws(HL7v2Error) -> [UInt8] {
        guard let encoding else { return bytes }
        let file = MessageFile(bytes)
        var result: [UInt8] = []
        for part in file.parts {
            let content = Array(bytes[part.range])
            result +=
                part.kind == .message ? try Message(parsing: content).converted(to: encoding).serialized() : content
        }
        return result
    }

    private static func refusal(_ source: FileFormat?, _ target: String) -> Failure {
        let from = source.map { " from \($0.rawValue)" } ?? ""
        return Failure(
            .usage, "cannot convert\(from) to \(target); possible: hl7 to hl7-json, hl7-json to hl7, hl7 to hl7")
    }

    private static func outputName(_ file: String, _ target: FileFormat) -> String {
        let name = file == "-" ? "standard-input" : Files.name(file)
        let stem = name.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
        return (stem.isEmpty ? name : stem) + (target == .hl7 ? ".hl7" : ".json")
    }
}

/// Sentences for JSON errors.
enum JSONWords {
    static func text(_ error: JSONError) -> String {
        switch error {
        case .unexpected(let offset): "offset \(offset): this character cannot stand in JSON here"
        case .truncated(let offset): "offset \(offset): the JSON text ends too early"
        case .badText(let offset): "offset \(offset): a string that is no Unicode text"
        case .tooDeep(let offset, let limit): "offset \(offset): nested deeper than \(limit)"
        }
    }
}
