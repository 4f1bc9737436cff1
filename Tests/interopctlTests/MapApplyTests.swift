// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import interopctl

@Suite("map: files of messages and documents") struct MapApplyTests {
    let folder: Folder
    let store: String

    static let document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ClinicalDocument xmlns="urn:hl7-org:v3"><component><structuredBody><component><section><entry>
        <observation classCode="OBS" moodCode="EVN"><value code="L1" codeSystem="2.16.156.10011.2.3.3.11"/></observation>
        </entry></section></component></structuredBody></component></ClinicalDocument>

        """

    init() throws {
        folder = try Folder()
        store = folder.place("store")
        let file = try folder.file("map.csv", "source,target,target_name\nL1,A1,感冒\n")
        let words = ["import", "--map", "m", "--from", "l@1", "--to", "icd@1", "--version", "7", "--use", "diagnosis"]
        #expect(map(words + [file]).code == .done)
        #expect(map(["oid", "icd@1", "2.25.7"]) == Outcome(.done, out: ["icd@1: 2.25.7"]))
    }

    private func map(_ words: [String]) -> Outcome { interopctl(["map"] + words + ["--store", store]) }

    @Test(arguments: [true, false]) func areTranslatedTracedAndRestored(_ isDocument: Bool) throws {
        let text = isDocument ? Self.document : Sample.admission("M1") + "DG1|1||L1^头痛^L\r"
        let (file, result) = (try folder.file("in", text), folder.place("out"))
        let note = "\(file): 1 codes translated, 0 kept"
        #expect(map(["apply", "-o", result, file]) == Outcome(.done, err: [note]))
        let written = String(decoding: try folder.bytes("out"), as: UTF8.self)
        let expected = isDocument ? "\"><translation code=\"A1\" codeSystem=\"2.25.7\"" : "||A1^感冒^icd@1^L1^头痛^L\r"
        #expect(written.contains(expected))
        let trace = try map(["trace", "--json", result]).json()
        #expect(trace["codes"]?.array?.map { $0["map"] } == ["m"])
        #expect(trace["codes"]?.array?.map { $0["version"] } == ["7"])
        #expect(trace["codes"]?.array?.map { $0["row"] } == [.integer(1)])
        #expect(trace["restorable"] == .bool(true))
        #expect(map(["trace", result]).lines.last == "undone, the file is as it came")
        #expect(map(["restore", result]) == Outcome(.done, Array(text.utf8), ""))
    }

    @Test func areRestoredOnlyWhenTheyWereWrittenHere() throws {
        let file = try folder.file("in", Self.document)
        for verb in ["restore", "trace"] {
            let line = "interopctl map: \(file): error: 'map apply' with this store did not write this file"
            #expect(map([verb, file]) == Outcome(.dataHasErrors, err: [line]))
        }
    }

    @Test(arguments: ["", "x", "<a/>", "<ClinicalDocument xmlns=\"urn:hl7-org:v3\">"])
    func areRefusedWhenTheyCannotBeRead(_ text: String) throws {
        let outcome = map(["apply", try folder.file("in", text)])
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.text == "")
    }

    @Test(arguments: [
        ["oid", "icd@1", "x"], ["oid", "icd", "2.25.7"], ["field", "x", "--use", "drug"], ["field", "2.25.7"],
    ])
    func refuseNamesThatAreNone(_ words: [String]) { #expect(map(words).code == .usage) }
}
