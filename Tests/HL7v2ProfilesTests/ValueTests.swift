// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2
import Testing

@testable import HL7v2Profiles

@Suite("Values") struct ValueTests {
    private func places(_ field: String, _ value: String) throws -> [Place] {
        try Sample.profile(segments: Sample.segment("PID", field)).places([Sample.header, "PID|\(value)"])
    }

    @Test(arguments: [
        ("王小", []), ("王", [Place.error("length-min", "PID-1")]), ("王小明欧", []),
        ("王小明欧阳", [.error("104", "PID-1")]), (#"\F\\F\\F\\F\"#, []), ("", []), (#""""#, []),
    ])
    func haveLengthsInCharacters(_ value: String, _ expected: [Place]) throws {
        let field = Sample.field("f", #"MaxLength="4""#).replacing(#"MinLength="NA""#, with: #"MinLength="2""#)
        #expect(try places(field, value) == expected)
    }

    @Test(arguments: [
        ("NM", "-1.5", true), ("NM", "1e5", false), ("NM", "1,5", false), ("SI", "12", true), ("SI", "1.0", false),
        ("DT", "20260228", true), ("DT", "20260230", false), ("DT", "202601021200", false), ("TM", "2359", true),
        ("TM", "2460", false), ("TM", "235959.1234+0800", true), ("DTM", "20260102030405+0800", true),
        ("DTM", "2026-01-02", false), ("ST", "anything", true),
    ])
    func haveTheFormOfTheirDatatype(_ datatype: String, _ value: String, _ isValid: Bool) throws {
        #expect(try places(Sample.field("f", type: datatype), value) == (isValid ? [] : [.error("102", "PID-1")]))
    }

    @Test func areReportedWhenTheirBytesAreNoText() throws {
        let profile = try Sample.profile(segments: Sample.segment("PID", Sample.field("f")))
        let bytes = Array((Sample.header + "\rPID|").utf8) + [0xC3, 0x28, 0x0D]
        #expect(profile.findings(for: try Message(parsing: bytes)).map(Place.init) == [.error("102", "PID-1")])
    }

    @Test func countCharactersOfTheMessagesOwnSet() throws {
        let profile = try Sample.profile(segments: Sample.segment("PID", Sample.field("f", #"MaxLength="2""#)))
        let header = Sample.header + "||||||GB 18030-2000"
        let bytes = try CharacterEncoding.gb18030.encode(header + "\rPID|許功\r")
        #expect(profile.findings(for: try Message(parsing: bytes)).map(Place.init) == [])
    }

    // MARK: Dynamic mapping

    private static let mapped = Sample.segment(
        "PID",
        """
        <DynamicMapping><Mapping Position="3" Reference="1" SecondReference="2.1">
        <Case Value="NM" Datatype="NM"/><Case Value="CWE" Datatype="CWE"/><Case Value="NM" SecondValue="L" Datatype="ST"/>
        </Mapping></DynamicMapping>
        """ + Sample.field("type") + Sample.field("code", type: "CWE") + Sample.field("value", type: "varies", max: "*")
    )

    @Test(arguments: [
        ("NM||5", []), ("NM||5~x", [Place.error("102", "PID-3[2]")]), ("NM|L|x", []), ("CWE||a^b^c", []),
        ("CWE||a&b", [.error("102", "PID-3.1")]), ("ED||x", [.error("102", "PID-3")]),
        ("||x", [.error("102", "PID-3")]),
        ("ED", []),
    ])
    func takeTheirDatatypeFromAnotherField(_ fields: String, _ expected: [Place]) throws {
        #expect(try Sample.profile(segments: Self.mapped).places([Sample.header, "PID|" + fields]) == expected)
    }
}

@Suite("Value sets") struct ValueSetTests {
    private static func set(_ id: String, _ attributes: String, _ codes: String) -> String {
        #"<ValueSetDefinition BindingIdentifier="\#(id)" Name="n" \#(attributes)>\#(codes)</ValueSetDefinition>"#
    }

    private static let codes = """
        <ValueElement Value="A" DisplayName="a" CodeSystem="T"/><ValueElement Value="E" DisplayName="e" Usage="E" CodeSystem="T"/>
        <ValueElement Value="P" DisplayName="p" Usage="P" CodeSystem="T"/>
        """

    private static let sets =
        set("CLOSED", #"Stability="Static" Extensibility="Closed""#, codes)
        + set("OPEN", #"Stability="Static" Extensibility="Open""#, codes) + set("UNDEFINED", "", codes)
        + set("EMPTY", #"Extensibility="Closed""#, "")
        + set(
            "TWICE", #"Extensibility="Closed""#,
            codes + #"<ValueElement Value="A" DisplayName="a" Usage="E" CodeSystem="T"/>"#)
        + set(
            "SHAPE", #"Extensibility="Closed""#,
            #"<ValueElement Value="" CodePattern="\d{3}" DisplayName="x" CodeSystem="T"/>"#)
        + set("0396", #"Extensibility="Closed""#, codes) + set("EXEMPT", #"Extensibility="Closed""#, codes)

    private func places(_ binding: String, _ value: String, type: String = "ST") throws -> [Place] {
        let field = Sample.field("f", type: type, "Binding=\(binding)")
        return try Sample.profile(segments: Sample.segment("PID", field), valueSets: Self.sets)
            .places([Sample.header, "PID|" + value])
    }

    @Test(
        arguments: [
            (#""CLOSED""#, "A", nil), (#""CLOSED""#, "Q", Place.error("103", "PID-1")),
            (#""CLOSED""#, "E", .error("103", "PID-1")), (#""CLOSED""#, "P", .info("value-set", "PID-1")),
            (#""OPEN""#, "Q", .warning("103", "PID-1")), (#""OPEN""#, "E", .error("103", "PID-1")),
            (#""UNDEFINED""#, "Q", .warning("103", "PID-1")), (#""EMPTY""#, "Q", .info("value-set", "PID-1")),
            (#""NONE""#, "Q", .info("value-set", "PID-1")), (#""TWICE""#, "A", .warning("value-set", "PID-1")),
            (#""CLOSED" BindingStrength="S""#, "Q", .warning("103", "PID-1")),
            (#""CLOSED" BindingStrength="U""#, "Q", .info("103", "PID-1")), (#""CLOSED""#, "", nil),
            (#""CLOSED""#, #""""#, nil), (#""SHAPE""#, "123", nil), (#""SHAPE""#, "12", .error("103", "PID-1")),
            (#""SHAPE:CLOSED""#, "A", nil), (#""SHAPE:CLOSED""#, "Q", .error("103", "PID-1")),
            (#""0396""#, "HL70001", nil), (#""0396""#, "99LAB", nil), (#""0396""#, "XX", .error("103", "PID-1")),
            (#""EXEMPT""#, "Q", nil),
        ] as [(String, String, Place?)])
    func judgeSimpleValues(_ binding: String, _ value: String, _ expected: Place?) throws {
        #expect(try places(binding, value) == [expected].compactMap { $0 })
    }

    @Test(
        arguments: [
            (#""CLOSED" BindingLocation="1""#, "A^a^T", nil),
            (#""CLOSED" BindingLocation="1""#, "A^a^U", Place.error("103", "PID-1.1")),
            (#""CLOSED" BindingLocation="1""#, "A", .error("103", "PID-1.1")),
            (#""CLOSED" BindingLocation="1""#, "Q^^T^A^^T", .error("103", "PID-1.1")),
            (#""CLOSED" BindingLocation="1""#, "^text", .warning("103", "PID-1")),
            (#""CLOSED" BindingLocation="4""#, "Q^^T^A^^T", nil),
            (#""CLOSED" BindingLocation="4""#, "A^^T^Q^^T", .error("103", "PID-1.4")),
            (#""CLOSED" BindingLocation="1:4""#, "Q^^L^A^^T", nil), (#""CLOSED" BindingLocation="1:4""#, "A^^T", nil),
            (#""CLOSED" BindingLocation="1:4""#, "Q^^L^R^^L", .error("103", "PID-1.1")),
            (#""CLOSED" BindingLocation="1:4""#, "A^^T^A^^T", .error("103", "PID-1")),
            (#""CLOSED""#, "A^^T", nil), (#""OPEN" BindingLocation="1""#, "A^^U", .warning("103", "PID-1.1")),
        ] as [(String, String, Place?)])
    func judgeCodedValues(_ binding: String, _ value: String, _ expected: Place?) throws {
        #expect(try places(binding, value, type: "CWE") == [expected].compactMap { $0 })
    }

    @Test func tellOnceThatTheyAreNotAtHand() throws {
        let field = Sample.field("f", max: "*", #"Binding="NONE""#)
        let profile = try Sample.profile(segments: Sample.segment("PID", field + field))
        #expect(try profile.places([Sample.header, "PID|a~b|c"]) == [.info("value-set", "PID-1[1]")])
    }

    @Test func cannotBeDefinedTwice() throws {
        let one = Self.set("A", "", "")
        #expect(throws: ProfileError.duplicate(element: "ValueSetDefinition", id: "A", line: 4, firstLine: 3)) {
            try Sample.library(one + "\n" + one)
        }
        var profile = try Sample.profile(segments: Sample.segment("PID", ""), valueSets: one)
        #expect(throws: ProfileError.duplicate(element: "ValueSetDefinition", id: "A", line: 3, firstLine: 3)) {
            try profile.add(Sample.library(one))
        }
    }
}
