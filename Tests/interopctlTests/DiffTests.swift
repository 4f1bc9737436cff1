// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import JSON
import Testing

@testable import interopctl

@Suite("diff") struct DiffTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    private func diff(_ old: String, _ new: String, _ options: [String] = []) throws -> Outcome {
        interopctl(["diff"] + options + [try folder.file("a.hl7", old), try folder.file("b.hl7", new)])
    }

    @Test func printsOneLineADifference() throws {
        let new = Sample.admission(name: "章^明").replacing("|M\r", with: "|\"\"\r").replacing(
            "PV1||O\r", with: "NTE|1\r")
        let outcome = try diff(Sample.admission(name: "张^明"), new)
        let expected = [
            "PID-5.1: 张 -> 章", "PID-8: M -> \"\"", "PV1: segment removed: PV1||O", "NTE: segment inserted: NTE|1",
        ]
        #expect(outcome == Outcome(.dataHasErrors, out: expected))
    }

    @Test func saysNothingOfEqualFiles() throws {
        #expect(try diff(Sample.admission(), Sample.admission()) == Outcome(.done))
        #expect(try diff(Sample.admission(), Sample.admission(), ["--json"]).json()["equal"] == .bool(true))
    }

    @Test func comparesValuesNotTheirBytes() throws {
        let old = try folder.file("a.hl7", Sample.admission())
        let message = try Message(parsing: Array(Sample.admission().utf8))
        let other = Delimiters(field: UInt8(ascii: "!"), encodingCharacters: Array("@#%$".utf8)[...])
        let new = try folder.file("b.hl7", try message.converted(to: .gb18030).converted(to: other).serialized())
        #expect(interopctl("diff", old, new) == Outcome(.done))
        let bytes = interopctl("diff", "--bytes", old, new)
        #expect(bytes.code == .dataHasErrors)
        #expect(bytes.lines.prefix(2) == ["MSH-1: | -> !", "MSH-2: ^~\\& -> @#%$"])
    }

    @Test func comparesJSONFormsToo() throws {
        let old = try folder.file("a.hl7", Sample.admission())
        let new = try folder.file("b.json", interopctl("convert", "--to", "hl7-json", old).output)
        #expect(interopctl("diff", "--bytes", old, new) == Outcome(.done))
    }

    @Test(
        arguments: [(["PID-5"], 1), (["PID-5", "MSH-10"], 0), (["MSH", "PID-5.1"], 0), (["PID-5.2", "MSH-10"], 1)]
            as [([String], Int32)])
    func leavesOutWhatIsIgnored(_ paths: [String], _ expected: Int32) throws {
        let outcome = try diff(
            Sample.admission("M1"), Sample.admission("M2", name: "李^明"), paths.flatMap { ["--ignore", $0] })
        #expect(outcome.code.rawValue == expected)
    }

    @Test func pairsMessagesByTheirControlIDThenInOrder() throws {
        let old = Sample.admission("M1", name: "王^明") + Sample.admission("M2") + Sample.admission("X")
        let new =
            Sample.admission("M2", name: "李^明") + Sample.admission("Y") + Sample.admission("M1") + Sample.admission("Z")
        let outcome = try diff(old, new)
        let expected = [
            "message 2 (M2): PID-5.1: 王 -> 李", "message 3 (X): MSH-10: X -> Y",
            "message 4 (Z): only in \(folder.place("b.hl7"))",
        ]
        #expect(outcome == Outcome(.dataHasErrors, out: expected))
    }

    @Test func saysWhichMessageIsGone() throws {
        let outcome = try diff(Sample.admission("M1") + Sample.admission("M2"), Sample.admission("M2"))
        #expect(outcome == Outcome(.dataHasErrors, out: ["message 1 (M1): only in \(folder.place("a.hl7"))"]))
        let json = try diff(Sample.admission("M1") + Sample.admission("M2"), Sample.admission("M2"), ["--json"]).json()
        #expect(
            json["differences"] == [["kind": "removed-message", "message": .integer(1), "controlID": "M1"]])
    }

    @Test func printsJSON() throws {
        let new = Sample.admission().replacing("|M\r", with: "|M|x\r").replacing("王^明", with: "")
        let json = try diff(Sample.admission(), new, ["--json"]).json()
        let name: JSONValue = [
            "kind": "changed", "path": "PID-5.1", "newerPath": "PID-5.1",
            "old": ["presence": "value", "value": "王"], "new": ["presence": "empty"],
        ]
        let given: JSONValue = [
            "kind": "removed-part", "path": "PID-5.2", "newerPath": "PID-5.2",
            "old": ["presence": "value", "value": "明"], "new": ["presence": "absent"],
        ]
        let added: JSONValue = [
            "kind": "added-part", "path": "PID-9", "newerPath": "PID-9", "old": ["presence": "absent"],
            "new": ["presence": "value", "value": "x"],
        ]
        #expect(
            json == [
                "a": .string(folder.place("a.hl7")), "b": .string(folder.place("b.hl7")), "equal": .bool(false),
                "differences": [name, given, added],
            ])
    }

    @Test func keepsControlCharactersOffTheTerminal() throws {
        let outcome = try diff(Sample.admission(), Sample.admission(name: "\\X1B\\[2J^明"))
        #expect(outcome.lines == ["PID-5.1: 王 -> ?[2J"])
    }

    @Test func findsNoneBetweenAMessageAndItsXML() throws {
        let message = try folder.file("a.hl7", Sample.admission())
        let document = try folder.file("b.xml", interopctl("convert", "--to", "hl7-xml", message).output)
        #expect(interopctl("diff", "--bytes", message, document) == Outcome(.done))
    }

    @Test func refusesTwoFormatsThatHaveNothingInCommon() throws {
        let message = try folder.file("a.hl7", Sample.admission())
        let document = try folder.file("b.xml", "<ClinicalDocument/>")
        let outcome = interopctl("diff", message, document)
        let line = "\(document): error: diff compares hl7, hl7-json and hl7-xml, or two cda; this is cda"
        #expect(outcome == Outcome(.usage, err: [line]))
    }

    @Test func endsWithThreeForAMissingFileAndOneForBadData() throws {
        let message = try folder.file("a.hl7", Sample.admission())
        let missing = folder.place("none")
        #expect(interopctl("diff", message, missing) == Outcome(.inputOutput, err: ["\(missing): error: no such file"]))
        let bad = try folder.file("b.hl7", "MSH")
        let line = "\(bad): error: offset 3: MSH has no field separator"
        #expect(interopctl("diff", "--from", "hl7", bad, message) == Outcome(.dataHasErrors, err: [line]))
    }

    @Test(arguments: [["a"], ["a", "b", "c"], ["-", "-"], ["--ignore", "PID5", "a", "b"], ["--ignore"]])
    func refusesWrongUsage(_ words: [String]) {
        #expect(interopctl(["diff"] + words).code == .usage)
    }
}
