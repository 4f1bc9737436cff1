// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import Exchange
import HL7v2
import HL7v2XML
import JSON

/// `convert`: one format to another.
enum ConvertCommand: Command {
    static let name = "convert"
    static let summary = "convert files between formats, character sets and separators; join and split batches"
    static let values: Set<String> = [
        "--to", "--from", "--charset", "--delimiters", "--inline-limit", "--transfer-syntax", "-o", "--out-dir",
        "--rate", "--header", "--domain", "--coding", "--as", "--report",
    ]
    static let flags: Set<String> = [
        "--ndjson", "--recursive", "--batch", "--split", "--plain", "--samples", "--mask-ids",
    ]
    static let help = """
        usage: interopctl convert --to FMT [--from FMT] [--charset CS] [-o OUT | --out-dir DIR | --ndjson] FILE…
               interopctl convert --to hl7 [--charset CS] [--delimiters D] [--batch | --split] …

        Possible: \(HL7Conversion.possible) with --charset, --delimiters,
        --batch or --split; \(DICOMConversion.possible);
        \(CDAConversion.possible);
        \(CDAExchange.possible);
        \(ECGConversion.possible).
        hl7-json and hl7-xml convert back to the same bytes. Files of hl7 may be larger than memory;
        hl7-json and hl7-xml are read whole, up to 256 MiB.

          --to FMT        the format wanted
          --from FMT      the format of the files, where it cannot be found
          --charset CS    to hl7, cda and dicom: the character set to write, for dicom UTF-8 or GB18030; else the set of
                          messages whose MSH-18 is empty, or of DICOM text whose set is not declared
          --transfer-syntax NAME   to dicom and dicom-ecg: implicit, explicit, big-endian, deflated or a UID
          --inline-limit N         to dicom-json and dicom-xml: binary values of more bytes stand as BulkDataURI
                                   (1048576)
          --plain         to hl7-xml: without the processing instructions that carry what XML cannot, such as
                          separators at the end of a field; converting back then gives the same values
          --mask-ids      to html: ids and telephone numbers of patients masked, attachments left out
          --as KIND       from cda to hl7: mdm (the document in an MDM^T02, or an MDM^T10 where it replaces another) or
                          oru (its results of the laboratory as an ORU^R01); mdm
          --report N      from hl7 to cda: which report of an ORU, its OBR counted from 1; of an MDM comes the document it
                          carries, of an ORU a laboratory report (WS/T 500.7), of an ADT the skeleton of a discharge
                          summary (500.53); what is left behind or missing is said, one line each
          --samples       to scp-json: the decoded samples too
          --rate HZ       from ecg-csv: samples a second
          --header FILE   from ecg-csv: the record whose patient, times and rate the samples get
          --coding NAME   to scp: huffman (the standard's table, the differences that take least) or raw
          --domain NAME   recordings to hl7: whose numbers the patient ids are
          --delimiters D  to hl7: the separators to write, MSH-1 and MSH-2 together, such as '|^~\\&'
          --batch         to hl7: all messages of all files as one batch, FHS BHS … BTS FTS with their counts; headers
                          and trailers of the files are left out
          --split         to hl7: every message a file of its own in --out-dir, NAME-000001.hl7 …; meant by --out-dir
                          alone
          -o OUT          write here instead of to standard output; one file only, but with --batch
          --out-dir DIR   write every result here, with the ending of its format
          --recursive     take all files in the folders named, those of no known format left out; --out-dir gets the
                          same folders
          --ndjson        one line a file: {"file", "result"} or {"file", "error"}; bytes that are
                          not UTF-8 stand as {"hex": …}

        example: interopctl convert --to hl7 --charset GB18030 -o gb.hl7 utf8.hl7
        example: interopctl convert --from cda --to hl7 --as oru report.xml; interopctl convert --to cda result.hl7
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let plan = try ConversionPlan(arguments)
        if let folder = arguments["--out-dir"] { try Files.makeFolder(folder) }
        if plan.isBatch { return try BatchConversion.run(plan, arguments, console) }
        var written: Set<String> = []
        return try EachFile.run(arguments, console) { file, opened in
            if arguments.has("--ndjson") { return line(file, opened, plan, console) }
            let input = try opened ?? InputFile(file)
            let name = outputName(file, plan.target, arguments)
            if let folder = plan.folder, let end = name.lastIndex(of: "/") {
                try Files.makeFolder("\(folder)/\(name[..<end])")
            }
            if plan.folder != nil, !written.insert(name).inserted {
                throw Failure(.inputOutput, "\(name) was written already in this run; use another --out-dir")
            }
            let source = try source(input, plan)
            if plan.isSplit(source), source.family == .hl7 { return try split(input, name, plan, console) }
            let place = arguments["-o"] ?? plan.folder.map { "\($0)/\(name)" } ?? "-"
            let result = try ResultFile(place, console)
            try convert(input, source, plan, console, isFile: true) { bytes throws(Failure) in
                try result.write(bytes)
            }
            try result.finish()
            return .done
        }
    }

    /// One line of `--ndjson`.
    private static func line(
        _ file: String, _ opened: InputFile?, _ plan: ConversionPlan, _ console: Console
    ) -> ExitCode {
        let start = Array("{\"file\":\(JSONValue.string(file).text()),\"result\":".utf8)
        do {
            let input = try opened ?? InputFile(file)
            let source = try source(input, plan)
            let result = try ResultFile("-", console)
            try result.write(start)
            if plan.target.isJSON {
                try convert(input, source, plan, console, isFile: false) { bytes throws(Failure) in
                    try result.write(bytes)
                }
            } else {
                var bytes: [UInt8] = []
                try convert(input, source, plan, console, isFile: false) { more throws(Failure) in
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
        let isPossible =
            switch source.family {
            case .hl7: plan.target.family == .hl7 && (source != plan.target || source == .hl7)
            case .dicom: DICOMConversion.isPossible(source, plan.target)
            case .cda: CDAConversion.isPossible(source, plan)
            case .ecg: false
            }
        guard isPossible || CDAExchange.isPossible(source, plan) || ECGConversion.isPossible(source, plan.target) else {
            throw ConversionPlan.refusal(source, plan.target.rawValue)
        }
        if source == .hl7, plan.target == .hl7, !plan.changesMessages, !plan.isBatch, !plan.isSplit(source) {
            throw Arguments.Fault(text: "hl7 to hl7 needs --charset, --delimiters, --batch or --split")
        }
        return source
    }

    /// Writes the result of one file as it comes about: a file of its own, or a value within a line.
    private static func convert(
        _ input: InputFile, _ source: FileFormat, _ plan: ConversionPlan, _ console: Console, isFile: Bool,
        _ write: ([UInt8]) throws(Failure) -> Void
    ) throws {
        if ECGConversion.isPossible(source, plan.target) {
            return try write(ECGConversion(input, source, plan, console, isFile: isFile).bytes(isFile: isFile))
        }
        if source.family == .dicom {
            return try DICOMConversion(input, source, plan).write(console, isFile: isFile, write)
        }
        if CDAExchange.isPossible(source, plan) {
            let exchange = CDAExchange(input.path, plan, console, isFile: isFile)
            return try write(exchange.bytes(input.contents(), source))
        }
        if source.family == .cda {
            return try write(CDAConversion(input, source, plan).bytes(isFile: isFile))
        }
        try convertMessages(input, source, plan, console, isFile: isFile, write)
    }

    private static func convertMessages(
        _ input: InputFile, _ source: FileFormat, _ plan: ConversionPlan, _ console: Console, isFile: Bool,
        _ write: ([UInt8]) throws(Failure) -> Void
    ) throws {
        // To hl7 the set of the command line is the one to write, not the one to read.
        let rules = Rules(defaultEncoding: plan.target == .hl7 ? .utf8 : plan.encoding ?? .utf8)
        let content = try HL7Source(input, source, rules)
        content.report(console)
        switch plan.target {
        case .hl7JSON:
            var writer = FileJSON(isIndented: isFile, rules: content.rules)
            try content.forEachPart { try write(writer.text($0.get())) }
            try write(writer.end() + (isFile ? [0x0A] : []))
        case .hl7XML:
            var writer = XMLFileWriter(rules: content.rules, plan.xml)
            try content.forEachPart { try write(writer.text($0.get())) }
            try write(writer.end())
        default:
            var rewriter = MessageRewriter(plan.encoding, plan.delimiters, content.rules)
            if isFile { rewriter.isLacking = { console.error(HL7Input.line(input.path, $0)) } }
            try content.forEachPart { try write(rewriter.bytes($0.get())) }
            try write(rewriter.finish())
        }
    }

    private static func split(
        _ input: InputFile, _ name: String, _ plan: ConversionPlan, _ console: Console
    ) throws -> ExitCode {
        let content = try HL7Source(input, source(input, plan))
        content.report(console)
        var rewriter = MessageRewriter(plan.encoding, plan.delimiters, content.rules)
        rewriter.isLacking = { console.error(HL7Input.line(input.path, $0)) }
        var (status, count) = (ExitCode.done, 0)
        try content.forEachPart { found in
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

    /// What the result of a file is called, below the folder for results.
    private static func outputName(_ file: String, _ target: FileFormat, _ arguments: Arguments) -> String {
        if file == "-" { return "standard-input" + target.ending }
        let name = arguments.has("--recursive") ? FolderWalk.relative(file, arguments.rest) : Files.name(file)
        let start = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
        let stem = name[start...].split(separator: ".", omittingEmptySubsequences: false).dropLast()
        return name[..<start] + (stem.isEmpty ? String(name[start...]) : stem.joined(separator: ".")) + target.ending
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
