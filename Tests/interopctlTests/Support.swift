// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Foundation
import JSON
import Synchronization

@testable import interopctl

/// What a command wrote and how it ended.
struct Outcome: Equatable, CustomStringConvertible {
    let code: ExitCode
    let output: [UInt8]
    let errors: String

    init(_ code: ExitCode, _ output: [UInt8], _ errors: String) {
        (self.code, self.output, self.errors) = (code, output, errors)
    }

    /// Lines of text are joined with line ends.
    init(_ code: ExitCode, out: [String] = [], err: [String] = []) {
        self.init(code, Array(out.map { $0 + "\n" }.joined().utf8), err.map { $0 + "\n" }.joined())
    }

    var description: String { "\(code)\n\(text)---\n\(errors)" }

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }

    func json() throws -> JSONValue { try JSONValue(parsing: output) }

    /// Rows of a printed table without its heading, each split where two blanks or more stand.
    var cells: [[String]] {
        lines.dropFirst().map { $0.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) } }
    }
}

/// A console that keeps what is written.
final class Capture: Sendable {
    private let written = Mutex<([UInt8], [UInt8])>(([], []))

    var console: Console {
        Console(
            writeOutput: { bytes in self.written.withLock { $0.0 += bytes } },
            writeError: { bytes in self.written.withLock { $0.1 += bytes } }, isTerminal: false)
    }

    func outcome(_ code: ExitCode) -> Outcome {
        written.withLock { Outcome(code, $0.0, String(decoding: $0.1, as: UTF8.self)) }
    }
}

/// Runs one command line inside this process.
func interopctl(_ words: [String]) -> Outcome {
    let capture = Capture()
    return capture.outcome(Interopctl.run(words, capture.console))
}

func interopctl(_ words: String...) -> Outcome { interopctl(words) }

/// A folder of its own, removed at the end.
final class Folder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "interopctl-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func place(_ name: String) -> String { path + "/" + name }

    /// Writes a file and returns its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(filePath: place(name)))
        return place(name)
    }

    func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

    func bytes(_ name: String) throws -> [UInt8] { try Array(Data(contentsOf: URL(filePath: place(name)))) }

    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

/// Invented messages.
enum Sample {
    static func header(_ type: String, id: String, label: String = "UNICODE UTF-8", from facility: String = "H1")
        -> String
    {
        #"MSH|^~\&|HIS|\#(facility)|MPI|ALLIANCE|20260102030405||\#(type)|\#(id)|P|2.5.1||||||\#(label)"# + "\r"
    }

    /// A registration of 王明.
    static func admission(
        _ id: String = "M1", label: String = "UNICODE UTF-8", patient: String = "A1", name: String = "王^明"
    ) -> String {
        header("ADT^A04^ADT_A01", id: id, label: label) + "EVN|A04|20260102\r"
            + "PID|||\(patient)^^^H1&1.2.3.1&ISO^PI||\(name)||19900101|M\rPV1||O\r"
    }

    static func result(_ id: String, order: String = "L1", filler: String = "F1", patient: String = "A1") -> String {
        header("ORU^R01^ORU_R01", id: id) + "PID|||\(patient)^^^H1&1.2.3.1&ISO^PI||王^明\r"
            + "OBR|1|\(order)|\(filler)|XCG^血常规^L|||||||||||||||||||||F\rOBX|1|NM|WBC^白细胞^L||5.5|10*9/L||N|||F\r"
    }

    /// UTF-16 that ends inside a character.
    static let unreadable: [UInt8] = [0xFF, 0xFE] + "MSH|^~\\&||".utf8.flatMap { [$0, 0] }.dropLast(2) + [0x41]

    static func encoded(_ text: String, _ encoding: CharacterEncoding) throws -> [UInt8] { try encoding.encode(text) }
}
