// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Threads

extension ResidentPopulation {
    /// More families than this do not share a telephone.
    static let familiesOfAPhone = 5

    /// Finds telephones that too many surnames give, and takes them off the records.
    mutating func findHubs() {
        var pairs = rows.filter { $0.phone > 0 && $0.name > 0 }.map { row in
            UInt64(row.phone) << 32 | UInt64(names.forms[Int(row.name)].surname)
        }
        pairs.sort()
        var hubs = Set<UInt32>()
        var (surnames, last): (Int, UInt64) = (0, 0)
        for pair in pairs where pair != last {
            surnames = pair >> 32 == last >> 32 ? surnames + 1 : 1
            if surnames > Self.familiesOfAPhone { hubs.insert(UInt32(pair >> 32)) }
            last = pair
        }
        for record in rows.indices where hubs.contains(rows[record].phone) {
            rows[record].phone = 0
            rows[record].flags.insert(.hubPhone)
        }
        hubPhones = hubs.map { String(String(phones.digits[Int($0)]).dropFirst()) }.sorted()
    }

    /// Counts names, sounds, dates and telephones by people, not by records: a name counts once for each date of birth,
    /// a date or telephone once for each name.
    mutating func countFrequencies() {
        let sounds = Int(names.forms.map(\.sound).max() ?? 0) + 1
        let found = Mutex([[Float]](repeating: [], count: 4))
        let people = self
        SharedWork.run(4) { kind in
            let rarity =
                switch kind {
                case 0: people.rarities(people.names.forms.count) { ($0.name, $0.birth) }
                case 1: people.rarities(sounds) { (people.names.forms[Int($0.name)].sound, $0.birth) }
                case 2: people.rarities(people.births.entries.count) { ($0.birth, $0.name) }
                default: people.rarities(people.phones.digits.count) { ($0.phone, $0.name) }
                }
            found.withLock { $0[kind] = rarity }
        }
        let rarities = found.withLock { $0 }
        (nameRarity, soundRarity, birthRarity, phoneRarity) = (rarities[0], rarities[1], rarities[2], rarities[3])
    }

    /// -log₂ of the share of each value among distinct pairs of the value and what tells people apart; values seen less
    /// than five times count as five, so that slips do not win.
    private func rarities(_ count: Int, _ pair: (ResidentRow) -> (UInt32, UInt32)) -> [Float] {
        var pairs: [UInt64] = []
        for row in rows where !row.isPlaceholder {
            let (value, other) = pair(row)
            if value > 0 { pairs.append(UInt64(value) << 32 | UInt64(other)) }
        }
        pairs.sort()
        var counts = [Int](repeating: 0, count: count)
        var (total, last) = (0, UInt64.max)
        for pair in pairs where pair != last {
            counts[Int(pair >> 32)] += 1
            total += 1
            last = pair
        }
        return counts.map { -Float(MatchModel.log2(Double(max(5, $0)) / Double(max(10, total)))) }
    }
}
