// SPDX-License-Identifier: Apache-2.0

public import CDA
import Digests
public import Findings
import HL7v2
public import MPI
import Mapping
public import SQLite
import Threads

/// Takes clinical documents, in messages or as files: holds them against their message, files them under the resident.
///
/// A document with several patients, or of another patient than its message's, is refused. A document that replaces
/// another marks it; nothing that was filed is taken away.
public final class DocumentIntake {
    /// What became of a document.
    public enum State: String, Sendable, Hashable {
        /// Filed under a resident.
        case accepted
        /// Nothing contradicts, but no resident is known for it.
        case unmatched
        /// Not filed; the findings say why.
        case refused
        /// Filed once, and taken back by its author.
        case cancelled
    }

    /// What became of a document, and why.
    public struct Receipt: Sendable, Hashable {
        /// The row of the document.
        public let id: Int64
        /// How it ended.
        public let state: State
        /// Whether the same document was accepted before.
        public let isRepeat: Bool
        /// The resident it is filed under.
        public let residentID: Int64?
        /// What does not agree or is unusual.
        public let findings: [Finding]
        /// How many of its codes were translated, and why others stay as they are.
        public var codes = Codes()
    }

    /// What became of the codes of a document.
    public struct Codes: Sendable, Hashable {
        /// Codes that have the alliance's beside them.
        public var mapped = 0
        /// Places and why their codes stay as they are.
        public var kept: [String] = []
    }

    /// A document that was read, and what is wrong with it.
    struct Reading {
        let message: DocumentMessage?
        /// Nil for a message that only tells of a document.
        let header: DocumentHeader?
        let bytes: [UInt8]
        var findings: [Finding]
        var errors: [Finding] { findings.filter { $0.severity == .error } }
        var isRefused: Bool { !errors.isEmpty }
    }

    let connection: Connection
    let index: PatientIndex
    let maps: CodeMaps
    private let registersPatients: Bool

    /// Opens the tables in a database, created where missing.
    ///
    /// - Parameter registersPatients: whether the patient of a file, when nobody knows it, becomes a record of the domain
    ///   its id or its institution names. Patients of messages are registered like those of all messages.
    public init(_ connection: Connection, registersPatients: Bool = false) throws(StoreError) {
        self.connection = connection
        self.registersPatients = registersPatients
        index = try PatientIndex(connection)
        maps = try CodeMaps(connection)
        _ = try MessageStore(connection)
    }

    // MARK: Files

    /// Takes a document that came as a file, in a transaction of its own.
    public func receive(
        _ document: ClinicalDocument, _ context: PatientIndex.Context
    ) throws(StoreError) -> Receipt {
        try connection.transaction(purpose: "take a document") { () throws(StoreError) in
            let header = DocumentHeader(document)
            let findings = DocumentCheck.findings(header) + Self.content(document)
            let reading = Reading(
                message: nil, header: header, bytes: document.serialized(), findings: findings)
            let resident = reading.isRefused ? nil : try resident(header, context)
            return try file(reading, messageID: nil, resident, context)
        }
    }

    private func resident(
        _ header: DocumentHeader, _ context: PatientIndex.Context
    ) throws(StoreError) -> Int64? {
        guard let patient = header.patients.first else { return nil }
        if let known = try known(patient, header.institution, context.today) { return known }
        guard registersPatients else { return nil }
        return try ofIndex { () throws(IndexError) in
            for identifier in patient.identifiers where identifier.kind == .local {
                guard let domain = try domain(identifier.authority, header.institution) else { continue }
                return try index.register(patient.update(domain, identifier.value), context).residentID
            }
            return nil
        }
    }

    /// The resident an id leads to: a number of a known domain, the card, then the owned number.
    private func known(
        _ patient: DocumentHeader.Patient, _ institution: String, _ today: String
    ) throws(StoreError) -> Int64? {
        for identifier in patient.identifiers where identifier.kind == .local {
            let found = try ofIndex { () throws(IndexError) in
                guard let domain = try domain(identifier.authority, institution) else { return nil }
                return try index.resident(of: .init(domain: domain, value: identifier.value), today: today)
            }
            if let found { return found }
        }
        return try ofIndex { () throws(IndexError) in
            // The domain does not matter for card and number.
            guard let any = try index.domains().first else { return nil }
            return try index.resident(for: patient.update(any, ""), today: today)
        }
    }

    /// The domain of an id: that of its root, else the one its institution feeds.
    private func domain(_ authority: Authority, _ institution: String) throws(IndexError) -> Domain? {
        if !authority.isEmpty { return try index.domain(authority).flatMap { $0.kind == .local ? $0 : nil } }
        guard !institution.isEmpty else { return nil }
        let fed = try index.domains().filter { $0.facility == institution && $0.kind == .local }
        return fed.count == 1 ? fed[0] : nil
    }

    /// What the index says; nil where it knows nothing.
    private func ofIndex(_ body: () throws(IndexError) -> Int64?) throws(StoreError) -> Int64? {
        do throws(IndexError) {
            return try body()
        } catch {
            if case .store(let failure) = error { throw failure }
            return nil
        }
    }

    // MARK: Messages

    /// Reads the document of a message; nil for a message about something else.
    static func read(_ message: Message) -> Reading? {
        guard let sent = DocumentMessage(message) else { return nil }
        guard sent.action == .original || sent.action == .replacement else {
            return Reading(message: sent, header: nil, bytes: [], findings: [])
        }
        do throws(HL7v2Error) {
            guard let bytes = try sent.content() else {
                // A document may be of another kind than a clinical document: kept in the message, not filed here.
                return Reading(message: sent, header: nil, bytes: [], findings: [])
            }
            return read(bytes, sent)
        } catch {
            let text = HL7v2Words.text(error)
            return Reading(message: sent, header: nil, bytes: [], findings: [fault(sent.place, text)])
        }
    }

    private static func read(_ bytes: [UInt8], _ sent: DocumentMessage) -> Reading {
        do throws(CDAError) {
            let document = try ClinicalDocument(parsing: bytes)
            let header = DocumentHeader(document)
            let findings =
                DocumentCheck.findings(header) + DocumentCheck.findings(header, sent) + content(document)
            return Reading(message: sent, header: header, bytes: bytes, findings: findings)
        } catch {
            // A PDF or an image is no clinical document, and need not be one.
            let isMarkup = bytes.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }.first == UInt8(ascii: "<")
            let findings = isMarkup ? [fault(sent.place, CDAWords.text(error))] : []
            return Reading(message: sent, header: nil, bytes: [], findings: findings)
        }
    }

    /// Times in the future are of the day of receipt.
    private static func content(_ document: ClinicalDocument) -> [Finding] {
        let today = CalendarDay(digits: Clock.today().utf8)
        return DocumentCheck.content(document, today: today).map { [$0] } ?? []
    }

    private static func fault(_ place: String, _ text: String) -> Finding {
        Finding(.error, code: "document", location: place, message: text)
    }

    /// Files the document of a message under the resident the message led to, inside the caller's transaction.
    func file(
        _ read: Reading, messageID: Int64?, _ resident: Int64?, _ context: PatientIndex.Context
    ) throws(StoreError) -> Receipt {
        var reading = read
        if reading.message?.action == .cancellation { return try cancel(&reading, resident) }
        guard let header = reading.header else {
            return Receipt(id: 0, state: .accepted, isRepeat: false, residentID: resident, findings: reading.findings)
        }
        let digest = try digest(reading.bytes)
        if !reading.isRefused, let earlier = try accepted(header.id) {
            if earlier.digest == digest {
                return Receipt(
                    id: earlier.id, state: .accepted, isRepeat: true, residentID: earlier.resident, findings: [])
            }
            reading.findings.append(
                Finding(
                    .error, code: "document-id", location: "/ClinicalDocument/id",
                    message: "was received before with other content"))
        }
        let replaced = try replaced(&reading, header, resident)
        let id = try keep(reading, header, digest, messageID, resident, context)
        var receipt = Receipt(
            id: id, state: state(reading, resident), isRepeat: false, residentID: reading.isRefused ? nil : resident,
            findings: reading.findings)
        if !reading.isRefused {
            try mark(replaced, by: id)
            receipt.codes = try translate(reading.bytes, of: header.institution, id, at: context.at)
        }
        return receipt
    }

    func state(_ reading: Reading, _ resident: Int64?) -> State {
        reading.isRefused ? .refused : resident == nil ? .unmatched : .accepted
    }

    private func digest(_ bytes: [UInt8]) throws(StoreError) -> [UInt8] {
        // Without a digest no two documents are the same, which only costs a repetition its detection.
        (try? Digest.sha256.of(bytes)) ?? []
    }
}
