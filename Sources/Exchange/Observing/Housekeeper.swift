// SPDX-License-Identifier: Apache-2.0

import SQLite
import Threads

/// The thread that does what nobody waits for: writes figures, watches for silent senders, removes old messages.
final class Housekeeper: Sendable {
    private let settings: ExchangeSettings
    private let intake: Intake
    private let incidents: Incidents
    private let log: Log
    private let bell = Bell()
    private let worker: Worker

    init?(_ settings: ExchangeSettings, _ intake: Intake, _ incidents: Incidents, _ log: Log) {
        (self.settings, self.intake, self.incidents, self.log) = (settings, intake, incidents, log)
        let bell = bell
        let started = Worker { Self.run(settings, intake, incidents, log, bell) }
        guard let started else { return nil }
        worker = started
    }

    /// Ends the thread; figures are written a last time.
    func stop() {
        bell.stop()
        worker.join()
    }

    private static func run(
        _ settings: ExchangeSettings, _ intake: Intake, _ incidents: Incidents, _ log: Log, _ bell: Bell
    ) {
        let (watch, folder) = (settings.observation, folder(settings.databasePath))
        var (metricsDue, retentionDue) = (Int64(0), Int64(0))
        repeat {
            let now = Clock.monotonicMilliseconds()
            if let silent = watch.silentAfter { intake.meter.watchSilence(longerThan: silent) }
            if let file = watch.metricsFile, now >= metricsDue {
                metricsDue = now + watch.metricsInterval
                write(file, settings, intake, incidents, log)
            }
            if !settings.retention.isEmpty, now >= retentionDue {
                retentionDue = now + watch.retentionInterval
                prune(settings, folder, log, bell)
            }
        } while bell.wait(min(500, watch.metricsInterval))
        if let file = watch.metricsFile { write(file, settings, intake, incidents, log) }
    }

    private static func folder(_ path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    // MARK: Figures

    private static func write(
        _ file: String, _ settings: ExchangeSettings, _ intake: Intake, _ incidents: Incidents, _ log: Log
    ) {
        var text = MetricsText()
        intake.meter.write(into: &text)
        let counters = intake.counters
        text.single("interop_commits_total", "counter", "Commits, each with its fsync.", counters.commits)
        text.single("interop_failed_total", "counter", "Messages not stored and not answered.", counters.failed)
        text.single("interop_irregularities_total", "counter", "Faults of the protocol.", counters.irregularities)
        text.single("interop_connections_opened_total", "counter", "Connections opened.", counters.connections)
        text.single(
            "interop_connections", "gauge", "Connections open.", max(0, counters.connections - intake.meter.closed))
        text.single("interop_intake_waiting", "gauge", "Messages that wait to be stored.", intake.waiting)
        text.begin("interop_incident_open", "gauge", "Troubles that last.")
        for incident in incidents.current {
            text.add("interop_incident_open", [("kind", incident.kind.rawValue), ("subject", incident.subject)], 1)
        }
        do throws(StoreError) {
            try StoreMetrics.queues(Connection(path: settings.databasePath, busyMilliseconds: 100), into: &text)
        } catch {
            log(LogEvent(.warning, "metrics", "queues could not be read: \(error)", [.init("why", error)]))
        }
        StoreMetrics.files(settings.databasePath, into: &text)
        do throws(StoreBackup.Fault) {
            try Disk.write(Array(text.text.utf8), to: file, mode: 0o644)
        } catch {
            log(LogEvent(.warning, "metrics", "figures not written: \(error)", [.init("why", error)]))
        }
    }

    // MARK: Old messages

    private static func prune(_ settings: ExchangeSettings, _ folder: String, _ log: Log, _ bell: Bell) {
        do throws(StoreError) {
            let connection = try Connection(path: settings.databasePath, busyMilliseconds: 1_000)
            let report = try Retention(connection, settings.retention).run { bell.wait(25) }
            guard report.count > 0 else { return }
            let words = report.words
            log(LogEvent(.info, "retention", "removed: \(words)", [.init("removed", words)]))
            var entry = AuditEntry("retention", .change)
            entry.detail = "removed \(words)"
            try AuditLog(folder: folder).append(entry)
        } catch {
            log(LogEvent(.warning, "retention", "old messages stay for now: \(error)", [.init("why", error)]))
        }
    }
}
