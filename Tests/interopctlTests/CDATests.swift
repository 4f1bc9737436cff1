// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import JSON
import Testing
import XMLTree

@testable import interopctl

@Suite("Clinical documents on the command line") struct ClinicalDocumentCommandTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private static let sample = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ClinicalDocument xmlns="urn:hl7-org:v3"><id root="1.2" extension="D1"/><title>出院记录</title>
        <recordTarget><patientRole><id root="1.3" extension="Z1"/><id root="1.4" extension="Z2"/></patientRole></recordTarget>
        </ClinicalDocument>
        """

    @Test func giveWhatAPathLeadsTo() throws {
        let file = try folder.file("a.xml", Self.sample)
        let ids = interopctl("get", "/ClinicalDocument/recordTarget/patientRole/id/@extension", file)
        #expect(ids == Outcome(.done, Array("Z1\nZ2\n".utf8), ""))
        let title = interopctl("get", "--json", "//title", file)
        let found = try JSONValue(parsing: title.output)
        #expect(found.array?.first?["path"]?.string == "/ClinicalDocument/title")
        #expect(found.array?.first?["value"]?.string == "出院记录")
        #expect(interopctl("get", "/ClinicalDocument/code", file) == Outcome(.dataHasErrors, [], ""))
        #expect(interopctl("get", "/ClinicalDocument[", file).code == .usage)
    }

    @Test func becomeJSONAndComeBack() throws {
        let file = try folder.file("a.xml", Self.sample)
        let place = folder.place("a.json")
        #expect(interopctl("convert", "--to", "cda-json", "-o", place, file) == Outcome(.done))
        let back = interopctl("convert", "--to", "cda", place)
        #expect(back.code == .done)
        let tree = try DocumentTree(parsing: Array(Self.sample.utf8))
        #expect(try DocumentTree(parsing: back.output).canonical() == tree.canonical())
    }

    @Test func areWrittenInAnotherSet() throws {
        let file = try folder.file("a.xml", Self.sample)
        let outcome = interopctl("convert", "--to", "cda", "--charset", "GB18030", file)
        let tree = try DocumentTree(parsing: outcome.output)
        #expect(tree.encoding == .gb18030)
        #expect(tree.declaration?.encoding == "GB18030")
        #expect(try tree.canonical() == DocumentTree(parsing: Array(Self.sample.utf8)).canonical())
    }

    @Test func areShownWithAllTheirIds() throws {
        let file = try folder.file("a.xml", Self.sample)
        let text = String(decoding: interopctl("parse", file).output, as: UTF8.self)
        for part in ["出院记录", "1.2 D1", "1.3 Z1", "1.4 Z2"] { #expect(text.contains(part)) }
    }

    @Test func tellAWrongLabel() throws {
        let bytes = Array(Self.sample.utf8).prefix { $0 < 0x80 } + [0xB3, 0xF6] + Array("</title>".utf8)
        let file = try folder.file("a.xml", Array(bytes))
        let outcome = interopctl("parse", file)
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.errorLines.first?.contains("is not in UTF-8; all of it would be GBK: a wrong label") == true)
    }
}
