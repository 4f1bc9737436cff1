// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import SQLite

/// Findings that a laboratory takes back: a result that was positive is corrected (OBX-11 C, or F again) or withdrawn (D, W).
///
/// What rested on it alone and was not reported yet is deleted, or revised where the corrected result shows another disease:
/// MDM^T11 or T10. What was reported already, was revised before, or rests on a diagnosis as well, is for a person to decide
/// (``CareList/decisions``); DG1-21 D or U, or a finding that stands again, is the decision. Nothing ends silently.
/// - Source: HL7 v2.5.1, table 0085 (C, D, F, W).
extension NotifiableDiseases {
    /// Every result of a message, with the order it stands under and what it shows.
    typealias Shown = (result: Segment, request: Segment?, diagnosis: NotifiableDiagnosis?)

    func results(_ visit: CareVisit, _ desk: CareDesk) -> [Shown] {
        guard visit.kind == "ORU^R01", desk.settings.isOn("notifiable.laboratory") else { return [] }
        return visit.groups("OBR").filter { !$0.isControl }.flatMap { group in
            let request = group.first("OBR")
            return group.all("OBX").map { result in
                let shown = AgentFindings.diagnosis(result, request, desk.settings)
                return (result, request, shown?.disease == nil ? nil : shown)
            }
        }
    }

    /// Whether a message may take back what another one said that waits for the same patient to be known.
    func mayTakeBackWaiting(_ results: [Shown], _ desk: CareDesk) throws(CareStop) -> Bool {
        for number in Set(results.map { CaseBasis.number($0.request) }) where !number.isEmpty {
            let terms: [String]
            do throws(StoreError) { terms = try desk.store.cipher.terms("order", number) } catch {
                throw .store(error)
            }
            for term in terms {
                let row = try desk.first(
                    """
                    SELECT 1 FROM care_waiting JOIN message_key USING (message_id)
                    WHERE part = ? AND state = 'waiting' AND kind = 'order' AND value = ? LIMIT 1
                    """, [.text(part.rawValue), .text(term)])
                if row != nil { return true }
            }
        }
        return false
    }

    func takeBack(_ results: [Shown], _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk) throws(CareStop) {
        guard desk.settings.isOn("notifiable.withdrawal") else { return }
        for told in results {
            let status = ResultStatus(
                told.result.text(11).isEmpty ? told.request?.text(25) ?? "" : told.result.text(11))
            guard ["F", "C", "D", "W"].contains(status.code) else { continue }
            for basis in try CaseBasis.all(told.result, told.request, visit, desk)
            where basis.disease != told.diagnosis?.disease?.name && status.rank >= basis.status.rank {
                try basis.takeBack(status, visit, desk)
                try conclude(basis, told, status, visit, resident, desk)
            }
            try lookForUnnamed(told, status, visit, resident, desk)
        }
    }

    private func conclude(
        _ basis: CaseBasis, _ told: Shown, _ status: ResultStatus, _ visit: CareVisit, _ resident: Int64,
        _ desk: CareDesk
    ) throws(CareStop) {
        let kinds = try CaseBasis.kinds(of: basis.caseID, desk)
        let event = kinds.contains("laboratory") ? "finding taken back, another stands" : "finding taken back"
        try desk.note(part, event, "IR\(basis.caseID)", resident: resident, message: visit.id, basis.disease)
        if kinds.contains("laboratory") { return }
        try noteDelivered(desk)
        let row = try desk.first(
            "SELECT id, facility, disease, reported_at, version FROM care_case WHERE id = ?", [.integer(basis.caseID)])
        guard let row else { return }
        let isReported = row.integer(3) != nil || (row.integer(4) ?? 1) > 1
        guard !isReported, kinds.isEmpty else {
            let why = isReported ? "the report was made already" : "a diagnosis stands"
            return try ask(basis.caseID, why, told, status, visit, desk)
        }
        if let other = told.diagnosis?.disease, try known(other, resident, desk) == nil {
            let report = CaseReport(told.result, told.request, told.diagnosis ?? diagnosis(of: basis), visit)
            return try change(row, report.because("实验室更正检出结果"), visit, desk)
        }
        let report = CaseReport(told.result, told.request, diagnosis(of: basis), visit)
        try amend(row, "deleted", report.because("实验室撤回检出结果"), visit, desk)
    }

    private func diagnosis(of basis: CaseBasis) -> NotifiableDiagnosis {
        NotifiableDiagnosis(code: basis.code, name: basis.disease, disease: NotifiableDisease.named(basis.disease))
    }

    /// A result without a number, or a report of before bases were kept: what it takes back nobody can tell.
    private func lookForUnnamed(
        _ told: Shown, _ status: ResultStatus, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        guard ["C", "D", "W"].contains(status.code), told.diagnosis == nil,
            let disease = AgentFindings.listed(told.result, desk.settings)?.disease,
            let id = try known(disease, resident, desk)?.integer(0)
        else { return }
        let kept = try desk.first("SELECT 1 FROM care_case_basis WHERE case_id = ? LIMIT 1", [.integer(id)])
        guard kept == nil || CaseBasis.number(told.request).isEmpty else { return }
        try ask(id, "what the report rests on is not known", told, status, visit, desk)
    }

    /// Puts a report on the list of what a person must decide.
    private func ask(
        _ id: Int64, _ why: String, _ told: Shown, _ status: ResultStatus, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        let result = [visit.sender.facility, CaseBasis.number(told.request), told.result.text(3)]
        let text = "OBX-11 \(status.code) of \(result.joined(separator: " ")) takes the finding back; \(why)"
        try desk.run("UPDATE care_case SET question = ? WHERE id = ?", [try desk.sealed(text), .integer(id)])
        try desk.note(part, "to decide", "IR\(id)", resident: visit.residentID, message: visit.id, text)
        desk.warnings.append(
            Finding(
                .warning, code: "207", location: told.result.place(11),
                message: "the disease was reported; a person decides about the report"))
    }

    /// What each finding of a message rests on, once its report is there; a finding that stands again answers a question.
    func rest(
        _ results: [Shown], _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        for told in results {
            guard let shown = told.diagnosis, let disease = shown.disease,
                let id = try known(disease, resident, desk)?.integer(0)
            else { continue }
            try CaseBasis.keep(told.result, told.request, shown, of: id, visit, desk)
            let asked = try desk.run(
                "UPDATE care_case SET question = '' WHERE id = ? AND question <> ''", [.integer(id)])
            if asked > 0 {
                try desk.note(part, "stands again", "IR\(id)", resident: resident, message: visit.id, disease.name)
            }
        }
    }
}
