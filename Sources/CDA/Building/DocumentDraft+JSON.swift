// SPDX-License-Identifier: Apache-2.0

import JSON

extension DocumentDraft {
    /// Reads a draft from JSON; the names of the members are those of the properties.
    ///
    /// Ids are an object by domain: `{"healthCard": "…", "2.16.156.10011.1.12": "…"}`. An entry has `element` and
    /// `value`, or `procedure`, or `drug`, or only `parts`: a group. Members called `hint` are passed over, texts may be
    /// numbers or flags, and objects whose texts are all empty say nothing.
    ///
    /// - Throws: ``DraftFormError``.
    public init(parsingJSON bytes: [UInt8]) throws(DraftFormError) {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(parsing: bytes, depthLimit: 32)
        } catch {
            throw .json(error)
        }
        var reader = DraftReader()
        let draft = reader.draft(value)
        guard let draft, reader.problems.isEmpty else { throw .problems(reader.problems) }
        self = draft
    }
}

/// Reads a draft; what has no meaning is collected.
struct DraftReader {
    var problems: [DraftFormProblem] = []

    mutating func draft(_ value: JSONValue) -> DocumentDraft? {
        guard var object = DraftObject(value, "", &problems) else {
            if problems.isEmpty { problems.append(DraftFormProblem(path: "", fault: .wrongKind(expected: "object"))) }
            return nil
        }
        var draft = DocumentDraft(type: object.text("type", &problems))
        draft.serialNumber = object.text("serialNumber", &problems)
        draft.title = object.text("title", &problems)
        draft.time = object.text("time", &problems)
        draft.setNumber = object.text("setNumber", &problems)
        draft.version = object.text("version", &problems)
        draft.replaces = object.text("replaces", &problems)
        draft.resident = resident(object.take("resident"))
        draft.author = signer(object.take("author"), "author") ?? SignerDraft()
        draft.custodian = organization(object.take("custodian"), "custodian") ?? OrganizationDraft()
        draft.legalAuthenticator = signer(object.take("legalAuthenticator"), "legalAuthenticator")
        for (index, value) in object.array("authenticators", &problems).enumerated() {
            if let signer = signer(value, "authenticators[\(index)]") { draft.authenticators.append(signer) }
        }
        draft.contact = contact(object.take("contact"))
        draft.encounter = encounter(object.take("encounter"))
        for (index, value) in object.array("sections", &problems).enumerated() {
            if let section = section(value, "sections[\(index)]") { draft.sections.append(section) }
        }
        end(&object)
        return draft
    }

    mutating func end(_ object: inout DraftObject) {
        _ = object.take("hint")
        object.end(&problems)
    }

    /// Reads texts into properties; nil when there is no object, or all texts are empty.
    mutating func read<Draft: Hashable>(
        _ value: JSONValue?, _ path: String, into draft: Draft,
        _ properties: KeyValuePairs<String, WritableKeyPath<Draft, String>>
    ) -> Draft? {
        guard var object = DraftObject(value, path, &problems) else { return nil }
        var filled = draft
        for (name, property) in properties { filled[keyPath: property] = object.text(name, &problems) }
        end(&object)
        return filled == draft ? nil : filled
    }

    // MARK: Resident

    private mutating func resident(_ value: JSONValue?) -> ResidentDraft {
        guard var object = DraftObject(value, "resident", &problems) else { return ResidentDraft() }
        let properties: KeyValuePairs<String, WritableKeyPath<ResidentDraft, String>> = [
            "identityNumber": \.identityNumber, "name": \.name, "sex": \.sex, "birth": \.birth, "age": \.age,
            "ageUnit": \.ageUnit, "patientType": \.patientType, "ethnicGroup": \.ethnicGroup,
            "nationality": \.nationality, "maritalStatus": \.maritalStatus, "education": \.education,
            "occupation": \.occupation, "employer": \.employer, "phone": \.phone,
        ]
        var resident = ResidentDraft()
        for (name, property) in properties { resident[keyPath: property] = object.text(name, &problems) }
        if var ids = DraftObject(object.take("ids"), "resident.ids", &problems) {
            for member in ids.takeAll() {
                let number = DraftObject.text(member.value, ids.at(member.name), &problems)
                let domain = IdentifierDomain.named[member.name] ?? member.name
                if !number.isEmpty { resident.ids.append(IdentifierDraft(domain: domain, number: number)) }
            }
        }
        resident.address = address(object.take("address"), "resident.address")
        resident.household = address(object.take("household"), "resident.household")
        resident.nativePlace = address(object.take("nativePlace"), "resident.nativePlace")
        end(&object)
        return resident
    }

    private mutating func address(_ value: JSONValue?, _ path: String) -> AddressDraft? {
        read(
            value, path, into: AddressDraft(),
            [
                "houseNumber": \.houseNumber, "streetName": \.streetName, "township": \.township, "county": \.county,
                "city": \.city, "state": \.state, "postalCode": \.postalCode,
            ])
    }

    // MARK: Others

    private mutating func signer(_ value: JSONValue?, _ path: String) -> SignerDraft? {
        guard var object = DraftObject(value, path, &problems) else { return nil }
        var signer = SignerDraft()
        signer.id = object.text("id", &problems)
        signer.name = object.text("name", &problems)
        signer.role = object.text("role", &problems)
        signer.time = object.text("time", &problems)
        signer.position = object.text("position", &problems)
        signer.organization = organization(object.take("organization"), path + ".organization")
        end(&object)
        return signer.id.isEmpty && signer.name.isEmpty && signer.time.isEmpty ? nil : signer
    }

    private mutating func organization(_ value: JSONValue?, _ path: String) -> OrganizationDraft? {
        read(value, path, into: OrganizationDraft(), ["id": \.id, "name": \.name, "phone": \.phone])
    }

    private mutating func contact(_ value: JSONValue?) -> ContactDraft? {
        read(
            value, "contact", into: ContactDraft(), ["name": \.name, "relation": \.relation, "phone": \.phone])
    }

    private mutating func encounter(_ value: JSONValue?) -> EncounterDraft? {
        guard var object = DraftObject(value, "encounter", &problems) else { return nil }
        var encounter = EncounterDraft()
        encounter.start = object.text("start", &problems)
        encounter.end = object.text("end", &problems)
        let places: KeyValuePairs<String, WritableKeyPath<EncounterDraft, PlaceDraft>> = [
            "bed": \.bed, "room": \.room, "department": \.department, "ward": \.ward, "hospital": \.hospital,
        ]
        for (name, property) in places {
            let place = read(object.take(name), object.at(name), into: PlaceDraft(), ["id": \.id, "name": \.name])
            encounter[keyPath: property] = place ?? PlaceDraft()
        }
        end(&object)
        return encounter == EncounterDraft() ? nil : encounter
    }
}

extension IdentifierDomain {
    /// Domains of patients' ids by the names of a draft.
    static let named: [String: String] = [
        "healthRecord": healthRecord, "healthCard": healthCard, "outpatient": outpatient, "inpatient": inpatient,
        "medicalRecord": medicalRecord, "pathology": ChinaModel.root + ".1.8", "specimen": ChinaModel.root + ".1.14",
        "prescription": ChinaModel.root + ".1.20", "request": ChinaModel.root + ".1.24",
        "examinationReport": ChinaModel.root + ".1.32", "laboratoryReport": ChinaModel.root + ".1.33",
        "consent": ChinaModel.root + ".1.34",
    ]
}
