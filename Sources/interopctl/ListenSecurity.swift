// SPDX-License-Identifier: Apache-2.0

import Exchange
import Glibc
import MLLP
import TLS

/// Options of `listen` that say who is let in, and how.
enum ListenSecurity {
    static let values: Set<String> = [
        "--tls-cert", "--tls-key", "--tls-client-ca", "--allow", "--keep-rejected", "--max-connections",
    ]
    static let flags: Set<String> = ["--commit-blocks", "--check-sequence"]
    static let help = """
          --tls-cert F      TLS 1.2 or 1.3 on the port: the certificate (PEM), its chain behind it; with
          --tls-key F       its private key. SIGHUP reads both again; connections that are open stay
          --tls-client-ca F clients must show a certificate of one of these authorities
          --allow CIDR      take connections from here alone, such as 10.1.0.0/16; may be given again
          --max-connections N   how many may be open at once (16384)
          --commit-blocks   MLLP release 2: each block is answered by 0x06 or 0x15 before its acknowledgement
          --check-sequence  MSH-13 must count up (sequence number protocol)
          --keep-rejected DIR   keep bytes that were not taken, 64 kB of each place at most
        """

    /// Puts the options into the settings, over what stands there.
    static func apply(_ arguments: Arguments, to settings: inout ExchangeSettings) throws(Arguments.Fault) {
        if let tls = try security(arguments) { settings.listener.tls = tls }
        for text in arguments.values["--allow"] ?? [] {
            guard let range = AddressRange(text) else {
                throw Arguments.Fault(text: "--allow takes an address or a range such as 10.1.0.0/16, not '\(text)'")
            }
            settings.listener.allowedAddresses.append(range)
        }
        if let count = try arguments.number("--max-connections", in: 1...1_000_000) {
            settings.listener.maximumConnections = count
        }
        if arguments.has("--commit-blocks") { settings.listener.commitsBlocks = true }
        if arguments.has("--check-sequence") { settings.checksSequence = true }
        if let folder = arguments["--keep-rejected"] { settings.rejectedFolder = folder }
    }

    private static func security(_ arguments: Arguments) throws(Arguments.Fault) -> TLSServerSettings? {
        let (certificate, key) = (arguments["--tls-cert"], arguments["--tls-key"])
        guard let certificate, let key else {
            guard certificate == nil, key == nil, arguments["--tls-client-ca"] == nil else {
                throw Arguments.Fault(text: "--tls-cert and --tls-key go together")
            }
            return nil
        }
        return TLSServerSettings(
            certificateFile: certificate, keyFile: key, clientAuthorityFile: arguments["--tls-client-ca"])
    }

    /// Lines about what went wrong with connections, for the end.
    static func summary(_ counters: ExchangeCounters) -> String? {
        if counters.faults.isEmpty { return nil }
        let counts = counters.faults.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return "connections: " + counts.joined(separator: ", ")
    }
}

/// SIGTERM, SIGINT and SIGHUP, kept from all threads and waited for by one.
@safe struct StopSignals {
    private var set = sigset_t()

    /// Call it before any thread is started.
    init() {
        unsafe sigemptyset(&set)
        for signal in [SIGTERM, SIGINT, SIGHUP] { unsafe sigaddset(&set, signal) }
        unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Waits for the end; calls `renew` on SIGHUP meanwhile.
    func wait(renew: () -> Void = {}) {
        var (waited, number) = (set, Int32(0))
        while true {
            guard unsafe sigwait(&waited, &number) == 0 else { continue }
            guard number == SIGHUP else { return }
            renew()
        }
    }
}
