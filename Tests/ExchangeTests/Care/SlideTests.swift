// SPDX-License-Identifier: Apache-2.0

import DICOM
import Findings
import Foundation
import MPI
import SQLite
import Testing

@testable import Exchange

/// Headers of slides against the specimens that messages told of.
@Suite("Slides") struct SlideTests {
    private let context = PatientIndex.Context(at: "2026-01-02T00:00:00.000Z", today: "20260102", actor: "test")

    private func code(_ container: String, _ site: CareSite, _ study: String) throws -> String? {
        var set = try ImageSample.dataSet([
            (0x0008_0016, "1.2.840.10008.5.1.4.1.1.77.1.6"), (0x0008_0018, study), (0x0008_0050, ""),
            (0x0020_000D, study + ".1"), (0x0040_0512, container),
        ])
        var specimen = DataSet(inheriting: SpecificCharacterSet(terms: []))
        try specimen.set(Tag(0x0040, 0x0551), .longString, strings: [container])
        try set.set(Tag(0x0040, 0x0560), items: [specimen])
        let intake = try ImageIntake(Connection(path: site.harness.path))
        let receipt = try intake.receive(ImageHeader(set), digest: Array(study.utf8), context)
        return receipt.findings.first { $0.location == "(0040,0512)" }?.code
    }

    @Test(arguments: [false, true]) func areOfWhatTheyAreMadeOf(_ isEnciphered: Bool) throws {
        let site = try CareSite([.specimen])
        if isEnciphered {
            let keys = site.harness.folder.appending(path: "keys").path()
            try Rekeying(Connection(path: site.harness.path)).activate(try KeyFile.add(.aes, to: keys), file: keys)
        }
        let parts = ["ORC|NW|L1", "OBR|1|L1||PATH", "SPM|1|PT1||TISS"]
        #expect(try site.verdict("OML^O21^OML_O21", [site.pid("A1")] + parts) == "AA")
        let slides = ["SPM|1|BK1|PT1|BLK", "SPM|2|SL1^N1|BK1|SLD", "OBR|1|L1||PATH"]
        #expect(try site.verdict("OUL^R22^OUL_R22", [site.pid("A1")] + slides, from: "PA") == "AA")
        #expect(try code("SL1", site, "1.2.9.1") == nil)
        #expect(try code("N1", site, "1.2.9.2") == nil)
        #expect(try code("SL9", site, "1.2.9.3") == "container")
        let rejection = ["SPM|1|PT1||TISS|||||||||||||20260102|20260102|||RB", "OBR|1|L1||PATH"]
        #expect(try site.verdict("OUL^R22^OUL_R22", [site.pid("A1")] + rejection, from: "PA") == "AA")
        #expect(try code("SL1", site, "1.2.9.4") == "specimen-rejected")
    }
}
