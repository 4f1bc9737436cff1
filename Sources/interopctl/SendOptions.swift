// SPDX-License-Identifier: Apache-2.0

import Exchange
import MLLP
import TLS

/// Options of `send` besides where to and how often.
enum SendOptions {
    static let values: Set<String> = [
        "--tls-ca", "--tls-cert", "--tls-key", "--tls-name", "--chaos", "--seed", "--retry",
    ]
    static let flags: Set<String> = ["--tls", "--insecure", "--commit-blocks", "--number"]
    static let help = """
          --tls           TLS 1.2 or 1.3; the listener's certificate must be for HOST
          --tls-ca F      the authorities of the listener's certificate (those of the system)
          --tls-cert F    the sender's own certificate, with --tls-key F, where the listener asks for one
          --tls-name HOST the name in the listener's certificate, where it is not HOST
          --insecure      do not check the listener's certificate; only for finding faults
          --retry N       send a message without an answer N times more, on a new connection each time (0)
          --commit-blocks MLLP release 2: wait for 0x06 behind each block, and send it
          --number        number messages in MSH-13 from what the listener expects; one connection
          --chaos SPEC    misbehave, such as split,delay=20,drop/3: faults with a number behind '=', one message in
                          N behind '/'; see 'interopctl chaos --help'. Only the first attempt at a message is spoilt
          --seed N        another course of the same chaos (1)
        """

    /// Puts the options into the settings.
    static func apply(_ arguments: Arguments, to settings: inout SendSettings) throws(Arguments.Fault) {
        settings.tls = try security(arguments)
        settings.retries = try arguments.number("--retry", in: 0...1000) ?? 0
        settings.commitsBlocks = arguments.has("--commit-blocks")
        settings.numbersMessages = arguments.has("--number")
        settings.chaos = try ChaosOptions.plan(arguments["--chaos"], arguments)
        if settings.chaos?.isOfReceivers == true {
            throw Arguments.Fault(text: "--chaos names a fault that only 'interopctl chaos' can make")
        }
    }

    static func security(_ arguments: Arguments) throws(Arguments.Fault) -> TLSClientSettings? {
        let own = ["--tls-ca", "--tls-cert", "--tls-key", "--tls-name"].first { arguments[$0] != nil }
        guard arguments.has("--tls") else {
            if let option = own ?? (arguments.has("--insecure") ? "--insecure" : nil) {
                throw Arguments.Fault(text: "\(option) needs --tls")
            }
            return nil
        }
        guard (arguments["--tls-cert"] == nil) == (arguments["--tls-key"] == nil) else {
            throw Arguments.Fault(text: "--tls-cert and --tls-key go together")
        }
        var settings = TLSClientSettings(
            authorityFile: arguments["--tls-ca"], certificateFile: arguments["--tls-cert"],
            keyFile: arguments["--tls-key"], name: arguments["--tls-name"])
        settings.isVerified = !arguments.has("--insecure")
        return settings
    }
}

/// A plan of faults on a command line.
enum ChaosOptions {
    static func plan(_ text: String?, _ arguments: Arguments) throws(Arguments.Fault) -> ChaosPlan? {
        let seed = try arguments.number("--seed", in: 0...Int.max) ?? 1
        guard let text else { return nil }
        do throws(ChaosError) {
            return try ChaosPlan(parsing: text, seed: UInt64(seed))
        } catch {
            let known = ChaosFault.allCases.map(\.rawValue).joined(separator: ", ")
            switch error {
            case .unknown(let name): throw Arguments.Fault(text: "unknown fault '\(name)'; known: \(known)")
            case .badNumber(let part): throw Arguments.Fault(text: "bad number in '\(part)'")
            }
        }
    }
}
