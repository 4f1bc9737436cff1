// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSON
import Testing

@testable import interopctl

@Suite("Validate") struct ValidateTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    /// A file of the example profile, copied to the folder.
    private func example(_ name: String, as copy: String? = nil) throws -> String {
        let source = URL(filePath: #filePath).appending(path: "../../HL7v2ProfilesTests/Fixtures/\(name)").standardized
        return try folder.file(copy ?? name, Array(Data(contentsOf: source)))
    }

    /// The profile with its files beside it, and what the command says of them.
    private func set() throws -> (profile: String, notes: [String]) {
        let profile = try example("registration-Profile.xml")
        let others = [try example("registration-ValueSets.xml"), try example("registration-Constraints.xml")]
        return (profile, others.map { "\(profile): with \($0)" })
    }

    @Test func judgesByTheStandardWithoutAProfile() throws {
        let good = try folder.file("good.hl7", Sample.admission())
        #expect(interopctl("validate", good) == Outcome(.done, out: ["\(good): valid"]))
        let bad = try folder.file("bad.hl7", Sample.header("ADT^A04^ADT_A01", id: "1"))
        let outcome = interopctl("validate", good, bad)
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.errors == "")
        #expect(outcome.lines.contains("\(bad): error: PID: PID is required in ADT_A01 and missing (100)"))
        #expect(outcome.lines.first == "\(good): valid")
    }

    @Test func judgesByAProfileAndTheFilesBesideIt() throws {
        let (profile, notes) = try set()
        let message = try example("registration.hl7")
        let outcome = interopctl("validate", "--profile", profile, message)
        #expect(outcome == Outcome(.done, out: ["\(message): valid"], err: notes))
    }

    @Test func tellsEachFindingInOneLine() throws {
        let (profile, notes) = try set()
        let message = try example("registration-faulty.hl7")
        let outcome = interopctl("validate", "--profile", profile, message)
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.errorLines == notes)
        #expect(outcome.lines.count == 16)
        #expect(outcome.lines.first == "\(message): error: PV2: the profile has no PV2 at this place (100)")
        #expect(outcome.lines.contains("\(message): warning: PID-2: Patient ID is withdrawn (usage W) (usage-w)"))
    }

    @Test func printsOneEntryForEachFileAsJSON() throws {
        let (profile, _) = try set()
        let (good, bad) = (try example("registration.hl7"), try example("registration-faulty.hl7"))
        let missing = folder.place("missing.hl7")
        let outcome = interopctl("validate", "--json", "--profile", profile, good, bad, missing)
        #expect(outcome.code == .inputOutput)
        guard case .array(let entries) = try outcome.json() else {
            Issue.record("no array")
            return
        }
        #expect(entries.count == 3)
        #expect(entries[0] == ["file": .string(good), "valid": .bool(true), "findings": []])
        guard case .array(let findings)? = entries[1]["findings"] else {
            Issue.record("no findings")
            return
        }
        #expect(entries[1]["valid"] == .bool(false))
        #expect(
            findings.first == [
                "severity": "error", "code": "100", "location": "PV2",
                "message": "the profile has no PV2 at this place",
            ])
        #expect(
            entries[2] == [
                "file": .string(missing), "valid": .bool(false), "findings": [],
                "error": ["location": "file", "message": "no such file"],
            ])
    }

    @Test func tellsTheMessagesOfAFileApart() throws {
        let (profile, _) = try set()
        let bytes = try folder.bytes(Files.name(example("registration.hl7")))
        let text = String(decoding: bytes, as: UTF8.self)
        let file = try folder.file("two.hl7", text + text.replacing("|R1|", with: "|R2|").replacing("|M|", with: "|Q|"))
        let outcome = interopctl("validate", "--profile", profile, file)
        #expect(outcome.code == .dataHasErrors)
        let line = "error: message 2 (R2): PID-8: a code that is not in value set HL70001 (103)"
        #expect(outcome.lines.contains("\(file): \(line)"))
    }

    @Test func takesFilesNamedOneByOne() throws {
        let profile = try example("registration-Profile.xml")
        let sets = try example("registration-ValueSets.xml", as: "sets.data")
        let constraints = try example("registration-Constraints.xml", as: "constraints.data")
        let message = try example("registration-faulty.hl7")
        let alone = interopctl("validate", "--profile", profile, message)
        #expect(!alone.text.contains("(constraint)"))
        #expect(alone.text.contains("value set HL70001 is not at hand"))
        let whole = interopctl(
            "validate", "--profile", profile, "--value-sets", sets, "--constraints", constraints, message)
        #expect(whole.lines.count == 16)
        #expect(whole.errors == "")
    }

    @Test func asksWhichFilesBelongToAProfile() throws {
        let (profile, _) = try set()
        _ = try example("registration-ValueSets.xml", as: "registration-others.xml")
        let message = try example("registration.hl7")
        let line = """
            interopctl validate: several profiles, value sets or constraints are in the folder of \
            registration-Profile.xml; name what belongs to it with --value-sets and --constraints, or use --alone; \
            see 'interopctl validate --help'
            """
        #expect(interopctl("validate", "--profile", profile, message) == Outcome(.usage, err: [line]))
        let outcome = interopctl("validate", "--profile", profile, "--alone", message)
        #expect(outcome.code == .done)
        #expect(outcome.errors == "")
    }

    @Test func refusesABrokenProfileWithItsLine() throws {
        let text = try String(decoding: folder.bytes(Files.name(example("registration-Profile.xml"))), as: UTF8.self)
        let broken = try folder.file("broken.xml", text.replacing(#"Ref="EVN""#, with: #"Ref="EVM""#))
        let message = try example("registration.hl7")
        let line = "interopctl validate: \(broken): error: line 11: Ref of Segment names 'EVM', which is not defined"
        #expect(interopctl("validate", "--profile", broken, message) == Outcome(.dataHasErrors, err: [line]))
    }

    @Test func refusesAProfileThatIsNotThere() throws {
        let (message, profile) = (try example("registration.hl7"), folder.place("none.xml"))
        let line = "interopctl validate: \(profile): error: no such file"
        #expect(interopctl("validate", "--profile", profile, message) == Outcome(.inputOutput, err: [line]))
    }

    @Test func tellsAMessageThatCannotBeRead() throws {
        let file = try folder.file("short.hl7", "MSH")
        let outcome = interopctl("validate", "--json", file)
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.text.contains("\"valid\": false"))
    }
}
