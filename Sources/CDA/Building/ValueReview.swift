// SPDX-License-Identifier: Apache-2.0

/// A value as it will be written.
struct PlannedValue {
    let element: String
    let name: String
    /// The HL7 datatype.
    let datatype: String
    let value: String
    let display: String
    let unit: String
    let codeSystem: String
}

/// Looks a value over and completes it from the template and the data element.
struct ValueReview {
    private let draft: ValueDraft
    private let template: EntryTemplate?
    private let element: DataElement?
    private let path: String

    init(_ draft: ValueDraft, _ template: EntryTemplate?, _ element: DataElement?, _ path: String) {
        self.draft = draft
        self.template = template
        self.element = element
        self.path = path
    }

    private var datatype: String { first(template?.datatype, element?.datatype) ?? "ST" }

    private func first(_ texts: String?...) -> String? { texts.lazy.compactMap(\.self).first { !$0.isEmpty } }

    /// The value; nil when it cannot be written.
    func planned(_ review: inout DraftReview) -> PlannedValue? {
        let before = review.problems.count
        review.token(path + ".element", draft.element)
        review.optional(path + ".name", draft.name)
        review.optional(path + ".value", draft.value)
        review.optional(path + ".display", draft.display)
        if Placeholder.isPlaceholder(draft.value), draft.value != "无" { review.add(path + ".value", .placeholder) }
        let system = datatype == "CD" ? codeSystem(&review) : ""
        check(&review, system)
        let isWritable = review.problems[before...].allSatisfy { $0.standing < .verified }
        guard isWritable else { return nil }
        return PlannedValue(
            element: draft.element, name: first(draft.name, template?.name, element?.name) ?? "", datatype: datatype,
            value: value, display: display(system), unit: unit, codeSystem: system)
    }

    private var value: String { datatype == "BL" ? Self.flag(draft.value) ?? draft.value : draft.value }

    private var unit: String {
        switch datatype {
        case "PQ": first(draft.unit, template?.unit, element?.unit) ?? ""
        case "MO": first(draft.unit) ?? "CNY"
        default: ""
        }
    }

    private func display(_ system: String) -> String {
        first(draft.display, ValueSet(oid: system)?.entry(for: draft.value)?.display) ?? ""
    }

    private func codeSystem(_ review: inout DraftReview) -> String {
        let system = first(draft.codeSystem, template?.valueSet, element?.valueSet) ?? ""
        if system.isEmpty {
            review.add(path + ".codeSystem", .noCodeSystem)
        } else {
            review.oid(path + ".codeSystem", system)
        }
        return system
    }

    // MARK: Checks

    private func check(_ review: inout DraftReview, _ system: String) {
        let path = path + ".value"
        switch datatype {
        case "CD":
            review.code(path, draft.value, in: system)
            guard let known = ValueSet(oid: system)?.entry(for: draft.value)?.display else { return format(&review) }
            if !draft.display.isEmpty, draft.display != known {
                review.add(self.path + ".display", .displayDisagrees(expected: known), .assumed)
            }
        case "PQ", "REAL", "MO":
            review.number(path, draft.value)
            unit(&review)
            format(&review)
        case "INT":
            if Int(draft.value) == nil { review.add(path, .badNumber) }
            format(&review)
        case "TS":
            review.time(path, draft.value)
            format(&review)
        case "BL":
            if Self.flag(draft.value) == nil { review.add(path, .badFlag) }
        default: format(&review)
        }
    }

    private func format(_ review: inout DraftReview) {
        guard let element, let format = element.format, Self.suits(format, datatype) else { return }
        if !format.admits(draft.value) {
            review.add(path + ".value", .badFormat(format: format.description), element.formatStanding)
        }
    }

    /// Whether a format speaks of values as the datatype writes them: a data element whose catalogue entry is a flag or
    /// code may be text in a document.
    private static func suits(_ format: ValueFormat, _ datatype: String) -> Bool {
        switch format.kind {
        case .letters, .alphanumeric: datatype == "ST" || datatype == "CD"
        case .digits: ["PQ", "INT", "REAL", "MO", "CD"].contains(datatype)
        case .date, .dateTime: datatype == "TS"
        case .time, .flag, .binary: false
        }
    }

    private func unit(_ review: inout DraftReview) {
        review.token(path + ".unit", draft.unit)
        guard datatype == "PQ", !draft.unit.isEmpty else { return }
        let expected = first(template?.unit, element?.unit) ?? ""
        if !expected.isEmpty, expected != draft.unit {
            review.add(path + ".unit", .otherUnit(expected: expected), .assumed)
        }
    }

    /// `true` or `false` for the ways a flag is written.
    static func flag(_ text: String) -> String? {
        switch text.lowercased() {
        case "true", "t", "1", "是", "有": "true"
        case "false", "f", "0", "否", "无": "false"
        default: nil
        }
    }

    // MARK: Operations and drugs

    static func procedure(_ procedure: ProcedureDraft, _ path: String, _ review: inout DraftReview) {
        review.required(path + ".procedure.code", procedure.code)
        review.token(path + ".procedure.code", procedure.code)
        review.required(path + ".procedure.display", procedure.display)
        review.time(path + ".procedure.start", procedure.start)
        review.time(path + ".procedure.end", procedure.end)
        if TimeOrder.isReversed(procedure.start, procedure.end) { review.add(path + ".procedure.end", .endBeforeStart) }
    }

    static func drug(_ drug: DrugDraft, _ path: String, _ review: inout DraftReview) {
        let path = path + ".drug"
        review.required(path + ".name", drug.name)
        review.token(path + ".code", drug.code)
        if !drug.code.isEmpty {
            if drug.codeSystem.isEmpty {
                review.add(path + ".codeSystem", .noCodeSystem)
            } else {
                review.oid(path + ".codeSystem", drug.codeSystem)
            }
        }
        review.code(path + ".route", drug.route, in: HeaderTable.route)
        review.code(path + ".form", drug.form, in: HeaderTable.form)
        for (name, number) in [("dose", drug.dose), ("rate", drug.rate)] { review.number("\(path).\(name)", number) }
        for (name, unit) in [("doseUnit", drug.doseUnit), ("rateUnit", drug.rateUnit)] {
            review.token("\(path).\(name)", unit)
        }
        for (name, text) in [("routeDisplay", drug.routeDisplay), ("formDisplay", drug.formDisplay)] {
            review.optional("\(path).\(name)", text)
        }
    }
}
