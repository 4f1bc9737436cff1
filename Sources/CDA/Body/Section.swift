// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// A section of the body.
///
/// - Source: HL7 CDA R2, chapter 4.3.2.
public struct Section: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The id for references within the document; nil for none.
    public var id: String? { element[attribute: "ID"] }
    /// The ids.
    public var ids: [InstanceIdentifier] { identifiers() }
    /// What the section is about, by LOINC in most documents; many Chinese sections have a `displayName` only.
    public var code: ConceptDescriptor? { view("code") }
    /// The title, blanks around it removed; nil for none.
    public var title: String? { text("title") }
    /// The narrative block; nil for none. Nearly all Chinese documents leave it empty.
    public var narrative: Node? { element.first("text") }
    /// The text of the narrative without markup, blanks around it removed; empty for none.
    public var narrativeText: String { narrative?.trimmedText ?? "" }
    /// The language; nil for that of the document.
    public var languageCode: String? { element.first("languageCode")?[attribute: "code"] }
    /// Who wrote it, where not the document's author.
    public var authors: [Participation] { views("author") }
    /// The coded statements.
    public var entries: [Entry] { views("entry") }
    /// The sections inside this one.
    public var sections: [Section] { ClinicalDocument.sections(of: element) }
    /// This section and all inside it, in document order.
    public var selfAndBelow: [Section] { [self] + sections.flatMap(\.selfAndBelow) }
}

/// A coded statement of a section.
public struct Entry: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The relation to the narrative: `DRIV` for narrative made from entries, `COMP` otherwise.
    public var typeCode: String { element[attribute: "typeCode"] ?? "COMP" }
    /// The statement; nil for none.
    public var statement: ClinicalStatement? { ClinicalStatement(in: element) }
}
