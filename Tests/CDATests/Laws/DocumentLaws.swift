// SPDX-License-Identifier: Apache-2.0

import CDA
import CharacterSets
import Findings
import JSON
import XMLTree

/// What must hold for any bytes given to the reader of documents, and everything that can be done with them.
///
/// The tests and the fuzzer share these files.
struct DocumentLaws {
    let input: [UInt8]
    /// Says which of the things are done that there are several ways to do.
    let turn: Int
    private(set) var broken: [String] = []

    /// Findings of one severity.
    private static let limit = 60

    /// The laws that an input breaks; none unless a module is wrong.
    ///
    /// - Parameter isWhole: whether everything is done that can be; else it is only read and streamed.
    static func broken(by input: [UInt8], isWhole: Bool = true) -> [String] {
        var laws = DocumentLaws(input)
        laws.check(isWhole: isWhole)
        return laws.broken
    }

    private init(_ input: [UInt8]) {
        self.input = input
        turn = input.count + Int(input.last ?? 0)
    }

    mutating func law(_ holds: Bool, _ text: String) {
        if !holds { broken.append(text) }
    }

    private mutating func check(isWhole: Bool) {
        let document = read(input)
        streamed(document)
        if isWhole { repaired(document) }
        guard let document else { return }
        law(document.serialized() == input, "a document is not given as it was read")
        guard isWhole else { return }
        written(document)
        json(document)
        checked(document)
        compared(document)
        looked(document)
        for option in [PageOptions(), PageOptions(masksIdentifiers: true, language: .english)] {
            for fault in PageLaws.broken(by: document.html(option)) { law(false, fault) }
        }
    }

    private func read(_ bytes: [UInt8]) -> ClinicalDocument? {
        do throws(CDAError) {
            return try ClinicalDocument(parsing: bytes)
        } catch {
            return nil
        }
    }

    // MARK: Reading

    /// The facts of a document that comes in pieces are those of its tree.
    private mutating func streamed(_ document: ClinicalDocument?) {
        let facts = facts(.all)
        if let document {
            law(facts == DocumentFacts(document), "the facts of a stream are not those of the tree")
            let header = self.facts(.header)
            law(header == DocumentFacts(document, scope: .header), "the header of a stream is not that of the tree")
        } else {
            law(facts == nil, "a stream takes what the reader refuses")
        }
    }

    private func facts(_ scope: DocumentFacts.Scope) -> DocumentFacts? {
        let step = [1, 7, 64, 4096][turn % 4]
        do throws(CDAError) {
            var reader = try DocumentFactsReader(scope: scope)
            var start = 0
            while start < input.count, reader.needsMore {
                let end = min(start + step, input.count)
                try reader.feed(Array(input[start..<end]))
                start = end
            }
            return try reader.finish()
        } catch {
            return nil
        }
    }

    // MARK: Writing

    /// What is written again is the same document.
    private mutating func written(_ document: ClinicalDocument) {
        do throws(XMLWriteError) {
            let again = try XMLContent(document.tree).serialized(encoding: document.tree.encoding)
            same(read(again), document, "what was written is another document")
            let other = try DocumentEdits(document.tree).serialized(encoding: turn.isMultiple(of: 2) ? .gb18030 : .utf8)
            same(read(other), document, "in another set it is another document")
        } catch {
            // A name may have characters that a set lacks.
            guard case .unencodable = error else { return law(false, "cannot be written: \(error)") }
        }
    }

    private mutating func json(_ document: ClinicalDocument) {
        let back: ClinicalDocument?
        do throws(JSONFormError) {
            back = try ClinicalDocument(parsingJSON: document.json.serialized(indented: turn.isMultiple(of: 2)))
        } catch {
            return law(false, "its JSON cannot be read: \(error)")
        }
        same(back, document, "of its JSON comes another document")
    }

    private mutating func same(_ other: ClinicalDocument?, _ document: ClinicalDocument, _ text: String) {
        law(other?.tree.canonical() == document.tree.canonical(), text)
    }

    // MARK: Judging

    private mutating func checked(_ document: ClinicalDocument) {
        let profiles: [CheckProfile] = [.automatic, .structure, .medicalRecord, .healthRecord]
        let today = CalendarDay(year: 2026, month: 3, day: 1)
        let options = CheckOptions(profile: profiles[turn % 4], today: today, limit: Self.limit)
        let findings = document.findings(options)
        for severity in Finding.Severity.allCases {
            // One more says that there are more.
            law(findings.count { $0.severity == severity } <= Self.limit + 1, "more findings than the limit")
        }
        law(findings.allSatisfy { !$0.message.isEmpty }, "a finding says nothing")
        law(findings.allSatisfy { $0.message.utf8.count < 1000 }, "a finding says too much")
    }

    private mutating func compared(_ document: ClinicalDocument) {
        law(document.differences(from: document).isEqual, "a document differs from itself")
        guard let other = Self.other else { return }
        _ = document.differences(from: other)
        _ = other.differences(from: document)
    }

    private static let other = try? ClinicalDocument(
        parsing: Array(
            "<ClinicalDocument xmlns='urn:hl7-org:v3'><id root='1.2'/><title>x</title></ClinicalDocument>".utf8))

    /// What was repaired can be read, and needs no second repair.
    private mutating func repaired(_ document: ClinicalDocument?) {
        let repaired: RepairedDocument
        do throws(CDAError) {
            repaired = try ClinicalDocument.repaired(parsing: input)
        } catch {
            return law(document == nil, "a document that is read cannot be repaired")
        }
        if repaired.repairs.isEmpty { return law(repaired.bytes == input, "changed without a word") }
        law(read(repaired.bytes)?.tree.canonical() == repaired.document.tree.canonical(), "a repair cannot be read")
    }

    // MARK: Views

    private mutating func looked(_ document: ClinicalDocument) {
        _ = (
            document.recordTargets.map(\.patientRole?.patient?.names), document.patientIds,
            document.authors.map(\.entity)
        )
        _ = (document.custodian?.entity?.organization?.chain, document.encompassingEncounter?.facilities.map(\.ids))
        _ = (document.relatedDocuments.map(\.isMissing), document.nonXMLBody?.bytes, document.effectiveTime?.parts)
        for section in document.allSections {
            _ = (section.narrativeText, section.title)
            for entry in section.entries {
                for statement in entry.statement?.selfAndBelow ?? [] { look(statement) }
            }
        }
        // Every place has a path that leads to it.
        let elements = document.tree.root.descendants.filter { $0.kind == .element }
        for node in elements.prefix(8 + turn % 8) {
            guard let path = try? XMLPath(parsing: node.path) else { continue }
            law(!path.matches(in: document.tree).isEmpty, "a path leads nowhere")
        }
    }

    private func look(_ statement: ClinicalStatement) {
        _ = (statement.kind, statement.code?.isMissing, statement.effectiveTimes.map(\.low), statement.statusCode)
        _ = (statement.values.map(\.text), statement.referenceRanges.map(\.text), statement.manufacturedProduct?.name)
        _ = (statement.media?.bytes, statement.references.map(\.target), statement.doseQuantity?.number)
    }
}
