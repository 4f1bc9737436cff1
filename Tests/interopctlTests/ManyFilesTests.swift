// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Testing

@testable import interopctl

@Suite("Many files") struct ManyFilesTests {
    let folder: Folder
    let good: String
    let bad: String
    let missing: String

    init() throws {
        folder = try Folder()
        good = try folder.file("a.hl7", Sample.admission())
        bad = try folder.file("b.hl7", Sample.unreadable)
        missing = folder.place("none.hl7")
    }

    private var badLine: String { "\(bad): error: offset 20: byte 20 is not in character set UTF-16LE" }
    private var missingLine: String { "\(missing): error: no such file" }

    @Test(arguments: [
        ["get", "MSH-10"], ["send", "--to", "127.0.0.1:1"], ["parse"], ["convert", "--to", "hl7-json"],
    ])
    func areAllTriedAndTheWorstStatusWins(_ words: [String]) {
        let outcome = interopctl(words + [missing, bad, good])
        #expect(outcome.code == .inputOutput)
        #expect(outcome.errorLines.prefix(2) == [missingLine, badLine])
    }

    @Test func printTheResultsOfTheGoodOnes() {
        let outcome = interopctl("get", "MSH-10", bad, good, good)
        #expect(outcome == Outcome(.dataHasErrors, out: ["\(good): M1", "\(good): M1"], err: [badLine]))
    }

    @Test func endWithOneForBadDataAlone() {
        #expect(interopctl("parse", bad) == Outcome(.dataHasErrors, err: [badLine]))
    }

    @Test func endWithThreeForAMissingFile() {
        #expect(interopctl("get", "MSH-10", missing) == Outcome(.inputOutput, err: [missingLine]))
    }

    @Test func endWithThreeForAFolder() {
        let line = "\(folder.path): error: is a folder; name its files"
        #expect(interopctl("parse", folder.path) == Outcome(.inputOutput, err: [line]))
    }

    /// A name with which the text of the failure begins.
    @Test func areNamedWhateverTheirNames() {
        let capture = Capture()
        let code = try? EachFile.run(["off"], capture.console) { _ in throw Failure(.dataHasErrors, "offset 0: bad") }
        #expect(code == .dataHasErrors)
        #expect(capture.outcome(.dataHasErrors) == Outcome(.dataHasErrors, err: ["off: error: offset 0: bad"]))
    }

    @Test func takeNamesThatLookLikeOptionsBehindTwoHyphens() {
        let outcome = interopctl("get", "MSH-10", "--", "--json")
        #expect(outcome == Outcome(.inputOutput, err: ["--json: error: no such file"]))
    }

    @Test func takeOptionsAfterThemAndWithAnEqualsSign() throws {
        let text = try Sample.encoded(Sample.admission(label: ""), .gb18030)
        let file = try folder.file("gb.hl7", text)
        #expect(interopctl("get", "PID-5", file, "--charset=GB18030") == Outcome(.done, out: ["王^明"]))
    }
}
