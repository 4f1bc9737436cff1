// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Conformance

@Suite("The judge") struct JudgeTests {
    private func check(_ text: String) throws -> Check {
        guard case .success(let check) = CheckReader.check(text, 1) else { throw Wrong() }
        return check
    }

    private struct Wrong: Error {}

    private func verdict(_ text: String, _ values: [String: String], gap: Gap? = nil) throws -> CheckResult {
        CheckJudge(profiles: ProfileShelf()).judge(
            try check(text), StepResult(values: values), part: "p", step: "s", { _ in "" },
            gap: { $0.contains("${") ? gap : nil })
    }

    @Test(arguments: ["state = ${one.id}", "state contains ${one.id}", "state in ${one.id}, a", "state != ${one.id}"])
    func doesNotTakeNothingForEqualToNothing(_ rule: String) throws {
        let found = try verdict("x: \(rule) -- why", ["state": ""], gap: Gap(word: "one.id", omission: nil))
        #expect(found.status == .fail)
        #expect(found.found.hasSuffix("${one.id}, which this needs, was never captured"))
    }

    @Test func leavesOutWhatRestsOnAStepLeftOut() throws {
        let found = try verdict(
            "x: state = ${one.id} -- why", ["state": "a"], gap: Gap(word: "one.id", omission: "nobody listens"))
        #expect(found.status == .notRun)
    }

    @Test func saysWhatWasFound() throws {
        let found = CheckJudge(profiles: ProfileShelf()).judge(
            try check("x: state = b -- why"), StepResult(values: ["state": "a"]), part: "p", step: "s", { $0 })
        #expect(found.status == .fail)
        #expect(found.found == "a")
        #expect(found.rule == "= b")
    }

    @Test(arguments: [
        ("> 3", "abc", false), ("> 3", "", false), ("> 3", "4", true), ("!= a", "", false), ("!= a", "b", true),
        ("<= 3", "3", true), ("in a, b", "b", true), ("in a, b", "", false), ("contains a", "", false),
    ]) func holdsNothingOfWhatIsMissing(_ rule: String, _ found: String, _ holds: Bool) throws {
        #expect(CheckJudge.holds(try check("x: state \(rule) -- why").rule, found) == holds)
    }
}

@Suite("Files of scenarios") struct ScenarioFileTests {
    @Test func areDigestedWithWhatTheyUse() throws {
        let library = try ScenarioLibrary(root: Place.root)
        let files = try library.files([library.scenario("S37")])
        let names = files.map(\.name)
        #expect(names.contains("S37-two-record-stores/scenario.txt"))
        #expect(names.contains("S37-two-record-stores/report.xml"))
        #expect(names.contains("county.txt"))
        #expect(names.contains("map.tsv"))
        #expect(names.contains("profiles/ACK-Profile.xml"))
        #expect(!names.contains { $0.hasPrefix("F01") })
        #expect(files.allSatisfy { $0.sm3.count == 64 && $0.sha256.count == 64 && $0.sm3 != $0.sha256 })
    }

    @Test(arguments: [("a/../b", "b"), ("a/./b", "a/b"), ("../b", "../b"), ("a/b", "a/b")])
    func haveOneNameEach(_ path: String, _ plain: String) { #expect(ScenarioLibrary.plain(path) == plain) }
}
