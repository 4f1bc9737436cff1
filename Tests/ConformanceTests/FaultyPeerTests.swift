// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import MLLP
import Testing

@testable import Conformance

/// Which checks fail against a receiver that answers AA to everything, whatever it is, and besides makes one fault.
@Suite("Faulty peers", .serialized) struct FaultyPeerTests {
    static let scenario = """
        scenario F01: a peer
        criterion 1: messages are answered
        actor H01: sends as HIS@H01
        flow usual: messages
        step one: H01 sends
          | ADT^A04^ADT_A01
          | EVN|A04|${now}
          | PID|1||A1^^^H01||王^明
          | PV1|1|O
          check taken [1]: MSA-1 = AA -- it is taken
          check named [1]: MSA-2 = ${sent.one.MSH-10} -- by its control id
          check quick [1]: milliseconds <= 2500 -- in time
          check alone [1]: count ERR = 0 -- without a word
        step two: one again
          check same [1]: MSA-1 = AA -- and again
        step many: H01 sends 6 times on 3 connections
          | ADT^A04^ADT_A01
          | EVN|A04|${now}
          | PID|1||A${n}^^^H01||王^明
          | PV1|1|O
          check all [1]: aa = 6 -- all of many are taken
          check answered [1]: unanswered = 0 -- and answered
        negative wrong: what is wrong
        step bad: H01 sends
          | ADT^A04^ADT_A01
          | PV1|1|O
          check refused [1]: MSA-1 = AE -- what nobody is named in is refused
          check reason [1]: ERR-8 present -- with the reason
        """

    static let every: Set<String> = [
        "taken", "named", "quick", "alone", "same", "all", "answered", "refused", "reason",
    ]
    /// Of a receiver that looks at nothing.
    static let blind: Set<String> = ["refused", "reason"]

    static let table: [(String, Set<String>)] = [
        ("split", blind), ("cut", blind), ("garbage", blind), ("duplicate", blind), ("restart", blind),
        // The first answer alone is late.
        ("delay=3000/9", blind.union(["quick"])),
        ("ae", ["taken", "same", "all", "reason"]),
        ("nak", ["taken", "same", "all", "refused", "reason"]),
        ("drop", every), ("no-end", every), ("half-open", every), ("never-read", every), ("never-answer", every),
        ("close", every), ("wrong-id", every),
    ]

    /// A seed with which the plan spoils the first answer and none of the eight behind it.
    private func seed(_ text: String) throws -> UInt64 {
        guard text.contains("/") else { return 1 }
        for seed: UInt64 in 1...10_000 {
            let plan = try ChaosPlan(parsing: text, seed: seed)
            if !plan.faults(at: 0).isEmpty, (1...8).allSatisfy({ plan.faults(at: $0).isEmpty }) { return seed }
        }
        return 1
    }

    private func result(_ plan: String) throws -> [CheckResult] {
        let root = FileManager.default.temporaryDirectory.appending(path: "peers-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        try FileManager.default.createDirectory(at: root.appending(path: "F01-peer"), withIntermediateDirectories: true)
        try Self.scenario.write(
            to: root.appending(path: "F01-peer/scenario.txt"), atomically: true, encoding: .utf8)
        try "F01\trun\ta peer\t\n".write(to: root.appending(path: "map.tsv"), atomically: true, encoding: .utf8)
        let receiver = try ChaosReceiver(try ChaosPlan(parsing: plan, seed: seed(plan)))
        defer { receiver.stop() }
        var options = RunOptions()
        options.target = .init(host: "127.0.0.1", port: receiver.port)
        options.patience = Self.table.first { $0.0 == plan }?.1 == Self.every ? 200 : 10_000
        return try ScenarioRun(ScenarioLibrary(root: root.path()), options).run(["F01"]).scenarios.flatMap(\.checks)
    }

    @Test(arguments: table) func failTheChecksTheyShould(_ plan: String, _ failing: Set<String>) throws {
        let checks = try result(plan)
        #expect(Set(checks.map(\.name)) == Self.every)
        #expect(checks.allSatisfy { $0.status != .notRun })
        #expect(Set(checks.filter { $0.status == .fail }.map(\.name)) == failing)
    }

    /// Every fault of the receiver stands in the table.
    @Test func areAllOfThem() {
        let named = Set(Self.table.map { String($0.0.prefix { !"=/".contains($0) }) })
        #expect(named == Set(ChaosFault.allCases.map(\.rawValue)))
    }
}
