// SPDX-License-Identifier: Apache-2.0

import CDA
import CharacterSets
import Mapping
import XMLTree

/// Puts the alliance's codes beside the sender's own in a document: a `translation` within each coded element.
///
/// Every byte of the document stays; what is added stands before the end of the coded element, where the schema wants it.
///
/// - Source: HL7 v3 data types, CD.translation.
struct DocumentTranslator {
    private let maps: CodeMaps
    private let document: ClinicalDocument
    private let facility: String
    private let context: TranslationContext
    private let time: String?
    private var additions: [Addition] = []
    private var paths = ElementPaths()
    private(set) var kept: [String] = []

    /// The most codes of one document that are looked up.
    private static let limit = 20_000

    /// A translation to be written.
    private struct Addition {
        /// The number of the start tag.
        let element: Int
        /// The qualified name of the element.
        let name: String
        let markup: [UInt8]
        let code: CodeMaps.WrittenCode
    }

    /// - Parameter time: when codes without a target are counted; nil not to count them.
    init(_ maps: CodeMaps, _ document: ClinicalDocument, sender: String?, countedAt time: String? = nil) {
        let header = DocumentHeader(document)
        self.maps = maps
        self.document = document
        facility = sender ?? header.institution
        context = TranslationContext(document, header)
        self.time = time
    }

    mutating func run() throws(MappingError) {
        var uses: [String: CodeUse] = [:]
        let assigned = try maps.assignedUses(facility: facility)
        for system in try maps.codedSystems() where assigned.contains(system.use) {
            uses[system.oid] = system.use
        }
        guard !uses.isEmpty else { return }
        var looked = 0
        for place in CodedElement.all(in: document, uses) {
            looked += 1
            if looked > Self.limit {
                return kept.append("\(paths.path(place.element)): only \(Self.limit) codes are looked up")
            }
            try look(at: ConceptDescriptor(place.element), place.number, place.use)
        }
    }

    private mutating func look(
        at concept: ConceptDescriptor, _ number: Int, _ use: CodeUse
    ) throws(MappingError) {
        guard let found = try maps.translate(concept.code, use: use, facility: facility, in: context) else { return }
        let place = paths.path(concept.element)
        guard found.result == .mapped, let target = found.targets.first else {
            kept.append("\(place): \(found.result.rawValue)")
            return try count(concept, use, found.result)
        }
        let oid = try maps.oid(of: found.system)
        if oid.isEmpty { return kept.append("\(place): \(found.system) has no OID") }
        func isTarget(_ one: ConceptDescriptor) -> Bool {
            one.codeSystem == oid && one.codeSystemVersion == found.system.version
        }
        if isTarget(concept) { return }
        if let other = concept.translations.first(where: isTarget) {
            if Mapping.CodeSystem.key(other.code) != Mapping.CodeSystem.key(target.code) {
                kept.append("\(place): has another translation into \(found.system)")
            }
            return
        }
        let markup = TranslationMarkup(concept.element.prefix, target, found.system, oid)
        additions.append(
            Addition(
                element: number, name: concept.element.name.qualified, markup: markup.bytes(in: document.tree.encoding),
                code: CodeMaps.WrittenCode(
                    path: place, map: found.map, version: found.version, row: target.row, original: concept.code,
                    written: markup.text)))
    }

    private func count(
        _ concept: ConceptDescriptor, _ use: CodeUse, _ result: Translation.Result
    ) throws(MappingError) {
        guard let time, result != .noMap else { return }
        let unmapped = UnmappedCode(
            use: use, facility: facility, system: concept.codeSystem, code: concept.code, text: concept.displayName,
            result: result)
        try maps.noteUnmapped(unmapped, at: time)
    }

    /// The document with the translations, how it came to be, or why it stays as it is.
    func result() -> (bytes: [UInt8], edits: ByteEdits, written: [CodeMaps.WrittenCode])? {
        let source = document.serialized()
        let ends = MarkupPlaces(source, Set(additions.map(\.element))).ends
        var edits: [ByteEdits.Edit] = []
        for addition in additions {
            switch ends[addition.element] {
            case .endTag(let offset): edits.append(.init(offset: offset, original: [], written: addition.markup))
            case .emptyTag(let offset):
                let written = [UInt8(ascii: ">")] + addition.markup + Array("</\(addition.name)>".utf8)
                edits.append(.init(offset: offset, original: Array("/>".utf8), written: written))
            case nil: return nil
            }
        }
        guard let edits = ByteEdits(edits), let bytes = edits.made(in: source), isSound(bytes) else { return nil }
        return (bytes, edits, additions.map(\.code))
    }

    /// Whether the document still is one, with nothing but the translations new.
    private func isSound(_ bytes: [UInt8]) -> Bool {
        guard let changed = try? ClinicalDocument(parsing: bytes) else { return false }
        func elements(_ document: ClinicalDocument) -> Int { document.tree.nodes.count { $0.kind == .element } }
        return elements(changed) == elements(document) + additions.count
    }
}

/// A `translation` element as it is written.
private struct TranslationMarkup {
    let text: String

    init(_ prefix: String, _ target: Target, _ system: Mapping.CodeSystem, _ oid: String) {
        var text = "<\(prefix.isEmpty ? "" : prefix + ":")translation"
        let attributes = [
            ("code", target.code), ("codeSystem", oid), ("codeSystemName", system.name),
            ("codeSystemVersion", system.version), ("displayName", target.name),
        ]
        for (name, value) in attributes where !value.isEmpty { text += " \(name)=\"\(Self.escaped(value))\"" }
        self.text = text + "/>"
    }

    private static func escaped(_ value: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;".unicodeScalars
            case "<": text += "&lt;".unicodeScalars
            case "\"": text += "&quot;".unicodeScalars
            case _ where scalar.value < 0x20: text.append(" ")
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    /// Characters the set lacks are written as references.
    func bytes(in encoding: CharacterEncoding) -> [UInt8] {
        if let bytes = try? encoding.encode(text) { return bytes }
        return text.unicodeScalars.flatMap { scalar in
            (try? encoding.encode(String(scalar)))
                ?? Array("&#x\(String(scalar.value, radix: 16, uppercase: true));".utf8)
        }
    }
}
