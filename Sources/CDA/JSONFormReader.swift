// SPDX-License-Identifier: Apache-2.0

import JSON
import XMLTree

/// Makes nodes of their JSON form. Recursion is as deep as the JSON, which its reader has bounded.
struct JSONFormReader {
    /// - Parameter scope: the namespaces that prefixes stand for here.
    func node(_ value: JSONValue, _ scope: [String: String], _ path: String) throws(JSONFormError) -> XMLNode {
        if let text = value.string { return .text(text) }
        guard case .object(let members) = value, let first = members.first, let text = first.value.string else {
            throw .badNode(path: path)
        }
        switch first.name {
        case "element": return .element(try element(text, members, scope, path))
        case "cdata" where members.count == 1: return .cdata(text)
        case "comment" where members.count == 1: return .comment(text)
        case "instruction" where members.count == 2 && members[1].name == "data":
            guard let data = members[1].value.string else { throw .badNode(path: path) }
            return .instruction(target: text, data: data)
        default: throw .badNode(path: path)
        }
    }

    private func element(
        _ name: String, _ members: [JSONValue.Member], _ scope: [String: String], _ path: String
    ) throws(JSONFormError) -> XMLElement {
        var (scope, element) = (scope, XMLElement(""))
        var attributes: [JSONValue.Member] = []
        var content: [JSONValue] = []
        for member in members.dropFirst() {
            switch (member.name, member.value) {
            case ("xmlns", .object(let found)):
                for declaration in found {
                    let namespace = try string(declaration.value, path)
                    scope[declaration.name] = namespace
                    element.declarations.append(.init(prefix: declaration.name, namespace: namespace))
                }
            case ("attributes", .object(let found)): attributes = found
            case ("content", .array(let found)): content = found
            default: throw .badNode(path: path)
            }
        }
        (element.prefix, element.name) = Self.split(name)
        element.namespace = try namespace(element.prefix, scope, path)
        for attribute in attributes {
            element.attributes.append(try self.attribute(attribute, scope, path))
        }
        for (index, child) in content.enumerated() {
            element.children.append(try node(child, scope, "\(path).content[\(index)]"))
        }
        return element
    }

    private func attribute(
        _ member: JSONValue.Member, _ scope: [String: String], _ path: String
    ) throws(JSONFormError) -> XMLAttribute {
        let (prefix, local) = Self.split(member.name)
        let namespace = prefix.isEmpty ? "" : try namespace(prefix, scope, path)
        return XMLAttribute(local, try string(member.value, path), namespace: namespace, prefix: prefix)
    }

    private func string(_ value: JSONValue, _ path: String) throws(JSONFormError) -> String {
        guard let text = value.string else { throw .badNode(path: path) }
        return text
    }

    private func namespace(
        _ prefix: String, _ scope: [String: String], _ path: String
    ) throws(JSONFormError) -> String {
        if prefix == "xml" { return XMLName.xmlNamespace }
        if let known = scope[prefix] { return known }
        guard prefix.isEmpty else { throw .unboundPrefix(path: path) }
        return ""
    }

    private static func split(_ name: String) -> (prefix: String, local: String) {
        guard let colon = name.firstIndex(of: ":") else { return ("", name) }
        return (String(name[..<colon]), String(name[name.index(after: colon)...]))
    }
}
