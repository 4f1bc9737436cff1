// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import JSON
import Testing

@testable import SCPECG

@Suite("The corpus of SCP-ECG records") struct CorpusTests {
    @Test(arguments: Expectation.present) func decodesToTheSamplesExpected(_ expectation: Expectation) throws {
        let record = try Record(parsing: try #require(Corpus.file(expectation.name)))
        let signal = try record.rhythm()
        let expected = try expectation.rows()
        if !expected.names.isEmpty { #expect(signal.leads.map(\.id.name) == expected.names) }
        #expect(signal.leads.map(\.range.count) == signal.leads.map { _ in expected.rows.count })
        // The table of one file has six digits a value.
        let tolerance = expectation.name == "ecgviewer-demo.scp" ? 0.0051 : 0.0005
        var wrong = 0
        for lead in signal.leads.indices {
            let values =
                expectation.isMicrovolts ? signal.microvolts(of: lead) : signal.samples(of: lead).map { Double($0) }
            for (row, value) in zip(expected.rows, values) where abs(row[lead] - value) > tolerance { wrong += 1 }
        }
        #expect(wrong == 0)
    }

    @Test(arguments: Corpus.records) func givesBackTheSameBytes(_ file: Corpus.File) throws {
        #expect(try Record(parsing: file.bytes).serialized() == file.bytes)
    }

    @Test(arguments: Corpus.records) func everyChecksumIsTheStoredOne(_ file: Corpus.File) throws {
        let record = try Record(parsing: file.bytes)
        #expect(record.isChecksumValid)
        // The handheld's section 9 was changed after its checksum was made.
        let wrong = file.name == "healforce-62.scp" ? [9] : []
        #expect(record.sections.filter { !$0.isChecksumValid }.map(\.id) == wrong)
    }

    @Test(arguments: Corpus.records) func csvComesBackAsTheSameVoltages(_ file: Corpus.File) throws {
        guard let signal = try? Record(parsing: file.bytes).rhythm(), signal.amplitudeNanovolts > 0 else { return }
        guard Set(signal.leads.map(\.id)).count == signal.leads.count else { return }
        let read = try Signal(csv: signal.csv(), interval: signal.interval)
        #expect(
            signal.leads.indices.map { signal.microvolts(of: $0) } == read.leads.indices.map { read.microvolts(of: $0) }
        )
    }

    @Test(arguments: Corpus.records) func aSectionReplacedByItselfChangesNothing(_ file: Corpus.File) throws {
        let record = try Record(parsing: file.bytes)
        for section in record.sections where section.id != 0 && record.dialect == .standard {
            let content = Array(record.bytes[section.contentRange])
            let edited = try record.replacing(section.id, with: content)
            #expect(edited.bytes == record.bytes, "section \(section.id)")
        }
    }

    @Test(arguments: Corpus.records) func jsonHasEverySection(_ file: Corpus.File) throws {
        let record = try Record(parsing: file.bytes)
        let json = record.json(samples: true)
        #expect(json["sections"]?.array?.compactMap { $0["id"]?.integer } == record.sections.map(\.id))
        _ = try JSONValue(parsing: json.serialized())
    }
}
