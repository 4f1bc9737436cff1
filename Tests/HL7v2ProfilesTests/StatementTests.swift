// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import HL7v2Profiles

@Suite("Predicates and contexts") struct StatementTests {
    private static let pid = Sample.segment(
        "PID", Sample.field("a") + Sample.field("b", usage: "C") + Sample.field("ids", type: "CX_1", max: "*"))

    private func predicate(_ whenTrue: String, _ whenFalse: String, target: String = "2[1]") -> String {
        """
        <Segment><ByID ID="PID"><Predicate ID="P" Target="\(target)" TrueUsage="\(whenTrue)" FalseUsage="\(whenFalse)">
        <Description>a stands</Description><Condition><Presence Path="1[1]"/></Condition></Predicate></ByID></Segment>
        """
    }

    @Test(arguments: [
        ("R", "X", "a|b", []), ("R", "X", "a", [Place.error("predicate", "PID-2")]),
        ("R", "X", "|b", [.error("predicate", "PID-2")]), ("R", "X", "", []), ("RE", "O", "a", []),
        ("O", "RE", "|b", []),
        ("X", "R", "a|b", [.error("predicate", "PID-2")]), ("X", "R", "", [.error("predicate", "PID-2")]),
        ("R", "O", #"a|"""#, []),
    ])
    func decideUsage(_ whenTrue: String, _ whenFalse: String, _ fields: String, _ expected: [Place]) throws {
        let profile = try Sample.profile(segments: Self.pid, predicates: predicate(whenTrue, whenFalse))
        #expect(try profile.places([Sample.header, "PID|" + fields]) == expected)
    }

    @Test func askNothingWhereTheElementAroundIsMissing() throws {
        let predicates = predicate("R", "X", target: "3[*].4[1].2[1]")
        let profile = try Sample.profile(segments: Self.pid, predicates: predicates)
        #expect(try profile.places([Sample.header, "PID|a"]) == [])
        #expect(try profile.places([Sample.header, "PID|a||1^^^x&1~2^^^y"]) == [.error("predicate", "PID-3[2].4.2")])
        #expect(try profile.places([Sample.header, "PID|||1^^^x&1~2^^^y"]) == [.error("predicate", "PID-3[1].4.2")])
    }

    @Test func sayWhyAndNothingOfTheMessage() throws {
        let profile = try Sample.profile(segments: Self.pid, predicates: predicate("R", "X"))
        let findings = profile.findings(for: try message([Sample.header, "PID|secret"]))
        #expect(findings == [Finding(.error, code: "predicate", location: "PID-2", message: "required by P: a stands")])
    }

    @Test func areReportedWhenUndecidable() throws {
        let predicates = predicate("R", "X").replacing(
            #"<Presence Path="1[1]"/>"#, with: #"<Plugin QualifiedClassName="x"/>"#)
        let profile = try Sample.profile(segments: Self.pid, predicates: predicates)
        #expect(try profile.places([Sample.header, "PID|a"]) == [.warning("specification", "PID")])
    }

    // MARK: Contexts

    private static let parts = """
        <Segment Ref="MSH" Usage="R" Min="1" Max="1"/>
        <Group ID="G1" Name="GROUP" Usage="R" Min="1" Max="*"><Segment Ref="PID" Usage="R" Min="1" Max="1"/>
        <Segment Ref="NTE_1" Usage="O" Min="0" Max="*"/></Group>
        """

    private static let segments =
        Sample.segment("PID", Sample.field("ids", type: "CX_1", max: "*"))
        + Sample.segment("NTE", id: "NTE_1", Sample.field("n"))

    private func constraint(_ kind: String, _ context: String, _ expression: String, _ attributes: String = "")
        -> String
    {
        """
        <\(kind)><\(context)><Constraint ID="C" \(attributes)><Description>d</Description><Assertion>\(expression)\
        </Assertion></Constraint></\(context.prefix { $0 != " " })></\(kind)>
        """
    }

    private func places(_ constraint: String, _ lines: String...) throws -> [Place] {
        try Sample.profile(parts: Self.parts, segments: Self.segments, constraints: constraint)
            .places([Sample.header] + lines)
    }

    @Test(arguments: [#"ByName Name="NTE""#, #"ByID ID="NTE_1""#]) func areSegments(_ context: String) throws {
        let text = constraint("Segment", context, #"<SetID Path="1[1]"/>"#)
        #expect(
            try places(text, "PID|1", "NTE|1", "NTE|2", "PID|2", "NTE|1", "NTE|3") == [.error("constraint", "NTE[4]-1")]
        )
    }

    @Test(arguments: [#"ByName Name="CX""#, #"ByID ID="CX_1""#]) func areDatatypes(_ context: String) throws {
        let text = constraint("Datatype", context, #"<PlainText Path="5[1]" Text="HC" NotPresentBehavior="FAIL"/>"#)
        #expect(
            try places(text, "PID|1^^^^HC~2^^^^PI~3") == [
                .error("constraint", "PID-1[2].5"), .error("constraint", "PID-1[3].5"),
            ])
    }

    @Test func areComponents() throws {
        let text = constraint("Datatype", #"ByName Name="HD""#, #"<Presence Path="2[1]"/>"#)
        #expect(try places(text, "PID|1^^^a~2^^^a&b") == [.error("constraint", "PID-1[1].4.2")])
    }

    @Test(arguments: [#"ByName Name="GROUP""#, #"ByID ID="G1""#]) func areGroups(_ context: String) throws {
        let text = constraint("Group", context, #"<Presence Path="2[1]"/>"#)
        #expect(try places(text, "PID|1", "NTE|1", "PID|2") == [.error("constraint", "GROUP[2].NTE")])
        let other = constraint("Group", context, #"<SetID Path="1[1].1[1].1[1]"/>"#)
        #expect(try places(other, "PID|1^a", "PID|1^b") == [.error("constraint", "PID[2]-1.1")])
    }

    @Test(arguments: [#"ByName Name="ADT_A05""#, #"ByID ID="M1""#]) func areMessages(_ context: String) throws {
        let text = constraint("Message", context, #"<PlainText Path="2[*].1[1].1[*].1[1]" Text="1"/>"#)
        #expect(try places(text, "PID|1^a", "PID|2^b~1^c") == [.error("constraint", "PID[2]-1[1].1")])
    }

    @Test func mayNameWhatTheProfileDoesNotHave() throws {
        let text = constraint("Segment", #"ByID ID="OTHER""#, #"<Presence Path="9[1]"/>"#)
        #expect(try places(text, "PID|1^a") == [])
    }

    @Test(arguments: [
        ("", Place.error("constraint", "PID-9")), (#"Strength="SHALL""#, .error("constraint", "PID-9")),
        (#"Strength="SHOULD""#, .warning("constraint", "PID-9")),
        (#"Classification="W""#, .warning("constraint", "PID-9")),
        (#"Classification="A""#, .info("constraint", "PID-9")), (#"Target="1[2]""#, .error("constraint", "PID-1[2]")),
        (#"Target=".""#, .error("constraint", "PID")),
    ])
    func haveTheirOwnSeverityAndTarget(_ attributes: String, _ expected: Place) throws {
        let text = constraint("Segment", #"ByName Name="PID""#, #"<Presence Path="9[1]"/>"#, attributes)
        #expect(try places(text, "PID|1^a") == [expected])
    }

    // MARK: Co-constraints and lists in any order

    @Test func demandTheRestWhereTheKeyHasItsValue() throws {
        let rest = """
            <CoConstraints><Segment><ByID ID="PID"><CoConstraint><Description>cards have an authority</Description>
            <Assertion><PlainCoConstraint KeyPath="3[1].5[1]" KeyValue="hc"><PlainText Path="1[1]" Text="x"
            NotPresentBehavior="FAIL"/><PlainText Path="2[1]" Text="y"/></PlainCoConstraint></Assertion></CoConstraint>
            </ByID></Segment></CoConstraints>
            """
        let profile = try Sample.profile(segments: Self.pid, rest: rest)
        #expect(try profile.places([Sample.header, "PID|x|y|1^^^^HC"]) == [])
        #expect(try profile.places([Sample.header, "PID||z|1^^^^PI"]) == [])
        #expect(try profile.places([Sample.header, "PID||z"]) == [])
        #expect(try profile.places([Sample.header, "PID||y|1^^^^HC"]) == [.error("constraint", "PID-1")])
        #expect(try profile.places([Sample.header, "PID|x|z|1^^^^HC"]) == [.error("constraint", "PID-2")])
    }

    @Test func findTheirElementsInAnyOrder() throws {
        func pattern(_ type: String, _ count: Int, _ constraint: String) -> String {
            """
            <Pattern Cardinality="\(count)"><Trigger><ErrorMessage>no \(type)</ErrorMessage><Assertion>
            <PlainText Path="5[1]" Text="\(type)" NotPresentBehavior="FAIL"/></Assertion></Trigger><Constraints>
            <Constraint ID="\(type)"><Description>d</Description><Assertion>\(constraint)</Assertion></Constraint>
            </Constraints></Pattern>
            """
        }
        let rest = """
            <OrderIndifferent><Context List="2[1].3[*]">\(pattern("HC", 1, #"<Format Path="1[1]" Regex="\d+"/>"#))\
            \(pattern("PI", 2, #"<Presence Path="4[1]"/>"#))</Context></OrderIndifferent>
            """
        let profile = try Sample.profile(segments: Self.pid, rest: rest)
        #expect(try profile.places([Sample.header, "PID|||1^^^a^PI~2^^^b^PI~3^^^^HC"]) == [])
        let findings = profile.findings(for: try message([Sample.header, "PID|||x^^^^HC~1^^^^PI"]))
        #expect(
            findings.map(Place.init) == [
                .error("constraint", "PID-3[1].1"), .error("constraint", "PID-3[2].4"), .error("content", "ADT_A05"),
            ])
        #expect(findings.last?.message == "no PI")
    }
}
