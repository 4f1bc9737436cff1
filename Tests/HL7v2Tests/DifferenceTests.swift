// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing

@Suite("Differences") struct DifferenceTests {
    private func value(_ value: Difference.Value) -> String {
        switch value {
        case .absent: "absent"
        case .empty: "empty"
        case .null: "null"
        case .text(let text): "'\(text)'"
        case .bytes(let bytes): "\(bytes)"
        }
    }

    private func lines(_ found: [Difference]) -> [String] {
        found.map { difference in
            let moved = difference.newerPath == difference.path ? "" : " (\(difference.newerPath))"
            return "\(difference.kind.rawValue) \(difference.path)\(moved): \(value(difference.old)) -> "
                + value(difference.new)
        }
    }

    private func differences(
        _ old: String, _ new: String, _ comparison: Comparison = .values, ignoring: [String] = []
    ) throws -> [String] {
        let patterns = try ignoring.map { try PathPattern(parsing: $0) }
        let (older, newer) = (try Samples.message(old), try Samples.message(new))
        return lines(newer.differences(from: older, comparing: comparison, ignoring: patterns))
    }

    @Test(
        arguments: [
            ("PID|1||A1||张^三", "PID|1||A1||章^三", ["changed PID-5.1: '张' -> '章'"]),
            ("PID|1||||||19900101", "PID|1||||||19900102", ["changed PID-7: '19900101' -> '19900102'"]),
            ("PID|1||A1^^^H1&1.2&ISO", "PID|1||A1^^^H1&1.3&ISO", ["changed PID-3.4.2: '1.2' -> '1.3'"]),
            ("PID|1||A1&a", "PID|1||A1&b", ["changed PID-3.1.2: 'a' -> 'b'"]),
            ("PID|1||A~B", "PID|1||A~C", ["changed PID-3[2]: 'B' -> 'C'"]),
            ("PID|1||A~B", "PID|1||A~B^x", ["added-part PID-3[2].2: absent -> 'x'"]),
            ("PID|1||A", "PID|1||A~B^x", ["added-part PID-3[2]: absent -> 'B^x'"]),
            ("PID|1||A~B~C", "PID|1||A~C", ["removed-part PID-3[2]: 'B' -> absent"]),
            (
                "PID|1||B~C", "PID|1||A~B~D",
                [
                    "added-part PID-3[1]: absent -> 'A'", "changed PID-3[2] (PID-3[3]): 'C' -> 'D'",
                ]
            ),
            ("PID|1||A", "PID|1||A|||x", ["added-part PID-6: absent -> 'x'"]),
            ("PID|1||A|||x^y", "PID|1||A", ["removed-part PID-6: 'x^y' -> absent"]),
            ("PID|1||A||B", "PID|1||||B", ["changed PID-3: 'A' -> empty"]),
            ("PID|1||\"\"||B", "PID|1||||B", ["changed PID-3: null -> empty"]),
            ("PID|1||A", "PID|1||\"\"", ["changed PID-3: 'A' -> null"]),
            ("PID|1||A|\"\"", "PID|1||A", ["removed-part PID-4: null -> absent"]),
            ("PID|1||A^b", "PID|1||A", ["removed-part PID-3.2: 'b' -> absent"]),
            (
                "NTE|1|L|a\\.br\\b", "NTE|1|L|a\\E\\.br\\E\\b",
                [
                    "changed NTE-3: 'a\\.br\\b' -> 'a\\E\\.br\\E\\b'"
                ]
            ),
        ] as [(String, String, [String])]) func areNamedByTheirPaths(
            _ old: String, _ new: String, _ expected: [String]
        ) throws
    {
        #expect(try differences(old, new) == expected)
    }

    @Test(
        arguments: [
            ("PID|1||A^^~|||", "PID|1||A"), ("PID|1||A||", "PID|1||A"), ("NTE|1|L|A", "NTE|1|L|\\X41\\"),
            ("PID|1||||x", "PID|1||^&~||x"), ("NTE|1|L|\\F\\", "NTE|1|L|\\X7C\\"), ("PID|1", "PID|1|"),
        ]) func areNoneBetweenTwoWaysToSayTheSame(_ old: String, _ new: String) throws
    {
        #expect(try differences(old, new) == [])
        #expect(try !differences(old, new, .bytes).isEmpty)
    }

    @Test(
        arguments: [
            (
                "PID|1\nOBX|1|NM|WBC||5\nOBX|2|NM|RBC||4", "PID|1\nOBX|1|NM|WBC||5\nOBX|2|NM|HGB||150\nOBX|3|NM|RBC||4",
                [
                    "inserted-segment OBX[2]: absent -> 'OBX|2|NM|HGB||150'", "changed OBX[2]-1 (OBX[3]-1): '2' -> '3'",
                ]
            ),
            ("PID|1\nNTE|1\nPV1|1", "PID|1\nPV1|1", ["removed-segment NTE: 'NTE|1' -> absent"]),
            ("PID|1", "PID|1\nZZ1|王", ["inserted-segment ZZ1: absent -> 'ZZ1|王'"]),
            (
                "PID|1\nPV1|1", "PV1|1\nPID|1",
                ["removed-segment PID: 'PID|1' -> absent", "inserted-segment PID: absent -> 'PID|1'"]
            ),
            (
                "NTE|1||a\nNTE|2||b\nNTE|3||c", "NTE|2||b\nNTE|3||c\nNTE|4||d",
                ["removed-segment NTE: 'NTE|1||a' -> absent", "inserted-segment NTE[3]: absent -> 'NTE|4||d'"]
            ),
        ] as [(String, String, [String])]) func pairTheSegmentsThatStayed(
            _ old: String, _ new: String, _ expected: [String]
        ) throws
    {
        #expect(try differences(old, new) == expected)
    }

    @Test(
        arguments: [
            (["PID-5.1"], ["changed PID-7: '1' -> '2'", "removed-segment NTE: 'NTE|x' -> absent"]),
            (["PID-5", "PID-7", "NTE"], []), (["PID"], ["removed-segment NTE: 'NTE|x' -> absent"]),
            (
                ["PID[2]"],
                [
                    "changed PID-5.1: '王' -> '李'", "changed PID-7: '1' -> '2'",
                    "removed-segment NTE: 'NTE|x' -> absent",
                ]
            ),
            (["PID-5[1].1", "PID-7.1.1", "NTE[1]"], []),
            (
                ["PID-5.2", "PID-7.2", "NTE-1"],
                [
                    "changed PID-5.1: '王' -> '李'", "changed PID-7: '1' -> '2'",
                    "removed-segment NTE: 'NTE|x' -> absent",
                ]
            ),
        ] as [([String], [String])]) func areLeftOutWhereIgnored(_ patterns: [String], _ expected: [String]) throws
    {
        let found = try differences(
            "PID|1||||王^明||1\nNTE|x", "PID|1||||李^明||2", ignoring: patterns)
        #expect(found == expected)
    }

    /// The removed repetition holds more than its first component.
    @Test func areNotLeftOutWhenOnlyAPartIsIgnored() throws {
        let found = try differences("PID|1||A~B^x", "PID|1||A", ignoring: ["PID-3.1"])
        #expect(found == ["removed-part PID-3[2]: 'B^x' -> absent"])
    }

    @Test func ofEverySegmentAreMeantByAPatternWithoutANumber() throws {
        let (old, new) = ("OBX|1||||5\nOBX|2||||6", "OBX|1||||7\nOBX|2||||8")
        #expect(try differences(old, new, ignoring: ["OBX-5"]) == [])
        #expect(try differences(old, new, ignoring: ["OBX[1]-5"]) == ["changed OBX[2]-5: '6' -> '8'"])
        #expect(try PathPattern(parsing: "OBX[1]-5").description == "OBX[1]-5")
        #expect(try PathPattern(parsing: "OBX-5").description == "OBX-5")
        #expect(throws: HL7v2Error.badPath(position: 4)) { try PathPattern(parsing: "OBX-x") }
    }

    @Test(arguments: [("GB 18030-2000", CharacterEncoding.gb18030), ("GBK", .gbk), ("UNICODE", .utf16LE)])
    func areNoneBetweenCharacterSets(_ label: String, _ encoding: CharacterEncoding) throws {
        let body = "PID|1||MR1||王^玘瑋誠瑍~a\\F\\b"
        let (older, newer) = (
            try Samples.message(body), try Samples.message(body, charset: label, encoding: encoding)
        )
        #expect(newer.differences(from: older) == [])
        #expect(!newer.differences(from: older, comparing: .bytes).isEmpty)
    }

    @Test func ofTextThatDoesNotDecodeAreItsBytes() throws {
        let older = try Message(parsing: Samples.bytes("PID|1||王"))
        let newer = try Message(parsing: Array((Samples.header() + "PID|1||").utf8) + [0xC4, 0xE3, 0x0D])
        #expect(lines(newer.differences(from: older)) == ["changed PID-3: '王' -> [196, 227]"])
    }

    @Test(
        arguments: [
            ("MSH|^~\\&|A\rPID|1\r", "MSH|^~\\&|A\rPID|1\r\n", ["surroundings PID: [13] -> [13, 10]"]),
            ("MSH|^~\\&|A\r", " MSH|^~\\&|A\r", ["surroundings MSH: [] -> [32]"]),
            (
                "MSH|^~\\&|A\r", "MSH!^~\\&!A\r",
                ["changed MSH-1: '|' -> '!'"]
            ), ("MSH|^~\\&|A^\r", "MSH|^~\\&|A\r", ["removed-part MSH-3.2: empty -> absent"]),
            ("MSH|^~\\&|A\\X41\\\r", "MSH|^~\\&|AA\r", ["changed MSH-3: 'A\\X41\\' -> 'AA'"]),
        ] as [(String, String, [String])]) func ofBytesAreFoundToo(_ old: String, _ new: String, _ expected: [String])
        throws
    {
        let (older, newer) = (try Message(parsing: Array(old.utf8)), try Message(parsing: Array(new.utf8)))
        #expect(lines(newer.differences(from: older, comparing: .bytes)) == expected)
    }

    @Test func ofBytesAreFoundInSetsThatAreTranscoded() throws {
        let text = Samples.header("UNICODE") + "PID|1\r"
        let little = try Message(parsing: CharacterEncoding.utf16LE.encode(text))
        let marked = try Message(parsing: [0xFF, 0xFE] + CharacterEncoding.utf16LE.encode(text))
        #expect(little.differences(from: marked) == [])
        let found = little.differences(from: marked, comparing: .bytes)
        #expect(lines(found) == ["surroundings MSH: [255, 254, 77, 0] -> [77, 0, 83, 0]"])
    }

    @Test(arguments: MessageSplitterTests.corpus) func areNoneFromAMessageToItself(_ file: Corpus.File) throws {
        for bytes in MessageFile(file.bytes).messages {
            guard let message = try? Message(parsing: bytes) else { continue }
            // Another buffer, so that nothing is equal for being the same.
            let end = try message.encoding.encode("\r")
            let other = try Message(parsing: bytes + end)
            #expect(other.differences(from: message) == [])
            #expect(other.differences(from: message, comparing: .bytes).map(\.kind) == [.surroundings])
        }
    }

    /// Every value set is the one difference found, with the values on both sides.
    @Test(arguments: Corpus.files("valid").enumerated().filter { $0.offset % 8 == 0 }.map(\.element) + Corpus.fixtures)
    func areFoundForEveryFieldThatIsSet(_ file: Corpus.File) throws {
        let message = try Message(parsing: file.bytes)
        for segment in message.segments.prefix(6) where segment.name != "MSH" {
            guard segment.fieldCount > 0, let path = try? Path(parsing: segment.path.description) else { continue }
            for number in Set([1, segment.fieldCount / 2, segment.fieldCount]).subtracting([0]) {
                var place = path
                (place.field, place.repetition, place.component, place.subcomponent) = (number, 1, 1, 1)
                guard let changed = try? message.setting(place, to: .text("changed")) else { continue }
                let found = changed.differences(from: message)
                #expect(found.count == 1, "\(place): \(lines(found))")
                #expect(found.first?.new == .text("changed"))
                #expect(message.differences(from: changed).first?.old == .text("changed"))
            }
        }
    }

    /// Too many segments for the table of all pairs.
    @Test func areFoundInHugeMessages() throws {
        let values = (0..<3000).map { "OBX|\($0 + 1)|NM|T\($0)||\($0 * 7)" }
        var changed = values
        changed[2900] = "OBX|2901|NM|T2900||x"
        changed.remove(at: 1500)
        changed.insert("NTE|new", at: 20)
        let found = try differences(values.joined(separator: "\n"), changed.joined(separator: "\n"))
        #expect(
            found == [
                "inserted-segment NTE: absent -> 'NTE|new'",
                "removed-segment OBX[1501]: 'OBX|1501|NM|T1500||10500' -> absent",
                "changed OBX[2901]-5 (OBX[2900]-5): '20300' -> 'x'",
            ])
    }

    @Test func areFoundBetweenHugeMessagesWithNothingInCommon() throws {
        let old = (0..<2000).map { "OBX|\($0)|a\($0)" }.joined(separator: "\n")
        let new = (0..<2100).map { "NTE|\($0)|b\($0)" }.joined(separator: "\n")
        #expect(try differences(old, new).count == 4100)
    }
}
