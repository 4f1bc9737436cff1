// SPDX-License-Identifier: Apache-2.0

import Exchange
import Glibc
import SQLite

/// Searches by the program, started anew each time, in a store of many messages.
///
/// usage: benchmarks search FOLDER PROGRAM [MESSAGES]. The store lies in FOLDER; some 1.2 kB a message.
enum SearchBenchmarks {
    /// Milliseconds a search may take.
    private static let promise = 50.0

    private static let kinds: [(type: String, event: String, share: Int)] = [
        ("ADT", "A01", 2000), ("ADT", "A04", 1500), ("ADT", "A08", 1500), ("ADT", "A03", 1000), ("ORU", "R01", 2000),
        ("ORM", "O01", 1000), ("OML", "O21", 500), ("SIU", "S12", 399), ("ORU", "R40", 99), ("MDM", "T02", 2),
    ]

    static func run(_ folder: String, program: String, count: Int) throws -> Bool {
        let store = folder + "/store"
        Folder.make(store)
        let started = ContinuousClock.now
        try fill(store + "/interop.sqlite", count)
        print("\(count) messages made in \(Benchmarks.rounded(Measure.seconds(since: started))) s\n")
        var random = SplitMix(state: 11)
        var isGood = true
        for (name, words) in searches(count, &random) {
            let runs = words.compactMap { time([program, "messages", "search", "--json", "--store", store] + $0) }
                .sorted()
            guard runs.count == words.count else {
                print("\(name): failed")
                return false
            }
            let (middle, most) = (runs[runs.count / 2], runs[runs.count - 1])
            print("\(name): p50 \(Benchmarks.rounded(middle)) ms, max \(Benchmarks.rounded(most)) ms")
            isGood = isGood && middle <= promise
        }
        return isGood
    }

    private static func time(_ words: [String]) -> Double? {
        let started = ContinuousClock.now
        guard let child = Child.run(words), child.status == 0 else { return nil }
        return Measure.seconds(since: started) * 1000
    }

    private static func searches(_ count: Int, _ random: inout SplitMix) -> [(String, [[String]])] {
        let rounds = 0..<21
        let day = { (number: Int) in "2025-\(two(1 + number % 12))-\(two(1 + number % 28))" }
        func ranges(_ options: [String]) -> [[String]] {
            rounds.map { _ in
                let start = day(random.next(336))
                return options + ["--since", start, "--until", start + "T12"]
            }
        }
        return [
            ("card", rounds.map { _ in ["--card", card(1 + 2 * random.next(count / 8))] }),
            ("patient and type", rounds.map { _ in ["--patient", "P\(random.next(count / 4))", "--type", "ORU"] }),
            ("resident", rounds.map { _ in ["--patient", "R\(1 + random.next(count / 4))"] }),
            ("order", rounds.map { _ in ["--order", "O\(1 + random.next(count))"] }),
            ("control id", rounds.map { _ in ["--control", "M\(1 + random.next(count))"] }),
            ("type and half a day", ranges(["--type", "ORU^R01"])),
            ("rare type and half a day", ranges(["--type", "MDM"])),
            ("small facility and half a day", ranges(["--facility", "V007"])), ("half a day", ranges([])),
            ("refused of a type", rounds.map { _ in ["--state", "refused", "--type", "SIU"] }),
            ("the latest", rounds.map { _ in [] }),
        ]
    }

    // MARK: Filling

    private static func fill(_ path: String, _ count: Int) throws {
        let connection = try Connection(path: path)
        _ = try MessageStore(connection)
        try connection.keepPages(megabytes: 400)
        try connection.script("PRAGMA synchronous = OFF", purpose: "fill quickly")
        var random = SplitMix(state: 7)
        for start in stride(from: 1, through: count, by: 20_000) {
            try connection.transaction(purpose: "fill") { () throws(StoreError) in
                for id in start..<min(start + 20_000, count + 1) { try add(id, of: count, &random, connection) }
            }
        }
        try connection.script("PRAGMA wal_checkpoint(TRUNCATE)", purpose: "empty the log")
    }

    private static let body = [UInt8](repeating: UInt8(ascii: "x"), count: 200)

    private static func add(
        _ id: Int, of count: Int, _ random: inout SplitMix, _ connection: Connection
    ) throws(StoreError) {
        let (kind, patient) = (kind(&random), random.next(count / 4))
        let facility = random.next(10) < 8 ? "H0\(random.next(4))" : "V\(three(random.next(300)))"
        let state = random.next(100) == 0 ? "refused" : "accepted"
        try connection.run(
            """
            INSERT INTO message (id, received_at, peer, application, facility, control_id, type, event, version, encoding,
                digest, body, state, code, reply, resident_id, steps)
            VALUES (?, ?, '10.0.0.1', 'HIS', ?, ?, ?, ?, '2.5.1', 'UTF-8', zeroblob(32), ?, ?, 'AA', zeroblob(120), ?, '[]')
            """,
            [
                .integer(Int64(id)), .text(time(id, of: count)), .text(facility), .text("M\(id)"), .text(kind.type),
                .text(kind.event), .blob(body), .text(state), .integer(Int64(patient + 1)),
            ], purpose: "fill")
        var keys = [("patient", "P\(patient)")]
        if patient % 2 == 1 { keys.append(("card", card(patient))) }
        if kind.type != "ADT" { keys += [("order", "O\(id)"), ("order", "F\(id)")] }
        for (name, value) in keys {
            try connection.run(
                "INSERT INTO message_key VALUES (?, ?, ?)", [.text(name), .text(value), .integer(Int64(id))],
                purpose: "fill")
        }
    }

    private static func kind(_ random: inout SplitMix) -> (type: String, event: String, share: Int) {
        var left = random.next(10_000)
        for kind in kinds {
            if left < kind.share { return kind }
            left -= kind.share
        }
        return kinds[0]
    }

    /// The messages of a year, evenly.
    private static func time(_ id: Int, of count: Int) -> String {
        let minute = id * 336 * 1440 / (count + 1)
        let (day, rest) = (minute / 1440, minute % 1440)
        return "2025-\(two(1 + day / 28))-\(two(1 + day % 28))T\(two(rest / 60)):\(two(rest % 60)):00.000Z"
    }

    private static func card(_ patient: Int) -> String {
        let digits = String(patient)
        return String(repeating: "A", count: 64 - digits.count) + digits
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    private static func three(_ number: Int) -> String {
        number < 10 ? "00\(number)" : number < 100 ? "0\(number)" : String(number)
    }
}
