// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// A coded value: CD, CE, CV, CO or CS.
///
/// - Source: HL7 v3 data types, CD.
public struct ConceptDescriptor: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The code; empty for none.
    public var code: String { element[attribute: "code"] ?? "" }
    /// The OID of the code system; empty for none.
    public var codeSystem: String { element[attribute: "codeSystem"] ?? "" }
    /// The name of the code system, which says nothing for sure.
    public var codeSystemName: String { element[attribute: "codeSystemName"] ?? "" }
    /// The version of the code system; empty for none.
    public var codeSystemVersion: String { element[attribute: "codeSystemVersion"] ?? "" }
    /// The meaning as text; empty for none.
    public var displayName: String { element[attribute: "displayName"] ?? "" }
    /// The text the code was chosen for, or a reference into the narrative; nil for none.
    public var originalText: EncapsulatedData? { view("originalText") }
    /// The same meaning in other code systems.
    public var translations: [ConceptDescriptor] { views("translation") }
    /// Roles and values that refine the code.
    public var qualifiers: [(name: ConceptDescriptor?, value: ConceptDescriptor?)] {
        element.elements(named: "qualifier").map {
            ($0.first("name").map(ConceptDescriptor.init), $0.first("value").map(ConceptDescriptor.init))
        }
    }
    /// Whether there is neither a code nor a text that means one.
    public var isMissing: Bool {
        Placeholder.isPlaceholder(code) && Placeholder.isPlaceholder(displayName) && originalText == nil
    }
}
