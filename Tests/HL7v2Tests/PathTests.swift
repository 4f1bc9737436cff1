// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@Suite("Paths") struct PathTests {
    static let forms: [(String, Path)] = [
        ("PID", Path("PID")), ("OBX[3]", Path("OBX", 3)), ("PID-3", Path("PID", field: 3)),
        ("PID-3[2]", Path("PID", field: 3, repetition: 2)), ("PID-3[1]", Path("PID", field: 3, repetition: 1)),
        ("MSH-9.1", Path("MSH", field: 9, component: 1)),
        ("PID-3[2].4.2", Path("PID", field: 3, repetition: 2, component: 4, subcomponent: 2)),
        ("OBX[12]-5.1.1", Path("OBX", 12, field: 5, component: 1, subcomponent: 1)),
        ("ZA1-999999", Path("ZA1", field: 999_999)),
    ]

    @Test(arguments: forms) func readsText(_ text: String, _ path: Path) throws {
        #expect(try Path(parsing: text) == path)
    }

    @Test(arguments: forms) func writesWhatItReads(_ text: String, _ path: Path) {
        #expect(path.description == text)
    }

    @Test(
        arguments: [
            ("OBX[3].5", "OBX[3]-5"), ("PID.3.1", "PID-3.1"), ("pid-3", "PID-3"), ("PID[1]-3", "PID-3"),
            ("PID-003", "PID-3"), ("zA1", "ZA1"),
        ] as [(String, String)]) func readsOtherSpellings(_ text: String, _ usual: String) throws
    {
        #expect(try Path(parsing: text).description == usual)
    }

    @Test(
        arguments: [
            ("", 0), ("PI", 0), ("PIDX", 0), ("P-D", 0), ("PID-", 4), ("PID-0", 4), ("PID-x", 4), ("PID--3", 4),
            ("PID3", 0),
            ("PID[", 4), ("PID[]", 4), ("PID[0]", 4), ("PID[x]", 4), ("PID[1", 5), ("PID[1-3", 5), ("PID-3[", 6),
            ("PID-3[2", 7), ("PID-3[2]x", 8), ("PID-3.", 6), ("PID-3.x", 6), ("PID-3.0", 6), ("PID-3.1.", 8),
            ("PID-3.1.1.1", 9), ("PID-3.1[2]", 7), ("PID-3 ", 5), (" PID-3", 0), ("PID-3-1", 5), ("PID-1000000", 4),
            ("PID-99999999999999999999", 4), ("PID-+3", 4), ("PID/3", 3), ("病历1-3", 0), ("PID-３", 4), ("PID\0", 3),
        ] as [(String, Int)]) func namesTheFirstWrongCharacter(_ text: String, _ position: Int)
    {
        #expect(throws: HL7v2Error.badPath(position: position)) { try Path(parsing: text) }
    }

    @Test func comesBackFromItsText() throws {
        var random = Seeded(state: 1)
        for _ in 0..<500 {
            var path = Path("OBX", Int.random(in: 1...9, using: &random))
            if Bool.random(using: &random) { path.field = Int.random(in: 1...99, using: &random) }
            if path.field != nil, Bool.random(using: &random) {
                path.repetition = Int.random(in: 1...9, using: &random)
            }
            if path.field != nil, Bool.random(using: &random) { path.component = Int.random(in: 1...9, using: &random) }
            if path.component != nil, Bool.random(using: &random) { path.subcomponent = 2 }
            #expect(try Path(parsing: path.description) == path)
        }
    }
}
