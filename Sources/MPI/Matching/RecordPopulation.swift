// SPDX-License-Identifier: Apache-2.0

/// Records that can be matched: what a tool needs of any population.
public protocol RecordPopulation: Sendable {
    /// How many records.
    var count: Int { get }
    /// The persons among the records.
    func deduplicated(_ model: MatchModel, _ options: Deduplication.Options) -> Deduplication
    /// A model for these records, learned without knowing their persons.
    func trainedModel() -> MatchModel
    /// The model to use when none is given.
    func usualModel() -> MatchModel
    /// A model, if it is for this comparison.
    func checked(_ model: MatchModel) throws(MatchModelError) -> MatchModel
    /// Why two records, by their places, have the weight they have among these records.
    func explanation(_ left: Int, _ right: Int, _ model: MatchModel) -> PairExplanation
    /// The weight of two records as decisions use it, log₂ odds.
    func weight(_ left: Int, _ right: Int, _ model: MatchModel) -> Double
    /// Levels and weights of many pairs, by one model.
    func scoring(_ model: MatchModel) -> PairScoring
    /// The id of the record at a place.
    func id(at place: Int) -> String
    /// The place of a record; nil when there is none of that id.
    func place(ofRecord id: String) -> Int?
    /// How many pairs of one person there are and how many of them any key brings together; `person` is empty for a
    /// record of nobody known.
    func pairCompleteness(_ person: (String) -> String) -> (pairs: Int, compared: Int)
    /// Telephones that too many families give.
    var hubPhones: [String] { get }
}

extension ResidentPopulation: RecordPopulation {
    /// The persons among the records.
    public func deduplicated(_ model: MatchModel, _ options: Deduplication.Options = .init()) -> Deduplication {
        Deduplicator(population: self, model: model, options: options).run()
    }

    /// A model for these records, learned without knowing their persons, begun from the built-in one.
    public func trainedModel() -> MatchModel { ModelTrainer(population: self).train(from: .residents) }

    /// A model with agreement by chance and duplicates counted on these records; m stays as it is.
    public func fittedModel(_ model: MatchModel = .residents) -> MatchModel {
        ModelTrainer(population: self).fit(model)
    }

    /// The built-in model, fitted to these records.
    public func usualModel() -> MatchModel { fittedModel() }

    /// A model, if it is for this comparison.
    public func checked(_ model: MatchModel) throws(MatchModelError) -> MatchModel { try model.checked(ladders) }

    /// Why two records, by their places, have the weight they have among these records.
    public func explanation(_ left: Int, _ right: Int, _ model: MatchModel) -> PairExplanation {
        Explainer(population: self, model: model).explain(left, right)
    }

    /// The weight of two records as decisions use it, log₂ odds.
    public func weight(_ left: Int, _ right: Int, _ model: MatchModel) -> Double { score(left, right, model) }

    /// Levels and weights of many pairs, by one model.
    public func scoring(_ model: MatchModel) -> PairScoring { pairScoring(model) }

    /// The id of the record at a place.
    public func id(at place: Int) -> String { recordID(place) }

    /// The place of a record; nil when there is none of that id.
    public func place(ofRecord id: String) -> Int? { (0..<count).first { recordID($0) == id } }

    /// How many pairs of one person there are and how many of them any key brings together.
    public func pairCompleteness(_ person: (String) -> String) -> (pairs: Int, compared: Int) { completeness(person) }
}

// The same as above: what is public cannot come from an extension of a protocol that is not.
extension TablePopulation: RecordPopulation {
    /// The persons among the records.
    public func deduplicated(_ model: MatchModel, _ options: Deduplication.Options = .init()) -> Deduplication {
        Deduplicator(population: self, model: model, options: options).run()
    }

    /// A model for these records, learned without knowing their persons.
    public func trainedModel() -> MatchModel {
        ModelTrainer(population: self).train(from: MatchModel(ladders: ladders, version: "trained"))
    }

    /// The trained model: nothing is known of a table before.
    public func usualModel() -> MatchModel { trainedModel() }

    /// A model, if it is for this comparison.
    public func checked(_ model: MatchModel) throws(MatchModelError) -> MatchModel { try model.checked(ladders) }

    /// Why two records, by their places, have the weight they have among these records.
    public func explanation(_ left: Int, _ right: Int, _ model: MatchModel) -> PairExplanation {
        Explainer(population: self, model: model).explain(left, right)
    }

    /// The weight of two records as decisions use it, log₂ odds.
    public func weight(_ left: Int, _ right: Int, _ model: MatchModel) -> Double { score(left, right, model) }

    /// Levels and weights of many pairs, by one model.
    public func scoring(_ model: MatchModel) -> PairScoring { pairScoring(model) }

    /// The id of the record at a place.
    public func id(at place: Int) -> String { recordID(place) }

    /// The place of a record; nil when there is none of that id.
    public func place(ofRecord id: String) -> Int? { (0..<count).first { recordID($0) == id } }

    /// How many pairs of one person there are and how many of them any key brings together.
    public func pairCompleteness(_ person: (String) -> String) -> (pairs: Int, compared: Int) { completeness(person) }

    /// None: a table's telephones are plain values.
    public var hubPhones: [String] { [] }
}

/// Levels and weights of pairs of one population by one model.
public struct PairScoring: Sendable {
    /// The levels that are weighed of two records, by their places, and their weight in log₂ odds.
    public let score: @Sendable (Int, Int) -> (pattern: LevelPattern, weight: Double)
}

extension MatchPopulation {
    func pairScoring(_ model: MatchModel) -> PairScoring {
        let scorer = PairScorer(model, ladders: ladders, household: household, records: count)
        return PairScoring { left, right in
            let pattern = self.pattern(left, right)
            return (pattern, scorer.score(pattern, left, right, in: self))
        }
    }

    func score(_ left: Int, _ right: Int, _ model: MatchModel) -> Double {
        let scorer = PairScorer(model, ladders: ladders, household: household, records: count)
        return scorer.score(pattern(left, right), left, right, in: self)
    }

    func completeness(_ person: (String) -> String) -> (pairs: Int, compared: Int) {
        let blocks = CandidateBlocks(population: self, cap: Deduplication.Options().blockLimit)
        var records: [String: [Int]] = [:]
        for place in 0..<count { records[person(recordID(place)), default: []].append(place) }
        var (pairs, compared) = (0, 0)
        for (person, places) in records where !person.isEmpty {
            for (index, left) in places.enumerated() {
                for right in places[(index + 1)...] {
                    pairs += 1
                    if blocks.contains(left, right) { compared += 1 }
                }
            }
        }
        return (pairs, compared)
    }
}
