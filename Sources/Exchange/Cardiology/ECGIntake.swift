// SPDX-License-Identifier: Apache-2.0

public import Findings
import HL7v2
public import MPI
public import SCPECG
public import SQLite

/// Takes recordings: looks for the order, holds checksums, patient and time against it, files what agrees and makes its
/// result message.
///
/// A recording with a wrong checksum, or of another patient than its order's, is refused; one whose patient nobody knows
/// is kept for a person to look at. All that was received stays listed, with its bytes. The result of an accepted one is
/// stored like any message that comes, so that it is found under its resident.
public final class ECGIntake {
    /// What became of a recording.
    public enum State: String, Sendable, Hashable {
        /// Filed under a resident, its result stored.
        case accepted
        /// Nothing contradicts, but no resident is known for it.
        case unmatched
        /// Not filed; the findings say why.
        case refused
    }

    /// What became of a recording, and why.
    public struct Receipt: Sendable, Hashable {
        /// The row of the recording.
        public let id: Int64
        /// How it ended.
        public let state: State
        /// Whether the same recording was accepted before.
        public let isRepeat: Bool
        /// The resident it is filed under.
        public let residentID: Int64?
        /// The message that ordered it.
        public let orderMessageID: Int64?
        /// The ORU^R01 of an accepted recording.
        public let report: [UInt8]?
        /// What does not agree or is unusual.
        public let findings: [Finding]
    }

    /// How recordings are taken.
    public struct Settings: Sendable, Hashable {
        /// Whose numbers the patient ids are; empty for those of the institution a recording names.
        public var authority = Authority()
        /// MSH-4 of the results; empty for the institution a recording names.
        public var facility = ""
        /// Whether a patient nobody knows is registered, where the index knows the domain of the id.
        public var registersPatients = false
        /// Which parts of care follow the results.
        public var care = CareSettings()

        /// The institution of the recording, and nobody registered.
        public init() {}
    }

    let connection: Connection
    let store: MessageStore
    let index: PatientIndex
    let settings: Settings

    /// Opens message store and index in a database, their tables created where missing.
    public init(_ connection: Connection, _ settings: Settings = Settings()) throws(StoreError) {
        self.connection = connection
        self.settings = settings
        store = try MessageStore(connection)
        index = try PatientIndex(connection)
    }

    /// Takes one recording, in a transaction of its own.
    ///
    /// - Parameter digest: of the record's bytes, to know it again.
    public func receive(
        _ record: SCPECG.Record, digest: [UInt8], _ context: PatientIndex.Context
    ) throws(StoreError) -> Receipt {
        try connection.transaction(purpose: "take a recording") { () throws(StoreError) in
            if let earlier = try accepted(digest) { return earlier }
            var verdict = try judge(record, context)
            let isRefused = verdict.findings.contains { $0.severity == .error }
            if !isRefused, verdict.resident == nil { try register(ECGHeader(record), &verdict, context) }
            let state: State = isRefused ? .refused : verdict.resident == nil ? .unmatched : .accepted
            let report = state == .accepted ? try report(record, &verdict, context) : nil
            // What cannot be told in a message was not taken.
            let end = state == .accepted && report == nil ? State.refused : state
            return try keep(record, digest, end, report, verdict, context)
        }
    }

    // MARK: Judging

    /// What was found out about a recording.
    struct Verdict {
        var findings: [Finding] = []
        var resident: Int64?
        var order: (id: Int64, content: ECGOrder)?
        /// Whether an earlier recording of this number was accepted.
        var isRevision = false

        mutating func add(_ severity: Finding.Severity, _ code: String, _ location: String, _ message: String) {
            findings.append(Finding(severity, code: code, location: location, message: message))
        }
    }

    private func judge(_ record: SCPECG.Record, _ context: PatientIndex.Context) throws(StoreError) -> Verdict {
        let header = ECGHeader(record)
        var verdict = Verdict(findings: ECGCheck.integrity(record), resident: try resident(header, context.today))
        if let (message, order) = try order(header) {
            try judge(header, order, message, &verdict)
        } else {
            if header.patientID.isEmpty {
                verdict.add(.error, "no-patient-id", "section 1 tag 2", "the recording names no patient")
            }
            if !header.ecgNumber.isEmpty {
                verdict.add(.warning, "no-order", "section 1 tag 31", "no order with this number came")
            }
            try judgeResident(header, &verdict)
        }
        judgeTime(header, context.today, &verdict)
        try judgeNumber(header, &verdict)
        return verdict
    }

    private func judge(
        _ header: ECGHeader, _ order: ECGOrder, _ message: StoredMessage, _ verdict: inout Verdict
    ) throws(StoreError) {
        verdict.order = (message.id, order)
        let ordered = try message.residentID.flatMap { (id) throws(StoreError) in try current(id) }
        let shares = ordered.flatMap { ordered in verdict.resident.map { $0 == ordered } }
        verdict.findings += ECGCheck.findings(header, order, sharesResident: shares)
        if order.isCancelled { verdict.add(.error, "cancelled", "section 1 tag 31", "the order was cancelled") }
        verdict.resident = verdict.resident ?? ordered
    }

    /// Without an order what the recording says of birth must be among what is known of the resident.
    private func judgeResident(_ header: ECGHeader, _ verdict: inout Verdict) throws(StoreError) {
        guard let resident = verdict.resident else { return }
        let records = try records(resident)
        let known = Set(records.compactMap(\.birthDate))
        if let shown = BirthDate(compact: header.birthDate), !known.isEmpty, !known.contains(shown) {
            verdict.add(.error, "birth-date", "section 1 tag 5", "differs from what is known of the resident")
        }
        let sexes = Set(records.map(\.sex).filter(\.isKnown))
        if header.sex.isKnown, !sexes.isEmpty, !sexes.contains(header.sex) {
            verdict.add(.error, "sex", "section 1 tag 8", "differs from what is known of the resident")
        }
    }

    private func judgeTime(_ header: ECGHeader, _ today: String, _ verdict: inout Verdict) {
        guard let taken = Moment(digits: header.acquiredAt) else { return }
        if let day = Moment(digits: today)?.day, taken.day > day + 1 {
            verdict.add(.error, "time", "section 1 tag 25", "the recording is from the future")
        }
        if let born = Moment(digits: header.birthDate)?.day, taken.day < born {
            verdict.add(.error, "time", "section 1 tag 25", "the recording is older than the patient")
        }
    }

    /// A number names one recording: what comes under it again must be of the same patient and the same moment.
    private func judgeNumber(_ header: ECGHeader, _ verdict: inout Verdict) throws(StoreError) {
        guard !header.ecgNumber.isEmpty, let earlier = try accepted(number: header.ecgNumber) else { return }
        let isSame = try earlier.resident.flatMap { (id) throws(StoreError) in try current(id) } == verdict.resident
        if isSame, earlier.acquiredAt == header.acquiredAt {
            verdict.isRevision = true
        } else {
            verdict.add(.error, "number", "section 1 tag 31", "is the number of another recording")
        }
    }

    private func register(
        _ header: ECGHeader, _ verdict: inout Verdict, _ context: PatientIndex.Context
    ) throws(StoreError) {
        guard settings.registersPatients, let identifier = header.identifier(settings.authority),
            identifier.kind == .local, !identifier.authority.isEmpty
        else { return }
        do throws(IndexError) {
            guard let domain = try index.domain(identifier.authority), domain.kind == .local else { return }
            verdict.resident = try index.register(header.update(domain, identifier.value), context).residentID
        } catch {
            if case .store(let failure) = error { throw failure }
        }
    }
}
