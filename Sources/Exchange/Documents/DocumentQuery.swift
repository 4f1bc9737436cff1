// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import MPI
import SQLite

/// A query for the documents of a resident, QRY^T12, answered for who shows the resident's consent.
///
/// QRD-8 names the resident (XCN: id, and its authority in component 9; a card or an identity number needs none), QRD-10 the
/// kinds of documents, all when empty. The consent is the segment ZEC: ZEC-1 the resident's card, ZEC-4 `Y`, ZEC-5 the kinds
/// it is for (all when empty), ZEC-6 until when. Who asks for its own documents shows it too.
/// - Source: HL7 v2.5.1, 9.5.12 (QRY^T12, DOC^T12), 5.10.5.3 (QRD).
struct DocumentQuery {
    let index: PatientIndex
    let archive: DocumentArchive
    let message: Message
    /// Whether consent is asked for; not asking is only for tests.
    let needsConsent: Bool

    /// The most documents and bytes of documents in an answer; how many there are besides is told.
    static let countLimit = 50
    static let byteLimit = 8 << 20

    static func handles(_ header: HeaderSummary) -> Bool { header.type == "QRY" && header.event == "T12" }

    struct Found {
        var resident: Int64?
        var findings: [Finding] = []
        /// Each as its message, MDM^T02.
        var documents: [Message] = []
        var total = 0
        var isRefused: Bool { !findings.isEmpty }
    }

    func find() throws(StoreError) -> Found {
        var found = Found()
        found.resident = try resident()
        guard let resident = found.resident else {
            found.findings = [fault("QRD", 8, ConditionCode.unknownKey, "nobody is known by this id")]
            return found
        }
        if needsConsent, let fault = try consentFault(resident) {
            found.findings = [fault]
            return found
        }
        try read(resident, &found)
        return found
    }

    private func fault(_ segment: String, _ field: Int, _ code: String, _ text: String) -> Finding {
        Finding(.error, code: code, location: Path(segment, field: field).description, message: text)
    }

    // MARK: Who

    private func resident() throws(StoreError) -> Int64? {
        guard let subject = message.segment("QRD")?[8], !subject.component(1).readable.isEmpty else { return nil }
        let id = subject.component(1).readable
        let namespace = subject.component(9)?.subcomponent(1).readable ?? ""
        return try known { () throws(IndexError) in
            try ResidentTimeline.resident(namespace.isEmpty ? id : "\(id)@\(namespace)", in: index)
        }
    }

    private func known<Value>(_ body: () throws(IndexError) -> Value?) throws(StoreError) -> Value? {
        do throws(IndexError) { return try body() } catch {
            if case .store(let failure) = error { throw failure }
            return nil
        }
    }

    // MARK: Consent

    private func consentFault(_ resident: Int64) throws(StoreError) -> Finding? {
        try ShownConsent(index: index, message: message).fault(for: resident, wanted)
    }

    private var wanted: Set<String> { ShownConsent.codes(message.segment("QRD")?[10]) }

    // MARK: What

    private func read(_ resident: Int64, _ found: inout Found) throws(StoreError) {
        var filed = try archive.documents(of: resident, limit: 10_000)
        let kinds = wanted
        filed = filed.filter {
            $0.state == .accepted && $0.replacedBy == nil && (kinds.isEmpty || kinds.contains($0.code))
        }
        found.total = filed.count
        var bytes = 0
        // The latest first: they are what fits.
        for document in filed.sorted(by: { ($0.effectiveTime, $0.id) > ($1.effectiveTime, $1.id) }) {
            guard found.documents.count < Self.countLimit, let content = try archive.content(document.id),
                bytes + content.count <= Self.byteLimit
            else { continue }
            guard let made = try? DocumentMessage.message(content) else { continue }
            bytes += content.count
            found.documents.append(made)
        }
    }
}
