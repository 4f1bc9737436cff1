// SPDX-License-Identifier: Apache-2.0

import DICOM
import Digests
import Findings
import JSON

/// `dicom deidentify`: files without what identifies anybody.
struct DeidentifyRun {
    private let arguments: Arguments
    private let console: Console
    private let folder: String
    private let options: DeidentificationOptions
    private var deidentifier: Deidentifier
    private var written: Set<String> = []
    private var results: [JSONValue] = []

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        var run = try DeidentifyRun(arguments, console)
        let status = try EachFile.run(arguments, console) { try run.work($0) }
        if arguments.has("--json") { console.print(JSONValue.array(run.results).text(indented: true)) }
        return status
    }

    private init(_ arguments: Arguments, _ console: Console) throws {
        guard let folder = arguments["--out-dir"] else { throw Arguments.Fault(text: "--out-dir is missing") }
        self.arguments = arguments
        self.console = console
        self.folder = folder
        options = try Self.options(arguments)
        deidentifier = Deidentifier(options: options, pseudonyms: try Self.pseudonyms(arguments["--key"]))
        try Files.makeFolder(folder)
    }

    private static let names: [(name: String, option: DeidentificationOptions)] = [
        ("uids", .retainUIDs), ("device", .retainDeviceIdentity), ("institution", .retainInstitutionIdentity),
        ("characteristics", .retainPatientCharacteristics), ("dates", .retainFullDates),
        ("shifted-dates", .retainModifiedDates), ("safe-private", .retainSafePrivate),
    ]

    private static func options(_ arguments: Arguments) throws(Arguments.Fault) -> DeidentificationOptions {
        var options: DeidentificationOptions = []
        for word in arguments.values["--retain"] ?? [] {
            guard let found = names.first(where: { $0.name == word }) else {
                let known = names.map(\.name).joined(separator: ", ")
                throw Arguments.Fault(text: "--retain takes \(known)")
            }
            options.insert(found.option)
        }
        return options
    }

    /// Pseudonyms of this run alone, or those of a key.
    private static func pseudonyms(_ file: String?) throws -> Pseudonyms {
        guard let file else { return Pseudonyms() }
        let key = try Files.read(file)
        guard key.count >= 16 else { throw Failure(.usage, "\(file): a key has 16 bytes or more") }
        // Fails now or never: the same library makes all others.
        _ = try Digest.sm3.authenticated([], key: key)
        return Pseudonyms { text in
            (try? Digest.sm3.authenticated(text, key: key)) ?? (0..<32).map { _ in UInt8.random(in: 0...255) }
        }
    }

    private mutating func work(_ file: String) throws -> ExitCode {
        let name = arguments.has("--recursive") ? FolderWalk.relative(file, arguments.rest) : Files.name(file)
        guard written.insert(name).inserted else {
            throw Failure(.inputOutput, "\(name) was written already in this run; use another --out-dir")
        }
        let original = try DICOMInput.file(InputFile(file), nil)
        let result = try clean(original)
        let left = DeidentificationCheck(original: original.dataSet, options: options).findings(in: result)
        report(file, result, left)
        guard !left.contains(where: { $0.severity == .error }) else { return .dataHasErrors }
        try write(result, name)
        return .done
    }

    private mutating func clean(_ file: File) throws(Failure) -> DeidentifiedFile {
        do throws(DICOMError) {
            return try deidentifier.deidentify(file)
        } catch {
            throw Failure(.dataHasErrors, "\(error.finding.location): \(error.finding.message)")
        }
    }

    private func write(_ result: DeidentifiedFile, _ name: String) throws {
        if let end = name.lastIndex(of: "/") { try Files.makeFolder("\(folder)/\(name[..<end])") }
        let output = try ResultFile("\(folder)/\(name)", console)
        var writer = try DICOMInput.readable { () throws(DICOMError) in
            try FileWriter(
                result.dataSet, metaInformation: result.metaInformation,
                form: FileForm(transferSyntax: result.transferSyntax))
        }
        while let chunk = try DICOMInput.readable({ () throws(DICOMError) -> ArraySlice<UInt8>? in try writer.next() })
        {
            try output.write(Array(chunk))
        }
        try output.finish()
    }

    private mutating func report(_ file: String, _ result: DeidentifiedFile, _ left: [Finding]) {
        let counts = result.report.counts.sorted { $0.key.rawValue < $1.key.rawValue }
        if arguments.has("--json") {
            results.append([
                "file": .string(file), "pixel_risk": .string(result.report.pixelRisk.rawValue),
                "actions": .object(counts.map { .init($0.key.rawValue, .number("\($0.value)")) }),
                "findings": .array(left.map(HL7Input.json)),
            ])
            return
        }
        let text = counts.map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
        console.print("\(file): \(text); burned-in pixels: \(result.report.pixelRisk.rawValue)")
        for finding in left { console.error(HL7Input.line(file, finding)) }
    }
}
