// SPDX-License-Identifier: Apache-2.0

import CDA
import XMLTree

/// The reader of CDA on a Chinese discharge summary of 14 kB and a summary of 0.9 MB with narrative.
enum CDABenchmarks {
    static func all() -> [Figure] {
        CDASample.all.flatMap { name, bytes -> [Figure] in
            [
                figure("\(name): parse", bytes) {
                    blackHole((try? DocumentTree(parsing: bytes))?.count)
                },
                figure("\(name): parse, header, sections", bytes, floor: 0.8) {
                    guard let document = try? ClinicalDocument(parsing: bytes) else { return }
                    blackHole(read(document))
                },
                sections(name, bytes),
                figure("\(name): facts of the header from pieces", bytes, floor: 1.5) {
                    blackHole(facts(bytes, .header)?.patients.count)
                },
                figure("\(name): facts and counts from pieces", bytes) {
                    blackHole(facts(bytes, .all)?.sections.count)
                },
                figure("\(name): canonical form", bytes) {
                    blackHole((try? DocumentTree(parsing: bytes))?.canonical().count)
                },
                check(name, bytes),
            ]
        }
    }

    /// Header and sections of a document that was parsed.
    private static func sections(_ name: String, _ bytes: [UInt8]) -> Figure {
        let document = try? ClinicalDocument(parsing: bytes)
        return figure("\(name): header, sections", bytes) { blackHole(document.map(read)) }
    }

    /// The check of a document that was parsed, against parsing it: at most twice as long.
    private static func check(_ name: String, _ bytes: [UInt8]) -> Figure {
        guard let document = try? ClinicalDocument(parsing: bytes) else {
            return Figure(name: "\(name): check", seconds: .infinity, isGood: false)
        }
        let options = CheckOptions(today: CalendarDay(year: 2030, month: 1, day: 1))
        let parse = figure("", bytes) { blackHole((try? ClinicalDocument(parsing: bytes))?.tree.count) }
        var check = figure("\(name): check", bytes) { blackHole(document.findings(options).count) }
        let ratio = check.seconds / parse.seconds
        check.note = "\(Double(Int(ratio * 100)) / 100) of the parse (at most 2)"
        check.isGood = ratio <= 2
        return check
    }

    private static func figure(_ name: String, _ bytes: [UInt8], floor: Double? = nil, _ work: () -> Void) -> Figure {
        let (best, median) = Measure.rounds(max(3, 10_000_000 / bytes.count), work)
        return Figure(name: name, seconds: best, median: median, bytes: bytes.count, ratioFloor: floor)
    }

    /// Everything of the header as values, and of each section its code, title, narrative and number of entries.
    private static func read(_ document: ClinicalDocument) -> Int {
        var count = document.realmCodes.count + document.templateIds.count + (document.title?.utf8.count ?? 0)
        count += (document.id?.ext.utf8.count ?? 0) + (document.code?.code.utf8.count ?? 0)
        count += (document.effectiveTime?.parts?.year ?? 0) + (document.languageCode?.utf8.count ?? 0)
        count += (document.confidentialityCode?.code.utf8.count ?? 0) + (document.setId?.ext.utf8.count ?? 0)
        for target in document.recordTargets {
            let (role, patient) = (target.patientRole, target.patientRole?.patient)
            count += (role?.ids.count ?? 0) + (role?.addresses.count ?? 0) + (role?.telecoms.count ?? 0)
            count += (patient?.ids.count ?? 0) + (patient?.names.reduce(0) { $0 + $1.text.utf8.count } ?? 0)
            count += (patient?.administrativeGenderCode?.code.utf8.count ?? 0) + (patient?.birthTime?.parts?.day ?? 0)
        }
        let people = document.authors + document.authenticators + [document.custodian].compactMap { $0 }
        for person in people {
            count += (person.entity?.ids.count ?? 0) + (person.entity?.personNames.first?.text.utf8.count ?? 0)
            count += person.entity?.organization?.names.first?.text.utf8.count ?? 0
        }
        count += (document.encompassingEncounter?.facilities.count ?? 0) + document.relatedDocuments.count
        for section in document.allSections {
            count += (section.code?.code.utf8.count ?? 0) + (section.title?.utf8.count ?? 0)
            count += section.narrativeText.utf8.count + section.entries.count
        }
        return count
    }

    private static func facts(_ bytes: [UInt8], _ scope: DocumentFacts.Scope) -> DocumentFacts? {
        guard var reader = try? DocumentFactsReader(scope: scope) else { return nil }
        var start = 0
        while start < bytes.count, reader.needsMore {
            let end = min(start + 65_536, bytes.count)
            guard (try? reader.feed(Array(bytes[start..<end]))) != nil else { return nil }
            start = end
        }
        return try? reader.finish()
    }
}
