// SPDX-License-Identifier: Apache-2.0

import Conformance
import Digests
import JSON
import Threads

/// `conformance verify`: whether a certificate is good.
enum ConformanceVerify: Verb {
    static let name = "verify"
    static let values: Set<String> = ["--key", "--trace", "--at", "--scenarios"]
    static let help = """
        usage: interopctl conformance verify CERTIFICATE --key PUBLIC.pem [--trace report.json] [--scenarios DIR]
                  [--at DAY]

        Holds the signature of a certificate against a public key, and with --trace the report of its run against the
        digests in it: 0 when it is genuine, in force and of a run that passed, 1 otherwise. JSON that names a member
        twice is refused. What was examined, by which scenarios, and how many checks were left out is told with it.

          --key PEM        the public key
          --trace FILE     the report.json of the run
          --scenarios DIR  the scenarios that had to be run: each file must be the same as there
          --at DAY         whether it is in force on a day, YYYY-MM-DD, instead of now
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let file = arguments.rest.first, arguments.rest.count == 1 else {
            throw Arguments.Fault(text: "name one certificate")
        }
        guard let keyFile = arguments["--key"] else { throw Arguments.Fault(text: "--key is missing") }
        let now = try time(arguments["--at"])
        let key = try ConformanceRun.readKey(keyFile, private: false)
        let bytes = try Files.read(file)
        var run: JSONValue?
        if let trace = arguments["--trace"] { run = try report(trace) }
        do throws(Certificate.Fault) {
            let certificate = try Certificate(parsing: bytes)
            try certificate.verify(key, report: run, now: now)
            let end = "signed with \(key.algorithm.rawValue), good until \(certificate.validUntil.prefix(10))"
            guard certificate.passed else {
                console.error("\(file): not passed: \(certificate.sender), \(certificate.verdict.rawValue); \(end)")
                return .dataHasErrors
            }
            if let folder = arguments["--scenarios"], !isSame(certificate, folder, file, console) {
                return .dataHasErrors
            }
            console.print("good: \(certificate.sender), \(certificate.verdict.rawValue), \(end)")
            tell(certificate, arguments["--scenarios"], console)
            return .done
        } catch {
            console.error("\(file): error: \(text(error))")
            return .dataHasErrors
        }
    }

    /// Whether the files that were run are those of a folder; says which are not.
    private static func isSame(
        _ certificate: Certificate, _ folder: String, _ file: String, _ console: Console
    ) -> Bool {
        let others = certificate.otherFiles(than: folder)
        for name in others { console.error("\(file): error: \(name) is not the same in \(folder)") }
        return others.isEmpty
    }

    private static func tell(_ certificate: Certificate, _ folder: String?, _ console: Console) {
        let counts = [CheckStatus.pass, .leftOut].map { "\(certificate.count($0)) \($0.rawValue)" }
        console.print("examined: \(certificate.target)")
        console.print("scenarios: \(certificate.scenarios.joined(separator: " ")); \(counts.joined(separator: ", "))")
        console.print("files: " + (folder.map { "as in \($0)" } ?? "not compared; name their folder with --scenarios"))
    }

    /// The last moment of a day; nil for now.
    private static func time(_ text: String?) throws(Arguments.Fault) -> Int64? {
        guard let text else { return nil }
        guard let time = Clock.milliseconds(text + "T23:59:59.999Z"), Clock.utc(time).hasPrefix(text) else {
            throw Arguments.Fault(text: "--at takes a day as YYYY-MM-DD")
        }
        return time
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
        case .duplicateMember(let name): "names the member '\(name)' twice"
        case .contradictory: "its verdict is not what its checks say"
        case .unsigned: "not signed"
        case .otherAlgorithm(let name): "signed with \(name), which is not the key's"
        case .badSignature: "the signature is not this key's, or the certificate was changed"
        case .notYetValid(let time): "in force from \(time) on"
        case .expired(let time): "was in force until \(time)"
        case .otherTrace: "the trace is another run's, or was changed"
        case .otherResults: "the report is another run's, or was changed"
        }
    }
}
