// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import Testing

@testable import HL7v2Profiles

@Suite("HL7's older form") struct OldFormTests {
    let profile: Profile

    init() throws { profile = try Profile(parsing: Corpus.fixture("acknowledgement-Profile.xml")) }

    private static func header(_ fields: String) -> String { #"MSH|^~\&|"# + fields + "||ACK^A28^ACK|1|P|2.5.1" }

    private static let good = header("MPI||HIS||20260102")

    @Test func becomesTheSameModel() throws {
        #expect(profile.form == .hl7)
        #expect(profile.version == "2.5.1")
        let structure = try #require(profile.messages.first).structure
        #expect(structure.description == "{MSH} {MSA} [{ERRORS(ERR)}]")
        #expect(profile.segments.map(\.name) == ["MSH", "MSA", "ERR"])
        #expect(profile.segments[0].fields[4].usage == .optional)
        let field = profile.segments[0].fields[4]
        #expect(profile.datatypes[field.datatype].components[1].predicate == "with the third component")
        #expect(profile.remarks == [])
    }

    @Test(arguments: [
        ([good, "MSA|AA|1"], [Place]()),
        ([good, "MSA|AAA|1"], [.error("104", "MSA-1")]),
        ([good, "MSA||1"], [.error("101", "MSA-1")]),
        ([good], [.error("100", "MSA")]),
        ([header("OTHER||HIS||20260102"), "MSA|AA|1"], [.error("content", "MSH-3")]),
        (
            [header("MPI|H1|HIS12^^ISO|F|20260102"), "MSA|AA|1"],
            [
                .error("usage-x", "MSH-4"), .error("104", "MSH-5.1"), .error("usage-x", "MSH-5.3"),
                .warning("usage-b", "MSH-6"),
            ]
        ),
        (
            [header("MPI^1.2.3.4.5.6.7.8.9.10^ISO||HIS||20260102"), "MSA|AA|1"],
            [.error("content", "MSH-3"), .error("104", "MSH-3")]
        ),
        ([good, "MSA|AA|1", "ERR|PID^a&b"], [.error("usage-x", "ERR-1.2.2")]),
        ([good, "MSA|AA|1", "ERR|PID~PV1^abcd"], [.error("101", "ERR-1[1].2"), .error("104", "ERR-1[2].2.1")]),
        (
            [good, "MSA|AA|1", "ERR|PID^a", "ERR|PID^a", "ERR|PID^a", "NTE|1"],
            [.error("100", "NTE"), .error("cardinality", "ERRORS[3]")]
        ),
    ])
    func isJudgedLikeTheOther(_ lines: [String], _ expected: [Place]) throws {
        let places = try profile.places(lines).filter { $0.severity != .info }
        #expect(places == expected)
    }

    @Test func tellsTablesThatAreNotAtHand() throws {
        let places = try profile.places([Self.good, "MSA|AA|1"])
        #expect(places == [.info("value-set", "MSH-5.1"), .info("value-set", "MSA-1")])
    }

    @Test func usesValueSetsAsTables() throws {
        var profile = profile
        try profile.add(
            Sample.library(
                """
                <ValueSetDefinition BindingIdentifier="0008" Name="n" Extensibility="Closed">
                <ValueElement Value="AA" DisplayName="d"/></ValueSetDefinition>
                """))
        #expect(try profile.places([Self.good, "MSA|AE|1"]).contains(.error("103", "MSA-1")))
        #expect(try profile.places([Self.good, "MSA|AA|1"]).allSatisfy { $0.severity == .info })
    }
}
