// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing

@Suite("Setting values") struct SettingTests {
    struct Change: Sendable, CustomTestStringConvertible {
        let before: String
        let path: String
        let value: NewValue
        let after: String
        var testDescription: String { "\(before) \(path)" }

        init(_ before: String, _ path: String, _ value: NewValue, _ after: String) {
            self.before = before
            self.path = path
            self.value = value
            self.after = after
        }
    }

    static let changes = fields + parts + padding

    private static let fields = [
        Change("PID|1||A", "PID-1", .text("2"), "PID|2||A"),
        Change("PID|1||A", "PID-3", .text("a|^~\\&"), "PID|1||a\\F\\\\S\\\\R\\\\E\\\\T\\"),
        Change("PID|1||A", "PID-3", .null, "PID|1||\"\""),
        Change("PID|1||A", "PID-3", .text(""), "PID|1||"),
        Change("PID|1||A", "PID-3", .encoded("X^Y&Z~W"), "PID|1||X^Y&Z~W"),
        Change("PID|1||A~B^C", "PID-3", .text("D"), "PID|1||D"),
        Change("PID|1\nOBX|1\nOBX|2", "OBX[2]-1", .text("王"), "PID|1\nOBX|1\nOBX|王"),
    ]

    private static let parts = [
        Change("PID|1||A~B^C&D~E", "PID-3[2]", .text("X"), "PID|1||A~X~E"),
        Change("PID|1||A~B^C&D~E", "PID-3[2].2", .text("X"), "PID|1||A~B^X~E"),
        Change("PID|1||A~B^C&D~E", "PID-3[2].2.2", .text("&"), "PID|1||A~B^C&\\T\\~E"),
        Change("PID|1||A~B^C&D~E", "PID-3[2].2.1", .null, "PID|1||A~B^\"\"&D~E"),
        Change("PID|1||A^B~C", "PID-3.1", .text("X"), "PID|1||X^B~C"),
        Change("PID|1||A&B^C", "PID-3.1.1", .text("X"), "PID|1||X&B^C"),
        Change("PID|1||A|Z", "PID-3.1.1", .text("X"), "PID|1||X|Z"),
    ]

    private static let padding = [
        Change("PID|1", "PID-4", .text("X"), "PID|1|||X"),
        Change("NTE", "NTE-1", .text("X"), "NTE|X"),
        Change("NTE", "NTE-2[2].2.3", .text("X"), "NTE||~^&&X"),
        Change("PID|1||A|Z", "PID-3[3]", .text("X"), "PID|1||A~~X|Z"),
        Change("PID|1||A|Z", "PID-3.3", .text("X"), "PID|1||A^^X|Z"),
        Change("PID|1||A~B|Z", "PID-3.3", .text("X"), "PID|1||A^^X~B|Z"),
        Change("PID|1||A~B|Z", "PID-3[2].1.3", .text("X"), "PID|1||A~B&&X|Z"),
        Change("PID|1||A^B|Z", "PID-3.4.2", .text("X"), "PID|1||A^B^^&X|Z"),
        Change("PID|1||A|Z", "PID-3[2].3.2", .text("X"), "PID|1||A~^^&X|Z"),
        Change("PID|1|||Z", "PID-3.2.2", .text("X"), "PID|1||^&X|Z"),
        Change("PID|1|||Z", "PID-3[1].1.1", .text("X"), "PID|1||X|Z"),
        Change("PID|1\nZZZ|9", "PID-2", .null, "PID|1|\"\"\nZZZ|9"),
    ]

    @Test(arguments: changes) func changesOnePlaceOnly(_ change: Change) throws {
        let message = try Samples.message(change.before)
        let changed = try message.setting(Path(parsing: change.path), to: change.value)
        #expect(changed.body == change.after)
        #expect(changed.serialized().starts(with: Array(Samples.header().utf8)))
    }

    @Test(arguments: changes) func canBeReadBack(_ change: Change) throws {
        let path = try Path(parsing: change.path)
        let presence = try Samples.message(change.before).setting(path, to: change.value).presence(at: path)
        switch change.value {
        case .text(""): #expect(presence == .empty)
        case .text(let text): #expect(presence == .value(text))
        case .null: #expect(presence == .null)
        case .encoded(let text): #expect(presence == .value(text))
        }
    }

    @Test func changesTheHeader() throws {
        let changed = try Samples.message("PID|1").setting(Path("MSH", field: 21, component: 2), to: .text("X"))
        #expect(changed["MSH-21.2"] == "X")
        #expect(changed["MSH-18"] == "UNICODE UTF-8")
    }

    @Test func leavesLineEndsAndLeadingBytesAlone() throws {
        let bytes = Array("\u{FEFF}\nMSH|^~\\&|A\r\n\r\nPID|1||x\n\nZZZ".utf8)
        let changed = try Message(parsing: bytes).setting(Path("PID", field: 3), to: .text("王"))
        #expect(changed.serialized() == Array("\u{FEFF}\nMSH|^~\\&|A\r\n\r\nPID|1||王\n\nZZZ".utf8))
    }

    @Test func keepsBytesThatDoNotDecode() throws {
        let head = Array((Samples.header() + "NTE|").utf8)
        let message = try Message(parsing: head + [0xFF, 0x7C, 0x41, 0x0D])
        let changed = try message.setting(Path("NTE", field: 2), to: .text("王"))
        #expect(changed.serialized() == head + [0xFF, 0x7C] + Array("王\r".utf8))
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE], CharacterEncoding.utf16LE), ([0xFE, 0xFF], .utf16BE), ([], .utf16BE),
        ] as [([UInt8], CharacterEncoding)])
    func writesIntoUTF16(_ mark: [UInt8], _ encoding: CharacterEncoding) throws {
        let (before, after) = (Samples.header("UNICODE") + "PID|1||王\r", Samples.header("UNICODE") + "PID|1||𠮷\r")
        let message = try Message(parsing: mark + encoding.encode(before))
        let changed = try message.setting(Path("PID", field: 3), to: .text("𠮷"))
        #expect(changed.serialized() == mark + (try encoding.encode(after)))
    }

    /// Two quotation marks as text are no order to delete.
    @Test func keepsTextApartFromNull() throws {
        let path = Path("NTE", field: 3)
        let changed = try Samples.message("NTE|1|L|x").setting(path, to: .text("\"\""))
        #expect(try changed.presence(at: path) == .value("\"\""))
    }

    /// A subcomponent without a component is one of the first component, as when reading.
    @Test func takesTheFirstComponentWhereNoneIsNamed() throws {
        let path = Path("PID", field: 3, subcomponent: 2)
        let message = try Samples.message("PID|1||A&B^C")
        #expect(try message.presence(at: path) == .value("B"))
        #expect(try message.setting(path, to: .text("X")).body == "PID|1||A&X^C")
    }
}
