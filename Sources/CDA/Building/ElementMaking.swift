// SPDX-License-Identifier: Apache-2.0

import XMLTree

extension XMLElement {
    /// An element of CDA; attributes without a value are left out.
    init(cda name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [XMLElement] = []) {
        self.init(name, namespace: ClinicalDocument.namespace, children: children.map(XMLNode.element))
        self.attributes = attributes.filter { !$0.value.isEmpty }.map { XMLAttribute($0.key, $0.value) }
    }

    /// An element of CDA with text.
    init(cda name: String, text: String) {
        self.init(name, namespace: ClinicalDocument.namespace, children: text.isEmpty ? [] : [.text(text)])
    }

    /// An id; empty where there is no number.
    init(id root: String, _ number: String, name: String = "id") {
        self.init(cda: name, number.isEmpty ? [:] : ["root": root, "extension": number])
    }

    /// A code of a table, with its meaning and the table's name.
    init(code: String, in oid: String, as name: String, display: String = "") {
        let known = ValueSet(oid: oid)?.entry(for: code)?.display ?? ""
        let system = ValueSet(oid: oid)?.name ?? CodeSystem(oid: oid)?.name ?? ""
        self.init(
            cda: name,
            [
                "code": code, "codeSystem": oid, "codeSystemName": system,
                "displayName": display.isEmpty ? known : display,
            ])
    }

    /// A range of times.
    init(from start: String, to end: String, name: String = "effectiveTime") {
        let ends = [("low", start), ("high", end)].filter { !$0.1.isEmpty }
        self.init(cda: name, [:], ends.map { XMLElement(cda: $0.0, ["value": $0.1]) })
    }

    /// A copy whose elements stand on lines of their own, as far as no text is among them.
    func indented(_ depth: Int = 0) -> XMLElement {
        var copy = self
        let inner = elements.map { $0.indented(depth + 1) }
        guard inner.count == children.count, !inner.isEmpty else { return copy }
        let line = "\n" + String(repeating: "  ", count: depth)
        copy.children = inner.flatMap { [.text(line + "  "), .element($0)] } + [.text(line)]
        return copy
    }
}
