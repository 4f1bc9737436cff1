// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import Testing

@Suite("Judging against the schema")
struct ValidationTests {
    private func findings(_ lines: [String], _ checks: Checks = .all) throws -> [String] {
        try Samples.message(lines).findings(checks).filter { $0.severity != .info }.map { "\($0.code) \($0.location)" }
    }

    private let head = [
        "MSH|^~\\&|HIS|H01|MPI|CARD|20260101120000||ADT^A01^ADT_A01|1|P|2.5.1", "EVN||20260101120000",
    ]
    private let visit = "PV1||I"

    @Test("a message that keeps the rules has no findings")
    func isSilentOnGoodMessages() throws {
        #expect(try findings(head + ["PID|||80001^^^H01^MR||张^三||19800101|M", visit]) == [])
    }

    @Test(
        "each kind of fault is found at its place",
        arguments: [
            ("PID|||||张^三", "101 PID-3"),
            ("PID|||80001||", "101 PID-5"),
            ("PID|||^^^H01^MR||张^三", "101 PID-3.1"),
            ("PID|||80001||张^三||19801301", "102 PID-7.1"),
            ("PID|||80001||张^三||19800230", "102 PID-7.1"),
            ("PID|||80001||张^三||19800101|X", "103 PID-8"),
            ("PID|||80001||张^三||19800101|MM", "104 PID-8"),
            ("PID|||80001||张^三||19800101~19800102", "198 PID-7[2]"),
            ("PID|||80001^^^^MR^^20261301||张^三", "102 PID-3.7"),
            ("PID|||80001^^^H01&1.2&XYZ^MR||张^三", "103 PID-3.4.3"),
            ("PID|||80001~80002^^^H01^QQ||张^三", "103 PID-3[2].5"),
            ("PID|A||80001||张^三", "102 PID-1"),
            ("PID|||80001||张^三||||||||||||||||||||x", "102 PID-25"),
            ("PID|||80001^^^^^^^^^^x||张^三", "extra-component PID-3.11"),
            ("PID|||80001^^^H01&&&x||张^三", "extra-subcomponent PID-3.4.4"),
            ("PID|||80001||张^三|||||||||||||||||||||||||||||||||||x", "extra-field PID-40"),
        ])
    func findsFaults(segment: String, expected: String) throws {
        #expect(try findings(head + [segment, visit]).contains(expected))
    }

    @Test("codes of HL7's own tables are errors, those of users' tables and of registries warnings")
    func gradesTables() throws {
        let message = try Samples.message(head + ["PID|||80001^^^H01^QQ||张^三^^^^^?||19800101|X", visit])
        let found = message.findings(.table)
        #expect(found.first { $0.location == "PID-5.7" }?.severity == .error)
        #expect(found.first { $0.location == "PID-8" }?.severity == .warning)
        #expect(found.first { $0.location == "PID-3.5" }?.severity == .warning)
    }

    @Test("withdrawn fields are information")
    func notesWithdrawnFields() throws {
        let head = ["MSH|^~\\&|HIS|H01|MPI|CARD|20260101120000||ADT^A01^ADT_A01|1|P|2.7", "EVN|A01|20260101120000"]
        let found = try Samples.message(head + ["PID|||80001^^^H01^MR||张^三", visit]).findings(.withdrawn)
        #expect(found.map { "\($0.severity) \($0.code) \($0.location)" } == ["info withdrawn EVN-1"])
    }

    @Test("missing, misplaced and foreign segments are found where they are or should be")
    func findsStructureFaults() throws {
        let patient = "PID|||80001^^^H01^MR||张^三"
        #expect(try findings(head + [patient], .structure) == ["100 PV1"])
        #expect(try findings([head[0], patient, visit], .structure) == ["100 EVN"])
        #expect(try findings(head + [visit, patient], .structure) == ["100 PID", "100 PID"].dedupe())
        #expect(try findings(head + [patient, visit, "OBR|1"], .structure) == ["100 OBR"])
        #expect(try findings(head + [patient, visit, "ZEC|1"], .structure) == [])
        #expect(try findings(head + [patient, visit, visit], .structure) == ["100 PV1[2]"])
    }

    @Test("a missing segment deep inside says which one of its name it would be")
    func countsMissingSegments() throws {
        let lines = [
            "MSH|^~\\&|LIS|H01|HIS|H01|20260101120000||ORU^R01^ORU_R01|1|P|2.5.1", "PID|||1^^^H01^MR||张^三",
            "ORC|RE|1", "OBR|1|1||A^a", "OBX|1|NM|1^x||5||||||F", "ORC|RE|2", "ORC|RE|3", "OBR|2|3||A^a",
        ]
        #expect(try findings(lines, .structure) == ["100 OBR[2]"])
    }

    @Test("a group is missing by the segment it cannot do without, and what stands in a wrong place is not missing")
    func namesWhatIsMissing() throws {
        let header = "MSH|^~\\&|LIS|H01|HIS|H01|20260101120000||ORU^R01^ORU_R01|1|P|2.5.1"
        #expect(try findings([header, "PID|||1^^^H01^MR||张^三"], .structure) == ["100 OBR"])
        let swapped = try Samples.message([head[0], "PID|||80001^^^H01^MR||张^三", head[1], visit])
        #expect(swapped.findings(.structure).map(\.message) == ["EVN is required in ADT_A01 and not in its place"])
    }

    @Test(
        "a negative answer has its reason in ERR, or where versions before 2.5 have it",
        arguments: [
            ("2.3", "MSA|AE|1", ["100 ERR"]), ("2.3", "MSA|AE|1|no such patient", []), ("2.3", "MSA|AR|1||||101", []),
            ("2.5.1", "MSA|AE|1", ["100 ERR"]), ("2.5.1", "MSA|AE|1\rERR||PID^1^5|101|E", []),
            ("2.5.1", "MSA|AA|1", []),
        ])
    func looksForReasons(_ version: String, _ answer: String, _ expected: [String]) throws {
        let header = "MSH|^~\\&|MPI|CARD|HIS|H01|20260101120000||ACK|1|P|\(version)"
        #expect(try findings([header] + answer.split(separator: "\r").map(String.init), .condition) == expected)
    }

    @Test("OBX-5 is judged by the datatype OBX-2 names")
    func followsTheValueType() throws {
        let head = "MSH|^~\\&|LIS|H01|HIS|H01|20260101120000||ORU^R01^ORU_R01|1|P|2.5.1"
        let body = ["PID|||1^^^H01^MR||张^三", "OBR|1|1||A^a"]
        #expect(try findings([head] + body + ["OBX|1|NM|1^x||五||||||F"]).contains("102 OBX-5"))
        #expect(try findings([head] + body + ["OBX|1|TX|1^x||五||||||F"]) == [])
        #expect(try findings([head] + body + ["OBX|1|TS|1^x||20260231||||||F"]).contains("102 OBX-5.1"))
        #expect(try findings([head] + body + ["OBX|1||1^x||5||||||F"]).contains("101 OBX-2"))
    }

    @Test("event and structure are told apart")
    func comparesEventAndStructure() throws {
        let body = ["EVN||20260101120000", "PID|||1^^^H01^MR||张^三", visit]
        let message = { (type: String) in
            try Samples.message(["MSH|^~\\&|HIS|H01|MPI|CARD|20260101120000||\(type)|1|P|2.5.1"] + body)
        }
        #expect(StructureChoice(try message("ADT^A31")).structure?.name == "ADT_A05")
        let other = StructureChoice(try message("ADT^A31^ADT_A01"))
        #expect(other.event == "A31" && other.structure?.name == "ADT_A01" && other.structureOfEvent == "ADT_A05")
        #expect(try message("ADT^A31^ADT_A01").findings().map(\.location).contains("MSH-9.3"))
        #expect(StructureChoice(try message("ADT^A28^ADT_A28")).structure?.name == "ADT_A05")
        #expect(try message("ADT^Q99").findings().contains { $0.code == ConditionCode.unsupportedEvent })
    }

    @Test("a message of nothing but faults has a bounded list of findings")
    func boundsFindings() throws {
        let body = (0..<5000).map { _ in "OBX|x|NM|||y" }
        let found = try Samples.message(["MSH|^~\\&|a|b|c|d|1||ORU^R01|1|P|2.5.1"] + body).findings()
        #expect(found.count < 3500)
        #expect(found.contains { $0.code == "findings-left-out" })
    }
}

extension [String] {
    fileprivate func dedupe() -> [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
