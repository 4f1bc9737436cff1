// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import SQLite

extension IdentityFeed {
    /// Events by which a source itself says who is who.
    ///
    /// - Source: HL7 v2.5.1, 3.3.24 (A24), 3.3.37 (A37), 3.3.47 (A47).
    enum Linkage: String {
        /// Two PID of one patient.
        case link = "A24"
        /// Two PID of different patients.
        case unlink = "A37"
        /// The id of MRG-1 is from now on that of PID-3.
        case changeID = "A47"
    }

    func link(
        _ kind: Linkage, _ message: Message, _ header: HeaderSummary, _ context: PatientIndex.Context
    ) throws(StoreError) -> Result {
        do throws(IndexError) {
            let resident =
                kind == .changeID
                ? try changeID(message, header, context) : try decide(kind, message, header, context)
            let word = kind == .link ? "linked" : kind == .unlink ? "unlinked" : "renamed"
            return Result(residentID: resident, step: Step("resolve", word, "\(ResidentNumber(resident))"))
        } catch {
            if case .store(let failure) = error { throw failure }
            return Self.refused(error, kind == .changeID ? Path("MRG", field: 1) : Path("PID", 2, field: 3))
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
        guard let sent = PatientFacts.identifiers(segment, field).first(where: { $0.kind == .local }) else {
            throw .unknownID
        }
        let domain = try domain(sent.authority, header.sender, learning: false)
        return .init(domain: domain, value: sent.value)
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
