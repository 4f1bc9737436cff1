// SPDX-License-Identifier: Apache-2.0

/// By what the value of a field is chosen among a resident's records.
public struct SurvivorshipRules: Sendable, Hashable {
    /// One criterion.
    public enum Criterion: String, Sendable, Hashable, CaseIterable {
        /// Of a record whose identity number is valid and its own, else of one that shows a card.
        case verified
        /// Of the most trusted source.
        case trusted
        /// Said by most records.
        case frequent
        /// Said last.
        case recent
    }

    /// Criteria for names, sex, date of birth, numbers and guardians, the first first.
    public var identity: [Criterion] = [.verified, .trusted, .frequent, .recent]
    /// Criteria for telephone and address, which change with time.
    public var contact: [Criterion] = [.trusted, .recent, .frequent, .verified]
    /// Namespaces of domains, the most trusted first; all others are trusted alike.
    public var trust: [String] = []

    /// The usual rules.
    public init() {}

    func criteria(_ field: GoldenRecord.Field) -> [Criterion] {
        field == .phone || field == .address ? contact : identity
    }

    func rank(_ namespace: String) -> Int { trust.firstIndex(of: namespace) ?? trust.count }
}

/// What is held to be true of a resident, each value with where it comes from.
public struct GoldenRecord: Sendable, Hashable {
    /// The fields.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        case name, sex
        case birthDate = "birth_date"
        case number = "id_number"
        case card, phone, address, ethnicity
        case guardianName = "guardian_name"
        case guardianNumber = "guardian_id"
    }

    /// A value and its provenance.
    public struct Value: Sendable, Hashable {
        /// The field.
        public let field: Field
        /// The value as sent; dates `YYYY-MM-DD`.
        public let text: String
        /// The record it is of.
        public let recordID: Int64
        /// The namespace of the record's domain.
        public let domain: String
        /// The record's local id.
        public let localID: String
        /// When the record last changed, ISO 8601 in UTC.
        public let at: String
        /// What decided between values; nil where all records agree.
        public let criterion: SurvivorshipRules.Criterion?
        /// How many records say the same.
        public let agreeing: Int
        /// Other values, the next best first.
        public let others: [String]
    }

    /// The resident.
    public let residentID: Int64
    /// Values of the fields that any record gives, in the order of ``Field``.
    public let values: [Value]

    /// The value of a field; nil when no record gives one.
    public subscript(field: Field) -> Value? { values.first { $0.field == field } }
}

extension PatientIndex {
    /// What is held to be true of a resident.
    ///
    /// An identity number is there only when it is its record's own.
    public func goldenRecord(
        _ resident: Int64, rules: SurvivorshipRules = SurvivorshipRules()
    ) throws(IndexError) -> GoldenRecord {
        let records = try records(of: resident).filter { $0.mergedInto == nil }
        let names = Dictionary(try domains().map { ($0.id, $0.authority.namespace) }) { first, _ in first }
        let values = GoldenRecord.Field.allCases.compactMap { field in
            Survivorship(field: field, rules: rules, domains: names).choose(records)
        }
        return GoldenRecord(residentID: resident, values: values)
    }
}

/// Chooses one value of a field.
private struct Survivorship {
    let field: GoldenRecord.Field
    let rules: SurvivorshipRules
    let domains: [Int64: String]

    private struct Claim {
        let text: String
        let record: SourceRecord
        /// Smaller is better, a number for each criterion.
        let ranks: [String]
    }

    func choose(_ records: [SourceRecord]) -> GoldenRecord.Value? {
        var counts: [String: Int] = [:]
        for record in records { counts[key(record.golden(field)), default: 0] += 1 }
        let newest = records.map(\.writtenOrUpdated).max() ?? ""
        let claims = records.compactMap { record -> Claim? in
            let text = record.golden(field)
            guard !text.isEmpty else { return nil }
            let count = counts[key(text)] ?? 0
            let ranks = rules.criteria(field).map { rank($0, record, count, newest) }
            return Claim(text: text, record: record, ranks: ranks)
        }.sorted { ($0.ranks, $0.record.id) < ($1.ranks, $1.record.id) }
        guard let best = claims.first else { return nil }
        let others = claims.filter { key($0.text) != key(best.text) }
        let place = others.first.flatMap { next in best.ranks.indices.first { best.ranks[$0] != next.ranks[$0] } }
        return GoldenRecord.Value(
            field: field, text: best.text, recordID: best.record.id, domain: domains[best.record.domainID] ?? "",
            localID: best.record.localID, at: best.record.updatedAt,
            criterion: place.map { rules.criteria(field)[$0] }, agreeing: counts[key(best.text)] ?? 1,
            others: others.map(\.text).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }

    private func key(_ text: String) -> String { PersonName.key(text) }

    private func rank(
        _ criterion: SurvivorshipRules.Criterion, _ record: SourceRecord, _ count: Int, _ newest: String
    ) -> String {
        switch criterion {
        case .verified: record.ownedNumber != nil ? "0" : record.card != nil ? "1" : "2"
        case .trusted: Self.padded(rules.rank(domains[record.domainID] ?? ""))
        case .frequent: Self.padded(999_999 - count)
        // Later times come first: their digits are turned round.
        case .recent: String(decoding: record.writtenOrUpdated.utf8.map { 0x7E - min($0, 0x7D) + 0x20 }, as: UTF8.self)
        }
    }

    private static func padded(_ number: Int) -> String { String(String(1_000_000 + max(0, number)).dropFirst()) }
}

extension SourceRecord {
    /// When its source wrote it: digits only, so that days and times compare.
    fileprivate var writtenOrUpdated: String {
        let written = writtenOn.isEmpty ? updatedAt : writtenOn
        return String(decoding: written.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
    }

    fileprivate func golden(_ field: GoldenRecord.Field) -> String {
        switch field {
        case .name: name.full
        case .sex: sex.isKnown ? sex.rawValue : ""
        case .birthDate: settled.contains(.disputed) ? "" : birthDate?.dashed ?? ""
        case .number: ownedNumber ?? ""
        case .card: card ?? ""
        case .phone: phone
        case .address: address
        case .ethnicity: ethnicity
        case .guardianName: guardianName
        case .guardianNumber: guardianNumber
        }
    }
}

/// Compares lists of texts place by place.
private func < (left: ([String], Int64), right: ([String], Int64)) -> Bool {
    for (one, two) in zip(left.0, right.0) where one != two { return one < two }
    return left.1 < right.1
}
