// SPDX-License-Identifier: Apache-2.0

import CDA
import Foundation
import Testing

/// Chinese documents laid beside the checkout; the suite is empty without them.
///
/// They are read by looking for tags alone, so that the model is tested without the reader of documents.
@Suite("The Chinese document model knows the shared documents") struct SharedDocumentsTests {
    static let folder = URL(filePath: #filePath).appending(path: "../../../../../shared/data/cda").standardized
    static let files = ["cn-synth", "hostile"].flatMap { name in
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)
        return (names ?? []).filter { $0.hasSuffix(".xml") }.map { name + "/" + $0 }.sorted()
    }
    static let documents = files.filter { $0.hasPrefix("cn-synth/") }

    /// Code systems that no table has: example arcs, put there by the makers of the test documents.
    static let foreignSystems: Set<String> = ["2.999.1"]

    struct Tag {
        let name: String
        let attributes: [String: String]
    }

    private func tags(_ file: String) throws -> [Tag] {
        let data = try Data(contentsOf: Self.folder.appending(path: file))
        return String(decoding: data, as: UTF8.self).split(separator: "<").map { piece in
            let head = piece.prefix { $0 != ">" }
            let name = head.prefix { !$0.isWhitespace && $0 != "/" }
            var attributes: [String: String] = [:]
            let quoted = head.dropFirst(name.count).split(separator: "\"", omittingEmptySubsequences: false)
            for place in stride(from: 0, to: quoted.count - 1, by: 2) {
                attributes[quoted[place].trimmingCharacters(in: CharacterSet(charactersIn: " =/\n\t"))] =
                    String(quoted[place + 1])
            }
            return Tag(name: String(name), attributes: attributes)
        }
    }

    @Test(arguments: documents) func byCodeAndTemplate(_ file: String) throws {
        let tags = try tags(file)
        let template = try #require(tags.first { $0.name == "templateId" }?.attributes["root"])
        let code = try #require(tags.first { $0.name == "code" }?.attributes["code"])
        #expect(DocumentType(templateId: template) == DocumentType(code: code))
        #expect(DocumentType(code: code) != nil)
    }

    @Test(arguments: documents) func bySections(_ file: String) throws {
        let tags = try tags(file)
        let code = try #require(tags.first { $0.name == "code" }?.attributes["code"])
        let type = try #require(DocumentType(code: code))
        let places = tags.indices.filter { tags[$0].name == "section" }
        #expect(places.count == type.sections.count)
        for (place, section) in zip(places, type.sections) {
            let head = tags[place + 1].attributes
            #expect(
                section.covers(code: head["code"] ?? "", displayName: head["displayName"] ?? ""), "\(section.label)")
        }
    }

    @Test(arguments: documents) func byDataElementsValueSetsAndDomains(_ file: String) throws {
        for tag in try tags(file) {
            let attributes = tag.attributes
            if let system = attributes["codeSystem"], !Self.foreignSystems.contains(system) {
                #expect(CodeSystem(oid: system) != nil, "\(system)")
            }
            if tag.name == "code", attributes["codeSystem"] == DataElement.codeSystem, let code = attributes["code"] {
                #expect(DataElement(identifier: code) != nil || SectionCode(code: code) != nil, "\(code)")
            }
            if tag.name == "id", let root = attributes["root"] {
                #expect(IdentifierDomain(oid: root) != nil, "\(root)")
            }
        }
    }

    /// Every clean value of a well-known table is one of it: there are no false alarms.
    @Test(arguments: documents) func withoutFalseAlarmsOnCodes(_ file: String) throws {
        for tag in try tags(file) {
            guard let system = tag.attributes["codeSystem"], let set = ValueSet(oid: system) else { continue }
            guard let code = tag.attributes["code"], tag.name != "section" else { continue }
            #expect(!set.excludes(code), "\(set.name) \(code)")
        }
    }

    @Test func andTheChineseRootsOfHostileOnes() throws {
        for file in Self.files where file.hasPrefix("hostile/") {
            for tag in try tags(file) where tag.name == "id" || tag.name == "templateId" {
                guard let root = tag.attributes["root"], root.hasPrefix("2.16.156.10011.") else { continue }
                #expect(IdentifierDomain(oid: root) != nil || DocumentType(templateId: root) != nil, "\(file) \(root)")
            }
        }
    }
}
