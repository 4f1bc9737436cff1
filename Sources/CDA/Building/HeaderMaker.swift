// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Makes the root element with the header, in the order of the CDA schema.
struct HeaderMaker {
    private let draft: DocumentDraft
    private let type: DocumentType

    init(_ draft: DocumentDraft, _ type: DocumentType) {
        self.draft = draft
        self.type = type
    }

    /// The document as far as its body.
    var root: XMLElement {
        var root = XMLElement(cda: "ClinicalDocument", [:], identity + versions)
        root.declarations = [
            XMLNamespaceDeclaration(namespace: ClinicalDocument.namespace),
            XMLNamespaceDeclaration(prefix: "xsi", namespace: ClinicalDocument.schemaInstance),
        ]
        root.append(ResidentMaker(draft).recordTarget)
        for element in people + related { root.append(element) }
        return root
    }

    private var identity: [XMLElement] {
        [
            XMLElement(cda: "realmCode", ["code": "CN"]),
            XMLElement(cda: "typeId", ["root": "2.16.840.1.113883.1.3", "extension": "POCD_MT000040"]),
            XMLElement(cda: "templateId", ["root": type.templateId]),
            XMLElement(id: IdentifierDomain.documentSerial, draft.serialNumber),
            XMLElement(
                cda: "code",
                [
                    "code": type.code, "codeSystem": DocumentType.codeSystem,
                    "codeSystemName": CodeSystem(oid: DocumentType.codeSystem)?.name ?? "",
                ]),
            XMLElement(cda: "title", text: draft.title.isEmpty ? type.title : draft.title),
            XMLElement(cda: "effectiveTime", ["value": draft.time]),
            XMLElement(
                cda: "confidentialityCode",
                [
                    "code": "N", "codeSystem": "2.16.840.1.113883.5.25", "codeSystemName": "Confidentiality",
                    "displayName": "正常访问保密级别",
                ]),
            XMLElement(cda: "languageCode", ["code": "zh-CN"]),
        ]
    }

    private var versions: [XMLElement] {
        [
            XMLElement(id: IdentifierDomain.documentSerial, draft.setNumber, name: "setId"),
            XMLElement(cda: "versionNumber", ["value": draft.version]),
        ]
    }

    // MARK: People

    private var people: [XMLElement] {
        var people = [author, custodian]
        if let signer = draft.legalAuthenticator { people.append(signature("legalAuthenticator", signer)) }
        people += draft.authenticators.map { signature("authenticator", $0) }
        if let contact = draft.contact { people.append(participant(contact)) }
        return people
    }

    private var author: XMLElement {
        let author = draft.author
        var parts = [XMLElement(id: IdentifierDomain.author, author.id), person(author)]
        if let organization = author.organization {
            parts.append(self.organization("representedOrganization", organization))
        }
        return XMLElement(
            cda: "author", ["typeCode": "AUT", "contextControlCode": "OP"],
            [
                XMLElement(cda: "time", ["value": author.time.isEmpty ? draft.time : author.time]),
                XMLElement(cda: "assignedAuthor", ["classCode": "ASSIGNED"], parts),
            ])
    }

    private func person(_ signer: SignerDraft) -> XMLElement {
        var parts = [XMLElement(cda: "name", text: signer.name)]
        if !signer.position.isEmpty {
            let code = XMLElement(
                code: signer.position, in: HeaderTable.position, as: "professionaltechnicalpositionCode")
            parts.append(XMLElement(cda: "professionalTechnicalPosition", [:], [code]))
        }
        return XMLElement(cda: "assignedPerson", ["classCode": "PSN", "determinerCode": "INSTANCE"], parts)
    }

    private var custodian: XMLElement {
        XMLElement(
            cda: "custodian", ["typeCode": "CST"],
            [
                XMLElement(
                    cda: "assignedCustodian", ["classCode": "ASSIGNED"],
                    [organization("representedCustodianOrganization", draft.custodian)])
            ])
    }

    private func organization(_ name: String, _ organization: OrganizationDraft) -> XMLElement {
        var parts = [
            XMLElement(id: IdentifierDomain.organization, organization.id),
            XMLElement(cda: "name", text: organization.name),
        ]
        if !organization.phone.isEmpty { parts.append(XMLElement(cda: "telecom", ["value": organization.phone])) }
        return XMLElement(cda: name, ["classCode": "ORG", "determinerCode": "INSTANCE"], parts)
    }

    private func signature(_ name: String, _ signer: SignerDraft) -> XMLElement {
        var parts = [
            XMLElement(id: IdentifierDomain.signer, signer.id), XMLElement(cda: "code", ["displayName": signer.role]),
            person(signer),
        ]
        if signer.role.isEmpty { parts.remove(at: 1) }
        if let organization = signer.organization {
            parts.append(self.organization("representedOrganization", organization))
        }
        return XMLElement(
            cda: name, [:],
            [
                XMLElement(cda: "time", ["value": signer.time.isEmpty ? draft.time : signer.time]),
                XMLElement(cda: "signatureCode"), XMLElement(cda: "assignedEntity", [:], parts),
            ])
    }

    private func participant(_ contact: ContactDraft) -> XMLElement {
        var parts: [XMLElement] = []
        if !contact.relation.isEmpty {
            parts.append(XMLElement(code: contact.relation, in: HeaderTable.relation, as: "code"))
        }
        if !contact.phone.isEmpty { parts.append(XMLElement(cda: "telecom", ["value": contact.phone])) }
        parts.append(
            XMLElement(
                cda: "associatedPerson", ["classCode": "PSN", "determinerCode": "INSTANCE"],
                [XMLElement(cda: "name", text: contact.name)]))
        return XMLElement(
            cda: "participant", ["typeCode": "NOT"],
            [XMLElement(cda: "associatedEntity", ["classCode": "ECON"], parts)])
    }

    // MARK: Relations

    private var related: [XMLElement] {
        let parent = XMLElement(
            cda: "parentDocument", [:],
            [
                XMLElement(id: IdentifierDomain.documentSerial, draft.replaces),
                XMLElement(
                    id: IdentifierDomain.documentSerial, draft.replaces.isEmpty ? "" : draft.setNumber, name: "setId"),
                XMLElement(cda: "versionNumber"),
            ])
        let related = XMLElement(cda: "relatedDocument", ["typeCode": "RPLC"], [parent])
        return [related] + (draft.encounter.map { [EncounterMaker($0).componentOf] } ?? [])
    }
}

/// Makes the visit or stay with its places from the inside out.
struct EncounterMaker {
    private let encounter: EncounterDraft

    init(_ encounter: EncounterDraft) { self.encounter = encounter }

    var componentOf: XMLElement {
        var parts = [XMLElement(from: encounter.start, to: encounter.end)]
        if let places {
            let provider = XMLElement(cda: "serviceProviderOrganization", [:], [places])
            parts.append(
                XMLElement(cda: "location", [:], [XMLElement(cda: "healthCareFacility", [:], [provider])]))
        }
        return XMLElement(cda: "componentOf", [:], [XMLElement(cda: "encompassingEncounter", [:], parts)])
    }

    private var places: XMLElement? {
        let known = encounter.places.filter { !$0.place.id.isEmpty || !$0.place.name.isEmpty }
        return known.reversed().reduce(nil) { outer, place in
            var parts: [XMLElement] = []
            if !place.place.id.isEmpty { parts.append(XMLElement(id: place.domain, place.place.id)) }
            if !place.place.name.isEmpty { parts.append(XMLElement(cda: "name", text: place.place.name)) }
            if let outer { parts.append(outer) }
            let whole = XMLElement(
                cda: "wholeOrganization", ["classCode": "ORG", "determinerCode": "INSTANCE"], parts)
            return XMLElement(cda: "asOrganizationPartOf", ["classCode": "PART"], [whole])
        }
    }
}
