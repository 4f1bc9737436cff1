// SPDX-License-Identifier: Apache-2.0

import CDA
import Findings
import Testing

@Suite("Checks of shared CDA documents", .enabled(if: Corpus.isThere))
struct SharedCheckTests {
    @Test func everySyntheticChineseDocumentPasses() throws {
        let names = Corpus.names("cn-synth")
        #expect(names.count == 53)
        for name in names {
            let found = try ClinicalDocument(parsing: Corpus.read("cn-synth/" + name)).findings()
            for finding in found where finding.severity == .error {
                Issue.record("\(name):\(finding.line): \(finding.path): \(finding.rule.rawValue): \(finding.message)")
            }
        }
    }
}
