// SPDX-License-Identifier: Apache-2.0

/// What the model says of a document type, compiled for checking.
final class TypeRules: Sendable {
    /// All types by code, made when first asked for.
    static let all = Dictionary(
        DocumentType.all.map { ($0.code, TypeRules($0)) }, uniquingKeysWith: { first, _ in first })

    /// The datatypes that templates give each data element, which differ now and then.
    static let datatypes: [String: Set<String>] = ChinaModel.shared.places.mapValues { Set($0.map(\.entry.datatype)) }

    let type: DocumentType
    let sections: [SectionRules]

    private init(_ type: DocumentType) {
        self.type = type
        sections = type.sections.map(SectionRules.init)
    }
}

/// A section of a document type and what stands in it.
struct SectionRules: Sendable {
    let template: SectionTemplate
    /// How often each data element stands in the template; procedures and drugs under ``procedure`` and ``drug``.
    let counts: [String: Int]
    /// What a source says must be there.
    let required: Set<String>

    static let procedure = "procedure"
    static let drug = "substanceAdministration"

    init(_ template: SectionTemplate) {
        self.template = template
        var (counts, required) = ([String: Int](), Set<String>())
        func visit(_ entries: [EntryTemplate], _ isInner: Bool) {
            for entry in entries {
                let key = Self.key(entry)
                if !key.isEmpty {
                    counts[key, default: 0] += 1
                    let isRequired = entry.requirement == .required || entry.cardinality?.minimum ?? 0 > 0
                    if isRequired, !isInner { required.insert(key) }
                }
                visit(entry.parts, true)
            }
        }
        visit(template.entries, false)
        (self.counts, self.required) = (counts, required)
    }

    private static func key(_ entry: EntryTemplate) -> String {
        switch entry.kind {
        case .observation: entry.dataElement
        case .procedure: procedure
        case .substanceAdministration: drug
        case .organizer: ""
        }
    }

    /// Whether a source says that the section must be there.
    var isRequired: Bool { template.requirement == .required || template.cardinality?.minimum ?? 0 > 0 }

    /// How many of a section's data elements the template has.
    func overlap(_ found: [String: Int]) -> Int { found.keys.reduce(0) { $0 + (counts[$1] == nil ? 0 : 1) } }
}

/// What stands in a section of the document.
struct SectionTally {
    /// How often each data element stands in it, those of inner sections aside.
    var counts: [String: Int] = [:]
    var hasEntries = false
}
