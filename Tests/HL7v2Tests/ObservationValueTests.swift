// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@Suite("Observation values") struct ObservationValueTests {
    private func values(_ type: String, _ value: String) throws -> [ObservationValue] {
        try #require(try Samples.message("OBX|1|\(type)|X||\(value)").segment("OBX")).observationValues()
    }

    private func kind(_ value: ObservationValue) -> String {
        switch value {
        case .numeric: "numeric"
        case .structuredNumeric: "structured"
        case .coded: "coded"
        case .text: "text"
        case .dateTime: "date and time"
        case .date: "date"
        case .time: "time"
        case .encapsulated: "encapsulated"
        case .reference: "reference"
        case .name: "name"
        case .other(let datatype, _): "other \(datatype)"
        }
    }

    @Test(
        arguments: [
            ("NM", "numeric"), ("SN", "structured"), ("CE", "coded"), ("CWE", "coded"), ("CNE", "coded"),
            ("CF", "coded"),
            ("ST", "text"), ("TX", "text"), ("FT", "text"), ("TS", "date and time"), ("DTM", "date and time"),
            ("DT", "date"), ("TM", "time"), ("ED", "encapsulated"), ("RP", "reference"), ("XPN", "name"),
            ("CX", "other CX"), ("", "other "), ("nm", "other nm"), ("\"\"", "other "),
        ] as [(String, String)]) func areOfTheTypeThatIsNamed(_ type: String, _ expected: String) throws
    {
        #expect(try values(type, "1").map(kind) == [expected])
        #expect(try values(type, "1~2").map { Array($0.field.bytes) } == [[0x31], [0x32]])
    }

    @Test func areNoneWhereNothingIsSaid() throws {
        #expect(try values("NM", "").isEmpty)
        #expect(try #require(try Samples.message("OBX|1|NM").segment("OBX")).observationValues().isEmpty)
        #expect(try #require(try Samples.message("NTE|1|NM|||5").segment("NTE")).observationValues().isEmpty)
    }

    @Test func areReadAsTheirType() throws {
        guard case .numeric(let number) = try #require(try values("NM", "7.20").first) else {
            Issue.record("no number")
            return
        }
        #expect(try number.number()?.text == "7.20")
    }
}
