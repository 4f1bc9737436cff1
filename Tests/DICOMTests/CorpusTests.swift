// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import DICOM

@Suite("DICOM: the shared corpus") struct CorpusTests {
    @Test(arguments: Corpus.samples) func readsWhatIndependentReadersRead(_ sample: Corpus.Sample) throws {
        let file = try File(parsing: sample.bytes)
        let ours = try JSONValue(parsing: try file.dataSet.json(), depthLimit: 4096)
        #expect(Comparison.differences(ours, sample.expected) == [])
    }
}
