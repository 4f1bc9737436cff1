// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import Testing

/// Messages that speak of a patient without registering one: whose they are.
@Suite("Results") struct ResultTests {
    private static let number = "339921199001010013^^^CN&2.16.156.10011.1.3&ISO^NI"
    let alliance: Alliance

    init() throws {
        alliance = try Alliance()
        let ids = Alliance.ids("A1", "H1", card: "C1") + "~" + Self.number
        #expect(try alliance.patient(ids)["MSA-1"] == "AA")
    }

    /// Sends a result and returns the resident it was filed under.
    private func resident(_ ids: String, _ person: String, from facility: String = "H1") throws -> Int64? {
        let answer = try alliance.harness.ask(
            alliance.header("ORU^R01^ORU_R01", from: facility) + "PID|||\(ids)|\(person)\rOBR|1\r")
        #expect(answer["MSA-1"] == "AA")
        var criteria = MessageCriteria()
        criteria.type = "ORU"
        return try alliance.harness.store().search(criteria).first?.residentID
    }

    @Test func areTheirsWhoseLocalIDTheyShow() throws {
        #expect(try resident(Alliance.ids("A1", "H1"), "|王^明||19900101|M", from: "LAB") == 1)
    }

    @Test func areTheirsWhoseCardTheyShow() throws {
        #expect(try resident(Alliance.ids("X1", "H1", card: "C1"), "|王^明||19900101|M", from: "LAB") == 1)
    }

    @Test func areTheirsWhoseOwnNumberTheyShow() throws {
        let ids = Alliance.ids("X1", "H1") + "~" + Self.number
        #expect(try resident(ids, "|王^明||19900101|M", from: "LAB") == 1)
        #expect(try resident(ids, "|王^明||19910101|M", from: "LAB") == nil)
    }

    @Test func areNotTheMothersWhoseCardANewbornShows() throws {
        #expect(try resident(Alliance.ids("A2", "H1", card: "C1"), "|王明之女||20260101|F") == 2)
        #expect(try resident(Alliance.ids("X1", "H1", card: "C1"), "|王明之女||20260101|F", from: "LAB") == nil)
    }

    @Test func changeNothingOfWhatIsKnown() throws {
        _ = try resident("A1", "|李^四||19900101|M")
        let found = try alliance.demographics("@PID.5.1^王")
        #expect(found["PID-5.2"] == "明")
    }
}
