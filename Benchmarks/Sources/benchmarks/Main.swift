// SPDX-License-Identifier: Apache-2.0

import Glibc
import Threads

/// Measures the reader and the listener, and sets them against a peer's figures given on the command line.
///
/// usage: benchmarks [peer=FILE] [messages | cda | codes FOLDER PROGRAM], FILE holding lines `name<TAB>seconds per
/// operation<TAB>peer` (see `Benchmarks/run`), `messages` leaving out the listener and `cda` measuring documents;
/// benchmarks suggest FOLDER measures suggestions; benchmarks sample prints the message measured, benchmarks cda-samples
/// the names of the documents measured, benchmarks cda-sample NAME one of them.
/// benchmarks listener FOLDER measures the listener under load, benchmarks hold PORT COUNT [CA] holds connections open.
/// For `dicom` and `scp` see ``HeaderBenchmarks`` and ``RecordingBenchmarks``.
@main enum Benchmarks {
    static func main() throws {
        HeapMemory.keepFreed()
        if printsSample(Array(CommandLine.arguments.dropFirst())) { return }
        let words = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("peer=") }
        let peer = Peer(
            CommandLine.arguments.dropFirst().first { $0.hasPrefix("peer=") }.map { String($0.dropFirst(5)) })
        switch (words.first, words.count) {
        case ("dicom-files", 2): try HeaderBenchmarks.make(words[1])
        case ("dicom", 4): exit(HeaderBenchmarks.run(words[1], words[2], python: words[3], peer) ? 0 : 1)
        case ("scp-file", 2): Folder.write(try RecordingBenchmarks.make(), to: words[1])
        case ("listener", 2): exit(try ListenerLoad.run(words[1], peer) ? 0 : 1)
        case ("hold", 3...4): try Holder.hold(Array(words.dropFirst()))
        case ("search", 3...4):
            let count = words.count > 3 ? Int(words[3]) ?? 2_000_000 : 2_000_000
            exit(try SearchBenchmarks.run(words[1], program: words[2], count: count) ? 0 : 1)
        case ("suggest", 2): exit(try SuggestBenchmarks.run(words[1]) ? 0 : 1)
        case ("scp", 3): exit(try RecordingBenchmarks.run(words[1], peer, program: words[2]) ? 0 : 1)
        case ("index", 3...4):
            let isGood = try IndexBenchmarks.run(
                words[1], people: Int(words[2]) ?? 385_000, file: words.count > 3 ? words[3] : nil)
            exit(isGood ? 0 : 1)
        default: try messages(peer)
        }
    }

    private static func messages(_ peer: Peer) throws {
        print("commit, machine: see the heading of Benchmarks/run; every figure is the best of five rounds\n")
        var isGood = true
        let words = Array(CommandLine.arguments.dropFirst(2))
        if words.first == "codes", words.count == 3 {
            for row in try CodeBenchmarks.all(words[1], program: words[2]) { isGood = report(row, peer) && isGood }
            exit(isGood ? 0 : 1)
        }
        if CommandLine.arguments.contains("cda") {
            for row in CDABenchmarks.all() { isGood = report(row, peer) && isGood }
            print("\npeak memory \(Memory.peakMegabytes) MB")
            exit(isGood ? 0 : 1)
        }
        for row in MessageBenchmarks.all() { isGood = report(row, peer) && isGood }
        for row in MemoryBenchmarks.all() { isGood = report(row, peer) && isGood }
        if !CommandLine.arguments.contains("messages") {
            for row in try ListenerBenchmarks.all() { isGood = report(row, peer) && isGood }
        }
        print("\npeak memory \(Memory.peakMegabytes) MB")
        exit(isGood ? 0 : 1)
    }

    private static func printsSample(_ words: [String]) -> Bool {
        switch words.first {
        case "sample": print(String(decoding: Sample.oru, as: UTF8.self), terminator: "")
        case "cda-samples": for sample in CDASample.all { print(sample.name) }
        case "cda-sample":
            for sample in CDASample.all where sample.name == words.last {
                print(String(decoding: sample.bytes, as: UTF8.self), terminator: "")
            }
        default: return false
        }
        return true
    }

    private static func report(_ row: Figure, _ peer: Peer) -> Bool {
        let rate = 1 / row.seconds
        var line = "\(row.name): \(rounded(rate)) a second"
        if row.bytes > 0 { line += ", \(rounded(rate * Double(row.bytes) / 1e6)) MB/s" }
        if row.median > 0 { line += ", median \(rounded(1 / row.median))" }
        var isGood = true
        if let (own, name) = peer.seconds[row.name] {
            let ratio = own / row.seconds
            line += "; \(name) \(rounded(1 / own)), ratio \(rounded(ratio))"
            if let floor = row.ratioFloor { line += verdict(ratio, floor, &isGood) }
        }
        if let floor = row.megabytesFloor { line += verdict(rate * Double(row.bytes) / 1e6, floor, &isGood) + " MB/s" }
        if !row.note.isEmpty { line += "; " + row.note }
        isGood = isGood && row.isGood
        print(line)
        return isGood
    }

    static func verdict(_ value: Double, _ floor: Double, _ isGood: inout Bool) -> String {
        if floor == 0 { return "" }
        if value < floor { isGood = false }
        return value < floor ? " (BELOW \(rounded(floor)))" : " (at least \(rounded(floor)))"
    }

    static func rounded(_ value: Double) -> String {
        value >= 100 ? String(Int(value.rounded())) : String(Double(Int(value * 10)) / 10)
    }
}

/// One measured figure.
struct Figure {
    let name: String
    /// Seconds an operation, best round.
    let seconds: Double
    /// Seconds an operation, median round.
    var median = 0.0
    /// Bytes an operation works on.
    var bytes = 0
    /// The least ratio to the peer that is promised.
    var ratioFloor: Double?
    /// The least megabytes a second that are promised.
    var megabytesFloor: Double?
    /// Further measures of the same run, and whether they keep what is promised.
    var note = ""
    var isGood = true
}

/// Figures of other libraries, measured in the same run.
struct Peer {
    var seconds: [String: (Double, String)] = [:]

    init(_ path: String?) {
        guard let path, let file = unsafe fopen(path, "r") else { return }
        defer { unsafe fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while unsafe fgets(&line, 256, file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let parts = text.split(whereSeparator: { $0 == "\t" || $0 == "\n" })
            guard parts.count == 3, let value = Double(parts[1]) else { continue }
            seconds[String(parts[0])] = (value, String(parts[2]))
        }
    }
}

enum Memory {
    static var peakMegabytes: Int {
        var usage = rusage()
        unsafe getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }
}

enum Measure {
    /// Best and median seconds an operation of five rounds after one to warm up.
    static func rounds(_ operations: Int, _ work: () -> Void) -> (best: Double, median: Double) {
        for _ in 0..<operations { work() }
        let rounds = (0..<5).map { _ in
            let started = ContinuousClock.now
            for _ in 0..<operations { work() }
            let taken = started.duration(to: .now).components
            return (Double(taken.seconds) + Double(taken.attoseconds) / 1e18) / Double(operations)
        }.sorted()
        return (rounds[0], rounds[2])
    }
}
