// SPDX-License-Identifier: Apache-2.0

import CharacterSets
public import Findings
import HL7v2
import JSON
public import MPI
public import SQLite

/// Takes the headers of images: looks for the order, holds patient and study against it, files what agrees.
///
/// An image of another patient than its order's, or of a study that is another resident's, is refused; one whose patient
/// nobody knows is kept for a person to look at. All that was received stays listed.
public final class ImageIntake {
    /// What became of an image.
    public enum State: String, Sendable, Hashable {
        /// Filed under a resident.
        case accepted
        /// Nothing contradicts, but no resident is known for it.
        case unmatched
        /// Not filed; the findings say why.
        case refused
    }

    /// What became of an image, and why.
    public struct Receipt: Sendable, Hashable {
        /// The row of the image.
        public let id: Int64
        /// How it ended.
        public let state: State
        /// Whether the same image was accepted before.
        public let isRepeat: Bool
        /// The resident it is filed under.
        public let residentID: Int64?
        /// The message that ordered it.
        public let orderMessageID: Int64?
        /// What does not agree or is unusual.
        public let findings: [Finding]
    }

    let connection: Connection
    let store: MessageStore
    private let index: PatientIndex
    private let registersPatients: Bool

    /// Opens message store and index in a database, their tables created where missing.
    ///
    /// - Parameter registersPatients: whether the patient of a header, when nobody knows it and nothing contradicts,
    ///   becomes a record of the domain that its issuer names.
    public init(_ connection: Connection, registersPatients: Bool = false) throws(StoreError) {
        self.connection = connection
        self.registersPatients = registersPatients
        store = try MessageStore(connection)
        index = try PatientIndex(connection)
    }

    /// Takes one header, in a transaction of its own.
    ///
    /// - Parameter digest: of the file, to know it again.
    public func receive(
        _ header: ImageHeader, digest: [UInt8], _ context: PatientIndex.Context
    ) throws(StoreError) -> Receipt {
        try connection.transaction(purpose: "take an image") { () throws(StoreError) in
            if let earlier = try accepted(header.instanceUID), earlier.digest == digest {
                return Receipt(
                    id: earlier.id, state: .accepted, isRepeat: true, residentID: earlier.resident,
                    orderMessageID: earlier.order, findings: [])
            }
            return try keep(header, digest, try judge(header, context), context)
        }
    }

    // MARK: Judging

    private struct Verdict {
        var findings: [Finding] = []
        var resident: Int64?
        var order: Int64?
        var isRefused: Bool { findings.contains { $0.severity == .error } }

        mutating func add(_ severity: Finding.Severity, _ code: String, _ location: String, _ message: String) {
            findings.append(Finding(severity, code: code, location: location, message: message))
        }
    }

    private func judge(_ header: ImageHeader, _ context: PatientIndex.Context) throws(StoreError) -> Verdict {
        var verdict = Verdict(resident: try resident(header, context.today))
        if header.instanceUID.isEmpty {
            verdict.add(.error, "no-instance", "(0008,0018)", "the header names no instance")
        } else if try accepted(header.instanceUID) != nil {
            verdict.add(.error, "instance", "(0008,0018)", "was received before with other content")
        }
        if let (message, order) = try order(header) {
            try judge(header, order, message, &verdict)
        } else if !header.accession.isEmpty {
            verdict.add(.warning, "no-order", "(0008,0050)", "no order with this number came")
        }
        try judgeResident(header, &verdict)
        verdict.findings += try slideFindings(header, verdict.resident)
        if registersPatients, verdict.resident == nil, !verdict.isRefused {
            verdict.resident = try register(header, context)
        }
        return verdict
    }

    private func judge(
        _ header: ImageHeader, _ order: ImagingOrder, _ message: StoredMessage, _ verdict: inout Verdict
    ) throws(StoreError) {
        verdict.order = message.id
        let ordered = try message.residentID.flatMap { (id) throws(StoreError) in try current(id) }
        let shares = ordered.flatMap { ordered in verdict.resident.map { $0 == ordered } }
        verdict.findings += ImageCheck.findings(header, order, sharesResident: shares)
        if order.isCancelled {
            verdict.add(.error, "cancelled", "(0008,0050)", "the order was cancelled")
        }
        verdict.resident = verdict.resident ?? ordered
    }

    /// A study is one resident's, and what the header says of birth must be among what is known of that resident.
    private func judgeResident(_ header: ImageHeader, _ verdict: inout Verdict) throws(StoreError) {
        guard let resident = verdict.resident else { return }
        if let other = try studyResident(header.studyUID), other != resident {
            verdict.add(.error, "study-patient", "(0020,000D)", "the study is filed under another resident")
        }
        guard verdict.order == nil else { return }
        let known = Set(try records(resident).compactMap(\.birthDate))
        if let shown = BirthDate(compact: header.birthDate.filter { $0 != "." }), !known.isEmpty, !known.contains(shown)
        {
            verdict.add(.error, "birth-date", "(0010,0030)", "differs from what is known of the resident")
        }
    }

    // MARK: Looking up

    /// The latest accepted order of the header's accession number, else of its study.
    private func order(_ header: ImageHeader) throws(StoreError) -> (StoredMessage, ImagingOrder)? {
        for (kind, value) in [("accession", header.accession), ("study", header.studyUID)] where !value.isEmpty {
            for message in try store.orders(kind, value) {
                let rules = Rules(defaultEncoding: .init(label: message.encoding) ?? .utf8)
                guard let parsed = try? Message(parsing: message.body, rules: rules) else { continue }
                if let order = ImagingOrder(parsed) { return (message, order) }
            }
        }
        return nil
    }

    /// The resident an id of the header leads to: an id of a known domain, the card, then the owned number.
    private func resident(_ header: ImageHeader, _ today: String) throws(StoreError) -> Int64? {
        do throws(IndexError) {
            for identifier in header.identifiers where identifier.kind == .local {
                guard !identifier.authority.isEmpty, let domain = try index.domain(identifier.authority) else {
                    continue
                }
                let id = PatientIndex.LocalID(domain: domain, value: identifier.value)
                do throws(IndexError) {
                    return try index.resident(of: id, today: today)
                } catch {
                    guard error == .unknownID else { throw error }
                }
            }
            // The domain does not matter for card and number.
            guard let any = try index.domains().first else { return nil }
            return try index.resident(for: header.update(any, ""), today: today)
        } catch {
            if case .store(let failure) = error { throw failure }
            return nil
        }
    }

    /// Makes a record of the first id whose domain is known and has local ids.
    private func register(
        _ header: ImageHeader, _ context: PatientIndex.Context
    ) throws(StoreError) -> Int64? {
        do throws(IndexError) {
            for identifier in header.identifiers where identifier.kind == .local && !identifier.authority.isEmpty {
                guard let domain = try index.domain(identifier.authority), domain.kind == .local else { continue }
                return try index.register(header.update(domain, identifier.value), context).residentID
            }
            return nil
        } catch {
            if case .store(let failure) = error { throw failure }
            return nil
        }
    }

    func current(_ resident: Int64) throws(StoreError) -> Int64? {
        do throws(IndexError) {
            return try index.current(resident)
        } catch {
            if case .store(let failure) = error { throw failure }
            return nil
        }
    }

    private func records(_ resident: Int64) throws(StoreError) -> [SourceRecord] {
        do throws(IndexError) {
            return try index.records(of: resident)
        } catch {
            if case .store(let failure) = error { throw failure }
            return []
        }
    }

    private func studyResident(_ study: String) throws(StoreError) -> Int64? {
        guard !study.isEmpty else { return nil }
        let row = try connection.first(
            "SELECT resident_id FROM image WHERE study_uid = ? AND state = 'accepted' LIMIT 1", [.text(study)],
            purpose: "look for a study")
        return try row?.integer(0).flatMap { (id) throws(StoreError) in try current(id) }
    }

    private func accepted(
        _ instance: String
    ) throws(StoreError) -> (id: Int64, digest: [UInt8], resident: Int64?, order: Int64?)? {
        let row = try connection.first(
            """
            SELECT id, digest, resident_id, order_message_id FROM image
            WHERE instance_uid = ? AND state = 'accepted' LIMIT 1
            """, [.text(instance)], purpose: "look for the same image")
        return row.map { ($0.integer(0) ?? 0, $0.blob(1) ?? [], $0.integer(2), $0.integer(3)) }
    }

    // MARK: Keeping

    private func keep(
        _ header: ImageHeader, _ digest: [UInt8], _ verdict: Verdict, _ context: PatientIndex.Context
    ) throws(StoreError) -> Receipt {
        let state: State = verdict.isRefused ? .refused : verdict.resident == nil ? .unmatched : .accepted
        let resident = verdict.isRefused ? nil : verdict.resident
        let findings = JSONValue.array(
            verdict.findings.map {
                ["severity": .string($0.severity.rawValue), "code": .string($0.code), "location": .string($0.location)]
            })
        let isHidden = try BodyCipher.of(connection).isActive
        try connection.run(
            """
            INSERT INTO image (received_at, instance_uid, class_uid, series_uid, study_uid, accession, modality,
                patient_id, name, digest, state, findings, order_message_id, resident_id, study_time)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(context.at), .text(header.instanceUID), .text(header.classUID), .text(header.seriesUID),
                .text(header.studyUID), .text(header.accession), .text(header.modality),
                .text(isHidden ? "" : header.patientIDs.first?.value ?? ""),
                .text(isHidden ? "" : header.name?.full ?? ""), .blob(digest),
                .text(state.rawValue), .text(findings.text()), .optional(verdict.order), .optional(resident),
                .text(header.studyTime),
            ], purpose: "keep an image")
        let id = try connection.first("SELECT last_insert_rowid()", purpose: "number an image")?.integer(0) ?? 0
        return Receipt(
            id: id, state: state, isRepeat: false, residentID: resident, orderMessageID: verdict.order,
            findings: verdict.findings)
    }
}

extension MessageStore {
    /// Accepted order messages with a key, the latest first.
    func orders(_ kind: String, _ value: String) throws(StoreError) -> [StoredMessage] {
        if value.isEmpty { return [] }
        let terms = try cipher.terms(kind, value)
        let ids = try connection.rows(
            """
            SELECT id FROM message WHERE id IN (SELECT message_id FROM message_key WHERE kind = ?
                AND value IN (\(terms.map { _ in "?" }.joined(separator: ", "))))
                AND state = 'accepted' AND type IN ('OMI', 'ORM', 'OMG') ORDER BY id DESC LIMIT 10
            """, [.text(kind)] + terms.map(SQLValue.text), purpose: "look for an order")
        var found: [StoredMessage] = []
        for id in ids.compactMap({ $0.integer(0) }) {
            if let message = try message(id) { found.append(message) }
        }
        return found
    }
}
