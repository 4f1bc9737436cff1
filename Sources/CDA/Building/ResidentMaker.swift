// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Makes the record target with the additions of Chinese documents.
///
/// - Source: CDA R2, PatientRole and Patient; PCHIS schema for the places of the additions.
struct ResidentMaker {
    private let resident: ResidentDraft
    private let time: String

    init(_ draft: DocumentDraft) {
        resident = draft.resident
        time = draft.time
    }

    var recordTarget: XMLElement {
        var parts = resident.ids.map { id in
            var element = XMLElement(id: id.domain, id.number)
            if !id.authorityName.isEmpty { element.setAttribute("assigningAuthorityName", to: id.authorityName) }
            return element
        }
        if !resident.patientType.isEmpty {
            parts.append(
                XMLElement(
                    cda: "patientType", [:],
                    [XMLElement(code: resident.patientType, in: HeaderTable.patientType, as: "patienttypeCode")]))
        }
        if let address = address(resident.address) { parts.append(address) }
        if !resident.phone.isEmpty { parts.append(XMLElement(cda: "telecom", ["value": resident.phone])) }
        parts.append(XMLElement(cda: "patient", ["classCode": "PSN", "determinerCode": "INSTANCE"], patient))
        return XMLElement(
            cda: "recordTarget", ["typeCode": "RCT", "contextControlCode": "OP"],
            [XMLElement(cda: "patientRole", ["classCode": "PAT"], parts)])
    }

    private var patient: [XMLElement] {
        var parts: [XMLElement?] = []
        if !resident.identityNumber.isEmpty {
            parts.append(XMLElement(id: IdentifierDomain.identityCard, resident.identityNumber))
        }
        parts.append(XMLElement(cda: "name", text: resident.name))
        parts.append(coded("administrativeGenderCode", resident.sex, HeaderTable.sex))
        if !resident.birth.isEmpty { parts.append(XMLElement(cda: "birthTime", ["value": resident.birth])) }
        parts.append(coded("maritalStatusCode", resident.maritalStatus, HeaderTable.maritalStatus))
        parts.append(coded("ethnicGroupCode", resident.ethnicGroup, HeaderTable.ethnicGroup))
        parts.append(coded("nationality", resident.nationality, HeaderTable.nationality))
        parts.append(age)
        if !resident.employer.isEmpty {
            parts.append(
                XMLElement(cda: "employerOrganization", [:], [XMLElement(cda: "name", text: resident.employer)]))
        }
        parts.append(place("household", resident.household))
        parts.append(place("nativePlace", resident.nativePlace))
        parts.append(inside("educationLevel", "educationLevelCode", resident.education, HeaderTable.education))
        parts.append(inside("occupation", "occupationCode", resident.occupation, HeaderTable.occupation))
        return parts.compactMap(\.self)
    }

    private func coded(_ name: String, _ code: String, _ table: String) -> XMLElement? {
        code.isEmpty ? nil : XMLElement(code: code, in: table, as: name)
    }

    private func inside(_ outer: String, _ name: String, _ code: String, _ table: String) -> XMLElement? {
        coded(name, code, table).map { XMLElement(cda: outer, [:], [$0]) }
    }

    // MARK: Age

    private var age: XMLElement? {
        if !resident.age.isEmpty {
            let unit = resident.ageUnit.isEmpty ? "岁" : resident.ageUnit
            return XMLElement(cda: "age", ["value": resident.age, "unit": unit])
        }
        guard let birth = CalendarDay(digits: resident.birth.utf8), let today = CalendarDay(digits: time.utf8) else {
            return nil
        }
        let years = birth.years(until: today)
        if years > 0 { return XMLElement(cda: "age", ["value": "\(years)", "unit": "岁"]) }
        let months = (today.year - birth.year) * 12 + today.month - birth.month - (today.day < birth.day ? 1 : 0)
        return months < 0 ? nil : XMLElement(cda: "age", ["value": "\(months)", "unit": "月"])
    }

    // MARK: Addresses

    private func address(_ draft: AddressDraft?) -> XMLElement? {
        let parts = draft?.parts.filter { !$0.text.isEmpty } ?? []
        return parts.isEmpty ? nil : XMLElement(cda: "addr", [:], parts.map { XMLElement(cda: $0.name, text: $0.text) })
    }

    private func place(_ name: String, _ draft: AddressDraft?) -> XMLElement? {
        address(draft).map { XMLElement(cda: name, [:], [XMLElement(cda: "place", [:], [$0])]) }
    }
}
