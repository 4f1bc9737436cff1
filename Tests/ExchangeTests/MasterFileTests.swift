// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import Mapping
import Testing

@Suite("Master files") struct MasterFileTests {
    private static func header(_ event: String) -> String {
        "MSH|^~\\&|HIS|H1|||20260102||MFN^\(event)^MFN_\(event)|1|P|2.6|||||||UNICODE UTF-8\rMFI|X^列表^L||UPD|||NE\r"
    }

    private static func message(_ text: String) throws -> Message { try Message(parsing: Array(text.utf8)) }

    @Test(arguments: [
        ("M02", "STF|P1|P1|王^明\r", "王明"), ("M04", "CDM|P1^甲^L||血常规检查\r", "血常规检查"),
        ("M16", "ITM|P1|注射器\r", "注射器"), ("M13", "", ""), ("Z01", "ZT1|1|检查\r", "检查"),
    ]) func haveACodeInEachEntry(_ event: String, _ segment: String, _ name: String) throws {
        let text = Self.header(event) + "MFE|MAD|1|20260101|P1|CWE\r" + segment + "MFE|MUP|2||P2^乙^L|CWE\r"
        let content = MasterFile.read([try Self.message(text)])
        #expect(content.codes.map(\.code) == ["P1", "P2"])
        #expect(content.codes.map(\.name) == [name, "乙"])
        #expect(content.codes.map(\.validFrom) == ["2026-01-01", ""])
        #expect(content.refused == [])
    }

    @Test func haveRowsWhereZSegmentsHoldASecondCoding() throws {
        let text =
            Self.header("M13") + "MFE|MAD|1|20260101|L1^甲^L|CWE\rZDZ|1|甲|A01^国甲^icd|备注\r"
            + "MFE|MAD|2||L2|CWE\rZDZ|2|乙||\r"
        let content = MasterFile.read([try Self.message(text)])
        #expect(content.rows.map(\.source) == ["L1", "L2"])
        #expect(content.rows.map(\.target) == ["A01", ""])
        #expect(content.rows.map(\.targetName) == ["国甲", ""])
        #expect(content.rows.map(\.sourceName) == ["甲", "乙"])
        #expect(content.rows.map(\.properties) == [[Property("ZDZ-4", "备注")], []])
    }

    @Test func endCodes() throws {
        let text = Self.header("M04") + "MFE|MDL|1||F1|CWE\rMFE|MDC|2||F2|CWE\r"
        let content = MasterFile.read([try Self.message(text)])
        #expect(content.ended.map(\.code) == ["F1", "F2"])
        #expect(content.ended.map(\.isDeleted) == [true, false])
        #expect(content.codes == [])
    }

    @Test(arguments: [
        ("MFE|MAD|1|||CWE\r", "message 1, MFE[1]: no key in MFE-4"),
        (
            "MFE|MAD|1||L1|CWE\rZMP|1||A1|equivalent|maybe||1\r",
            "message 1, MFE[1]: status, condition or priority of ZMP cannot be read"
        ),
        (
            "MFE|MAD|1||L1|CWE\rZMP|1||A1|equivalent|approved|x|1\r",
            "message 1, MFE[1]: status, condition or priority of ZMP cannot be read"
        ),
    ]) func refuseEntries(_ text: String, _ refused: String) throws {
        #expect(MasterFile.read([try Self.message(Self.header("M13") + text)]).refused == [refused])
    }

    @Test func refuseOtherMessages() throws {
        let message = try Self.message("MSH|^~\\&|HIS|H1|||20260102||ADT^A01|1|P|2.6\r")
        #expect(MasterFile.read([message]).refused == ["message 1: no MFN"])
    }

    private static func rows() -> [MapEntry] {
        var first = MapEntry()
        (first.source, first.sourceName, first.target, first.targetName) = ("L1", "甲|^~\\&", "A01", "国甲")
        first.relationship = .broader
        first.condition = Condition("sex=female;age=0d..28d") ?? Condition()
        (first.priority, first.status, first.validFrom, first.validTo) = (2, .proposed, "2026-01-01", "2026-12-31")
        (first.actor, first.decidedAt, first.reason, first.evidence) = ("li", "2026-01-01T00:00:00Z", "so", "0.9")
        var second = MapEntry()
        second.source = "L2"
        return [first, second]
    }

    private static func written() throws -> Message {
        guard let from = CodeSystem("local@1"), let to = CodeSystem("icd@1") else {
            throw HL7v2Error.noHeader(offset: 0)
        }
        return try MasterFile.write(rows(), MapName("m", from: from, to: to), time: "20260102")
    }

    @Test func giveAMapsRowsBack() throws {
        #expect(MasterFile.read([try Self.written()]).rows == Self.rows())
    }

    @Test func cutShortOrDamagedAreReadOrRefused() throws {
        let bytes = try Self.written().serialized()
        var rows = 0
        for end in bytes.indices {
            if let message = try? Message(parsing: Array(bytes[..<end])) {
                rows += MasterFile.read([message]).rows.count
            }
        }
        for (place, byte) in bytes.indices.flatMap({ place in
            [0x7C, 0x5E, 0x0D, 0x5C, 0x00, 0xFF].map { (place, UInt8($0)) }
        }) {
            var damaged = bytes
            damaged[place] = byte
            guard let message = try? Message(parsing: damaged) else { continue }
            #expect(MasterFile.read([message]).rows.count <= 2)
        }
        #expect(rows > 0)
    }
}
