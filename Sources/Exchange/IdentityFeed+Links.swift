// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import SQLite

extension IdentityFeed {
    /// Events by which a source itself says who is who.
    ///
    /// - Source: HL7 v2.5.1, 3.3.24 (A24), 3.3.37 (A37), 3.3.43 (A43), 3.3.47 (A47).
    enum Linkage: String {
        /// Two PID of one patient.
        case link = "A24"
        /// Two PID of different patients.
        case unlink = "A37"
        /// The id of MRG-1 is from now on that of PID-3.
        case changeID = "A47"
        /// The ids that PID-3 and MRG-1 share belong to the patient of PID-2 or of another id of PID-3, no longer to that
        /// of MRG-4 or of another id of MRG-1.
        case move = "A43"

        /// What the step is called.
        var outcome: String {
            switch self {
            case .link: "linked"
            case .unlink: "unlinked"
            case .changeID: "renamed"
            case .move: "moved"
            }
        }

        /// Where a refusal points.
        var place: Path {
            switch self {
            case .link, .unlink: Path("PID", 2, field: 3)
            case .changeID, .move: Path("MRG", field: 1)
            }
        }
    }

    func link(
        _ kind: Linkage, _ message: Message, _ header: HeaderSummary, _ context: PatientIndex.Context
    ) throws(StoreError) -> Result {
        do throws(IndexError) {
            let resident =
                switch kind {
                case .changeID: try changeID(message, header, context)
                case .move: try move(message, header, context)
                case .link, .unlink: try decide(kind, message, header, context)
                }
            return Result(residentID: resident, step: Step("resolve", kind.outcome, "\(ResidentNumber(resident))"))
        } catch {
            if case .store(let failure) = error { throw failure }
            return Self.refused(error, kind.place)
        }
    }

    private func decide(
        _ kind: Linkage, _ message: Message, _ header: HeaderSummary, _ context: PatientIndex.Context
    ) throws(IndexError) -> Int64 {
        let patients = message.segments(named: "PID")
        guard patients.count == 2 else { throw .unknownID }
        let (one, two) = (try record(patients[0], 3, header), try record(patients[1], 3, header))
        let verdict: Decision.Verdict = kind == .link ? .same : .different
        try index.decide(one.id, two.id, verdict, why: "\(kind.rawValue) of the source", context)
        guard let resident = try index.record(one.id)?.residentID else { throw .unknownID }
        return resident
    }

    /// The record of the first id of the sender's own domain.
    private func record(_ segment: Segment, _ field: Int, _ header: HeaderSummary) throws(IndexError) -> SourceRecord {
        let id = try localID(segment, field, header)
        guard let record = try index.record(of: id) else { throw .unknownID }
        return record
    }

    private func localID(
        _ segment: Segment, _ field: Int, _ header: HeaderSummary
    ) throws(IndexError) -> PatientIndex.LocalID {
        guard let first = try localIDs(segment, field, header).first else { throw .unknownID }
        return first
    }

    /// The ids of a field that are of the sender's own domains.
    private func localIDs(
        _ segment: Segment, _ field: Int, _ header: HeaderSummary
    ) throws(IndexError) -> [PatientIndex.LocalID] {
        let sent = PatientFacts.identifiers(segment, field).filter { $0.kind == .local }
        guard sent.count <= Self.identifierLimit else { throw .tooManyIDs }
        return try sent.map { (one) throws(IndexError) in
            PatientIndex.LocalID(domain: try domain(one.authority, header.sender, learning: false), value: one.value)
        }
    }

    /// Says that each id moved is the new patient's and not the old one's.
    private func move(
        _ message: Message, _ header: HeaderSummary, _ context: PatientIndex.Context
    ) throws(IndexError) -> Int64 {
        guard let patient = message.segment("PID"), let former = message.segment("MRG") else { throw .unknownID }
        let (now, before) = (try localIDs(patient, 3, header), try localIDs(former, 1, header))
        let shared = now.filter { before.contains($0) }
        // Some senders name the id alone in MRG-1 and the new patient alone in PID-3.
        let moved = try records(shared.isEmpty ? before : shared)
        let targets = try records(now.filter { !moved.ids.contains($0) } + localIDs(patient, 2, header))
        let sources = try records(before.filter { !moved.ids.contains($0) } + localIDs(former, 4, header))
        guard !moved.records.isEmpty, let target = targets.records.first else { throw .unknownID }
        for record in moved.records {
            guard record.id != target.id else { throw .sameID }
            for source in sources.records where source.id != record.id && source.id != target.id {
                try index.decide(record.id, source.id, .different, why: "A43 of the source", context)
            }
            try index.decide(record.id, target.id, .same, why: "A43 of the source", context)
        }
        guard let resident = try index.record(target.id)?.residentID else { throw .unknownID }
        return resident
    }

    private func records(
        _ ids: [PatientIndex.LocalID]
    ) throws(IndexError) -> (ids: [PatientIndex.LocalID], records: [SourceRecord]) {
        (
            ids,
            try ids.map { (id) throws(IndexError) in
                guard let record = try index.record(of: id) else { throw .unknownID }
                return record
            }
        )
    }

    /// What the old id stood for is registered under the new one, then the old one is merged into it.
    private func changeID(
        _ message: Message, _ header: HeaderSummary, _ context: PatientIndex.Context
    ) throws(IndexError) -> Int64 {
        guard let patient = message.segment("PID"), let former = message.segment("MRG") else { throw .unknownID }
        let (new, old) = (try localID(patient, 3, header), try localID(former, 1, header))
        guard new.domain == old.domain else { throw .differentDomains }
        guard let record = try index.record(of: old) else { throw .unknownID }
        if try index.record(of: new) == nil {
            _ = try index.register(
                record.update(new.domain, new.value), sameAs: record.residentID, context)
        }
        return try index.merge(survivor: new, subsumed: old, context).residentID
    }
}
