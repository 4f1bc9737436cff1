// SPDX-License-Identifier: Apache-2.0

import JSON
import SCPECG
import Testing
import XMLTree

@testable import interopctl

/// Recordings for command lines; the people in them are invented.
enum ECGFile {
    static func record(
        _ patient: String = "A1", number: String = "E1", shift: Int32 = 0, count: Int = 500
    ) throws -> [UInt8] {
        var machine = Machine()
        machine.model = "TEST"
        var demographics = Demographics([TaggedField(.acquiringMachine, try machine.serialized())])
        let texts: [(SCPECG.Tag, String)] = [
            (.patientID, patient), (.lastName, "王"), (.firstName, "明"), (.sequenceNumber, number),
            (.acquiringInstitution, "H1"),
        ]
        for (tag, text) in texts { try demographics.setString(tag, text) }
        demographics.set(.birthDate, [0xC6, 0x07, 1, 1])
        demographics.set(.sex, [1])
        demographics.set(.acquisitionDate, [0xEA, 0x07, 1, 2])
        demographics.set(.acquisitionTime, [8, 30, 5])
        var signal = Signal(amplitudeNanovolts: 2500, interval: .microseconds(2000))
        for lead in [LeadID.i, .ii, .v1] {
            signal.append(lead, (0..<count).map { Int32($0 % 50) * 3 + Int32(lead.rawValue) + shift })
        }
        var draft = Draft(demographics: demographics, rhythm: signal)
        var measured = GlobalMeasurements()
        measured.complexTypes = []
        measured.ventricularRate = 72
        draft.globalMeasurements = measured
        return try draft.serialized()
    }

    static let order =
        Sample.header("OMG^O19^OMG_O19", id: "O1")
        + "PID|||A1^^^H1&1.2.3.1&ISO^PI||王^明||19900101|M\rORC|NW|E1|||||||20260102080000\rOBR|1|E1||XDT^心电图^L\r"
}

@Suite("Recordings") struct ECGTests {
    let folder: Folder
    let file: String

    init() throws {
        folder = try Folder()
        file = try folder.file("a.scp", ECGFile.record())
    }

    @Test func areFoundByTheirContentAndShownSectionBySection() throws {
        let outcome = interopctl("parse", try folder.file("a.bin", ECGFile.record()))
        #expect(outcome.code == .done)
        #expect(outcome.errors == "")
        #expect(outcome.lines.first?.hasPrefix("SCP-ECG 2.0, ") == true)
        #expect(outcome.lines.contains("  tag 0 lastName: 王"))
        #expect(outcome.lines.contains("  tag 25 acquisitionDate: 2026-01-02"))
        #expect(outcome.lines.contains("  ventricularRate: 72"))
    }

    @Test func areJudged() throws {
        #expect(interopctl("validate", file) == Outcome(.done, out: ["\(file): valid"]))
        var bytes = try ECGFile.record()
        bytes[bytes.count - 1] ^= 0xFF
        let outcome = interopctl("validate", "--json", try folder.file("b.scp", bytes))
        #expect(outcome.code == .dataHasErrors)
        let findings = try outcome.json().array?.first?["findings"]?.array
        #expect(findings?.map { $0["code"]?.string }.contains("record.checksum") == true)
    }

    @Test(arguments: [
        ("tag.2", "A1"), ("tag.5", "1990-01-01"), ("tag.11", ""), ("section.3.leads.2.lead", "V1"),
        ("section.3.leads.2.code", "3"), ("section.7.ventricularRate", "72"),
        ("section.6.intervalMicroseconds", "2000"),
        ("section.9", ""),
    ]) func giveSingleValues(_ path: String, _ value: String) {
        #expect(interopctl("get", path, file) == Outcome(.done, Array("\(value)\n".utf8), ""))
    }

    @Test(arguments: ["tag.x", "tag.2.3", "section.", "section.3..leads"]) func refusePathsThatAreNone(_ path: String) {
        let outcome = interopctl("get", path, file)
        #expect(outcome.code == .usage)
        #expect(outcome.errors.contains("bad path '\(path)'; write it as tag.2 or section.3.leads.0.code"))
    }

    @Test(arguments: ["dicom-ecg", "hl7", "ecg-csv", "scp-json"]) func comeBackFromOtherFormatsWithEverySample(
        _ form: String
    )
        throws
    {
        let (other, back) = (folder.place("b." + form), folder.place("b.scp"))
        #expect(interopctl("convert", "--to", form, "-o", other, file).code == .done)
        let header = form == "ecg-csv" ? ["--header", file] : []
        #expect(interopctl(["convert", "--to", "scp", "-o", back] + header + [other]).code == .done)
        #expect(interopctl("ecg", "compare", file, back).code == .done)
        for path in ["tag.0", "tag.1", "tag.2", "tag.5", "tag.8", "tag.25", "tag.26", "section.7.ventricularRate"] {
            #expect(interopctl("get", path, back).text == interopctl("get", path, file).text)
        }
        if ["hl7", "scp-json"].contains(form) { #expect(try folder.bytes("b.scp") == ECGFile.record()) }
        if form == "dicom-ecg" { #expect(interopctl("validate", other) == Outcome(.done, out: ["\(other): valid"])) }
    }

    @Test func becomeTablesOfMicrovolts() throws {
        let table = interopctl("convert", "--to", "ecg-csv", file)
        #expect(table.lines.prefix(3) == ["I,II,V1", "2.5,5,7.5", "10,12.5,15"])
        let csv = try folder.file("a.csv", table.output)
        let outcome = interopctl("convert", "--to", "scp", "-o", folder.place("b.scp"), "--rate", "500", csv)
        #expect(outcome.code == .done)
        #expect(
            outcome.errorLines == ["\(csv): warning: section 1: neither patient nor time; see --header (no-patient-id)"]
        )
        #expect(interopctl("ecg", "compare", file, folder.place("b.scp")).code == .done)
        #expect(interopctl("convert", "--to", "scp", csv).code == .usage)
    }

    @Test func becomeJSONOfEverySection() throws {
        let json = try interopctl("convert", "--to", "scp-json", "--samples", file).json()
        #expect(json["format"] == "scp-ecg-json")
        let rhythm = json["sections"]?.array?.first { $0["id"]?.integer == 6 }
        #expect(rhythm?["content"]?["leads"]?.array?.first?["samples"]?.array?.count == 500)
    }

    @Test func becomeAnnotatedECGs() throws {
        let document = interopctl("convert", "--to", "aecg", file)
        #expect(document.code == .done)
        #expect(try XMLDocument(parsing: document.output).root.name == "AnnotatedECG")
        let again = interopctl("convert", "--to", "scp", try folder.file("a.xml", document.output))
        #expect(again.code == .usage)
        #expect(again.errors.contains("cannot convert from aecg to scp"))
    }

    @Test func becomeDrawings() {
        let outcome = interopctl("convert", "--to", "ecg-svg", file)
        #expect(outcome.code == .done)
        #expect(outcome.text == interopctl("ecg", "plot", file).text)
    }

    @Test func areShownAndJudgedInTheirJSONFormToo() throws {
        let other = folder.place("b.json")
        #expect(interopctl("convert", "--to", "scp-json", "-o", other, file).code == .done)
        #expect(interopctl("parse", other).lines == interopctl("parse", file).lines)
        #expect(interopctl("validate", other) == Outcome(.done, out: ["\(other): valid"]))
    }

    @Test func sayWhatAConversionLeavesBehind() throws {
        let bytes = try Record(parsing: ECGFile.record()).replacing(9, with: [1, 2, 3, 4]).serialized()
        let outcome = interopctl(
            "convert", "--to", "dicom-ecg", "-o", folder.place("b.dcm"), try folder.file("b.scp", bytes))
        #expect(outcome.code == .done)
        #expect(outcome.errorLines.map { $0.contains("section 9: kept by no waveform object") } == [true])
    }

    @Test func areComparedLeadByLead() throws {
        let other = try folder.file("b.scp", ECGFile.record(shift: 2))
        let outcome = interopctl("ecg", "compare", "--json", file, other)
        #expect(outcome.code == .dataHasErrors)
        let json = try outcome.json()
        #expect(json["equal"] == JSONValue.bool(false))
        #expect(json["leads"]?.array?.count == 3)
        let lead: JSONValue = [
            "lead": "I", "samples": .integer(500), "unmatched": .integer(0), "max": .integer(5), "rms": .integer(5),
        ]
        #expect(json["leads"]?.array?.first == lead)
        let lines = interopctl("ecg", "compare", file, other).cells
        #expect(lines.first == ["I", "500", "0", "5", "5"])
    }

    @Test func agreeWithTheirOrderOrSayWhy() throws {
        let order = try folder.file("o.hl7", ECGFile.order)
        #expect(interopctl("ecg", "check", "--order", order, file) == Outcome(.done, out: ["\(file): agrees"]))
        let other = try folder.file("b.scp", ECGFile.record("A2"))
        let outcome = interopctl("ecg", "check", "--order", order, other)
        #expect(outcome.code == .dataHasErrors)
        let place = "\(other): error: section 1 tag 2: is no identifier of PID-3 of the order (other-patient)"
        #expect(outcome.lines == ["\(other): refused", place])
    }

    @Test func areReceivedOnceAndTold() throws {
        let (store, out) = (folder.place("store"), folder.place("out"))
        let words = ["ecg", "receive", "--json", "--store", store, "--out-dir", out]
        let first = try interopctl(words + [file]).json().array?.first
        #expect(first?["state"] == "unmatched")
        #expect(try folder.names() == ["a.scp", "out", "store"])
        let order = try folder.file("o.hl7", ECGFile.order)
        #expect(interopctl("ecg", "check", "--order", order, file).code == .done)
    }

    @Test func loseTheirPatientInPlace() throws {
        let out = folder.place("b.scp")
        let words = ["ecg", "anonymize", "--pseudonym", "P1", "--keep", "places", "-o", out, file]
        #expect(interopctl(words) == Outcome(.done))
        #expect(interopctl("get", "tag.2", out).text == "P1\n")
        #expect(interopctl("get", "tag.0", out).text == "\n")
        #expect(interopctl("get", "tag.16", out).text == "H1\n")
        #expect(interopctl("ecg", "compare", file, out).code == .done)
        #expect(interopctl("validate", out).code == .done)
    }

    @Test func knowTheirVerbsAndTheOptionsOfEach() {
        #expect(interopctl("ecg").code == .usage)
        #expect(
            interopctl("ecg", "draw", file).errors.contains("say plot, quality, compare, check, receive, anonymize"))
        #expect(interopctl("ecg", "compare", "--store", "x", file, file).errors.contains("--store does not go with"))
        #expect(interopctl("ecg", "--help").text.contains("example: interopctl ecg plot"))
    }

    @Test func ofOtherFormatsAreRefusedWithTheirPlace() throws {
        let text = try folder.file("c.scp", Array(ECGFile.record().prefix(40)))
        let outcome = interopctl("convert", "--to", "ecg-csv", text)
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.errorLines.count == 1)
        let image = try folder.file("a.dcm", DICOMSample.file())
        #expect(
            interopctl("convert", "--to", "scp", image)
                == Outcome(.dataHasErrors, err: ["\(image): error: (5400,0100): no waveform"]))
    }
}
