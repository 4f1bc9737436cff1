// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing

@Suite("Segment stream") struct SegmentStreamTests {
    /// What is compared of a segment.
    struct Seen: Hashable, CustomStringConvertible {
        let path: Path
        let offset: Int?
        let fields: [[UInt8]]
        var description: String { "\(path)@\(offset ?? -1) \(fields.map { String(decoding: $0, as: UTF8.self) })" }
    }

    private static func seen(_ segment: Segment, _ path: Path, _ offset: Int?) -> Seen {
        // Malformed names are counted as one.
        let isName =
            path.segment.utf8.count == 3 && path.segment.allSatisfy { $0.isASCII && $0.isLetter || $0.isNumber }
        let path = isName ? path : Path(path.segment)
        let numbers = segment.fieldCount > 0 ? Array(1...segment.fieldCount) : []
        return Seen(path: path, offset: offset, fields: numbers.map { segment[$0].map { Array($0.bytes) } ?? [] })
    }

    private static func drain(_ stream: inout SegmentStream, _ body: (SegmentStream.Element) -> Void) throws {
        while let element = try stream.next() { body(element) }
    }

    static func read(_ bytes: [UInt8], size: Int, _ body: (SegmentStream.Element) -> Void) throws {
        var (stream, rest) = (SegmentStream(), bytes[...])
        while !rest.isEmpty {
            stream.append(rest.prefix(size))
            rest = rest.dropFirst(size)
            try drain(&stream, body)
        }
        stream.finish()
        try drain(&stream, body)
    }

    private static func isMultiByteUnit(_ message: Message) -> Bool {
        [.utf16LE, .utf16BE, .iso2022JP, .shiftJIS].contains(message.encoding)
    }

    @Test(arguments: MessageSplitterTests.corpus)
    func givesTheSegmentsOfTheWholeMessageForAnyChunks(_ file: Corpus.File) throws {
        for bytes in MessageFile(file.bytes).messages {
            guard let message = try? Message(parsing: bytes) else { continue }
            let isWide = Self.isMultiByteUnit(message)
            let expected = message.segments.map { Self.seen($0, $0.path, isWide ? nil : $0.offset) }
            for size in [1, 2, 3, 7, bytes.count] {
                var found: [Seen] = []
                try Self.read(bytes, size: size) {
                    found.append(Self.seen($0.segment, $0.path, isWide ? nil : $0.offset))
                }
                #expect(found == expected, "chunks of \(size)")
            }
        }
    }

    @Test(
        arguments: [
            (CharacterEncoding.utf16LE, [0xFF, 0xFE]), (.utf16BE, [0xFE, 0xFF]), (.utf16LE, []), (.utf16BE, []),
        ] as [(CharacterEncoding, [UInt8])])
    func placesSegmentsOfUTF16InTheirBytes(_ encoding: CharacterEncoding, _ mark: [UInt8]) throws {
        let bytes = mark + (try encoding.encode("MSH|^~\\&|\rPID|1||王\u{0D0A}\r\nNTE|a\r"))
        for size in [1, 2, 5] {
            var found: [String] = []
            try Self.read(bytes, size: size) {
                found.append("\($0.path)@\($0.offset - mark.count) \($0.segment.fieldCount)")
            }
            #expect(found == ["MSH@0 3", "PID@20 3", "NTE@42 1"])
        }
    }

    @Test(
        arguments: [
            (CharacterEncoding.utf32LE, [0xFF, 0xFE, 0, 0]), (.utf32BE, [0, 0, 0xFE, 0xFF]), (.utf32LE, []),
            (.utf32BE, []),
        ] as [(CharacterEncoding, [UInt8])])
    func placesSegmentsOfUTF32InTheirBytes(_ encoding: CharacterEncoding, _ mark: [UInt8]) throws {
        let bytes = mark + (try encoding.encode("MSH|^~\\&|\rPID|1||王\r\nNTE|a\r"))
        for size in [1, 3, 7] {
            var found: [String] = []
            try Self.read(bytes, size: size) {
                found.append("\($0.path)@\($0.offset - mark.count) \($0.segment.fieldCount)")
            }
            #expect(found == ["MSH@0 3", "PID@40 3", "NTE@80 1"])
        }
    }

    /// A line feed is text in one place and ends a segment in another.
    @Test(
        arguments: [
            "MSH|^~\\&|\rNTE|a\nb\n\n\nPID|1\n\n", "MSH|^~\\&|\r\nNTE|a\nb\r\n\nPID|1", "MSH|^~\\&|\nNTE|a\nb\n",
            "MSH|^~\\&|\rNTE|a\n\n\rlower\n\nPI", "MSH|^~\\&|\rNTE|a\nPID", "MSH|^~\\&|",
            "\n\u{0B}MSH|^~\\&|\r\u{1C}\r",
            "MSH|^~\\&|\rNTE|\n\n\n\nx\n\n\n\nPID|",
        ])
    func followsTheRuleOfLineFeeds(_ text: String) throws {
        let bytes = Array(text.utf8)
        let message = try Message(parsing: bytes)
        for size in [1, 2, 3, 100] {
            var found: [Seen] = []
            try Self.read(bytes, size: size) { found.append(Self.seen($0.segment, $0.path, $0.offset)) }
            #expect(found == message.segments.map { Self.seen($0, $0.path, $0.offset) }, "chunks of \(size)")
        }
    }

    /// Looking behind each of them for what follows all would take hours.
    @Test func looksOnceBehindManyLineFeeds() throws {
        let feeds = [UInt8](repeating: 0x0A, count: 1_000_000)
        let bytes = Array("MSH|^~\\&|\rNTE|a".utf8) + feeds + Array("b\r".utf8)
        #expect(try Message(parsing: bytes).segments.count == 2)
        var found: [Seen] = []
        try Self.read(bytes, size: 11) { found.append(Self.seen($0.segment, $0.path, $0.offset)) }
        #expect(found.map(\.fields.count) == [3, 1])
    }

    @Test func readsTextInTheSetOfTheHeader() throws {
        let bytes = try Samples.bytes("PID|1||玘^誠\\F\\", charset: "GBK", encoding: .gbk)
        var texts: [String?] = []
        try Self.read(bytes, size: 1) { element in
            guard element.path.segment == "PID" else { return }
            texts = [1, 2].map { try? element.segment[3]?.component($0)?.text() }
            #expect(element.segment[3]?.components.count == 2)
        }
        #expect(texts == ["玘", "誠|"])
    }

    @Test(
        arguments: [
            ("", HL7v2Error.noHeader(offset: 0)), ("PID|1\r", .noHeader(offset: 0)), ("  \r", .noHeader(offset: 0)),
            ("MSH\r", .noFieldSeparator(offset: 3)), (" MSHa\r", .unusableFieldSeparator(offset: 4, byte: 0x61)),
        ] as [(String, HL7v2Error)])
    func refusesWhatAMessageWouldBeRefusedFor(_ text: String, _ error: HL7v2Error) {
        let bytes = Array(text.utf8)
        #expect(throws: error) { try Message(parsing: bytes) }
        for size in [1, 100] { #expect(throws: error) { try Self.read(bytes, size: size) { _ in } } }
    }

    @Test(arguments: [1, 7, 1000]) func leavesOutASegmentOverTheLimitAndGoesOn(_ size: Int) {
        let long = "NTE|" + String(repeating: "x", count: 40) + "\r"
        let bytes = Array(("MSH|^~\\&|a\r" + long + "PID|1\r" + long).utf8)
        var (stream, rest) = (SegmentStream(limits: Limits(bytes: 20)), bytes[...])
        var found: [String] = []
        func drain() {
            while true {
                do throws(HL7v2Error) {
                    guard let element = try stream.next() else { return }
                    found.append("\(element.path)@\(element.offset)")
                } catch {
                    guard case .partTooLarge(let offset, 20) = error else { return }
                    found.append("too large@\(offset)")
                }
            }
        }
        while !rest.isEmpty {
            stream.append(rest.prefix(size))
            rest = rest.dropFirst(size)
            drain()
        }
        stream.finish()
        drain()
        #expect(found == ["MSH@0", "too large@11", "PID@56", "too large@62"])
    }

    @Test func findsTheSegmentsOfNoiseForAnyChunks() throws {
        var random = Seeded(state: 21)
        let words =
            ["PID|", "NTE", "\r", "\n", "x", "\u{1C}", "|", "王", "\\", "ab"].map { Array($0.utf8) } + [[0xC4], [0]]
        for round in 0..<600 {
            let head = ["MSH|^~\\&|", "MSH|^~\\&|\r", "MSH|^~\\&|\n", "MSH|^~\\&|\r\n"][round % 4]
            let count = Int.random(in: 0...20, using: &random)
            let bytes =
                Array(head.utf8) + (0..<count).flatMap { _ in words[Int.random(in: 0..<words.count, using: &random)] }
            let message = try Message(parsing: bytes)
            for size in [1, 3, 50] {
                var found: [Seen] = []
                try Self.read(bytes, size: size) { found.append(Self.seen($0.segment, $0.path, $0.offset)) }
                #expect(found == message.segments.map { Self.seen($0, $0.path, $0.offset) }, "\(bytes)")
            }
        }
    }
}
