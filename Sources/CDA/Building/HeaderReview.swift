// SPDX-License-Identifier: Apache-2.0

/// Looks a draft's header over.
struct HeaderReview {
    private let draft: DocumentDraft
    private let type: DocumentType

    init(_ draft: DocumentDraft, _ type: DocumentType) {
        self.draft = draft
        self.type = type
    }

    func run(_ review: inout DraftReview) {
        review.required("serialNumber", draft.serialNumber)
        review.optional("title", draft.title)
        review.required("time", draft.time)
        review.time("time", draft.time)
        review.optional("setNumber", draft.setNumber)
        review.optional("replaces", draft.replaces)
        if !draft.version.isEmpty, Int(draft.version) == nil { review.add("version", .badNumber) }
        resident(&review)
        signer("author", draft.author, &review)
        organization("custodian", draft.custodian, &review)
        if let signer = draft.legalAuthenticator { self.signer("legalAuthenticator", signer, &review) }
        for (index, signer) in draft.authenticators.enumerated() {
            self.signer("authenticators[\(index)]", signer, &review)
        }
        contact(&review)
        encounter(&review)
    }

    // MARK: Resident

    private func resident(_ review: inout DraftReview) {
        let resident = draft.resident
        review.required("resident.name", resident.name)
        review.required("resident.sex", resident.sex)
        review.code("resident.sex", resident.sex, in: HeaderTable.sex)
        review.time("resident.birth", resident.birth)
        review.number("resident.age", resident.age)
        review.token("resident.ageUnit", resident.ageUnit)
        for (name, code, table) in [
            ("patientType", resident.patientType, HeaderTable.patientType),
            ("ethnicGroup", resident.ethnicGroup, HeaderTable.ethnicGroup),
            ("nationality", resident.nationality, HeaderTable.nationality),
            ("maritalStatus", resident.maritalStatus, HeaderTable.maritalStatus),
            ("education", resident.education, HeaderTable.education),
            ("occupation", resident.occupation, HeaderTable.occupation),
        ] {
            review.code("resident.\(name)", code, in: table)
        }
        for (name, text) in [("employer", resident.employer), ("phone", resident.phone)] {
            review.optional("resident.\(name)", text)
        }
        for (name, address) in [
            ("address", resident.address), ("household", resident.household), ("nativePlace", resident.nativePlace),
        ] {
            for part in address?.parts ?? [] { review.optional("resident.\(name).\(part.name)", part.text) }
        }
        identityNumber(resident, &review)
        ids(resident, &review)
    }

    private func identityNumber(_ resident: ResidentDraft, _ review: inout DraftReview) {
        let path = "resident.identityNumber"
        guard !resident.identityNumber.isEmpty else { return }
        guard let number = CitizenNumber(resident.identityNumber) else { return review.add(path, .badIdentityNumber) }
        let digits = resident.birth.prefix(8)
        let born = CalendarDay(digits: digits.utf8)
        if digits.utf8.count == 8, let born, born != number.birth { review.add(path, .identityDisagrees) }
        if ["1", "2"].contains(resident.sex), resident.sex != number.sexCode { review.add(path, .identityDisagrees) }
    }

    private func ids(_ resident: ResidentDraft, _ review: inout DraftReview) {
        if resident.ids.isEmpty { review.add("resident.ids", .missing) }
        for (index, id) in resident.ids.enumerated() {
            let path = "resident.ids[\(index)]"
            review.oid(path + ".domain", id.domain)
            review.required(path + ".number", id.number)
            review.optional(path + ".authorityName", id.authorityName)
            if !type.patientDomains.isEmpty, !type.patientDomains.contains(id.domain) {
                review.add(path + ".domain", .domainNotInType, .assumed)
            }
        }
        let known = Set(resident.ids.map(\.domain))
        for domain in type.patientDomains where !known.contains(domain) {
            review.add("resident.ids.\(domain)", .missing, .assumed)
        }
    }

    // MARK: Others

    private func signer(_ path: String, _ signer: SignerDraft, _ review: inout DraftReview) {
        review.required(path + ".id", signer.id)
        review.required(path + ".name", signer.name)
        review.optional(path + ".role", signer.role)
        review.time(path + ".time", signer.time)
        review.code(path + ".position", signer.position, in: HeaderTable.position)
        if let organization = signer.organization { self.organization(path + ".organization", organization, &review) }
    }

    private func organization(_ path: String, _ organization: OrganizationDraft, _ review: inout DraftReview) {
        review.required(path + ".id", organization.id)
        review.required(path + ".name", organization.name)
        review.optional(path + ".phone", organization.phone)
    }

    private func contact(_ review: inout DraftReview) {
        guard let contact = draft.contact else { return }
        review.required("contact.name", contact.name)
        review.code("contact.relation", contact.relation, in: HeaderTable.relation)
        review.optional("contact.phone", contact.phone)
    }

    private func encounter(_ review: inout DraftReview) {
        guard let encounter = draft.encounter else {
            if type.hasEncounter == true { review.add("encounter", .missing, .seenOnce) }
            return
        }
        review.required("encounter.start", encounter.start)
        review.time("encounter.start", encounter.start)
        review.time("encounter.end", encounter.end)
        if TimeOrder.isReversed(encounter.start, encounter.end) { review.add("encounter.end", .endBeforeStart) }
        for place in encounter.places {
            review.optional("encounter.\(place.kind).id", place.place.id)
            review.optional("encounter.\(place.kind).name", place.place.name)
        }
    }
}

/// The order of times in the form of HL7, as far as both are written; zones are not looked at.
enum TimeOrder {
    static func isReversed(_ start: String, _ end: String) -> Bool {
        let length = min(start.utf8.count, end.utf8.count, 14)
        return length >= 4 && start.prefix(length) > end.prefix(length)
    }
}

extension EncounterDraft {
    /// The places from the inside out, with the domains of their codes.
    var places: [(kind: String, place: PlaceDraft, domain: String)] {
        [
            ("bed", bed, ChinaModel.root + ".1.22"), ("room", room, ChinaModel.root + ".1.21"),
            ("department", department, ChinaModel.root + ".1.26"), ("ward", ward, ChinaModel.root + ".1.27"),
            ("hospital", hospital, IdentifierDomain.organization),
        ]
    }
}
