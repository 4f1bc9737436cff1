// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Threads

/// Records brought together by equal keys.
///
/// A pair that several keys find is given out once, under the first of them. Keys of more than `cap` records bring
/// nobody together.
struct CandidateBlocks<Population: MatchPopulation>: Sendable {
    /// What a kind of key found.
    struct Report: Sendable, Hashable {
        let kind: String
        /// Keys of at least two records.
        var blocks = 0
        /// Keys of more records than the cap.
        var cappedKeys = 0
        /// The records under them.
        var cappedRecords = 0
    }

    private struct Entry {
        let key: UInt64
        let record: UInt32
    }

    /// The records of one kind, block after block.
    private struct Kind: Sendable {
        var records: [UInt32] = []
        var starts: [UInt32] = [0]
        /// For each record its block from 1; 0 without one.
        var blockOf: [UInt32] = []
    }

    private let kinds: [Kind]
    /// For each kind of key, what it found.
    let reports: [Report]

    /// Brings records together; by some kinds of keys only, where `kinds` are given.
    init(population: Population, cap: Int, kinds wanted: [Int]? = nil) {
        let names = population.keyKinds
        let found = Mutex(names.map { (Kind(blockOf: []), Report(kind: $0)) })
        let wanted = wanted ?? Array(names.indices)
        SharedWork.run(wanted.count) { task in
            let kind = wanted[task]
            var entries: [Entry] = []
            entries.reserveCapacity(population.count)
            for record in 0..<population.count {
                let key = population.key(kind, record)
                if key != 0 { entries.append(Entry(key: key, record: UInt32(record))) }
            }
            entries.sort { $0.key != $1.key ? $0.key < $1.key : $0.record < $1.record }
            let blocks = Self.blocks(entries, names[kind], population.count, cap)
            found.withLock { $0[kind] = blocks }
        }
        (kinds, reports) = found.withLock { ($0.map(\.0), $0.map(\.1)) }
    }

    private static func blocks(_ entries: [Entry], _ name: String, _ count: Int, _ cap: Int) -> (Kind, Report) {
        var kind = Kind()
        var report = Report(kind: name)
        kind.blockOf = [UInt32](repeating: 0, count: count)
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].key == entries[start].key { end += 1 }
            if end - start > cap {
                report.cappedKeys += 1
                report.cappedRecords += end - start
            } else if end - start > 1 {
                report.blocks += 1
                for entry in entries[start..<end] {
                    kind.records.append(entry.record)
                    kind.blockOf[Int(entry.record)] = UInt32(kind.starts.count)
                }
                kind.starts.append(UInt32(kind.records.count))
            }
            start = end
        }
        return (kind, report)
    }

    /// Whether the two come together under any key.
    func contains(_ left: Int, _ right: Int) -> Bool {
        kinds.contains { $0.blockOf[left] != 0 && $0.blockOf[left] == $0.blockOf[right] }
    }

    /// Calls `body` with pairs of some kinds, each pair once, until `limit` pairs of a kind are through.
    func forEachPair(kinds wanted: [Int], limit: Int, _ body: (Int, Int) -> Void) {
        for kind in wanted {
            var left = limit
            let found = kinds[kind]
            for block in 0..<found.starts.count - 1 {
                let range = Int(found.starts[block])..<Int(found.starts[block + 1])
                for place in range {
                    for other in place + 1..<max(place + 1, range.upperBound) {
                        let (one, two) = (Int(found.records[place]), Int(found.records[other]))
                        left -= 1
                        if !wasFound(one, two, in: wanted.prefix { $0 != kind }) { body(one, two) }
                    }
                }
                if left <= 0 { break }
            }
        }
    }

    /// Calls `body` with every pair, from as many threads as there are workers, and joins what they return.
    func collect<Item: Sendable>(
        workers: Int, _ body: @escaping @Sendable (Int, Int, inout [Item]) -> Void
    ) -> [Item] {
        let tasks = self.tasks(workers * 16)
        let state = Mutex((next: 0, items: [Item]()))
        let run: @Sendable () -> Void = {
            var mine: [Item] = []
            while true {
                let task = state.withLock { state in
                    defer { state.next += 1 }
                    return state.next
                }
                guard tasks.indices.contains(task) else { break }
                pairs(tasks[task].kind, tasks[task].blocks) { body($0, $1, &mine) }
            }
            state.withLock { $0.items += mine }
        }
        let threads = (1..<max(1, workers)).compactMap { _ in Worker(run) }
        run()
        for thread in threads { thread.join() }
        return state.withLock { $0.items }
    }

    /// Parts of the kinds with about as many records each.
    private func tasks(_ wanted: Int) -> [(kind: Int, blocks: Range<Int>)] {
        var tasks: [(kind: Int, blocks: Range<Int>)] = []
        for (number, kind) in kinds.enumerated() {
            let size = max(1, kind.records.count / wanted)
            var start = 0
            for block in 0..<kind.starts.count - 1 where Int(kind.starts[block + 1] - kind.starts[start]) >= size {
                tasks.append((number, start..<block + 1))
                start = block + 1
            }
            if start < kind.starts.count - 1 { tasks.append((number, start..<kind.starts.count - 1)) }
        }
        return tasks
    }

    private func pairs(_ kind: Int, _ blocks: Range<Int>, _ body: (Int, Int) -> Void) {
        let found = kinds[kind]
        for block in blocks {
            let range = Int(found.starts[block])..<Int(found.starts[block + 1])
            for place in range {
                let left = Int(found.records[place])
                for other in place + 1..<max(place + 1, range.upperBound) {
                    let right = Int(found.records[other])
                    if !wasFound(left, right, in: 0..<kind) { body(left, right) }
                }
            }
        }
    }

    private func wasFound(_ left: Int, _ right: Int, in earlierKinds: some Sequence<Int>) -> Bool {
        for earlier in earlierKinds {
            let block = kinds[earlier].blockOf[left]
            if block != 0, block == kinds[earlier].blockOf[right] { return true }
        }
        return false
    }
}
