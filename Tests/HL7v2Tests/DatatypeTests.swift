// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing

@Suite("Datatypes") struct DatatypeTests {
    static let person = """
        PID|1||E1^^^EHC&1.2.3&ISO^HC^^20200101^20301231~000000199001010012^""^^CN&2.16&ISO~^^^|\
        |王&van&王^小明^^^博士^^L^I~Wang^Xiaoming^^^^^L^A||19900101^D|M|||人民路1号&人民路&1^附1^某县^某省^000000^CHN^H\
        ||^PRN^PH^^86^0571^1234567^12~(0571)123-4567X99C夜间^WPN^PH~^NET^Internet^w@example.invalid~x@example.invalid^NET
        """

    private let message: Message

    init() throws { message = try Samples.message(Self.person) }

    @Test func areOneARepetition() throws {
        let identifiers = message.values(CX.self, at: "PID-3")
        #expect(try identifiers.map { try $0.text(.idNumber) } == ["E1", "000000199001010012", nil])
        #expect(try identifiers.map { try $0.text(.identifierTypeCode) } == ["HC", nil, nil])
        #expect(try message.value(CX.self, at: Path("PID", field: 3))?.text(.idNumber) == "E1")
        #expect(try message.values(CX.self, at: "PID-3[2]").map { try $0.text(.idNumber) } == ["000000199001010012"])
    }

    @Test func haveComponentsOfSubcomponents() throws {
        let authority = try #require(message.values(CX.self, at: "PID-3").first?.assigningAuthority)
        #expect(try authority.text(.namespaceID) == "EHC")
        #expect(try authority.text(.universalID) == "1.2.3")
        #expect(try authority.oid() == "1.2.3")
        #expect(try authority.encodedText() == "EHC&1.2.3&ISO")
        #expect(try message.values(HD.self, at: "PID-3.4").first?.oid() == "1.2.3")
    }

    @Test func tellTheKindsOfNothingApart() throws {
        let identifiers = message.values(CX.self, at: "PID-3")
        #expect(try identifiers[0].presence(.checkDigit) == .empty)
        #expect(try identifiers[1].presence(.checkDigit) == .null)
        #expect(try identifiers[1].presence(.securityCheck) == .absent)
        #expect(try identifiers[0].presence(.idNumber) == .value("E1"))
        #expect(identifiers[1].part(.securityCheck) == nil)
        #expect(identifiers[2].assigningFacility == nil)
        #expect(message.values(CX.self, at: "PID-2").isEmpty)
        #expect(message.values(CX.self, at: "PID-99").isEmpty)
        #expect(message.values(CX.self, at: "no path").isEmpty)
    }

    @Test func ofANullFieldAreNullThemselves() throws {
        let value = try #require(try Samples.message("PID|1||\"\"").values(CX.self, at: "PID-3").first)
        #expect(try value.presence() == .null)
        #expect(try value.presence(.idNumber) == .null)
        #expect(try value.presence(.checkDigit) == .absent)
    }

    /// A CX inside another type has its parts one level deeper.
    @Test func standOneLevelDeeperInsideOthers() throws {
        let message = try Samples.message("ZZZ|A^7&1&M10&H&MR^B~C^8&2")
        let inner = try #require(message.segment("ZZZ")?.values(XON.self, 1).first?.part(.organizationNameTypeCode))
        let identifier = CX(inner)
        #expect(try identifier.text(.idNumber) == "7")
        #expect(try identifier.text(.identifierTypeCode) == "MR")
        // Nothing is left to divide the authority with.
        #expect(try identifier.assigningAuthority?.text(.namespaceID) == "H")
        #expect(try identifier.assigningAuthority?.text(.universalID) == nil)
    }

    @Test func giveBackTheirTextAsWritten() throws {
        let text = try message.values(XAD.self, at: "PID-11").map { try $0.encodedText() }
        #expect(text == ["人民路1号&人民路&1^附1^某县^某省^000000^CHN^H"])
        #expect(try message.values(XAD.self, at: "PID-11").first?.streetAddress?.text(.streetName) == "人民路")
    }

    @Test func holdNumbersToDialInAnyForm() throws {
        let numbers = message.values(XTN.self, at: "PID-13")
        #expect(
            try numbers.map { try $0.number() } == [
                "+86 0571 1234567", "(0571)123-4567X99C夜间", nil, "x@example.invalid",
            ])
        #expect(
            try numbers.map { try $0.electronicAddress() } == [nil, nil, "w@example.invalid", "x@example.invalid"])
        let unformatted = try Samples.message("PID|1||||||||||||^PRN^PH^^^^13800000001^^^^^13900000002")
        #expect(try unformatted.values(XTN.self, at: "PID-13").map { try $0.number() } == ["13900000002"])
    }

    @Test func namePlacesAndHeaders() throws {
        let header = message.value(MSG.self, at: Path("MSH", field: 9))
        #expect(try header?.text(.triggerEvent) == "A01")
        #expect(try message.value(VID.self, at: Path("MSH", field: 12))?.text(.versionID) == "2.5.1")
        let place = try Samples.message("PV1|1|I|病区^301^02^H01&9.9&ISO^^^^^^E1&N&1.1&ISO").values(PL.self, at: "PV1-3")
        #expect(try place.first?.text(.room) == "301")
        #expect(try place.first?.facility?.oid() == "9.9")
        #expect(try place.first?.comprehensiveLocationIdentifier?.text(.universalID) == "1.1")
    }

    @Test func readTimingAndMoney() throws {
        let message = try Samples.message("ORC|NW||||||2&片^Q8H&08,16^D3^20260115^^R^^口服\nFT1|1||||||||||12.50&CNY^UP")
        let timing = try #require(message.values(TQ.self, at: "ORC-7").first)
        #expect(try timing.quantity?.quantity?.number()?.text == "2")
        #expect(try timing.interval?.text(.explicitTimeInterval) == "08,16")
        #expect(try timing.start?.dateTime() == DateTime(parsing: "20260115"))
        #expect(try timing.text(.instruction) == "口服")
        let price = try #require(message.values(CP.self, at: "FT1-11").first)
        #expect(try price.price?.quantity?.number()?.text == "12.50")
        #expect(try price.price?.text(.denomination) == "CNY")
    }

    @Test func holdUpToThreeCodes() throws {
        let code = try Samples.message("OBX|1|CE|8480-6^收缩压^LN^SBP^血压^L^2.7^^高压^X^^Y").values(
            CodedElement.self, at: "OBX-3")
        let codings = try #require(try code.first?.codings())
        #expect(codings.map(\.identifier) == ["8480-6", "SBP", "X"])
        #expect(codings.map(\.system) == ["LN", "L", "Y"])
        #expect(codings.map(\.version) == ["2.7", nil, nil])
        #expect(try code.first?.displayText() == "高压")
        let bare = try Samples.message("OBX|1|CE|^^L^B").values(CodedElement.self, at: "OBX-3")
        #expect(try bare.first?.codings().map(\.identifier) == ["B"])
        #expect(try bare.first?.displayText() == "B")
    }

    @Test func followTheSeparatorsOfTheMessage() throws {
        let message = try Message(parsing: Array("MSH$%*!@$A\rPID$1$$7%%%N@1.2@ISO*8\r".utf8))
        let identifiers = message.values(CX.self, at: "PID-3")
        #expect(try identifiers.map { try $0.text(.idNumber) } == ["7", "8"])
        #expect(try identifiers.first?.assigningAuthority?.oid() == "1.2")
    }

    @Test func doNotDivideWithoutASeparator() throws {
        let message = try Message(parsing: Array("MSH|^|A\rPID|1||a~b^c&d\r".utf8))
        let identifier = try #require(message.values(CX.self, at: "PID-3").first)
        #expect(try identifier.text(.idNumber) == "a~b")
        #expect(try identifier.text(.checkDigit) == "c&d")
    }

    @Test func sayWhichBytesDoNotDecode() throws {
        let head = Samples.header() + "PID|1||A^"
        let message = try Message(parsing: Array(head.utf8) + [0xFF] + Array("^B\r".utf8))
        let identifier = try #require(message.values(CX.self, at: "PID-3").first)
        #expect(try identifier.text(.idNumber) == "A")
        #expect(throws: HL7v2Error.undecodable(nil, .utf8, offset: head.utf8.count)) {
            try identifier.text(.checkDigit)
        }
    }
}
