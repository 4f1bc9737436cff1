// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import MLLP
import TLS
import TestCertificates
import Testing

@testable import interopctl

@Suite("TLS and chaos on the command line") struct NetworkTests {
    let folder: Folder
    let certificates: CertificateFolder

    init() throws { (folder, certificates) = (try Folder(), try CertificateFolder()) }

    private func exchange(asksClients: Bool) throws -> Exchanges {
        try Exchanges {
            $0.listener.tls = TLSServerSettings(
                certificateFile: certificates.place("server.pem"), keyFile: certificates.place("server.key"),
                clientAuthorityFile: asksClients ? certificates.place("ca.pem") : nil)
        }
    }

    @Test func sendsOverTLS() throws {
        let exchange = try exchange(asksClients: false)
        let authority = ["--tls-ca", certificates.place("ca.pem")]
        let sent = try exchange.send(["--tls"] + authority, [Sample.admission("M1")])
        #expect(sent.code == .done)
        let refused = try exchange.send(["--tls"], [Sample.admission("M2")])
        #expect(refused.code == .inputOutput)
        #expect(refused.errors.contains("the certificate is of an unknown authority"))
        #expect(try exchange.send(["--tls", "--insecure"], [Sample.admission("M3")]).code == .done)
        let named = try exchange.send(["--tls", "--tls-name", "ris.example"] + authority, [Sample.admission("M4")])
        #expect(named.errors.contains("the certificate is not for ris.example"))
        #expect(exchange.service.counters.accepted == 2)
    }

    @Test func showsItsCertificate() throws {
        let exchange = try exchange(asksClients: true)
        let own = [
            "--tls", "--tls-ca", certificates.place("ca.pem"), "--tls-cert", certificates.place("client.pem"),
            "--tls-key", certificates.place("client.key"),
        ]
        #expect(try exchange.send(own, [Sample.admission("M1")]).code == .done)
        #expect(try exchange.send(Array(own.prefix(3)), [Sample.admission("M2")]).code == .inputOutput)
    }

    @Test func misbehavesAndStillHasEverythingTaken() throws {
        let exchange = try Exchanges()
        let outcome = try exchange.send(
            ["--chaos", "cut,drop/2,duplicate/3", "--seed", "5", "--retry", "2", "--repeat", "10"],
            [Sample.admission("M1")])
        #expect(outcome.code == .done)
        #expect(exchange.service.counters.accepted == 10)
    }

    @Test(arguments: [
        ("send --to h:1 --tls-ca x a", "--tls-ca needs --tls"),
        ("send --to h:1 --insecure a", "--insecure needs --tls"),
        ("send --to h:1 --tls --tls-cert x a", "--tls-cert and --tls-key go together"),
        ("send --to h:1 --chaos nak a", "--chaos names a fault that only 'interopctl chaos' can make"),
        ("send --to h:1 --chaos delay=x a", "bad number in 'delay=x'"),
        ("listen --tls-cert x", "--tls-cert and --tls-key go together"),
        ("listen --allow 10.1.2.3/8", "--allow takes an address or a range such as 10.1.0.0/16, not '10.1.2.3/8'"),
        ("shape", "--to is missing"), ("shape --to h:1 --rate fast", "--rate takes no 'fast'"),
        ("shape --to h:1 --loss 60", "--loss takes no '60'"), ("shape --to h:1 a", "takes no files"),
        ("conformance run --listen-cert x", "--listen-cert and --listen-key go together"),
        ("conformance run --forward x", "--forward takes ACTOR=HOST:PORT"),
        ("chaos", "--mode is missing"), ("chaos --mode split a", "takes no files"),
        ("chaos --mode split --tls-key x", "--tls-cert and --tls-key go together"),
    ]) func isOneLineWhenTheUsageIsWrong(_ line: String, _ text: String) {
        let words = line.split(separator: " ").map(String.init)
        let outcome = interopctl(words + (words[0] == "listen" ? ["--store", folder.place("s")] : []))
        let expected = "interopctl \(words[0]): \(text); see 'interopctl \(words[0]) --help'"
        #expect(outcome == Outcome(.usage, err: [expected]))
    }

    // MARK: Processes

    @Test(.enabled(if: ProcessTests.tool != nil)) func readsCertificatesAgainOnSIGHUP() throws {
        let words = [
            "listen", "--port", "0", "--store", folder.place("store"), "--tls-cert", certificates.place("server.pem"),
            "--tls-key", certificates.place("server.key"),
        ]
        let (process, _, output) = try ProcessTests().process(words)
        let port = try #require(ProcessTests.firstLine(output).split(separator: ":").last.flatMap { UInt16($0) })
        let settings = TLSClientSettings(authorityFile: certificates.place("ca.pem"))
        let client = try Client(host: "127.0.0.1", port: port, tls: TLSContext(client: settings))
        kill(process.processIdentifier, SIGHUP)
        #expect(ProcessTests.firstLine(output) == "certificates read again")
        try certificates.write("broken", to: "server.pem")
        kill(process.processIdentifier, SIGHUP)
        let place = certificates.place("server.pem")
        let line = "the old certificates stay in use: \(place): no certificate in PEM form"
        #expect(ProcessTests.firstLine(output) == line)
        try client.send(Array(Sample.admission().utf8))
        guard case .frame = try client.receive() else {
            Issue.record("no answer")
            return
        }
        kill(process.processIdentifier, SIGTERM)
        _ = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test(.enabled(if: ProcessTests.tool != nil)) func turnsConnectionsAwayWhenThereAreNoMoreDescriptors() throws {
        let tool = try #require(ProcessTests.tool)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        let command = "ulimit -n 40; exec '\(tool)' listen --port 0 --store '\(folder.place("store"))'"
        process.arguments = ["-c", command]
        (process.standardOutput, process.standardError) = (output, output)
        try process.run()
        let port = try #require(ProcessTests.firstLine(output).split(separator: ":").last.flatMap { UInt16($0) })
        let first = try Client(host: "127.0.0.1", port: port)
        try first.send(Array(Sample.admission("M1").utf8))
        _ = try first.receive()
        let others = try (0..<60).map { _ in try Client(host: "127.0.0.1", port: port) }
        let last = try #require(others.last)
        #expect(throws: ClientError.self) { try last.receive() }
        // Who was there before is served as ever.
        try first.send(Array(Sample.admission("M2").utf8))
        guard case .frame = try first.receive() else {
            Issue.record("no answer")
            return
        }
        kill(process.processIdentifier, SIGTERM)
        let rest = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(rest.contains(" refused-no-descriptor"))
        withExtendedLifetime(others) {}
    }

    @Test(.enabled(if: ProcessTests.tool != nil)) func answersBadlyUntilASignal() throws {
        let (process, _, output) = try ProcessTests().process(["chaos", "--port", "0", "--mode", "ae"])
        let port = try #require(ProcessTests.firstLine(output).split(separator: ":").last.flatMap { UInt16($0) })
        let file = try folder.file("a.hl7", Sample.admission("M1"))
        #expect(interopctl("send", "--to", "127.0.0.1:\(port)", file).code == .remoteRefused)
        kill(process.processIdentifier, SIGTERM)
        let rest = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(rest == "stopped: 1 messages, 1 control ids\n")
        #expect(process.terminationStatus == 0)
    }

    @Test(.enabled(if: ProcessTests.tool != nil)) func isSlowOverAThinLine() throws {
        let exchange = try Exchanges()
        let words = ["shape", "--to", exchange.address, "--port", "0", "--rate", "128k", "--delay", "20"]
        let (process, _, output) = try ProcessTests().process(words)
        let port = try #require(ProcessTests.firstLine(output).split(separator: ":").last.flatMap { UInt16($0) })
        let file = try folder.file("a.hl7", Sample.admission("M1"))
        #expect(interopctl("send", "--to", "127.0.0.1:\(port)", file).code == .done)
        #expect(exchange.service.counters.accepted == 1)
        kill(process.processIdentifier, SIGTERM)
        let rest = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(rest.hasPrefix("stopped: 1 connections, "))
        #expect(rest.hasSuffix(" in 2 pieces, 0 losses, 0 breaks\n"))
    }
}
