// SPDX-License-Identifier: Apache-2.0

import Findings
import XMLTree

/// The structure of CDA R2: which elements and attributes stand where.
///
/// - Source: HL7 CDA R2, schema POCD_MT000040 and its datatypes.
extension Checker {
    /// How far the children of an element have come.
    private struct Progress {
        var group = 0
        var seen: UInt64 = 0
        var count = 0
    }

    /// Checks an element of a class and all below it.
    ///
    /// The depth is bounded by the reader's limit.
    func visit(_ node: Node, _ number: Int) {
        let schemaClass = schema.classes[number]
        checkAttributes(node, number, schemaClass)
        enter(node, schemaClass)
        var progress = Progress()
        for child in node.children {
            switch child.kind {
            case .element: visitChild(child, number, schemaClass, &progress)
            case .text, .cdata:
                if !schemaClass.isMixed, child.hasText {
                    error(.unexpectedText, node, "\(node.localName) holds elements only, no text")
                }
            case .document, .comment, .instruction: break
            }
        }
        let missing = schemaClass.requiredGroups & ~progress.seen
        if missing != 0 { report(missing, node, schemaClass) }
        leave(node, schemaClass)
    }

    private func visitChild(_ child: Node, _ number: Int, _ parent: SchemaClass, _ progress: inout Progress) {
        let name = names.elements[child.nameNumber]
        guard name >= 0, let place = schema.member(number, name) else { return unknown(child, name, parent) }
        let member = parent.members[place]
        if member.isChinese, !isChinese { return unknown(child, name, parent) }
        let group = parent.groups[member.group]
        let bit: UInt64 = 1 << UInt64(member.group)
        if member.group == progress.group, progress.seen & bit != 0 {
            progress.count += 1
        } else if member.group < progress.group {
            if progress.seen & bit == 0 || group.most == nil {
                error(.elementOrder, child, "\(child.localName) must stand before what precedes it")
            } else {
                progress.count = group.most ?? 0
                repeated(child, group)
            }
        } else {
            (progress.group, progress.count) = (member.group, 1)
        }
        if member.group == progress.group, let most = group.most, progress.count > most { repeated(child, group) }
        progress.seen |= bit
        if let type = dynamicClass(child, member.schemaClass) { visit(child, type) }
    }

    private func repeated(_ child: Node, _ group: SchemaClass.Group) {
        error(.repeatedElement, child, "\(group.names) may stand here only once")
    }

    private func unknown(_ child: Node, _ name: Int, _ parent: SchemaClass) {
        switch name {
        case DocumentNames.known: break
        case DocumentNames.foreign:
            warning(.foreignElement, child, "an element of a namespace that receivers need not know")
        default:
            error(.unknownElement, child, "the class \(parent.name) of CDA R2 has no such element")
            // Some senders leave out the structuredBody: what the section holds is looked at all the same.
            if child.localName == "section", let section = schema.classNumbers["Section"] { visit(child, section) }
        }
    }

    private func report(_ missing: UInt64, _ node: Node, _ schemaClass: SchemaClass) {
        for (place, group) in schemaClass.groups.enumerated() where missing & 1 << UInt64(place) != 0 {
            error(.missingElement, node, detail: group.names, "\(node.localName) must have \(group.names)")
        }
    }

    // MARK: xsi:type

    /// The class of an element: the one of its place or the one that its `xsi:type` names.
    private func dynamicClass(_ node: Node, _ declared: Int) -> Int? {
        let isAbstract = schema.classes[declared].isAbstract
        guard names.hasTypes || isAbstract else { return declared }
        for attribute in node.attributes where names.attributes[attribute.nameNumber] == DocumentNames.type {
            let local = attribute.value.split(separator: ":").last.map(String.init) ?? ""
            let short = local.hasPrefix("POCD_MT000040.") ? String(local.dropFirst(14)) : local
            guard let found = schema.classNumbers[short], schema.derives(found, from: declared) else {
                error(.wrongType, node, "xsi:type is no kind of \(schema.classes[declared].name)")
                return nil
            }
            return found
        }
        if isAbstract, node[attribute: "nullFlavor"] == nil {
            error(.missingType, node, "\(node.localName) needs an xsi:type")
        }
        return isAbstract ? nil : declared
    }

    // MARK: Attributes

    private func checkAttributes(_ node: Node, _ number: Int, _ schemaClass: SchemaClass) {
        var seen: UInt64 = 0
        for attribute in node.attributes {
            let name = names.attributes[attribute.nameNumber]
            guard name >= 0, let place = schema.attribute(number, name) else {
                if name >= DocumentNames.unknown {
                    let local = attribute.name.local
                    error(
                        .unknownAttribute, node, attribute: local, "the class \(schemaClass.name) has no such attribute"
                    )
                }
                continue
            }
            seen |= 1 << UInt64(place)
            check(attribute, schemaClass.attributes[place], node)
        }
        let missing = schemaClass.requiredAttributes & ~seen
        if missing != 0 { reportAttributes(missing, node, schemaClass) }
    }

    private func check(_ attribute: NodeAttribute, _ rule: SchemaClass.Attribute, _ node: Node) {
        let bytes = attribute.bytes
        guard rule.form.admits(bytes, schema.vocabularies) else {
            return error(.badValue, node, attribute: attribute.name.local, "this is not \(rule.form.words)")
        }
        if let fixed = rule.fixed, !LexicalForm.trimmed(bytes).elementsEqual(fixed.utf8) {
            error(.wrongValue, node, attribute: attribute.name.local, "this can only be \(fixed)")
        }
        switch rule.form {
        case .time: checkTime(bytes, node)
        case .id: add(id: LexicalForm.trimmed(bytes), attribute.name.local, node)
        case .idReference, .idReferences:
            for id in bytes.split(whereSeparator: LexicalForm.isBlank) {
                references.append((node, attribute.name.local, Array(id)))
            }
        default: break
        }
    }

    private func reportAttributes(_ missing: UInt64, _ node: Node, _ schemaClass: SchemaClass) {
        for (place, rule) in schemaClass.attributes.enumerated() where missing & 1 << UInt64(place) != 0 {
            let name = schema.names.first { $0.value == rule.name }?.key ?? ""
            error(.missingAttribute, node, detail: name, "\(node.localName) must have the attribute \(name)")
        }
    }

    // MARK: IDs

    private func add(id: ArraySlice<UInt8>, _ attribute: String, _ node: Node) {
        if !ids.insert(Array(id)).inserted {
            error(.duplicateID, node, attribute: attribute, "the ID stands at another element already")
        }
    }

    /// Checks that what refers to an ID finds it.
    func checkReferences() {
        for reference in references where !ids.contains(reference.id) {
            let isSchemaRule = reference.attribute != "value" && reference.attribute != "href"
            collector.add(
                isSchemaRule ? .error : .warning, .danglingReference, reference.node, attribute: reference.attribute,
                "no element has the ID referred to")
        }
    }
}
