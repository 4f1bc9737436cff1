// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI

/// Whom a query for immunisations means: QPD-3 identifiers, -4 name, -6 day of birth, -7 sex, -8 address, -9 telephone.
struct QuerySubject {
    private let answerer: QueryAnswerer
    private let identifiers: [SentIdentifier]
    private let name: PersonName?
    private let birthDate: String
    /// GB/T 2261.1; empty where it is not asked for.
    private let sex: String
    private let address: String
    private let phone: String

    private var index: PatientIndex { answerer.index }

    /// The most identifiers that are looked at.
    private static let identifierLimit = 20

    init(answerer: QueryAnswerer) {
        self.answerer = answerer
        let query = answerer.message.segment("QPD")
        identifiers = (query.map { PatientFacts.identifiers($0, 3) } ?? []).filter { !$0.value.isEmpty }
        name = PatientFacts.name(query?[4])
        birthDate = String((query?.text(6) ?? "").prefix(8))
        let sex = SexCode.national(query?.text(7) ?? "")
        self.sex = sex == "0" ? "" : sex
        address = PatientFacts.address(query?[8]) ?? ""
        phone = PatientFacts.phone(query?[9]) ?? ""
    }

    /// Whether nobody is asked for.
    var isEmpty: Bool { identifiers.isEmpty && name == nil && birthDate.isEmpty && address.isEmpty && phone.isEmpty }

    /// Who is meant.
    enum Meant {
        case certain(Int64)
        case perhaps([Int64])
    }

    func meant() throws(IndexError) -> Meant {
        var known: [Int64] = []
        for identifier in identifiers.prefix(Self.identifierLimit) {
            guard let resident = try resident(identifier), !known.contains(resident) else { continue }
            known.append(resident)
        }
        if known.isEmpty { return try byDemographics() }
        if known.count == 1, try !isContradicted(by: known[0]) { return .certain(known[0]) }
        return .perhaps(known)
    }

    // MARK: By identifier

    private func resident(_ identifier: SentIdentifier) throws(IndexError) -> Int64? {
        let domain: Domain?
        switch identifier.kind {
        case .card, .number: domain = try index.domains().first { $0.kind == identifier.kind }
        default: domain = identifier.authority.isEmpty ? nil : try answerer.domain(identifier.authority)
        }
        guard let domain else { return nil }
        do throws(IndexError) {
            return try index.resident(of: .init(domain: domain, value: identifier.value), today: answerer.today)
        } catch {
            if case .store = error { throw error }
            return nil
        }
    }

    /// Whether a name, day of birth or sex of the question is none of the resident's.
    private func isContradicted(by resident: Int64) throws(IndexError) -> Bool {
        let records = try index.records(of: resident)
        let names = Set(records.map(\.name.key).filter { !$0.isEmpty })
        let days = Set(records.compactMap(\.birthDate?.compact))
        let sexes = Set(records.map(\.sex).filter { $0 != .unknown }.map { SexCode.national(SexCode.hl7($0)) })
        return Self.isOther(name?.key ?? "", names) || Self.isOther(birthDate, days) || Self.isOther(sex, sexes)
    }

    private static func isOther(_ asked: String, _ known: Set<String>) -> Bool {
        !asked.isEmpty && !known.isEmpty && !known.contains(asked)
    }

    // MARK: By name

    private func byDemographics() throws(IndexError) -> Meant {
        var criteria = Criteria()
        (criteria.family, criteria.given) = (name?.family ?? "", name?.given ?? "")
        (criteria.birthDate, criteria.sex) = (birthDate, sex)
        // Of identifiers alone nobody is known, and a sex is no person.
        guard !criteria.family.isEmpty || !criteria.given.isEmpty || !birthDate.isEmpty || isReachable else {
            return .perhaps([])
        }
        var narrow = criteria
        (narrow.address, narrow.phone) = (address, phone)
        let near = try found(narrow)
        let isWhole = name != nil && !birthDate.isEmpty && !sex.isEmpty && isReachable
        if isWhole, near.count == 1, try !isContradicted(by: near[0]) { return .certain(near[0]) }
        // Who moved, or has another telephone now, may be meant as well.
        return .perhaps(near.isEmpty && !criteria.isEmpty ? try found(criteria) : near)
    }

    private var isReachable: Bool { !address.isEmpty || !phone.isEmpty }

    private func found(_ criteria: Criteria) throws(IndexError) -> [Int64] {
        try answerer.present(index.search(criteria, today: answerer.today))
    }
}
