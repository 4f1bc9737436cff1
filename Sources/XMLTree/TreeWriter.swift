// SPDX-License-Identifier: Apache-2.0

/// Why a document cannot be written.
public enum XMLWriteError: Error, Hashable, Sendable {
    /// A name, comment or instruction holds what XML does not allow there.
    case badMarkup(NodeKind)
    /// Two different namespaces share a prefix on one element.
    case prefixConflict(prefix: String)
    /// A name, comment or instruction holds a character that the encoding lacks; texts and values are never at fault.
    case unencodable(encoding: String)
    /// A character that XML 1.0 does not allow anywhere, such as U+0000.
    case badCharacter(scalar: UInt32)
}

/// Writes values and nodes as markup, keeping account of the namespaces in force.
struct TreeWriter {
    private(set) var out = MarkupWriter(.plain)
    private var scope: [XMLNamespaceDeclaration] = []

    mutating func put(_ text: String) { out.put(text) }

    mutating func write(_ node: XMLNode) throws(XMLWriteError) {
        switch node {
        case .element(let element): try write(element)
        case .text(let text): out.text(try checked(text).utf8)
        case .cdata(let text): out.cdata(Array(try checked(text).utf8))
        case .comment(let text):
            guard !text.contains("--"), !text.hasSuffix("-") else { throw .badMarkup(.comment) }
            out.comment(try checked(text).utf8)
        case .instruction(let target, let data):
            guard Self.isName(target), target.lowercased() != "xml", !data.contains("?>") else {
                throw .badMarkup(.instruction)
            }
            out.instruction(target, Array(try checked(data).utf8))
        }
    }

    private mutating func write(_ element: XMLElement) throws(XMLWriteError) {
        let before = scope.count
        let name = XMLName(element.name, prefix: element.prefix, namespace: element.namespace)
        try start(name, element.declarations, element.attributes, isEmpty: element.children.isEmpty)
        for child in element.children { try write(child) }
        if !element.children.isEmpty { end(name) }
        leave(to: before)
    }

    /// How many declarations are in force, to come back to.
    var depth: Int { scope.count }

    mutating func leave(to depth: Int) { scope.removeSubrange(depth...) }

    mutating func end(_ name: XMLName) { out.put("</" + name.qualified + ">") }

    mutating func start(
        _ name: XMLName, _ declarations: [XMLNamespaceDeclaration], _ attributes: [XMLAttribute], isEmpty: Bool
    ) throws(XMLWriteError) {
        guard Self.isName(name.local), name.prefix.isEmpty || Self.isName(name.prefix) else {
            throw .badMarkup(.element)
        }
        out.put("<" + name.qualified)
        var own = declarations
        try need(name.prefix, name.namespace, &own, isAttribute: false)
        for attribute in attributes {
            try need(attribute.prefix, attribute.namespace, &own, isAttribute: true)
        }
        scope += own
        for found in own {
            out.attribute(found.prefix.isEmpty ? "xmlns" : "xmlns:" + found.prefix, Array(found.namespace.utf8))
        }
        for attribute in attributes {
            guard Self.isName(attribute.name) else { throw .badMarkup(.element) }
            let name = XMLName(attribute.name, prefix: attribute.prefix)
            out.attribute(name.qualified, Array(try checked(attribute.value).utf8))
        }
        out.put(isEmpty ? "/>" : ">")
    }

    /// Declares a prefix that is not bound to its namespace here.
    private func need(
        _ prefix: String, _ namespace: String, _ own: inout [XMLNamespaceDeclaration], isAttribute: Bool
    ) throws(XMLWriteError) {
        if prefix == "xml" || (isAttribute && prefix.isEmpty && namespace.isEmpty) { return }
        if prefix.isEmpty, isAttribute { throw .prefixConflict(prefix: prefix) }
        if let declared = own.first(where: { $0.prefix == prefix }) {
            guard declared.namespace == namespace else { throw .prefixConflict(prefix: prefix) }
            return
        }
        let known = scope.last { $0.prefix == prefix }?.namespace ?? ""
        if known != namespace { own.append(XMLNamespaceDeclaration(prefix: prefix, namespace: namespace)) }
    }

    private func checked(_ text: String) throws(XMLWriteError) -> String {
        for scalar in text.unicodeScalars where !Self.isCharacter(scalar.value) {
            throw .badCharacter(scalar: scalar.value)
        }
        return text
    }

    /// - Source: XML 1.0, production 2 (Char).
    private static func isCharacter(_ value: UInt32) -> Bool {
        value >= 0x20 ? value != 0xFFFE && value != 0xFFFF : value == 0x09 || value == 0x0A || value == 0x0D
    }

    /// Whether text can be a name without colon: by the marks that would end it, the rest a reader would refuse.
    private static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, !("0"..."9").contains(first), first != "-", first != "." else {
            return false
        }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 0x80 ? scalar.properties.isXIDContinue || scalar.value == 0xB7 : isNameASCII(scalar)
        }
    }

    private static func isNameASCII(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": true
        default: false
        }
    }
}
