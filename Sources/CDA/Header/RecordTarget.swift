// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// A patient of a document.
///
/// - Source: HL7 CDA R2, chapter 4.2.2.11.
public struct RecordTarget: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The person as a patient; nil for none.
    public var patientRole: PatientRole? { view("patientRole") }
}

/// A person in the role of a patient.
public struct PatientRole: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// All ids as written: numbers of the record, the visit, the stay, the card.
    public var ids: [InstanceIdentifier] { identifiers() }
    /// The ids that identify something; see ``InstanceIdentifier/isMissing``.
    public var knownIds: [InstanceIdentifier] { identifiers().filter { !$0.isMissing } }
    /// 患者类型, an addition of Chinese documents; nil for none.
    public var patientType: ConceptDescriptor? {
        element.first("patientType").flatMap { $0.first("patienttypeCode") ?? $0.first("patientTypeCode") }
            .map(ConceptDescriptor.init)
    }
    /// The addresses.
    public var addresses: [PostalAddress] { views("addr") }
    /// The telephone numbers and the like.
    public var telecoms: [TelecommunicationAddress] { views("telecom") }
    /// The person; nil for none.
    public var patient: Patient? { view("patient") }
    /// Who gave the ids; nil for nobody.
    public var providerOrganization: Organization? { view("providerOrganization") }
}

/// The person who is the patient, with the additions of Chinese documents.
///
/// - Source: HL7 CDA R2, Patient; PCHIS schema for the additions.
public struct Patient: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// Ids of the person as written, such as the identity number under 2.16.156.10011.1.3.
    public var ids: [InstanceIdentifier] { identifiers() }
    /// The ids that identify something; see ``InstanceIdentifier/isMissing``.
    public var knownIds: [InstanceIdentifier] { identifiers().filter { !$0.isMissing } }
    /// The names.
    public var names: [EntityName] { views("name") }
    /// The sex; nil for none.
    public var administrativeGenderCode: ConceptDescriptor? { view("administrativeGenderCode") }
    /// When born; nil for none.
    public var birthTime: PointInTime? { view("birthTime") }
    /// When died; nil for none or where nothing is said of it.
    public var deceasedTime: PointInTime? {
        (element.first("deceasedTime") ?? element.first("deceasedTime", in: ClinicalDocument.sdtc)).map(
            PointInTime.init)
    }
    /// Whether married; nil for none.
    public var maritalStatusCode: ConceptDescriptor? { view("maritalStatusCode") }
    /// The religion; nil for none.
    public var religiousAffiliationCode: ConceptDescriptor? { view("religiousAffiliationCode") }
    /// The race; nil for none.
    public var raceCode: ConceptDescriptor? { view("raceCode") }
    /// 民族; nil for none.
    public var ethnicGroupCode: ConceptDescriptor? { view("ethnicGroupCode") }
    /// Who acts for the patient.
    public var guardians: [AssignedEntity] { views("guardian") }
    /// Where born; nil for none.
    public var birthplace: PostalAddress? { element.first("birthplace", "place", "addr").map(PostalAddress.init) }
    /// 国籍; nil for none.
    public var nationality: ConceptDescriptor? { addition("nationality", "nationalityCode") }
    /// 年龄, with units such as 岁 and 月: some senders write two.
    public var ages: [PhysicalQuantity] { views("age") }
    /// 工作单位; nil for none.
    public var employerOrganization: Organization? { view("employerOrganization") }
    /// 户口地址; nil for none.
    public var household: PostalAddress? { element.first("household", "place", "addr").map(PostalAddress.init) }
    /// 籍贯; nil for none.
    public var nativePlace: PostalAddress? { element.first("nativePlace", "place", "addr").map(PostalAddress.init) }
    /// 文化程度; nil for none.
    public var educationLevel: ConceptDescriptor? { addition("educationLevel", "educationLevelCode") }
    /// 职业; nil for none.
    public var occupation: ConceptDescriptor? { addition("occupation", "occupationCode") }

    private func addition(_ name: String, _ code: String) -> ConceptDescriptor? {
        element.first(name).map { ConceptDescriptor($0.first(code) ?? $0) }
    }
}
