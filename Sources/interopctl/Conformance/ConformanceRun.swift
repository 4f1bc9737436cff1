// SPDX-License-Identifier: Apache-2.0

import Conformance
import Digests
import JSON
import MLLP
import TLS

/// `conformance run`: scenarios against this toolkit or another system.
enum ConformanceRun: Verb {
    static let name = "run"
    static let values: Set<String> = [
        "--scenarios", "--target", "--role", "--listen", "--bind", "--timeout", "--parallel", "--report", "--sender",
        "--key", "--valid-days", "--tls-ca", "--tls-cert", "--tls-key", "--tls-name",
    ]
    static let flags: Set<String> = ["--json", "--quiet", "--tls", "--insecure"]
    static let help = """
        usage: interopctl conformance run [ID…] [--target HOST:PORT] [--role client|server|both]
                  [--listen ACTOR=PORT]… [--bind ADDR] [--timeout S] [--parallel N] [--report DIR]
                  [--sender NAME] [--key PEM] [--valid-days N] [--scenarios DIR] [--json] [--quiet]
                  [--tls [--tls-ca F] [--tls-cert F --tls-key F] [--tls-name HOST] [--insecure]]

        Runs scenarios, all that can be run when none is named: 0 when every check passed, 1 when one failed or could not
        be looked at. Without --target this toolkit is started for each part on a store of its own in a temporary folder;
        with it the runner plays all other systems. What only the toolkit's own store shows is NOT-RUN then.

          --target HOST:PORT    the listener of the system that is examined
          --role WHAT           against it play the clients, the servers, or both (both)
          --listen ACTOR=PORT   where an actor of the scenarios listens that the system sends to; may be repeated
          --bind ADDR           the address of those (127.0.0.1)
          --timeout S           how long to wait for an answer (10)
          --parallel N          how many parts run at the same time (2); one against a target
          --report DIR          write report.json with all bytes, report.html, junit.xml and certificate.json
          --sender NAME         whom the certificate is for; else the target
          --key PEM             sign the certificate: a private key for SM2 or for ECDSA on P-256
          --valid-days N        how long the certificate is good (365)
          --tls                 speak TLS with the target; the further options are those of 'send'
          --json                the results as JSON, the trace among them
          --quiet               no progress
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let library = try ConformanceCommand.library(arguments)
        var options = try self.options(arguments)
        if !arguments.has("--quiet") { options.progress = { console.error($0) } }
        let days = try arguments.number("--valid-days", in: 1...3650) ?? 365
        let key = try arguments["--key"].map { try readKey($0, private: true) }
        let ids = arguments.rest.isEmpty ? library.ids : arguments.rest
        let ready = options
        let result = try ConformanceCommand.readable { () throws(ScenarioFaults) in
            try ScenarioRun(library, ready).run(ids)
        }
        if arguments.has("--json") {
            console.print(result.json().text(indented: true))
        } else {
            show(result, console)
        }
        if let folder = arguments["--report"] {
            let sender = arguments["--sender"] ?? result.target
            let certificate = try ConformanceFiles.certificate(result, sender: sender, key: key, days: days)
            try ConformanceFiles.write(result, certificate, to: folder, console)
        }
        return result.passed ? .done : .dataHasErrors
    }

    // MARK: Options

    private static func options(_ arguments: Arguments) throws -> RunOptions {
        var options = RunOptions()
        if let text = arguments["--target"] {
            let (host, port) = try address(text, "--target")
            options.target = RunOptions.Target(host: host, port: port)
        }
        if let word = arguments["--role"] {
            guard let side = RunOptions.Side(rawValue: word) else {
                throw Arguments.Fault(text: "--role takes client, server or both")
            }
            options.side = side
        }
        for text in arguments.values["--listen"] ?? [] {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let port = UInt16(parts[1]), port > 0 else {
                throw Arguments.Fault(text: "--listen takes ACTOR=PORT")
            }
            options.ports[parts[0]] = port
        }
        try secure(&options, arguments)
        options.address = arguments["--bind"] ?? "127.0.0.1"
        options.patience = Int64(try arguments.number("--timeout", in: 1...3600) ?? 10) * 1000
        options.parallel = try arguments.number("--parallel", in: 1...64) ?? 2
        return options
    }

    /// `--tls` and what belongs to it.
    private static func secure(_ options: inout RunOptions, _ arguments: Arguments) throws {
        guard let settings = try SendOptions.security(arguments) else { return }
        let context: TLSContext
        do throws(TLSError) { context = try TLSContext(client: settings) } catch {
            throw Failure(.inputOutput, "TLS could not be set up: \(error)")
        }
        options.connect = { (host: String, port: UInt16) throws(ClientError) -> Client in
            try Client(host: host, port: port, tls: context)
        }
    }

    private static func address(_ text: String, _ option: String) throws(Arguments.Fault) -> (String, UInt16) {
        guard let colon = text.lastIndex(of: ":"), colon > text.startIndex,
            let port = UInt16(text[text.index(after: colon)...]), port > 0
        else { throw Arguments.Fault(text: "\(option) takes HOST:PORT") }
        return (String(text[..<colon]), port)
    }

    static func readKey(_ file: String, private isPrivate: Bool) throws(Failure) -> SignatureKey {
        let bytes = try Files.read(file)
        guard let key = try? SignatureKey(pem: bytes), key.isPrivate || !isPrivate else {
            let kind = isPrivate ? "private key" : "key"
            throw Failure(.dataHasErrors, "\(file): error: no \(kind) for SM2 or ECDSA on P-256 in PEM")
        }
        return key
    }

    // MARK: The table

    private static func show(_ result: RunResult, _ console: Console) {
        var table = Table(["ID", "TITLE", "CHECKS", "PASS", "FAIL", "NOT-RUN"], right: [2, 3, 4, 5])
        for scenario in result.scenarios {
            let counts = CheckStatus.allCases.map { String(scenario.count($0)) }
            table.add([scenario.id, scenario.title, String(scenario.checks.count)] + counts)
        }
        console.print(table.text)
        for scenario in result.scenarios {
            for check in scenario.checks where check.status != .pass { console.print("\n" + line(check)) }
        }
        let total = result.scenarios.reduce(0) { $0 + $1.checks.count }
        console.print("\n\(result.count(.pass)) of \(total) checks passed against \(result.target)")
    }

    private static func line(_ check: CheckResult) -> String {
        """
        \(check.status.rawValue) \(check.trace.isEmpty ? "\(check.part).\(check.step)" : check.trace): \(check.name)
          \(check.reason)
          wanted: \(check.path) \(check.rule)
          found:  \(check.found.isEmpty ? "nothing" : check.found)
        """
    }
}

/// The files of `--report`.
enum ConformanceFiles {
    static func certificate(
        _ result: RunResult, sender: String, key: SignatureKey?, days: Int
    ) throws(Failure) -> Certificate {
        do throws(DigestError) { return try Certificate(result, sender: sender, key: key, days: days) } catch {
            throw Failure(.inputOutput, "the certificate could not be signed: \(error)")
        }
    }

    static func write(
        _ result: RunResult, _ certificate: Certificate, to folder: String, _ console: Console
    ) throws(Failure) {
        try Files.makeFolder(folder)
        let line: [UInt8] = [0x0A]
        let files: [(String, [UInt8])] = [
            ("report.json", result.json().serialized(indented: true) + line),
            ("report.html", HTMLReport.bytes(result)), ("junit.xml", JUnitReport.bytes(result)),
            ("certificate.json", certificate.json.serialized(indented: true) + line),
        ]
        for (name, bytes) in files { try Files.write(bytes, to: folder + "/" + name, console) }
    }
}
