// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2
import MPI
import SQLite

/// Answers to PIX (Q23) and PDQ (Q22) queries, and to those for one person (Q21).
///
/// - Source: IHE ITI TF-2, 3.9 (PIX query) and 3.21 (patient demographics query), HL7 2.5; HL7 v2.5.1, 3.3.56 (Q21).
struct QueryAnswerer {
    let index: PatientIndex
    let connection: Connection
    let message: Message
    let content: AcknowledgementContent
    let today: String
    let store: MessageStore
    var settings = QuerySettings()

    /// What a query came to, before it is written.
    struct Answer {
        /// QAK-2: `OK`, `NF`, `AE`.
        var status = "OK"
        var findings: [Finding] = []
        var patients: [SegmentBuilder] = []
        /// Places in `patients` of those whose name only sounds as asked.
        var soundAlike: Set<Int> = []
        var total = 0
        var remaining = 0
        /// DSC-1 of the next page.
        var pointer: String?

        static func failed(_ finding: Finding) -> Answer { Answer(status: "AE", findings: [finding]) }
    }

    /// Why no answer could be made.
    enum Failure: Error {
        case store(StoreError)
        case hl7(HL7v2Error)
        case index(IndexError)
    }

    /// Whether this is a query for us.
    static func handles(_ header: HeaderSummary) -> Bool {
        header.type == "QBP" && ["Q21", "Q22", "Q23"].contains(header.event)
    }

    func answer(event: String) throws(Failure) -> (Message, Answer) {
        try Failure.wrapping {
            let answer =
                switch event {
                case "Q23": try crossReferences()
                case "Q21": try person()
                default: try demographics()
                }
            return (try response(answer, event: event), answer)
        }
    }

    // MARK: PIX

    /// Somebody asked for by QPD-3, and the domains of QPD-4.
    struct Asked {
        let id: PatientIndex.LocalID
        let resident: Int64
        let wanted: [Domain]
    }

    /// Who is asked for by id; what is wrong with the question otherwise.
    func asked() throws(IndexError) -> Swift.Result<Asked, QuestionFault> {
        let value = Path("QPD", field: 3, repetition: 1, component: 1)
        guard let asked = message.segment("QPD")?[3].map({ SentIdentifier($0, repetition: 1) }) else {
            return .failure(QuestionFault(finding: unknownKey(value)))
        }
        guard let domain = try domain(asked.authority) else {
            return .failure(QuestionFault(finding: unknownKey(Path("QPD", field: 3, repetition: 1, component: 4))))
        }
        let (wanted, unknown) = try wantedDomains(4)
        if let place = unknown.first {
            return .failure(QuestionFault(finding: unknownKey(Path("QPD", field: 4, repetition: place))))
        }
        let id = PatientIndex.LocalID(domain: domain, value: asked.value)
        do throws(IndexError) {
            return .success(Asked(id: id, resident: try index.resident(of: id, today: today), wanted: wanted))
        } catch {
            if case .store = error { throw error }
            return .failure(QuestionFault(finding: unknownKey(value)))
        }
    }

    private func crossReferences() throws -> Answer {
        let asked: Asked
        switch try self.asked() {
        case .failure(let fault): return .failed(fault.finding)
        case .success(let found): asked = found
        }
        let own = index.listed(asked.id, today: today)
        let found = try index.identifiers(of: asked.resident).filter { identifier in
            let isAsked = identifier.domain == asked.id.domain && identifier.value == own
            return !isAsked && (asked.wanted.isEmpty || asked.wanted.contains(identifier.domain))
        }
        guard !found.isEmpty else { return Answer(status: "NF") }
        var patient = SegmentBuilder("PID")
        patient[3] = try message.delimiters.repetitions(found.map(message.delimiters.encoded))
        patient[5] = try message.delimiters.repetitions([
            "", message.delimiters.components(["", "", "", "", "", "", "S"]),
        ])
        return Answer(patients: [patient], total: 1)
    }

    /// The domain an authority names; one whose parts contradict names none.
    func domain(_ authority: Authority) throws(IndexError) -> Domain? {
        do throws(IndexError) {
            return try index.domain(authority)
        } catch {
            guard error == .ambiguousDomain else { throw error }
            return nil
        }
    }

    /// The domains in the repetitions of a QPD field, and the places of those nobody knows.
    private func wantedDomains(_ field: Int) throws(IndexError) -> (known: [Domain], unknown: [Int]) {
        // Only the authority stands in these, so they are no identifiers to be filtered by value.
        let asked = (message.segment("QPD")?[field]?.repetitions ?? []).enumerated()
            .map { SentIdentifier($1, repetition: $0 + 1) }
        var (known, unknown): ([Domain], [Int]) = ([], [])
        for identifier in asked where !identifier.authority.isEmpty {
            if let domain = try domain(identifier.authority) {
                known.append(domain)
            } else {
                unknown.append(identifier.repetition)
            }
        }
        return (known, unknown)
    }

    func unknownKey(_ path: Path) -> Finding {
        Finding(.error, code: ConditionCode.unknownKey, location: path.description, message: "Unknown key identifier")
    }

    // MARK: PDQ

    private func demographics() throws -> Answer {
        let (wanted, unknown) = try wantedDomains(8)
        if !unknown.isEmpty {
            let findings = unknown.map { unknownKey(Path("QPD", field: 8, repetition: $0)) }
            return Answer(status: "AE", findings: findings)
        }
        let criteria: Criteria
        switch try parameters() {
        case .success(let asked): criteria = asked
        case .failure(let fault): return .failed(fault.finding)
        }
        guard let pointer = message["DSC-1"] else {
            let residents = try found(criteria)
            if residents.count > settings.matchLimit { return .failed(tooMany) }
            return try page(residents, criteria, wanted, total: nil)
        }
        guard let rest = try QueryCursor(connection, message, settings).take(pointer) else {
            return .failed(unknownKey(Path("DSC", field: 1)))
        }
        return try page(rest.residents, criteria, wanted, total: rest.total)
    }

    /// Who is written as asked; where nobody is, who sounds so.
    private func found(_ criteria: Criteria) throws(IndexError) -> [Int64] {
        let residents = try index.search(criteria, today: today, limit: settings.matchLimit + 1)
        guard residents.isEmpty, !criteria.family.isEmpty else { return residents }
        var wider = criteria
        wider.soundsAlike = true
        return try index.search(wider, today: today, limit: settings.matchLimit + 1)
    }

    /// What is wrong with a question.
    struct QuestionFault: Error {
        let finding: Finding
    }

    /// QPD-3: repetitions of `@PID.n.m^value`.
    private func parameters() throws(IndexError) -> Swift.Result<Criteria, QuestionFault> {
        var criteria = Criteria()
        var (idValue, authority) = ("", Authority())
        for (place, item) in (message.segment("QPD")?[3]?.repetitions ?? []).enumerated() {
            let value = item.component(2).readable
            if value.isEmpty { continue }
            switch item.component(1).readable {
            case "@PID.3", "@PID.3.1": idValue = value
            case "@PID.3.4", "@PID.3.4.1": authority.namespace = value
            case "@PID.3.4.2": authority = Authority(namespace: authority.namespace, universalID: value)
            case "@PID.3.4.3": authority.universalIDType = value
            case "@PID.5", "@PID.5.1", "@PID.5.1.1": criteria.family = value
            case "@PID.5.2": criteria.given = value
            case "@PID.7", "@PID.7.1": criteria.birthDate = value
            case "@PID.8": criteria.sex = SexCode.national(value)
            case "@PID.18", "@PID.18.1": criteria.residents = try holders(ofAccount: value)
            case "@PID.11", "@PID.11.1", "@PID.11.1.1": criteria.address = value
            case "@PID.13", "@PID.13.1", "@PID.13.12": criteria.phone = value
            default: return .failure(fault(place + 1, "this query parameter is not supported"))
            }
        }
        guard !idValue.isEmpty else {
            return criteria.isEmpty ? .failure(fault(1, "no query parameter")) : .success(criteria)
        }
        guard let domain = try domain(authority) else {
            return .failure(fault(1, "@PID.3.1 needs the @PID.3.4 of a known assigning authority"))
        }
        criteria.identifier = .init(domain: domain, value: idValue)
        return .success(criteria)
    }

    /// The residents whom messages gave an account number.
    private func holders(ofAccount value: String) throws(IndexError) -> Set<Int64> {
        let rows: [Row]
        do throws(StoreError) {
            let asked = try BodyCipher.of(connection).condition(.account, value)
            rows = try connection.rows(
                """
                SELECT DISTINCT resident_id FROM message JOIN message_key ON message_key.message_id = message.id
                WHERE \(asked.text) AND resident_id IS NOT NULL LIMIT 1000
                """, asked.values, purpose: "look for an account number")
        } catch {
            throw .store(error)
        }
        var holders: Set<Int64> = []
        for row in rows { if let holder = try index.current(row.integer(0) ?? 0) { holders.insert(holder) } }
        return holders
    }

    private func fault(_ repetition: Int, _ text: String) -> QuestionFault {
        let path = Path("QPD", field: 3, repetition: repetition)
        return QuestionFault(
            finding: Finding(.error, code: ConditionCode.unknownKey, location: path.description, message: text))
    }

    /// The first page of what is left; the rest waits under a pointer, as it was when the query came.
    private func page(
        _ residents: [Int64], _ criteria: Criteria, _ wanted: [Domain], total: Int?
    ) throws -> Answer {
        let limit = min(max(message["RCP-2.1"].flatMap { Int($0) } ?? settings.pageLimit, 1), settings.pageLimit)
        var answer = Answer()
        // Who has no id in the wanted domains is dropped first: neither counted nor left for a page of nobody.
        var rest = try present(residents)[...]
        if !wanted.isEmpty {
            rest = try rest.filter { try index.identifiers(of: $0).contains { wanted.contains($0.domain) } }[...]
        }
        while let resident = rest.popFirst() {
            let identifiers = try index.identifiers(of: resident).filter {
                wanted.isEmpty || wanted.contains($0.domain)
            }
            if identifiers.isEmpty { continue }
            let (segment, name) = try patient(resident, identifiers, answer.patients.count + 1)
            answer.patients.append(segment)
            if isOnlySound(name, criteria) { answer.soundAlike.insert(answer.patients.count - 1) }
            if answer.patients.count == limit { break }
        }
        answer.total = total ?? answer.patients.count + rest.count
        answer.remaining = rest.count
        if answer.patients.isEmpty { answer.status = "NF" }
        if !rest.isEmpty {
            answer.pointer = try QueryCursor(connection, message, settings).keep(
                Array(rest), total: answer.total)
        }
        return answer
    }

    /// Whether a resident was found although no name of theirs is written as asked.
    private func isOnlySound(_ name: PersonName, _ criteria: Criteria) -> Bool {
        let asked = PersonName(family: criteria.family, given: criteria.given).key.filter { $0 != "*" }
        return !asked.isEmpty && !name.key.hasPrefix(asked)
    }

    func patient(
        _ resident: Int64, _ identifiers: [Identifier], _ number: Int
    ) throws -> (SegmentBuilder, PersonName) {
        let records = try index.records(of: resident).filter { $0.mergedInto == nil }.sorted {
            $0.updatedAt > $1.updatedAt
        }
        let delimiters = message.delimiters
        var segment = SegmentBuilder("PID", [1: String(number)])
        segment[3] = try delimiters.repetitions(identifiers.map(delimiters.encoded))
        let name = records.first { !$0.name.full.isEmpty }?.name ?? PersonName(family: "")
        segment[5] = try delimiters.components([name.family, name.given, "", "", "", "", "L"])
        segment[7] = records.lazy.compactMap(\.birthDate?.compact).first ?? ""
        segment[8] = records.first { $0.sex != .unknown }.map { SexCode.hl7($0.sex) } ?? ""
        segment[11] = try delimiters.components([records.first { !$0.address.isEmpty }?.address ?? ""])
        segment[13] = try delimiters.components([records.first { !$0.phone.isEmpty }?.phone ?? ""])
        segment[18] = try delimiters.escaped(account(of: resident))
        return (segment, name)
    }
}
