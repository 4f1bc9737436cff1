// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// Somebody's part in a document or an act: author, custodian, authenticator, performer, participant and others.
///
/// - Source: HL7 CDA R2, chapter 4.2.2.
public struct Participation: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The kind of part, such as `AUT`; empty where only the element's name says so.
    public var typeCode: String { element[attribute: "typeCode"] ?? "" }
    /// The function; nil for none.
    public var functionCode: ConceptDescriptor? { view("functionCode") }
    /// When, as a point; nil for none or a range only.
    public var time: PointInTime? { view("time") }
    /// When, as a range; nil for none.
    public var times: Interval<PointInTime>? { view("time") }
    /// `S` for signed; nil for none. Chinese documents leave the element empty.
    public var signatureCode: String? { element.first("signatureCode")?[attribute: "code"] }

    /// Who; nil for nobody.
    public var entity: AssignedEntity? {
        element.elements.first { Self.entityNames.contains($0.localName) }.map(AssignedEntity.init)
    }

    private static let entityNames: Set<String> = [
        "assignedAuthor", "assignedEntity", "assignedCustodian", "associatedEntity", "intendedRecipient",
        "relatedEntity", "participantRole", "specimenRole", "relatedSubject", "responsibleParty",
    ]
}

/// A person, device or organization in a role.
public struct AssignedEntity: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The class of the role, such as `ECON` for a contact person; empty for none.
    public var classCode: String { element[attribute: "classCode"] ?? "" }
    /// All ids as written.
    public var ids: [InstanceIdentifier] { identifiers() }
    /// The ids that identify something; see ``InstanceIdentifier/isMissing``.
    public var knownIds: [InstanceIdentifier] { identifiers().filter { !$0.isMissing } }
    /// The role; Chinese documents tell signers apart by its `displayName` alone: 主任医师, 科主任. Nil for none.
    public var code: ConceptDescriptor? { view("code") }
    /// The addresses.
    public var addresses: [PostalAddress] { views("addr") }
    /// The telephone numbers and the like.
    public var telecoms: [TelecommunicationAddress] { views("telecom") }
    /// The names of the person.
    public var personNames: [EntityName] { person.map { $0.elements(named: "name").map(EntityName.init) } ?? [] }
    /// 专业技术职务, an addition of Chinese documents; nil for none.
    public var professionalTechnicalPosition: ConceptDescriptor? {
        person?.first("professionalTechnicalPosition").map {
            ConceptDescriptor($0.first("professionaltechnicalpositionCode") ?? $0.elements.first ?? $0)
        }
    }
    /// The name of the device that wrote the document; nil for none.
    public var deviceName: String? {
        let device = element.first("assignedAuthoringDevice") ?? element.first("playingDevice")
        return (device?.first("softwareName") ?? device?.first("manufacturerModelName"))?.trimmedText
    }
    /// The organization; nil for none.
    public var organization: Organization? {
        element.elements.first { Self.organizationNames.contains($0.localName) }.map(Organization.init)
    }

    private var person: Node? { element.elements.first { Self.personNames.contains($0.localName) } }

    private static let personNames: Set<String> = [
        "assignedPerson", "associatedPerson", "relatedPerson", "guardianPerson", "informationRecipient", "subject",
        "playingEntity",
    ]
    private static let organizationNames: Set<String> = [
        "representedOrganization", "representedCustodianOrganization", "scopingOrganization", "guardianOrganization",
        "receivedOrganization", "scopingEntity",
    ]
}

/// An organization or a part of one.
public struct Organization: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// All ids as written.
    public var ids: [InstanceIdentifier] { identifiers() }
    /// The names.
    public var names: [EntityName] { views("name") }
    /// The telephone numbers and the like.
    public var telecoms: [TelecommunicationAddress] { views("telecom") }
    /// The addresses.
    public var addresses: [PostalAddress] { views("addr") }
    /// The organization this one is a part of; nil for none.
    public var whole: Organization? {
        element.first("asOrganizationPartOf", "wholeOrganization").map(Organization.init)
    }
    /// This and all it is a part of, from the inside out: bed, room, department, ward, hospital.
    public var chain: [Organization] { Array(sequence(first: self) { $0.whole }) }
}
