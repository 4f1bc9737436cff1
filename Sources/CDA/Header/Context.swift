// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// A document that this one replaces (`RPLC`), continues (`APND`) or was transformed from (`XFRM`).
///
/// - Source: HL7 CDA R2, chapter 4.2.3.1.
public struct RelatedDocument: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The relation; empty for none.
    public var typeCode: String { element[attribute: "typeCode"] ?? "" }
    /// The ids of the other document.
    public var ids: [InstanceIdentifier] {
        element.first("parentDocument")?.elements(named: "id").map(InstanceIdentifier.init) ?? []
    }
    /// The kind of the other document; nil for none.
    public var code: ConceptDescriptor? { element.first("parentDocument", "code").map(ConceptDescriptor.init) }
    /// The id that all versions of the other document share; nil for none.
    public var setId: InstanceIdentifier? { element.first("parentDocument", "setId").map(InstanceIdentifier.init) }
    /// The other's version as written; nil for none.
    public var versionNumber: String? { element.first("parentDocument", "versionNumber")?[attribute: "value"] }
    /// Whether the other document is not named: Chinese senders write the element and leave it empty.
    public var isMissing: Bool { ids.allSatisfy(\.isMissing) && setId?.isMissing ?? true }
}

/// The visit or stay in which the document came about.
///
/// - Source: HL7 CDA R2, chapter 4.2.3.5.
public struct EncompassingEncounter: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The ids of the visit.
    public var ids: [InstanceIdentifier] { identifiers() }
    /// The kind of visit; nil for none.
    public var code: ConceptDescriptor? { view("code") }
    /// From when to when; nil for none.
    public var effectiveTime: Interval<PointInTime>? { view("effectiveTime") }
    /// How it ended; nil for none.
    public var dischargeDispositionCode: ConceptDescriptor? { view("dischargeDispositionCode") }
    /// Who was responsible; nil for nobody.
    public var responsibleParty: AssignedEntity? {
        element.first("responsibleParty", "assignedEntity").map(AssignedEntity.init)
    }
    /// Who else took part.
    public var encounterParticipants: [Participation] { views("encounterParticipant") }
    /// Ids of the place.
    public var facilityIds: [InstanceIdentifier] {
        element.first("location", "healthCareFacility")?.elements(named: "id").map(InstanceIdentifier.init) ?? []
    }
    /// The place and all it is a part of, from the inside out.
    ///
    /// In Chinese documents the first is often an unnamed shell around bed, room, department, ward and hospital.
    public var facilities: [Organization] {
        element.first("location", "healthCareFacility", "serviceProviderOrganization").map { Organization($0).chain }
            ?? []
    }
}

/// Something that was done, which the document tells of.
///
/// - Source: HL7 CDA R2, chapter 4.2.3.3.
public struct ServiceEvent: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The class, such as `PCPR`; empty for none.
    public var classCode: String { element[attribute: "classCode"] ?? "" }
    /// The ids.
    public var ids: [InstanceIdentifier] { identifiers() }
    /// What was done; nil for none.
    public var code: ConceptDescriptor? { view("code") }
    /// When; nil for none.
    public var effectiveTime: Interval<PointInTime>? { view("effectiveTime") }
    /// Who did it.
    public var performers: [Participation] { views("performer") }
}
