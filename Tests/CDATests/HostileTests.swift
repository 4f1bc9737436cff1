// SPDX-License-Identifier: Apache-2.0

import CDA
import CharacterSets
import Testing
import XMLTree

@Suite("Hostile documents") struct HostileTests {
    private func read(_ name: String) throws -> ClinicalDocument? {
        guard let bytes = Corpus.bytes("hostile/" + name) else { return nil }
        return try ClinicalDocument(parsing: bytes)
    }

    private func expect(_ error: CDAError, _ name: String) {
        guard Corpus.bytes("hostile/" + name) != nil else { return }
        #expect(throws: error, "\(name)") { try read(name) }
    }

    @Test func areRefusedForADocumentType() {
        for name in [
            "01-xxe-file.xml", "02-xxe-http.xml", "03-xxe-parameter-entity.xml", "04-billion-laughs.xml",
            "05-quadratic-blowup.xml", "06-external-dtd.xml", "09-attribute-default-dtd.xml", "35-html-not-cda.xml",
        ] { expect(.xml(.documentType), name) }
    }

    @Test func areRefusedBeyondALimit() {
        expect(.xml(.tooDeep(line: 9, limit: 200)), "08-deep-nesting-20000.xml")
        expect(.xml(.tooMuch(.attributeBytes, line: 9, limit: 1 << 20)), "32-huge-attribute-2mb.xml.gz")
        expect(.xml(.tooMuch(.textBytes, line: 9, limit: 10_000_000)), "33-huge-text-12mb.xml.gz")
    }

    @Test func areRefusedForTheirBytes() {
        for name in [
            "16-truncated.xml", "17-invalid-utf8.xml", "18-declared-utf8-is-gbk.xml",
            "20-gb2312-declared-gbk-content.xml", "31-nul-charref.xml", "34-empty.xml",
            "38-two-documents-concatenated.xml",
        ] where Corpus.bytes("hostile/" + name) != nil {
            #expect(throws: CDAError.self, "\(name)") { try read(name) }
        }
    }

    @Test func areRefusedAsOtherDocuments() {
        expect(.notClinicalDocument(name: "ClinicalDocument"), "23-no-namespace.xml")
        expect(.notClinicalDocument(name: "ClinicalDocument"), "24-wrong-namespace.xml")
    }

    @Test func nameTheSetThatAWrongLabelHides() throws {
        for (name, encoding) in [("18-declared-utf8-is-gbk.xml", "GBK"), ("20-gb2312-declared-gbk-content.xml", "GBK")]
        {
            guard let bytes = Corpus.bytes("hostile/" + name) else { continue }
            do throws(CDAError) {
                _ = try ClinicalDocument(parsing: bytes)
            } catch {
                guard case .xml(.notInEncoding(_, _, _, let other)) = error else {
                    Issue.record("\(name): \(error)")
                    continue
                }
                #expect(other == encoding, "\(name)")
            }
            #expect(try ClinicalDocument(parsing: bytes, encoding: .gb18030).recordTargets.count == 1)
        }
    }

    @Test func areReadAndKeptWhenTheyAreHarmless() throws {
        for name in [
            "07-xinclude.xml", "10-remote-stylesheet-pi.xml", "11-remote-schemalocation.xml", "12-narrative-xss.xml",
            "13-nonxmlbody-javascript-ref.xml", "14-nonxmlbody-html-b64.xml", "15-nonxmlbody-path-traversal.xml",
            "19-gb18030.xml", "21-utf16le-bom.xml", "22-utf8-bom.xml", "25-prefixed-namespace.xml",
            "26-two-recordtargets.xml", "27-unknown-extension-namespace.xml", "28-duplicate-ids-missing-ref.xml",
            "29-bad-datatype-values.xml", "30-cdata-comment-pi-in-values.xml",
            "36-vendor-age-twice-before-ethnic.xml", "37-placeholder-na-ids.xml",
        ] {
            guard let document = try read(name) else { continue }
            #expect(document.serialized() == Corpus.bytes("hostile/" + name))
            let digest = try CorpusTests.digest(document.tree)
            #expect(Corpus.verdicts.first { $0[0] == "hostile/" + name }?.last == digest, "\(name)")
            let rewritten = try XMLContent(document.tree).serialized(encoding: document.tree.encoding)
            #expect(try DocumentTree(parsing: rewritten).canonical() == document.tree.canonical(), "\(name)")
        }
    }

    @Test func showTwoPatientsAsTwo() throws {
        guard let document = try read("26-two-recordtargets.xml") else { return }
        #expect(document.recordTargets.count == 2)
        #expect(document.soleRecordTarget == nil)
    }

    @Test func showPlaceholdersAsMissing() throws {
        guard let document = try read("37-placeholder-na-ids.xml") else { return }
        let role = document.soleRecordTarget?.patientRole
        #expect(role?.ids.isEmpty == false)
        #expect(role?.knownIds == [])
    }
}
