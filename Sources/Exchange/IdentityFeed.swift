// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import MPI
import SQLite

/// Turns the patients of messages into residents of the index.
struct IdentityFeed {
    let index: PatientIndex
    let connection: Connection
    /// Whether a domain not known is taken from the first institution that uses it.
    let learnsDomains: Bool

    /// Events that report a patient's data; their demographics are taken over.
    ///
    /// - Source: IHE ITI-8, and ADT^A28/A31 as Chinese registrations use them; Z events are vendors' own.
    private static let reportingEvents: Set<String> = ["A01", "A04", "A05", "A08", "A28", "A31"]

    /// Events that merge one patient id into another.
    private static let mergingEvents: Set<String> = ["A18", "A34", "A40"]

    /// How many local ids one patient may have in one message, and how many pairs one merge.
    static let identifierLimit = 20

    /// What a message did.
    struct Result {
        var residentID: Int64?
        var step: Step
        var refusals: [Finding] = []
    }

    /// Applies a message to the index: all of it, or nothing when any part is refused.
    func apply(_ message: Message, _ header: HeaderSummary, _ context: PatientIndex.Context) throws(StoreError)
        -> Result
    {
        do throws(FeedFailure) {
            return try connection.savepoint(purpose: "resolve a patient", wrap: { .store($0) }) {
                () throws(FeedFailure) in
                let result = try FeedFailure.wrapping { () throws(StoreError) in try parts(message, header, context) }
                if !result.refusals.isEmpty { throw .refused(result) }
                return result
            }
        } catch {
            // A domain learned on the way was rolled back too.
            index.forgetCachedDomains()
            switch error {
            case .store(let failure): throw failure
            case .refused(let result): return result
            }
        }
    }

    private func parts(
        _ message: Message, _ header: HeaderSummary, _ context: PatientIndex.Context
    ) throws(StoreError) -> Result {
        guard let patient = message.segment("PID") else { return Result(step: Step("resolve", "none", "no PID")) }
        if header.type == "ADT", Self.mergingEvents.contains(header.event) {
            return try merge(message, header, context)
        }
        if header.type == "ADT", let kind = Linkage(rawValue: header.event) {
            return try link(kind, message, header, context)
        }
        let reports =
            header.type == "ADT" && (Self.reportingEvents.contains(header.event) || header.event.hasPrefix("Z"))
        return try resolve(message, PatientFacts(patient), header, updates: reports, context)
    }

    // MARK: Patients

    private func resolve(
        _ message: Message, _ facts: PatientFacts, _ header: HeaderSummary, updates: Bool,
        _ context: PatientIndex.Context
    ) throws(StoreError) -> Result {
        do {
            if !updates, let resident = try known(facts, header.sender, context) {
                return Result(residentID: resident, step: Step("resolve", "known", "\(ResidentNumber(resident))"))
            }
            return try register(message, facts, header, context)
        } catch {
            if case .store(let failure) = error { throw failure }
            if !updates, error != .subsumedID {
                return Result(step: Step("resolve", "unresolved", Self.text(error)))
            }
            return Self.refused(error, Path("PID", field: 3))
        }
    }

    /// The resident an identifier of the message already leads to: local id, card, then owned number.
    func known(
        _ facts: PatientFacts, _ sender: SenderKey, _ context: PatientIndex.Context
    ) throws(IndexError) -> Int64? {
        for identifier in facts.localIdentifiers.prefix(Self.identifierLimit) {
            let isBare = identifier.authority.isEmpty
            let domain = try isBare ? fedDomains(sender).only : index.domain(identifier.authority)
            guard let domain else { continue }
            let id = PatientIndex.LocalID(domain: domain, value: identifier.value)
            do throws(IndexError) {
                return try index.resident(of: id, today: context.today)
            } catch {
                guard error == .unknownID else { throw error }
            }
        }
        // The domain does not matter for card and number.
        guard let any = try index.domains().first else { return nil }
        return try index.resident(for: facts.update(any, "", relatives: []), today: context.today)
    }

    private func register(
        _ message: Message, _ facts: PatientFacts, _ header: HeaderSummary, _ context: PatientIndex.Context
    ) throws(IndexError) -> Result {
        guard facts.localIdentifiers.count <= Self.identifierLimit else { throw .tooManyIDs }
        var first: Resolution?
        var refusal = IndexError.unknownDomain
        for identifier in facts.localIdentifiers {
            do throws(IndexError) {
                let domain = try domain(identifier.authority, header.sender, learning: first == nil)
                let update = facts.update(domain, identifier.value, relatives: message.segments(named: "NK1"))
                let resolution = try index.register(update, sameAs: first?.residentID, context)
                first = first ?? resolution
            } catch {
                // A second id of a foreign domain is only mentioned; the first one decides.
                guard error == .notTheSource || error == .unknownDomain else { throw error }
                refusal = error
            }
        }
        guard let first else { throw facts.localIdentifiers.isEmpty ? .unknownID : refusal }
        return Result(residentID: first.residentID, step: Self.step(first))
    }

    /// The domain an id belongs to, and the sender may feed.
    ///
    /// - Parameter learning: only the first id of a message teaches a domain; others may be another institution's.
    func domain(
        _ authority: Authority, _ sender: SenderKey, learning: Bool = true
    ) throws(IndexError) -> Domain {
        if authority.isEmpty { return try ownDomain(sender) }
        if let domain = try index.domain(authority) {
            guard domain.kind == .local, domain.isFed(byApplication: sender.application, facility: sender.institution)
            else {
                throw .notTheSource
            }
            return domain
        }
        // Many systems call themselves HIS: without a facility nothing is learned.
        guard learning, learnsDomains, !sender.facility.isEmpty else { throw .unknownDomain }
        return try index.addDomain(authority, facility: sender.institution)
    }

    /// An id without an authority is of the one domain its sender feeds.
    private func ownDomain(_ sender: SenderKey) throws(IndexError) -> Domain {
        let own = try fedDomains(sender)
        if let domain = own.only { return domain }
        guard own.isEmpty, learnsDomains, !sender.facility.isEmpty else { throw .unknownDomain }
        return try domain(Authority(namespace: sender.institution), sender)
    }

    /// The domains of local ids this sender feeds.
    private func fedDomains(_ sender: SenderKey) throws(IndexError) -> [Domain] {
        try index.domains().filter {
            $0.facility != nil && $0.isFed(byApplication: sender.application, facility: sender.institution)
        }
    }

    // MARK: Merges

    /// Each PID with the MRG that follows it; all of them or none.
    private func merge(
        _ message: Message, _ header: HeaderSummary, _ context: PatientIndex.Context
    ) throws(StoreError) -> Result {
        var merged: [Resolution] = []
        do throws(MergeFailure) {
            let wrap: (StoreError) -> MergeFailure = { .store($0) }
            merged = try connection.savepoint(purpose: "merge patient ids", wrap: wrap) { () throws(MergeFailure) in
                var all: [Resolution] = []
                for (number, pair) in Self.pairs(message).enumerated() {
                    all += try merge(pair, number + 1, header, context)
                }
                return all
            }
        } catch {
            switch error {
            case .store(let failure): throw failure
            case .refused(let reason, let path): return Self.refused(reason, path)
            }
        }
        guard let last = merged.last else { return Self.refused(.unknownID, Path("MRG", field: 1)) }
        let detail = "\(merged.count) into \(ResidentNumber(last.residentID))"
        return Result(residentID: last.residentID, step: Step("resolve", "merged", detail))
    }

    private static func pairs(_ message: Message) -> [(survivor: Segment, subsumed: Segment)] {
        var patient: Segment?
        return message.segments.compactMap { segment in
            if segment.name == "PID" { patient = segment }
            guard segment.name == "MRG", let survivor = patient else { return nil }
            return (survivor, segment)
        }
    }

    private func merge(
        _ pair: (survivor: Segment, subsumed: Segment), _ number: Int, _ header: HeaderSummary,
        _ context: PatientIndex.Context
    ) throws(MergeFailure) -> [Resolution] {
        let kept = PatientFacts.identifiers(pair.survivor, 3).filter { $0.kind == .local }
        let gone = PatientFacts.identifiers(pair.subsumed, 1).filter { $0.kind == .local }
        let path = Path("MRG", number, field: 1)
        guard kept.count <= Self.identifierLimit, gone.count <= Self.identifierLimit else {
            throw .refused(.tooManyIDs, path)
        }
        do throws(IndexError) {
            var merged: [Resolution] = []
            for lost in gone {
                let domain = try domain(lost.authority, header.sender, learning: false)
                let survivor = kept.first { (try? self.domain($0.authority, header.sender, learning: false)) == domain }
                guard let survivor else { throw IndexError.differentDomains }
                merged.append(
                    try index.merge(
                        survivor: .init(domain: domain, value: survivor.value),
                        subsumed: .init(domain: domain, value: lost.value), context))
            }
            guard !merged.isEmpty else { throw IndexError.unknownID }
            return merged
        } catch {
            if case .store(let failure) = error { throw .store(failure) }
            throw .refused(error, path)
        }
    }

    // MARK: Words

    static func refused(_ error: IndexError, _ path: Path) -> Result {
        let finding = Finding(
            .error, code: ConditionCode.unknownKey, location: path.description, message: text(error))
        return Result(step: Step("resolve", "refused", text(error)), refusals: [finding])
    }

    private static func step(_ resolution: Resolution) -> Step {
        let doubts = resolution.tasks.map { "; review: \($0.kind.rawValue)" }.joined()
        let outcome = resolution.isNewResident ? "new" : resolution.isNewRecord ? "linked" : "updated"
        return Step("resolve", outcome, "\(ResidentNumber(resolution.residentID)), \(resolution.reason.text)\(doubts)")
    }

    static func text(_ error: IndexError) -> String {
        switch error {
        case .store(let failure): failure.description
        case .unknownDomain: "unknown assigning authority"
        case .ambiguousDomain: "the parts of the assigning authority name different domains"
        case .notTheSource: "the sender is not the identity source of this assigning authority"
        case .tooManyIDs: "more than \(identifierLimit) patient ids"
        case .unknownID: "unknown patient id"
        case .subsumedID: "this patient id was merged into another"
        case .sameID: "surviving and merged id are the same"
        case .differentDomains: "surviving and merged id have different assigning authorities"
        case .unknownRecord: "no such record in use"
        case .unknownResident: "no such resident with other records in use"
        case .unknownEvent: "no such event"
        case .alreadyUndone: "the event was undone before"
        case .changedSince: "a later change concerns the same rows; undo that one first"
        case .unknownTask: "no such open task"
        case .nothingToDo: "nothing would change"
        }
    }
}

/// Why a message had no effect on the index.
private enum FeedFailure: Error {
    case store(StoreError)
    case refused(IdentityFeed.Result)

    static func wrapping<Value>(_ body: () throws(StoreError) -> Value) throws(FeedFailure) -> Value {
        do { return try body() } catch { throw .store(error) }
    }
}

extension Array {
    /// The element, where there is exactly one.
    fileprivate var only: Element? { count == 1 ? first : nil }
}

/// Why a merge message had no effect.
enum MergeFailure: Error {
    case store(StoreError)
    case refused(IndexError, Path)
}
