// SPDX-License-Identifier: Apache-2.0

import CLibXML2

/// Copies a libxml2 tree into values, level by level up to the depth limit.
struct TreeBuilder {
    let limit: Int

    mutating func root(of tree: ParsedTree) throws(XMLError) -> XMLElement {
        try unsafe tree.withRoot { (node) throws(XMLError) in try unsafe element(node, depth: 1) }
    }

    private func element(_ node: xmlNodePtr, depth: Int) throws(XMLError) -> XMLElement {
        let line = Int(unsafe xmlGetLineNo(node))
        guard depth <= limit else { throw .tooDeep(line: line, limit: limit) }
        var children: [XMLNode] = []
        var next = unsafe node.pointee.children
        while let child = unsafe next {
            if let copy = try unsafe copy(child, depth: depth) { children.append(copy) }
            unsafe next = child.pointee.next
        }
        return unsafe XMLElement(
            name: string(node.pointee.name), prefix: prefix(node.pointee.ns), namespace: name(node.pointee.ns),
            attributes: attributes(node), children: children, line: line)
    }

    private func copy(_ node: xmlNodePtr, depth: Int) throws(XMLError) -> XMLNode? {
        switch unsafe node.pointee.type {
        case XML_ELEMENT_NODE: .element(try unsafe element(node, depth: depth + 1))
        case XML_TEXT_NODE: unsafe .text(string(node.pointee.content))
        case XML_CDATA_SECTION_NODE: unsafe .cdata(string(node.pointee.content))
        case XML_COMMENT_NODE: unsafe .comment(string(node.pointee.content))
        case XML_PI_NODE:
            unsafe .instruction(target: string(node.pointee.name), data: string(node.pointee.content))
        default: nil
        }
    }

    private func attributes(_ node: xmlNodePtr) -> [XMLAttribute] {
        var attributes: [XMLAttribute] = []
        var next = unsafe node.pointee.properties
        while let attribute = unsafe next {
            let value = unsafe xmlNodeListGetString(node.pointee.doc, attribute.pointee.children, 1)
            defer { unsafe interop_xml_free(value) }
            attributes.append(
                unsafe XMLAttribute(
                    name: string(attribute.pointee.name), prefix: prefix(attribute.pointee.ns),
                    namespace: name(attribute.pointee.ns), value: string(value)))
            unsafe next = attribute.pointee.next
        }
        return attributes
    }

    private func prefix(_ namespace: xmlNsPtr?) -> String { unsafe string(namespace?.pointee.prefix) }

    private func name(_ namespace: xmlNsPtr?) -> String { unsafe string(namespace?.pointee.href) }

    private func string(_ text: UnsafePointer<xmlChar>?) -> String {
        unsafe text.map { unsafe String(cString: $0) } ?? ""
    }
}
