// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// The header.
///
/// - Source: HL7 CDA R2, chapter 4.2; WS/T 482 for the additions of Chinese documents.
extension ClinicalDocument {
    /// The realms whose rules apply, such as `CN`.
    public var realmCodes: [String] { root.elements(named: "realmCode").compactMap { $0[attribute: "code"] } }

    /// The version of the standard: root 2.16.840.1.113883.1.3, extension `POCD_HD000040`; nil for none.
    public var typeId: InstanceIdentifier? { root.first("typeId").map(InstanceIdentifier.init) }

    /// The templates the document claims to follow.
    public var templateIds: [InstanceIdentifier] {
        root.elements(named: "templateId").map(InstanceIdentifier.init)
    }

    /// The document's id; nil for none.
    public var id: InstanceIdentifier? { root.first("id").map(InstanceIdentifier.init) }

    /// The document's kind; nil for none.
    public var code: ConceptDescriptor? { view("code") }

    /// The title, blanks around it removed; nil for none.
    public var title: String? { root.first("title")?.trimmedText }

    /// When the document was made; nil for none.
    public var effectiveTime: PointInTime? { view("effectiveTime") }

    /// Who may see it; nil for none.
    public var confidentialityCode: ConceptDescriptor? { view("confidentialityCode") }

    /// The language, such as `zh-CN`; nil for none.
    public var languageCode: String? { root.first("languageCode")?[attribute: "code"] }

    /// The id that all versions of the document share; nil for none.
    public var setId: InstanceIdentifier? { root.first("setId").map(InstanceIdentifier.init) }

    /// The version as written; nil for none or for an empty element.
    public var versionNumber: String? { root.first("versionNumber")?[attribute: "value"] }

    /// Whom the document is about: the standard allows several, so that no one is the patient by standing first.
    public var recordTargets: [RecordTarget] { views("recordTarget") }

    /// The one patient of the document; nil when there is none or more than one.
    public var soleRecordTarget: RecordTarget? {
        let targets = recordTargets
        return targets.count == 1 ? targets[0] : nil
    }

    /// All ids of all patients, as roles of organizations; those that identify nothing among them.
    public var patientIds: [InstanceIdentifier] { recordTargets.flatMap { $0.patientRole?.ids ?? [] } }

    /// Who wrote it.
    public var authors: [Participation] { views("author") }

    /// Who typed it; nil for nobody.
    public var dataEnterer: Participation? { view("dataEnterer") }

    /// Who told what it says.
    public var informants: [Participation] { views("informant") }

    /// Who keeps it; nil for nobody.
    public var custodian: Participation? { view("custodian") }

    /// Who is meant to get a copy.
    public var informationRecipients: [Participation] { views("informationRecipient") }

    /// Who signed with legal effect; nil for nobody.
    public var legalAuthenticator: Participation? { view("legalAuthenticator") }

    /// Who else signed.
    public var authenticators: [Participation] { views("authenticator") }

    /// Who else took part, such as a contact person.
    public var participants: [Participation] { views("participant") }

    /// The orders that the document fulfils.
    public var inFulfillmentOf: [InstanceIdentifier] {
        root.elements(named: "inFulfillmentOf").flatMap {
            $0.first("order")?.elements(named: "id").map(InstanceIdentifier.init) ?? []
        }
    }

    /// What was done that the document tells of.
    public var documentationOf: [ServiceEvent] {
        root.elements(named: "documentationOf").compactMap { $0.first("serviceEvent").map(ServiceEvent.init) }
    }

    /// The documents that this one replaces, continues or was made from.
    public var relatedDocuments: [RelatedDocument] { views("relatedDocument") }

    /// The consents and orders that made the document possible.
    public var authorizations: [ConceptDescriptor] {
        root.elements(named: "authorization").compactMap {
            $0.first("consent", "code").map(ConceptDescriptor.init)
        }
    }

    /// The visit or stay the document belongs to; nil for none.
    public var encompassingEncounter: EncompassingEncounter? {
        root.first("componentOf", "encompassingEncounter").map(EncompassingEncounter.init)
    }

    private func views<View: ElementView>(_ name: String) -> [View] { root.elements(named: name).map(View.init) }

    private func view<View: ElementView>(_ name: String) -> View? { root.first(name).map(View.init) }
}
