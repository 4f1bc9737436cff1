// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// What a statement says besides its name, value and time, each a short line.
struct StatementNotes {
    private let texts: ValueText
    private let statement: ClinicalStatement
    private var words: PageWords { texts.words }

    init(_ texts: ValueText, _ statement: ClinicalStatement) {
        self.texts = texts
        self.statement = statement
    }

    /// All lines; what no other line says comes last, as plain names and values.
    var lines: [String] {
        (mood + status + text + coded + ranges + people + values + identifiers + rest).filter { !$0.isEmpty }
    }

    private var mood: [String] {
        switch statement.moodCode {
        case "", "EVN", "DEF": []
        case "INT", "PRP", "APT", "ARQ": [words("计划", "planned")]
        case "RQO": [words("医嘱", "ordered")]
        case "PRMS": [words("承诺", "promised")]
        case "GOL": [words("目标", "goal")]
        default: [statement.moodCode]
        }
    }

    private var status: [String] {
        switch statement.statusCode {
        case nil, "completed", "": []
        case "active": [words("进行中", "active")]
        case "aborted", "cancelled": [words("已取消", "cancelled")]
        case "suspended", "held": [words("已暂停", "suspended")]
        case let code?: [code]
        }
    }

    /// The text that belongs to a statement, where it is not the value already.
    private var text: [String] {
        guard let data = statement.text else { return [] }
        let text = texts.text(data)
        let values = statement.values.map { texts.value($0).main }
        return values.contains(text) ? [] : [text.isEmpty ? outside(data) : text]
    }

    private func outside(_ data: EncapsulatedData) -> String {
        guard let reference = data.reference, !reference.hasPrefix("#") else { return "" }
        return reference
    }

    private var coded: [String] {
        let parts: [(String, [ConceptDescriptor])] = [
            (words("判断", "interpretation"), statement.interpretationCodes),
            (words("方法", "method"), statement.methodCodes),
            (words("部位", "site"), statement.targetSiteCodes),
            (words("优先级", "priority"), statement.priorityCode.map { [$0] } ?? []),
        ]
        var lines = parts.flatMap { label, codes in codes.map { line(label, texts.concept($0)) } }
        for code in [statement.code].compactMap(\.self) + statement.values.compactMap(Self.concept) {
            lines += code.translations.map { line(words("亦即", "also"), texts.concept($0)) }
            lines += code.element.elements(named: "qualifier").map(PageWriter.line)
        }
        return lines
    }

    private static func concept(_ value: Value) -> ConceptDescriptor? {
        if case .concept(let concept) = value { concept } else { nil }
    }

    private func line(_ label: String, _ shown: ValueText.Shown) -> String {
        guard !shown.main.isEmpty else { return "" }
        return "\(label) \(shown.main)" + (shown.code.isEmpty ? "" : " (\(shown.code))")
    }

    private var ranges: [String] {
        statement.referenceRanges.map { range in
            let value = range.value.map { texts.value($0).main } ?? ""
            let parts = [value, range.text ?? ""].filter { !$0.isEmpty }
            return parts.isEmpty ? "" : words("参考范围 ", "reference ") + parts.joined(separator: ", ")
        }
    }

    private var people: [String] {
        let labels = [
            "author": words("记录", "author"), "performer": words("执行", "performer"),
            "participant": words("参与", "participant"), "informant": words("提供信息", "informant"),
            "specimen": words("标本", "specimen"),
        ]
        return statement.element.elements.compactMap { child in
            guard let label = labels[child.localName] else { return nil }
            let participation = Participation(child)
            let name = participation.entity.map { texts.name(of: $0) } ?? ""
            let time = participation.times.map { texts.times($0) } ?? ""
            if name.isEmpty { return PageWriter.saysSomething(child) ? PageWriter.line(child) : nil }
            return [label, name, time].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// Members of a value that its text does not show.
    private var values: [String] {
        statement.values.flatMap { value -> [String] in
            guard case .quantity(let quantity) = value else { return [] }
            return quantity.translations.map { PageWriter.line($0.element) }
        }
    }

    /// Ids whose meaning is known, such as the number of a report.
    private var identifiers: [String] {
        statement.ids.compactMap { id in
            guard !id.isMissing, let domain = IdentifierDomain(oid: id.root), !id.ext.isEmpty else { return nil }
            return "\(words(domain.name, domain.englishName)) \(id.ext)"
        }
    }

    private static let shown: Set<String> = [
        "templateId", "realmCode", "typeId", "id", "code", "text", "statusCode", "effectiveTime", "value",
        "interpretationCode", "referenceRange", "methodCode", "targetSiteCode", "priorityCode", "author", "performer",
        "participant", "informant", "specimen", "component", "entryRelationship",
    ]
    private static let drug: Set<String> = [
        "doseQuantity", "routeCode", "rateQuantity", "administrationUnitCode", "quantity",
    ]

    private var rest: [String] {
        let isProduct = statement.kind == .substanceAdministration || statement.kind == .supply
        let shown = isProduct ? Self.shown.union(Self.drug) : Self.shown
        return PageWriter.rest(of: statement.element, besides: shown).flatMap { node -> [String] in
            switch node.localName {
            case "consumable", "product": isProduct ? product(node) : [PageWriter.line(node)]
            default: [PageWriter.line(node)]
            }
        }
    }

    /// What of a product is not its code and name.
    private func product(_ node: Node) -> [String] {
        guard let product = statement.manufacturedProduct else { return [PageWriter.line(node)] }
        var lines = product.lotNumber.map { [words("批号 ", "lot ") + $0] } ?? []
        if let maker = product.manufacturer { lines.append(words("厂家 ", "maker ") + texts.name(of: maker)) }
        let code = product.code
        lines += code.map { $0.translations.map { line(words("亦即", "also"), texts.concept($0)) } } ?? []
        return lines
    }
}
