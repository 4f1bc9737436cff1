// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import DICOM

@Suite("DICOM: the shared corpus") struct CorpusTests {
    /// Files that are read otherwise than expected, and why.
    static let differences: [String: [String]] = [
        // A code string in GB 18030: not allowed there, but what is meant, where the expected file has Latin 1.
        "fo-dicom/GH1301.dcm": ["/00100040/Value[0] string(\"男\") string(\"ÄÐ\")"],
        // (0028,0120) has blanks for a representation; the expected file takes the rest of the data set for its value.
        "fo-dicom/GH179A.dcm": [
            "/00280120/Value count 1 718", "/00281050 extra", "/00281051 extra", "/00281052 extra", "/00281053 extra",
            "/00281054 extra", "/00400275 extra", "/00400301 extra", "/0040030E extra", "/00400310 extra",
        ],
        // The expected file has the pixel data, which are not part of what is compared.
        "pydicom/badVR.dcm": ["/7FE00010 missing"],
        // GB 18030 as a second value: both peers garble the text.
        "synthetic/syn_gb18030_second_value.dcm": [
            "/00100010/Value[0]/Alphabetic string(\"王^小东\") string(\"Íõ^Ð¡¶«\")"
        ],
    ]

    @Test(arguments: Corpus.samples.filter { $0.name != "pydicom/no_meta.dcm" })
    func readsWhatIndependentReadersRead(_ sample: Corpus.Sample) throws {
        let file = try File(parsing: sample.bytes)
        let ours = try JSONValue(parsing: try file.dataSet.json(), depthLimit: 4096)
        #expect(Comparison.differences(ours, sample.expected) == Self.differences[sample.name] ?? [])
    }

    /// The file lacks its first byte but one, so that nothing in it is an element; the expected file has the rest of it
    /// as the value of an element that does not exist.
    @Test(.enabled(if: !Corpus.samples.isEmpty)) func refusesTheOneFileThatHoldsNoElement() throws {
        let sample = try #require(Corpus.sample("pydicom/no_meta.dcm"))
        #expect(throws: DICOMError.noDataSet(offset: 0)) { try File(parsing: sample.bytes) }
    }

    @Test(arguments: Corpus.samples.filter { $0.name != "pydicom/no_meta.dcm" })
    func everyByteHasItsPlaceInAnElement(_ sample: Corpus.Sample) throws {
        let file = try File(parsing: sample.bytes, rules: Rules(extent: .everything))
        #expect(file.serialized() == sample.bytes)
        guard !file.transferSyntax.isDeflated else { return }
        var end = file.dataSetOffset
        for element in file.dataSet.elements {
            #expect(element.extent?.lowerBound == end)
            end = element.extent?.upperBound ?? 0
            #expect(element.rawBytes == element.extent.map { sample.bytes[$0] })
        }
        #expect(file.defect != nil || end == file.rest.lowerBound)
    }

    @Test(arguments: Corpus.samples.filter { $0.name != "pydicom/no_meta.dcm" })
    func editedDataSetsWriteTheSameJSON(_ sample: Corpus.Sample) throws {
        let file = try File(parsing: sample.bytes)
        var edited = file.dataSet
        edited.remove(Tag(0x0001, 0x0002))
        #expect(try edited.json() == file.dataSet.json())
    }
}
