// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// An act of an entry: observation, organizer, procedure, substanceAdministration and the others.
///
/// - Source: HL7 CDA R2, chapter 4.3.6.
public struct ClinicalStatement: ElementView {
    /// The classes of clinical statements, by the names of their elements.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Something observed.
        case observation
        /// A group of statements.
        case organizer
        /// Something done to a patient.
        case procedure
        /// A drug given or ordered.
        case substanceAdministration
        /// Something supplied.
        case supply
        /// Anything else done.
        case act
        /// A visit.
        case encounter
        /// A region of an image.
        case regionOfInterest
        /// An image or another medium.
        case observationMedia
    }

    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The statement that an entry, a relationship or a component holds; nil for none.
    init?(in parent: Node) {
        guard let found = parent.elements.first(where: { Kind(rawValue: $0.localName) != nil }) else { return nil }
        element = found
    }

    /// What it is; nil for an element that is no statement of the standard.
    public var kind: Kind? { Kind(rawValue: element.localName) }
    /// The class, such as `OBS` or `BATTERY`; empty for none.
    public var classCode: String { element[attribute: "classCode"] ?? "" }
    /// The mood: `EVN` happened, `INT` planned, `RQO` ordered; empty for none.
    public var moodCode: String { element[attribute: "moodCode"] ?? "" }
    /// Whether the statement is denied.
    public var isNegated: Bool { element[attribute: "negationInd"] == "true" }
    /// The ids.
    public var ids: [InstanceIdentifier] { identifiers() }
    /// What; nil for none. In Chinese documents often a data element (DE…) of 2.16.156.10011.2.2.1.
    public var code: ConceptDescriptor? { view("code") }
    /// The text, or a reference to it; nil for none.
    public var text: EncapsulatedData? { view("text") }
    /// Such as `completed`; nil for none or an empty element.
    public var statusCode: String? { element.first("statusCode")?[attribute: "code"] }
    /// When, each a point or a range: a drug has its frequency here too.
    public var effectiveTimes: [Interval<PointInTime>] { views("effectiveTime") }
    /// The first of ``effectiveTimes``; nil for none.
    public var effectiveTime: Interval<PointInTime>? { view("effectiveTime") }
    /// How urgent; nil for none.
    public var priorityCode: ConceptDescriptor? { view("priorityCode") }
    /// The values of an observation.
    public var values: [Value] { element.elements(named: "value").map(Value.init) }
    /// The first of ``values``; nil for none.
    public var value: Value? { element.first("value").map(Value.init) }
    /// Such as `H`.
    public var interpretationCodes: [ConceptDescriptor] { views("interpretationCode") }
    /// How.
    public var methodCodes: [ConceptDescriptor] { views("methodCode") }
    /// Where on the body.
    public var targetSiteCodes: [ConceptDescriptor] { views("targetSiteCode") }
    /// The ranges of reference of an observation.
    public var referenceRanges: [ReferenceRange] {
        element.elements(named: "referenceRange").compactMap { $0.first("observationRange").map(ReferenceRange.init) }
    }
    /// Who took part.
    public var participants: [Participation] { views("participant") }
    /// Who did it.
    public var performers: [Participation] { views("performer") }
    /// Who wrote it, where not the section's author.
    public var authors: [Participation] { views("author") }
    /// The statements of a group.
    public var components: [ClinicalStatement] {
        element.elements(named: "component").compactMap { ClinicalStatement(in: $0) }
    }
    /// Statements that belong to this one.
    public var entryRelationships: [EntryRelationship] { views("entryRelationship") }
    /// Acts, observations, procedures and documents outside this document.
    public var references: [ExternalReference] { views("reference") }
    /// This statement and all that belong to it, in document order.
    public var selfAndBelow: [ClinicalStatement] {
        [self]
            + element.elements.flatMap { child -> [ClinicalStatement] in
                guard child.localName == "component" || child.localName == "entryRelationship" else { return [] }
                return ClinicalStatement(in: child)?.selfAndBelow ?? []
            }
    }
}

/// A statement that belongs to another.
public struct EntryRelationship: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// Such as `COMP`, `SUBJ`, `REFR`; empty for none.
    public var typeCode: String { element[attribute: "typeCode"] ?? "" }
    /// Whether the relation goes from the inner statement to the outer.
    public var isInverted: Bool { element[attribute: "inversionInd"] == "true" }
    /// The statement; nil for none.
    public var statement: ClinicalStatement? { ClinicalStatement(in: element) }
}

/// Something outside the document that a statement refers to.
public struct ExternalReference: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The relation, such as `REFR` or `SPRT`; empty for none.
    public var typeCode: String { element[attribute: "typeCode"] ?? "" }
    /// The name of the element inside: `externalAct`, `externalObservation`, `externalProcedure`, `externalDocument`;
    /// empty for none.
    public var target: String { external?.localName ?? "" }
    /// The ids of what is referred to.
    public var ids: [InstanceIdentifier] { external?.elements(named: "id").map(InstanceIdentifier.init) ?? [] }
    /// What it is; nil for none.
    public var code: ConceptDescriptor? { external?.first("code").map(ConceptDescriptor.init) }

    private var external: Node? { element.elements.first { $0.localName.hasPrefix("external") } }
}
