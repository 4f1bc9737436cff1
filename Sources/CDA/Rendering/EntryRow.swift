// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// One line of a table of entries.
struct EntryRow {
    /// What stands in the first column.
    enum Heading {
        /// A statement.
        case name(String, code: String)
        /// A group, whose members follow.
        case group(String, code: String)
        /// A group without a name: only a line between.
        case line
        /// An element that is no statement of the standard.
        case unknown(Node)
    }

    var heading: Heading
    /// How deep below the entry.
    var depth: Int
    /// Whether the statement is denied.
    var isNegated = false
    var values: [ValueText.Shown] = []
    var time = ""
    var notes: [String] = []
    /// Whether a value is marked as out of the usual by its interpretation.
    var isMarked = false
}

/// Makes the rows of entries. Recursion is as deep as the document, whose depth its reader has bounded.
struct EntryRows {
    private let texts: ValueText
    private var words: PageWords { texts.words }

    init(_ texts: ValueText) { self.texts = texts }

    /// The rows of an entry.
    func rows(_ entry: Entry) -> [EntryRow] { rows(in: entry.element, depth: 0) }

    /// The rows of all statements in an entry, component or relationship.
    private func rows(in parent: Node, depth: Int) -> [EntryRow] {
        parent.elements.flatMap { child -> [EntryRow] in
            let statement = ClinicalStatement(child)
            if statement.kind != nil { return rows(statement, depth: depth) }
            if Self.framing.contains(child.localName) || !PageWriter.saysSomething(child) { return [] }
            return [EntryRow(heading: .unknown(child), depth: depth)]
        }
    }

    /// Of an entry, component or relationship.
    private static let framing: Set<String> = [
        "templateId", "realmCode", "typeId", "sequenceNumber", "seperatableInd", "id",
    ]

    private func rows(_ statement: ClinicalStatement, depth: Int) -> [EntryRow] {
        var rows = [row(statement, depth: depth)]
        let hasLine = if case .line = rows[0].heading { true } else { false }
        if hasLine, !rows[0].notes.isEmpty { rows[0].heading = .group(words("组", "Group"), code: "") }
        let below = hasLine ? depth : depth + 1
        for child in statement.element.elements where Self.parts.contains(child.localName) {
            rows += self.rows(in: child, depth: below)
        }
        return rows
    }

    private static let parts: Set<String> = ["component", "entryRelationship"]

    private func row(_ statement: ClinicalStatement, depth: Int) -> EntryRow {
        var row = EntryRow(heading: heading(statement), depth: depth)
        row.isNegated = statement.isNegated
        row.values = values(statement)
        row.time = statement.effectiveTimes.map { texts.times($0) }.filter { !$0.isEmpty }.joined(separator: "; ")
        row.notes = StatementNotes(texts, statement).lines
        let usual: Set<String> = ["", "N", "NEG", "ND"]
        row.isMarked = statement.interpretationCodes.contains { !usual.contains($0.code) }
        return row
    }

    private func heading(_ statement: ClinicalStatement) -> EntryRow.Heading {
        let name = self.name(statement)
        switch statement.kind {
        case .organizer: return name.main.isEmpty ? .line : .group(name.main, code: name.code)
        case .procedure: return .name(words("手术/操作", "Procedure"), code: "")
        case .substanceAdministration: return .name(words("用药", "Medication"), code: "")
        case .supply where name.main.isEmpty: return .name(words("供给", "Supply"), code: "")
        case .encounter where name.main.isEmpty: return .name(words("就诊", "Encounter"), code: "")
        case .observationMedia: return .name(words("图像", "Media"), code: "")
        case .regionOfInterest: return .name(words("图像区域", "Region of interest"), code: "")
        default: return .name(name.main.isEmpty ? words("（无名称）", "(no name)") : name.main, code: name.code)
        }
    }

    /// What a statement is about: the written name, else that of the data element.
    private func name(_ statement: ClinicalStatement) -> ValueText.Shown {
        guard let code = statement.code else { return ValueText.Shown(main: "") }
        var shown = texts.concept(code)
        if code.displayName.isEmpty, let element = DataElement(identifier: code.code), !element.name.isEmpty {
            shown = ValueText.Shown(main: element.name, code: code.code)
        }
        return shown
    }

    private func values(_ statement: ClinicalStatement) -> [ValueText.Shown] {
        switch statement.kind {
        case .observation: return statement.values.map { texts.value($0) }
        case .procedure: return [name(statement)]
        case .substanceAdministration, .supply: return product(statement)
        case .observationMedia: return statement.media.map { [texts.value(.data($0))] } ?? []
        default: return []
        }
    }

    private func product(_ statement: ClinicalStatement) -> [ValueText.Shown] {
        let own = statement.code.map { [texts.concept($0)] } ?? []
        guard let product = statement.manufacturedProduct else { return own.filter { !$0.main.isEmpty } }
        let code = product.code.map { texts.concept($0) }
        var drug = ValueText.Shown(main: product.name ?? "", code: code?.code ?? "")
        if drug.main.isEmpty {
            drug = code ?? drug
        } else if let code, code.code.isEmpty, code.main != drug.main {
            drug.code = code.main
        }
        let measures = [
            statement.doseQuantity.map { texts.quantities(Interval($0.element)) },
            statement.routeCode.map { texts.concept($0).main },
            statement.rateQuantity.map { texts.quantities(Interval($0.element)) },
            statement.administrationUnitCode.map { texts.concept($0).main },
            statement.quantity.map { ValueText.quantity($0) },
        ].compactMap(\.self).filter { !$0.isEmpty }
        let dosage = ValueText.Shown(main: measures.joined(separator: words("，", ", ")))
        let rest = statement.kind == .supply ? own : own.filter { $0.main != drug.main && !$0.main.isEmpty }
        return ([drug, dosage] + rest).filter { !$0.main.isEmpty }
    }
}
