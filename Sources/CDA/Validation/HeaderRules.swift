// SPDX-License-Identifier: Apache-2.0

import Findings
import XMLTree

/// An element of the header of Chinese documents and those inside it.
final class HeaderRule: Sendable {
    /// The rules for the children of `ClinicalDocument`.
    static let all = HeaderRule.made(HeaderElement.all.map { ($0.path[...], $0) })

    let name: String
    /// Nil for an element that only leads to others.
    let element: HeaderElement?
    let inner: [HeaderRule]

    private init(_ name: String, _ element: HeaderElement?, _ inner: [HeaderRule]) {
        (self.name, self.element, self.inner) = (name, element, inner)
    }

    private static func made(_ elements: [(path: ArraySlice<String>, element: HeaderElement)]) -> [HeaderRule] {
        var names: [String] = []
        for case let name? in elements.map(\.path.first) where !names.contains(name) { names.append(name) }
        return names.map { name in
            let held = elements.filter { $0.path.first == name }
            let below = held.filter { $0.path.count > 1 }.map { ($0.path.dropFirst(), $0.element) }
            return HeaderRule(name, held.first { $0.path.count == 1 }?.element, made(below))
        }
    }

    /// Whether senders leave the element empty, so that it is worth nothing when it is there.
    var isLoose: Bool { ["setId", "versionNumber", "relatedDocument"].contains(name) }

    /// How bad it is when the element is not there or blank.
    var severity: Finding.Severity {
        guard let element, element.standing.isVerified, element.cardinality.minimum > 0, !isLoose else {
            return .warning
        }
        return .error
    }
}

/// The header of Chinese documents.
///
/// - Source: WS/T 482-2016; see ``HeaderElement``.
extension Checker {
    func checkHeader() { check(HeaderRule.all, in: document.root) }

    private func check(_ rules: [HeaderRule], in node: Node) {
        for rule in rules {
            let found = node.elements(named: rule.name)
            if let element = rule.element { checkCount(found, element, rule, node) }
            if rule.inner.isEmpty {
                checkBlanks(found, rule)
            } else {
                for child in found { check(rule.inner, in: child) }
            }
        }
    }

    private func checkCount(_ found: [Node], _ element: HeaderElement, _ rule: HeaderRule, _ node: Node) {
        if found.count < element.cardinality.minimum {
            collector.add(
                rule.severity, .missingElement, node, detail: rule.name, "\(node.localName) must have \(rule.name)")
        }
        if let most = element.cardinality.maximum, most == 1, found.count > 1 {
            collector.add(
                element.standing.isVerified ? .error : .warning, .repeatedElement, found[1],
                "a Chinese document has one \(rule.name)")
        }
    }

    /// One id of several that says nothing is no more than a warning.
    private func checkBlanks(_ nodes: [Node], _ rule: HeaderRule) {
        guard !rule.isLoose else { return }
        let places = nodes.map { $0[attribute: "nullFlavor"] == nil ? Self.blankPlace($0, rule.name) : nil }
        let severity = places.contains(nil) ? .warning : rule.severity
        for (node, place) in zip(nodes, places) {
            guard let place else { continue }
            collector.add(severity, .blankValue, node, attribute: place, "\(rule.name) says nothing")
        }
    }

    /// The attribute in which an element of the header says nothing, empty for the element itself; nil when it says
    /// something.
    private static func blankPlace(_ node: Node, _ name: String) -> String? {
        func place(_ attribute: String) -> String? {
            guard let bytes = node.attributeBytes(attribute) else { return "" }
            return Blank.isBlank(bytes) ? attribute : nil
        }
        switch name {
        case "id":
            guard InstanceIdentifier(node).isMissing || place("extension")?.isEmpty == false else { return nil }
            return place("extension")
        case "name", "title": return Blank.isBlank(node.textBytes) ? "" : nil
        case "effectiveTime", "time", "birthTime":
            return node.first("low") == nil && node.first("high") == nil ? place("value") : nil
        case "typeId", "templateId": return place("root")
        case "realmCode", "code", "confidentialityCode", "languageCode", "administrativeGenderCode":
            return place("code")
        default: return nil
        }
    }
}
