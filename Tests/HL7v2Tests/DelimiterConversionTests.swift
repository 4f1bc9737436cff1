// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing

@Suite("Other delimiters") struct DelimiterConversionTests {
    static func delimiters(_ text: String) -> Delimiters {
        let bytes = Array(text.utf8)
        return Delimiters(field: bytes[0], encodingCharacters: bytes[1...])
    }

    static let sets = ["|^~\\&", "!@#%$", "*:~\\&", "&|^~\\", "^|\\~&", "$^~/&#", "|^~\\&#", "~&\\|^"]

    private func converted(_ body: String, _ from: String, _ to: String) throws -> String {
        let field = String(from.first ?? "|")
        let message = try Message(parsing: Array("MSH\(from)\(field)A\r\(body)\r".utf8))
        let changed = try message.converted(to: Self.delimiters(to))
        #expect(changed.delimiters == Self.delimiters(to))
        #expect(changed.differences(from: message) == [])
        return changed.body
    }

    @Test(
        arguments: [
            ("PID|1|a^b&c~d", "|^~\\&", "!@#%$", "PID!1!a@b$c#d"),
            // Text that was ordinary and no longer is.
            ("NTE|a!b@c", "|^~\\&", "!@#%$", "NTE!a%F%b%S%c"), ("NTE|100%", "|^~\\&", "!@#%$", "NTE!100%E%"),
            // Sequences go on to stand for the same character.
            ("NTE|a\\F\\b\\S\\\\T\\\\R\\\\E\\", "|^~\\&", "!@#%$", "NTE!a|b^&~\\"),
            ("NTE|a\\F\\b", "|^~\\&", "|^~/&", "NTE|a/F/b"), ("NTE|a\\F\\b", "|^~\\&", "!|~\\&", "NTE!a\\S\\b"),
            // Other sequences stay.
            ("NTE|\\.br\\\\H\\x\\N\\\\X41\\\\Zabc\\\\Q\\\\\\", "|^~\\&", "!@#%$", "NTE!%.br%%H%x%N%%X41%%Zabc%%Q%%%"),
            ("NTE|\\C2842\\\\M2442\\", "|^~\\&", "!@#%$", "NTE!%C2842%%M2442%"),
            // An escape character alone is text.
            ("NTE|C:\\x", "|^~\\&", "!@#%$", "NTE!C:\\x"), ("NTE|C:\\x", "|^~\\&", "!\\#%$", "NTE!C:%S%x"),
            ("NTE|C:\\x", "|^~\\&", "!@#\\$", "NTE!C:\\x"), ("NTE|C:\\x!y", "|^~\\&", "!@#\\$", "NTE!C:\\E\\x\\F\\y"),
            ("NTE|\\F\\C:\\x", "|^~\\&", "|^~\\%", "NTE|\\F\\C:\\x"),
            // Null stays null, two quotation marks stay text.
            ("PID|\"\"|a^\"\"", "|^~\\&", "!@#%$", "PID!\"\"!a@\"\""),
            ("NTE\"$F$$F$", "\"^~$&", "|^~\\&", "NTE|\\X2222\\"),
            // Truncation marks.
            ("NTE|abc#|a#b", "|^~\\&#", "|^~\\&%", "NTE|abc%|a#b"), ("NTE|a#", "|^~\\&", "|^~\\&#", "NTE|a\\P\\"),
            ("NTE|a\\P\\", "|^~\\&#", "|^~\\&", "NTE|a#"), ("NTE|a\\P\\b", "|^~\\&#", "|^~\\&#", "NTE|a\\P\\b"),
            // Short sets.
            ("NTE|a^b", "|^", "!@", "NTE!a@b"), ("NTE|a&b\\~", "|^", "|^~\\&", "NTE|a\\T\\b\\E\\\\R\\"),
            // Chinese text.
            ("PID|王^明!", "|^~\\&", "!@#%$", "PID!王@明%F%"),
            // A line without fields.
            ("ZZZ\nPID|1", "|^~\\&", "!@#%$", "ZZZ\nPID!1"),
        ] as [(String, String, String, String)]) func keepEveryValue(
            _ body: String, _ from: String, _ to: String, _ expected: String
        ) throws
    {
        #expect(try converted(body, from, to) == expected.replacing("\r", with: "\n"))
    }

    @Test(
        arguments: [
            ("NTE|1|a&b", "!@#%", HL7v2Error.noDelimiter(Path("NTE", field: 2))),
            ("NTE|1|a\\.br\\b", "!@#", .noDelimiter(Path("NTE", field: 2))),
            ("NTE|1|a!b", "!@#", .noDelimiter(Path("NTE", field: 2))),
            ("NTE|1|\\.sp!\\", "!@#%$", .fixedEscape(Path("NTE", field: 2))),
            ("NTE|1|\\P\\", "|^~\\&#", .fixedEscape(Path("NTE", field: 2))),
            ("NTE|1|x~\"\"", "\"^~\\&", .noDelimiter(Path("NTE", field: 2, repetition: 2))),
            ("A!C|1", "!@#%$", .fixedField(Path("A!C"))),
            ("MSH|^~\\&#|x", "!@#%$", .fixedField(Path("MSH", 2, field: 2))),
        ] as [(String, String, HL7v2Error)]) func refuseWhatTheyCannotSay(
            _ body: String, _ to: String, _ error: HL7v2Error
        ) throws
    {
        let message = try Message(parsing: Array("MSH|^~\\&|A\r\(body)\r".utf8))
        #expect(throws: error) { try message.converted(to: Self.delimiters(to)) }
    }

    @Test func refuseATruncationMarkTheyDoNotHave() throws {
        let message = try Message(parsing: Array("MSH|^~\\&#|A\rNTE|1|abc#\r".utf8))
        #expect(throws: HL7v2Error.noDelimiter(Path("NTE", field: 2))) { try message.converted(to: .recommended) }
    }

    @Test(
        arguments: [
            ("a^~\\&", HL7v2Error.unusableFieldSeparator(offset: 3, byte: 0x61)),
            (" ^~\\&", .unusableFieldSeparator(offset: 3, byte: 0x20)), ("|^^\\&", .noDelimiter(Path("MSH", field: 2))),
            ("||~\\&", .noDelimiter(Path("MSH", field: 2))),
        ] as [(String, HL7v2Error)]) func mustBeOnesThatAHeaderCanDeclare(_ to: String, _ error: HL7v2Error) throws
    {
        let message = try Samples.message("PID|1")
        #expect(throws: error) { try message.converted(to: Self.delimiters(to)) }
    }

    @Test func keepTheBytesAroundSegments() throws {
        let message = try Message(parsing: Array("\u{FEFF} MSH|^~\\&|王\r\n\r\nPID|1\n\u{1C}\r".utf8))
        let changed = try message.converted(to: Self.delimiters("!@#%$"))
        #expect(changed.serialized() == Array("\u{FEFF} MSH!@#%$!王\r\n\r\nPID!1\n\u{1C}\r".utf8))
    }

    /// A second header in the same message says the same.
    @Test func areWrittenIntoEveryHeader() throws {
        let message = try Message(parsing: Array("MSH|^~\\&|A\rFHS|^~\\&|B\rMSH|^~\\&|C\r".utf8))
        #expect(try message.converted(to: Self.delimiters("!@#%$")).body == "FHS!@#%$!B\nMSH!@#%$!C")
    }

    @Test(arguments: TrailByteTests.trails) func neverSplitAName(_ trail: UInt8) throws {
        let head = Array((Samples.header("GBK") + "PID|1||").utf8)
        let message = try Message(parsing: head + [0x84, trail, 0xC0, trail] + Array("^B\r".utf8))
        let changed = try message.converted(to: Self.delimiters("!@#%$"))
        #expect(changed.segment("PID")?[3].map { Array($0.bytes) } == [0x84, trail, 0xC0, trail, 0x40, 0x42])
        #expect(try changed.converted(to: .recommended) == message)
    }

    /// The new separator would become the second half of a character.
    @Test func areNotSwallowedByHalfACharacter() throws {
        let head = Array("MSH!@#%$!A!B!!!20260115!!ADT@A01!1!P!2.3!!!!!!GBK\rPID!1!x".utf8)
        let message = try Message(parsing: head + [0x84, 0x21, 0x0D])
        #expect(message.segment("PID")?.fieldCount == 3)
        #expect(throws: HL7v2Error.undecodable(Path("PID", field: 2), .gbk, offset: head.count)) {
            try message.converted(to: .recommended)
        }
    }

    @Test(arguments: [CharacterEncoding.utf16LE, .utf16BE, .iso2022JP]) func areWrittenInSetsThatAreTranscoded(
        _ encoding: CharacterEncoding
    ) throws {
        let label = encoding == .iso2022JP ? "ISO IR87" : "UNICODE"
        let message = try Samples.message("PID|1||日本^x|a!", charset: label, encoding: encoding)
        let changed = try message.converted(to: Self.delimiters("!@#%$"))
        let text = try encoding.decode(changed.serialized())
        #expect(text.hasSuffix("PID!1!!日本@x!a%F%\r"))
        #expect(try changed.converted(to: .recommended) == message)
    }

    // MARK: The laws, over the corpus

    /// Whether a message is written so that only one way leads back: see the documentation of `converted(to:)`.
    private static func isRegular(_ message: Message) -> Bool {
        let delimiters = message.delimiters
        let own = message.segment("MSH")?[2].map { Array($0.bytes) } ?? []
        guard own == delimiters.encodingCharacters else { return false }
        return message.segments.allSatisfy { segment in
            guard segment.name != "MSH", segment.fieldCount > 0 else { return true }
            return (1...segment.fieldCount).allSatisfy { number in
                segment[number].map { $0.bytes.isEmpty || isRegular(Array($0.bytes), delimiters) } ?? true
            }
        }
    }

    private static func isRegular(_ field: [UInt8], _ delimiters: Delimiters) -> Bool {
        let separators = [delimiters.component, delimiters.repetition, delimiters.subcomponent]
        return field.split { separators.contains($0) }.allSatisfy { value in
            guard let escape = delimiters.escape else { return true }
            return value.count { $0 == escape }.isMultiple(of: 2)
        }
    }

    @Test(arguments: MessageSplitterTests.corpus) func giveTheSameValuesAndTheSameBytesBack(_ file: Corpus.File) throws
    {
        for bytes in MessageFile(file.bytes).messages {
            guard let message = try? Message(parsing: bytes) else { continue }
            // Each file with three of the sets, all sets with some of the files.
            for place in 0..<3 {
                let set = Self.sets[(bytes.count + 3 * place) % Self.sets.count]
                let changed: Message
                do throws(HL7v2Error) {
                    changed = try message.converted(to: Self.delimiters(set))
                } catch {
                    #expect(Self.isAllowed(error), "\(error)")
                    continue
                }
                #expect(changed.differences(from: message) == [], "\(set)")
                guard Self.isRegular(message) else { continue }
                #expect(try changed.converted(to: message.delimiters) == message, "\(set)")
            }
        }
    }

    private static func isAllowed(_ error: HL7v2Error) -> Bool {
        switch error {
        case .noDelimiter, .fixedEscape, .fixedField: true
        default: false
        }
    }

    @Test func keepTheTextOfEveryValueOfNoise() throws {
        var random = Seeded(state: 31)
        let words = [
            "|", "^", "~", "\\", "&", "#", "\\F\\", "\\.br\\", "\\X41\\", "a", "王", "!", "@", "\"\"", "%", "$",
        ]
        var count = 0
        for round in 0..<3000 {
            let body = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                words[Int.random(in: 0..<words.count, using: &random)]
            }
            let head = ["MSH|^~\\&|A\rNTE|", "MSH|^~\\&#|A\rNTE|"][round % 2]
            let message = try Message(parsing: Array((head + body.joined() + "\r").utf8))
            let set = Self.sets[Int.random(in: 0..<Self.sets.count, using: &random)]
            guard let changed = try? message.converted(to: Self.delimiters(set)) else { continue }
            count += 1
            #expect(changed.differences(from: message) == [], "\(body.joined()) \(set) \(changed.body)")
        }
        #expect(count > 1500)
    }
}
