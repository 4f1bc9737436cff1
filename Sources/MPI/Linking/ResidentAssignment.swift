// SPDX-License-Identifier: Apache-2.0

/// Which resident each group of records is from now on.
///
/// Where groups join, the older resident is kept; where one splits, the part with the most records keeps it, then the one
/// with the oldest.
struct ResidentAssignment {
    /// For each group the resident it keeps; nil for one that gets a new number.
    private(set) var kept: [Int64?]
    /// Residents that are left without records, and the group that stands for them.
    private(set) var retired: [(resident: Int64, group: Int)] = []

    init(_ groups: [[Int64]], residents: [Int64: Int64]) {
        var shares: [Int64: [Int: (count: Int, oldest: Int64)]] = [:]
        for (group, records) in groups.enumerated() {
            for record in records {
                guard let resident = residents[record] else { continue }
                let known = shares[resident]?[group] ?? (0, .max)
                shares[resident, default: [:]][group] = (known.count + 1, min(known.oldest, record))
            }
        }
        kept = [Int64?](repeating: nil, count: groups.count)
        for (resident, claims) in shares.sorted(by: { $0.key < $1.key }) {
            let best = claims.max { ($0.value.count, -$0.value.oldest) < ($1.value.count, -$1.value.oldest) }
            guard let group = best?.key else { continue }
            if kept[group] == nil { kept[group] = resident } else { retired.append((resident, group)) }
        }
    }
}
