// SPDX-License-Identifier: Apache-2.0

/// A section as it will be written.
struct PlannedSection {
    let code: String
    let label: String
    /// The title in Chinese.
    let title: String
    var entries: [PlannedEntry]
}

/// An entry as it will be written.
struct PlannedEntry {
    /// What is written.
    enum Statement {
        case value(PlannedValue)
        case group
        case procedure(ProcedureDraft)
        case drug(DrugDraft)
        case result(ResultDraft)
    }

    let statement: Statement
    let time: String
    /// The place among the entries of the template.
    let order: Int
    var parts: [PlannedEntry] = []
}

/// Fits the sections of a draft to those of its kind.
struct BodyPlanner {
    private let draft: DocumentDraft
    private let type: DocumentType

    init(_ draft: DocumentDraft, _ type: DocumentType) {
        self.draft = draft
        self.type = type
    }

    /// The sections in the order of the kind; entries that say nothing are left out.
    func plan(_ review: inout DraftReview) -> [PlannedSection] {
        var planned: [(order: Int, section: PlannedSection)] = []
        for (index, section) in draft.sections.enumerated() {
            let path = "sections[\(index)]"
            let entries = section.entries.enumerated().filter { !$1.isEmpty }
            guard !entries.isEmpty else { continue }
            guard let place = place(section, path, &review) else { continue }
            if type.sections.isEmpty || !planned.contains(where: { $0.order == place }) {
                let planner = EntryPlanner(type.sections.isEmpty ? nil : type.sections[place], path)
                planned.append((place, made(section, place, planner.plan(entries.map { ($0, $1) }, &review))))
            } else {
                review.add(path, .repeatedSection)
            }
        }
        missing(Set(planned.map(\.order)), &review)
        return planned.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element.section)
    }

    /// The place of a section among those of the kind, whose sections are not known for health records.
    private func place(_ section: SectionDraft, _ path: String, _ review: inout DraftReview) -> Int? {
        review.token(path + ".code", section.code)
        review.optional(path + ".label", section.label)
        if type.sections.isEmpty {
            if section.code.isEmpty, section.label.isEmpty { review.add(path + ".code", .missing) }
            return 0
        }
        var places = type.sections.indices.filter { place in
            let template = type.sections[place]
            return template.covers(code: section.code, displayName: section.label)
        }
        if places.count > 1 { places = places.filter { type.sections[$0].label == section.label } }
        if places.count > 1 || (places.isEmpty && hasSeveral(section)) {
            review.add(path + ".label", .ambiguousSection)
            return nil
        }
        if places.isEmpty { review.add(path + ".code", .unknownSection, type.standing) }
        return places.first
    }

    private func hasSeveral(_ section: SectionDraft) -> Bool {
        type.sections.filter { $0.covers(code: section.code, displayName: section.label) }.count > 1
    }

    private func made(_ section: SectionDraft, _ place: Int, _ entries: [PlannedEntry]) -> PlannedSection {
        let template = type.sections.isEmpty ? nil : type.sections[place]
        let code = template?.code ?? section.code
        let label = template?.label ?? section.label
        let isUnique = type.sections.filter { $0.code == code }.count <= 1
        let standard = SectionCode(code: code)?.name ?? ""
        let title = label.isChinese && !(isUnique && !standard.isEmpty) ? label : standard.isEmpty ? label : standard
        return PlannedSection(code: code, label: isUnique ? "" : label, title: title, entries: entries)
    }

    /// Sections that a source asks for.
    private func missing(_ present: Set<Int>, _ review: inout DraftReview) {
        for (place, section) in type.sections.enumerated() where !present.contains(place) {
            guard section.requirement == .required || (section.cardinality?.minimum ?? 0) > 0 else { continue }
            let name = section.code.isEmpty ? section.label : section.code
            review.add("sections.\(name)", .missing, .assumed)
        }
    }
}
