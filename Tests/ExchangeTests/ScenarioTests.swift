// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Exchange
import Foundation
import HL7v2
import MPI
import SQLite
import Testing

/// Runs the scenarios of the folder Conformance against an exchange.
@Suite("Conformance scenarios") struct ScenarioTests {
    static let root = URL(filePath: #filePath).appending(path: "../../../Conformance").standardized

    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []).sorted().filter {
        FileManager.default.fileExists(atPath: root.appending(path: $0).appending(path: "steps.tsv").path())
    }

    @Test func exist() { #expect(Self.names == ["F08-health-card"]) }

    @Test(arguments: names) func givesEveryExpectedAnswer(_ name: String) throws {
        let folder = Self.root.appending(path: name)
        let harness = try Harness { $0.learnsDomains = false }
        try Self.addDomains(harness.path)
        let steps = try DelimitedTable(parsing: Array(Data(contentsOf: folder.appending(path: "steps.tsv"))))
        var answer: Message?
        for step in steps.rows {
            if !step[steps.column(anyOf: ["send"])].isEmpty { answer = try Self.send(step, steps, folder, harness) }
            let check = step[steps.column(anyOf: ["check"])]
            let found = answer.flatMap { $0[check] } ?? ""
            #expect(found == step[steps.column(anyOf: ["expect"])], "line \(step.line), \(check)")
        }
    }

    private static func send(
        _ step: DelimitedTable.Row, _ steps: DelimitedTable, _ folder: URL, _ harness: Harness
    ) throws -> Message {
        let file = folder.appending(path: step[steps.column(anyOf: ["send"])])
        var message = try Message(parsing: Array(Data(contentsOf: file)).map { $0 == 0x0A ? 0x0D : $0 })
        let id = step[steps.column(anyOf: ["as"])]
        if !id.isEmpty { message = try message.setting(Path("MSH", field: 10), to: .text(id)) }
        return try harness.ask(message.serialized())
    }

    private static func addDomains(_ path: String) throws {
        let index = try PatientIndex(Connection(path: path))
        for (code, application, oid) in [
            ("H01", "HIS", "2.16.156.10011.9.1.1"), ("H02", "TCMHIS", "2.16.156.10011.9.1.2"), ("T01", "HIS98", ""),
        ] {
            let authority = Authority(namespace: code, universalID: oid)
            _ = try index.addDomain(authority, application: application, facility: code)
        }
    }
}
