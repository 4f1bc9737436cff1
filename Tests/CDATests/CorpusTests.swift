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

    /// The digest as the independent writer made it: of the root element alone.
    static func digest(_ tree: DocumentTree) throws -> String {
        let form = tree.root.canonical()
        // Beside a comment or an instruction that writer canonicalised a copy and lost sight of the default namespace.
        let hasSiblings = Array(tree.document.children).count > 1
        return Hexadecimal.encode(try Digest.sha256.of(hasSiblings ? withNamespaceTakenBack(form, tree) : form))
            .lowercased()
    }

    /// The canonical form with `xmlns=""` on all elements from the third level on that declare nothing themselves.
    private static func withNamespaceTakenBack(_ form: [UInt8], _ tree: DocumentTree) -> [UInt8] {
        var (bytes, depth, place) = ([UInt8](), 0, 0)
        let all = tree.nodes.filter { $0.kind == .element }.map { element in
            element.namespaceDeclarations.first { $0.name.local.isEmpty }?.value ?? ""
        }
        var declared = Array(all)[...]
        func end(after text: String) -> Int {
            form[place...].firstRange(of: Array(text.utf8))?.upperBound ?? form.count
        }
        while place < form.count {
            var next = end(after: "<")
            bytes += form[place..<min(next, form.count)]
            guard next < form.count else { break }
            place = next
            switch form[next] {
            case UInt8(ascii: "!"): next = end(after: "-->")
            case UInt8(ascii: "?"): next = end(after: "?>")
            case UInt8(ascii: "/"): (next, depth) = (end(after: ">"), depth - 1)
            default:
                depth += 1
                next = form[place...].firstIndex { $0 == 0x20 || $0 == UInt8(ascii: ">") } ?? form.count
                bytes += form[place..<next]
                let namespace = declared.popFirst() ?? ""
                if depth >= 3 { bytes += Array(" xmlns=\"\(namespace)\"".utf8) }
                place = next
            }
            bytes += form[place..<next]
            place = next
        }
        return bytes
    }

    private func expectEqual(_ found: JSONValue, _ expected: JSONValue, _ file: String) {
        guard case .object(let members) = expected else { return }
        for member in members where member.name != "file" {
            #expect(found[member.name]?.text() == member.value.text(), "\(file) \(member.name)")
        }
    }
}
