// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import DICOM
import Exchange
import Findings
import HL7v2
import JSON
import SCPECG

/// Recordings on the command line.
enum ECGInput {
    /// The formats a recording can be read from.
    static let formats: [FileFormat] = [.scp, .scpJSON, .ecgCSV, .dicomECG, .dicom, .hl7]

    /// A recording in any of the formats; what its conversion left behind is told.
    static func record(
        _ input: InputFile, _ format: FileFormat, _ options: ECGOptions, tell: (Finding) -> Void = { _ in }
    ) throws -> SCPECG.Record {
        switch format {
        case .ecgCSV: return try fromCSV(input.contents(), options, tell)
        case .dicom, .dicomECG: return try fromWaveform(input, options, tell)
        case .hl7: return try fromMessages(input.contents())
        case .scpJSON: return try fromJSON(input.contents())
        default: return try parsed(input.contents(), options.encoding)
        }
    }

    /// A recording of a file in whatever format it is.
    static func record(_ file: String, _ options: ECGOptions) throws -> SCPECG.Record {
        let input = try InputFile(file)
        return try record(input, input.format(named: options.from), options)
    }

    /// - Parameter encoding: the set to try first for texts that are not in the declared one.
    static func parsed(_ bytes: [UInt8], _ encoding: CharacterEncoding? = nil) throws(Failure) -> SCPECG.Record {
        var options = ReadingOptions()
        if let encoding { options.fallbackEncodings.insert(encoding, at: 0) }
        return try readable { () throws(SCPECGError) in try Record(parsing: bytes, options: options) }
    }

    /// A record of its JSON form.
    static func fromJSON(_ bytes: [UInt8]) throws(Failure) -> SCPECG.Record {
        let json: JSONValue
        do throws(JSONError) { json = try JSONValue(parsing: bytes) } catch {
            throw Failure(.dataHasErrors, JSONWords.text(error))
        }
        return try readable { () throws(SCPECGError) in try Record(json: json) }
    }

    private static func fromWaveform(
        _ input: InputFile, _ options: ECGOptions, _ tell: (Finding) -> Void
    ) throws -> SCPECG.Record {
        let file = try DICOMInput.file(input, options.encoding)
        return try convertible { () throws(CardiologyError) in
            let conversion = try WaveformReader(file.dataSet).draft()
            conversion.losses.forEach(tell)
            return try written(conversion.value, options)
        }
    }

    private static func fromMessages(_ bytes: [UInt8]) throws -> SCPECG.Record {
        var found: [[UInt8]] = []
        for message in try HL7Input.messages(bytes, HL7v2.Rules()) {
            found += try convertible { () throws(CardiologyError) in try ECGAttachment.recordings(in: message) }
        }
        guard let first = found.first, found.count == 1 else {
            throw Failure(.dataHasErrors, "message: holds \(found.count) recordings; one can be converted")
        }
        return try parsed(first)
    }

    /// Samples of a table, patient and times of the header asked for.
    private static func fromCSV(
        _ bytes: [UInt8], _ options: ECGOptions, _ tell: (Finding) -> Void
    ) throws -> SCPECG.Record {
        let header = try options.header.map { try parsed(Files.read($0)) }
        let interval: SampleInterval
        if let hertz = options.hertz {
            interval = .microseconds((1_000_000 + hertz / 2) / hertz)
            if !1_000_000.isMultiple(of: hertz) {
                tell(Finding(.warning, code: "changed", location: "section 6", message: "the interval is rounded"))
            }
        } else if let header {
            interval = try readable { () throws(SCPECGError) in try header.rhythm() }.interval
        } else {
            throw Arguments.Fault(text: "ecg-csv needs --rate HZ or --header FILE.scp")
        }
        let rhythm = try readable { () throws(SCPECGError) in try Signal(csv: bytes, interval: interval) }
        var draft = Draft(demographics: try header?.demographics ?? nobody(tell), rhythm: rhythm)
        (draft.globalMeasurements, draft.report) = (header?.globalMeasurements, header?.report)
        (draft.leadMeasurements, draft.statements) = (header?.leadMeasurements, header?.statements)
        return try convertible { () throws(CardiologyError) in try written(draft, options) }
    }

    /// What a record must have, saying nothing.
    private static func nobody(_ tell: (Finding) -> Void) throws(Failure) -> Demographics {
        tell(
            Finding(
                .warning, code: "no-patient-id", location: "section 1",
                message: "neither patient nor time; see --header"))
        return try readable { () throws(SCPECGError) in
            let machine = TaggedField(.acquiringMachine, try Machine().serialized())
            return Demographics([
                TaggedField(.patientID, [0]), machine, TaggedField(.acquisitionDate, [0, 0, 0, 0]),
                TaggedField(.acquisitionTime, [0, 0, 0]),
            ])
        }
    }

    private static func written(_ draft: Draft, _ options: ECGOptions) throws(CardiologyError) -> SCPECG.Record {
        var draft = draft
        draft.coding = options.coding
        do { return try Record(parsing: draft.serialized()) } catch { throw .scp(error) }
    }

    /// Runs work whose errors are those of the data.
    static func readable<Result>(_ body: () throws(SCPECGError) -> Result) throws(Failure) -> Result {
        do { return try body() } catch { throw Failure(.dataHasErrors, ECGWords.text(error)) }
    }

    /// Runs a conversion whose errors are those of the data.
    static func convertible<Result>(_ body: () throws(CardiologyError) -> Result) throws(Failure) -> Result {
        do { return try body() } catch { throw Failure(.dataHasErrors, ECGWords.text(error)) }
    }
}

/// What a command line says of recordings.
struct ECGOptions {
    /// Options that take a value.
    static let values: Set<String> = ["--rate", "--header", "--domain", "--coding"]

    var from: String?
    var encoding: CharacterEncoding?
    /// Samples a second of tables.
    var hertz: Int?
    /// A record whose patient and times a table gets.
    var header: String?
    /// The namespace of patient ids.
    var domain = ""
    /// How samples are written.
    var coding = SampleCoding.automatic
    /// Whether JSON has the samples.
    var hasSamples = false

    init(_ arguments: Arguments) throws {
        from = arguments["--from"]
        encoding = try HL7Input.encoding(arguments["--charset"])
        hertz = try arguments.number("--rate", in: 16...100_000)
        header = arguments["--header"]
        domain = arguments["--domain"] ?? ""
        hasSamples = arguments.has("--samples")
        switch arguments["--coding"] {
        case nil, "huffman": break
        case "raw": coding = .plain(differences: 0)
        default: throw Arguments.Fault(text: "--coding takes huffman or raw")
        }
    }
}
