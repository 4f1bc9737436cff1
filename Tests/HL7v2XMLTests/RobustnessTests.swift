// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing
import XMLTree

@testable import HL7v2XML

@Suite("XML: robustness") struct RobustnessTests {
    /// A fixed sequence of numbers (xorshift).
    struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    private static let er7 = Array(
        (Samples.header()
            + "PID|||80001^^^H&1.2&ISO~9^^||王\\X4A\\^\\H\\a&b|||\"\"||\nNTE|1||x\\X0D\\y\\XFF\\|\rP D|1^2\\F\\\r").utf8)

    @Test func everyPrefixOfADocumentIsReadOrRefused() throws {
        let xml = try Message(parsing: Self.er7).xml(XMLOptions(isIndented: false))
        for length in 0..<xml.count - 1 {
            #expect(throws: HL7v2XMLError.self) { try XMLMessageFile(parsing: Array(xml[..<length])) }
        }
        #expect(try XMLMessageFile(parsing: xml).bytes == Self.er7)
    }

    @Test func everyPrefixOfAMessageSurvives() throws {
        for length in 9...Self.er7.count {
            let bytes = Array(Self.er7[..<length])
            let message = try Message(parsing: bytes)
            #expect(try Message(parsingXML: message.xml()).original == bytes, "\(length)")
        }
    }

    /// Any message that can be read comes back from XML with its bytes, and from plain XML with its content.
    @Test(arguments: 1...40 as ClosedRange<UInt64>) func changedMessagesSurvive(_ seed: UInt64) throws {
        var numbers = Numbers(state: seed &* 0x9E37_79B9_7F4A_7C15)
        for _ in 0..<25 {
            var bytes = Self.er7
            for _ in 0..<Int.random(in: 1...8, using: &numbers) {
                let place = Int.random(in: 9..<bytes.count, using: &numbers)
                switch Int.random(in: 0..<4, using: &numbers) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
                case 1: bytes.insert("|^~\\&\r\n\"X".utf8.randomElement(using: &numbers) ?? 0, at: place)
                case 2: bytes.remove(at: place)
                default: bytes.swapAt(place, Int.random(in: 9..<bytes.count, using: &numbers))
                }
            }
            guard let message = try? Message(parsing: bytes) else { continue }
            #expect(try Message(parsingXML: message.xml()).original == bytes, "\(bytes)")
            let plain = try Message(parsingXML: message.xml(XMLOptions(keepsBytes: false)))
            #expect(Samples.contents([plain]) == Samples.contents([message]), "\(bytes)")
        }
    }

    /// Documents that are changed at random are refused, or read as messages that say what the document says.
    @Test(arguments: 1...20 as ClosedRange<UInt64>) func changedDocumentsAreReadOrRefused(_ seed: UInt64) throws {
        let xml = try Message(parsing: Self.er7).xml()
        var numbers = Numbers(state: seed &* 0x9E37_79B9_7F4A_7C15)
        for _ in 0..<60 {
            var bytes = xml
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                let place = Int.random(in: 0..<bytes.count, using: &numbers)
                bytes[place] = UInt8.random(in: 0x20...0x7E, using: &numbers)
            }
            do throws(HL7v2XMLError) {
                let file = try XMLMessageFile(parsing: bytes)
                for message in file.messages {
                    #expect(try Message(parsingXML: message.xml()).original == message.original)
                }
            } catch {
                continue
            }
        }
    }

    /// Larger than one text node may be: the value is parted, and joined again.
    @Test func aDocumentOfTwentyMegabytesInOneFieldSurvives() throws {
        let value = [UInt8](repeating: UInt8(ascii: "Q"), count: 20_000_000)
        let bytes =
            Array((Samples.header("ORU^R01") + "OBX|1|ED|X||^app^pdf^Base64^").utf8) + value
            + Array("||||||F|||\r".utf8)
        let message = try Message(parsing: bytes)
        let xml = message.xml()
        // Notes hold what differs, not the value once more.
        #expect(xml.count < bytes.count + 3_000)
        #expect(try Message(parsingXML: xml).original == bytes)
    }

    @Test func aPartedValueIsPartedBetweenCharacters() throws {
        let value = String(repeating: "中", count: 3_000_000)
        let message = try Samples.message("NTE|1||\(value)\r")
        #expect(try Message(parsingXML: message.xml()).original == message.original)
    }

    /// Thousands of bytes that are no text, of sequences, and of separators.
    @Test(
        arguments: [
            [0xFF, 0x61], [0x5C, 0x48, 0x5C], [0x7E], [0x5E], [0x26], [0x0A, 0x61], [0x5C, 0x58, 0x46, 0x46, 0x5C],
            [0x01],
            [0x7C],
        ] as [[UInt8]]) func longRunsOfOneKindSurvive(_ unit: [UInt8]) throws
    {
        let run = Array(repeating: unit, count: 20_000).flatMap { $0 }
        let bytes = Array((Samples.header() + "NTE|1||").utf8) + run + Array("x\r".utf8)
        let message = try Message(parsing: bytes)
        #expect(try Message(parsingXML: message.xml()).original == bytes)
    }

    /// A sender who wrote many segments, repetitions or notes makes no work but in their number.
    @Test func manyPartsSurvive() throws {
        let values = String(repeating: "a~", count: 20_000) + "b"
        let text = "MFE|MAD|||\(values)|\(values)\r" + String(repeating: "NTE|1||x|\r", count: 10_000)
        let message = try Samples.message(text, "MFN^M02^MFN_M02")
        let xml = message.xml()
        #expect(try Message(parsingXML: xml).original == message.original)
        let edited = String(decoding: xml, as: UTF8.self).replacing("<NTE.3>x</NTE.3>", with: "<NTE.3>y|</NTE.3>")
        let file = try XMLMessageFile(parsing: Array(edited.utf8))
        #expect(file.findings.count == 10_000)
        #expect(file.messages[0]["NTE[10000]-3"] == "y|")
    }

    /// Raw streams of a socket, tables, profiles: whatever they are, nothing traps, and what is read comes back.
    @Test(arguments: Corpus.strange) func anyBytesComeBackOrAreRefused(_ file: Corpus.File) throws {
        for bytes in [file.bytes, Array(file.bytes.dropFirst()), Array(file.bytes.reversed())] {
            guard let xml = try? MessageFile(bytes).xml() else { continue }
            #expect(try XMLMessageFile(parsing: xml).bytes == bytes)
        }
        _ = try? XMLMessageFile(parsing: file.bytes)
    }
}
