// SPDX-License-Identifier: Apache-2.0

import Conformance
import FoundationEssentials
import MLLP
import TLS

/// Options of `conformance run` that say what is examined, and how it is reached.
enum ConformanceOptions {
    static let values: Set<String> = [
        "--target", "--role", "--listen", "--bind", "--actor", "--forward", "--timeout", "--files", "--tls-ca",
        "--tls-cert",
        "--tls-key", "--tls-name", "--listen-cert", "--listen-key", "--listen-client-ca",
    ]
    static let flags: Set<String> = ["--tls", "--insecure", "--outside"]
    static let help = """
          --target HOST:PORT    the listener of the system that is examined
          --role WHAT           what the runner plays: client, server, or both (both)
          --listen PORT         where it listens for what the system sends: each place has the next port, as
                                'conformance plan' lists them; PLACE=PORT for one place or actor, exchange=PORT for
                                the port of --role server
          --bind ADDR           the address of those (127.0.0.1)
          --actor NAME          with --role server, an actor that the system plays; all that send without it
          --forward ACTOR=HOST:PORT   with --role server, where the system listens as this actor
          --timeout S           how long to wait for an answer, and with --role server for a message (10)
          --files DIR           a folder that the system watches: recordings (.scp), images (.dcm), documents (.xml) and
                                tables (.csv) are laid there, and waited for until it takes them away
          --outside             what only this toolkit's own store shows is LEFT-OUT instead of NOT-RUN
          --tls                 speak TLS with the target; the further options are those of 'send'
          --listen-cert F       TLS where the runner listens: its certificate (PEM), with
          --listen-key F        its private key
          --listen-client-ca F  who connects must show a certificate of one of these authorities
        """

    static func options(_ arguments: Arguments, _ library: ScenarioLibrary) throws -> RunOptions {
        var options = RunOptions()
        options.target = try arguments["--target"].map { try target($0, "--target") }
        if let word = arguments["--role"] {
            guard let side = RunOptions.Side(rawValue: word) else {
                throw Arguments.Fault(text: "--role takes client, server or both")
            }
            options.side = side
        }
        try listen(&options, arguments, library)
        options.actors = Set(arguments.values["--actor"] ?? [])
        for text in arguments.values["--forward"] ?? [] {
            guard let (name, place) = halves(text) else {
                throw Arguments.Fault(text: "--forward takes ACTOR=HOST:PORT")
            }
            options.forwards[name] = try target(place, "--forward")
        }
        try secure(&options, arguments)
        options.filesFolder = try arguments["--files"].map(folder)
        options.isFromOutside = arguments.has("--outside")
        options.address = arguments["--bind"] ?? "127.0.0.1"
        options.patience = Int64(try arguments.number("--timeout", in: 1...3600) ?? 10) * 1000
        return options
    }

    private static func listen(
        _ options: inout RunOptions, _ arguments: Arguments, _ library: ScenarioLibrary
    ) throws {
        for text in arguments.values["--listen"] ?? [] {
            if let first = UInt16(text), first > 0 {
                let places = try plan(library, first).places
                guard Int(first) + places.count - 1 <= Int(UInt16.max) else {
                    throw Arguments.Fault(text: "--listen \(first): \(places.count) ports from there are too many")
                }
                for place in places { options.ports[place.name] = place.port }
                continue
            }
            guard let (name, number) = halves(text), let port = UInt16(number), port > 0 || name == "exchange" else {
                throw Arguments.Fault(text: "--listen takes PORT or PLACE=PORT")
            }
            if name == "exchange" { options.exchangePort = port } else { options.ports[name] = port }
        }
    }

    private static func folder(_ path: String) throws(Failure) -> String {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
            throw Failure(.inputOutput, "\(path): error: is no folder")
        }
        return path
    }

    static func plan(_ library: ScenarioLibrary, _ first: UInt16) throws(Failure) -> TargetPlan {
        try ConformanceCommand.readable { () throws(ScenarioFaults) in try TargetPlan(library, firstPort: first) }
    }

    private static func halves(_ text: String) -> (String, String)? {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        return parts.count == 2 ? (parts[0], parts[1]) : nil
    }

    /// `--tls`, `--listen-cert` and what belongs to them.
    private static func secure(_ options: inout RunOptions, _ arguments: Arguments) throws {
        let (certificate, key) = (arguments["--listen-cert"], arguments["--listen-key"])
        if let certificate, let key {
            options.security = TLSServerSettings(
                certificateFile: certificate, keyFile: key, clientAuthorityFile: arguments["--listen-client-ca"])
        } else if certificate != nil || key != nil || arguments["--listen-client-ca"] != nil {
            throw Arguments.Fault(text: "--listen-cert and --listen-key go together")
        }
        guard var settings = try SendOptions.security(arguments) else { return }
        // Over a thin line the runner connects to its own relay: the name is the target's all the same.
        settings.name = settings.name ?? options.target?.host
        let context: TLSContext
        do throws(TLSError) { context = try TLSContext(client: settings) } catch {
            throw Failure(.inputOutput, "TLS could not be set up: \(error.text)")
        }
        options.connect = { (host: String, port: UInt16) throws(ClientError) -> Client in
            try Client(host: host, port: port, tls: context)
        }
    }

    private static func target(_ text: String, _ option: String) throws(Arguments.Fault) -> RunOptions.Target {
        guard let colon = text.lastIndex(of: ":"), colon > text.startIndex,
            let port = UInt16(text[text.index(after: colon)...]), port > 0
        else { throw Arguments.Fault(text: "\(option) takes HOST:PORT") }
        return RunOptions.Target(host: text[..<colon].filter { $0 != "[" && $0 != "]" }, port: port)
    }
}
