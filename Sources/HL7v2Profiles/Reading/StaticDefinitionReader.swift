// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Reads HL7's older form, in which segments, fields and components are written where they stand.
///
/// - Source: HL7 v2.5.1, section 2.12.13 (message profile document), its schema and DTD.
struct StaticDefinitionReader {
    private(set) var draft = ProfileDraft()
    /// Simple datatypes of the standard: a field of any other, without components, is left open.
    private static let simple: Set<String> = [
        "DT", "DTM", "FT", "GTS", "ID", "IS", "NM", "SI", "SNM", "ST", "TM", "TN", "TX",
    ]
    /// Datatypes without components, which many elements share.
    private var bare: [String: Int] = [:]

    init(_ root: XMLElement) throws(ProfileError) {
        for definition in root.elements(named: "HL7v2xStaticDef") { draft.messages.append(try message(definition)) }
        if draft.messages.isEmpty {
            throw .missingElement("HL7v2xStaticDef", in: root.name, line: root.line)
        }
    }

    // MARK: Structure

    private mutating func message(_ element: XMLElement) throws(ProfileError) -> MessageProfile {
        let (type, event) = (try element.required("MsgType"), try element.required("EventType"))
        let structureID = element[attribute: "MsgStructID"] ?? type
        let id = element[attribute: "Identifier"] ?? ""
        var parts = [
            StructurePart(
                id: id.isEmpty ? structureID : id, name: structureID, usage: .required,
                cardinality: Cardinality(1, 1), segment: nil, position: 1, children: [])
        ]
        try add(element, to: &parts, 0)
        return MessageProfile(
            id: parts[0].id, type: type, event: event, structureID: structureID, parts: parts,
            structure: GrammarBuilder.structure(name: structureID, parts))
    }

    private mutating func add(
        _ group: XMLElement, to parts: inout [StructurePart], _ parent: Int
    ) throws(ProfileError) {
        for element in group.elements where ["Segment", "SegGroup"].contains(element.name) {
            let (name, place) = (try element.required("Name"), parts.count)
            let usage = try element.usage()
            let segment = element.name == "Segment" ? try self.segment(element, name) : nil
            let position = parts[parent].children.count + 1
            note(element, usage)
            parts.append(
                StructurePart(
                    id: name, name: name, usage: usage, cardinality: try element.cardinality(), segment: segment,
                    position: position, children: []))
            parts[parent].children.append(place)
            if segment == nil { try add(element, to: &parts, place) }
        }
        if parts[parent].children.isEmpty { throw .missingElement("Segment", in: group.name, line: group.line) }
    }

    private mutating func segment(_ element: XMLElement, _ name: String) throws(ProfileError) -> Int {
        var fields: [ElementDefinition] = []
        for field in element.elements(named: "Field") { fields.append(try definition(field, "Component")) }
        draft.segments.append(SegmentProfile(id: name, name: name, fields: fields, mappings: []))
        return draft.segments.count - 1
    }

    // MARK: Elements

    /// - Parameter inner: the name of the elements inside; empty for a subcomponent.
    private mutating func definition(_ element: XMLElement, _ inner: String) throws(ProfileError) -> ElementDefinition {
        let usage = try element.usage()
        note(element, usage)
        let table = element[attribute: "Table"] ?? ""
        let constant = element[attribute: "ConstantValue"] ?? ""
        let predicate = element.first("Predicate")?.text.inOneLine ?? ""
        return ElementDefinition(
            name: try element.required("Name"), usage: usage,
            cardinality: element.name == "Field" ? try element.cardinality() : Cardinality(0, 1),
            datatype: try datatype(element, inner), minimumLength: nil, maximumLength: try element.number("Length"),
            binding: table.isEmpty ? nil : ValueSetBinding(valueSets: [table], strength: .required, locations: []),
            constantValue: constant.isEmpty ? nil : constant, predicate: predicate.isEmpty ? nil : predicate)
    }

    private mutating func datatype(_ element: XMLElement, _ inner: String) throws(ProfileError) -> Int {
        let name = try element.required("Datatype")
        var components: [ElementDefinition] = []
        for component in element.elements(named: inner) {
            components.append(try definition(component, inner == "Component" ? "SubComponent" : ""))
        }
        if components.isEmpty, let place = bare[name] { return place }
        let isOpen = components.isEmpty && !Self.simple.contains(name)
        draft.datatypes.append(DatatypeProfile(id: name, name: name, components: components, isOpen: isOpen))
        let place = draft.datatypes.count - 1
        if components.isEmpty { bare[name] = place }
        return place
    }

    /// Codes in small letters and parts that must and must not stand are read, and noted.
    private mutating func note(_ element: XMLElement, _ usage: ElementUsage) {
        let name = element[attribute: "Name"] ?? ""
        if let code = element[attribute: "Usage"], code != code.uppercased() {
            draft.remark(element, "usage '\(code)' of '\(name)' is read as \(code.uppercased())")
        }
        if usage == .notSupported, let minimum = element[attribute: "Min"], minimum != "0" {
            draft.remark(element, "'\(name)' is not supported and yet must stand at least once")
        }
    }
}
