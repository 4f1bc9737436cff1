// SPDX-License-Identifier: Apache-2.0

import Exchange

extension ListenCommand {
    /// What is told of the service, and how long messages are kept.
    static func observe(_ arguments: Arguments, _ settings: inout ExchangeSettings) throws {
        settings.observation.metricsFile = arguments["--metrics-file"]
        let every = try arguments.number("--metrics-every", in: 1...86_400) ?? 15
        settings.observation.metricsInterval = Int64(every) * 1000
        settings.observation.silentAfter =
            try arguments.number("--silent-after", in: 1...31_536_000).map { Int64($0) * 1000 }
        guard let text = arguments["--retention"] else { return }
        guard let policy = RetentionPolicy(text) else {
            throw Arguments.Fault(text: "--retention takes accepted=DAYS,refused=DAYS,failed=DAYS,deliveries=DAYS")
        }
        settings.retention = policy
    }

    static func log(_ arguments: Arguments, _ console: Console) throws -> Log {
        let isVerbose = arguments.has("--verbose")
        let word = arguments["--log-level"] ?? (isVerbose ? "debug" : "warning")
        guard let level = LogEvent.Level(rawValue: word) else {
            throw Arguments.Fault(text: "--log-level takes debug, info, warning or error")
        }
        let format = arguments["--log-format"] ?? "plain"
        guard ["plain", "text", "json"].contains(format) else {
            throw Arguments.Fault(text: "--log-format takes plain, text or json")
        }
        return Log { event in
            guard event.level >= level else { return }
            console.error(format == "json" ? event.json() : format == "plain" ? event.sentence : event.text())
        }
    }
}
