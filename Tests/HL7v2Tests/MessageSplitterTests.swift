// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing

@Suite("Message splitter") struct MessageSplitterTests {
    static let corpus = ["valid", "chinese", "batch", "malformed"].flatMap(Corpus.files) + Corpus.fixtures

    /// What a splitter gave: a part, or the error in its place.
    enum Given: Hashable {
        case part(MessageSplitter.Part)
        case failure(HL7v2Error)
    }

    private static func drain(_ splitter: inout MessageSplitter, into given: inout [Given]) {
        while true {
            do throws(HL7v2Error) {
                guard let part = try splitter.next() else { return }
                given.append(.part(part))
            } catch {
                given.append(.failure(error))
            }
        }
    }

    /// Gives the bytes in chunks whose sizes `size` says.
    static func split(_ bytes: [UInt8], _ limits: Limits = Limits(), size: () -> Int) -> [Given] {
        var splitter = MessageSplitter(limits: limits)
        var (given, rest) = ([Given](), bytes[...])
        while !rest.isEmpty {
            let chunk = rest.prefix(size())
            splitter.append(chunk)
            rest = rest.dropFirst(chunk.count)
            drain(&splitter, into: &given)
        }
        splitter.finish()
        drain(&splitter, into: &given)
        return given
    }

    private static func expected(_ bytes: [UInt8]) -> [String] {
        MessageFile(bytes).parts.map { "\($0.kind) \($0.range) \(bytes[$0.range].hashValue)" }
    }

    private static func described(_ given: [Given]) -> [String] {
        given.map {
            guard case .part(let part) = $0 else { return "failure" }
            let range = part.offset..<part.offset + part.bytes.count
            return "\(part.kind) \(range) \(part.bytes[...].hashValue)"
        }
    }

    @Test(arguments: corpus) func givesThePartsOfTheWholeFileForAnyChunks(_ file: Corpus.File) {
        let expected = Self.expected(file.bytes)
        for size in [1, 2, 3, 7, 4096] {
            #expect(Self.described(Self.split(file.bytes) { size }) == expected, "chunks of \(size)")
        }
        var random = Seeded(state: UInt64(file.bytes.count))
        for _ in 0..<3 {
            let given = Self.split(file.bytes) { Int.random(in: 1...97, using: &random) }
            #expect(Self.described(given) == expected)
        }
    }

    private static let alphabet: [[UInt8]] = [
        "MSH|", "FHS|", "BHS", "BTS", "\r", "\n", " ", "x", "\u{1C}", "\u{0B}", "|", "王", "\u{FEFF}", "MS", "\u{0}",
    ].map { Array($0.utf8) }

    private static func noise(_ random: inout Seeded, _ count: Int) -> [UInt8] {
        let words = (0..<count).flatMap { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return [0xFF, 0xFE] + words.flatMap { [$0, 0] }
        case 1: return words.flatMap { [0, $0] } + [0]
        default: return words
        }
    }

    @Test func givesThePartsOfNoiseForAnyChunks() {
        var random = Seeded(state: 11)
        for _ in 0..<800 {
            let bytes = Self.noise(&random, Int.random(in: 0...25, using: &random))
            let expected = Self.expected(bytes)
            for size in [1, 2, 3, 7] { #expect(Self.described(Self.split(bytes) { size }) == expected, "\(bytes)") }
        }
    }

    // MARK: Limits

    private static func text(_ given: [Given]) -> [String] {
        given.map {
            switch $0 {
            case .part(let part): "\(part.kind.rawValue)@\(part.offset):\(String(decoding: part.bytes, as: UTF8.self))"
            case .failure(let error): "\(error)"
            }
        }
    }

    @Test(arguments: [1, 3, 10, 1000]) func leavesOutAPartOverTheLimitAndGoesOn(_ size: Int) {
        let long = "MSH|" + String(repeating: "x", count: 60) + "\rPID|1\r"
        let bytes = Array(("MSH|a\r" + long + "MSH|b\r" + long + long + "BTS|9\r").utf8)
        let given = Self.split(bytes, Limits(bytes: 30)) { size }
        func failure(_ offset: Int) -> Given { .failure(.partTooLarge(offset: offset, limit: 30)) }
        func part(_ kind: MessageFile.Kind, _ offset: Int, _ text: String) -> Given {
            .part(.init(kind: kind, offset: offset, bytes: Array(text.utf8)))
        }
        let expected = [
            part(.message, 0, "MSH|a\r"), failure(6), part(.message, 6 + long.utf8.count, "MSH|b\r"),
            failure(12 + long.utf8.count), failure(12 + 2 * long.utf8.count),
            part(.batchTrailer, 12 + 3 * long.utf8.count, "BTS|9\r"),
        ]
        #expect(given == expected, "\(Self.text(given))")
    }

    @Test(arguments: [(29, 1), (30, 0), (31, 0)]) func countsTheLimitInBytesOfAPart(_ limit: Int, _ failures: Int) {
        let bytes = Array(("MSH|" + String(repeating: "x", count: 25) + "\rMSH|b\r").utf8)
        let given = Self.split(bytes, Limits(bytes: limit)) { 4 }
        #expect(given.count { if case .failure = $0 { true } else { false } } == failures)
        #expect(given.count == 2)
    }

    @Test func givesTheSameErrorsForAnyChunks() {
        var random = Seeded(state: 12)
        for _ in 0..<400 {
            let bytes = Self.noise(&random, Int.random(in: 0...60, using: &random))
            let limits = Limits(bytes: Int.random(in: 1...40, using: &random))
            let whole = Self.split(bytes, limits) { max(1, bytes.count) }
            for size in [1, 2, 5] { #expect(Self.split(bytes, limits) { size } == whole, "\(bytes) \(limits)") }
        }
    }

    /// Blanks may belong to the part behind them; more than a line has are text.
    @Test func holdsOnlySoManyBlanksBeforeAHeader() {
        let few = Array(("MSH|a\r" + String(repeating: " ", count: 1024) + "MSH|b\r").utf8)
        let many = Array(("MSH|a\r" + String(repeating: " ", count: 1025) + "MSH|b\r").utf8)
        #expect(MessageFile(few).messages.count == 2)
        #expect(MessageFile(many).messages.count == 1)
        #expect(Self.described(Self.split(many) { 100 }) == Self.expected(many))
    }

    @Test func readsOnWhileItSkips() {
        var splitter = MessageSplitter(limits: Limits(bytes: 1000))
        splitter.append(Array("MSH|".utf8))
        var failures = 0
        for _ in 0..<500 {
            splitter.append([UInt8](repeating: 0x78, count: 997))
            do { #expect(try splitter.next() == nil) } catch { failures += 1 }
        }
        #expect(failures == 1)
    }
}
