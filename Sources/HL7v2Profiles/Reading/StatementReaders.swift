// SPDX-License-Identifier: Apache-2.0

import XMLTree

extension Constraint {
    init(_ element: XMLElement) throws(ProfileError) {
        id = try element.required("ID")
        description = element.first("Description")?.text.inOneLine ?? ""
        expression = try element.part("Assertion").onlyExpression()
        severity = try element.constraintSeverity()
        target = try element.path("Target", isRequired: false)
    }

    /// A co-constraint: where the key has its value, all the rest must hold.
    init(coConstraint element: XMLElement) throws(ProfileError) {
        id = "co-constraint"
        description = element.first("Description")?.text.inOneLine ?? ""
        severity = .error
        target = nil
        let plain = try element.part("Assertion").part("PlainCoConstraint")
        guard let path = try plain.path("KeyPath") else { throw plain.wrong("KeyPath") }
        let key = ValueTest.plainText(try plain.required("KeyValue"), ignoringCase: true)
        var rest: [Expression] = []
        for inner in plain.elements { rest.append(try Expression(inner)) }
        expression = .imply(.value(key, ValueScope(path: path, absence: .fail)), .forall(rest))
    }
}

extension Predicate {
    init(_ element: XMLElement) throws(ProfileError) {
        id = element[attribute: "ID"] ?? ""
        description = element.first("Description")?.text.inOneLine ?? ""
        guard let path = try element.path("Target"), !path.steps.isEmpty else { throw element.wrong("Target") }
        target = path
        condition = try element.part("Condition").onlyExpression()
        trueUsage = try element.predicateUsage("TrueUsage")
        falseUsage = try element.predicateUsage("FalseUsage")
    }
}

extension PatternList {
    init(_ element: XMLElement) throws(ProfileError) {
        guard let path = try element.path("List") else { throw element.wrong("List") }
        self.path = path
        var entries: [Entry] = []
        for pattern in element.elements(named: "Pattern") { entries.append(try Entry(pattern)) }
        self.entries = entries
    }
}

extension PatternList.Entry {
    init(_ element: XMLElement) throws(ProfileError) {
        let trigger = try element.part("Trigger")
        message = trigger.first("ErrorMessage")?.text.inOneLine ?? ""
        self.trigger = try trigger.part("Assertion").onlyExpression()
        let count = try element.number("Cardinality") ?? 1
        // Each one missing becomes a finding of its own.
        guard count <= 1_000 else { throw element.wrong("Cardinality") }
        self.count = count
        var constraints: [Constraint] = []
        for inner in element.first("Constraints")?.elements(named: "Constraint") ?? [] {
            constraints.append(try Constraint(inner))
        }
        self.constraints = constraints
        var lists: [PatternList] = []
        for inner in element.first("Contexts")?.elements(named: "Context") ?? [] {
            lists.append(try PatternList(inner))
        }
        inner = lists
    }
}

extension XMLElement {
    /// A path; nil when the attribute is not there.
    func path(_ attribute: String, isRequired: Bool = true) throws(ProfileError) -> ElementPath? {
        if !isRequired, (self[attribute: attribute] ?? "").isEmpty { return nil }
        guard let path = ElementPath(try required(attribute)) else { throw wrong(attribute) }
        return path
    }

    fileprivate func onlyExpression() throws(ProfileError) -> Expression {
        let inner = elements
        guard let first = inner.first else { throw .missingElement("expression", in: name, line: line) }
        if inner.count > 1 { throw .unexpectedElement(inner[1].name, in: name, line: inner[1].line) }
        return try Expression(first)
    }

    fileprivate func predicateUsage(_ attribute: String) throws(ProfileError) -> ElementUsage {
        guard let usage = ElementUsage(code: try required(attribute)), usage != .conditional else {
            throw wrong(attribute)
        }
        return usage
    }

    /// `Classification` goes before `Strength`.
    fileprivate func constraintSeverity() throws(ProfileError) -> Constraint.Severity {
        switch self[attribute: "Classification"] ?? "" {
        case "W": return .warning
        case "A": return .info
        case "", "E": break
        default: throw wrong("Classification")
        }
        switch self[attribute: "Strength"] ?? "" {
        case "", "SHALL": return .error
        case "SHOULD": return .warning
        default: throw wrong("Strength")
        }
    }
}
