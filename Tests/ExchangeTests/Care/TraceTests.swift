// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Exchange

@Suite("Times of traced objects") struct TraceTests {
    /// The first event, the second, and what becomes of the second.
    @Test(arguments: [
        ("20260102103000", "202601021030", "AA"), ("20260102103000", "2026010210", "AA"),
        ("20260102103000", "20260102102959", "AE 207"), ("202601021030", "202601021029", "AE 207"),
        ("20260102080000+0000", "20260102150000+0800", "AE 207"), ("20260102080000+0000", "20260102161000+0800", "AA"),
        ("20260102160000", "20260102075900+0000", "AE 207"), ("20260102160000", "20260102080100+0000", "AA"),
        ("20260102", "202601020800", "AA"), ("20260102", "20260101", "AE 207"), ("", "20260102", "AA"),
        ("20260102", "gestern", "AE 102"),
    ]) func areComparedAsInstants(_ first: String, _ second: String, _ verdict: String) throws {
        let site = try CareSite([.trace])
        func tell(_ event: String, _ time: String) throws -> String {
            try site.verdict("ORU^R01^ORU_R01", [site.pid("A1"), "ZTR|C1|OWN|\(event)|H1|||\(time)"])
        }
        #expect(try tell("a", first) == "AA")
        #expect(try tell("b", second) == verdict)
    }

    @Test func areComparedWithTheLastThatWasTold() throws {
        let site = try CareSite([.trace])
        func tell(_ event: String, _ time: String) throws -> String {
            try site.verdict("ORU^R01^ORU_R01", [site.pid("A1"), "ZTR|C1|OWN|\(event)|H1|||\(time)"])
        }
        #expect(try tell("a", "20260105") == "AA")
        #expect(try tell("b", "") == "AA")
        #expect(try tell("c", "20260104") == "AE 207")
    }

    @Test func areThoseOfOneObject() throws {
        let site = try CareSite([.trace])
        func tell(_ kind: String, _ event: String, _ patient: String, from facility: String) throws -> String {
            let segments = [site.pid(patient), "ZTR|C1|\(kind)|\(event)|\(facility)|||20260102"]
            return try site.verdict("ORU^R01^ORU_R01", segments, from: facility)
        }
        // Two sites number their tubes alike.
        #expect(try tell("SPECIMEN", "采集", "A1", from: "H1") == "AA")
        #expect(try tell("SPECIMEN", "采集", "A2", from: "H2") == "AA")
        #expect(try tell("SPECIMEN", "交接", "A1", from: "H1") == "AA")
        #expect(try tell("SPECIMEN", "采集", "A2", from: "H2") == "AE 207")
        #expect(try tell("SPECIMEN", "交接", "A2", from: "L1") == "AA")
        // The code of an implant is one implant's.
        #expect(try tell("IMPLANT", "入库", "A1", from: "H1") == "AE 207")
    }
}
