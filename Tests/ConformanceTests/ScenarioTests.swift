// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Conformance

/// Where the scenarios lie.
enum Place {
    static let root = URL(filePath: #filePath).appending(path: "../../../Conformance").standardized.path() + "/"
}

@Suite("Scenarios", .serialized) struct ScenarioTests {
    static let ids = (try? ScenarioLibrary(root: Place.root))?.ids ?? []

    @Test func areThere() { #expect(Self.ids.count >= 1) }

    @Test(arguments: ids) func passAgainstTheToolkit(_ id: String) throws {
        let result = try ScenarioRun(ScenarioLibrary(root: Place.root)).run([id])
        // How long something takes says more of the machine than of the code.
        let times = ["milliseconds", "slowest", "rate"]
        let checks = result.scenarios.flatMap(\.checks).filter { !times.contains($0.path) }
        #expect(!checks.isEmpty)
        for check in checks where check.status != .pass {
            Issue.record("\(check.trace) \(check.name): \(check.path) \(check.rule), found '\(check.found)'")
        }
    }

    @Test(arguments: [
        ("F01", "results.order", "other-report-refused"), ("F02", "critical.escalate", "escalation-told"),
        ("F03", "specimen.rejected", "rejected-no-result"), ("F08", "maternal.mother", "motherless-refused"),
        ("F12", "booking.full", "full-refused"), ("F17", "recognition.level", "level-not-offered"),
        ("F18", "prescription.dispense", "rejected-not-dispensed"), ("F22", "chronic.trigger", "task-disease"),
        ("F25", "immunization.dose", "early-flagged"), ("F27", "notifiable.episode", "suppressed"),
        ("F04", "specimen.signature", "unsigned-refused"), ("F05", "referral.target", "stranger-refused"),
        ("F10", "monitoring.once", "alert-once"), ("F14", "trace.order", "skip-refused"),
        ("F24", "maternal.certificate", "certificate-code"),
        ("F33", "prescription.dispense", "unreviewed-refused"),
        ("S86", "prescription.dispense", "unreviewed-refused"),
    ]) func noticeARuleThatIsOff(_ id: String, _ rule: String, _ check: String) throws {
        var options = RunOptions()
        options.disabledRules = [rule]
        let result = try ScenarioRun(ScenarioLibrary(root: Place.root), options).run([id])
        #expect(result.scenarios.flatMap(\.checks).first { $0.name == check }?.status == .fail)
    }

    /// What the toolkit always does is shown to be looked at by sending something else.
    @Test(arguments: [
        ("F07-emergency", "MRG|JJ7001", "MRG|JJ7009", "identified"),
        ("S37-two-record-stores", "${wang-v01}", "${chen-v01}", "same-file"),
        ("S43-records-across-institutions", "|${zhao-at-h01}^^^H01", "|000301^^^H01", "pix-all"),
        ("S59-batch-and-live", "${li-h01}\n  | PV1|1|O\n  | BTS", "${wang-h01}\n  | PV1|1|O\n  | BTS", "two-people"),
        ("S73-table-import", "000123,${wang-card},${wang-number},王小明", "000123,,,孙小明", "known"),
        ("S90-unified-codes", "| HBP,", "| HBQ,", "alliance-first"),
        ("S91-resident-view", "${now-5d}||||||||||||||||||F", "${now-1h}||||||||||||||||||F", "then-glucose"),
        ("S112-trace-of-data", "| HBP,", "| HBQ,", "map-named"),
        ("S107-many-channels", "slow answers silent", "slow answers accepts", "slow-waits"),
    ]) func noticeAnotherCourse(_ name: String, _ text: String, _ other: String, _ check: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scenarios-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: URL(filePath: Place.root), to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name).appending(path: "scenario.txt")
        let original = try String(contentsOf: file, encoding: .utf8)
        #expect(original.contains(text))
        try original.replacing(text, with: other, maxReplacements: 1).write(to: file, atomically: true, encoding: .utf8)
        let id = String(name.prefix { $0 != "-" })
        let result = try ScenarioRun(ScenarioLibrary(root: folder.path())).run([id])
        #expect(result.scenarios.flatMap(\.checks).first { $0.name == check }?.status == .fail)
    }

    @Test func areTheOnesTheListSaysAreRun() throws {
        let library = try ScenarioLibrary(root: Place.root)
        #expect(library.map.count == 116)
        #expect(library.map.filter { $0.standing == .run }.map(\.id) == library.ids)
    }

    /// The order of the list: F01 to F36, then S37 to S116.
    @Test func areAllInTheList() throws {
        let ids = try ScenarioLibrary(root: Place.root).map.map(\.id)
        #expect(ids == (1...36).map { $0 < 10 ? "F0\($0)" : "F\($0)" } + (37...116).map { "S\($0)" })
    }
}
