// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

extension CareSite {
    /// Makes A1 of A2: what A2 was is from now on A1.
    func merge() throws {
        _ = try ask("ADT^A40^ADT_A39", "EVN|A40|20260102", pid("A1"), "MRG|A2^^^H1&1.2.3.1&ISO^PI")
    }

    /// As if the merge of A2 had been undone.
    func undoMerge() throws { try change("UPDATE mpi_resident SET merged_into = NULL WHERE id = 2") }

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
