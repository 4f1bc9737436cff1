// SPDX-License-Identifier: Apache-2.0

/// Fits the entries of a draft's section to those of the template.
struct EntryPlanner {
    private let section: SectionTemplate?
    private let path: String

    /// - Parameter section: nil where no template is known: then data elements are taken as they are.
    init(_ section: SectionTemplate?, _ path: String) {
        self.section = section
        self.path = path
    }

    /// The entries in the order of the template; values that belong into a group get one.
    func plan(_ drafts: [(index: Int, entry: EntryDraft)], _ review: inout DraftReview) -> [PlannedEntry] {
        var used: [Int: Int] = [:]
        var planned: [PlannedEntry] = []
        var loose: [(order: Int, part: PlannedEntry, element: String)] = []
        for (index, draft) in drafts {
            let path = "\(path).entries[\(index)]"
            review.time(path + ".time", draft.time)
            if case .value(let value) = draft.statement, let group = group(for: value) {
                guard draft.parts.isEmpty else {
                    review.add(path + ".parts", .partsNotAllowed)
                    continue
                }
                let part = self.value(value, draft.time, group.parts, path, &review)
                if let part { loose.append((group.order, part, value.element + value.name)) }
                continue
            }
            if let entry = entry(draft, path, &used, &review) { planned.append(entry) }
        }
        planned += Self.grouped(loose)
        return planned.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element)
    }

    /// The group of the template that a value stands in, where it does not stand by itself.
    private func group(for value: ValueDraft) -> (order: Int, parts: [EntryTemplate])? {
        guard let section else { return nil }
        let isOwn = section.entries.contains { $0.kind == .observation && $0.dataElement == value.element }
        guard !isOwn else { return nil }
        let groups = section.entries.enumerated().filter { $1.kind == .organizer }
        func has(_ template: EntryTemplate, _ isSame: (EntryTemplate) -> Bool) -> Bool {
            template.parts.contains { $0.dataElement == value.element && isSame($0) }
        }
        let found =
            groups.first { has($1) { !value.name.isEmpty && $0.name == value.name } }
            ?? groups.first { has($1) { _ in true } }
        return found.map { ($0.offset, $0.element.parts) }
    }

    /// Groups of values: a value that stands in the group already begins another.
    private static func grouped(_ loose: [(order: Int, part: PlannedEntry, element: String)]) -> [PlannedEntry] {
        var groups: [(group: PlannedEntry, elements: Set<String>)] = []
        for (order, part, element) in loose {
            if let place = groups.lastIndex(where: { $0.group.order == order }),
                !groups[place].elements.contains(element)
            {
                groups[place].group.parts.append(part)
                groups[place].elements.insert(element)
            } else {
                groups.append((PlannedEntry(statement: .group, time: "", order: order, parts: [part]), [element]))
            }
        }
        return groups.map { entry in
            var group = entry.group
            group.parts = group.parts.enumerated()
                .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
            return group
        }
    }

    private func entry(
        _ draft: EntryDraft, _ path: String, _ used: inout [Int: Int], _ review: inout DraftReview
    ) -> PlannedEntry? {
        switch draft.statement {
        case .value(let value):
            if !draft.parts.isEmpty { review.add(path + ".parts", .partsNotAllowed) }
            return self.value(value, draft.time, section?.entries, path, &review, &used)
        case .group: return holder(.group, .organizer, draft, path, &used, &review)
        case .procedure(let procedure):
            ValueReview.procedure(procedure, path, &review)
            return holder(.procedure(procedure), .procedure, draft, path, &used, &review)
        case .drug(let drug):
            ValueReview.drug(drug, path, &review)
            return holder(.drug(drug), .substanceAdministration, draft, path, &used, &review)
        case .result(let result):
            ResultReview.result(result, path, &review)
            return holder(.result(result), .organizer, draft, path, &used, &review)
        }
    }

    /// A group, an operation or a drug with its parts.
    private func holder(
        _ statement: PlannedEntry.Statement, _ kind: EntryTemplate.Kind, _ draft: EntryDraft, _ path: String,
        _ used: inout [Int: Int], _ review: inout DraftReview
    ) -> PlannedEntry? {
        let elements = draft.parts.compactMap(\.element)
        var order = 0
        var template: EntryTemplate?
        if let section {
            guard let place = Self.best(section.entries, kind, elements, used) else {
                review.add(path, .statementNotInSection, .seenOnce)
                return nil
            }
            (order, template) = (place, section.entries[place])
            used[place, default: 0] += 1
        }
        var entry = PlannedEntry(statement: statement, time: draft.time, order: order)
        entry.parts = parts(draft, template, path, &review)
        return entry
    }

    private func parts(
        _ draft: EntryDraft, _ template: EntryTemplate?, _ path: String, _ review: inout DraftReview
    ) -> [PlannedEntry] {
        var parts: [PlannedEntry] = []
        var used: [Int: Int] = [:]
        for (index, part) in draft.parts.enumerated() where !part.isEmpty {
            let path = "\(path).parts[\(index)]"
            guard case .value(let value) = part.statement, part.parts.isEmpty else {
                review.add(path, .partsNotAllowed)
                continue
            }
            review.time(path + ".time", part.time)
            if let made = self.value(value, part.time, template?.parts, path, &review, &used) { parts.append(made) }
        }
        return parts.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element)
    }

    /// The template of a kind that has most of the elements, the least used first.
    private static func best(
        _ templates: [EntryTemplate], _ kind: EntryTemplate.Kind, _ elements: [String], _ used: [Int: Int]
    ) -> Int? {
        let places = templates.indices.filter { templates[$0].kind == kind }
        return places.max { first, second in
            func rank(_ place: Int) -> (Int, Int, Int) {
                let own = Set(templates[place].parts.map(\.dataElement))
                return (elements.filter(own.contains).count, -used[place, default: 0], -place)
            }
            return rank(first) < rank(second)
        }
    }

    // MARK: Values

    private func value(
        _ value: ValueDraft, _ time: String, _ templates: [EntryTemplate]?, _ path: String, _ review: inout DraftReview
    ) -> PlannedEntry? {
        var used: [Int: Int] = [:]
        return self.value(value, time, templates, path, &review, &used)
    }

    private func value(
        _ value: ValueDraft, _ time: String, _ templates: [EntryTemplate]?, _ path: String,
        _ review: inout DraftReview, _ used: inout [Int: Int]
    ) -> PlannedEntry? {
        let known = DataElement(identifier: value.element)
        guard let templates else { return untemplated(value, known, time, path, &review) }
        let places = templates.indices.filter {
            templates[$0].kind == .observation && templates[$0].dataElement == value.element
        }
        guard let place = Self.place(value, places, templates, used) else {
            if known == nil {
                review.add(path + ".element", .unknownElement)
            } else {
                review.add(path + ".element", .elementNotInSection, .seenOnce)
            }
            return nil
        }
        used[place, default: 0] += 1
        let name = templates[place].name
        if !value.name.isEmpty, !name.isEmpty, value.name != name {
            review.add(path + ".name", .elementNotInSection, .assumed)
        }
        let planned = ValueReview(value, templates[place], known, path).planned(&review)
        return planned.map { PlannedEntry(statement: .value($0), time: time, order: place) }
    }

    /// Where no templates are known, every element that is known may stand.
    private func untemplated(
        _ value: ValueDraft, _ known: DataElement?, _ time: String, _ path: String, _ review: inout DraftReview
    ) -> PlannedEntry? {
        guard let known else {
            review.add(path + ".element", .unknownElement)
            return nil
        }
        let planned = ValueReview(value, nil, known, path).planned(&review)
        return planned.map { PlannedEntry(statement: .value($0), time: time, order: 0) }
    }

    /// The entry of that name, else the one least used.
    private static func place(
        _ value: ValueDraft, _ places: [Int], _ templates: [EntryTemplate], _ used: [Int: Int]
    ) -> Int? {
        if !value.name.isEmpty, let named = places.first(where: { templates[$0].name == value.name }) { return named }
        return places.min { (used[$0, default: 0], $0) < (used[$1, default: 0], $1) }
    }
}

extension EntryDraft {
    /// The data element of a value.
    fileprivate var element: String? {
        if case .value(let value) = statement { value.element } else { nil }
    }
}
