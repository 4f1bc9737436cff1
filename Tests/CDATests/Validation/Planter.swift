// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing
import XMLTree

/// One document with one planted defect.
struct Plant {
    let kind: PlantKind
    let file: String
    let clean: ClinicalDocument
    let bytes: [UInt8]
    /// Where it was planted, as the clean document has it.
    let path: String
}

/// Plants defects, always the same ones, one a document.
struct Planter {
    private let documents: [(file: String, document: ClinicalDocument)]

    init(_ files: [String]) throws {
        documents = try files.map { ($0, try ClinicalDocument(parsing: try #require(Corpus.bytes($0)))) }
    }

    func plants() throws -> [Plant] {
        var made: [Plant] = []
        for (place, kind) in PlantKind.all.enumerated() { made += try plants(kind, start: place * 7) }
        return made
    }

    /// Goes from document to document; a document's places are taken in turn.
    private func plants(_ kind: PlantKind, start: Int) throws -> [Plant] {
        var (made, round, used) = ([Plant](), 0, Set<[Int]>())
        while made.count < kind.count, round < documents.count * 40 {
            let number = (start + round) % documents.count
            let (file, document) = documents[number]
            let places = kind.places(document)
            let place = round / documents.count + (places.isEmpty ? 0 : (round * 5) % places.count)
            round += 1
            guard !places.isEmpty else { continue }
            let node = places[place % places.count]
            guard used.insert([number, node.position]).inserted else { continue }
            var edits = DocumentEdits(document.tree)
            kind.change(&edits, node, made.count)
            made.append(
                Plant(kind: kind, file: file, clean: document, bytes: try edits.serialized(), path: node.path))
        }
        return made
    }
}

/// Counts what was found.
struct PlantTally {
    private struct Key: Hashable {
        let rule: CheckRule
        let message: String
    }

    private(set) var planted: [PlantKind.Class: Int] = [:]
    private(set) var missed: [PlantKind.Class: Int] = [:]
    private(set) var falseAlarms = 0
    private(set) var notes: [String] = []

    var total: Int { planted.values.reduce(0, +) }

    /// Compares the findings with those of the clean document: one that is new, of a rule that was expected and at the
    /// place, is the defect found; one that is new and of no rule that follows from it is a false alarm.
    mutating func judge(_ plant: Plant, today: CalendarDay?) {
        let options = CheckOptions(today: today)
        var before: [Key: Int] = [:]
        for finding in plant.clean.findings(options) {
            before[Key(rule: finding.rule, message: finding.message), default: 0] += 1
        }
        var isFound = false
        for finding in ClinicalDocument.findings(parsing: plant.bytes, options) {
            let key = Key(rule: finding.rule, message: finding.message)
            if let left = before[key], left > 0 {
                before[key] = left - 1
                // Of several equal findings any may be the new one.
                continue
            }
            if plant.kind.expected.contains(finding.rule) {
                isFound = true
            } else if !plant.kind.consequences.contains(finding.rule) {
                falseAlarms += 1
                notes.append("\(plant.kind.name), \(plant.file): \(finding)")
            }
        }
        let hasPlace =
            plant.kind.isRemoval
            || ClinicalDocument.findings(parsing: plant.bytes, options).contains {
                plant.kind.expected.contains($0.rule) && $0.path.hasPrefix(plant.path)
            }
        planted[plant.kind.group, default: 0] += 1
        if !isFound || !hasPlace {
            missed[plant.kind.group, default: 0] += 1
            notes.append("\(plant.kind.name), \(plant.file), \(plant.path): missed")
        }
    }
}
