// SPDX-License-Identifier: Apache-2.0

import CDA
import Findings
import Testing

@Suite("Checks of the shared documents") struct SharedCheckTests {
    static let today = CalendarDay(year: 2026, month: 6, day: 30)
    /// Rules that a schema could hold a document to.
    static let structure: Set<CheckRule> = [
        .unknownElement, .elementOrder, .missingElement, .repeatedElement, .unexpectedText, .unknownAttribute,
        .missingAttribute, .wrongValue, .badValue, .missingType, .wrongType, .intervalBounds, .duplicateID,
        .danglingReference,
    ]

    private static func names(_ folder: String) -> [String] {
        Corpus.verdicts.compactMap { $0[0].hasPrefix(folder) ? $0[0] : nil }
    }

    @Test(arguments: names("cn-synth/")) func everySyntheticChineseDocumentPasses(_ file: String) throws {
        let bytes = try #require(Corpus.bytes(file))
        let found = ClinicalDocument.findings(parsing: bytes, CheckOptions(profile: .medicalRecord, today: Self.today))
        #expect(found.filter { $0.severity == .error } == [])
    }

    /// The American schema is the widest: what it or the Chinese one accepts has a sound structure.
    @Test(arguments: Corpus.verdicts.filter { $0[1] == "yes" && $0[6] != "-" && !$0[0].contains("no-namespace") })
    func theStructureIsJudgedAsByTheSchemas(_ row: [String]) throws {
        let bytes = try #require(Corpus.bytes(row[0]))
        let options = CheckOptions(
            profile: row[0].contains("cn-") || row[0].contains("hostile") ? .automatic : .structure)
        let found = ClinicalDocument.findings(parsing: bytes, options)
        let errors = found.filter { $0.severity == .error && (Self.structure.contains($0.rule) || $0.rule == .notCDA) }
        let isValid = row[3] == "valid" || row[4] == "valid"
        // Elements of unknown namespaces are no errors here: CDA R2, 1.4, lets senders add them. Two patients are an
        // error in a Chinese document only.
        let isSpecial = ["07-", "12-", "26-", "27-"].contains { row[0].hasPrefix("hostile/" + $0) }
        if !isSpecial { #expect(errors.isEmpty == isValid, "\(errors)") }
    }

    @Test(arguments: names("hostile/28") + names("hostile/29") + names("hostile/36") + names("hostile/37"))
    func findsWhatIsWrongInHostileDocuments(_ file: String) throws {
        let found = ClinicalDocument.findings(parsing: try #require(Corpus.bytes(file)))
        let rules = Set(found.map(\.rule))
        switch file.prefix(10) {
        case "hostile/28": #expect(rules.isSuperset(of: [.duplicateID, .danglingReference]))
        case "hostile/36": #expect(rules.isSuperset(of: [.elementOrder, .repeatedElement]))
        case "hostile/37":
            #expect(found.count { $0.rule == .blankValue } == 4)
        default:
            for entry in 1...12 where entry != 12 {
                #expect(found.contains { $0.path.contains("/entry[\(entry)]/observation/value") }, "entry \(entry)")
            }
        }
    }

    @Test(.enabled(if: !Corpus.verdicts.isEmpty)) func findsTwoHundredPlantedDefects() throws {
        var tally = PlantTally()
        for plant in try Planter(Self.names("cn-synth/")).plants() { tally.judge(plant, today: Self.today) }
        #expect(tally.total == 200)
        #expect(tally.missed[.missing] == nil, "\(tally.notes)")
        #expect(tally.missed[.blank] == nil, "\(tally.notes)")
        #expect(tally.planted[.missing] == 45)
        #expect(tally.planted[.blank] == 60)
        #expect(tally.planted[.implausible] == 95)
        #expect(tally.missed[.implausible, default: 0] * 20 <= 95, "\(tally.notes)")
        // Fewer than one in a hundred defects makes a finding that it should not.
        #expect(tally.falseAlarms * 100 < tally.total, "\(tally.notes)")
    }
}
