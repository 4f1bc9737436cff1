// SPDX-License-Identifier: Apache-2.0

import CDA
import Exchange
import HL7v2
import Mapping
import Threads

/// `map apply` and `map restore`: the codes of a file of messages or of a document translated, and the file as it came.
enum MapApply {
    static func run(_ file: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let bytes = try Files.read(file)
        let done = try MapCommand.withMaps(arguments, file: file) { maps in
            try translated(bytes, file, arguments, FileTranslator(maps))
        }
        try Files.write(done.bytes, to: arguments["-o"] ?? "-", console)
        for text in done.kept { console.error("\(file): warning: \(text)") }
        console.error("\(file): \(done.written.count) codes translated, \(done.kept.count) kept")
        return .done
    }

    private static func translated(
        _ bytes: [UInt8], _ file: String, _ arguments: Arguments, _ translator: FileTranslator
    ) throws -> TranslatedFile {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        let isMarkup = start.first { $0 > 0x20 && $0 != 0xFE && $0 != 0xFF } == UInt8(ascii: "<")
        do {
            if isMarkup {
                return try translator.translate(ClinicalDocument(parsing: bytes), sender: arguments["--sender"])
            }
            let rules = try HL7Input.rules(arguments)
            return try translator.translate(
                messages: bytes, rules: rules, sender: arguments["--sender"], at: Clock.utc())
        } catch let error as CDAError {
            throw Failure(.dataHasErrors, "\(file): error: \(CDAWords.text(error))")
        } catch let error as HL7v2Error {
            throw Failure(.dataHasErrors, HL7Input.line(file, error))
        }
    }

    static func restore(_ file: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let bytes = try Files.read(file)
        let original = try MapCommand.withMaps(arguments, file: file) { try FileTranslator($0).original(of: bytes) }
        guard let original else {
            throw Failure(.dataHasErrors, "\(file): error: 'map apply' with this store did not write this file")
        }
        try Files.write(original, to: arguments["-o"] ?? "-", console)
        return .done
    }
}
