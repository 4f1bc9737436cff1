// SPDX-License-Identifier: Apache-2.0
import Findings
import Testing

@testable import DICOM

@Suite struct ZDump {
    @Test(arguments: Corpus.samples) func dump(_ sample: Corpus.Sample) throws {
        let file = try File(parsing: sample.bytes, rules: Rules(extent: .everything))
        var counts: [String: Int] = [:]
        for f in file.findings(today: "20260101") { counts["\(f.severity.rawValue) \(f.code) \(f.location) \(f.message)", default: 0] += 1 }
        for (k, v) in counts.sorted(by: { $0.key < $1.key }) { print("DUMP", sample.name, v, k) }
    }
}
