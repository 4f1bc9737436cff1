// SPDX-License-Identifier: Apache-2.0

import CDA
import XMLTree

/// Reads a result of a document.
struct ResultView {
    private typealias Element = LaboratoryReport.Element
    private let ledger: NodeLedger

    init(_ ledger: NodeLedger) { self.ledger = ledger }

    /// A result that is an observation by the item's own code.
    func item(_ observation: ClinicalStatement, _ losses: inout Losses) -> LaboratoryReport.Item {
        let element = observation.element
        var result = ResultDraft(item: observation.code.map { CodeDraft($0) } ?? CodeDraft())
        ledger.cross(element.first("code"))
        // The text only refers to the narrative.
        ledger.cross(element.first("text"))
        result.status = ledger.attribute(element.first("statusCode"), "code")
        result.values = observation.values.compactMap { value($0, &losses) }
        for flag in observation.interpretationCodes where !flag.code.isEmpty {
            result.interpretations.append(flag.code)
            ledger.cross(flag.element)
        }
        if let method = observation.methodCodes.first {
            result.method = CodeDraft(method)
            ledger.cross(method.element)
        }
        range(observation, &result)
        comment(observation, &result)
        return .init(result: result, time: ledger.attribute(element.first("effectiveTime"), "value"))
    }

    private func range(_ observation: ClinicalStatement, _ result: inout ResultDraft) {
        guard let range = observation.referenceRanges.first else { return }
        result.range = range.text ?? ""
        if case .quantities(let interval) = range.value { result.bounds = Self.bounds(interval) }
        if result.range.isEmpty, let bounds = result.bounds { result.range = RangeText.text(bounds) }
        if !result.range.isEmpty { ledger.cross(range.element) }
    }

    private func comment(_ observation: ClinicalStatement, _ result: inout ResultDraft) {
        for relation in observation.entryRelationships {
            guard let act = relation.statement, act.kind == .act, act.code?.code == "48767-8", let text = act.text
            else {
                continue
            }
            result.comment += (result.comment.isEmpty ? "" : "\n") + text.text
            ledger.cross(relation.element)
        }
    }

    private static func bounds(_ interval: Interval<PhysicalQuantity>) -> ResultDraft.Bounds {
        ResultDraft.Bounds(
            low: interval.low?.value ?? "", high: interval.high?.value ?? "", includesLow: interval.includesLow,
            includesHigh: interval.includesHigh)
    }

    // MARK: Values

    private func value(_ value: Value, _ losses: inout Losses) -> ResultDraft.Value? {
        guard value.element[attribute: "nullFlavor"] == nil || hasText(value) else { return nil }
        switch value {
        case .quantity(let quantity) where RangeText.isNumber(quantity.value):
            // Another unit says the same.
            ledger.cross(quantity.element)
            return .quantity(quantity.value, unit: quantity.unit)
        case .quantities(let interval) where interval.low != nil || interval.high != nil:
            ledger.cross(interval.element)
            return .interval(Self.bounds(interval), unit: (interval.low ?? interval.high)?.unit ?? "")
        case .concept(let concept):
            ledger.cross(concept.element)
            return .concept(CodeDraft(concept))
        case .time(let time) where time.parts != nil:
            ledger.cross(time.element)
            return .time(time.value)
        case .data(let data) where data.mediaType == "text/plain":
            ledger.cross(data.element)
            return .text(value.text)
        default: return other(value, &losses)
        }
    }

    private func hasText(_ value: Value) -> Bool {
        if case .concept(let concept) = value { return !concept.isMissing }
        return false
    }

    /// A value that a message has as text only.
    private func other(_ value: Value, _ losses: inout Losses) -> ResultDraft.Value? {
        let text = value.text
        guard !text.isEmpty, value.element.elements.first == nil else { return nil }
        losses.change(value.element.path, "is written as text")
        ledger.cross(value.element)
        return .text(text)
    }

    // MARK: Data elements

    /// A result told by data elements alone.
    func item(elements: [ClinicalStatement], _ losses: inout Losses) -> LaboratoryReport.Item {
        func first(_ element: String) -> ClinicalStatement? { elements.first { $0.code?.code == element } }
        let name = first(Element.item)
        var result = ResultDraft(item: Self.item(name))
        let unit = first(Element.unit)?.value?.text ?? ""
        if let number = first(Element.number)?.value.flatMap({ value($0, &losses) }) {
            if case .quantity(let text, _) = number { result.values = [.quantity(text, unit: unit)] }
        } else if let coded = first(Element.coded)?.value.flatMap({ value($0, &losses) }) {
            result.values = [coded]
        }
        let time = name?.element.first("effectiveTime") ?? first(Element.coded)?.element.first("effectiveTime")
        let observation = first(Element.number) ?? first(Element.coded)
        if let observation { range(observation, &result) }
        return .init(result: result, time: ledger.attribute(time, "value"))
    }

    private static func item(_ statement: ClinicalStatement?) -> CodeDraft {
        if case .concept(let concept)? = statement?.value { return CodeDraft(concept) }
        return CodeDraft(statement?.value?.text ?? "")
    }

    /// Crosses off the data elements that say what the result says, and takes what they say of the specimen.
    func cross(_ elements: [ClinicalStatement], _ result: ResultDraft, _ report: inout LaboratoryReport) {
        for statement in elements {
            let text = statement.value?.text ?? ""
            let isSame: Bool
            switch statement.code?.code {
            case Element.item: isSame = text == result.item.code || text == result.item.display
            case Element.specimen:
                if report.specimen.kind.isEmpty { report.specimen.kind.display = text }
                isSame = [report.specimen.kind.code, report.specimen.kind.display].contains(text)
            case Element.condition:
                report.condition = text
                isSame = true
            case Element.number, Element.unit: isSame = says(result, statement)
            case Element.coded: isSame = says(result, statement)
            default: isSame = false
            }
            if isSame { cross(statement, result) }
        }
    }

    private func cross(_ statement: ClinicalStatement, _ result: ResultDraft) {
        for name in ["code", "value", "text", "statusCode", "effectiveTime"] {
            ledger.cross(statement.element.first(name))
        }
    }

    /// Whether a value of a result is that of a data element.
    private func says(_ result: ResultDraft, _ statement: ClinicalStatement) -> Bool {
        result.values.contains { value in
            switch (value, statement.value) {
            case (.quantity(let number, _), .quantity(let other)): number == other.value
            case (.quantity(_, let unit), let other?): unit == other.text
            case (.concept(let code), .concept(let other)): code.code == other.code
            default: false
            }
        }
    }
}
