// SPDX-License-Identifier: Apache-2.0

import MLLP
import Synchronization
import TLS

/// What happens on connections, counted and logged.
extension Intake {
    /// How many bytes of each place are kept that were not taken.
    private static let keptBytes = 64 << 10

    /// A port's settings, with bytes kept where there is a folder for them.
    func configuration(_ port: ListenerConfiguration) -> ListenerConfiguration {
        var configuration = port
        if rejected != nil, configuration.frameLimits.keptBytes == 0 {
            configuration.frameLimits.keptBytes = Self.keptBytes
        }
        return configuration
    }

    func observe(_ event: ListenerEvent) {
        switch event {
        case .opened(let connection, let peer):
            state.withLock { $0.counters.connections += 1 }
            tell(.debug, "connection.opened", connection, "opened by \(peer)", [.init("peer", peer)])
        case .secured(let connection, let version, let certificate):
            let owner = certificate.map { ", of \(LogText.line($0.names.first ?? $0.fingerprint))" } ?? ""
            tell(.debug, "connection.secured", connection, "secured by \(version)\(owner)", [.init("by", version)])
        case .refused(let peer, let reason):
            count(reason.code)
            log("a connection of \(peer) refused: \(reason.text)")
        case .closed(let connection, let reason):
            if let code = reason.code { count(code) }
            meter.countClosed()
            tell(.debug, "connection.closed", connection, "closed: \(reason.text)", [.init("reason", reason.text)])
        case .irregular(let connection, let irregularity):
            state.withLock { $0.counters.irregularities += 1 }
            let sentence = "connection \(connection): \(irregularity.text)"
            let fields = [LogEvent.Field("connection", connection), .init("what", irregularity.text)]
            log(LogEvent(.info, "connection.irregular", sentence, fields))
        case .dropped(let connection, let bytes): rejected?.keep(bytes, of: connection)
        }
    }

    private func tell(
        _ level: LogEvent.Level, _ name: String, _ connection: Int, _ text: String, _ fields: [LogEvent.Field]
    ) {
        log(LogEvent(level, name, "connection \(connection) \(text)", [.init("connection", connection)] + fields))
    }

    private func count(_ code: String) { state.withLock { $0.counters.faults[code, default: 0] += 1 } }
}
