// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSON
import MLLP
import TestCertificates
import Testing

@testable import interopctl

/// The scenarios over connections alone: against a listener of its own, and as the exchange that another sends to.
@Suite("conformance against others", .serialized) struct ConformanceTargetTests {
    let folder: Folder
    /// Ports of this process; each test has ten.
    static let ports = UInt16(10_000 + Int(ProcessInfo.processInfo.processIdentifier) % 500 * 40)

    init() throws { folder = try Folder() }

    private static func conformance(_ words: [String]) -> Outcome {
        interopctl(["conformance"] + words + ["--scenarios", ConformanceCommandTests.root])
    }

    /// A listener set up as the plan says, while the body runs.
    private func withTarget(_ first: UInt16, _ options: [String], _ body: (String) throws -> Void) throws {
        let plan = Self.conformance(["plan", "--json", "--listen", String(first)])
        #expect(plan.code == .done)
        let file = try folder.file("plan.json", plan.output)
        let words = ["listen", "--config", file, "--port", "0", "--store", folder.place("store")] + options
        let (process, _, output) = try ProcessTests().process(words)
        let port = try #require(ProcessTests.firstLine(output).split(separator: ":").last)
        defer {
            kill(process.processIdentifier, SIGTERM)
            _ = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
        }
        try body("127.0.0.1:\(port)")
    }

    /// Checks by status, and the reasons of those that were not run.
    private func statuses(_ outcome: Outcome) throws -> (counts: [String: Int], reasons: Set<String>) {
        var (counts, reasons): ([String: Int], Set<String>) = ([:], [])
        for scenario in try outcome.json()["scenarios"]?.array ?? [] {
            for part in scenario["parts"]?.array ?? [] {
                for check in part["checks"]?.array ?? [] {
                    let status = check["status"]?.string ?? ""
                    counts[status, default: 0] += 1
                    if status == "NOT-RUN" { reasons.insert(check["found"]?.string ?? "") }
                    if status == "FAIL" {
                        Issue.record("\(check["trace"]?.string ?? "") \(check["found"]?.string ?? "")")
                    }
                }
            }
        }
        return (counts, reasons)
    }

    static let scenarios = ["F05", "F18", "F22", "F25", "S43"]

    @Test(.enabled(if: ProcessTests.tool != nil)) func passAndPassAgainOnTheSameStore() throws {
        let first = Self.ports
        try withTarget(first, []) { address in
            let words =
                ["run"] + Self.scenarios + ["--target", address, "--quiet", "--json", "--listen", String(first)]
            let one = try statuses(Self.conformance(words))
            #expect(one.reasons == ["only this toolkit's own store can be looked at"])
            #expect((one.counts["PASS"] ?? 0) >= 70)
            #expect(try statuses(Self.conformance(words)).counts == one.counts)
            // Seen from outside everything passes, so that a certificate can be had.
            let outside = Self.conformance(words + ["--outside"])
            #expect(outside.code == .done)
            #expect(
                try statuses(outside).counts == [
                    "PASS": one.counts["PASS"] ?? 0, "LEFT-OUT": one.counts["NOT-RUN"] ?? 0,
                ])
            #expect(try outside.json()["target"]?.string == address + ", from outside")
            let client = try statuses(
                Self.conformance(
                    ["run"] + Self.scenarios + ["--target", address, "--quiet", "--json", "--role", "client"]))
            #expect(
                client.reasons == [
                    "only this toolkit's own store can be looked at", "the runner plays no server here",
                ])
        }
    }

    @Test(.enabled(if: ProcessTests.tool != nil)) func passOverTLSWithCertificatesOfBothSides() throws {
        let certificates = try CertificateFolder()
        let first = Self.ports + 12
        let server = [
            "--tls-cert", certificates.place("server.pem"), "--tls-key", certificates.place("server.key"),
            "--tls-client-ca", certificates.place("ca.pem"),
        ]
        let own = ["--tls-cert", certificates.place("client.pem"), "--tls-key", certificates.place("client.key")]
        try withTarget(first, server) { address in
            let words = [
                "run", "S43", "F22", "--target", address, "--quiet", "--json", "--listen", String(first), "--tls",
                "--tls-ca", certificates.place("ca.pem"),
            ]
            let good = try statuses(Self.conformance(words + own))
            #expect(good.reasons == ["only this toolkit's own store can be looked at"])
            #expect((good.counts["PASS"] ?? 0) >= 15)
            let stranger = try Self.conformance(words).json()
            #expect(stranger["passed"] == .bool(false))
            #expect(stranger["checks"]?["PASS"] == .integer(0))
        }
    }

    // MARK: The runner as the exchange

    /// Runs scenarios in the role of the exchange while the body sends.
    private func served(_ words: [String], _ port: UInt16, _ body: () throws -> Void) throws -> JSONValue {
        let (outcome, all) = (Box(), words)
        let thread = Thread {
            outcome.value = Self.conformance(
                ["run"] + all + ["--role", "server", "--listen", "exchange=\(port)", "--quiet", "--json"])
            outcome.done.signal()
        }
        thread.start()
        for _ in 0..<200 {
            if (try? Client(host: "127.0.0.1", port: port)) != nil { break }
            Thread.sleep(forTimeInterval: 0.02)
        }
        try body()
        outcome.done.wait()
        return try #require(outcome.value).json()
    }

    private final class Box: @unchecked Sendable {
        /// Written before the semaphore is signalled, read after it was waited for.
        var value: Outcome?
        let done = DispatchSemaphore(value: 0)
    }

    private func send(
        _ names: [String], _ messages: String, _ port: UInt16, _ options: [String] = []
    ) -> Outcome {
        interopctl(["send", "--to", "127.0.0.1:\(port)"] + options + names.map { messages + "/" + $0 })
    }

    private func messages(_ words: [String]) throws -> (folder: String, names: [String]) {
        let place = folder.place("messages")
        #expect(Self.conformance(["messages"] + words + ["--out-dir", place]).code == .done)
        return (place, try FileManager.default.contentsOfDirectory(atPath: place).sorted())
    }

    @Test(arguments: [false, true]) func areTheExchangeForASystemThatSends(_ isSecured: Bool) throws {
        let port = Self.ports + (isSecured ? 29 : 30)
        let certificates = try CertificateFolder()
        let authority = certificates.place("ca.pem")
        let own = [
            "--listen-cert", certificates.place("server.pem"), "--listen-key", certificates.place("server.key"),
            "--listen-client-ca", authority,
        ]
        let other = [
            "--tls", "--tls-ca", authority, "--tls-cert", certificates.place("client.pem"), "--tls-key",
            certificates.place("client.key"),
        ]
        let (place, names) = try messages(["S43", "F17"])
        let result = try served(["S43", "F17"] + (isSecured ? own : []), port) {
            // What is wrong on purpose is refused, and everything is answered.
            #expect(send(names, place, port, isSecured ? other : []).code == .remoteRefused)
        }
        #expect(result["passed"] == .bool(true))
        #expect(result["target"]?.string == "the system that sends")
    }

    @Test func missWhatASystemDoesNotSend() throws {
        let port = Self.ports + 31
        let (place, names) = try messages(["S43", "--positive"])
        #expect(names.first == "0000-usual-at-h01.hl7")
        let result = try served(["S43", "--timeout", "1"], port) {
            // All of the flow but its query, and the setup of the negative part not at all.
            #expect(send(names.filter { !$0.contains("-pix") }, place, port).code == .done)
        }
        let parts = result["scenarios"]?.array?.first?["parts"]?.array ?? []
        func status(_ name: String) -> String? {
            parts.flatMap { $0["checks"]?.array ?? [] }.first { $0["name"]?.string == name }?["status"]?.string
        }
        #expect(status("pix-all") == "FAIL")
        #expect(status("all-records") == "PASS")
        #expect(status("nobody-known") == "NOT-RUN")
    }

    @Test func letASystemPlayOneActorOnly() throws {
        let port = Self.ports + 32
        let (place, names) = try messages(["S43", "--actor", "V01"])
        #expect(names.prefix(2) == ["0000-usual-at-v01.hl7", "0001-usual-visit.hl7"])
        #expect(!names.contains { $0.contains("-at-h01") })
        let result = try served(["S43", "--actor", "V01"], port) {
            // Some of it is there to be refused.
            #expect(send(names, place, port).code == .remoteRefused)
        }
        #expect(result["passed"] == .bool(true))
    }
}
