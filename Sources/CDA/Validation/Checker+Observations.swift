// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Observations of data elements: their values against the data element.
///
/// - Source: WS 363-2011; ``DataElement``, ``PlausibleRange``.
extension Checker {
    func checkObservation(_ node: Node) {
        guard let code = node.first("code"), let identifier = code[attribute: "code"] else { return }
        count(identifier)
        guard let system = code[attribute: "codeSystem"], system.hasPrefix("2.16.156.10011.2.2.") else { return }
        guard let place = ChinaModel.shared.elementIndex[identifier] else {
            return info(.unknownDataElement, code, attribute: "code", "no known data element")
        }
        let element = ChinaModel.shared.elements[place]
        guard let value = node.first("value") else {
            guard !element.datatype.isEmpty, node.attributeBytes("nullFlavor") == nil else { return }
            return warning(.missingValue, node, "the observation of \(identifier) has no value")
        }
        guard value.attributeBytes("nullFlavor") == nil else { return }
        checkValue(value, element)
    }

    private func checkValue(_ value: Node, _ element: DataElement) {
        let type = Value.type(of: value)
        if !element.datatype.isEmpty, Self.group(type) != Self.group(element.datatype),
            TypeRules.datatypes[element.identifier]?.contains(type) != true
        {
            warning(
                .otherDatatype, value, "values of \(element.identifier) are \(element.datatype), not this datatype")
        }
        switch Self.group(type) {
        case .text: checkText(value, element)
        case .number: checkNumber(value, element, type)
        case .money: checkMoney(value)
        case .concept: checkTable(value, element)
        case .time:
            guard hasContent(value) else { return }
            times.add(element.identifier, value)
        case .other: _ = type == "BL" && hasContent(value)
        }
    }

    /// Datatypes whose values are compared in one way.
    private enum Group { case text, number, money, concept, time, other }

    private static func group(_ type: String) -> Group {
        switch type {
        case "ST", "ED": .text
        case "PQ", "INT", "REAL": .number
        case "MO": .money
        case "CD", "CE", "CV", "CO": .concept
        case "TS", "IVL_TS": .time
        default: .other
        }
    }

    /// Whether a value says something in its attribute or its elements; notes it when not.
    private func hasContent(_ value: Node) -> Bool {
        guard let bytes = value.attributeBytes("value") else {
            if value.elements.first != nil { return true }
            blank(value, "")
            return false
        }
        guard Blank.isBlank(bytes) else { return true }
        blank(value, "value")
        return false
    }

    private func checkText(_ value: Node, _ element: DataElement) {
        let bytes = value.textBytes
        let isAnswer = element.valueSet.isEmpty
        if LexicalForm.trimmed(bytes).isEmpty {
            // Some senders write the text into an attribute; the structure is at fault then, not the content.
            if let written = value.attributeBytes("value"), !Blank.isBlank(written, isAnswer: isAnswer) { return }
            return value.elements.first == nil ? blank(value, "") : ()
        }
        if Blank.isBlank(bytes, isAnswer: isAnswer) { return blank(value, "") }
        guard let format = element.format, let most = format.maximum, bytes.count > most,
            format.kind == .letters || format.kind == .alphanumeric
        else { return }
        if String(decoding: bytes, as: UTF8.self).unicodeScalars.count > most {
            warning(.otherFormat, value, "values of \(element.identifier) have at most \(most) characters")
        }
    }

    private func checkMoney(_ value: Node) {
        guard hasContent(value), let number = PhysicalQuantity(value).number else { return }
        if number < 0 { warning(.implausibleValue, value, attribute: "value", "an amount below zero") }
    }

    private func checkTable(_ value: Node, _ element: DataElement) {
        guard let code = value.attributeBytes("code"), !Blank.isBlank(code) else {
            if value.first("originalText") == nil, value.attributeBytes("code") == nil { blank(value, "") }
            return
        }
        guard !element.valueSet.isEmpty, let system = value[attribute: "codeSystem"], !system.isEmpty else { return }
        if CodeSystem.canonical(system) != CodeSystem.canonical(element.valueSet) {
            info(
                .otherCodeSystem, value, attribute: "codeSystem",
                "codes of \(element.identifier) are of \(element.valueSet)")
        }
    }

    // MARK: Numbers

    private func checkNumber(_ value: Node, _ element: DataElement, _ type: String) {
        guard hasContent(value) else { return }
        guard let number = PhysicalQuantity(value).number else { return }
        let isUnitSame = checkUnit(value, element, type)
        guard let place = ChinaModel.shared.rangeIndex[element.identifier] else {
            if number < 0, !element.unit.isEmpty {
                warning(.implausibleValue, value, attribute: "value", "a quantity below zero")
            }
            return
        }
        let range = ChinaModel.shared.ranges[place]
        guard isUnitSame else { return }
        switch range.verdict(number) {
        case .impossible:
            warning(
                .implausibleValue, value, attribute: "value", "\(element.identifier) lies within \(Self.text(range))")
        case .unusual: info(.unusualValue, value, attribute: "value", "seldom seen for \(element.identifier)")
        case .usual: checkPressure(value, element.identifier, number)
        }
    }

    private static func text(_ range: PlausibleRange) -> String {
        func text(_ number: Double) -> String {
            number == number.rounded() && number.magnitude < 1e15 ? "\(Int(number))" : "\(number)"
        }
        return "\(text(range.possible.lowerBound)) to \(text(range.possible.upperBound)) \(range.unit)"
    }

    /// Whether a number has the unit of its data element or none; notes another one.
    private func checkUnit(_ value: Node, _ element: DataElement, _ type: String) -> Bool {
        guard type == "PQ", !element.unit.isEmpty else { return true }
        guard let unit = value.attributeBytes("unit") else {
            warning(.otherUnit, value, "values of \(element.identifier) have the unit \(element.unit)")
            return true
        }
        if unit.elementsEqual(element.unit.utf8) { return true }
        if Self.canonical(String(decoding: unit, as: UTF8.self)) == Self.canonical(element.unit) { return true }
        warning(
            .otherUnit, value, attribute: "unit", "values of \(element.identifier) have the unit \(element.unit)")
        return false
    }

    /// One spelling for a unit that has several.
    private static func canonical(_ unit: String) -> String {
        let text = unit.lowercased()
        return switch text {
        case "/min", "次/分", "/次min", "次/分钟", "{times}/min", "bpm": "次/min"
        case "d", "日": "天"
        case "cel", "°c", "度": "℃"
        case "mm[hg]": "mmhg"
        case "min", "分", "分钟": "min"
        case "h", "小时": "h"
        case "wk", "w": "周"
        default: text
        }
    }

    /// How many members of a group are looked at, which bounds the time that a document can ask for.
    private static let groupSize = 64

    /// Checks that the systolic pressure is the higher of two in one group.
    private func checkPressure(_ value: Node, _ identifier: String, _ number: Double) {
        guard identifier == "DE04.10.176.00", let observation = value.parent, let holder = observation.parent,
            let group = holder.parent
        else { return }
        for other in group.elements.prefix(Self.groupSize) {
            guard let sibling = other.first("observation"),
                sibling.first("code")?[attribute: "code"] == "DE04.10.174.00",
                let systolic = sibling.first("value").flatMap({ PhysicalQuantity($0).number })
            else { continue }
            if systolic <= number, !(number == 0) {
                warning(
                    .implausibleValue, value, attribute: "value", "the diastolic pressure is not below the systolic one"
                )
            }
            return
        }
    }
}
