// SPDX-License-Identifier: Apache-2.0

import Conformance
import Digests
import JSON

/// `conformance run`: scenarios against this toolkit or another system.
enum ConformanceRun: Verb {
    static let name = "run"
    static let values: Set<String> = ConformanceOptions.values.union([
        "--scenarios", "--parallel", "--report", "--sender", "--key", "--valid-days",
    ])
    static let flags: Set<String> = ConformanceOptions.flags.union(["--json", "--quiet"])
    static let help = """
        usage: interopctl conformance run [ID…] [--target HOST:PORT] [--role client|server|both]
                  [--listen PORT | --listen PLACE=PORT]… [--bind ADDR] [--actor NAME]… [--forward ACTOR=HOST:PORT]…
                  [--outside] [--timeout S] [--parallel N] [--report DIR] [--sender NAME] [--key PEM] [--valid-days N]
                  [--scenarios DIR] [--json] [--quiet]
                  [--tls [--tls-ca F] [--tls-cert F --tls-key F] [--tls-name HOST] [--insecure]]
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
          --valid-days N        how long the certificate is good (365)
          --json                the results as JSON, the trace among them
          --quiet               no progress
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let library = try ConformanceCommand.library(arguments)
        var options = try ConformanceOptions.options(arguments, library)
        options.parallel = try arguments.number("--parallel", in: 1...64) ?? 2
        if !arguments.has("--quiet") { options.progress = { console.error($0) } }
        let days = try arguments.number("--valid-days", in: 1...3650) ?? 365
        let key = try arguments["--key"].map { try readKey($0, private: true) }
        let ids = arguments.rest.isEmpty ? library.ids : arguments.rest
        try ConformanceOptions.review(arguments, options, library, ids)
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
        var table = Table(["ID", "TITLE", "CHECKS", "PASS", "FAIL", "NOT-RUN", "LEFT-OUT"], right: [2, 3, 4, 5, 6])
        for scenario in result.scenarios {
            let counts = CheckStatus.allCases.map { String(scenario.count($0)) }
            table.add([scenario.id, scenario.title, String(scenario.checks.count)] + counts)
        }
        console.print(table.text)
        for scenario in result.scenarios {
            for check in scenario.checks where check.status == .fail || check.status == .notRun {
                console.print("\n" + line(check))
            }
        }
        let total = result.scenarios.reduce(0) { $0 + $1.checks.count } - result.count(.leftOut)
        let rest = result.count(.leftOut) == 0 ? "" : "; \(result.count(.leftOut)) left out"
        console.print("\n\(result.count(.pass)) of \(total) checks passed against \(result.target)\(rest)")
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
