// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// The body.
///
/// - Source: HL7 CDA R2, chapter 4.3.
extension ClinicalDocument {
    /// The body as data of another format: a PDF, a text, or a reference to one; nil for none.
    public var nonXMLBody: EncapsulatedData? {
        components.lazy.compactMap { $0.first("nonXMLBody") }.first.map {
            EncapsulatedData($0.first("text") ?? $0)
        }
    }

    /// Whether there is a `nonXMLBody`.
    public var hasNonXMLBody: Bool { components.contains { $0.first("nonXMLBody") != nil } }

    /// The sections of the first level.
    ///
    /// They stand in `structuredBody`; some senders of Chinese documents leave that out.
    public var sections: [Section] {
        components.flatMap { component -> [Section] in
            let inBody = component.elements(named: "structuredBody").flatMap { Self.sections(of: $0) }
            return inBody + component.elements(named: "section").map(Section.init)
        }
    }

    /// All sections of all levels, in document order.
    public var allSections: [Section] { sections.flatMap(\.selfAndBelow) }

    private var components: [Node] { root.elements(named: "component") }

    /// The sections in the components of a body or a section.
    static func sections(of parent: Node) -> [Section] {
        parent.elements(named: "component").flatMap { $0.elements(named: "section").map(Section.init) }
    }
}
