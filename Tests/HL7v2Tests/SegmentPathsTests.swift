// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import HL7v2

@Suite("Paths of segments, counted together") struct SegmentPathsTests {
    private let lines = ["PID|1", "OBX|1", "張|1", "ab|1", "OBX|2", "", "ab|2", "obx|1", "OBX|3", "long name|1", "ab"]

    @Test func areThoseThatTheSegmentsCountThemselves() throws {
        let message = try Samples.message(["MSH|^~\\&|A|B|C|D|20260101||ADT^A01|1|P|2.5.1"] + lines)
        let paths = SegmentPaths(message)
        #expect(message.segments.map { paths[$0.position] } == message.segments.map(\.path))
    }

    @Test(arguments: [(0, 0), (1, 0), (2, 0), (3, 1), (5, 1), (6, 2), (8, 2), (9, 3), (11, 3)])
    func countThoseOfANameBeforeAPlace(_ place: Int, _ count: Int) throws {
        let message = try Samples.message(["MSH|^~\\&|A|B|C|D|20260101||ADT^A01|1|P|2.5.1"] + lines)
        let name = try #require(SegmentName.packed("OBX"))
        #expect(SegmentPaths(message).count(of: name, before: place) == count)
        #expect(SegmentPaths(message).count(of: 0x58_58_58, before: place) == 0)
    }

    @Test func placeAMissingSegmentBehindThoseThatCame() throws {
        let message = try Samples.message([
            "MSH|^~\\&|A|B|C|D|20260101||ORU^R01^ORU_R01|1|P|2.5.1", "PID|1||1||A", "OBR|1|||a", "OBX|1|ST|a||1||||||F",
            "PID|1||2||B", "PID|1||3||C", "OBR|1|||a", "SPM|1", "SPM|2|||A", "PID|1||4||D",
        ])
        let found = BoundMessage(message).structureFindings().map { "\($0.location) \($0.message)" }
        #expect(
            found == [
                "OBR[2] ORDER_OBSERVATION (OBR) is required in PATIENT_RESULT and missing",
                "OBR[3] ORDER_OBSERVATION (OBR) is required in PATIENT_RESULT and missing",
            ])
    }
}
