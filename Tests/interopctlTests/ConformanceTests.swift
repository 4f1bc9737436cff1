// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSON
import Testing

@testable import interopctl

@Suite("conformance") struct ConformanceCommandTests {
    static let root = URL(filePath: #filePath).appending(path: "../../../Conformance").standardized.path()

    private func conformance(_ words: String...) -> Outcome {
        interopctl(["conformance"] + words + ["--scenarios", Self.root])
    }

    @Test func listsAllScenarios() throws {
        let list = try conformance("list", "--json").json().array ?? []
        #expect(list.count == 116)
        let out = conformance("list", "--status", "out")
        #expect(out.code == .done)
        #expect(out.cells.map { $0[0] } == ["F20", "F21", "F34", "S58", "S66", "S75", "S88"])
        #expect(out.cells.allSatisfy { $0.count == 4 })
    }

    @Test func showsWhatAScenarioAsksFor() {
        let outcome = conformance("show", "S73")
        #expect(outcome.code == .done)
        #expect(outcome.text.contains("negative bad-rows: rows that cannot be loaded"))
        #expect(outcome.text.contains("refused = 3 4"))
    }

    @Test func runsAndWritesReportsAndACertificate() throws {
        let folder = try Folder()
        let key = try folder.file("key.pem", CertificateSample.secret)
        let publicKey = try folder.file("key.pub", CertificateSample.shown)
        let place = folder.place("results")
        let outcome = conformance("run", "S73", "--quiet", "--report", place, "--key", key)
        #expect(outcome.code == .done)
        #expect(outcome.lines.last == "12 of 12 checks passed against this toolkit")
        let names = try FileManager.default.contentsOfDirectory(atPath: place).sorted()
        #expect(names == ["certificate.json", "junit.xml", "report.html", "report.json"])
        let (certificate, report) = (place + "/certificate.json", place + "/report.json")
        let good = interopctl("conformance", "verify", certificate, "--key", publicKey, "--trace", report)
        #expect(good.code == .done)
        #expect(good.text.hasPrefix("good: this toolkit, passed, signed with SM2-SM3, good until 20"))
    }

    @Test func saysWhenNobodyListensAtTheTarget() throws {
        // Nobody listens on port 1.
        let outcome = conformance("run", "S43", "--quiet", "--target", "127.0.0.1:1", "--timeout", "1")
        #expect(outcome.code == .inputOutput)
        #expect(outcome.errorLines.last?.contains("127.0.0.1:1 could not be reached") == true)
    }

    @Test(arguments: [
        (["run", "F99"], ExitCode.usage), (["run", "--target", "nowhere"], .usage), (["verify"], .usage),
        (["run", "--role", "judge"], .usage), (["run", "--listen", "x"], .usage), (["show"], .usage),
        (["run", "F17", "--role", "server", "--target", "127.0.0.1:1"], .usage),
        (["run", "F17", "--role", "server", "--actor", "NOBODY"], .usage), (["run", "S73", "S73"], .usage),
        (["run", "F17", "--role", "server", "--forward", "NOBODY=127.0.0.1:1"], .usage),
        (["run", "S73", "--report", "/tmp", "--sender", "H01"], .usage), (["run", "S73", "--sender", "H01"], .usage),
        (["run", "S73", "--target", "127.0.0.1:1", "--listen", "65530"], .usage),
        (["run", "S73", "--target", "127.0.0.1:1", "--listen", "nowhere=7000"], .usage),
        (["run", "--key", "/no/such"], .inputOutput), (["list", "--status", "maybe"], .usage),
    ]) func refuses(_ words: [String], _ code: ExitCode) {
        let folder = words[0] == "verify" ? [] : ["--scenarios", Self.root]
        #expect(interopctl(["conformance"] + words + folder).code == code)
    }
}
