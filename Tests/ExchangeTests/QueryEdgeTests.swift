// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import Testing

@Suite("Queries at the edge") struct QueryEdgeTests {
    let alliance: Alliance

    init() throws {
        alliance = try Alliance()
        try alliance.register("A1", "H1", card: "C1", #"|王\S\^明\F\||19900101|M"#)
        try alliance.register(#"B\T\1"#, "H2", card: "C1", #"|王\S\^明\F\"#)
    }

    @Test func areAnsweredInTheAskersSeparators() throws {
        let header = alliance.header("QBP:Q23:QBP_Q21").replacing(#"|^~\&|"#, with: "|:*!%|")
        let answer = try alliance.harness.ask(header + "QPD|IHE PIX Query|T1|A1:::H1|:::H2\rRCP|I\r")
        #expect(answer["MSH-2"] == ":*!%")
        #expect(answer.lines("PID") == ["||B&1:::H2%1.2.3.2%ISO:PI||*::::::S"])
    }

    @Test func escapeIDsAndNames() throws {
        let answer = try alliance.crossReferences("A1^^^H1", wanted: "^^^H2")
        #expect(answer.lines("PID") == [#"||B\T\1^^^H2&1.2.3.2&ISO^PI||~^^^^^^S"#])
        let found = try alliance.demographics(#"@PID.5.1.1^王\S\~@PID.5.2^明\F\"#)
        #expect(found["PID-5.1"] == "王^")
        #expect(found.lines("PID").first?.contains(#"||王\S\^明\F\^^^^^L"#) == true)
    }

    @Test(arguments: [
        ("QPD|IHE PIX Query|T1\rRCP|I\r", "QPD^1^3^1^1 204"), ("RCP|I\r", "QPD^1^3^1^1 204"), ("", "QPD^1^3^1^1 204"),
    ]) func areRefusedWithoutAnID(_ rest: String, _ error: String) throws {
        let answer = try alliance.harness.ask(alliance.header("QBP^Q23^QBP_Q21") + rest)
        #expect(answer.verdict == ["AE", "AE", error])
    }

    @Test(arguments: ["0", "-3", "x", ""]) func giveAWholeOrOnePatientPageForAnOddSize(_ size: String) throws {
        let answer = try alliance.demographics("@PID.8^M", tail: "RCP|I|\(size)^RD\r")
        #expect(answer.verdict == ["AA", "OK"])
        #expect(answer.lines("PID").count == 1)
    }

    @Test func areRepeatedInBytesWithTheirControlID() throws {
        let query = alliance.header("QBP^Q23^QBP_Q21") + "QPD|IHE PIX Query|T1|A1^^^H1|\rRCP|I\r"
        let first = try alliance.harness.ask(query)
        #expect(try alliance.harness.ask(query) == first)
    }

    @Test func ofAnUnknownKindAreRejected() throws {
        let answer = try alliance.harness.ask(alliance.header("QBP^Q11^QBP_Q11") + "QPD|Q11^Records|T1|A1\rRCP|I\r")
        #expect([answer["MSA-1"] ?? ""] + answer.errors == ["AR", "MSH^1^9^1^2 201"])
    }

    /// The national OIDs of outpatient, inpatient and record numbers are unique only inside a hospital (C5).
    @Test(arguments: ["2.16.156.10011.1.11", "2.16.156.10011.1.12", "2.16.156.10011.1.13"])
    func keepTheNumbersOfTwoHospitalsUnderOneNationalOIDApart(_ oid: String) throws {
        for (facility, name) in [("H4", "王明"), ("H5", "李红")] {
            let answer = try alliance.patient("777^^^\(facility)&\(oid)&ISO^MR", "|\(name)", from: facility)
            #expect(answer["MSA-1"] == "AA")
        }
        let stored = try alliance.harness.store().search(MessageCriteria())
        #expect(Set(stored.compactMap(\.residentID)).count == 3)
    }
}
