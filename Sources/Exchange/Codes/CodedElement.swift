// SPDX-License-Identifier: Apache-2.0

import CDA
import Mapping
import XMLTree

/// An element of a document whose code is of a system with a use.
struct CodedElement {
    let element: Node
    /// The number of its start tag.
    let number: Int
    let use: CodeUse

    /// Those of a document in its order, without `translation` elements.
    ///
    /// - Parameter uses: the uses of systems, by OID.
    static func all(in document: ClinicalDocument, _ uses: [String: CodeUse]) -> [CodedElement] {
        let elements = [document.root] + document.root.descendants.filter { $0.kind == .element }
        return elements.enumerated().compactMap { number, element in
            guard let use = uses[element[attribute: "codeSystem"] ?? ""], element.localName != "translation",
                element.namespace == ClinicalDocument.namespace, element[attribute: "code"]?.isEmpty == false
            else { return nil }
            return CodedElement(element: element, number: number, use: use)
        }
    }
}
