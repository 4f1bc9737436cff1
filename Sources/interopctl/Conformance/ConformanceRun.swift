// SPDX-License-Identifier: Apache-2.0

import Conformance
import Digests
import JSON

/// `conformance run`: scenarios against this toolkit or another system.
enum ConformanceRun: Verb {
    static let name = "run"
    static let values: Set<String> = ConformanceOptions.values.union([
        "--scenarios", "--parallel", "--report", "--sender", "--key",
    ])
    static let flags: Set<String> = ConformanceOptions.flags.union(["--json", "--quiet"])
    static let help = """
        usage: interopctl conformance run [ID…] [--target HOST:PORT] [--role client|server|both]
                  [--listen PORT | --listen PLACE=PORT]… [--bind ADDR] [--actor NAME]… [--forward ACTOR=HOST:PORT]…
                  [--timeout S] [--parallel N] [--report DIR] [--sender NAME] [--key PEM] [--scenarios DIR] [--json]
                  [--quiet] [--tls [--tls-ca F] [--tls-cert F --tls-key F] [--tls-name HOST] [--insecure]]
                  [--listen-cert F --listen-key F [--listen-client-ca F]]

        Runs scenarios, all that can be run when none is named: 0 when every check passed, 1 when one failed or could not
        be looked at. Without --target this toolkit is started for each part on a store of its own in a temporary folder;
        with it the runner plays all other systems. What only the toolkit's own store shows is NOT-RUN then.

        --role server turns it round: the runner is the exchange, this toolkit behind it, and the system that is
        examined sends what 'conformance messages' writes down, the setup before each part.

        \(ConformanceOptions.help)
          --parallel N          how many parts run at the same time (2); one against a target
          --report DIR          write report.json with all bytes, report.html, junit.xml and certificate.json
          --sender NAME         whom the certificate is for; else the target
          --key PEM             sign the certificate: a private key for SM2 or for ECDSA on P-256
          --json                the results as JSON, the trace among them
          --quiet               no progress
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let library = try ConformanceCommand.library(arguments)
        var options = try ConformanceOptions.options(arguments, library)
        options.parallel = try arguments.number("--parallel", in: 1...64) ?? 2
        if !arguments.has("--quiet") { options.progress = { console.error($0) } }
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
            try ConformanceFiles.write(result, sender: sender, key: key, to: folder, console)
        }
        return result.passed ? .done : .dataHasErrors
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
          \(check.path) \(check.rule); found '\(check.found)'
        """
    }
}

/// The files of `--report`.
enum ConformanceFiles {
    static func write(
        _ result: RunResult, sender: String, key: SignatureKey?, to folder: String, _ console: Console
    ) throws(Failure) {
        try Files.makeFolder(folder)
        let certificate: Certificate
        do throws(DigestError) { certificate = try Certificate(result, sender: sender, key: key) } catch {
            throw Failure(.inputOutput, "the certificate could not be signed: \(error)")
        }
        let line: [UInt8] = [0x0A]
        let files: [(String, [UInt8])] = [
            ("report.json", result.json().serialized(indented: true) + line),
            ("report.html", HTMLReport.bytes(result)), ("junit.xml", JUnitReport.bytes(result)),
            ("certificate.json", certificate.json.serialized(indented: true) + line),
        ]
        for (name, bytes) in files { try Files.write(bytes, to: folder + "/" + name, console) }
    }
}

/// `conformance verify`: whether a certificate is good.
enum ConformanceVerify: Verb {
    static let name = "verify"
    static let values: Set<String> = ["--key", "--trace"]
    static let help = """
        usage: interopctl conformance verify CERTIFICATE --key PUBLIC.pem [--trace report.json]

        Holds the signature of a certificate against a public key, and with --trace the report of its run against the
        digest in it: 0 when both are good, 1 otherwise.

          --key PEM      the public key
          --trace FILE   the report.json of the run
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let file = arguments.rest.first, arguments.rest.count == 1 else {
            throw Arguments.Fault(text: "name one certificate")
        }
        guard let keyFile = arguments["--key"] else { throw Arguments.Fault(text: "--key is missing") }
        let key = try ConformanceRun.readKey(keyFile, private: false)
        let bytes = try Files.read(file)
        var run: JSONValue?
        if let trace = arguments["--trace"] { run = try report(trace) }
        do throws(Certificate.Fault) {
            let certificate = try Certificate(parsing: bytes)
            try certificate.verify(key, report: run)
            let verdict = certificate.passed ? "passed" : "not passed"
            console.print("good: \(certificate.sender), \(verdict), signed with \(key.algorithm.rawValue)")
            return .done
        } catch {
            console.error("\(file): error: \(text(error))")
            return .dataHasErrors
        }
    }

    private static func report(_ file: String) throws(Failure) -> JSONValue {
        guard let value = try? JSONValue(parsing: Files.read(file)) else {
            throw Failure(.dataHasErrors, "\(file): error: no JSON")
        }
        return value
    }

    private static func text(_ fault: Certificate.Fault) -> String {
        switch fault {
        case .unreadable: "no certificate"
        case .unsigned: "not signed"
        case .otherAlgorithm(let name): "signed with \(name), which is not the key's"
        case .badSignature: "the signature is not this key's, or the certificate was changed"
        case .otherTrace: "the trace is another run's, or was changed"
        }
    }
}
