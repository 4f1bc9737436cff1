// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import DICOM

@Suite("DICOM: the shared corpus through JSON and XML") struct ModelCorpusTests {
    /// What coming back from JSON or XML changes, and why.
    static let differences: [String: [String]] = [
        // Bytes of odd length are made even.
        "pydicom/meta_missing_tsyntax.dcm": [
            "/00010001/Value[0]/00010002/InlineBinary string(\"TmVzdGVkIFNRAA==\") string(\"TmVzdGVkIFNR\")"
        ],
        "pydicom/nested_priv_SQ.dcm": [
            "/00010001/Value[0]/00010002/InlineBinary string(\"TmVzdGVkIFNRAA==\") string(\"TmVzdGVkIFNR\")"
        ],
        // The text beyond ASCII, which the file does not declare, is declared then.
        "synthetic/syn_undeclared_gbk.dcm": ["/00080005 extra"],
    ]

    @Test(arguments: Corpus.readable) func comesBackFromJSONAsAFile(_ sample: Corpus.Sample) throws {
        let file = try Corpus.file(sample)
        let back = try DataSet(parsingJSON: try file.dataSet.json())
        let expected = Self.differences[sample.name] ?? []
        #expect(try Meaning.differences(back, file.dataSet, statesUnicode: true) == expected)
        // The offsets in a directory mean nothing without the file.
        let form = FileForm(allowsDefects: true)
        let written = try File(parsing: try FileWriter.bytes(back, form), rules: Meaning.everything)
        #expect(written.notices == [])
        #expect(try Meaning.differences(written.dataSet, file.dataSet, statesUnicode: true) == expected)
    }

    @Test(arguments: Corpus.readable) func comesBackFromXML(_ sample: Corpus.Sample) throws {
        let file = try Corpus.file(sample)
        let xml = try file.dataSet.xml()
        // Deeper than libxml2 reads.
        if sample.name == "synthetic/syn_deep_nesting.dcm" {
            #expect(throws: DICOMError.self) { try DataSet(parsingXML: xml) }
            return
        }
        let back = try DataSet(parsingXML: xml)
        let expected = Self.differences[sample.name] ?? []
        #expect(try Meaning.differences(back, file.dataSet, statesUnicode: true) == expected)
        if expected.isEmpty { #expect(try back.xml() == xml) }
    }

    @Test(arguments: Corpus.readable, UniversalSet.allCases) func saysTheSameInAUniversalSet(
        _ sample: Corpus.Sample, _ target: UniversalSet
    ) throws {
        let file = try Corpus.file(sample)
        guard file.defect == nil else {
            #expect(throws: (any Error).self) { try file.serialized(FileForm(), dataSet: file.dataSet) }
            return
        }
        let rewritten = try file.dataSet.rewritten(in: target, reading: .evident)
        let detecting = Rules(extent: .everything, detectsCharacterSet: true)
        let before = try File(parsing: sample.bytes, rules: detecting).dataSet
        let written = try file.serialized(FileForm(), dataSet: rewritten)
        let after = try File(parsing: written, rules: Meaning.everything).dataSet
        let differences = try Meaning.differences(after, before, statesUnicode: true)
        #expect(differences.filter { !$0.contains("/00080005") } == [])
        #expect(after.characterSet.terms == [target.term])
        #expect(after.characterSetReport().better == nil)
    }
}
