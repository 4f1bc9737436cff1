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
        for check in result.scenarios.flatMap(\.checks) where check.status != .pass {
            Issue.record("\(check.trace) \(check.name): \(check.path) \(check.rule), found '\(check.found)'")
        }
        #expect(result.passed)
    }

    @Test(arguments: [
        ("F01", "results.order", "other-report-refused"), ("F02", "critical.escalate", "escalation-told"),
        ("F03", "specimen.rejected", "rejected-no-result"), ("F08", "maternal.mother", "motherless-refused"),
        ("F12", "booking.full", "full-refused"), ("F17", "recognition.level", "level-not-offered"),
        ("F18", "prescription.dispense", "rejected-not-dispensed"), ("F22", "chronic.trigger", "task-disease"),
        ("F25", "immunization.dose", "early-flagged"), ("F27", "notifiable.episode", "suppressed"),
    ]) func noticeARuleThatIsOff(_ id: String, _ rule: String, _ check: String) throws {
        var options = RunOptions()
        options.disabledRules = [rule]
        let result = try ScenarioRun(ScenarioLibrary(root: Place.root), options).run([id])
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
