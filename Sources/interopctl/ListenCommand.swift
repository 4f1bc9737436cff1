// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Exchange
import Glibc
import MLLP
import SQLite

/// `listen`: the exchange on a port.
enum ListenCommand: Command {
    static let name = "listen"
    static let summary = "take messages over MLLP, store, resolve, translate and answer them"
    static let values: Set<String> = ListenSecurity.values.union([
        "--config", "--port", "--bind", "--store", "--charset", "--care", "--home", "--metrics-file", "--metrics-every",
        "--retention", "--log-level", "--log-format", "--silent-after",
    ])
    static let flags: Set<String> = ListenSecurity.flags.union(["--verbose", "--known-domains"])
    static let help = """
        usage: interopctl listen [--config FILE] [--port N] [--bind ADDR] [--store DIR] [--charset CS]
                                 [--known-domains] [--care PARTS] [--home APPLICATIONS] [--verbose]
                                 [--tls-cert F --tls-key F [--tls-client-ca F]] [--allow CIDR] [--keep-rejected DIR]
                                 [--retention POLICY] [--metrics-file FILE] [--metrics-every S] [--silent-after S]
                                 [--log-level L] [--log-format F]

        Prints one line 'listening on ADDR:PORT' for each port when ready. A message is answered only after it is on disk.
        SIGTERM or SIGINT answers what was taken and ends with 0.

          --config FILE     ports, senders, destinations, routes and all else (JSON5); the options here go before it.
                            'doctor --config FILE' checks it
          --port N          the port (2575); 0 lets the system choose
          --bind ADDR       the address (127.0.0.1); 0.0.0.0 for all of this machine
          --store DIR       the store (\(StoreFolder.defaultPath)), made when missing
          --charset CS      the character set of messages whose MSH-18 is empty (UTF-8)
          --known-domains   refuse assigning authorities that 'mpi domains' does not list
          --care PARTS      parts of care that are followed, with commas between, or all: booking, referral, critical,
                            specimen, results, recognition, prescription, chronic, notifiable, immunization, trace,
                            monitoring, maternal; roles of destinations are their names (pharmacy, township, …)
          --home APPS       sending applications (MSH-3, or MSH-3@MSH-4) that are gateways of patients' own devices
          --verbose         the same as --log-level debug
          --log-level L     debug, info, warning or error: events from there on, one line each on standard error (warning)
          --log-format F    plain sentences, text (key=value) or json (plain)
          --metrics-file F  figures for Prometheus' textfile collector, replaced every --metrics-every S seconds (15)
          --retention P     removes old messages: accepted=1095,refused=90,failed=90,deliveries=30 (days)
          --silent-after S  a sender that was heard and then is silent for so many seconds is an incident
        \(ListenSecurity.help)

        example: interopctl listen --port 2575 --bind 0.0.0.0 --store /var/lib/interop \\
                   --tls-cert server.pem --tls-key server.key --tls-client-ca hospitals.pem
        """

    private static func start(_ settings: ExchangeSettings, _ log: Log) throws(Failure) -> ExchangeService {
        do throws(ExchangeError) { return try ExchangeService(settings, events: log) } catch {
            throw Failure(.inputOutput, ExchangeWords.text(error))
        }
    }

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "takes no files") }
        let configuration = try ConfigurationFile.given(arguments, console)
        let log = try log(arguments, configuration?.log ?? LogSettings(), console)
        let settings = try settings(arguments, configuration)
        let signals = StopSignals()
        DescriptorLimit.raise()
        if let configuration { try ConfigurationFile.install(configuration, settings) }
        let service = try start(settings, log)
        for place in service.places { console.print("listening on \(place.address):\(place.port)") }
        signals.wait { try? service.reloadCertificates() }
        service.stop()
        let counters = service.counters
        console.error(
            "stopped: \(counters.accepted) accepted, \(counters.refused) refused, \(counters.repeated) repeated, "
                + "\(counters.failed) failed, in \(counters.commits) commits")
        if let line = ListenSecurity.summary(counters) { console.error(line) }
        return .done
    }

    /// What the file says, options before it, what is usual behind it.
    private static func settings(
        _ arguments: Arguments, _ configuration: Configuration?
    ) throws -> ExchangeSettings {
        let port = try arguments.number("--port", in: 0...65_535).map { UInt16($0) }
        let encoding = try HL7Input.encoding(arguments["--charset"])
        var settings = configuration?.settings(databasePath: "") ?? ExchangeSettings(databasePath: "")
        try observe(arguments, &settings)
        settings.listener.port = port ?? settings.listener.port
        settings.listener.address = arguments["--bind"] ?? settings.listener.address
        settings.defaultEncoding = encoding ?? settings.defaultEncoding
        if arguments.has("--known-domains") { settings.learnsDomains = false }
        try ListenSecurity.apply(arguments, to: &settings)
        if arguments["--care"] != nil { settings.care = try ListenCare.settings(arguments) }
        // The folder is made last: wrong options leave nothing behind.
        settings.databasePath = try StoreFolder.databasePath(arguments, configuration?.store.folder, creating: true)
        return settings
    }
}

/// `--care`.
enum ListenCare {
    static func settings(_ arguments: Arguments) throws(Arguments.Fault) -> CareSettings {
        var care = CareSettings()
        guard let text = arguments["--care"] else { return care }
        for word in text.split(separator: ",").map(String.init) where word != "all" {
            guard let part = CarePart(rawValue: word) else {
                throw Arguments.Fault(text: "--care has no part '\(word)'")
            }
            care.parts.insert(part)
        }
        if text == "all" { care.parts = Set(CarePart.allCases) }
        let gateways = arguments["--home"]?.split(separator: ",").map(String.init) ?? []
        care.homeApplications = Set(gateways)
        // A destination does what its name says.
        for role in CareSettings.roleNames { care.roles[role] = role }
        return care
    }
}

/// Sentences for the errors of the exchange.
enum ExchangeWords {
    static func text(_ error: ExchangeError) -> String {
        switch error {
        case .store(let failure): failure.description
        case .socket(let failure): failure.description
        case .dialect(let fault): "\(fault.file): \(fault.text)"
        case .noThread: "the system gave no thread"
        }
    }

    static func text(_ error: ClientError) -> String { error.text }
}
