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

    /// Whether text can be a name without colon.
    ///
    /// - Source: XML 1.0, fifth edition, productions 4 (NameStartChar) and 4a (NameChar).
    private static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isNameStart(first.value) else { return false }
        return text.unicodeScalars.allSatisfy { isNameStart($0.value) || isNamePart($0.value) }
    }

    private static func isNameStart(_ value: UInt32) -> Bool {
        switch value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }

    /// What may stand in a name behind its beginning only.
    private static func isNamePart(_ value: UInt32) -> Bool {
        switch value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: false
        }
    }
}
