// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@Suite("Presence of values") struct PresenceTests {
    let message: Message

    init() throws {
        message = try Samples.message(
            "PID|1||A^^\"\"^B&&C~D||\"\"|x\nOBX|1|ST\nOBX|2|NM|||5~6~\nNTE")
    }

    @Test(
        arguments: [
            ("PID-1", Presence.value("1")), ("PID-2", .empty), ("PID-5", .null), ("PID-6", .value("x")),
            ("PID-7", .absent), ("ZZZ-1", .absent), ("PID[2]-1", .absent), ("NTE-1", .absent), ("OBX[3]-1", .absent),
            ("PID-3.1", .value("A")), ("PID-3.2", .empty), ("PID-3.3", .null), ("PID-3.4.1", .value("B")),
            ("PID-3.4.2", .empty), ("PID-3.4.3", .value("C")), ("PID-3.4.4", .absent), ("PID-3.5", .absent),
            ("PID-3[2]", .value("D")), ("PID-3[2].1", .value("D")), ("PID-3[2].1.1", .value("D")),
            ("PID-3[2].2", .absent), ("PID-3[2].1.2", .absent), ("PID-3[3]", .absent), ("PID-2.1", .empty),
            ("PID-2.2", .absent), ("PID-2[1].1.1", .empty), ("PID-5.1", .null), ("OBX[2]-5[2]", .value("6")),
            ("OBX[2]-5[3]", .empty), ("OBX[2]-5[4]", .absent), ("PID", .absent), ("MSH-1", .value("|")),
            ("MSH-2", .value("^~\\&")), ("MSH-2.2", .absent), ("MSH-3", .value("A")), ("MSH-9.3", .value("ADT_A01")),
            ("MSH-18", .value("UNICODE UTF-8")), ("MSH-19", .absent),
        ] as [(String, Presence)]) func tellsTheKindsOfNothingApart(_ path: String, _ presence: Presence) throws
    {
        #expect(try message.presence(at: Path(parsing: path)) == presence)
    }

    @Test func givesTheWholeFieldWithoutRepetition() throws {
        #expect(message["PID-3"] == "A^^\"\"^B&&C~D")
        #expect(message["PID-3[1]"] == "A^^\"\"^B&&C")
        #expect(message["PID-3.4"] == "B&&C")
    }

    @Test(arguments: ["PID-2", "PID-5", "PID-7", "ZZZ-1", "nonsense"])
    func givesNoTextForNothing(_ path: String) {
        #expect(message[path] == nil)
    }

    @Test func countsWhatIsWritten() throws {
        let field = try #require(message.segment("PID")?[3])
        #expect(field.repetitions.map { Array($0.bytes) } == ["A^^\"\"^B&&C", "D"].map { Array($0.utf8) })
        #expect(field.components.map { Array($0.bytes) } == ["A", "", "\"\"", "B&&C"].map { Array($0.utf8) })
        #expect(field.component(4)?.subcomponents.map { Array($0.bytes) } == ["B", "", "C"].map { Array($0.utf8) })
    }

    @Test(arguments: [0, -1]) func hasNoPartsBeforeTheFirst(_ number: Int) throws {
        let segment = try #require(message.segment("PID"))
        for field in [segment[1], segment[3]] {
            #expect(field?.repetition(number) == nil)
            #expect(field?.component(number) == nil)
            #expect(field?.subcomponent(number) == nil)
        }
        #expect(segment[number] == nil)
    }

    @Test func countsFieldsFromTheSeparatorInAHeader() throws {
        #expect(message.segment("MSH")?.fieldCount == 18)
        #expect(message.segment("PID")?.fieldCount == 6)
        #expect(message.segment("NTE")?.fieldCount == 0)
    }

    @Test func findsSegmentsByNameAndPlace() throws {
        #expect(message.segments.map(\.name) == ["MSH", "PID", "OBX", "OBX", "NTE"])
        #expect(message.segments(named: "OBX").map(\.path.description) == ["OBX", "OBX[2]"])
        #expect(message.segment("OBX", 2)?.position == 3)
        #expect(message.segment("OBX", 0) == nil)
        #expect(message.segment("") == nil)
    }

    /// A header segment without a separator has no fields; its terminator is none either.
    @Test func takesNoTerminatorForASeparator() throws {
        let message = try Samples.message("BHS\nPID|1")
        #expect(message["BHS-1"] == nil)
    }
}
