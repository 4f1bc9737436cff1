// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import MLLP
import Synchronization
import Testing

@testable import Conformance

/// Files for a system that watches a folder, examined by what it sends for them.
@Suite("Files laid for a system", .serialized) struct LaidFileTests {
    static let scenario = """
        scenario F01: files
        criterion 1: files are examined
        actor V01: sends as CLINIC@V01
        actor dept: listens as CARD@H01
        flow usual: a recording
        step rec: ecg arrives at V01
          | patient XPAT${u}
          | at ${now}
          | rate 74
          check rec-state [1]: state = accepted -- only the toolkit tells
        step told: dept receives ORU^R01 within 2s
          check told [1]: PID-3.1 = XPAT${u} -- the system tells of the recording
          check told-who [1]: OBX-5 = ${rec.resident} -- which is not known
        negative none: no such recording
        step table: table arrives at V01
          | id,name
          | 1,王
          check table-state [1]: refused = 2 -- only the toolkit tells
        step code: codes arrives at V01
          | id,name
          check code-state [1]: state = refused -- only the toolkit takes them
        step made: recording arrives at V01
          | patient P1
          | at ${now}
          check made [1]: bytes > 100 -- it is only made
        step silent: dept receives no ORU^R01 for 300ms
          check silent [1]: messages = 0 -- nothing is told
        """

    /// A system that sends an ORU for each recording, and takes everything away.
    private final class Watcher: Sendable {
        private let isDone = Mutex(false)
        let seen = Mutex<[String]>([])

        func run(_ folder: String, _ port: UInt16) {
            while !isDone.withLock({ $0 }) {
                for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
                    take(folder + "/" + name, name, port)
                }
                Thread.sleep(forTimeInterval: 0.02)
            }
        }

        private func take(_ path: String, _ name: String, _ port: UInt16) {
            guard !name.hasPrefix("."), let bytes = FileManager.default.contents(atPath: path) else { return }
            seen.withLock { $0.append(name) }
            try? FileManager.default.removeItem(atPath: path)
            guard name.hasSuffix(".scp"), let start = bytes.firstRange(of: Data("XPAT".utf8)) else { return }
            let all = bytes[start.lowerBound...].prefix { $0 > 0x20 && $0 < 0x7F }
            let patient = String(decoding: all, as: UTF8.self)
            let header = "MSH|^~\\&|X|Y|CARD|H01|20260101||ORU^R01^ORU_R01|\(name)|P|2.5.1\r"
            let message = header + "PID|||\(patient)^^^V01\rOBR|1\rOBX|1|ST|A||taken||||||F\r"
            guard let client = try? Client(host: "127.0.0.1", port: port) else { return }
            try? client.send(Array(message.utf8))
            _ = try? client.receive(timeoutMilliseconds: 2000)
        }

        func stop() { isDone.withLock { $0 = true } }
    }

    /// The checks by name, and the endings of the files that the system took.
    private func run(
        watched: Bool, laid: Bool = true, _ change: (inout RunOptions) -> Void = { _ in }
    ) throws -> (checks: [String: CheckResult], endings: Set<String>) {
        let root = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        for name in ["F01-files", "drop"] {
            try FileManager.default.createDirectory(at: root.appending(path: name), withIntermediateDirectories: true)
        }
        try Self.scenario.write(
            to: root.appending(path: "F01-files/scenario.txt"), atomically: true, encoding: .utf8)
        try "F01\trun\tfiles\t\n".write(to: root.appending(path: "map.tsv"), atomically: true, encoding: .utf8)
        let receiver = try ChaosReceiver(try ChaosPlan(parsing: "ae", seed: 1))
        defer { receiver.stop() }
        // A port that is free now.
        let free = try Listener(ListenerConfiguration(port: 0), handle: { _ in })
        let port = free.port
        free.stop(within: 100)
        var options = RunOptions()
        options.target = .init(host: "127.0.0.1", port: receiver.port)
        (options.ports, options.patience) = (["dept": port], 1_000)
        let drop = root.appending(path: "drop").path()
        if laid { options.filesFolder = drop }
        change(&options)
        let watcher = Watcher()
        if watched { Thread.detachNewThread { watcher.run(drop, port) } }
        defer { watcher.stop() }
        let checks = try ScenarioRun(ScenarioLibrary(root: root.path()), options).run(["F01"]).scenarios.flatMap(
            \.checks)
        let endings = Set(watcher.seen.withLock { $0 }.map { String($0.suffix(3)) })
        return (Dictionary(uniqueKeysWithValues: checks.map { ($0.name, $0) }), endings)
    }

    @Test func areExaminedByWhatIsSentForThem() throws {
        let (checks, endings) = try run(watched: true)
        #expect(endings == ["scp", "csv"])
        let passed = checks.values.filter { $0.status == .pass }.map(\.name)
        #expect(Set(passed) == ["told", "made", "silent"])
        for name in ["rec-state", "told-who", "table-state", "code-state"] {
            #expect(checks[name]?.status == .notRun)
            #expect(checks[name]?.found.contains("only this toolkit") == true, "\(checks[name]?.found ?? "")")
        }
    }

    @Test func failWhereNobodyTakesThem() throws {
        let checks = try run(watched: false).checks
        #expect(checks["told"]?.status == .fail)
        #expect(checks["rec-state"]?.status == .notRun)
    }

    @Test func areNotRunWithoutAFolderAndSaySo() throws {
        let checks = try run(watched: false, laid: false).checks
        #expect(checks["rec-state"]?.status == .notRun)
        #expect(checks["rec-state"]?.found.contains("--files") == true)
        #expect(checks["code-state"]?.found == "only this toolkit takes tables of codes of this form")
        let lost = try run(watched: false) { $0.filesFolder = "/nowhere/at/all" }.checks
        #expect(lost["rec-state"]?.found == "nothing could be written into /nowhere/at/all")
    }

    @Test func areLeftOutOfARunFromOutsideAsFarAsNothingTells() throws {
        let checks = try run(watched: true) { $0.isFromOutside = true }.checks
        let passed = checks.values.filter { $0.status == .pass }.map(\.name)
        #expect(Set(passed) == ["told", "made", "silent"])
        #expect(checks.values.allSatisfy { $0.status == .pass || $0.status == .leftOut })
        #expect(checks.count == 7)
    }
}
