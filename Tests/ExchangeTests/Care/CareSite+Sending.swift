// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import SQLite

extension CareSite {
    /// Makes A1 of A2: what A2 was is from now on A1.
    func merge() throws {
        _ = try ask("ADT^A40^ADT_A39", "EVN|A40|20260102", pid("A1"), "MRG|A2^^^H1&1.2.3.1&ISO^PI")
    }

    /// A steward takes the merge back.
    func undoMerge() throws {
        let index = try PatientIndex(Connection(path: harness.path))
        guard let event = try index.events().first else { throw Harness.Unexpected() }
        try index.undo(event.id, why: "two people", .init(at: "2026-01-02T03:04:05Z", today: "20260102", actor: "test"))
    }

    func change(_ sql: String) throws { _ = try Connection(path: harness.path).run(sql, purpose: "test") }

    /// MSA-1 of the answer, with ERR-3.1 behind it where there is one.
    func verdict(_ type: String, _ segments: [String], from facility: String = "H1") throws -> String {
        let answer = try ask(type, segments.joined(separator: "\r"), from: facility)
        return [answer["MSA-1"], answer["ERR-3.1"]].compactMap(\.self).joined(separator: " ")
    }

    /// A destination that nothing is sent to.
    func addDestination(_ facility: String, name: String? = nil) throws {
        try change(
            "INSERT INTO destination (name, host, port, application, facility, paused) VALUES "
                + "('\(name ?? facility)', '127.0.0.1', 9, 'HIS', '\(facility)', 1)")
    }
}
