// SPDX-License-Identifier: Apache-2.0

import Bytes
import CDA
import Digests
import JSON
import Testing
import XMLTree

@Suite("Documents of the corpus") struct CorpusTests {
    @Test func haveTheFactsAnIndependentReaderFound() throws {
        for (file, expected) in Corpus.expected {
            let bytes = try #require(Corpus.bytes(file))
            let facts = DocumentFacts(try ClinicalDocument(parsing: bytes))
            expectEqual(facts.json, expected, file)
        }
    }

    @Test(arguments: [1, 7, 4096, 1 << 20])
    func haveTheSameFactsInPieces(_ size: Int) throws {
        for (file, _) in Corpus.expected where size > 7 || file.hasPrefix("cn-synth/C001") {
            let bytes = try #require(Corpus.bytes(file))
            let document = try ClinicalDocument(parsing: bytes)
            for scope in [DocumentFacts.Scope.header, .all] {
                let facts = try Self.read(bytes, scope, size)
                #expect(facts == DocumentFacts(document, scope: scope), "\(file)")
            }
        }
    }

    private static func read(_ bytes: [UInt8], _ scope: DocumentFacts.Scope, _ size: Int) throws -> DocumentFacts {
        var reader = try DocumentFactsReader(scope: scope)
        var start = 0
        while start < bytes.count, reader.needsMore {
            try reader.feed(Array(bytes[start..<min(start + size, bytes.count)]))
            start += size
        }
        return try reader.finish()
    }

    @Test func keepTheirCanonicalFormInEveryForm() throws {
        for verdict in Corpus.verdicts where verdict.count == 7 && verdict[6] != "-" && !verdict[6].isEmpty {
            guard let bytes = Corpus.bytes(verdict[0]), !verdict[0].hasPrefix("hostile/") else { continue }
            let document = try ClinicalDocument(parsing: bytes)
            #expect(document.serialized() == bytes)
            #expect(try Self.digest(document.tree) == verdict[6], "\(verdict[0])")
            let copy = try DocumentTree(parsing: XMLContent(document.tree).serialized())
            #expect(copy.canonical() == document.tree.canonical(), "\(verdict[0])")
            let back = try ClinicalDocument(parsingJSON: document.json.serialized())
            #expect(back.tree.canonical() == document.tree.canonical(), "\(verdict[0])")
        }
    }

    /// The digests are those of the root element alone.
    static func digest(_ tree: DocumentTree) throws -> String {
        Hexadecimal.encode(try Digest.sha256.of(tree.root.canonical())).lowercased()
    }

    private func expectEqual(_ found: JSONValue, _ expected: JSONValue, _ file: String) {
        guard case .object(let members) = expected else { return }
        for member in members where member.name != "file" {
            #expect(found[member.name]?.text() == member.value.text(), "\(file) \(member.name)")
        }
    }
}
