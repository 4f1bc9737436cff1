// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import SQLite

/// An exchange that follows parts of care, and two patients of hospital H1: A1 and A2.
final class CareSite {
    let harness: Harness
    private var number = 0

    init(_ parts: Set<CarePart>, _ adjust: (inout ExchangeSettings) -> Void = { _ in }) throws {
        harness = try Harness { settings in
            settings.care.parts = parts
            settings.delivery.watchInterval = 50
            adjust(&settings)
        }
        _ = try ask("ADT^A28^ADT_A05", "EVN|A28|20260102", pid("A1"))
        _ = try ask("ADT^A28^ADT_A05", "EVN|A28|20260102", pid("A2"))
    }

    func pid(_ id: String) -> String { "PID|||\(id)^^^H1&1.2.3.1&ISO^PI||\(id == "A1" ? "王^明" : "李^红")||19900101|M" }

    /// Sends a message of H1 and returns its answer.
    func ask(
        _ type: String, _ segments: String..., from facility: String = "H1", as application: String = "HIS",
        profile: String = "", to receiver: String = "ALLIANCE", at time: String = "20260102030405"
    ) throws -> Message {
        number += 1
        let begin = #"MSH|^~\&|\#(application)|\#(facility)|MPI|\#(receiver)|\#(time)||\#(type)|C\#(number)|P|2.5.1"#
        let header = begin + (profile.isEmpty ? "" : "||||||UNICODE UTF-8|||" + profile)
        return try harness.ask(Array(([header] + segments).map { $0 + "\r" }.joined().utf8))
    }

    /// A patient of H1 whom nobody has registered, as another institution names him.
    let stranger = "PID|||Z9^^^H1&1.2.3.1&ISO^PI||赵^生||19900101|M"

    func register(_ patient: String) throws { _ = try ask("ADT^A28^ADT_A05", "EVN|A28|20260102", patient) }

    /// The same with the segments as a list.
    func send(_ type: String, _ segments: [String]) throws -> Message {
        number += 1
        let header = #"MSH|^~\&|HIS|H1|MPI|ALLIANCE|20260102030405||\#(type)|C\#(number)|P|2.5.1"#
        return try harness.ask(Array(([header] + segments).map { $0 + "\r" }.joined().utf8))
    }

    /// The first column of a query.
    func column(_ sql: String) throws -> [String] {
        try Connection(path: harness.path).rows(sql, purpose: "test").map {
            $0.text(0) ?? $0.integer(0).map(String.init) ?? ""
        }
    }

    /// Waits until a query gives this, two seconds at most.
    func waits(for expected: [String], _ sql: String) throws -> Bool {
        for _ in 0..<100 {
            if try column(sql) == expected { return true }
            Thread.sleep(forTimeInterval: 0.02)
        }
        return false
    }
}
