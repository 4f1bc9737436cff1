// SPDX-License-Identifier: Apache-2.0

import Exchange
import Glibc
import MLLP
import Synchronization
import TLS
import Threads

/// The listener under load: results of known patients over many connections, and many connections that say nothing.
///
/// The sender runs in the same process, with one thread a connection; every message is on disk (`fdatasync` of
/// the write-ahead log) before its answer leaves, with its patient resolved and its codes looked up.
enum ListenerLoad {
    private static let patients = 1_000
    private static let figure = "listener, 50 connections, results of known patients"

    /// - Parameters:
    ///   - folder: an empty folder for the store; `server.pem` and `server.key` in it, where TLS is to be measured.
    ///   - peer: figures of others.
    /// - Returns: whether what is promised was kept.
    static func run(_ folder: String, _ peer: Peer) throws -> Bool {
        DescriptorLimit.raise()
        // First, while nothing else has made the process larger.
        let megabytes = try idle(folder, nil, count: 10_000)
        var isGood = try load(folder, tls: nil, count: 30_000, peer)
        if unsafe access(folder + "/server.pem", R_OK) == 0 {
            isGood = try load(folder, tls: certificates(folder), count: 20_000, peer) && isGood
            try idle(folder, certificates(folder), count: 2_000)
        }
        return isGood && megabytes <= 200
    }

    private static func certificates(_ folder: String) -> TLSServerSettings {
        TLSServerSettings(certificateFile: folder + "/server.pem", keyFile: folder + "/server.key")
    }

    private static func service(_ folder: String, _ tls: TLSServerSettings?) throws -> (ExchangeService, String) {
        let path = folder + "/load-\(tls == nil ? "plain" : "tls").sqlite"
        for ending in ["", "-wal", "-shm"] { unsafe unlink(path + ending) }
        var settings = ExchangeSettings(databasePath: path)
        settings.listener.port = 0
        settings.listener.tls = tls
        settings.listener.maximumPerAddress = 20_000
        return (try ExchangeService(settings), path)
    }

    private static func trust(_ folder: String, _ tls: TLSServerSettings?) throws -> TLSContext? {
        if tls == nil { return nil }
        var settings = TLSClientSettings(authorityFile: folder + "/server.pem")
        settings.name = "localhost"
        return try TLSContext(client: settings)
    }

    // MARK: Load

    private static func load(_ folder: String, tls: TLSServerSettings?, count: Int, _ peer: Peer) throws -> Bool {
        let (service, path) = try service(folder, tls)
        defer { service.stop() }
        let context = try trust(folder, tls)
        let known = Array(0..<patients).map(Sample.registration)
        _ = drive(service.port, context, known, connections: 16)
        // To warm up, as every other figure.
        _ = drive(service.port, context, (0..<2_000).map { Sample.result($0, of: $0 % patients) }, connections: 50)
        let results = (0..<count).map { Sample.result(10_000 + $0, of: $0 % patients) }
        let before = service.counters.commits
        let outcome = drive(service.port, context, results, connections: 50)
        let rate = Double(count) / outcome.seconds
        let times = outcome.latencies.sorted()
        let (p50, p99) = (SendReport.percentile(50, of: times), SendReport.percentile(99, of: times))
        let name = tls == nil ? figure : figure + ", TLS 1.3"
        var line = "\(name): \(Int(rate)) a second of \(results[0].count) bytes, \(outcome.accepted) of \(count) AA"
        line += "; p50 \(tenths(p50)) ms, p99 \(tenths(p99)) ms; \(service.counters.commits - before) commits"
        if let (seconds, other) = peer.seconds[figure], tls == nil {
            line += "; \(other) \(Int(1 / seconds)), ratio \(tenths(rate * seconds))"
        }
        let isGood = outcome.accepted == count && (tls != nil || (rate >= 5_000 && p99 <= 50))
        print(line + (tls == nil ? isGood ? " (at least 5000, p99 50 ms)" : " (BELOW 5000 or p99 above 50 ms)" : ""))
        print(
            "  store \(path): each on disk (fdatasync of the write-ahead log) before its answer, \(patients) patients known before"
        )
        return isGood
    }

    private static func tenths(_ value: Double) -> String { "\(Double(Int(value * 10)) / 10)" }

    private struct Tally {
        var next = 0
        var accepted = 0
        var latencies: [Double] = []
    }

    /// Sends messages over so many connections, each after the answer to the one before on its connection.
    private static func drive(
        _ port: UInt16, _ context: TLSContext?, _ messages: [[UInt8]], connections: Int
    ) -> (seconds: Double, accepted: Int, latencies: [Double]) {
        let tally = Shared(Tally())
        let started = ContinuousClock.now
        let workers = (0..<connections).compactMap { _ in
            Worker {
                guard let client = try? Client(host: "127.0.0.1", port: port, tls: context) else { return }
                var (own, accepted) = ([Double](), 0)
                while let place = tally.take(messages.count) {
                    let begun = Clock.microseconds()
                    guard (try? client.send(messages[place])) != nil,
                        case .frame(let answer)? = try? client.receive()
                    else { break }
                    own.append(Double(Clock.microseconds() - begun) / 1000)
                    if Sample.isAccepted(answer) { accepted += 1 }
                }
                tally.add(accepted, own)
            }
        }
        for worker in workers { worker.join() }
        let taken = started.duration(to: .now).components
        let (accepted, latencies) = tally.result
        return (Double(taken.seconds) + Double(taken.attoseconds) / 1e18, accepted, latencies)
    }

    private final class Shared: Sendable {
        private let tally: Mutex<Tally>

        init(_ tally: Tally) { self.tally = Mutex(tally) }

        func take(_ count: Int) -> Int? {
            tally.withLock { tally in
                guard tally.next < count else { return nil }
                defer { tally.next += 1 }
                return tally.next
            }
        }

        func add(_ accepted: Int, _ latencies: [Double]) {
            tally.withLock { tally in
                tally.accepted += accepted
                tally.latencies += latencies
            }
        }

        var result: (Int, [Double]) { tally.withLock { ($0.accepted, $0.latencies) } }
    }

    // MARK: Idle connections

    /// Opens connections that say nothing, from a process of its own, and measures what they cost.
    ///
    /// - Returns: megabytes this process holds more for them.
    @discardableResult private static func idle(
        _ folder: String, _ tls: TLSServerSettings?, count: Int
    ) throws -> Double {
        let (service, _) = try service(folder, tls)
        defer { service.stop() }
        let context = try trust(folder, tls)
        let work = (0..<3_000).map { Sample.result($0, of: $0 % 200) }
        _ = drive(service.port, context, (0..<200).map { Sample.registration($0) }, connections: 1)
        let alone = drive(service.port, context, Array(work.prefix(1_500)), connections: 1)
        let before = Memory.residentMegabytes
        let holder = try Holder(service.port, count, trust: tls == nil ? nil : folder + "/server.pem")
        defer { holder.release() }
        let megabytes = Memory.residentMegabytes - before
        let among = drive(service.port, context, Array(work.dropFirst(1_500)), connections: 1)
        let p50 = [alone, among].map { SendReport.percentile(50, of: $0.latencies.sorted()) }
        print(
            "\(service.counters.connections - 3) idle connections\(tls == nil ? "" : " over TLS"): \(tenths(megabytes)) MB "
                + "resident, \(tenths(Memory.residentMegabytes)) MB in all; one busy connection "
                + "\(Int(1_500 / alone.seconds)) a second alone, \(Int(1_500 / among.seconds)) among them; "
                + "p50 \(tenths(p50[0])) and \(tenths(p50[1])) ms")
        return tls == nil ? Memory.residentMegabytes : megabytes
    }
}
