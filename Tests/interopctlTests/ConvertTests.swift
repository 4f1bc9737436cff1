// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import JSON
import Testing

@testable import interopctl

@Suite("convert") struct ConvertTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    private static let utf16 = (try? CharacterEncoding.utf16LE.encode(Sample.admission(label: "UNICODE"))) ?? []
    private static let gb =
        (try? CharacterEncoding.gb18030.encode(Sample.admission(label: "GB18030", name: "𠮷^㛃䶮"))) ?? []
    private static let batch =
        "FHS|^~\\&|HIS\rBHS|^~\\&|HIS\r" + Sample.admission("M1") + Sample.admission("M2") + "BTS|2\rFTS|1\r"

    static let files: [(name: String, bytes: [UInt8])] = [
        ("one message", Array(Sample.admission().utf8)),
        ("two messages", Array((Sample.admission("M1") + Sample.admission("M2")).utf8)), ("a batch", Array(batch.utf8)),
        ("GB 18030", gb), ("GB 18030 batch", Array("BHS|^~\\&|\r".utf8) + gb + gb + Array("BTS|2\r".utf8)),
        ("UTF-16", [0xFF, 0xFE] + utf16), ("mark", [0xEF, 0xBB, 0xBF] + Array(Sample.admission().utf8)),
        ("junk lead", [0x80, 0xFF, 0x0D, 0x0A] + Array(Sample.admission().utf8)),
        ("text lead", Array("一月\r\n".utf8) + Array(Sample.admission().utf8)),
        ("line feeds", Array(Sample.admission().replacing("\r", with: "\n").utf8)),
        ("pairs", Array(Sample.admission().replacing("\r", with: "\r\n").utf8)),
        ("no last end", Array(Sample.admission().utf8.dropLast())),
        ("escapes", Array((Sample.header("ADT^A04", id: "1") + #"PID|||\X0D\\F\~a\T\b|"""# + "\r\r").utf8)),
    ]

    @Test(arguments: files.indices) func givesTheSameBytesBackThroughJSON(_ index: Int) throws {
        let (_, bytes) = Self.files[index]
        let file = try folder.file("a.hl7", bytes)
        let json = interopctl("convert", "--to", "hl7-json", "-o", folder.place("a.json"), file)
        #expect(json == Outcome(.done))
        let back = interopctl("convert", "--to", "hl7", folder.place("a.json"))
        #expect(back == Outcome(.done, bytes, ""))
    }

    @Test func writesBetweenCharacterSetsAndBack() throws {
        let file = try folder.file("a.hl7", Sample.admission(name: "𠮷^㛃䶮"))
        let gb = interopctl("convert", "--to", "hl7", "--charset", "GB18030", file)
        let expected = Sample.admission(label: "GB 18030-2000", name: "𠮷^㛃䶮")
        #expect(gb == Outcome(.done, try Sample.encoded(expected, .gb18030), ""))
        let second = try folder.file("gb.hl7", gb.output)
        let back = interopctl("convert", "--to", "hl7", "--charset", "UTF-8", second)
        #expect(back == Outcome(.done, Array(Sample.admission(name: "𠮷^㛃䶮").utf8), ""))
    }

    @Test func refusesACharacterTheSetLacks() throws {
        let file = try folder.file("a.hl7", Sample.admission(name: "𠮷^明"))
        let outcome = interopctl("convert", "--to", "hl7", "--charset", "GBK", file)
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.output == [])
        let line = "\(file): error: PID-5.1: character 1 is not in character set GBK"
        #expect(outcome.errorLines == [line])
    }

    @Test func namesEveryCharacterTheSetLacks() throws {
        let file = try folder.file("a.hl7", Sample.admission(name: "𠮷^明㛃"))
        let outcome = interopctl("convert", "--to", "hl7", "--charset", "ISO-8859-1", file)
        #expect(outcome.code == .dataHasErrors)
        let rest = "is not in character set ISO-8859-1"
        #expect(
            outcome.errorLines == [
                "\(file): error: PID-5.1: character 1 \(rest)", "\(file): error: PID-5.2: character 1 \(rest)",
                "\(file): error: PID-5.2: character 2 \(rest)",
            ])
    }

    @Test func readsTheSetOfTheCommandLineForJSON() throws {
        let file = try folder.file("a.hl7", try Sample.encoded(Sample.admission(label: ""), .gbk))
        let json = try interopctl("convert", "--to", "hl7-json", "--charset", "GBK", file).json()
        #expect(json["charset"] == "GBK")
    }

    @Test(arguments: [
        ("a.xml", "<ClinicalDocument/>", "cda", "hl7-json"), ("a.hl7", "MSH|^~\\&|\r", "hl7", "cda-json"),
    ])
    func refusesTheImpossibleWithTheList(_ name: String, _ content: String, _ from: String, _ to: String) throws {
        let file = try folder.file(name, content)
        let outcome = interopctl("convert", "--to", to, file)
        let possible = "possible: \(ConversionPlan.possible)"
        #expect(outcome == Outcome(.usage, err: ["\(file): error: cannot convert from \(from) to \(to); \(possible)"]))
    }

    @Test func refusesAnUnknownFormatWithTheList() throws {
        let file = try folder.file("a.hl7", Sample.admission())
        let outcome = interopctl("convert", "--to", "pdf", file)
        let line = "cannot convert to pdf; possible: \(ConversionPlan.possible)"
        #expect(outcome == Outcome(.usage, err: ["interopctl convert: " + line]))
    }

    @Test func writesEveryResultIntoAFolder() throws {
        let files = try ["a.hl7", "b.x.hl7", "c"].map { try folder.file($0, Sample.admission($0)) }
        let outcome = interopctl(["convert", "--to", "hl7-json", "--out-dir", folder.place("out")] + files)
        #expect(outcome == Outcome(.done))
        for (name, id) in [("a.json", "a.hl7"), ("b.x.json", "b.x.hl7"), ("c.json", "c")] {
            let json = try JSONValue(parsing: folder.bytes("out/" + name))
            #expect(try Message(json: json)["MSH-10"] == id)
        }
    }

    @Test func doesNotWriteTwoResultsOverEachOther() throws {
        let first = try folder.file("a.hl7", Sample.admission("M1"))
        let second = try folder.file("a.txt", Sample.admission("M2"))
        let outcome = interopctl("convert", "--to", "hl7-json", "--out-dir", folder.place("out"), first, second)
        let line = "\(second): error: a.json was written already in this run; use another --out-dir"
        #expect(outcome == Outcome(.inputOutput, err: [line]))
        #expect(try Message(json: JSONValue(parsing: folder.bytes("out/a.json")))["MSH-10"] == "M1")
    }

    @Test func printsOneLineAFile() throws {
        let good = try folder.file("a.hl7", Sample.admission())
        let bad = try folder.file("b.hl7", Sample.unreadable)
        let outcome = interopctl("convert", "--to", "hl7-json", "--ndjson", good, bad)
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.errors == "")
        let values = try outcome.lines.map { try JSONValue(parsing: $0) }
        let message = try Message(parsing: Array(Sample.admission().utf8))
        let error: JSONValue = ["location": "offset 20", "message": "byte 20 is not in character set UTF-16LE"]
        #expect(
            values == [
                ["file": .string(good), "result": message.json()], ["file": .string(bad), "error": error],
            ])
    }

    @Test func neverLosesBytesOnALine() throws {
        let file = try folder.file("a.hl7", Sample.admission())
        let outcome = interopctl("convert", "--to", "hl7", "--charset", "GB18030", "--ndjson", file)
        let bytes = try Sample.encoded(Sample.admission(label: "GB 18030-2000"), .gb18030)
        let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
        #expect(try outcome.json() == ["file": .string(file), "result": ["hex": .string(hex)]])
    }

    @Test func saysWrongUsageOnALineToo() throws {
        let file = try folder.file("a.hl7", Sample.admission())
        let outcome = interopctl("convert", "--to", "hl7", "--ndjson", file)
        #expect(outcome.code == .usage)
        let error: JSONValue = [
            "location": "file", "message": "hl7 to hl7 needs --charset, --delimiters, --batch or --split",
        ]
        #expect(try outcome.json() == ["file": .string(file), "error": error])
    }

    @Test func refusesJSONThatIsNoMessage() throws {
        let file = try folder.file("a.json", "{\"format\": ]}")
        let outcome = interopctl("convert", "--to", "hl7", file)
        let line = "\(file): error: offset 11: this character cannot stand in JSON here"
        #expect(outcome == Outcome(.dataHasErrors, err: [line]))
    }

    @Test func saysWhatCannotBeWritten() throws {
        let file = try folder.file("a.hl7", Sample.admission())
        let outcome = interopctl("convert", "--to", "hl7-json", "-o", folder.place("no/such/x.json"), file)
        let line = "\(file): error: \(folder.place("no/such/x.json")): error: could not be written"
        #expect(outcome == Outcome(.inputOutput, err: [line]))
    }
}
