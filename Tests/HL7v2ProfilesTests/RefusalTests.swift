// SPDX-License-Identifier: Apache-2.0

import Testing
import XMLTree

@testable import HL7v2Profiles

@Suite("Refusals") struct RefusalTests {
    private static func profile(_ old: String, _ new: String) -> String {
        let text = Sample.text(
            segments: "\n" + Sample.segment("PID", Sample.field("f") + Sample.field("g", type: "CX_1")))
        return text.replacing(old, with: new)
    }

    /// The message is on line 4, MSH on line 5, PID on line 6, datatypes on lines 7 to 12.
    @Test(
        arguments: [
            (
                profile("<ConformanceProfile", "<Other").replacing("</Conf", with: "</").replacing(
                    "</ormanceProfile", with: "</Other"),
                ProfileError.unknownRoot(name: "Other", line: 2)
            ),
            (
                profile("<Messages>", "<Nothing>").replacing("</Messages>", with: "</Nothing>"),
                .missingElement("Messages", in: "ConformanceProfile", line: 2)
            ),
            (profile(#" Type="ADT""#, ""), .missingAttribute("Type", of: "Message", line: 4)),
            (profile(#"Ref="MSH""#, #"Ref="QQQ""#), .unknownReference("Ref", of: "Segment", id: "QQQ", line: 4)),
            (
                profile(#"Datatype="ST" Usage="O" Min="#, #"Datatype="QQ" Usage="O" Min="#),
                .unknownReference("Datatype", of: "Field", id: "QQ", line: 6)
            ),
            (
                profile(#"Datatype="ST" Usage="O" Min="#, #"Datatype="ST" Usage="Q" Min="#),
                .badValue("Usage", of: "Field", value: "Q", line: 6)
            ),
            (
                profile(#"Datatype="ST" Usage="O" Min="#, #"Datatype="ST" Usage="C(R)" Min="#),
                .badValue("Usage", of: "Field", value: "C(R)", line: 6)
            ),
            (profile(#"Min="0" Max="1""#, #"Min="2" Max="1""#), .badValue("Max", of: "Field", value: "1", line: 6)),
            (profile(#"Min="0" Max="1""#, #"Min="-1" Max="1""#), .badValue("Min", of: "Field", value: "-1", line: 6)),
            (
                profile(#"Min="0" Max="1""#, #"Min="0" Max="many""#),
                .badValue("Max", of: "Field", value: "many", line: 6)
            ),
            (
                profile(#"Max="1""#, #"Max="99999999999999999999""#),
                .badValue("Max", of: "Field", value: "99999999999999999999", line: 6)
            ),
            (
                profile(#"Segment ID="PID""#, #"Segment ID="MSH""#),
                .duplicate(element: "Segment", id: "MSH", line: 6, firstLine: 5)
            ),
            (
                profile(#"Datatype ID="NM""#, #"Datatype ID="ST""#),
                .duplicate(element: "Datatype", id: "ST", line: 7, firstLine: 7)
            ),
            (
                profile(#"Name="authority" Datatype="HD""#, #"Name="authority" Datatype="CX_1""#),
                .recursiveDatatype(id: "CX_1", line: 12)
            ),
            (profile(#"Name="b" Datatype="ST""#, #"Name="b" Datatype="CX_1""#), .recursiveDatatype(id: "HD", line: 11)),
            (
                profile(#"<Segment Ref="PID" Usage="R" Min="1" Max="1"/>"#, #"<Choice Name="c"/>"#),
                .unexpectedElement("Choice", in: "Message", line: 4)
            ),
            (
                profile(
                    #"<Segment Ref="PID" Usage="R" Min="1" Max="1"/>"#,
                    #"<Group ID="g" Name="g" Usage="R" Min="1" Max="1"/>"#),
                .missingElement("Segment", in: "Group", line: 4)
            ),
            (#"<!DOCTYPE a [<!ENTITY b "c">]><ConformanceProfile/>"#, .xml(.documentType)),
            ("<ConformanceProfile>", .xml(.notWellFormed(line: 1, code: 77))),
            (
                "<HL7v2xConformanceProfile/>",
                .missingElement("HL7v2xStaticDef", in: "HL7v2xConformanceProfile", line: 1)
            ),
            (
                #"<HL7v2xConformanceProfile><HL7v2xStaticDef MsgType="A" EventType="B"/></HL7v2xConformanceProfile>"#,
                .missingElement("Segment", in: "HL7v2xStaticDef", line: 1)
            ),
        ] as [(String, ProfileError)])
    func nameTheLineOfAProfile(_ text: String, _ expected: ProfileError) {
        let error = #expect(throws: ProfileError.self) { try Profile(parsing: Array(text.utf8)) }
        #expect(error == expected)
    }

    @Test(
        arguments: [
            (#"<Presence/>"#, ProfileError.missingAttribute("Path", of: "Presence", line: 3)),
            (#"<Presence Path="0[1]"/>"#, .badValue("Path", of: "Presence", value: "0[1]", line: 3)),
            (#"<Presence Path="1[1"/>"#, .badValue("Path", of: "Presence", value: "1[1", line: 3)),
            (#"<Presence Path="1[1]..2"/>"#, .badValue("Path", of: "Presence", value: "1[1]..2", line: 3)),
            (#"<Absence Path="1[1]"/>"#, .unexpectedElement("Absence", in: "Assertion", line: 3)),
            (#"<NOT/>"#, .missingElement("expression", in: "NOT", line: 3)),
            (#"<AND><Presence Path="1"/></AND>"#, .missingElement("expression", in: "AND", line: 3)),
            (
                #"<NOT><Presence Path="1"/><Presence Path="2"/></NOT>"#,
                .unexpectedElement("Presence", in: "NOT", line: 3)
            ),
            (#"<Presence Path="1"/><Presence Path="2"/>"#, .unexpectedElement("Presence", in: "Assertion", line: 3)),
            ("", .missingElement("expression", in: "Assertion", line: 3)),
            (#"<Format Path="1" Regex="(a"/>"#, .badPattern(.incomplete(position: 0), line: 3)),
            (#"<Format Path="1" Regex="(a)\1"/>"#, .badPattern(.unsupported(position: 3), line: 3)),
            (
                #"<SimpleValue Path="1" Operator="XX" Value="1"/>"#,
                .badValue("Operator", of: "SimpleValue", value: "XX", line: 3)
            ),
            (
                #"<SimpleValue Path="1" Operator="EQ" Value="1" Type="Date"/>"#,
                .badValue("Type", of: "SimpleValue", value: "Date", line: 3)
            ),
            (#"<NumberList Path="1" CSV="1,x"/>"#, .badValue("CSV", of: "NumberList", value: "1,x", line: 3)),
            (#"<StringFormat Path="1" Format="X"/>"#, .badValue("Format", of: "StringFormat", value: "X", line: 3)),
            (
                #"<PlainText Path="1" Text="a" IgnoreCase="yes"/>"#,
                .badValue("IgnoreCase", of: "PlainText", value: "yes", line: 3)
            ),
            (
                #"<ValueSet Path="1" ValueSetID="A" BindingStrength="Q" BindingLocation="1"/>"#,
                .badValue("BindingStrength", of: "ValueSet", value: "Q", line: 3)
            ),
            (
                #"<ValueSet Path="1" ValueSetID="A" BindingLocation="x"/>"#,
                .badValue("BindingLocation", of: "ValueSet", value: "x", line: 3)
            ),
        ] as [(String, ProfileError)])
    func nameTheLineOfAnExpression(_ expression: String, _ expected: ProfileError) {
        let constraint = """
            <Segment><ByName Name="PID"><Constraint ID="C"><Assertion>\(expression)</Assertion></Constraint>\
            </ByName></Segment>
            """
        #expect(throws: expected) { try Sample.context(constraints: "\n".dropLast() + constraint).constraintCount }
    }

    @Test func nameTheLineOfAValueSet() {
        #expect(throws: ProfileError.badValue("Usage", of: "ValueElement", value: "Q", line: 4)) {
            try Sample.library(
                """
                <ValueSetDefinition BindingIdentifier="A" Name="n">
                <ValueElement Value="a" DisplayName="d" Usage="Q"/></ValueSetDefinition>
                """)
        }
        #expect(throws: ProfileError.unknownRoot(name: "a", line: 1)) {
            try ValueSetLibrary(parsing: Array("<a/>".utf8))
        }
        #expect(throws: ProfileError.unknownRoot(name: "a", line: 1)) {
            try ConformanceContext(parsing: Array("<a/>".utf8))
        }
    }

    @Test func areSentences() {
        let error = ProfileError.unknownReference("Ref", of: "Segment", id: "Q", line: 4)
        #expect(error.description == "line 4: Ref of Segment names 'Q', which is not defined")
        #expect(
            ProfileError.badPattern(.unsupported(position: 3), line: 2).description
                == "line 2: the regular expression is not supported at character 4")
    }

    // MARK: Broken files

    /// Every 97th prefix, and every 97th byte changed.
    @Test(arguments: (Corpus.fixtures + Corpus.shared).filter { $0.name.hasSuffix(".xml") })
    func neverCrashOnBrokenFiles(_ file: Corpus.File) {
        for length in stride(from: 0, to: file.bytes.count, by: 97) {
            #expect(throws: ProfileError.self) { try Self.read(Array(file.bytes.prefix(length)), like: file) }
            var changed = file.bytes
            changed[length] = changed[length] == 0x30 ? 0x39 : 0x30
            try? Self.read(changed, like: file)
        }
    }

    private static func read(_ bytes: [UInt8], like file: Corpus.File) throws(ProfileError) {
        if file.name.contains("ValueSets") {
            _ = try ValueSetLibrary(parsing: bytes)
        } else if ["Context", "Constraints"].contains(where: file.name.contains) {
            _ = try ConformanceContext(parsing: bytes)
        } else {
            _ = try Profile(parsing: bytes)
        }
    }

    @Test func boundDeepNesting() {
        let deep =
            String(repeating: "<NOT>", count: 190) + #"<Presence Path="1"/>"# + String(repeating: "</NOT>", count: 190)
        let constraint = """
            <Segment><ByName Name="PID"><Constraint ID="C"><Assertion>\(deep)</Assertion></Constraint></ByName></Segment>
            """
        #expect(throws: Never.self) { try Sample.context(constraints: constraint) }
        #expect(throws: ProfileError.xml(.tooDeep(line: 3, limit: 200))) {
            try Sample.context(
                constraints: constraint.replacing("<NOT><Pres", with: "<NOT><NOT><NOT><NOT><NOT><NOT><Pres")
                    .replacing(#"Path="1"/>"#, with: #"Path="1"/></NOT></NOT></NOT></NOT></NOT>"#))
        }
    }

    @Test func findLongCirclesOfDatatypes() {
        let chain = (0..<5_000).map { number in
            let next = number == 4_999 ? 4_990 : number + 1
            let component = Sample.component("c", type: "D\(next)")
            return #"<Datatype ID="D\#(number)" Name="D" Description="d">\#(component)</Datatype>"#
        }
        let text = Sample.text(segments: Sample.segment("PID", ""), datatypes: chain.joined())
        let error = #expect(throws: ProfileError.self) { try Profile(parsing: Array(text.utf8)) }
        guard case .recursiveDatatype(let id, _) = error else {
            Issue.record("another error")
            return
        }
        #expect((4_990...4_999).map { "D\($0)" }.contains(id))
    }
}
