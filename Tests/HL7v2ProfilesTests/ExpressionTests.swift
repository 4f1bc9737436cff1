// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import HL7v2Profiles

/// One expression about PID, and values of PID-1, PID-2 … that pass and fail it.
struct ExpressionCase: Sendable, CustomTestStringConvertible {
    let expression: String
    let passing: [String]
    /// Fields, and where the finding stands.
    let failing: [(fields: String, location: String)]

    init(_ expression: String, passing: [String], failing: [(String, String)]) {
        self.expression = expression
        self.passing = passing
        self.failing = failing.map { (fields: $0.0, location: $0.1) }
    }

    var testDescription: String { expression }
}

/// PID with text (1), identifiers (2, repeating), number (3), time (4), code (5), text repeating (6), number (7).
enum ExpressionSample {
    static let pid = Sample.segment(
        "PID",
        Sample.field("text") + Sample.field("ids", type: "CX_1", max: "*") + Sample.field("number", type: "NM")
            + Sample.field("time", type: "DTM") + Sample.field("code", type: "CWE") + Sample.field("texts", max: "*")
            + Sample.field("second number", type: "NM") + Sample.field("second time", type: "DTM"))

    static let valueSets = """
        <ValueSetDefinition BindingIdentifier="SEX" Name="sex" Stability="Static" Extensibility="Closed">
        <ValueElement Value="M" DisplayName="m" CodeSystem="T1"/><ValueElement Value="F" DisplayName="f" CodeSystem="T1"/>
        <ValueElement Value="X" DisplayName="x" CodeSystem="T1" Usage="E"/></ValueSetDefinition>
        """

    static func profile(_ expression: String) throws -> Profile {
        let constraint = """
            <Segment><ByName Name="PID"><Constraint ID="C-1"><Description>what is
              asked</Description><Assertion>\(expression)</Assertion></Constraint></ByName></Segment>
            """
        return try Sample.profile(segments: pid, valueSets: valueSets, constraints: constraint)
    }

    static func findings(_ expression: String, _ fields: String) throws -> [Finding] {
        try profile(expression).findings(for: message([Sample.header, "PID|" + fields]))
    }
}

@Suite("Expressions") struct ExpressionTests {
    static let cases: [ExpressionCase] = [
        ExpressionCase(
            #"<Presence Path="1[1]"/>"#, passing: ["a", #""""#], failing: [("", "PID-1"), ("|1", "PID-1")]),
        ExpressionCase(
            #"<Presence Path="2[2].4[1].2[1]"/>"#, passing: ["|1~2^^^a&b"],
            failing: [("|1~2^^^a", "PID-2[2].4.2"), ("|1", "PID-2[2].4.2"), ("|1~2^x", "PID-2[2].4.2")]),
        ExpressionCase(
            #"<PlainText Path="1[1]" Text="Ab"/>"#, passing: ["Ab", ""], failing: [("ab", "PID-1"), ("Abc", "PID-1")]),
        ExpressionCase(
            #"<PlainText Path="1[1]" Text="a|b"/>"#, passing: [#"a\F\b"#], failing: [("a", "PID-1")]),
        ExpressionCase(
            #"<PlainText Path="1[1]" Text="Ab" IgnoreCase="true"/>"#, passing: ["aB"], failing: [("a", "PID-1")]),
        ExpressionCase(
            #"<PlainText Path="2[*].5[1]" Text="HC" AtLeastOnce="true"/>"#, passing: ["|1^^^^PI~2^^^^HC", ""],
            failing: [("|1^^^^PI~2^^^^NI", "PID-2[1].5")]),
        ExpressionCase(
            #"<PlainText Path="2[*].5[1]" Text="HC" NotPresentBehavior="FAIL"/>"#, passing: ["|1^^^^HC"],
            failing: [("|1", "PID-2.5"), ("|1^^^^HC~2^^^^NI", "PID-2[2].5")]),
        ExpressionCase(
            #"<PlainText Path="6[*]" Text="a" Min="2" Max="2"/>"#, passing: ["|||||a~b~a"],
            failing: [("|||||a~b", "PID-6[2]"), ("|||||a~a~a", "PID")]),
        ExpressionCase(
            #"<StringList Path="1[1]" CSV="a, b ,c"/>"#, passing: ["b", ""],
            failing: [("B", "PID-1"), ("a,b", "PID-1")]),
        ExpressionCase(
            #"<StringList Path="1[1]" CSV="a,b" IgnoreCase="1"/>"#, passing: ["B"], failing: [("c", "PID-1")]),
        ExpressionCase(
            #"<NumberList Path="3[1]" CSV=" 1 , 2.0 ,-3"/>"#, passing: ["||2", "||+1.00", "||-3", "||001"],
            failing: [("||3", "PID-3"), ("||2.01", "PID-3")]),
        ExpressionCase(#"<NumberList Path="1[1]" CSV="1"/>"#, passing: ["1"], failing: [("one", "PID-1")]),
        ExpressionCase(
            #"<Format Path="1[1]" Regex="\d{2}-[A-Z]+"/>"#, passing: ["12-AB", ""],
            failing: [("12-", "PID-1"), ("x12-AB", "PID-1")]),
        ExpressionCase(
            #"<StringFormat Path="1[1]" Format="LOINC"/>"#, passing: ["4544-3", "718-7"],
            failing: [("4544-4", "PID-1"), ("45443", "PID-1")]),
        ExpressionCase(
            #"<StringFormat Path="1[1]" Format="SNOMED"/>"#, passing: ["22298006", "404684003"],
            failing: [("22298007", "PID-1"), ("12345", "PID-1"), ("999999", "PID-1")]),
        ExpressionCase(
            #"<SimpleValue Path="3[1]" Operator="GT" Value="9.5" Type="Number"/>"#, passing: ["||10", "||9.51", ""],
            failing: [("||9.50", "PID-3"), ("||-10", "PID-3")]),
        ExpressionCase(
            #"<SimpleValue Path="3[1]" Operator="LE" Value="10"/>"#, passing: ["||9", "||10.0"],
            failing: [("||10.1", "PID-3")]),
        ExpressionCase(
            #"<SimpleValue Path="1[1]" Operator="NE" Value="b"/>"#, passing: ["a"], failing: [("b", "PID-1")]),
        ExpressionCase(
            #"<SimpleValue Path="1[1]" Operator="GE" Value="b"/>"#, passing: ["b", "c"], failing: [("a", "PID-1")]),
        ExpressionCase(
            #"<SimpleValue Path="4[1]" Operator="LT" Value="20260102"/>"#,
            passing: ["|||202601", "|||20260101235959.9"],
            failing: [("|||20260102", "PID-4")]),
        ExpressionCase(
            #"<PathValue Path1="3[1]" Operator="LT" Path2="7[1]"/>"#, passing: ["||9||||10", ""],
            failing: [("||10||||9", "PID-3"), ("||1", "PID-7"), ("||||||1", "PID-3")]),
        ExpressionCase(
            #"<PathValue Path1="4[1]" Operator="EQ" Path2="8[1]"/>"#,
            passing: ["|||202601021200+0800||||202601020400+0000", "|||2026||||20260101"],
            failing: [("|||202601021200+0800||||202601021200+0000", "PID-4")]),
        ExpressionCase(
            #"<ValueSet Path="5[1]" ValueSetID="SEX" BindingStrength="R" BindingLocation="1"/>"#,
            passing: ["||||M^male^T1", ""],
            failing: [("||||Q^^T1", "PID-5.1"), ("||||M^^T2", "PID-5.1"), ("||||X^^T1", "PID-5.1")]
        ),
        ExpressionCase(
            #"<ValueSet Path="5[1]" ValueSetID="SEX" BindingStrength="R" BindingLocation="1:4"/>"#,
            passing: ["||||M^^T1^1^^L", "||||1^^L^F^^T1"],
            failing: [("||||1^^L^2^^L", "PID-5.1"), ("||||M^^T1^F^^T1", "PID-5")]),
        ExpressionCase(
            #"<ValueSet Path="1[1]" ValueSetID="SEX" BindingStrength="R" BindingLocation="1"/>"#, passing: ["F"],
            failing: [("Q", "PID-1")]),
        ExpressionCase(
            #"<isNULL Path="1[1]"/>"#, passing: [#""""#], failing: [("a", "PID-1"), ("", "PID-1")]),
        ExpressionCase(#"<SetID Path="1[1]"/>"#, passing: ["1", ""], failing: [("2", "PID-1")]),
        ExpressionCase(
            #"<IZSetID Parent="2[*]" Element="1[1]"/>"#, passing: ["|1~2~3", "|1~1~1"],
            failing: [("|1~2~4", "PID-2[2].1")]),
        ExpressionCase(
            #"<AND><Presence Path="1[1]"/><Presence Path="3[1]"/></AND>"#, passing: ["a||1"],
            failing: [("a", "PID-3"), ("||1", "PID-1")]),
        ExpressionCase(
            #"<OR><Presence Path="1[1]"/><Presence Path="3[1]"/></OR>"#, passing: ["a", "||1"], failing: [("", "PID")]),
        ExpressionCase(#"<NOT><Presence Path="1[1]"/></NOT>"#, passing: [""], failing: [("a", "PID")]),
        ExpressionCase(
            #"<XOR><Presence Path="1[1]"/><Presence Path="3[1]"/></XOR>"#, passing: ["a", "||1"],
            failing: [("", "PID"), ("a||1", "PID")]),
        ExpressionCase(
            #"<IMPLY><Presence Path="1[1]"/><Presence Path="3[1]"/></IMPLY>"#, passing: ["a||1", "||1", ""],
            failing: [("a", "PID-3")]),
        ExpressionCase(
            #"<FORALL><Presence Path="1[1]"/><Presence Path="3[1]"/><Presence Path="6[2]"/></FORALL>"#,
            passing: ["a||1|||x~y"], failing: [("a||1", "PID-6[2]")]),
        ExpressionCase(
            #"<EXIST><Presence Path="1[1]"/><Presence Path="3[1]"/><Presence Path="6[2]"/></EXIST>"#,
            passing: ["|||||x~y", "a"], failing: [("|||||x", "PID")]),
    ]

    @Test(arguments: cases) func passWhatIsRight(_ sample: ExpressionCase) throws {
        for fields in sample.passing {
            #expect(try ExpressionSample.findings(sample.expression, fields) == [], "\(fields)")
        }
    }

    @Test(arguments: cases) func tellWhatIsWrongAndWhere(_ sample: ExpressionCase) throws {
        for (fields, location) in sample.failing {
            let expected = Finding(
                .error, code: "constraint", location: location, message: "C-1: what is asked")
            #expect(try ExpressionSample.findings(sample.expression, fields) == [expected], "\(fields)")
        }
    }

    @Test(arguments: [
        (#"<Plugin QualifiedClassName="org.example.Check"/>"#, "", "plug-in org.example.Check is not supported"),
        (#"<SubContext Path="1[1]"><Presence Path="."/></SubContext>"#, "", "SubContext is not supported"),
        (#"<Presence Path="1[1].1[1]"/>"#, "a", "a path goes on inside a value that has no parts"),
        (#"<PlainText Path="2[1]" Text="a"/>"#, "|1", "PID-2 has parts where one value is asked for"),
        (#"<PathValue Path1="6[*]" Operator="EQ" Path2="1[1]"/>"#, "a|||||b~c", "a path leads to more than one value"),
        (#"<SetID Path="6[*]"/>"#, "|||||b~c", "a path leads to more than one value"),
        (#"<SimpleValue Path="1[1]" Operator="GT" Value="1" Type="Number"/>"#, "x", "PID-1 cannot be compared"),
        (#"<SimpleValue Path="1[1]" Operator="NE" Value="XX" Type="Number"/>"#, "1", "PID-1 cannot be compared"),
        (#"<PlainText Path="1[1]" Text="a" NotPresentBehavior="INCONCLUSIVE"/>"#, "", "there is no value to look at"),
        (#"<NOT><Plugin QualifiedClassName="a"/></NOT>"#, "", "plug-in a is not supported"),
        (#"<AND><Plugin QualifiedClassName="a"/><Presence Path="1[1]"/></AND>"#, "", "plug-in a is not supported"),
        (#"<OR><Presence Path="1[1]"/><Plugin QualifiedClassName="a"/></OR>"#, "", "plug-in a is not supported"),
        (#"<XOR><Presence Path="1[1]"/><Plugin QualifiedClassName="a"/></XOR>"#, "", "plug-in a is not supported"),
        (#"<IMPLY><Plugin QualifiedClassName="a"/><Presence Path="1[1]"/></IMPLY>"#, "", "plug-in a is not supported"),
        (
            #"<ValueSet Path="1[1]" ValueSetID="NONE" BindingStrength="R" BindingLocation="1"/>"#, "a",
            "value set NONE has no codes here"
        ),
    ])
    func areReportedWhereTheyCannotBeDecided(_ expression: String, _ fields: String, _ reason: String) throws {
        let expected = Finding(
            .warning, code: "specification", location: "PID", message: "constraint C-1 could not be decided: \(reason)")
        #expect(try ExpressionSample.findings(expression, fields) == [expected])
    }

    @Test func keepValuesOutOfFindings() throws {
        let findings = try ExpressionSample.findings(#"<Format Path="1[1]" Regex="\d+"/>"#, "王小明")
        #expect(findings.count == 1)
        #expect(!findings.contains { $0.message.contains("王小明") })
    }
}
