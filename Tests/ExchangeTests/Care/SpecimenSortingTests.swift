// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@testable import Exchange

@Suite("Specimens that name those they are of") struct SpecimenSortingTests {
    private func tell(_ specimens: [String]) throws -> (site: CareSite, answer: Message) {
        let site = try CareSite([.specimen])
        let segments = [site.pid("A1"), "ORC|NW|L1", "OBR|1|L1||PATH^病理^L"] + specimens
        return (site, try site.ask("OML^O21^OML_O21", segments.joined(separator: "\r")))
    }

    @Test func areTakenInAnyOrder() throws {
        let (site, answer) = try tell((1...60).reversed().map { "SPM|1|T\($0)|\($0 == 1 ? "" : "T\($0 - 1)")|TISS" })
        #expect(answer["MSA-1"] == "AA")
        #expect(try site.column("SELECT id FROM care_specimen ORDER BY row") == (1...60).map { "T\($0)" })
    }

    @Test func areNotTheirOwnAncestors() throws {
        let (_, answer) = try tell(["SPM|1|T1|T2|TISS", "SPM|2|T2|T1|TISS"])
        #expect(answer["ERR-3.1"] == "204")
    }

    /// Fewer than any one may name, but together more than are looked up while others wait.
    @Test func areBoundedTogether() throws {
        let parents = (0..<40).map { "X\($0)" }.joined(separator: "~")
        let (site, answer) = try tell((1...13).map { "SPM|\($0)|T\($0)|\(parents)|TISS" })
        #expect(answer.errors == ["SPM^13^3 207"])
        #expect(try site.column("SELECT count(*) FROM care_specimen") == ["0"])
    }

    @Test func areBoundedEach() throws {
        let parents = (0..<51).map { "X\($0)" }.joined(separator: "~")
        #expect(try tell(["SPM|1|T1|\(parents)|TISS"]).answer.errors == ["SPM^1^3 207"])
    }
}
