// SPDX-License-Identifier: Apache-2.0

public import JSON

extension DocumentType {
    /// An empty draft in JSON with all sections and data elements of the kind, to be filled in.
    ///
    /// Each entry has a `hint` of what its value may be. What stays empty is left out of the document.
    public var emptyDraft: JSONValue {
        var members: [JSONValue.Member] = [
            .init("type", .string(code)), .init("hint", .string("\(standard.rawValue).\(part) \(title)")),
        ]
        members += ["serialNumber", "time", "setNumber", "version", "replaces"].map { .init($0, "") }
        members += [
            .init("resident", DraftForm.resident(patientDomains)), .init("author", DraftForm.author),
            .init("custodian", DraftForm.texts(["id", "name", "phone"])), .init("legalAuthenticator", DraftForm.signer),
            .init("authenticators", .array([DraftForm.signer])),
            .init("contact", DraftForm.texts(["name", "relation", "phone"])),
        ]
        if hasEncounter != false { members.append(.init("encounter", DraftForm.encounter)) }
        members.append(.init("sections", .array(sections.map(DraftForm.section))))
        return .object(members)
    }
}

/// Pieces of an empty draft.
enum DraftForm {
    static func texts(_ names: [String]) -> JSONValue { .object(names.map { .init($0, "") }) }

    static let signer = texts(["id", "name", "role", "time"])
    static let author = texts(["id", "name", "position", "time"])

    static func resident(_ domains: [String]) -> JSONValue {
        let names = Dictionary(IdentifierDomain.named.map { ($0.value, $0.key) }) { first, _ in first }
        let ids = (domains.isEmpty ? [IdentifierDomain.healthCard] : domains).map { names[$0] ?? $0 }
        let first = ["identityNumber", "name", "sex", "birth", "phone"]
        let rest = [
            "patientType", "ethnicGroup", "nationality", "maritalStatus", "education", "occupation", "employer",
        ]
        let members: [JSONValue.Member] =
            [.init("ids", texts(ids))] + (first + rest).map { .init($0, "") }
            + ["address", "household", "nativePlace"].map { .init($0, address) }
        return .object(members)
    }

    private static let address = texts(AddressDraft().parts.map(\.name))

    static let encounter: JSONValue = {
        let places = ["bed", "room", "department", "ward", "hospital"]
        return .object(
            [.init("start", ""), .init("end", "")] + places.map { .init($0, texts(["id", "name"])) })
    }()

    static func section(_ section: SectionTemplate) -> JSONValue {
        [
            "code": .string(section.code), "label": .string(section.label),
            "entries": .array(section.entries.map(entry)),
        ]
    }

    private static func entry(_ template: EntryTemplate) -> JSONValue {
        let parts = JSONValue.array(template.parts.map(entry))
        switch template.kind {
        case .observation: return value(template)
        case .organizer: return ["parts": parts]
        case .procedure:
            return ["procedure": texts(["code", "display", "start", "end"]), "parts": parts]
        case .substanceAdministration:
            let names = ["name", "route", "dose", "doseUnit", "rate", "rateUnit", "form"]
            return ["drug": texts(names), "parts": parts]
        }
    }

    private static func value(_ template: EntryTemplate) -> JSONValue {
        let element = DataElement(identifier: template.dataElement)
        let name = template.name.isEmpty ? element?.name ?? "" : template.name
        return [
            "element": .string(template.dataElement), "name": .string(name), "hint": .string(hint(template, element)),
            "value": "",
        ]
    }

    /// Such as `CD ABO血型代码表 1 A型, 2 B型…; N1` or `PQ mmHg; N2..3`.
    private static func hint(_ template: EntryTemplate, _ element: DataElement?) -> String {
        let datatype = template.datatype.isEmpty ? element?.datatype ?? "ST" : template.datatype
        var parts = [datatype]
        let unit = template.unit.isEmpty ? element?.unit ?? "" : template.unit
        if datatype == "PQ", !unit.isEmpty { parts.append(unit) }
        let oid = template.valueSet.isEmpty ? element?.valueSet ?? "" : template.valueSet
        if datatype == "CD", let set = ValueSet(oid: oid) {
            parts.append(set.name)
            let shown = set.entries.prefix(6).map { "\($0.code) \($0.display)" }
            parts.append(shown.joined(separator: ", ") + (set.entries.count > 6 ? " …" : ""))
        }
        let text = parts.filter { !$0.isEmpty }.joined(separator: " ")
        return text + (element?.format.map { "; \($0)" } ?? "")
    }
}
