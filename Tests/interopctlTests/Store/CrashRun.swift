// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import MLLP
import SQLite
import Synchronization
import Threads

@testable import interopctl

/// A listener that is killed again and again while clients send and a destination takes what it is told.
final class CrashRun: Sendable {
    /// What came of it.
    struct Figures: CustomStringConvertible {
        var kills = 0
        var acknowledged = 0
        var resent = 0
        var lost = 0
        var doubled = 0
        var untold = 0
        var toldTwice = 0
        var repeats = 0
        var seconds: Int64 = 0

        var description: String {
            "\(kills) kills in \(seconds) s; \(acknowledged) messages acknowledged, \(resent) of them sent more than once; "
                + "\(lost) lost, \(doubled) doubled; of the destination's messages \(untold) lost, "
                + "\(repeats) sent again under the same control id, \(toldTwice) under another"
        }
    }

    private struct State {
        var port: UInt16?
        var isEnding = false
        var acknowledged: Set<String> = []
        var resent = 0
        /// Control id and bytes of what the destination was told.
        var told: [(id: String, patient: String, content: [UInt8])] = []
    }

    static let lanes = 4
    private let store: String
    private let tool: String
    private let state = Mutex(State())

    /// - Parameter store: a folder that is not there yet.
    init(tool: String, store: String) { (self.tool, self.store) = (tool, store) }

    /// Kills so many times, then lets everything come to its end.
    func run(kills: Int) throws -> Figures {
        let started = Clock.monotonicMilliseconds()
        let destination = try Listener(ListenerConfiguration(port: 0)) { [self] in take($0) }
        defer { destination.stop() }
        try prepare(destination.port)
        let senders = (0..<Self.lanes).compactMap { lane in Worker { [self] in send(lane) } }
        var random = SystemRandomNumberGenerator()
        for _ in 0..<kills {
            let process = try start()
            wait(for: Int.random(in: 0...20, using: &random))
            Thread.sleep(forTimeInterval: Double.random(in: 0...0.02, using: &random))
            state.withLock { $0.port = nil }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        let process = try start()
        state.withLock { $0.isEnding = true }
        for sender in senders { sender.join() }
        try drain()
        process.terminate()
        process.waitUntilExit()
        var figures = try judge()
        (figures.kills, figures.seconds) = (kills, (Clock.monotonicMilliseconds() - started) / 1000)
        return figures
    }

    /// Waits until so many more messages are acknowledged, two seconds at most.
    private func wait(for count: Int) {
        let wanted = state.withLock { $0.acknowledged.count } + count
        for _ in 0..<1_000 where state.withLock({ $0.acknowledged.count }) < wanted {
            Thread.sleep(forTimeInterval: 0.002)
        }
    }

    private func prepare(_ port: UInt16) throws {
        let store = ["--store", store]
        for words in [
            ["mpi", "domains", "--add", "H1", "--facility", "H1", "--oid", "1.2.3.1"],
            ["destination", "add", "ris", "127.0.0.1:\(port)"], ["destination", "subscribe", "ris", "--domain", "H1"],
        ] {
            let outcome = interopctl(words + store)
            guard outcome.code == .done else { throw Unexpected(text: outcome.description) }
        }
    }

    struct Unexpected: Error { let text: String }

    private func start() throws -> Process {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: tool)
        process.arguments = ["listen", "--port", "0", "--store", store]
        (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
        try process.run()
        var line: [UInt8] = []
        while let byte = output.fileHandleForReading.readData(ofLength: 1).first, byte != 0x0A { line.append(byte) }
        let text = String(decoding: line, as: UTF8.self)
        guard let port = text.split(separator: ":").last.flatMap({ UInt16($0) }) else {
            throw Unexpected(text: "the listener did not start: '\(text)'")
        }
        state.withLock { $0.port = port }
        return process
    }

    // MARK: The other sides

    /// Sends one message after the other, each until it is acknowledged.
    private func send(_ lane: Int) {
        var number = 0
        while !state.withLock({ $0.isEnding }) {
            let id = "L\(lane)-\(number)"
            number += 1
            let content = Array(Sample.admission(id, patient: "P\(lane)X\(number)", name: "\(id)^X").utf8)
            var attempts = 0
            while true {
                guard let port = state.withLock({ $0.port }) else {
                    Thread.sleep(forTimeInterval: 0.005)
                    continue
                }
                attempts += 1
                if deliver(content, id, port) { break }
                Thread.sleep(forTimeInterval: 0.005)
            }
            state.withLock { state in
                state.acknowledged.insert(id)
                if attempts > 1 { state.resent += 1 }
            }
        }
    }

    private func deliver(_ content: [UInt8], _ id: String, _ port: UInt16) -> Bool {
        guard let client = try? Client(host: "127.0.0.1", port: port),
            (try? client.send(content)) != nil,
            case .frame(let answer) = try? client.receive(timeoutMilliseconds: 5_000),
            let message = try? Message(parsing: answer)
        else { return false }
        return message["MSA-1"] == "AA" && message["MSA-2"] == id
    }

    private func take(_ frame: ReceivedFrame) {
        guard let message = try? Message(parsing: frame.content) else { return frame.reply([]) }
        let (id, patient) = (message["MSH-10"] ?? "", message["PID-3.1"] ?? "")
        state.withLock { $0.told.append((id, patient, frame.content)) }
        let answer = "MSH|^~\\&|RIS|RIS|MPI|ALLIANCE|20260102||ACK|A\(id)|P|2.5\rMSA|AA|\(id)\r"
        frame.reply([Array(answer.utf8)])
    }

    /// Waits until nothing waits for the destination any more.
    private func drain() throws {
        let queue = try DeliveryQueue(Connection(path: store + "/interop.sqlite"))
        for _ in 0..<2_000 {
            if try queue.messages(in: [.waiting], limit: 1).isEmpty { return }
            Thread.sleep(forTimeInterval: 0.02)
        }
    }

    // MARK: Judging

    private func judge() throws -> Figures {
        let connection = try Connection(path: store + "/interop.sqlite")
        let (acknowledged, resent, told) = state.withLock { ($0.acknowledged, $0.resent, $0.told) }
        var figures = Figures()
        (figures.acknowledged, figures.resent) = (acknowledged.count, resent)
        var (rows, records): ([String: Int64], [String: Int64]) = ([:], [:])
        for row in try connection.rows(
            "SELECT control_id, count(*) FROM message WHERE state = 'accepted' GROUP BY control_id", purpose: "count")
        { rows[row.text(0) ?? ""] = row.integer(1) }
        for row in try connection.rows("SELECT local_id, count(*) FROM mpi_record GROUP BY local_id", purpose: "count")
        {
            records[row.text(0) ?? ""] = row.integer(1)
        }
        let notices = Dictionary(grouping: told, by: \.patient)
        for id in acknowledged {
            let parts = id.dropFirst().split(separator: "-").compactMap { Int($0) }
            let patient = "P\(parts[0])X\(parts[1] + 1)"
            if rows[id] == nil || records[patient] == nil { figures.lost += 1 }
            if rows[id] ?? 0 > 1 || records[patient] ?? 0 > 1 { figures.doubled += 1 }
            let mine = notices[patient] ?? []
            if mine.isEmpty { figures.untold += 1 }
            if Set(mine.map(\.id)).count > 1 || Set(mine.map(\.content)).count > 1 { figures.toldTwice += 1 }
            figures.repeats += max(0, mine.count - 1)
        }
        return figures
    }
}
