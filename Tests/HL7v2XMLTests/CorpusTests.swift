// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing
import XMLTree

@testable import HL7v2XML

@Suite("XML: corpus") struct CorpusTests {
    @Test(arguments: Corpus.readable) func givesBackTheSameBytes(_ file: Corpus.File) throws {
        let xml = try MessageFile(file.bytes).xml()
        let back = try XMLMessageFile(parsing: xml)
        #expect(back.bytes == file.bytes)
        #expect(back.findings.isEmpty)
    }

    /// Files that do not come back to the byte, each with its reason. There is none: what the XML encoding cannot carry
    /// is in its notes, and a file without a message is bytes around none.
    static let exceptions: [String] = []

    @Test(arguments: Corpus.all) func givesBackTheSameBytesOfEveryFile(_ file: Corpus.File) throws {
        let back = try XMLMessageFile(parsing: MessageFile(file.bytes).xml())
        #expect((back.bytes == file.bytes) != Self.exceptions.contains(file.name))
    }

    /// So that no file is passed over: how many there are, and how many of them are not all messages.
    @Test(.enabled(if: !Corpus.files("chinese").isEmpty)) func coversAllFiles() {
        let folders = ["valid", "chinese", "batch", "malformed"].map(Corpus.files)
        #expect(folders.map(\.count) == [255, 61, 13, 55])
        #expect(folders.map { $0.filter { !Corpus.isReadable($0) }.count } == [0, 0, 0, 9])
    }

    @Test(arguments: Corpus.readable) func saysTheSameWithoutNotes(_ file: Corpus.File) throws {
        let whole = MessageFile(file.bytes)
        let xml = try whole.xml(XMLOptions(keepsBytes: false))
        #expect(!String(decoding: xml, as: UTF8.self).contains("<?hl7"))
        let back = try XMLMessageFile(parsing: xml)
        let messages = try whole.messages.map { try Message(parsing: $0) }
        #expect(Samples.contents(back.messages) == Samples.contents(messages))
        // What has no trailing separator, no spelling of its own and the usual line ends is the same to the byte.
        let again = try MessageFile(back.bytes).xml(XMLOptions(keepsBytes: false))
        #expect(try XMLMessageFile(parsing: again).bytes == back.bytes)
    }

    /// Every value, asked for by its path through the message module, is the same.
    @Test(arguments: Corpus.readable) func hasTheSameTextAtEveryPath(_ file: Corpus.File) throws {
        let whole = MessageFile(file.bytes)
        let back = try XMLMessageFile(parsing: whole.xml(XMLOptions(keepsBytes: false)))
        for (bytes, other) in zip(whole.messages, back.messages) {
            let message = try Message(parsing: bytes)
            #expect(message.segments.count == other.segments.count)
            for (segment, otherSegment) in zip(message.segments, other.segments) {
                #expect(segment.name == otherSegment.name)
                compare(segment, otherSegment)
            }
        }
    }

    private func compare(_ segment: Segment, _ other: Segment) {
        guard segment.fieldCount > 0 else { return }
        for number in 1...segment.fieldCount {
            for (index, repetition) in (segment[number]?.repetitions ?? []).enumerated() {
                for (place, component) in repetition.components.enumerated() {
                    for (part, leaf) in component.subcomponents.enumerated() where !leaf.isEmpty {
                        let found = other[number]?.repetition(index + 1)?.component(place + 1)?.subcomponent(part + 1)
                        #expect(text(found) == text(leaf), "\(segment.path)-\(number)")
                        #expect(found?.isNull == leaf.isNull)
                    }
                }
            }
        }
    }

    /// The text; the bytes with hexadecimal escapes resolved where they are none.
    private func text(_ field: Field?) -> String? {
        guard let field else { return nil }
        return (try? field.text()) ?? "not text"
    }

    /// Few notes are needed: the XML alone gives the same bytes where senders write as the standard recommends.
    @Test(.enabled(if: !Corpus.files("chinese").isEmpty)) func needsNotesForTheRest() throws {
        let counts = try ["valid", "chinese", "batch", "malformed"].map { folder in
            try Corpus.files(folder).filter(Corpus.isReadable).filter { file in
                let xml = try MessageFile(file.bytes).xml(XMLOptions(keepsBytes: false))
                return try XMLMessageFile(parsing: xml).bytes == file.bytes
            }.count
        }
        #expect(counts == [23, 51, 5, 25])
    }

    // MARK: Documents of others

    /// What each sample of HAPI says, written by hand; nil for those with a document type.
    static let samples: [(String, String?)] = [
        (
            "OMD_O03",
            "MSH|^~\\&|TestSendingSystem||||200701011539||OMD^O03^OMD_O03|||2.5|123\r"
                + "PID|||1^^^hellin^PI||Doe^John\rODS|S|^breakfast|^320\\S\\1/2 HAM SANDWICH\\S\\99FD8\r"
        ),
        (
            "critical_response_data",
            "MSH|^~\\&|LABMI1||DMCRES||19951010134000||ORU^R01|LABMI1199510101340007|D|2.2|||AL\r"
        ),
        (
            "parse_and_encode_with_ns",
            "MSH|^~\\&|LABMI1||DMCRES||19951010134000||ORU^R01|LABMI1199510101340007|D|2.2|||AL\r"
        ),
        (
            "extracmp_xml",
            "MSH|^~\\&|^OLIS^X500^HD.4^HD.5||^2.16.840.1.113883.3.59.3:0947^ISO||20130819093140-0400||"
                + "ERP^Z99^ERP_R09|a9aa9d25-d4c0-4e1d-8e4f-b79d16ef5179|T|2.3.1||||||8859/1\r"
        ),
        (
            "weird_message",
            "MSH|^~\\&|||||2012010219dd2527.532-0500||ADT^A11^ADT_A01|160022|T|2.6\r"
                + "SFT\rEVN\rPID|fdsfdf\rPD1\rROL\rNK1\rPV1\rPV2\rROL\rDB1\rOBX\rAL1\rDG1\rDRG\rPR1\rROL\rGT1\r"
                + "IN1\rIN2\rIN3\rROL\rACC\rUB1\rUB2\rPDA\r"
        ),
        ("get_version", nil), ("xml-with-xxe", nil),
    ]

    @Test(.enabled(if: !Corpus.files("xml").isEmpty), arguments: samples.indices)
    func readsTheDocumentsOfOthers(_ index: Int) throws {
        let (name, expected) = Self.samples[index]
        let file = try #require(Corpus.files("xml").first { $0.name == "hapi-hl7v2__\(name).xml" })
        guard let expected else {
            #expect(throws: HL7v2XMLError.xml(.documentType)) { try XMLMessageFile(parsing: file.bytes) }
            return
        }
        #expect(String(decoding: try XMLMessageFile(parsing: file.bytes).bytes, as: UTF8.self) == expected)
    }

    @Test(arguments: Corpus.files("xml")) func keepsTheContentOfTheDocumentsOfOthers(_ file: Corpus.File) throws {
        guard let document = try? XMLDocument(parsing: file.bytes) else { return }
        let message = try Message(parsingXML: file.bytes)
        let again = try XMLDocument(parsing: message.xml(XMLOptions(keepsBytes: false)))
        #expect(leaves(again.root).sorted() == leaves(document.root).sorted())
        #expect(try Message(parsingXML: message.xml()).original == message.original)
    }

    /// Texts of elements without elements, with the numbers of the fields they stand in.
    private func leaves(_ element: XMLElement, _ field: String = "") -> [String] {
        let isField = element.name.wholeMatch(of: /[A-Z][A-Z0-9]{2}\.[0-9]+/) != nil && field.isEmpty
        let field = isField ? element.name : field
        let inner = element.elements
        if !inner.isEmpty { return inner.flatMap { leaves($0, field) } }
        return element.text.isEmpty ? [] : [field + " " + element.text]
    }
}
