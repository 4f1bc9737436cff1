// SPDX-License-Identifier: Apache-2.0

/// Goes through the records of a data set by ascending tag, to the last of each.
struct RecordWalk {
    let level: Int32
    private var index: Int
    private let end: Int
    /// The records by tag, where the file does not have them so.
    private let order: [Int]?

    init(_ storage: Storage, _ level: Int32) {
        self.level = level
        let own = storage.levels[Int(level)]
        order = own.isAscending ? nil : Self.sorted(storage, own)
        index = own.isAscending ? Int(own.start) : 0
        end = order?.count ?? Int(own.end)
    }

    private static func sorted(_ storage: Storage, _ level: Level) -> [Int] {
        var found: [Int] = []
        var index = Int(level.start)
        while index < Int(level.end) {
            found.append(index)
            index = Int(storage.records[index].next)
        }
        let records = storage.records
        found.sort { (records[$0].tag, $0) < (records[$1].tag, $1) }
        return found.indices.filter { $0 + 1 == found.count || records[found[$0]].tag != records[found[$0 + 1]].tag }
            .map { found[$0] }
    }

    /// The index of the next record.
    @inline(__always) mutating func next(_ records: [ElementRecord]) -> Int? {
        guard index < end else { return nil }
        guard let order else {
            defer { index = Int(records[index].next) }
            return index
        }
        defer { index += 1 }
        return order[index]
    }
}
