// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@Suite("Adding and removing segments")
struct SegmentEditingTests {
    private let lines = [
        "MSH|^~\\&|HIS|H01|MPI|CARD|20260101120000||ADT^A01^ADT_A01|1|P|2.5.1", "EVN||20260101120000",
        "PID|||1^^^H01^MR||张^三", "PV1||I", "AL1|1||^青霉素", "DG1|1||I10|||A",
    ]

    private func names(_ message: Message) -> [String] { message.segments.map(\.name) }

    @Test("a segment goes behind its like, or to the place the structure has for it")
    func insertsByGrammar() throws {
        let message = try Samples.message(lines)
        #expect(names(try message.inserting(SegmentBuilder("AL1", [1: "2"]))).dropFirst(4) == ["AL1", "AL1", "DG1"])
        #expect(names(try message.inserting(SegmentBuilder("NK1", [1: "1"])))[3] == "NK1")
        #expect(names(try message.inserting(SegmentBuilder("IN1", [1: "1"]))).last == "IN1")
        #expect(names(try message.inserting(SegmentBuilder("ZEC", [1: "1"]))).last == "ZEC")
    }

    @Test("a named place is taken when the structure allows it")
    func insertsBehind() throws {
        let message = try Samples.message(lines)
        let after = try message.inserting(SegmentBuilder("ZEC", [1: "1"]), after: Path("PID"))
        #expect(names(after)[3] == "ZEC")
        #expect(throws: HL7v2Error.noPlace(segment: "DG1", structure: "ADT_A01")) {
            try message.inserting(SegmentBuilder("DG1", [1: "2"]), after: Path("EVN"))
        }
        #expect(throws: HL7v2Error.noSuchSegment(Path("OBX", 3))) {
            try message.inserting(SegmentBuilder("ZEC"), after: Path("OBX", 3))
        }
    }

    @Test("what the structure does not have is refused")
    func refusesForeignSegments() throws {
        let message = try Samples.message(lines)
        for name in ["OBR", "PV1", "MSH", "XYZ", "LONG"] {
            #expect(throws: HL7v2Error.noPlace(segment: name, structure: "ADT_A01")) {
                try message.inserting(SegmentBuilder(name, [1: "1"]))
            }
        }
        #expect(throws: HL7v2Error.severalFields(Path("AL1"))) {
            try message.inserting(SegmentBuilder("AL1", [1: "2\rPID|x"]))
        }
    }

    @Test("a segment the structure can do without is removed, every other byte kept")
    func removes() throws {
        let message = try Samples.message(lines)
        let without = try message.removing(Path("AL1"))
        #expect(without.serialized() == Array((lines[0...3] + [lines[5]]).map { $0 + "\r" }.joined().utf8))
        #expect(throws: HL7v2Error.breaksStructure(Path("PID"))) { try message.removing(Path("PID")) }
        #expect(throws: HL7v2Error.fixedField(Path("MSH"))) { try message.removing(Path("MSH")) }
        #expect(throws: HL7v2Error.noSuchSegment(Path("AL1", 2))) { try message.removing(Path("AL1", 2)) }
    }

    @Test("adding and removing again gives the same bytes, whatever the line ends", arguments: ["\r", "\n", "\r\n"])
    func restores(end: String) throws {
        for last in ["", end] {
            let bytes = Array((lines.joined(separator: end) + last).utf8)
            let message = try Message(parsing: bytes)
            let added = try message.inserting(SegmentBuilder("AL1", [1: "2", 3: "^花粉"]))
            #expect(added.serialized().count > bytes.count)
            #expect(try added.removing(Path("AL1", 2)).serialized() == bytes)
        }
    }

    @Test("OBX goes to the last order")
    func insertsIntoTheLastGroup() throws {
        let message = try Samples.message([
            "MSH|^~\\&|LIS|H01|HIS|H01|20260101120000||ORU^R01^ORU_R01|1|P|2.5.1", "PID|||1^^^H01^MR||张^三",
            "OBR|1|1||A^a", "OBX|1|NM|1^x||5||||||F", "OBR|2|2||B^b", "SPM|1|||BLD",
        ])
        let with = try message.inserting(SegmentBuilder("OBX", [1: "1", 2: "NM", 3: "1^x", 5: "6", 11: "F"]))
        #expect(names(with) == ["MSH", "PID", "OBR", "OBX", "OBR", "OBX", "SPM"] || names(with).last == "OBX")
        let between = try message.inserting(SegmentBuilder("NTE", [1: "1"]), after: Path("OBX"))
        #expect(BoundMessage(between).root.description.contains("OBSERVATION(OBX NTE)"))
    }
}
