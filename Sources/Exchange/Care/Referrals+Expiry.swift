// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import SQLite

/// Referrals that nothing came of in time.
extension Referrals {
    private static let reasons = [
        "requested": "no answer in time", "accepted": "did not arrive in time", "arrived": "not closed in time",
    ]
    private static let noOpinion = "no opinion in time"

    /// Those after which a document may still come.
    static let lateReasons = [noOpinion, "not closed in time"]

    func expire(_ desk: CareDesk) throws(CareStop) {
        guard desk.settings.isOn("referral.expire") else { return }
        let rows = try desk.rows(
            """
            SELECT \(Referral.columns) FROM care_referral
            WHERE state IN ('requested', 'accepted', 'arrived') AND due <= ? ORDER BY due LIMIT 100
            """, [.integer(desk.now)])
        for found in rows.map({ Referral($0) }) {
            let isOpinion = found.isConsultation && found.state == "accepted"
            let reason = isOpinion ? Self.noOpinion : Self.reasons[found.state] ?? ""
            try set(found, "expired", reason, nil, desk)
            try tell(found, reason, desk)
        }
    }

    /// Both institutions get RRI^I12 with RF1-1 `E` (expired) and the reason in RF1-10.
    ///
    /// - Source: HL7 v2.5.1, 11.6.1.1 (table 0283).
    private func tell(_ found: Referral, _ reason: String, _ desk: CareDesk) throws(CareStop) {
        let request = try desk.message(found.messageID)
        var referral = desk.copy(request?.segment("RF1")).first ?? SegmentBuilder("RF1")
        referral[1] = er7("E", "Expired", "HL70283")
        if referral[6].isEmpty {
            referral[6] = er7(found.number, found.kept.authority.namespace, found.kept.authority.universalID)
        }
        referral[10] = er7("", reason)
        let details = request.map { $0.segments.filter { ["PRD", "PID"].contains($0.name) } } ?? []
        for facility in Set([found.source, found.target]).sorted() {
            guard let destination = try desk.destination(facility: facility) else { continue }
            _ = try desk.send(
                ["RRI", "I12", "RRI_I12"], to: destination, topic: "referral \(found.number)",
                [referral] + desk.copies(details))
        }
    }
}
