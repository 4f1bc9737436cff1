// SPDX-License-Identifier: Apache-2.0

extension ResidentPopulation {
    /// Gives records without a village the one their institution serves.
    ///
    /// A village clinic, and less so a town's health centre, sees its own people: where most of the records of an
    /// institution name one village (or one town), the others very likely belong there too.
    mutating func fillPlaces(institutions: Int) {
        let villages = home(institutions) { $0.village > 0 ? ($0.town, $0.village) : nil }
        let towns = home(institutions) { $0.town > 0 ? ($0.town, 0) : nil }
        for record in rows.indices {
            let institution = Int(rows[record].institution)
            var entry = addresses.entries[Int(rows[record].address)]
            guard institution > 0, entry.village == 0, !rows[record].isPlaceholder else { continue }
            if let found = villages[institution], entry.town == 0 || entry.town == found.town {
                entry.village = found.village
            } else if let found = towns[institution], entry.town == 0, entry.estate == 0 {
                entry.town = found.town
            } else {
                continue
            }
            rows[record].address = addresses.enter(entry)
        }
    }

    /// For each institution the place that at least six of ten of its records name, if more than ten name any.
    func home(
        _ institutions: Int, _ place: (AddressBook.Entry) -> (town: UInt32, village: UInt32)?
    ) -> [Int: (town: UInt32, village: UInt32)] {
        var counts = [[UInt64: Int]](repeating: [:], count: institutions + 1)
        var totals = [Int](repeating: 0, count: institutions + 1)
        for row in rows {
            guard let place = place(addresses.entries[Int(row.address)]) else { continue }
            // The same village is often written without its town.
            counts[Int(row.institution)][
                place.village > 0 ? UInt64(place.village) : UInt64(place.town) << 32, default: 0] += 1
            totals[Int(row.institution)] += 1
        }
        var homes: [Int: (town: UInt32, village: UInt32)] = [:]
        for institution in 1..<max(1, institutions + 1) where totals[institution] > 10 {
            guard let best = counts[institution].max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
                best.value * 10 >= totals[institution] * 6
            else { continue }
            homes[institution] = (UInt32(best.key >> 32), UInt32(truncatingIfNeeded: best.key))
        }
        return homes
    }
}
