// SPDX-License-Identifier: Apache-2.0

import Bytes
import Findings
import HL7v2

/// Content, length, datatype and codes of single values.
extension ProfileChecker {
    mutating func checkData(_ element: Element, _ definition: ElementDefinition) {
        guard case .data(let field, let level) = element.content, !field.isNull else { return }
        let datatype = subject.datatype(element.datatype)
        if let datatype, level < 2, !datatype.components.isEmpty {
            checkComponents(element, field, level, datatype)
            checkWhole(element, field, definition)
        } else if datatype == nil || datatype?.isOpen == true {
            checkWhole(element, field, definition)
        } else {
            checkSimple(element, field, definition, datatype?.name ?? "")
        }
        if let binding = definition.binding { checkCodes(element, binding) }
        guard let place = element.datatype else { return }
        checkStatements(element, statements.constraints[place], statements.predicates[place])
    }

    private mutating func checkSimple(
        _ element: Element, _ field: Field, _ definition: ElementDefinition, _ datatype: String
    ) {
        let location = element.path.description
        if !isSeparator(element), subject.isDivided(field) {
            let text = "a separator inside \(definition.name), which is a simple \(datatype)"
            return report(.error, ConditionCode.dataType, location, text)
        }
        guard let text = try? field.text() else { return reportUnreadable(location) }
        if !PrimitiveFormat.isValid(text, datatype) {
            report(.error, ConditionCode.dataType, location, "\(definition.name) is no valid \(datatype)")
        }
        let length = text.unicodeScalars.count
        if let maximum = definition.maximumLength, length > maximum {
            report(.error, Rule.tooLong, location, "\(length) characters, at most \(maximum) are allowed")
        }
        if let minimum = definition.minimumLength, length < minimum {
            report(.error, Rule.tooShort, location, "\(length) characters, at least \(minimum) are required")
        }
        checkConstant(text, definition, location)
    }

    /// A value whose parts are looked at one by one, or not at all; its length counts in the older form only.
    private mutating func checkWhole(_ element: Element, _ field: Field, _ definition: ElementDefinition) {
        let location = element.path.description
        guard let text = try? subject.message.encodedText(of: field) else { return reportUnreadable(location) }
        checkConstant(text, definition, location)
        guard subject.profile.form == .hl7, let maximum = definition.maximumLength else { return }
        let length = text.unicodeScalars.count
        guard length > maximum else { return }
        report(.error, Rule.tooLong, location, "\(length) characters, at most \(maximum) are allowed")
    }

    private mutating func checkConstant(_ text: String, _ definition: ElementDefinition, _ location: String) {
        guard let constant = definition.constantValue, !constant.unicodeScalars.elementsEqual(text.unicodeScalars)
        else {
            return
        }
        report(.error, Rule.content, location, "\(definition.name) is not '\(constant)'")
    }

    private mutating func reportUnreadable(_ location: String) {
        report(.error, ConditionCode.dataType, location, "bytes that are not in the message's character set")
    }

    /// MSH-1 and MSH-2 are the separators themselves.
    private func isSeparator(_ element: Element) -> Bool {
        ["MSH", "FHS", "BHS"].contains(element.path.segment) && (element.path.field ?? 3) <= 2
    }

    // MARK: Codes

    private mutating func checkCodes(_ element: Element, _ binding: ValueSetBinding) {
        let check = CodeCheck(library: subject.profile.valueSets, binding: binding)
        let location = element.path.description
        switch subject.codes(element, binding) {
        case .exempt, .unreadable: break
        case .unknownValueSet:
            guard missingValueSets.insert(check.names).inserted else { return }
            report(.info, Rule.valueSet, location, "value set \(check.names) is not at hand; its codes are not checked")
        case .emptyValueSet:
            guard missingValueSets.insert(check.names).inserted else { return }
            report(.info, Rule.valueSet, location, "value set \(check.names) lists no codes")
        case .noCode: report(.warning, ConditionCode.tableValue, location, "no code of value set \(check.names)")
        case .several:
            let text = "more than one code of value set \(check.names) where one should stand"
            report(.error, ConditionCode.tableValue, location, text)
        case .code(let code, let standing):
            guard let (severity, text) = check.problem(standing) else { return }
            let rule = standing == .permitted || standing == .ambiguous ? Rule.valueSet : ConditionCode.tableValue
            report(severity, rule, code.path.description, text)
        }
    }
}

/// How simple datatypes are written.
///
/// - Source: HL7 v2.5.1, section 2.A (DT, DTM, NM, SI, TM).
enum PrimitiveFormat {
    static func isValid(_ text: String, _ datatype: String) -> Bool {
        switch datatype {
        case "NM": DecimalNumber(text) != nil
        case "SI": !text.isEmpty && text.utf8.allSatisfy(\.isASCIIDigit)
        case "DTM", "TS": Timestamp.isValid(text)
        case "DT": [4, 6, 8].contains(text.utf8.count) && Timestamp.isValid(text)
        case "TM": TimePoint(text, isTime: true) != nil
        default: true
        }
    }
}
