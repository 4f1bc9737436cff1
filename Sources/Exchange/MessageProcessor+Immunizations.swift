// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import SQLite

extension MessageProcessor {
    /// Whether histories of immunisation are kept here, and may be asked for.
    var answersImmunizations: Bool { settings.care.parts.contains(.immunization) }

    func answersQuery(_ header: HeaderSummary) -> Bool {
        QueryAnswerer.handles(header) || (ImmunizationQuery.handles(header) && answersImmunizations)
    }

    /// Answers a query for immunisations; it is in the audit log before anything is told, also when it is refused.
    func answerImmunizations(
        _ message: Message, _ header: HeaderSummary, _ outcome: inout Outcome, _ work: Work
    ) throws(StoreError) {
        let query = ImmunizationQuery(
            answerer: answerer(message, work), sender: header.sender, desk: care.desk())
        do throws(QueryAnswerer.Failure) {
            let found = try query.find()
            try audit(found, header, work)
            outcome.response = try query.response(found)
            (outcome.findings, outcome.code) = (found.findings, found.code)
            if found.code != .applicationAccept { outcome.state = .refused }
            outcome.steps.append(Step("answer", found.status, "\(found.profile.rawValue), \(found.summary)"))
        } catch {
            if case .store(let failure) = error { throw failure }
            let text = "the query could not be answered"
            outcome.refuse(
                [Finding(.error, code: ConditionCode.internalError, location: "QPD", message: text)], at: "answer")
        }
    }

    private func audit(
        _ found: ImmunizationQuery.Found, _ header: HeaderSummary, _ work: Work
    ) throws(QueryAnswerer.Failure) {
        let end = found.findings.first.map { "refused=\($0.location)" } ?? found.summary
        do throws(StoreError) {
            try auditView("query immunizations", of: found.resident, end, header, work)
        } catch {
            throw .store(error)
        }
    }
}
