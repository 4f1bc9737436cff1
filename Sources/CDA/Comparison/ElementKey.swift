// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// By what an element is found again in another version of a document.
enum ElementKey {
    /// Names of elements that are known by what they hold.
    private static let holders: Set<String> = [
        "entry", "component", "entryRelationship", "recordTarget", "author", "authenticator", "legalAuthenticator",
        "informant", "participant", "performer", "relatedDocument", "reference", "documentationOf", "consumable",
        "assignedEntity", "assignedAuthor", "associatedEntity", "participantRole",
    ]
    /// Elements of which one place has one: their id or code is content, not a name.
    private static let single: Set<String> = [
        "patientRole", "patient", "custodian", "assignedCustodian", "representedCustodianOrganization", "componentOf",
        "encompassingEncounter", "structuredBody", "nonXMLBody", "code", "value", "title", "text", "effectiveTime",
    ]

    /// The key of an element among its siblings of one name; empty where only its place tells.
    static func of(_ node: Node) -> String { of(node, depth: 0) }

    private static func of(_ node: Node, depth: Int) -> String {
        let name = node.localName
        if single.contains(name) { return "" }
        switch name {
        case "id", "templateId", "typeId": return node[attribute: "root"] ?? ""
        case "telecom", "addr", "name": return node[attribute: "use"] ?? ""
        case "translation", "qualifier": return words(node)
        default: break
        }
        if let id = node.first("id"), depth > 0 || ClinicalStatement.Kind(rawValue: name) != nil || name == "section" {
            let found = InstanceIdentifier(id)
            if !found.isMissing { return "id " + found.root + " " + found.ext }
        }
        if let code = node.first("code") {
            let key = words(code)
            if !key.isEmpty { return "code " + key }
        }
        guard depth < 4, holders.contains(name) || ClinicalStatement.Kind(rawValue: name) != nil else { return "" }
        let inner = node.elements.first {
            !["templateId", "statusCode", "time", "signatureCode"].contains($0.localName)
        }
        return inner.map { $0.localName + " " + of($0, depth: depth + 1) } ?? ""
    }

    /// System and code; of a data element also the name, as one serves many meanings.
    private static func words(_ node: Node) -> String {
        let (system, code) = (node[attribute: "codeSystem"] ?? "", node[attribute: "code"] ?? "")
        let display =
            code.isEmpty || system.hasPrefix("2.16.156.10011.2.2.") || system == SectionCode.loinc
            ? node[attribute: "displayName"] ?? "" : ""
        return [system, code, display].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
