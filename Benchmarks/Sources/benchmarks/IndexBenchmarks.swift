// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Exchange
import Glibc
import MPI
import SQLite

/// Measures the patient index: feeds into a large store, then questions to it.
///
/// usage: benchmarks index FOLDER PEOPLE [RECORDS.csv]. Without a file people are invented, about 2.6 records each.
enum IndexBenchmarks {
    /// Feeds that share a transaction: what an import does, and a listener under load.
    private static let groupSize = 1000

    static func run(_ folder: String, people: Int, file: String?) throws -> Bool {
        let path = folder + "/index.sqlite"
        let connection = try Connection(path: path)
        try connection.keepPages(megabytes: 384)
        let index = try PatientIndex(connection)
        var feed = try Feed(index, people: people, file: file)
        let total = feed.count
        print("\(total) records, groups of \(groupSize), synchronous=FULL\n")
        let calibrateAt = min(total / 2, 100_000)
        try load(&feed, upTo: calibrateAt, index, connection)
        try calibrate(index, connection)
        let last = min(20_000, total / 10)
        try load(&feed, upTo: total - last, index, connection)
        let rate = try load(&feed, upTo: total, index, connection)
        let isFast = try questions(feed, index, connection)
        print("peak memory \(Memory.peakMegabytes) MB")
        return rate >= 2000 && isFast
    }

    @discardableResult
    private static func load(
        _ feed: inout Feed, upTo end: Int, _ index: PatientIndex, _ connection: Connection
    ) throws -> Double {
        let (started, begin) = (ContinuousClock.now, feed.place)
        let processor = processorSeconds()
        var (mark, markPlace) = (started, begin)
        while feed.place < end {
            try connection.transaction(purpose: "feed", wrap: { IndexError.store($0) }) { () throws(IndexError) in
                for _ in 0..<min(groupSize, end - feed.place) { try feed.next(index) }
            }
            if (feed.place - markPlace) >= 50_000 {
                let rate = Double(feed.place - markPlace) / Measure.seconds(since: mark)
                print("  \(feed.place) records: \(Benchmarks.rounded(rate)) feeds/s")
                fflush(nil)
                (mark, markPlace) = (.now, feed.place)
            }
        }
        let count = Double(feed.place - begin)
        let rate = count / Measure.seconds(since: started)
        let perProcessor = count / max(0.001, processorSeconds() - processor)
        print(
            "fed \(feed.place - begin) into a store of \(begin): \(Benchmarks.rounded(rate)) feeds/s, "
                + "\(Benchmarks.rounded(perProcessor)) a second of processor time")
        fflush(nil)
        return rate
    }

    private static func processorSeconds() -> Double {
        var usage = rusage()
        unsafe getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
        let parts = [usage.ru_utime, usage.ru_stime]
        return parts.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }

    private static func calibrate(_ index: PatientIndex, _ connection: Connection) throws {
        let started = ContinuousClock.now
        let report = try connection.transaction(purpose: "calibrate", wrap: { IndexError.store($0) }) {
            () throws(IndexError) in
            try index.calibrate(.init(at: "2026-01-02T03:04:05Z", today: "20260102", actor: "benchmark"))
        }
        print(
            "calibrated on \(report.records) records: \(report.residents) residents, \(report.pairs) pairs, "
                + "\(Benchmarks.rounded(Measure.seconds(since: started))) s")
    }

    private static func questions(_ feed: Feed, _ index: PatientIndex, _ connection: Connection) throws -> Bool {
        var random = SplitMix(state: 7)
        let ids = (0..<5000).map { _ in feed.id(random.next(feed.place)) }
        let cross = try percentile(ids) { id in
            let resident = try index.resident(of: id.0, today: "20260102")
            _ = try index.identifiers(of: resident)
        }
        print("PIX: p50 \(cross.p50) ms, p99 \(cross.p99) ms")
        let asked = try percentile(ids.prefix(2000)) { id in
            var criteria = Criteria()
            (criteria.family, criteria.birthDate) = (id.1, id.2)
            let found = try index.search(criteria, today: "20260102", limit: 50)
            for resident in found { _ = try index.records(of: resident) }
        }
        print("PDQ by name and birth date: p50 \(asked.p50) ms, p99 \(asked.p99) ms")
        let named = try percentile(ids.prefix(2000)) { id in
            var criteria = Criteria()
            criteria.family = id.1
            let found = try index.search(criteria, today: "20260102", limit: 50)
            for resident in found.prefix(10) { _ = try index.records(of: resident) }
        }
        print("PDQ by name alone, 50 at most: p50 \(named.p50) ms, p99 \(named.p99) ms")
        return cross.p99 <= 5 && asked.p99 <= 50 && named.p99 <= 50
    }

    private static func percentile<Items: Collection>(
        _ items: Items, _ work: (Items.Element) throws -> Void
    ) throws -> (p50: Double, p99: Double) {
        var times: [Double] = []
        for item in items {
            let started = ContinuousClock.now
            try work(item)
            times.append(Measure.seconds(since: started) * 1000)
        }
        times.sort()
        func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
        return (rounded(times[times.count / 2]), rounded(times[times.count * 99 / 100]))
    }
}

/// Pseudo-random numbers with a seed.
struct SplitMix {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        bits ^= bits >> 31
        return Int(bits.multipliedFullWidth(by: UInt64(max(1, limit))).high)
    }
}

/// Records that come one after another, of a file or of invented people.
struct Feed {
    private var updates: [RecordUpdate] = []
    private(set) var place = 0
    private let context = PatientIndex.Context(at: "2026-01-02T03:04:05Z", today: "20260102", actor: "benchmark")

    var count: Int { updates.count }

    init(_ index: PatientIndex, people: Int, file: String?) throws {
        if let file, let bytes = Folder.read(file) {
            let table = try DelimitedTable(parsing: bytes)
            let work = try RecordImport(table, into: index)
            for row in 0..<work.count { if let update = try? work.update(at: row) { updates.append(update) } }
        } else {
            try invent(index, people)
        }
    }

    mutating func next(_ index: PatientIndex) throws(IndexError) {
        _ = try index.register(updates[place], context)
        place += 1
    }

    /// The local id, name and date of birth of a record.
    func id(_ place: Int) -> (PatientIndex.LocalID, String, String) {
        let update = updates[place]
        let birth = if case .set(let text) = update.birthDate { text } else { "" }
        return (.init(domain: update.domain, value: update.localID), update.name?.full ?? "", birth)
    }

    /// People of villages; each has one to four records in several institutions, some with slips and gaps.
    private mutating func invent(_ index: PatientIndex, _ people: Int) throws {
        var random = SplitMix(state: 20_260_101)
        let domains = try (0..<40).map { try index.addDomain(Authority(namespace: "D\($0)"), facility: "D\($0)") }
        let surnames = Array("王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈")
        let given = Array("建国华明伟军芳丽英秀玉兰海涛文博志强春梅雪静婷宇轩梓涵佳怡浩然思雨德福贵荣生林森鑫磊娜敏红霞云凤龙飞鹏杰超勇刚毅")
        for person in 0..<people {
            let base = Self.person(person, &random, surnames, given)
            for copy in 0..<1 + random.next(4) {
                var update = RecordUpdate(domain: domains[random.next(40)], localID: "\(person)-\(copy)")
                let slips = random.next(12) == 0
                update.name = PersonName(family: slips ? base.name.replacing("国", with: "果") : base.name)
                (update.sex, update.birthDate) = (.set(base.sex), .set(base.birth))
                if random.next(4) > 0 { update.number = .set(base.number) }
                if random.next(3) > 0 { update.card = .set("C" + base.number) }
                if random.next(6) > 0 { update.phone = .set(base.phone) }
                if random.next(5) > 0 { update.address = .set(base.address) }
                update.writtenOn = "2024-05-01"
                updates.append(update)
            }
        }
        for place in updates.indices.reversed() { updates.swapAt(place, random.next(place + 1)) }
    }

    private struct Invented {
        var (name, sex, birth, number, phone, address) = ("", "", "", "", "", "")
    }

    private static func person(
        _ person: Int, _ random: inout SplitMix, _ surnames: [Character], _ given: [Character]
    ) -> Invented {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        var made = Invented()
        let household = person / 3
        var home = SplitMix(state: UInt64(household))
        made.name = String(surnames[home.next(surnames.count)])
        for _ in 0..<2 { made.name.append(given[random.next(given.count)]) }
        made.birth = "\(1935 + random.next(80))\(two(1 + random.next(12)))\(two(1 + random.next(28)))"
        let sequence = String(String(1000 + person % 1000).dropFirst())
        made.sex = person % 2 == 1 ? "1" : "2"
        let digits = "3399\(two(21 + person / 1000 % 70))" + made.birth + sequence
        made.number =
            digits + String(decoding: [IdentityNumber.checkCharacter(Array(digits.utf8))], as: UTF8.self)
        made.phone = "15" + String(String(1_000_000_000 + home.next(999_999_999)).dropFirst())
        let village = String(surnames[home.next(surnames.count)]) + String(given[home.next(given.count)])
        made.address = "清溪镇\(village)村\(1 + home.next(12))组\(1 + home.next(60))号"
        return made
    }
}
