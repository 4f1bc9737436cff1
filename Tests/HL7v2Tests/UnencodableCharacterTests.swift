// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing

@Suite("Unencodable characters") struct UnencodableCharacterTests {
    private func places(_ body: String, _ encoding: CharacterEncoding, limit: Int = 100) throws -> [String] {
        try Samples.message(body).unencodableCharacters(in: encoding, limit: limit).map {
            "\($0.path?.description ?? "message") \($0.position)"
        }
    }

    @Test func areAllNamed() throws {
        let body = "PID|1||MR1||王^李𠮷明㛃~𠮷\nNTE|1|L|a\\F\\𠮷b𠮷𠮷\nNTE|2|L|王"
        #expect(
            try places(body, .gbk) == [
                "PID-5[1].2 1", "PID-5[1].2 3", "PID-5[2] 0", "NTE-3 4", "NTE-3 6", "NTE-3 7",
            ])
        #expect(try places(body, .gb18030).isEmpty)
        #expect(try places(body, .gbk, limit: 2) == ["PID-5[1].2 1", "PID-5[1].2 3"])
        #expect(try places("NTE|1|L|Müller王", .ascii) == ["NTE-3 1", "NTE-3 6"])
    }

    @Test func beginWithTheOneThatStopsAConversion() throws {
        let message = try Samples.message("PID|1||MR1||王^李𠮷")
        let first = try #require(try message.unencodableCharacters(in: .gbk).first)
        #expect(throws: HL7v2Error.unencodable(first.path, .gbk, position: first.position)) {
            try message.converted(to: .gbk)
        }
    }

    @Test func areLookedForInTheTextNotInTheLabel() throws {
        #expect(try Samples.message("PID|1", charset: "中文").unencodableCharacters(in: .latin1).isEmpty)
    }

    @Test func areNamedOutsideOfFieldsToo() throws {
        let start = Samples.header().utf8.count - "UNICODE UTF-8".utf8.count + "8859/1".utf8.count
        #expect(try places("王ID|1|李", .latin1) == ["message \(start)", "message \(start + 6)"])
        let message = try Message(parsing: Array("\n\u{FEFF}".utf8) + Samples.bytes("PID|1"))
        #expect(try message.unencodableCharacters(in: .latin1).map(\.position) == [1])
    }

    @Test func areCountedInLongFields() throws {
        let body = "NTE|1|L|" + String(repeating: "王𠮷", count: 3000)
        let found = try Samples.message(body).unencodableCharacters(in: .gbk, limit: 5000)
        #expect(found.map(\.position) == (0..<3000).map { 2 * $0 + 1 })
    }
}
