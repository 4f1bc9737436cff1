// SPDX-License-Identifier: Apache-2.0

import SCPECG

/// Electrocardiograms on the command line.
enum ECGInput {
    /// Reads a record.
    static func record(_ file: String, _ arguments: Arguments) throws -> Record {
        var options = ReadingOptions()
        if let set = try HL7Input.encoding(arguments["--charset"]) { options.fallbackEncodings.insert(set, at: 0) }
        let bytes = try Files.read(file)
        return try readable { () throws(SCPECGError) in try Record(parsing: bytes, options: options) }
    }

    /// Runs work whose errors are those of the data.
    static func readable<Result>(_ body: () throws(SCPECGError) -> Result) throws(Failure) -> Result {
        do throws(SCPECGError) {
            return try body()
        } catch {
            throw Failure(.dataHasErrors, describe(error))
        }
    }

    private static func describe(_ error: SCPECGError) -> String {
        switch error {
        case .tooLarge(let bytes, let limit): "record: \(bytes) bytes; the limit is \(limit)"
        case .truncated(let section, let offset, let needed):
            "section \(section), offset \(offset): \(needed) more bytes are needed"
        case .notARecord(let offset): "offset \(offset): this is no SCP-ECG record"
        case .noSection(let section): "section \(section): the record does not have it"
        case .tooManySamples(let limit): "record: more than \(limit) samples"
        case .unknownCoding(let section, let offset, let value):
            "section \(section), offset \(offset): unknown difference coding \(value)"
        case .badDecimation(let rhythm, let beat):
            "section 6: bimodal data with intervals of \(rhythm) and \(beat) microseconds"
        default: "record: \(error)"
        }
    }
}
