// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Foundation
import HL7v2
import MLLP
import Testing

@testable import interopctl

/// What only a process of its own shows: signals, and standard input.
@Suite("The program") struct ProcessTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    /// The tool lies beside the bundle that runs the tests.
    static let tool: String? = {
        let candidates = [CommandLine.arguments.first ?? "", Bundle.main.executablePath ?? ""]
        let places = candidates.map {
            URL(filePath: $0).deletingLastPathComponent().appending(path: "interopctl").path()
        }
        return places.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    func process(_ words: [String]) throws -> (Process, input: Pipe, output: Pipe) {
        let process = Process()
        let pipes = (input: Pipe(), output: Pipe())
        process.executableURL = URL(filePath: try #require(Self.tool))
        process.arguments = words
        (process.standardInput, process.standardOutput, process.standardError) = (
            pipes.input, pipes.output, pipes.output
        )
        try process.run()
        return (process, pipes.input, pipes.output)
    }

    static func firstLine(_ pipe: Pipe) -> String {
        var bytes: [UInt8] = []
        while let byte = pipe.fileHandleForReading.readData(ofLength: 1).first, byte != 0x0A { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(.enabled(if: tool != nil), arguments: [SIGTERM, SIGINT])
    func listensUntilASignalAndEndsWithZero(_ signal: Int32) throws {
        let (process, _, output) = try process(["listen", "--port", "0", "--store", folder.place("store")])
        let line = Self.firstLine(output)
        #expect(line.hasPrefix("listening on 127.0.0.1:"))
        let port = try #require(line.split(separator: ":").last.flatMap { UInt16($0) })
        let client = try Client(host: "127.0.0.1", port: port)
        try client.send(Array(Sample.admission().utf8))
        guard case .frame(let answer) = try client.receive() else {
            Issue.record("no answer")
            return
        }
        #expect(try Message(parsing: answer)["MSA-1"] == "AA")
        kill(process.processIdentifier, signal)
        let rest = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let last = "stopped: 1 accepted, 0 refused, 0 repeated, 0 failed, in 1 commits\n"
        #expect(String(decoding: rest, as: UTF8.self) == last)
    }

    @Test(.enabled(if: tool != nil)) func readsStandardInput() throws {
        let (process, input, output) = try process(["get", "PID-5", "-"])
        input.fileHandleForWriting.write(Data(Sample.admission().utf8))
        try input.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(text == "王^明\n")
    }

    @Test(.enabled(if: tool != nil)) func printsNoByteOfADocumentItCannotRead() throws {
        // libxml2 has words of its own for bytes outside a document's encoding.
        let head = "<?xml version=\"1.0\" encoding=\"GBK\"?><ClinicalDocument>"
        let file = folder.place("bad.xml")
        try Data(Array(head.utf8) + [0x43, 0xD9, 0x69, 0x6E, 0xFF, 0xFF]).write(to: URL(filePath: file))
        let (process, _, output) = try process(["parse", file])
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 1)
        #expect(text.split(separator: "\n").count == 1)
        #expect(text.hasPrefix("\(file): error: line 1: the byte at offset 58 is not in GBK"))
    }

    @Test(.enabled(if: tool != nil)) func endsWithTwoWithoutACommand() throws {
        let (process, _, output) = try process([])
        _ = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
    }
}
