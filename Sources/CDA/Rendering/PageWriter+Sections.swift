// SPDX-License-Identifier: Apache-2.0

import XMLTree

extension PageWriter {
    /// A section with its narrative, its entries and the sections inside it.
    mutating func section(_ section: Section, level: Int) {
        element("section", "", sectionAttributes(section)) { page in
            page.heading(section, level)
            page.content(section)
            for inner in section.sections { page.section(inner, level: level + 1) }
        }
    }

    private func sectionAttributes(_ section: Section) -> [Attribute] {
        let id = Attribute("id", Self.anchor(section))
        return [id] + (Self.languageTag(section.languageCode).map { [Attribute("lang", $0)] } ?? [])
    }

    private mutating func heading(_ section: Section, _ level: Int) {
        let (main, other) = names(section)
        let names: [StaticString] = ["h2", "h3", "h4", "h5", "h6"]
        element(names[min(level - 2, 4)]) { page in
            page.text(main)
            guard !other.isEmpty else { return }
            page.put(" ")
            page.element("small", text: other)
        }
    }

    private mutating func content(_ section: Section) {
        let narrative = section.narrative.flatMap { Self.saysSomething($0) ? $0 : nil }
        if let narrative {
            element("div", "narrative") { $0.narrative(narrative) }
            entries(section.entries, besides: narrative)
        } else {
            rows(section.entries)
            if section.entries.isEmpty, section.sections.isEmpty {
                let reason = section.nullFlavor.map { _ in texts.missing(section.element) } ?? ""
                element("p", "missing", text: reason.isEmpty ? words("无内容", "empty") : reason)
            }
        }
        let authors = section.authors.compactMap { $0.entity.map { texts.name(of: $0) } }.filter { !$0.isEmpty }
        if !authors.isEmpty {
            element("p", "note", text: words("本节作者 ", "section by ") + authors.joined(separator: "; "))
        }
        details(words("本节的其他信息", "More about this section"), Self.rest(of: section.element, besides: Self.shown))
    }

    private static let shown: Set<String> = [
        "templateId", "realmCode", "typeId", "id", "code", "title", "text", "entry", "component", "author",
        "languageCode",
    ]

    // MARK: Names

    /// What the contents call a section.
    func label(_ section: Section) -> String { names(section).main }

    /// The heading, and what else the section is called.
    ///
    /// Chinese documents rarely have titles, and their display names are often English: then the name that the code has
    /// in the Chinese standard comes first.
    private func names(_ section: Section) -> (main: String, other: String) {
        let written = [section.title ?? "", section.code?.displayName ?? ""].filter { !$0.isEmpty }
        let code = section.code?.code ?? ""
        guard words.isChinese else {
            let english = SectionCode(code: code)?.englishName ?? ""
            let main = written.first ?? (english.isEmpty ? code : english)
            return (main.isEmpty ? "Section" : main, "")
        }
        let chinese = written.first(where: \.isChinese) ?? standardName(section, code)
        let main = chinese ?? written.first ?? code
        let other = written.first { $0 != main && !$0.isChinese } ?? ""
        return (main.isEmpty ? "章节" : main, other)
    }

    /// The Chinese name of a section by its code; where the kind of document has a code twice, that of its place.
    private func standardName(_ section: Section, _ code: String) -> String? {
        guard !code.isEmpty else { return nil }
        let templates = documentType?.sections.filter { $0.code == code } ?? []
        if templates.count > 1 {
            let same = document.sections.filter { $0.code?.code == code }
            if let place = same.firstIndex(of: section), place < templates.count, same.count == templates.count {
                return templates[place].label
            }
        }
        return SectionCode(code: code)?.name
    }

    // MARK: Entries beside narrative

    /// Entries of a section with narrative: those that it does not mention, then the others behind a fold.
    private mutating func entries(_ entries: [Entry], besides narrative: Node) {
        guard !entries.isEmpty else { return }
        let said = NarrativeText(narrative)
        var known: [Entry] = []
        var unsaid: [Entry] = []
        for entry in entries {
            if isMentioned(entry, in: said) { known.append(entry) } else { unsaid.append(entry) }
        }
        if !unsaid.isEmpty {
            element("p", "caption", text: words("正文未提及的条目", "Entries the text does not mention"))
            rows(unsaid)
        }
        guard !known.isEmpty else { return }
        element("details") { page in
            page.element("summary", text: page.words("编码条目（\(known.count)）", "Coded entries (\(known.count))"))
            page.rows(known)
        }
    }

    private mutating func isMentioned(_ entry: Entry, in narrative: NarrativeText) -> Bool {
        entry.statement.map { isMentioned($0, in: narrative) } ?? false
    }

    /// Whether a statement refers to the narrative, or the narrative holds its own value; of a statement without one,
    /// whether it holds those of its parts: all in the batteries of Chinese documents, some in others, where
    /// observations of status and severity surround the one that counts.
    private mutating func isMentioned(_ statement: ClinicalStatement, in narrative: NarrativeText) -> Bool {
        let references = [statement.text?.reference, statement.code?.originalText?.reference]
        if references.contains(where: { narrative.has($0) }) { return true }
        let own = texts.telling(statement)
        guard own.isEmpty else { return own.contains { holds(narrative, $0) } }
        let parts = statement.components + statement.entryRelationships.compactMap(\.statement)
        guard statement.kind == .organizer, documentType != nil else {
            for part in parts where isMentioned(part, in: narrative) { return true }
            return false
        }
        for part in parts where !isMentioned(part, in: narrative) { return false }
        return !parts.isEmpty
    }

    private mutating func holds(_ narrative: NarrativeText, _ text: String) -> Bool {
        lookups -= narrative.text.utf8.count
        return lookups > 0 && narrative.text.contains(text.lowercased())
    }
}

extension ValueText {
    /// What a narrative that mentions a statement would hold: its value or its name, numbers without unit.
    fileprivate func telling(_ statement: ClinicalStatement) -> [String] {
        let texts: [String] =
            switch statement.kind {
            case .observation: statement.values.map(telling)
            case .substanceAdministration, .supply:
                [
                    statement.manufacturedProduct?.name ?? "",
                    statement.manufacturedProduct?.code.map { concept($0).main } ?? "",
                ]
            case .organizer, .act: []
            default: [statement.code.map { concept($0).main } ?? ""]
            }
        return texts.filter { !$0.isEmpty }
    }

    private func telling(_ value: Value) -> String {
        switch value {
        case .quantity(let quantity): quantity.value
        case .money(let money): money.value
        case .time(let time): Self.time(time)
        default: self.value(value).main
        }
    }
}

/// The narrative of a section, to look things up in.
struct NarrativeText {
    /// In small letters, runs of blanks as one.
    let text: String
    private let ids: Set<String>

    init(_ narrative: Node) {
        text = EntityName.joined(narrative).lowercased()
        ids = Set(narrative.descendants.compactMap { $0.kind == .element ? $0[attribute: "ID"] : nil })
    }

    /// Whether a reference such as `#s1` leads into the narrative.
    func has(_ reference: String?) -> Bool {
        guard let reference, reference.hasPrefix("#") else { return false }
        return ids.contains(String(reference.dropFirst()))
    }
}

extension String {
    /// Whether there is a Chinese character.
    var isChinese: Bool {
        unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) || (0x20000...0x3FFFF).contains($0.value) }
    }
}
