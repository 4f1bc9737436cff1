// SPDX-License-Identifier: Apache-2.0

import Foundation
import MLLP
import SQLite
import Synchronization
import Testing
import Threads

@testable import Exchange

@Suite("Log lines") struct LogEventTests {
    let event = LogEvent(
        .info, "message", "a sentence", [.init("id", 12), .init("why", "PID-3: \"x\" = \\ y\r\n"), .init("empty", "")])

    @Test func areKeysAndValues() {
        #expect(
            event.text(at: "2026-01-02T03:04:05.006Z")
                == #"time=2026-01-02T03:04:05.006Z level=info event=message id=12 why="PID-3: \"x\" = \\ y??" empty="""#
        )
    }

    @Test func areJSON() {
        #expect(
            event.json(at: "T")
                == #"{"time":"T","level":"info","event":"message","id":"12","why":"PID-3: \"x\" = \\ y??","empty":""}"#)
    }

    @Test func saySomethingWithoutFields() {
        #expect(
            LogEvent(LogEvent.Level.warning, "note", "so it is").text(at: "T")
                == #"time=T level=warning event=note text="so it is""#)
        #expect(LogEvent.Level.debug < .info)
    }
}

@Suite("Incidents") struct IncidentTests {
    @Test func areToldOnceWhenTheyBeginAndOnceWhenTheyEnd() {
        let told = Mutex<[String]>([])
        let incidents = Incidents(Log { event in told.withLock { $0.append(event.name) } })
        for _ in 0..<50 { incidents.open(.destinationDown, "ris", "refused") }
        incidents.open(.destinationDown, "lis", "refused")
        #expect(incidents.current.map { "\($0.subject) \($0.count)" } == ["lis 1", "ris 50"])
        incidents.close(.destinationDown, "ris")
        incidents.close(.destinationDown, "ris")
        #expect(told.withLock { $0 } == ["incident.open", "incident.open", "incident.close"])
        incidents.open(.destinationDown, "ris", "refused")
        #expect(told.withLock { $0 }.count == 4)
    }

    @Test func ofAStoreThatFailsBeginAndEnd() throws {
        let site = try Site()
        let told = Mutex<[LogEvent]>([])
        var settings = ExchangeSettings(databasePath: site.path)
        settings.listener.port = 0
        let service = try ExchangeService(settings, events: Log { event in told.withLock { $0.append(event) } })
        defer { service.stop() }
        try site.forbidMessages()
        for number in 0..<5 { #expect(throws: (any Error).self) { try service.answer(Site.message("M\(number)")) } }
        #expect(service.troubles.map(\.kind) == [.storeFailing])
        try site.allowMessages()
        #expect(try service.code(Site.message("M9")) == "AA")
        let names = told.withLock { $0 }.map(\.name).filter { $0.hasPrefix("incident") }
        #expect(names == ["incident.open", "incident.close"])
    }

    @Test func ofSlowCommitsNeedThreeInARowAndTenGoodOnes() {
        let incidents = Incidents(Log { _ in })
        let meter = ServiceMeter(incidents, slowCommitMilliseconds: 10)
        let kind = ServiceMeter.Kind(outcome: "accepted", type: "ADT^A01", sender: "H1")
        for commit in [20_000, 20_000, 5_000, 20_000, 20_000] as [Int64] {
            meter.add([kind], waits: [1], commit: commit)
        }
        #expect(incidents.current.isEmpty)
        meter.add([kind], waits: [1], commit: 20_000)
        #expect(incidents.current.map(\.kind) == [.storeSlow])
        for _ in 0..<9 { meter.add([kind], waits: [1], commit: 5_000) }
        #expect(incidents.current.count == 1)
        meter.add([kind], waits: [1], commit: 5_000)
        #expect(incidents.current.isEmpty)
    }

    @Test func ofASilentSenderEndWhenItSendsAgain() {
        let incidents = Incidents(Log { _ in })
        let meter = ServiceMeter(incidents, slowCommitMilliseconds: 1000)
        let kind = ServiceMeter.Kind(outcome: "accepted", type: "ADT^A01", sender: "H1")
        meter.add([kind], waits: [1], commit: 1)
        meter.watchSilence(longerThan: -1)
        #expect(incidents.current.map(\.subject) == ["H1"])
        meter.add([kind], waits: [1], commit: 1)
        #expect(incidents.current.isEmpty)
    }
}

@Suite("Figures") struct MetricsTests {
    @Test func haveBoundedNamesWhateverIsSent() {
        let meter = ServiceMeter(Incidents(Log { _ in }), slowCommitMilliseconds: 1000)
        for number in 0..<1000 {
            let kind = ServiceMeter.Kind(outcome: "refused", type: "T\(number)", sender: "S\(number)")
            meter.add([kind], waits: [700], commit: 1)
        }
        var text = MetricsText()
        meter.write(into: &text)
        let lines = text.text.split(separator: "\n").filter { $0.hasPrefix("interop_messages_total") }
        #expect(lines.count == ServiceMeter.senderLimit + 1)
        #expect(lines.contains("interop_messages_total{outcome=\"refused\",type=\"other\",sender=\"other\"} 800"))
        #expect(text.text.contains("interop_handling_seconds_bucket{le=\"0.001\"} 1000\n"))
        #expect(text.text.contains("interop_handling_seconds_bucket{le=\"0.0005\"} 0\n"))
        #expect(text.text.contains("interop_handling_seconds_sum 0.7\n"))
        #expect(text.text.contains("interop_handling_seconds_count 1000\n"))
    }

    @Test func escapeWhatIsSent() {
        var text = MetricsText()
        text.add("x", [("a", "q\"\\\n")], 1)
        #expect(text.text == "x{a=\"q\\\"\\\\?\"} 1\n")
    }

    @Test func areWrittenByTheServiceAndBySomebodyWhoLooks() throws {
        let site = try Site()
        let file = site.folder.appending(path: "interop.prom").path()
        let service = try site.start { $0.observation.metricsFile = file }
        for number in 0..<3 { #expect(try service.code(Site.message("M\(number)")) == "AA") }
        #expect(try service.code(Site.message("M0")) == "AA")
        service.stop()
        let written = try String(contentsOfFile: file, encoding: .utf8)
        for line in [
            "interop_messages_total{outcome=\"accepted\",type=\"ADT^A04\",sender=\"H1\"} 3",
            "interop_messages_total{outcome=\"repeated\",type=\"ADT^A04\",sender=\"H1\"} 1",
            "interop_handling_seconds_count 4", "interop_connections_opened_total 4", "interop_intake_waiting 0",
        ] { #expect(written.contains(line + "\n"), "\(line)") }
        let connection = try Connection(path: site.path)
        let text = try StoreMetrics.text(connection, path: site.path)
        #expect(text.contains("interop_store_messages{outcome=\"accepted\",type=\"ADT^A04\"} 3\n"))
        // Every family is described before its figures, and every figure is a name, labels and a number.
        for line in (written + text).split(separator: "\n") where !line.hasPrefix("#") {
            #expect(line.wholeMatch(of: /[a-z_]+(\{[^}]*\})? [0-9.e+-]+/) != nil, "\(line)")
        }
    }

    @Test func tellTimesApart() {
        #expect(Clock.milliseconds("1970-01-02T00:00:01.500Z") == 86_401_500)
        #expect(Clock.utc(86_401_500) == "1970-01-02T00:00:01.500Z")
        #expect(Clock.milliseconds("2026-01-02") == nil)
        #expect(Clock.milliseconds(Clock.utc(1_767_225_600_123)) == 1_767_225_600_123)
    }
}

@Suite("Retention by the service") struct ServiceRetentionTests {
    @Test func removesOldMessagesAndSaysSo() throws {
        let site = try Site()
        let first = try site.start()
        for number in 0..<5 { #expect(try first.code(Site.message("M\(number)")) == "AA") }
        first.stop()
        try site.alter("UPDATE message SET received_at = '2020-01-01T00:00:00.000Z'")
        let told = Mutex<[String]>([])
        let second = try site.start({ $0.retention.accepted = 30 }, log: { line in told.withLock { $0.append(line) } })
        while !told.withLock({ $0.contains { $0.hasPrefix("removed") } }) { _ = Bell().wait(5) }
        second.stop()
        #expect(told.withLock { $0 }.contains("removed: accepted=4 refused=0 failed=0 deliveries=0"))
        #expect(try site.store().list(MessageCriteria()).map(\.id) == [5])
        let log = try AuditLog(folder: String(site.path.dropLast("/interop.sqlite".count)))
        #expect(try log.entries().map(\.detail) == ["removed accepted=4 refused=0 failed=0 deliveries=0"])
        #expect(try log.verify() == .intact(entries: 1))
    }
}
