// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite
import Testing

@testable import Exchange

/// H2 refers A1 to H1.
@Suite("Referrals") struct ReferralTests {
    private func site(
        _ state: String = "accepted", kind: String = "MED", _ adjust: @escaping (inout CareLimits) -> Void = { _ in }
    ) throws -> CareSite {
        let site = try CareSite([.referral]) {
            $0.care.disabledRules = ["referral.summary"]
            adjust(&$0.care.limits)
        }
        try site.addDestination("H1")
        try site.addDestination("H2")
        let request = ["RF1||R||\(kind)||R1", "PRD|RT|钱|||||H1", site.pid("A1")]
        #expect(try site.verdict("REF^I12^REF_I12", request, from: "H2") == "AA")
        guard state != "requested" else { return site }
        let answer = ["RF1|A|R||\(kind)||R1", site.pid("A1")]
        #expect(try site.verdict("RRI^I12^RRI_I12", answer) == "AA")
        guard state == "arrived" else { return site }
        let arrival = ["EVN|A04|20260102", site.pid("A1"), "PV1|1|O|||R1"]
        #expect(try site.verdict("ADT^A04^ADT_A01", arrival) == "AA")
        return site
    }

    private func document(
        _ patient: String, _ site: CareSite, id: String = "D1", event: String = "T02", of: String = ""
    )
        -> [String]
    {
        [
            "EVN|\(event)|20260102", site.pid(patient), "PV1||O",
            "TXA|1|HSDC00.04|TX||E1|20260102|||A1|||\(id)|\(of)|R1|||AU||AV", "OBX|1|TX|A^B^L||x||||||F",
        ]
    }

    /// MSH-9.1 and RF1-1.1 of what was queued for an institution, the first first.
    private func queued(_ facility: String, _ site: CareSite) throws -> [String] {
        let rows = try Connection(path: site.harness.path).rows(
            """
            SELECT body FROM delivery JOIN destination ON destination.id = destination_id WHERE facility = ?
            ORDER BY delivery.id
            """, [.text(facility)], purpose: "test")
        return try rows.map { row in
            let message = try Message(parsing: row.blob(0) ?? [])
            return "\(message["MSH-9.1"] ?? "") \(message["RF1-1.1"] ?? "")"
        }
    }

    @Test func areChangedByTheirInstitutionsOnly() throws {
        let site = try site("arrived")
        let close = ["RF1|C|R||MED||R1", site.pid("A1")]
        #expect(try site.verdict("REF^I13^REF_I12", close, from: "H3") == "AE 207")
        #expect(try site.verdict("REF^I14^REF_I12", close, from: "H3") == "AE 207")
        #expect(try site.verdict("RRI^I12^RRI_I12", ["RF1|R|R||MED||R1||||x", site.pid("A1")], from: "H3") == "AE 207")
        // A stranger's document under an equal number is one of its own orders'.
        #expect(try site.verdict("MDM^T02^MDM_T02", document("A1", site), from: "H3") == "AA")
        #expect(try site.column("SELECT state FROM care_referral") == ["arrived"])
        #expect(try queued("H1", site) == ["REF "])
        #expect(try queued("H2", site) == ["RRI A"])
        #expect(try site.verdict("REF^I13^REF_I12", close) == "AA")
        #expect(try site.verdict("REF^I14^REF_I12", close, from: "H2") == "AE 207")
    }

    @Test func passNoDocumentOfAnotherPatientOn() throws {
        let site = try site("arrived")
        #expect(try site.verdict("MDM^T02^MDM_T02", document("A2", site)) == "AE 204")
        #expect(try queued("H2", site) == ["RRI A"])
        #expect(try site.verdict("MDM^T02^MDM_T02", document("A1", site)) == "AA")
        #expect(try queued("H2", site) == ["RRI A", "MDM "])
    }

    @Test func passACorrectionOfTheClosingDocumentOn() throws {
        let site = try site("arrived")
        #expect(try site.verdict("MDM^T02^MDM_T02", document("A1", site)) == "AA")
        let other = document("A1", site, id: "D2", event: "T10", of: "D9")
        #expect(try site.verdict("MDM^T10^MDM_T02", other) == "AE 207")
        let right = document("A1", site, id: "D2", event: "T10", of: "D1")
        #expect(try site.verdict("MDM^T10^MDM_T02", right) == "AA")
        #expect(try queued("H2", site) == ["RRI A", "MDM ", "MDM "])
        #expect(try site.column("SELECT document FROM care_referral") == ["D2"])
    }

    @Test(arguments: [
        ("requested", "MED", "no answer in time"), ("accepted", "MED", "did not arrive in time"),
        ("arrived", "MED", "not closed in time"), ("requested", "SO", "no answer in time"),
        ("accepted", "SO", "no opinion in time"),
    ]) func expireInEachStateAndTellBoth(_ state: String, _ kind: String, _ reason: String) throws {
        let site = try site(state, kind: kind)
        try site.change("UPDATE care_referral SET due = 1")
        #expect(try site.waits(for: ["expired\(reason)"], "SELECT state || reason FROM care_referral"))
        #expect(try queued("H1", site) == ["REF ", "RRI E"])
        #expect(try queued("H2", site) == (state == "requested" ? [] : ["RRI A"]) + ["RRI E"])
        #expect(try site.column("SELECT resident_id FROM care_event WHERE event = 'expired'") == ["1"])
    }

    @Test func takeALateDocumentAllTheSame() throws {
        let site = try site("accepted", kind: "SO")
        try site.change("UPDATE care_referral SET state = 'expired', reason = 'no opinion in time'")
        #expect(try site.verdict("MDM^T02^MDM_T02", document("A1", site)) == "AA")
        #expect(try site.column("SELECT state FROM care_referral") == ["closed"])
    }

    @Test func waitLongerForWhoArrived() throws {
        let site = try site("arrived") { $0.referral = 1_000_000 }
        #expect(
            try site.column("SELECT count(*) FROM care_referral WHERE due > 7000000000 + unixepoch() * 1000") == ["1"])
        #expect(try site.verdict("RRI^I12^RRI_I12", ["RF1|A|R||MED||R1", site.pid("A1")]) == "AE 207")
    }
}
