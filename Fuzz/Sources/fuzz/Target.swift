// SPDX-License-Identifier: Apache-2.0

import Bytes
import CDA
import CharacterSets
import County
import Deflate
import DelimitedText
import Exchange
import HL7v2
import JSON
import MLLP
import MPI

/// One reader with inputs to start from, and the laws it must keep.
struct Target {
    let name: String
    let seeds: [[UInt8]]
    let run: ([UInt8]) -> Void
    /// Where the inputs come from, when the places of their numbers are known.
    private var format: Format?

    init(name: String, seeds: [[UInt8]], run: @escaping ([UInt8]) -> Void) {
        (self.name, self.seeds, self.run) = (name, seeds, run)
    }

    private init(_ format: Format) {
        self.init(name: format.name, seeds: [], run: format.everything)
        self.format = format
    }

    func mutator(_ random: SeededGenerator) -> Mutator {
        format.map { Mutator($0, random: random) } ?? Mutator(seeds: seeds, random: random)
    }

    private static let messages = ((try? CountyDay(residents: 10, seed: 7))?.messages ?? []).map(\.content)

    static var all: [Target] {
        [
            Target(name: "HL7v2", seeds: Format.hl7.seeds.map(\.bytes) + messages, run: hl7),
            Target(Format.dicom), Target(Format.scp),
            Target(name: "MLLP", seeds: messages.prefix(20).map(Framing.frame), run: mllp),
            Target(name: "CharacterSets", seeds: messages, run: characterSets),
            Target(name: "Configuration", seeds: [configurationSeed], run: configuration),
            Target(name: "JSON", seeds: messages.prefix(10).compactMap(Self.json), run: json),
            Target(name: "CDA", seeds: [Array("<ClinicalDocument><id root=\"1\"/></ClinicalDocument>".utf8)], run: cda),
            Target(name: "DelimitedText", seeds: [Array("a,b\n\"1\"\"2\",3\n".utf8)], run: table),
            Target(name: "Deflate", seeds: messages.prefix(5).compactMap { try? Deflate.deflate($0) }, run: deflate),
            Target(name: "Identifiers", seeds: [Array("11010519491231002X".utf8)], run: identifiers),
        ]
    }

    private static func json(_ message: [UInt8]) -> [UInt8]? { (try? Message(parsing: message))?.json().serialized() }

    @Sendable static func hl7(_ input: [UInt8]) {
        if let broken = InputLaws.broken(by: input).first { Fuzz.fail(broken) }
    }

    /// Only reads a message or a file of them and writes it again.
    @Sendable static func hl7Reading(_ input: [UInt8]) {
        for share in [0, 4] {
            if let broken = InputLaws.broken(by: input, share: share).first { Fuzz.fail(broken) }
        }
    }

    private static func mllp(_ input: [UInt8]) {
        var (whole, parts) = (FrameDecoder(), FrameDecoder())
        let expected = whole.feed(input) + whole.finish()
        var found: [FrameEvent] = []
        for byte in input { found += parts.feed([byte]) }
        found += parts.finish()
        precondition(found == expected, "chunks change what is read")
    }

    private static func characterSets(_ input: [UInt8]) {
        for encoding in [CharacterEncoding.utf8, .gb18030, .gbk, .gb2312, .big5, .iso2022JP, .utf16LE] {
            guard let text = try? encoding.decode(input) else { continue }
            _ = try? encoding.encode(text)
        }
    }

    private static func json(_ input: [UInt8]) {
        guard let value = try? JSONValue(parsing: input) else { return }
        precondition((try? JSONValue(parsing: value.serialized())) == value, "JSON reads back otherwise")
    }

    /// The example of the article; the shortest one where there is none.
    private static var configurationSeed: [UInt8] {
        let text = String(
            decoding: Inputs.read("../Sources/Exchange/Documentation.docc/Configuration.md") ?? [], as: UTF8.self)
        let parts = text.split(separator: "```", omittingEmptySubsequences: false)
        return parts.first { $0.hasPrefix("json5\n") }.map { Array($0.dropFirst(6).utf8) }
            ?? Array("{listeners: [{}]}".utf8)
    }

    private static func configuration(_ input: [UInt8]) {
        let lines = 1 + input.count
        do {
            let first = try Configuration(parsing: input)
            precondition(
                (try? Configuration(parsing: input)) == first, "a configuration is read otherwise the second time")
        } catch {
            precondition(!error.faults.isEmpty, "a configuration is refused without a reason")
            let places = error.faults.compactMap(\.position)
            precondition(
                places.allSatisfy { (1...lines).contains($0.line) && (1...lines).contains($0.column) }, "outside")
        }
    }

    private static func cda(_ input: [UInt8]) { _ = (try? ClinicalDocument(parsing: input))?.title }

    private static func table(_ input: [UInt8]) { _ = try? DelimitedTable(parsing: input) }

    private static func deflate(_ input: [UInt8]) { _ = try? Deflate.inflate(input, limit: 1 << 20) }

    private static func identifiers(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        if let number = try? IdentityNumber(text, today: "20260115") {
            precondition(
                (try? IdentityNumber(number.text, today: "20260115")) == number, "a number reads back otherwise")
        }
        _ = CardID(text)
        _ = BirthDate(compact: text)
        _ = PersonName(family: text).key
        _ = Timestamp.isValid(text)
        _ = try? Path(parsing: text)
    }
}
