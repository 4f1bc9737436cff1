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
}
