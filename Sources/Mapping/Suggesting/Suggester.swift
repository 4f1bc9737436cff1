// SPDX-License-Identifier: Apache-2.0

/// A name suggested for a local text.
public struct Suggestion: Sendable, Hashable {
    /// The code.
    public let code: String
    /// Its name.
    public let name: String
    /// How well it fits among the others, 0 to 1; no probability.
    public let score: Double
    /// How often suggestions with such a score were right, as measured; nil when nobody measured.
    public var confidence: Double?
    /// The approved text that spoke for it most; empty when only the name did.
    public let alias: String
    /// How alike text and name are, 0 to 1.
    public let likeness: Double
    /// Whether form or strength of a drug are others than the text says; such a suggestion is never approved by itself.
    public var hasConflict = false
}

/// Finds names for local texts: runs of characters by TF-IDF, then ranked by order of characters, by what was approved
/// for like texts, and by which runs stand for which in approved pairs.
public struct Suggester: Sendable {
    /// A code and its name.
    public struct Term: Sendable, Hashable {
        /// The code.
        public let code: String
        /// The name.
        public let name: String

        /// Makes a term.
        public init(_ code: String, _ name: String) {
            self.code = code
            self.name = name
        }
    }

    let terms: [Term]
    let names: [TermText]
    let nameIndex: GramIndex
    private let places: [String: Int]
    private(set) var aliases: [(text: TermText, original: String, term: Int)] = []
    private(set) var aliasIndex = GramIndex([])
    private(set) var substitutions = SubstitutionModel()
    private var uses: [Int: Int] = [:]
    var model = RankModel.initial
    /// How sure suggestions are, as measured on approved pairs; nil when nobody measured.
    public internal(set) var calibration: Calibration?

    /// Candidates that are ranked.
    private static let pool = 80

    /// Prepares the names of a code list.
    public init(_ list: [Term]) {
        terms = list
        names = list.map { TermText($0.name) }
        nameIndex = GramIndex(names)
        places = Dictionary(list.indices.map { (CodeSystem.key(list[$0].code), $0) }) { first, _ in first }
    }

    /// Takes approved pairs of a local text and a code in as further names.
    public mutating func learnAliases(_ pairs: [(text: String, code: String)]) {
        var seen: Set<String> = []
        var codes: [String: Int] = [:]
        for pair in pairs { codes[pair.text, default: 0] += 1 }
        aliases = pairs.compactMap { pair in
            guard let term = places[CodeSystem.key(pair.code)] else { return nil }
            let isOne = codes[pair.text] == 1
            let text = isOne ? TermText(pair.text) : part(of: pair.text, meaning: term)
            guard !text.scalars.isEmpty, seen.insert("\(text.text)\u{1F}\(term)").inserted else { return nil }
            return (text, pair.text, term)
        }
        uses = [:]
        for alias in aliases { uses[alias.term, default: 0] += 1 }
        aliasIndex = GramIndex(aliases.map(\.text))
        substitutions = SubstitutionModel(aliases.map { ($0.text, $0.term) }, nameIndex)
    }

    /// The term of a text of several that a name most likely stands for; the whole text when it holds one.
    private func part(of text: String, meaning term: Int) -> TermText {
        let terms = TermSplitter.terms(text)
        guard terms.count > 1 else { return TermText(text) }
        let name = EditSimilarity(names[term].scalars)
        let shares = terms.map { (TermText($0), Float(name.common(TermText($0).scalars))) }
            .filter { !$0.0.scalars.isEmpty }.map { ($0.0, $0.1 / Float(max($0.0.scalars.count, name.text.count))) }
        guard let best = shares.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return TermText(text) }
        return best.0
    }

    /// Names for a text, the best first.
    public func suggest(_ text: String, limit: Int = 5) -> [Suggestion] {
        var scratch = Scratch()
        return suggest(text, limit: limit, &scratch)
    }

    /// Memory that queries one after the other share.
    public struct Scratch {
        var names: [Float] = []
        var aliases: [Float] = []

        /// Nothing yet.
        public init() {}
    }

    /// As ``suggest(_:limit:)``, for many texts one after the other.
    public func suggest(_ text: String, limit: Int, _ scratch: inout Scratch) -> [Suggestion] {
        let candidates = candidates(TermText(text), &scratch)
        let scores = candidates.map { model.score($0.features) }
        let chances = RankModel.chances(scores)
        let order = candidates.indices.sorted {
            scores[$0] != scores[$1] ? scores[$0] > scores[$1] : candidates[$0].term < candidates[$1].term
        }
        return order.prefix(limit).map { index in
            let candidate = candidates[index]
            let score = Double(chances[index])
            return Suggestion(
                code: terms[candidate.term].code, name: terms[candidate.term].name, score: score,
                confidence: calibration?.confidence(score, Double(candidate.likeness)),
                alias: candidate.alias.map { aliases[$0].original } ?? "", likeness: Double(candidate.likeness))
        }
    }

    /// A name that may be meant.
    struct Candidate {
        let term: Int
        var alias: Int?
        var features: RankFeatures
        /// The better likeness of name and alias.
        var likeness: Float
    }

    func candidates(_ text: TermText, _ scratch: inout Scratch) -> [Candidate] {
        guard !text.scalars.isEmpty else { return [] }
        let query = Query(text, self)
        var evidence: [Int: Evidence] = [:]
        let found = nameIndex.best(query.own, then: query.added, limit: Self.pool, scratch: &scratch.names)
        for (document, score) in found.both { evidence[document, default: Evidence()].expanded = score }
        for (document, score) in found.own { evidence[document, default: Evidence()].name = score }
        if !aliases.isEmpty { addAliases(query, &evidence, &scratch) }
        // In order, so that sums are the same at every run.
        let ordered = evidence.sorted { $0.key < $1.key }
        let total = ordered.reduce(Float(1e-6)) { $0 + $1.value.votes }
        return ordered.map { candidate($0.key, $0.value, query, total) }
    }

    private func addAliases(_ query: Query, _ evidence: inout [Int: Evidence], _ scratch: inout Scratch) {
        let found = aliasIndex.best(
            aliasIndex.query(query.text), then: [], limit: 40, scratch: &scratch.aliases
        ).own
        for (document, score) in found {
            let term = aliases[document].term
            evidence[term, default: Evidence()].votes += score * score * score
            if score > evidence[term]?.alias ?? 0 {
                evidence[term]?.alias = score
                evidence[term]?.document = document
            }
        }
    }

    /// What the searches say of one name.
    private struct Evidence {
        var name: Float = 0
        var expanded: Float = 0
        var alias: Float = 0
        var votes: Float = 0
        var document: Int?
    }

    /// A text prepared for both searches.
    struct Query {
        let text: TermText
        let own: GramIndex.Query
        let added: [(number: Int32, weight: Float)]
        let expansion: [Int32: Float]
        let weight: Float
        let order: EditSimilarity

        init(_ text: TermText, _ suggester: Suggester) {
            self.text = text
            own = suggester.nameIndex.query(text)
            expansion = suggester.substitutions.expansion(text)
                .merging(ClinicalWords.expansion(text, suggester.nameIndex), uniquingKeysWith: max)
            var wide: [(number: Int32, weight: Float)] = []
            for (gram, share) in expansion.sorted(by: { $0.key < $1.key }) where !own.sorted.contains(gram) {
                wide.append((gram, share * suggester.nameIndex.idf(gram) * 0.06))
            }
            // Rare runs of great share tell most; hundreds of others only cost time.
            wide.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.number < $1.number }
            added = Array(wide.prefix(80))
            order = EditSimilarity(text.scalars)
            weight = own.sorted.reduce(own.unknown) { $0 + suggester.nameIndex.idf($1) }
        }
    }

    private func candidate(_ term: Int, _ evidence: Evidence, _ query: Query, _ votes: Float) -> Candidate {
        let (text, name) = (query.text.scalars, names[term].scalars)
        let cover = coverage(term, query)
        let edit = query.order.ratio(name)
        let common = Float(query.order.common(name))
        var features = RankFeatures()
        var (aliasEdit, aliasShare, aliasRest) = (Float(0), Float(0), Float(0))
        if let document = evidence.document {
            let alias = aliases[document].text.scalars
            aliasEdit = query.order.ratio(alias)
            let common = Float(query.order.common(alias))
            aliasShare = common / Float(max(1, alias.count))
            aliasRest = common / Float(max(1, text.count))
        }
        features.values = [
            evidence.name, cover.name, cover.query, cover.explained, edit, common / Float(max(1, name.count)),
            common / Float(max(1, text.count)), evidence.alias, aliasEdit, evidence.votes / votes,
            text == name ? 1 : 0, aliasEdit == 1 ? 1 : 0,
            Float(LogarithmTable.natural(Double(1 + (uses[term] ?? 0)))) / 4,
            text.suffix(2) == name.suffix(2) ? 1 : 0,
            Float(abs(text.count - name.count)) / Float(max(text.count, name.count, 1)),
            evidence.expanded, isWithin(name, text) ? 1 : 0, latinDifference(text, name), aliasShare, aliasRest,
        ]
        return Candidate(term: term, alias: evidence.document, features: features, likeness: max(edit, aliasEdit))
    }

    /// Shares of the weight of name and query that the other has, and of the name that substitutions explain.
    private func coverage(_ term: Int, _ query: Query) -> (name: Float, query: Float, explained: Float) {
        var (total, both, explained) = (Float(1e-6), Float(0), Float(0))
        var place = 0
        for gram in nameIndex.grams[term] {
            let weight = nameIndex.idf(gram)
            total += weight
            while place < query.own.sorted.count, query.own.sorted[place] < gram { place += 1 }
            if place < query.own.sorted.count, query.own.sorted[place] == gram {
                both += weight
                explained += weight
            } else if let share = query.expansion[gram] {
                explained += weight * share
            }
        }
        return (both / total, both / max(query.weight, 1e-6), explained / total)
    }

    private func isWithin(_ short: [UInt32], _ long: [UInt32]) -> Bool {
        guard !short.isEmpty, short.count <= long.count else { return false }
        return (0...(long.count - short.count)).contains { long[$0..<($0 + short.count)].elementsEqual(short) }
    }

    /// The share of letters and digits that only one of the two has.
    private func latinDifference(_ first: [UInt32], _ second: [UInt32]) -> Float {
        let (a, b) = (Set(first.filter { $0 < 0x80 }), Set(second.filter { $0 < 0x80 }))
        let all = a.union(b).count
        return all == 0 ? 0 : Float(a.symmetricDifference(b).count) / Float(all)
    }
}
