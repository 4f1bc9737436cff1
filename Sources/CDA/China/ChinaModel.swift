// SPDX-License-Identifier: Apache-2.0

/// The model of the Chinese documents, read from ``ModelTable`` when first used and kept.
struct ChinaModel: Sendable {
    /// The arc of the national health information standards.
    static let root = "2.16.156.10011"

    static let shared = ModelReader.read(ModelTable.text)

    let types: [DocumentType]
    let sectionCodes: [SectionCode]
    let elements: [DataElement]
    let valueSets: [ValueSet]
    let codeSystems: [CodeSystem]
    let domains: [IdentifierDomain]
    let header: [HeaderElement]
    let ranges: [PlausibleRange]

    let typeByCode: [String: Int]
    let typeByTemplate: [String: Int]
    let sectionCodeIndex: [String: Int]
    let elementIndex: [String: Int]
    let valueSetIndex: [String: Int]
    let codeSystemIndex: [String: Int]
    let domainIndex: [String: Int]
    let rangeIndex: [String: Int]
    let places: [String: [ElementPlace]]

    init(_ parts: ModelParts) {
        types = parts.types
        sectionCodes = parts.sectionCodes
        elements = parts.elements
        valueSets = parts.valueSets
        codeSystems = parts.codeSystems + parts.valueSets.map(CodeSystem.init)
        domains = parts.domains
        header = parts.header
        ranges = parts.ranges
        typeByCode = Self.index(types.map(\.code))
        typeByTemplate = Self.index(types.map(\.templateId))
        sectionCodeIndex = Self.index(sectionCodes.map(\.code))
        elementIndex = Self.index(elements.map(\.identifier))
        valueSetIndex = Self.index(valueSets.map(\.oid))
        codeSystemIndex = Self.index(codeSystems.map(\.oid))
        domainIndex = Self.index(domains.map(\.oid))
        rangeIndex = Self.index(ranges.map(\.dataElement))
        places = Self.places(types)
    }

    /// The OID that a table entry means: arcs under the root begin with a dot.
    static func oid(_ text: String) -> String { text.hasPrefix(".") ? root + text : text }

    private static func index(_ keys: [String]) -> [String: Int] {
        Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
    }

    private static func places(_ types: [DocumentType]) -> [String: [ElementPlace]] {
        var places: [String: [ElementPlace]] = [:]
        func visit(_ entries: [EntryTemplate], _ type: DocumentType, _ section: SectionTemplate) {
            for entry in entries {
                if !entry.dataElement.isEmpty {
                    let place = ElementPlace(document: type, section: section, entry: entry)
                    places[entry.dataElement, default: []].append(place)
                }
                visit(entry.parts, type, section)
            }
        }
        for type in types {
            for section in type.sections { visit(section.entries, type, section) }
        }
        return places
    }
}
