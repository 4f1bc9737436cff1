// SPDX-License-Identifier: Apache-2.0

/// Which runs of characters of local texts stand for which runs of official names, learned from approved pairs.
struct SubstitutionModel: Sendable {
    /// For a run of a local text, runs of names (by their number) with how often they come with it.
    private let likely: [UInt64: [(gram: Int32, share: Float)]]

    /// Knows nothing.
    init() { likely = [:] }

    /// Learns from pairs of a text and the place of its name in the index.
    init(_ pairs: [(text: TermText, name: Int)], _ index: GramIndex) {
        var seen: [UInt64: Float] = [:]
        var together: [UInt64: [Int32: Float]] = [:]
        for pair in pairs {
            let own = Set(Grams.of(pair.text.scalars))
            let ownNumbers = Set(own.compactMap(index.number))
            let name = index.grams[pair.name]
            let missing = name.filter { !ownNumbers.contains($0) }
            let nameSet = Set(name)
            for gram in own {
                seen[gram, default: 0] += 1
                if let number = index.number(gram), nameSet.contains(number) { continue }
                for number in missing.prefix(60) { together[gram, default: [:]][number, default: 0] += 1 }
            }
        }
        var likely: [UInt64: [(gram: Int32, share: Float)]] = [:]
        for (gram, counts) in together {
            let total = (seen[gram] ?? 0) + 1.5
            let best = counts.filter { $0.value >= 2 && $0.value / total > 0.05 }
                .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(24)
            if !best.isEmpty { likely[gram] = best.map { ($0.key, $0.value / total) } }
        }
        self.likely = likely
    }

    /// Runs that names of a text may have instead of its own, with the greatest share of any.
    func expansion(_ text: TermText) -> [Int32: Float] {
        if likely.isEmpty { return [:] }
        var expansion: [Int32: Float] = [:]
        for gram in Set(Grams.of(text.scalars)) {
            for (number, share) in likely[gram] ?? [] { expansion[number] = max(expansion[number] ?? 0, share) }
        }
        return expansion
    }
}
