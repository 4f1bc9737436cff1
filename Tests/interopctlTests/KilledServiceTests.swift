// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import MLLP
import Synchronization
import Testing

@testable import interopctl

/// What was acknowledged outlives the program, also when it is killed.
@Suite("A service that is killed", .serialized) struct KilledServiceTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    /// Starts the listener and waits for its port.
    private func start(_ file: String) throws -> (Process, UInt16) {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: try #require(ProcessTests.tool))
        process.arguments = ["listen", "--config", file, "--store", folder.place("store")]
        process.standardOutput = output
        try process.run()
        var line: [UInt8] = []
        while let byte = output.fileHandleForReading.readData(ofLength: 1).first, byte != 0x0A { line.append(byte) }
        let port = String(decoding: line, as: UTF8.self).split(separator: ":").last.flatMap { UInt16($0) }
        return (process, try #require(port))
    }

    /// A port that nobody listens on.
    private func freePort() throws -> UInt16 {
        let listener = try Listener(ListenerConfiguration(port: 0), handle: { $0.reply([]) })
        defer { listener.stop(within: 0) }
        return listener.port
    }

    @Test(.enabled(if: ProcessTests.tool != nil)) func deliversWhatItAcknowledgedWhenItRunsAgain() throws {
        let target = try freePort()
        let file = try folder.file(
            "exchange.json5",
            """
            {listeners: [{port: 0}],
             destinations: [{name: "ward", host: "127.0.0.1", port: \(target), backOff: {first: "50 ms", longest: "100 ms"}}],
             routes: [{name: "all", to: "ward"}]}
            """)
        let (first, port) = try start(file)
        let client = try Client(host: "127.0.0.1", port: port)
        for number in 1...25 {
            try client.send(Array(Sample.admission("M\(number)", patient: "A\(number)").utf8))
            guard case .frame(let answer) = try client.receive() else { throw Failure(.inputOutput, "no answer") }
            #expect(try Message(parsing: answer)["MSA-1"] == "AA")
        }
        kill(first.processIdentifier, SIGKILL)
        first.waitUntilExit()
        let taken = Mutex<[String]>([])
        let receiver = try Listener(ListenerConfiguration(port: target)) { frame in
            guard let message = try? Message(parsing: frame.content) else { return frame.reply([]) }
            taken.withLock { $0.append(message["MSH-10"] ?? "") }
            let content = AcknowledgementContent(code: .applicationAccept, findings: [], controlID: "S", time: "2026")
            frame.reply((try? message.acknowledgement(content)).map { [$0.serialized()] } ?? [])
        }
        defer { receiver.stop(within: 100) }
        let (second, _) = try start(file)
        for _ in 0..<1500 where taken.withLock({ $0.count }) < 25 { Thread.sleep(forTimeInterval: 0.02) }
        kill(second.processIdentifier, SIGTERM)
        second.waitUntilExit()
        #expect(second.terminationStatus == 0)
        #expect(taken.withLock { $0 } == (1...25).map { "M\($0)" })
    }
}
