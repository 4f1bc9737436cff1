// SPDX-License-Identifier: Apache-2.0

import JSON
import SCPECG
import Testing

@testable import interopctl

@Suite("Drawings") struct ECGDrawingTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    /// A record of an invented patient; `flat` leads are off.
    private func record(_ name: String, flat: Set<LeadID> = []) throws -> String {
        var machine = Machine()
        machine.language = .utf8
        var demographics = Demographics([TaggedField(.acquiringMachine, try machine.serialized())])
        try demographics.setString(.lastName, "王")
        try demographics.setString(.firstName, "明")
        try demographics.setString(.patientID, "T0001")
        demographics.set(.acquisitionDate, [0xE8, 0x07, 5, 17])
        demographics.set(.acquisitionTime, [8, 30, 0])
        var signal = Signal(amplitudeNanovolts: 2500, interval: .microseconds(2000))
        for id in [LeadID.i, .ii, .v1] {
            signal.append(id, (0..<5000).map { flat.contains(id) ? 0 : Self.sample($0) })
        }
        return try folder.file(name, Draft(demographics: demographics, rhythm: signal).serialized())
    }

    /// A steep beat every 0.8 s.
    private static func sample(_ index: Int) -> Int32 {
        let phase = Int32(index % 400)
        return phase < 20 ? 200 - abs(phase - 10) * 20 : 0
    }

    @Test func drawsToStandardOutput() throws {
        let outcome = interopctl("ecg", "plot", try record("a.scp"))
        #expect(outcome.code == .done)
        #expect(outcome.text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"281mm\""))
        #expect(outcome.text.contains(">王明<") && outcome.text.contains("25 mm/s  ·  10 mm/mV"))
        #expect(outcome.errors == "")
    }

    @Test func takesEveryOption() throws {
        let outcome = interopctl(
            "ecg", "plot", "--layout", "6x2", "--speed=50", "--gain", "20", "--start", "1", "--seconds", "4", "--mask",
            "--beats", "-o", folder.place("a.svg"), try record("a.scp"))
        #expect(outcome == Outcome(.done))
        let text = String(decoding: try folder.bytes("a.svg"), as: UTF8.self)
        #expect(text.contains("50 mm/s  ·  20 mm/mV") && text.contains("1–5 s of 10 s"))
        #expect(text.contains("no reference beat") && !text.contains("王明"))
    }

    @Test func severalFilesGoToAFolder() throws {
        let files = [try record("a.scp"), try record("b.scp")]
        #expect(interopctl(["ecg", "plot", "--out-dir", folder.place("out")] + files) == Outcome(.done))
        #expect(Folder.names(folder.place("out")) == ["a.svg", "b.svg"])
        #expect(interopctl(["ecg", "plot"] + files).code == .usage)
    }

    @Test(arguments: [
        ["ecg"], ["ecg", "sing"], ["ecg", "plot"], ["ecg", "plot", "--layout", "4x3", "a"],
        ["ecg", "plot", "--speed", "30", "a"], ["ecg", "plot", "--gain", "0", "a"],
        ["ecg", "plot", "--seconds", "nan", "a"], ["ecg", "plot", "--start", "-1", "a"], ["ecg", "quality"],
    ]) func wrongUsageIsNamed(_ words: [String]) {
        let outcome = interopctl(words)
        #expect(outcome.code == .usage)
        #expect(outcome.errors.hasPrefix("interopctl ecg: "))
    }

    @Test func whatCannotBeDrawnIsSaid() throws {
        let text = try folder.file("a.txt", "no record of any kind, but long enough to have a header and pointers")
        let outcome = interopctl("ecg", "plot", text)
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.errors.hasPrefix("\(text): error: offset 0: no known format"))
        let file = try record("a.scp")
        #expect(
            interopctl("ecg", "plot", "--start", "10", file)
                == Outcome(.dataHasErrors, err: ["\(file): error: section 6: the recording has only 10.0 s"]))
        #expect(interopctl("ecg", "plot", folder.place("none.scp")).code == .inputOutput)
    }

    @Test func judgesSignals() throws {
        let good = try record("a.scp")
        let outcome = interopctl("ecg", "quality", good)
        #expect(outcome.code == .done)
        #expect(outcome.lines.first == "\(good): usable")
        let bad = interopctl("ecg", "quality", "--json", try record("b.scp", flat: [.ii]))
        #expect(bad.code == .dataHasErrors)
        let result = try #require(try bad.json().array?.first)
        #expect(result["usable"] == .bool(false))
        #expect(result["leads"]?.array?.map { $0["lead"]?.string } == ["I", "II", "V1"])
        #expect(result["findings"]?.array?.map { $0["location"]?.string } == ["lead II"])
        #expect(result["findings"]?.array?.first?["code"]?.string == "quality.lead-off")
    }
}

extension Folder {
    fileprivate static func names(_ path: String) -> [String] {
        FolderWalk([path]).files.map { Files.name($0) }.sorted()
    }
}
