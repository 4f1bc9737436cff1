// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import SQLite

extension MessageProcessor {
    /// Answers a query for documents; it is in the audit log before anything is told, also when it is refused.
    func answerDocuments(
        _ message: Message, _ header: HeaderSummary, _ outcome: inout Outcome, _ work: Work
    ) throws(StoreError) {
        let query = DocumentQuery(
            index: index, archive: try DocumentArchive(connection), message: message,
            needsConsent: settings.care.isOn("documents.consent"))
        var found = try query.find()
        if message.delimiters != .recommended {
            // Documents are copied as they are written.
            let text = "documents are told in the recommended separators only"
            found = .init(findings: [
                Finding(.error, code: ConditionCode.dataType, location: "MSH-2", message: text)
            ])
        }
        try audit(found, header, work)
        do throws(HL7v2Error) {
            outcome.response = try query.response(found, work.content(.applicationAccept))
        } catch {
            let text = "the documents could not be told"
            found.findings = [Finding(.error, code: ConditionCode.internalError, location: "QRD", message: text)]
        }
        outcome.findings = found.findings
        outcome.code = found.isRefused ? .applicationError : .applicationAccept
        if found.isRefused { outcome.state = .refused }
        let end = found.isRefused ? "AE" : "OK"
        outcome.steps.append(Step("answer", end, "\(found.documents.count) of \(found.total) documents"))
    }

    private func audit(_ found: DocumentQuery.Found, _ header: HeaderSummary, _ work: Work) throws(StoreError) {
        let end = found.findings.first.map { "refused=\($0.location)" } ?? "documents=\(found.documents.count)"
        try auditView("query documents", of: found.resident, end, header, work)
    }

    /// Puts a view of a resident's data that a system asked for into the audit log.
    ///
    /// - Parameter end: what was told, without naming anybody.
    func auditView(
        _ verb: String, of resident: Int64?, _ end: String, _ header: HeaderSummary, _ work: Work
    ) throws(StoreError) {
        guard let slash = settings.databasePath.lastIndex(of: "/") else { return }
        let log = try AuditLog(folder: String(settings.databasePath[..<slash]))
        var entry = AuditEntry(verb, .view)
        entry.actor = LogText.line("\(header.sender.application)@\(header.sender.facility)", limit: 100)
        if let resident { entry.subjects = [try log.subject("resident", "R\(resident)")] }
        entry.detail = "\(end) message=\(work.id)"
        try log.append(entry)
    }
}
