// SPDX-License-Identifier: Apache-2.0

import CDA
import Exchange
import JSON
import XMLTree

/// CDA on the command line.
enum CDAInput {
    /// Reads a document in one of its forms.
    static func document(_ bytes: [UInt8], _ format: FileFormat) throws(Failure) -> ClinicalDocument {
        if format == .cdaJSON {
            do throws(JSONFormError) {
                return try ClinicalDocument(parsingJSON: bytes)
            } catch {
                throw Failure(.dataHasErrors, CDAWords.text(error))
            }
        }
        do throws(CDAError) {
            return try ClinicalDocument(parsing: bytes)
        } catch {
            throw Failure(.dataHasErrors, CDAWords.text(error))
        }
    }

    /// What a document is about, to read.
    static func lines(_ document: ClinicalDocument) -> [String] {
        var lines = ["ClinicalDocument \(document.title ?? "")"]
        func add(_ name: String, _ text: String?, depth: Int = 1) {
            guard let text, !text.isEmpty else { return }
            let label = String(repeating: "  ", count: depth) + name
            lines.append(label + String(repeating: " ", count: max(1, 28 - label.count)) + LogLine.visible(text))
        }
        for realm in document.realmCodes { add("realmCode", realm) }
        for id in document.templateIds { add("templateId", words(id)) }
        add("id", document.id.map(words))
        add("code", document.code.map(words))
        add("effectiveTime", document.effectiveTime?.value)
        add("languageCode", document.languageCode)
        for target in document.recordTargets {
            lines.append("  recordTarget")
            for id in target.patientRole?.ids ?? [] { add("patientRole/id", words(id), depth: 2) }
            let patient = target.patientRole?.patient
            for id in patient?.ids ?? [] { add("patient/id", words(id), depth: 2) }
            for name in patient?.names ?? [] { add("name", name.text, depth: 2) }
            add("administrativeGenderCode", patient?.administrativeGenderCode.map(words), depth: 2)
            add("birthTime", patient?.birthTime?.value, depth: 2)
        }
        for author in document.authors { add("author", author.entity.map(words)) }
        add("custodian", document.custodian?.entity?.organization.map(words))
        add("nonXMLBody", document.nonXMLBody.map { "\($0.mediaType), \($0.element.textBytes.count) bytes as written" })
        return lines + document.sections.flatMap { self.lines($0, depth: 1) }
    }

    private static func lines(_ section: CDA.Section, depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        let title = [section.code?.code, section.title ?? section.code?.displayName].compactMap { $0 }
            .filter { !$0.isEmpty }.joined(separator: " ")
        let entries = section.entries.count
        let text = section.narrativeText.unicodeScalars.count
        let counts = "(\(entries) entr\(entries == 1 ? "y" : "ies"), \(text) characters of narrative)"
        return [indent + "section " + LogLine.visible(title) + " " + counts]
            + section.sections.flatMap { lines($0, depth: depth + 1) }
    }

    private static func words(_ id: InstanceIdentifier) -> String {
        ([id.root, id.ext] + (id.nullFlavor.map { ["(\($0))"] } ?? [])).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func words(_ code: ConceptDescriptor) -> String {
        [code.code, code.displayName].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func words(_ entity: AssignedEntity) -> String {
        let names = entity.personNames.map(\.text) + (entity.organization?.names.map(\.text) ?? [])
        return names.isEmpty ? entity.knownIds.map(words).joined(separator: ", ") : names.joined(separator: ", ")
    }

    private static func words(_ organization: CDA.Organization) -> String {
        (organization.names.map(\.text) + organization.ids.filter { !$0.isMissing }.map { "(\(words($0)))" })
            .joined(separator: " ")
    }
}

/// Text on one line of the terminal.
enum LogLine {
    /// The text with control characters as their pictures.
    static func visible(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: "⏎"
                    case 0..<0x20: UnicodeScalar(0x2400 + scalar.value) ?? "?"
                    case 0x7F..<0xA0: "␦"
                    default: scalar
                    }
                }))
    }
}
