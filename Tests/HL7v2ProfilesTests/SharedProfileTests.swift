// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import Testing

@testable import HL7v2Profiles

/// Public sample profiles, where they are laid beside the checkout; expected places are those that NIST's own tests of
/// its sample profile name, in our notation.
@Suite("Public sample profiles", .enabled(if: !Corpus.shared.isEmpty)) struct SharedProfileTests {
    private func profile(_ name: String) throws -> Profile { try Profile(parsing: #require(Corpus.shared(name))) }

    private func small(_ lines: String...) throws -> [Place] {
        try profile("validation_ORU_R01_Profile.xml").places([#"MSH|^~\&#"#] + lines)
    }

    // MARK: NIST's small profile

    @Test func passTheLeastMessage() throws {
        #expect(try small("PID|77||~^^^&1.2.3", "UAC", "UAC") == [])
    }

    @Test func tellUsage() throws {
        let expected: [Place] = [
            .warning("usage-w", "SFT"), .error("usage-x", "UAC"), .error("101", "PID-1"), .warning("usage-w", "PID-2"),
            .error("usage-x", "PID-3[2].1"), .error("usage-x", "ORDER"),
        ]
        #expect(try small("SFT", "UAC", "PID||old|~9^^^&1.2.3", "UAC", "UAC", "SFT") == expected)
    }

    @Test func tellCardinality() throws {
        let places = try small(
            "PID|77||~^^^&1.2.3", "UAC", "UAC", "PID|78||~~~^^^&1.2.3", "UAC", "PID|79||~~^^^&1.2.3", "UAC", "UAC")
        let expected: [Place] = [
            .error("cardinality", "PATIENT[3]"), .error("cardinality", "PID[2]-3[4]"), .error("cardinality", "UAC[3]"),
        ]
        #expect(places == expected)
    }

    @Test func tellLengths() throws {
        let places = try small(
            "PID|7||~^^^&1.2.3", "UAC", "UAC", #"PID|777\F\||~^^^&1.2.3"#, "UAC", "UAC")
        #expect(places == [.error("length-min", "PID-1"), .error("104", "PID[2]-1")])
    }

    @Test func tellSegmentsWithoutAPlace() throws {
        let places = try small("PID|77||~^^^&1.2.3", "UAC", "abcde", "UAC", "PDQ|1")
        #expect(places == [.error("100", "segment 4"), .error("100", "PDQ")])
    }

    @Test func tellExtraParts() throws {
        let places = try small("PID|77||~^^^&1.2.3&&x^y", "UAC", "UAC")
        #expect(places == [.error("extra", "PID-3[2].4"), .error("extra", "PID-3[2]")])
    }

    @Test func tellSeparatorsInValues() throws {
        #expect(try small("PID|7^&||~^^^&1.2.3", "UAC", "UAC") == [.error("102", "PID-1")])
    }

    @Test func tellStatementsOfTheSampleContext() throws {
        var profile = try profile("validation_ORU_R01_Profile.xml")
        profile.add(try ConformanceContext(parsing: #require(Corpus.shared("ConfContextSample.xml"))))
        let places = try profile.places([#"MSH|^~\&#"#, "PID|77||~^^^&1.2.3", "UAC", "UAC"])
        // Statements on HD, which is PID-3[2].4 alone; group 1 is PATIENT, whose PID shall not stand.
        let authority: [Place] = [
            .error("constraint", "PID-3[2].4.1"), .error("constraint", "PID-3[2].4.1"),
            .error("constraint", "PID-3[2].4"),
        ]
        #expect(places == authority + [.error("constraint", "PATIENT")])
    }

    // MARK: The whole ORU_R01

    private func expect(_ places: [Place], _ expected: [Place], _ here: SourceLocation = #_sourceLocation) {
        #expect(places == expected, sourceLocation: here)
    }

    private func result(
        _ identifier: String, _ type: String, _ value: String, setID: String = "1", order: String = ""
    ) throws -> [Place] {
        var profile = try profile("profile_Profile.xml")
        try profile.add(ValueSetLibrary(parsing: #require(Corpus.shared("validation_ValueSets.xml"))))
        profile.add(try ConformanceContext(parsing: #require(Corpus.shared("CContext.xml"))))
        return try profile.places([
            #"MSH|^~\&|LIS|H1|HIS|H2|20260102||ORU^R01^ORU_R01|1|P|2.5.1"#,
            "PID|\(setID)||A1^^^H1^PI||王^明", "OBR|\(order)|||GLU^glucose^L",
            "OBX|1|\(type)|\(identifier)||\(value)||||||F",
        ])
    }

    @Test func passAResult() throws {
        expect(try result("1^x^CodeSys", "NM", "5.6"), [])
        expect(try result("9^x^L^1^y^CodeSys", "ST", "high"), [])
    }

    @Test func tellCodesOfAResult() throws {
        expect(try result("9^x^CodeSys", "NM", "5.6"), [.error("103", "OBX-3.1")])
        expect(try result("1^x^Other", "NM", "5.6"), [.error("103", "OBX-3.1")])
        expect(try result("2^x^CodeSys", "NM", "5.6"), [.error("103", "OBX-3.1")])
        expect(try result("3^x^CodeSys", "NM", "5.6"), [.info("value-set", "OBX-3.1")])
        expect(try result("1^x^CodeSys^1^y^CodeSys", "NM", "5.6"), [.error("103", "OBX-3")])
        expect(try result("1^x^CodeSys", "NM", "5.6", setID: "7"), [.error("103", "PID-1")])
    }

    @Test func tellValueSetsThatSayNothing() throws {
        expect(try result("1^x^CodeSys", "NM", "5.6", order: "1"), [.info("value-set", "OBR-1")])
    }

    @Test func tellTheTypeOfAResult() throws {
        expect(try result("1^x^CodeSys", "NM", "high"), [.error("102", "OBX-5")])
        expect(try result("1^x^CodeSys", "ED", "high"), [.error("102", "OBX-5")])
    }

    @Test func tellTheCoConstraintOfAResult() throws {
        let unknown = Place.error("103", "OBX-3.1")
        expect(try result("XX^x^CodeSys", "CWE", "1^a^CodeSys"), [unknown])
        expect(try result("XX^x^CodeSys", "CWE", "9^a^CodeSys"), [unknown, .error("constraint", "OBX")])
        expect(try result("XX^x^CodeSys", "NM", "5"), [unknown, .error("constraint", "OBX")])
    }

    // MARK: HL7's older form

    @Test(arguments: [
        ("fieldnotsup.xml", [Place.warning("specification", "line 383"), .warning("specification", "line 386")]),
        ("segnotsup.xml", [.warning("specification", "line 287")]), ("withnamespace.xml", []), ("VA-ADT_A01.xml", []),
        ("example_ack.xml", []),
    ])
    func areReadInTheOlderForm(_ name: String, _ remarks: [Place]) throws {
        let profile = try profile(name)
        #expect(profile.form == .hl7)
        #expect(profile.messages.count == 1)
        #expect(profile.remarks.map(Place.init).filter { remarks.contains($0) } == remarks)
    }

    @Test func tellWhatTheOlderFormDoesNotSupport() throws {
        let header = #"MSH|^~\&|HIS|H1|MPI|A|20260102||ADT^A01^ADT_A01|1|P|2.5"#
        let segment = try profile("segnotsup.xml").places([header, "SFT|V|1|P|B"]).filter { $0.severity == .error }
        #expect(segment.contains(.error("usage-x", "SFT")))
        let field = try profile("fieldnotsup.xml").places([header, "SFT|V|1|P|B"]).filter { $0.severity == .error }
        #expect(field.contains(.error("usage-x", "SFT-2")))
        #expect(!field.contains(.error("usage-x", "SFT")))
    }

    @Test(arguments: Corpus.shared.filter { $0.name.hasSuffix(".xml") }) func areReadOrRefused(_ file: Corpus.File) {
        let isRead =
            (try? Profile(parsing: file.bytes)) != nil || (try? ValueSetLibrary(parsing: file.bytes)) != nil
            || (try? ConformanceContext(parsing: file.bytes)) != nil
        #expect(isRead)
    }
}
