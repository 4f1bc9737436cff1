// SPDX-License-Identifier: Apache-2.0

import County
import Exchange
import Glibc
import HL7v2

/// The whole way over loopback: framed, stored, resolved, translated, committed to disk, acknowledged.
enum ListenerBenchmarks {
    static func all() throws -> [Figure] {
        let registrations = try messages(20_000)
        return [
            try figure("listener, 16 connections, durable", registrations, parallel: 16, floor: 2_000),
            try figure("listener, 1 connection, durable", Array(registrations.prefix(3_000)), parallel: 1, floor: nil),
        ]
    }

    /// Registrations of an invented population, each with a control id of its own.
    private static func messages(_ count: Int) throws -> [Message] {
        let day = try CountyDay(residents: 4_000, seed: 1)
        let sources = day.messages.filter { $0.kind != .wrong && $0.kind != .query && $0.kind != .merge }
        return try sources.prefix(count).map { try Message(parsing: $0.content) }
    }

    private static func figure(
        _ name: String, _ messages: [Message], parallel: Int, floor: Double?
    ) throws -> Figure {
        let folder = "/tmp/interop-benchmark-\(getpid())-\(parallel)"
        unsafe mkdir(folder, 0o700)
        var settings = ExchangeSettings(databasePath: folder + "/interop.sqlite")
        settings.listener.port = 0
        let service = try ExchangeService(settings)
        var target = SendSettings(host: "127.0.0.1", port: service.port)
        target.parallel = parallel
        let started = ContinuousClock.now
        let report = Sender.send(messages, target)
        let taken = started.duration(to: .now).components
        service.stop()
        for file in ["interop.sqlite", "interop.sqlite-wal", "interop.sqlite-shm"] {
            unsafe unlink(folder + "/" + file)
        }
        unsafe rmdir(folder)
        let seconds = Double(taken.seconds) + Double(taken.attoseconds) / 1e18
        let rate = Double(report.acknowledged) / seconds
        print(
            "  (\(messages.count) messages: \(report.acknowledged) acknowledged, \(report.refused) refused, "
                + "\(service.counters.commits) commits, p50 \(report.latency(percentile: 50)) ms, "
                + "p99 \(report.latency(percentile: 99)) ms)")
        if let floor, rate < floor { print("  BELOW the \(floor) a second promised") }
        return Figure(name: name, seconds: seconds / Double(max(1, report.acknowledged)))
    }
}
