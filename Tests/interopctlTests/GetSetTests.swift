// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import JSON
import Testing

@testable import interopctl

@Suite("get") struct GetTests {
    let folder: Folder
    let file: String

    init() throws {
        folder = try Folder()
        let patient = #"PID|1|""|A1^^^H1&1.2&ISO~A2^^^H2||王\T\王^明|||M"# + "\r"
        file = try folder.file("a.hl7", Sample.header("ADT^A04^ADT_A01", id: "M1") + patient + "OBX|1\rOBX|2||a\r")
    }

    @Test(arguments: [
        ("PID-3", "A1^^^H1&1.2&ISO~A2^^^H2"), ("PID-3[2]", "A2^^^H2"), ("PID-3[2].4", "H2"), ("PID-3.4.2", "1.2"),
        ("PID-5", #"王\T\王^明"#), ("PID-5.1", "王&王"), ("pid.8", "M"), ("OBX[2]-3", "a"), ("MSH-1", "|"),
        ("MSH-2", #"^~\&"#), ("MSH-9.2", "A04"), ("PID-2", "\"\""), ("PID-4", ""), ("PID-40", ""), ("ZZZ-1", ""),
        ("OBX[3]-1", ""), ("OBX[2]", "OBX|2||a"),
    ])
    func printsTheValueOf(_ path: String, _ value: String) {
        #expect(interopctl("get", path, file) == Outcome(.done, out: [value]))
    }

    @Test(arguments: [
        ("PID-4", "PID-4", "empty", JSONValue.null), ("PID-40", "PID-40", "absent", .null),
        ("PID-2", "PID-2", "null", .null),
        ("pid.8", "PID-8", "value", "M"), ("PID-5[1].1", "PID-5[1].1", "value", "王&王"), ("ZZZ", "ZZZ", "absent", .null),
    ])
    func tellsThePresenceOf(_ path: String, _ canonical: String, _ presence: String, _ value: JSONValue) throws {
        let outcome = interopctl("get", "--json", path, file)
        let entry: JSONValue = [
            "file": .string(file), "path": .string(canonical), "presence": .string(presence), "value": value,
        ]
        #expect(outcome.code == .done)
        #expect(try outcome.json() == [entry])
    }

    @Test func printsOneLineAMessage() throws {
        let two = try folder.file("two.hl7", Sample.admission("M1") + Sample.admission("M2"))
        #expect(interopctl("get", "MSH-10", two) == Outcome(.done, out: ["M1", "M2"]))
    }

    @Test func keepsAnUnreadableValueApartFromAnEmptyOne() throws {
        let bytes = try Sample.encoded(Sample.admission(), .gbk)
        let wrong = try folder.file("wrong.hl7", bytes)
        let place = bytes.firstIndex { $0 >= 0x80 } ?? 0
        let outcome = interopctl("get", "PID-5.1", wrong)
        let line = "\(wrong): error: PID-5.1: byte \(place) is not in character set UTF-8"
        #expect(outcome == Outcome(.dataHasErrors, err: [line]))
    }

    @Test func printsAnEmptyArrayWhenNothingCouldBeRead() {
        let outcome = interopctl("get", "--json", "PID-5", folder.place("none"))
        #expect(outcome == Outcome(.inputOutput, out: ["[]"], err: ["\(folder.place("none")): error: no such file"]))
    }
}

@Suite("set") struct SetTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    private func changed(_ words: [String], _ content: String = Sample.admission()) throws -> Outcome {
        interopctl(["set"] + words + [try folder.file("a.hl7", content)])
    }

    @Test(arguments: [
        ("PID-5=李^红~张", "||王^明||", "||李^红~张||"), ("PID-5.1=a^b&c", "||王^明||", #"||a\S\b\T\c^明||"#),
        ("PID-5.2=", "||王^明||", "||王^||"), ("PID-5=\"\"", "||王^明||", "||\"\"||"),
        ("PID-8.1=\"\"", "|M\r", "|\"\"\r"), ("PV1-4.2=x=y", "PV1||O\r", "PV1||O||^x=y\r"),
        ("PID-5[2].1=小王", "||王^明||", "||王^明~小王||"), ("MSH-10=M9", "|M1|", "|M9|"),
    ])
    func changesOneValueAndNothingElse(_ change: String, _ old: String, _ new: String) throws {
        let expected = Sample.admission().replacing(old, with: new)
        #expect(try changed([change]) == Outcome(.done, Array(expected.utf8), ""))
    }

    @Test func makesChangesInOrder() throws {
        let expected = Sample.admission("X1").replacing("||O\r", with: "||I\r")
        #expect(try changed(["PV1-2=E", "MSH-10=X1", "PV1-2=I"]) == Outcome(.done, Array(expected.utf8), ""))
    }

    @Test func keepsTheCharacterSet() throws {
        let bytes = try Sample.encoded(Sample.admission(label: "GB18030"), .gb18030)
        let file = try folder.file("gb.hl7", bytes)
        let expected = try Sample.encoded(Sample.admission(label: "GB18030", name: "𠮷^明"), .gb18030)
        #expect(interopctl("set", "PID-5.1=𠮷", file) == Outcome(.done, expected, ""))
    }

    @Test func writesIntoTheFileItself() throws {
        let file = try folder.file("a.hl7", Sample.admission())
        #expect(interopctl("set", "MSH-10=M2", file, "-o", file) == Outcome(.done))
        #expect(try folder.bytes("a.hl7") == Array(Sample.admission("M2").utf8))
        #expect(try folder.names() == ["a.hl7"])
    }

    @Test func leavesTheFileAloneWhenAChangeFails() throws {
        let file = try folder.file("a.hl7", Sample.admission())
        let outcome = interopctl("set", "MSH-10=M2", "ZZZ-1=x", file, "-o", file)
        #expect(outcome == Outcome(.dataHasErrors, err: ["\(file): error: ZZZ-1: the message has no segment ZZZ[1]"]))
        #expect(try folder.bytes("a.hl7") == Array(Sample.admission().utf8))
    }

    @Test(arguments: [
        ("MSH-18=GBK", "MSH-18: this field says how to read the message; convert the message instead"),
        ("PID-5=a|b", "PID-5: the value holds a field separator or a line end; set one field at a time"),
    ])
    func refuses(_ change: String, _ text: String) throws {
        let outcome = try changed([change])
        #expect(outcome == Outcome(.dataHasErrors, err: ["\(folder.place("a.hl7")): error: \(text)"]))
    }

    @Test func refusesACharacterTheSetLacks() throws {
        let file = try folder.file("a.hl7", try Sample.encoded(Sample.admission(label: "GBK"), .gbk))
        let line = "\(file): error: PID-5.1: character 2 is not in character set GBK"
        #expect(interopctl("set", "PID-5.1=王𠮷", file) == Outcome(.dataHasErrors, err: [line]))
    }

    @Test func refusesAFileOfSeveralMessages() throws {
        let file = try folder.file("two.hl7", Sample.admission("M1") + Sample.admission("M2"))
        let line = "\(file): error: holds 2 messages; set changes one"
        #expect(interopctl("set", "PID-8=F", file) == Outcome(.dataHasErrors, err: [line]))
    }
}
