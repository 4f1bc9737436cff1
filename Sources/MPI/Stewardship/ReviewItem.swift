// SPDX-License-Identifier: Apache-2.0

/// Something that waits for a person, with what is needed to order and to decide it.
public struct ReviewItem: Sendable, Hashable {
    /// What a decision is given for.
    public enum Subject: Sendable, Hashable, CustomStringConvertible {
        /// A stored doubt.
        case task(Int64)
        /// Two records that may be of one person.
        case pair(RecordPair)

        /// `T12`, or `P3-17`.
        public var description: String {
            switch self {
            case .task(let id): "T\(id)"
            case .pair(let pair): "P\(pair.first)-\(pair.second)"
            }
        }

        /// Reads what ``description`` writes.
        public init?(_ text: String) {
            let parts = text.dropFirst().split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
            switch (text.first, parts.count) {
            case ("T", 1):
                guard let id = parts[0], id > 0 else { return nil }
                self = .task(id)
            case ("P", 2):
                guard let one = parts[0], let two = parts[1], one > 0, two > 0, one != two else { return nil }
                self = .pair(RecordPair(one, two))
            default: return nil
            }
        }
    }

    /// What it is.
    public let subject: Subject
    /// What kind of doubt.
    public let kind: ReviewTask.Kind
    /// The resident in question.
    public let residentID: Int64
    /// The other resident, if there are two.
    public let otherResidentID: Int64?
    /// The two records to look at, where two are held against each other.
    public let pair: RecordPair?
    /// One English sentence.
    public let detail: String
    /// log₂ odds that the two are one person; 0 where nothing was weighed.
    public let weight: Double
    /// What speaks against it.
    public let vetoes: Vetoes
    /// When it was raised, ISO 8601 in UTC; empty for pairs, which are there as long as the records say so.
    public let at: String
}

/// What a person needs to decide an item.
public struct ReviewDetail: Sendable, Hashable {
    /// What it is about.
    public let subject: ReviewItem.Subject
    /// The task, if it is one.
    public let item: ReviewItem?
    /// The two records, or none where the doubt is about one resident.
    public let records: [SourceRecord]
    /// Why the pair has its weight, with thresholds and vetoes.
    public internal(set) var explanation: PairExplanation?
    /// For each record the other records in use of its resident.
    public internal(set) var companions: [[SourceRecord]] = []
    /// For each record the residents with whom its own shares a telephone or a guardian.
    public internal(set) var households: [[Int64]] = []
    /// What was said of the records before.
    public internal(set) var decisions: [Decision] = []
}

extension ReviewTask.Kind {
    /// What can do most harm comes first.
    var risk: Int {
        switch self {
        case .possibleOverlay: 0
        case .identifierConflict: 1
        case .possibleWrongMerge: 2
        case .staleLink: 3
        case .possibleDuplicate: 4
        }
    }
}
