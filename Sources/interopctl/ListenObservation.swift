// SPDX-License-Identifier: Apache-2.0

import Exchange

extension ListenCommand {
    /// What is told of the service, and how long messages are kept.
    static func observe(_ arguments: Arguments, _ settings: inout ExchangeSettings) throws {
        settings.observation.metricsFile = arguments["--metrics-file"] ?? settings.observation.metricsFile
        if let every = try arguments.number("--metrics-every", in: 1...86_400) {
            settings.observation.metricsInterval = Int64(every) * 1000
        }
        if let silence = try arguments.number("--silent-after", in: 1...31_536_000) {
            settings.observation.silentAfter = Int64(silence) * 1000
        }
        guard let text = arguments["--retention"] else { return }
        guard let policy = RetentionPolicy(text) else {
            throw Arguments.Fault(text: "--retention takes accepted=DAYS,refused=DAYS,failed=DAYS,deliveries=DAYS")
        }
        settings.retention = policy
    }

    /// - Parameter usual: what holds where no option says otherwise.
    static func log(_ arguments: Arguments, _ usual: LogSettings, _ console: Console) throws -> Log {
        let word = arguments["--log-level"] ?? (arguments.has("--verbose") ? "debug" : usual.level.rawValue)
        guard let level = LogEvent.Level(rawValue: word) else {
            throw Arguments.Fault(text: "--log-level takes debug, info, warning or error")
        }
        guard let format = LogSettings.Format(rawValue: arguments["--log-format"] ?? usual.format.rawValue) else {
            throw Arguments.Fault(text: "--log-format takes plain, text or json")
        }
        return Log { event in
            guard event.level >= level else { return }
            switch format {
            case .json: console.error(event.json())
            case .plain: console.error(event.sentence)
            case .text: console.error(event.text())
            }
        }
    }
}
