// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import Testing

@testable import HL7v2Profiles

@Suite("The example of a health card registration") struct ExampleTests {
    let profile: Profile

    init() throws {
        var profile = try Profile(parsing: Corpus.fixture("registration-Profile.xml"))
        try profile.add(ValueSetLibrary(parsing: Corpus.fixture("registration-ValueSets.xml")))
        profile.add(try ConformanceContext(parsing: Corpus.fixture("registration-Constraints.xml")))
        self.profile = profile
    }

    @Test func isReadWhole() {
        #expect(profile.name == "电子健康卡注册 ADT^A28")
        #expect(profile.messages.map(\.structureID) == ["ADT_A05"])
        let structure = profile.messages[0].structure.description
        #expect(structure == "{MSH} {EVN} {PID} [{NK1}] {PV1} [{CARD(ZEC)}]")
        #expect(profile.valueSets.valueSets.count == 6)
        #expect(profile.context.constraintCount == 7)
        #expect(profile.context.predicateCount == 2)
        #expect(profile.remarks == [])
    }

    @Test func acceptsItsMessage() throws {
        let message = try Message(parsing: Corpus.fixture("registration.hl7"))
        #expect(profile.findings(for: message) == [])
    }

    @Test func tellsEachFaultAtItsPlace() throws {
        let message = try Message(parsing: Corpus.fixture("registration-faulty.hl7"))
        let expected: [Place] = [
            .error("100", "PV2"), .warning("usage-b", "EVN-1"), .warning("usage-w", "PID-2"),
            .error("constraint", "PID-3[1].4.2"), .error("predicate", "PID-3[2].4.3"),
            .error("constraint", "PID-3[2].1"),
            .error("length-min", "PID-7"), .error("103", "PID-8"), .error("usage-x", "PID-9"),
            .warning("103", "PID-10.1"),
            .error("predicate", "PID-21"), .warning("constraint", "PID"), .error("constraint", "NK1-1"),
            .error("100", "PV1"), .error("101", "ZEC-1"), .error("constraint", "EVN-2"),
        ]
        #expect(profile.findings(for: message).map(Place.init) == expected)
    }

    @Test func holdsNoValueOfTheMessageInItsFindings() throws {
        let message = try Message(parsing: Corpus.fixture("registration-faulty.hl7"))
        let text = profile.findings(for: message).map(\.message).joined(separator: "\n")
        for value in ["王A", "小明", "HC2", "123", "N1", "1990"] { #expect(!text.contains(value)) }
    }

    @Test func demandsTheCard() throws {
        let bytes = try Corpus.fixture("registration.hl7")
        let text = String(decoding: bytes, as: UTF8.self).replacing("&ISO^HC~", with: "&ISO^SS~")
        let findings = profile.findings(for: try Message(parsing: Array(text.utf8)))
        #expect(
            findings == [
                Finding(
                    .error, code: "constraint", location: "PID-3[1]",
                    message: "CARD-PRESENT: PID-3 holds a health card number (须有电子健康卡号)")
            ])
    }

    /// Broken messages are judged as well as they can be: every seventh prefix, and every seventh byte changed.
    @Test(arguments: ["registration.hl7", "registration-faulty.hl7"]) func judgesBrokenMessages(_ name: String) throws {
        let bytes = try Corpus.fixture(name)
        let visit = try #require(bytes.firstRange(of: Array("\rPV".utf8))).lowerBound
        for place in stride(from: 9, to: bytes.count, by: 7) {
            let cut = try? Message(parsing: Array(bytes.prefix(place)))
            let findings = cut.map { profile.findings(for: $0) } ?? []
            if cut != nil, place < visit { #expect(findings.contains { $0.severity == .error }) }
            for byte: UInt8 in [0x0D, 0x7C, 0x5E, 0x7E, 0x26, 0x5C, 0xE7, 0x00] {
                var changed = bytes
                changed[place] = byte
                if let message = try? Message(parsing: changed) { _ = profile.findings(for: message) }
            }
        }
    }
}
