// SPDX-License-Identifier: Apache-2.0

import CAllocations
import HL7v2

extension Format {
    static let hl7 = Format(
        name: "hl7", seeds: hl7Files.map { Seed(bytes: $0) }, prepare: prepareHL7, held: heldByMessage,
        everything: Target.hl7, reading: Target.hl7Reading)

    /// Files of messages: the shared corpus where it is laid beside the checkout, else the small cases of the tests.
    private static let hl7Files: [[UInt8]] = {
        let shared = ["valid", "chinese", "batch", "malformed"].flatMap { Corpus.load("../../shared/data/hl7v2/\($0)") }
        return shared.isEmpty ? Corpus.load("../Tests/HL7v2Tests/Fixtures") : shared
    }()

    /// Loads the tables of all versions.
    @Sendable private static func prepareHL7() {
        for file in hl7Files {
            guard let message = try? Message(parsing: file) else { continue }
            for version in Version.allCases { _ = message.findings(version: version) }
        }
        for file in hl7Files.prefix(50) { Target.hl7(file) }
    }

    @Sendable private static func heldByMessage(_ input: [UInt8]) -> (bytes: Int, size: Int)? {
        let before = allocations_held()
        guard let message = try? Message(parsing: input) else { return nil }
        let bytes = allocations_held() - before
        withExtendedLifetime(message) {}
        return (bytes, input.count)
    }
}
