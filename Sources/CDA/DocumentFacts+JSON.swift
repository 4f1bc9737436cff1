// SPDX-License-Identifier: Apache-2.0

public import JSON

extension DocumentFacts {
    /// The facts as a JSON object.
    public var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("realm", .optional(realm)), .init("templateIds", .array(templateIds.map(Self.pair))),
            .init("id", id.map { [.string($0.root), .string($0.ext)] } ?? .null), .init("code", .optional(code)),
            .init("title", .optional(title)),
            .init("effectiveTime", .optional(effectiveTime)), .init("language", .optional(language)),
            .init("patients", .array(patients.map(\.json))), .init("sections", .array(sections.map(\.json))),
        ]
        let counted = Self.countedNames.compactMap { name in
            counts[name].map { JSONValue.Member(name, .integer($0)) }
        }
        members.append(.init("counts", .object(counted)))
        members.append(.init("nonXMLBody", .bool(hasNonXMLBody)))
        return .object(members)
    }

    /// Root and extension, `null` for an attribute that is not there.
    static func pair(_ id: InstanceIdentifier) -> JSONValue {
        [.optional(id.writtenRoot), .optional(id.writtenExtension)]
    }
}

extension DocumentFacts.PatientFacts {
    var json: JSONValue {
        [
            "ids": .array(ids.map(DocumentFacts.pair)), "personIds": .array(personIds.map(DocumentFacts.pair)),
            "name": .string(name), "gender": .optional(gender), "birth": .string(birth),
        ]
    }
}

extension DocumentFacts.SectionFacts {
    var json: JSONValue {
        [
            "code": .optional(code), "title": .optional(title), "entries": .integer(entries),
            "narrative_chars": narrativeLength.map { .integer($0) } ?? .null,
        ]
    }
}
