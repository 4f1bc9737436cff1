// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import Exchange
import HL7v2
import JSON

/// `convert`: one format to another.
enum ConvertCommand: Command {
    static let name = "convert"
    static let summary = "convert files between formats, character sets and separators; join and split batches"
    static let values: Set<String> = ["--to", "--from", "--charset", "--delimiters", "-o", "--out-dir"]
    static let flags: Set<String> = ["--ndjson", "--batch", "--split"]
    static let help = """
        usage: interopctl convert --to FMT [--from FMT] [--charset CS] [-o OUT | --out-dir DIR | --ndjson] FILE…
               interopctl convert --to hl7 [--charset CS] [--delimiters D] [--batch | --split] …

        Possible: hl7 to hl7-json, hl7-json to hl7 (the same bytes), hl7 to hl7 with --charset, --delimiters, --batch or
        --split. Files of messages may be larger than memory.

          --to FMT        the format wanted
          --from FMT      the format of the files, where it cannot be found
          --charset CS    to hl7: the character set to write; to hl7-json: the set of messages whose MSH-18 is empty
          --delimiters D  to hl7: the separators to write, MSH-1 and MSH-2 together, such as '|^~\\&'
          --batch         to hl7: all messages of all files as one batch, FHS BHS … BTS FTS with their counts; headers
                          and trailers of the files are left out
          --split         to hl7: every message a file of its own in --out-dir, NAME-000001.hl7 …; meant by --out-dir
                          alone
          -o OUT          write here instead of to standard output; one file only, but with --batch
          --out-dir DIR   write every result here, with the ending of its format
          --ndjson        one line a file: {"file", "result"} or {"file", "error"}; bytes that are
                          not UTF-8 stand as {"hex": …}

        example: interopctl convert --to hl7 --charset GB18030 -o gb.hl7 utf8.hl7
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let plan = try ConversionPlan(arguments)
        if let folder = arguments["--out-dir"] { try Files.makeFolder(folder) }
        if plan.isBatch { return try BatchConversion.run(plan, arguments, console) }
        var written: Set<String> = []
        return try EachFile.run(arguments.rest, console) { file in
            if arguments.has("--ndjson") { return line(file, plan, console) }
            let input = try InputFile(file)
            let name = outputName(file, plan.target)
            if plan.folder != nil, !written.insert(name).inserted {
                throw Failure(.inputOutput, "\(name) was written already in this run; use another --out-dir")
            }
            let source = try source(input, plan)
            if plan.isSplit(source) { return try split(input, name, plan, console) }
            let place = arguments["-o"] ?? plan.folder.map { "\($0)/\(name)" } ?? "-"
            let result = try ResultFile(place, console)
            try convert(input, source, plan, isIndented: true) { bytes throws(Failure) in try result.write(bytes) }
            try result.finish()
            return .done
        }
    }

    /// One line of `--ndjson`.
    private static func line(_ file: String, _ plan: ConversionPlan, _ console: Console) -> ExitCode {
        let start = Array("{\"file\":\(JSONValue.string(file).text()),\"result\":".utf8)
        do {
            let input = try InputFile(file)
            let source = try source(input, plan)
            let result = try ResultFile("-", console)
            try result.write(start)
            if plan.target == .hl7JSON {
                try convert(input, source, plan, isIndented: false) { bytes throws(Failure) in try result.write(bytes) }
            } else {
                var bytes: [UInt8] = []
                try convert(input, source, plan, isIndented: false) { more throws(Failure) in
                    bytes += more
                    if bytes.count > Files.limit { throw Failure(.inputOutput, "larger than \(Files.limit) bytes") }
                }
                try result.write(whole(bytes).serialized())
            }
            try result.write(Array("}\n".utf8))
            try result.finish()
            return .done
        } catch {
            return errorLine(file, error, console)
        }
    }

    private static func errorLine(_ file: String, _ error: any Error, _ console: Console) -> ExitCode {
        if let error = error as? HL7v2Error {
            console.print((["file": .string(file), "error": HL7Input.json(error)] as JSONValue).text())
            return .dataHasErrors
        }
        let fault = (error as? Arguments.Fault).map { Failure(.usage, $0.text) }
        let failure = error as? Failure ?? fault ?? Failure(.dataHasErrors, "\(error)")
        let (location, message) = failure.parts(file)
        let place: JSONValue = ["location": .string(location), "message": .string(message)]
        console.print((["file": .string(file), "error": place] as JSONValue).text())
        return failure.code
    }

    /// Bytes as a JSON value: a string where they are UTF-8, else `{"hex": …}`.
    private static func whole(_ bytes: [UInt8]) -> JSONValue {
        String(validating: bytes, as: UTF8.self).map(JSONValue.string) ?? ["hex": .string(Hexadecimal.encode(bytes))]
    }

    /// The format of an input that can be converted to the plan's.
    private static func source(_ input: InputFile, _ plan: ConversionPlan) throws -> FileFormat {
        let source = try input.format(named: plan.from)
        switch (source, plan.target) {
        case (.hl7, .hl7JSON), (.hl7JSON, .hl7): return source
        case (.hl7, .hl7):
            guard plan.changesMessages || plan.isBatch || plan.isSplit(source) else {
                throw Arguments.Fault(text: "hl7 to hl7 needs --charset, --delimiters, --batch or --split")
            }
            return source
        default: throw ConversionPlan.refusal(source, plan.target.rawValue)
        }
    }

    /// Writes the result of one file as it comes about.
    private static func convert(
        _ input: InputFile, _ source: FileFormat, _ plan: ConversionPlan, isIndented: Bool,
        _ write: ([UInt8]) throws(Failure) -> Void
    ) throws {
        if plan.target == .hl7JSON {
            var writer = FileJSON(isIndented: isIndented, rules: Rules(defaultEncoding: plan.encoding ?? .utf8))
            try HL7Stream.forEachPart(input) { try write(writer.text($0.get())) }
            return try write(writer.end() + (isIndented ? [0x0A] : []))
        }
        var rewriter = MessageRewriter(plan.encoding, plan.delimiters)
        try forEachPart(input, source) { try write(rewriter.bytes($0.get())) }
        try write(rewriter.finish())
    }

    /// The parts of HL7 v2 in either of its forms.
    static func forEachPart(
        _ input: InputFile, _ source: FileFormat, _ body: (Result<MessageSplitter.Part, HL7v2Error>) throws -> Void
    ) throws {
        guard source == .hl7JSON else { return try HL7Stream.forEachPart(input, body) }
        let contents = try input.contents()
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONValue(parsing: contents)
        } catch {
            throw Failure(.dataHasErrors, JSONWords.text(error))
        }
        var bytes: [UInt8]? = try MessageFile.bytes(of: json)
        let chunk = { () throws(Failure) -> [UInt8]? in
            defer { bytes = nil }
            return bytes
        }
        try HL7Stream.forEachPart(of: chunk, body)
    }

    private static func split(
        _ input: InputFile, _ name: String, _ plan: ConversionPlan, _ console: Console
    ) throws -> ExitCode {
        let rewriter = MessageRewriter(plan.encoding, plan.delimiters)
        let source = try source(input, plan)
        var (status, count) = (ExitCode.done, 0)
        try forEachPart(input, source) { found in
            do {
                let part = try found.get()
                guard part.kind == .message else { return }
                count += 1
                let number = String(repeating: "0", count: max(0, 6 - "\(count)".count)) + "\(count)"
                let place = "\(plan.folder ?? ".")/\(name.dropLast(4))-\(number).hl7"
                let bytes = plan.changesMessages ? try rewriter.message(part).serialized() : part.bytes
                try Files.write(bytes, to: place, console)
            } catch let error as HL7v2Error {
                console.error(HL7Input.line(input.path, error))
                status = .dataHasErrors
            }
        }
        guard count > 0 || status != .done else { throw HL7v2Error.noHeader(offset: 0) }
        return status
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
