// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import HL7v2Profiles

@Suite("Usage and cardinality") struct UsageTests {
    private func places(_ fields: String, _ lines: String..., header: String = Sample.header) throws -> [Place] {
        try Sample.profile(segments: Sample.segment("PID", fields)).places([header] + lines)
    }

    @Test(
        arguments: [
            ("R", "", Place.error("101", "PID-1")), ("R", "a", nil), ("R", #""""#, nil), ("RE", "", nil),
            ("O", "a", nil),
            ("C", "", nil), ("C", "a", nil), ("CE", "a", nil), ("C(R/X)", "a", nil), ("X", "", nil),
            ("X", "a", .error("usage-x", "PID-1")), ("X", #""""#, .error("usage-x", "PID-1")),
            ("W", "a", .warning("usage-w", "PID-1")), ("B", "a", .warning("usage-b", "PID-1")), ("B", "", nil),
            ("W", "", nil),
        ] as [(String, String, Place?)])
    func ofFieldsIsJudged(_ usage: String, _ value: String, _ expected: Place?) throws {
        #expect(try places(Sample.field("f", usage: usage), "PID|\(value)") == [expected].compactMap { $0 })
    }

    @Test func ofComponentsAndSubcomponentsIsJudged() throws {
        let datatypes =
            Sample.datatypes + """
                <Datatype ID="IN" Name="IN" Description="x">\(Sample.component("r", usage: "R"))\
                \(Sample.component("x", usage: "X"))</Datatype><Datatype ID="OUT" Name="OUT" Description="x">\
                \(Sample.component("r", usage: "R"))\(Sample.component("in", usage: "R", type: "IN"))\
                \(Sample.component("w", usage: "W"))</Datatype>
                """
        let profile = try Sample.profile(
            segments: Sample.segment("PID", Sample.field("f", type: "OUT", max: "*")), datatypes: datatypes)
        #expect(try profile.places([Sample.header, "PID|a^b"]) == [])
        let expected: [Place] = [
            .error("101", "PID-1[1].1"), .error("101", "PID-1[1].2"), .warning("usage-w", "PID-1[1].3"),
            .error("101", "PID-1[2].2.1"), .error("usage-x", "PID-1[2].2.2"),
        ]
        #expect(try profile.places([Sample.header, "PID|^^w~a^&x"]) == expected)
    }

    @Test func ofGroupsAndSegmentsIsJudged() throws {
        let parts = """
            <Segment Ref="MSH" Usage="R" Min="1" Max="1"/>
            <Group ID="G1" Name="PATIENT" Usage="R" Min="1" Max="2"><Segment Ref="PID" Usage="R" Min="1" Max="1"/>
            <Segment Ref="NK1" Usage="R" Min="2" Max="2"/><Segment Ref="PD1" Usage="X" Min="0" Max="0"/></Group>
            <Group ID="G2" Name="VISIT" Usage="X" Min="0" Max="*"><Segment Ref="PV1" Usage="R" Min="1" Max="1"/></Group>
            """
        let open = ["PID", "NK1", "PD1", "PV1"].map { Sample.segment($0, "") }.joined()
        let profile = try Sample.profile(parts: parts, segments: open)
        #expect(try profile.places([Sample.header, "PID|1", "NK1|1", "NK1|2"]) == [])
        #expect(try profile.places([Sample.header]) == [.error("100", "PATIENT")])
        #expect(
            try profile.places([Sample.header, "PID|1", "PD1|1", "PV1|1"]) == [
                .error("100", "PATIENT.NK1"), .error("usage-x", "PD1"), .error("usage-x", "VISIT"),
            ])
        let three = ["PID|1", "NK1|1", "NK1|2", "PID|2", "NK1|1", "PID|3", "NK1|1", "NK1|2", "NK1|3"]
        #expect(
            try profile.places([Sample.header] + three) == [
                .error("cardinality", "PATIENT[3]"), .error("cardinality", "NK1[3]"), .error("cardinality", "NK1[6]"),
            ])
        #expect(
            try profile.places([Sample.header, "PID|1", "NK1|1", "NK1|2", "OBX|1", "ZZZ|1"]) == [
                .error("100", "OBX"), .warning("100", "ZZZ"),
            ])
    }

    @Test func keepsALimitWhereTheNextPartIsTheSameSegment() throws {
        let parts = """
            <Segment Ref="MSH" Usage="R" Min="1" Max="1"/><Segment Ref="N1" Usage="R" Min="1" Max="1"/>
            <Segment Ref="N2" Usage="O" Min="0" Max="1"/>
            """
        let segments =
            Sample.segment("NTE", id: "N1", Sample.field("f", usage: "R"))
            + Sample.segment("NTE", id: "N2", Sample.field("f", usage: "X"))
        let profile = try Sample.profile(parts: parts, segments: segments)
        #expect(try profile.places([Sample.header, "NTE|1", "NTE|2"]) == [.error("usage-x", "NTE[2]-1")])
    }

    @Test func tellsLinesThatAreNoSegmentsWithoutTheirText() throws {
        let profile = try Sample.profile(segments: Sample.segment("PID", ""))
        let findings = profile.findings(for: try message([Sample.header, "PID|1", "王小明 wrapped line"]))
        #expect(
            findings == [
                Finding(.error, code: "100", location: "segment 3", message: "a line that is no segment")
            ])
    }

    @Test(arguments: [
        ("a", [Place.error("cardinality", "PID-1")]), ("a~b", []), ("a~b~c", []), ("~b", []),
        ("a~b~c~d", [.error("cardinality", "PID-1[4]")]), ("a~b~c~", []),
        ("a~b~c~d~e", [.error("cardinality", "PID-1[4]"), .error("cardinality", "PID-1[5]")]),
        (#"""~a"#, [.error("cardinality", "PID-1[1]")]), ("", []),
    ])
    func countsRepetitions(_ value: String, _ expected: [Place]) throws {
        #expect(try places(Sample.field("f", usage: "RE", min: 2, max: "3"), "PID|\(value)") == expected)
    }

    @Test func callsWrongCountsByTheirNumberInVersion29() throws {
        let header = Sample.header.replacing("2.5.1", with: "2.9")
        #expect(try places(Sample.field("f"), "PID|a~b", header: header) == [.error("198", "PID-1[2]")])
    }

    @Test func tellsMoreThanTheProfileHas() throws {
        #expect(try places(Sample.field("f"), "PID|a|b") == [.error("extra", "PID")])
        #expect(try places(Sample.field("f"), "PID|a||^&~") == [])
        let fields = Sample.field("f", type: "CX_1", max: "*")
        #expect(
            try places(fields, "PID|a~1^^^&&&x^^6") == [.error("extra", "PID-1[2].4"), .error("extra", "PID-1[2]")])
    }

    @Test func tellsSeparatorsInsideSimpleValues() throws {
        #expect(try places(Sample.field("f"), "PID|a^b") == [.error("102", "PID-1")])
        #expect(try places(Sample.field("f"), "PID|a&b") == [.error("102", "PID-1")])
        #expect(try places(Sample.field("f"), #"PID|a\S\b"#) == [])
        #expect(try places(Sample.field("f", type: "CX_1"), "PID|a&b") == [.error("102", "PID-1.1")])
    }

    @Test(arguments: [
        (["MSH|^~\\&|||||||ADT^A01^ADT_A01|1|P|2.5.1", "PID|"], [Place.error("201", "MSH-9.2")]),
        (["MSH|^~\\&|||||||ORU^R01^ORU_R01|1|P|2.5.1", "PID|"], [.error("200", "MSH-9.1")]),
        (["MSH|^~\\&|", "PID|"], []),
    ])
    func choosesTheMessageOfTheProfile(_ lines: [String], _ expected: [Place]) throws {
        let profile = try Sample.profile(segments: Sample.segment("PID", Sample.field("f")))
        #expect(try profile.places(lines) == expected)
    }

    @Test func stopsAtTheLimitOfFindings() throws {
        let profile = try Sample.profile(segments: Sample.segment("PID", Sample.field("f", usage: "X", max: "*")))
        let line = "PID|" + Array(repeating: "a", count: 50).joined(separator: "~")
        let findings = profile.findings(for: try message([Sample.header, line]), limit: 20)
        #expect(findings.count == 21)
        #expect(findings.last.map(Place.init) == .info("too-many-findings", "message"))
    }
}
