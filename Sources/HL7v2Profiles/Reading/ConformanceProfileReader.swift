// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Reads the form of NIST's and IGAMT's tools.
///
/// - Source: Profile.xsd of NIST's v2-validation.
struct ConformanceProfileReader {
    private(set) var draft = ProfileDraft()
    private var datatypes = PlaceIndex("Datatype")
    private var segments = PlaceIndex("Segment")

    init(_ root: XMLElement) throws(ProfileError) {
        let datatypeElements = try root.part("Datatypes").elements(named: "Datatype")
        for element in datatypeElements { try datatypes.add(element.required("ID"), element) }
        for element in datatypeElements { draft.datatypes.append(try datatype(element)) }
        try DatatypeCycle.refuse(draft.datatypes, datatypeElements)
        for element in try root.part("Segments").elements(named: "Segment") {
            try segments.add(element.required("ID"), element)
            draft.segments.append(try segment(element))
        }
        var messages = PlaceIndex("Message")
        for element in try root.part("Messages").elements(named: "Message") {
            try messages.add(element.required("ID"), element)
            draft.messages.append(try message(element))
        }
        if draft.messages.isEmpty { throw .missingElement("Message", in: "Messages", line: root.line) }
    }

    // MARK: Datatypes and segments

    private mutating func datatype(_ element: XMLElement) throws(ProfileError) -> DatatypeProfile {
        var components: [ElementDefinition] = []
        for component in element.elements(named: "Component") { components.append(try definition(component)) }
        let (id, name) = (try element.required("ID"), try element.required("Name"))
        return DatatypeProfile(
            id: id, name: name, components: components,
            isOpen: components.isEmpty && ["varies", "VARIES", "-", "*"].contains(name))
    }

    private mutating func segment(_ element: XMLElement) throws(ProfileError) -> SegmentProfile {
        var fields: [ElementDefinition] = []
        for field in element.elements(named: "Field") { fields.append(try definition(field)) }
        var mappings: [DynamicMapping] = []
        for mapping in element.first("DynamicMapping")?.elements(named: "Mapping") ?? [] {
            mappings.append(try self.mapping(mapping, fields.count))
        }
        return SegmentProfile(
            id: try element.required("ID"), name: try element.required("Name"), fields: fields, mappings: mappings)
    }

    private mutating func definition(_ element: XMLElement) throws(ProfileError) -> ElementDefinition {
        let usage = try element.usage()
        let isField = element.name == "Field"
        let cardinality = isField ? try element.cardinality() : Cardinality(0, 1)
        if usage == .notSupported, cardinality.minimum > 0 {
            draft.remark(
                element, "'\(element[attribute: "Name"] ?? "")' is not supported and yet must stand at least once")
        }
        return ElementDefinition(
            name: try element.required("Name"), usage: usage, cardinality: cardinality,
            datatype: try datatypes.place("Datatype", of: element),
            minimumLength: try element.number("MinLength", orWords: ["NA"]),
            maximumLength: try element.number("MaxLength", orWords: ["NA", "*"]),
            binding: try ValueSetBinding(element), constantValue: nil, predicate: nil)
    }

    private func mapping(_ element: XMLElement, _ fieldCount: Int) throws(ProfileError) -> DynamicMapping {
        guard let position = try element.number("Position"), (1...max(1, fieldCount)).contains(position) else {
            throw element.wrong("Position")
        }
        guard let reference = try element.number("Reference"), reference > 0 else { throw element.wrong("Reference") }
        var second: [Int] = []
        for part in (element[attribute: "SecondReference"] ?? "").split(separator: ".") {
            guard let number = Int(part.prefix { $0 != "[" }), number > 0 else {
                throw element.wrong("SecondReference")
            }
            second.append(number)
        }
        var cases: [DynamicMapping.Case] = []
        for element in element.elements(named: "Case") {
            let secondValue = element[attribute: "SecondValue"] ?? ""
            cases.append(
                DynamicMapping.Case(
                    value: try element.required("Value"), secondValue: secondValue.isEmpty ? nil : secondValue,
                    datatype: try datatypes.place("Datatype", of: element)))
        }
        return DynamicMapping(position: position, reference: reference, secondReference: second, cases: cases)
    }

    // MARK: Messages

    private func message(_ element: XMLElement) throws(ProfileError) -> MessageProfile {
        let (id, type) = (try element.required("ID"), try element.required("Type"))
        let structureID = element[attribute: "StructID"] ?? id
        let name = element[attribute: "Name"] ?? structureID
        var parts = [
            StructurePart(
                id: id, name: structureID, usage: .required, cardinality: Cardinality(1, 1), segment: nil, position: 1,
                children: [])
        ]
        try add(element, to: &parts, 0)
        return MessageProfile(
            id: id, type: type, event: element[attribute: "Event"] ?? "", structureID: structureID, parts: parts,
            structure: GrammarBuilder.structure(name: name, parts))
    }

    private func add(_ group: XMLElement, to parts: inout [StructurePart], _ parent: Int) throws(ProfileError) {
        for element in group.elements {
            let isSegment = element.name == "Segment"
            guard isSegment || element.name == "Group" else {
                throw .unexpectedElement(element.name, in: group.name, line: element.line)
            }
            let segment = isSegment ? try segments.place("Ref", of: element) : nil
            let position = parts[parent].children.count + 1
            let place = parts.count
            let name = if let segment { draft.segments[segment].name } else { try element.required("Name") }
            parts.append(
                StructurePart(
                    id: try element.required(isSegment ? "Ref" : "ID"), name: name,
                    usage: try element.usage(), cardinality: try element.cardinality(), segment: segment,
                    position: position, children: []))
            parts[parent].children.append(place)
            if !isSegment { try add(element, to: &parts, place) }
        }
        if parts[parent].children.isEmpty { throw .missingElement("Segment", in: group.name, line: group.line) }
    }
}

/// Finds definitions by their ids.
struct PlaceIndex {
    private let kind: String
    private var places: [String: (place: Int, line: Int)] = [:]

    init(_ kind: String) { self.kind = kind }

    mutating func add(_ id: String, _ element: XMLElement) throws(ProfileError) {
        if let first = places[id] {
            throw .duplicate(element: kind, id: id, line: element.line, firstLine: first.line)
        }
        places[id] = (places.count, element.line)
    }

    func place(_ attribute: String, of element: XMLElement) throws(ProfileError) -> Int {
        let id = try element.required(attribute)
        guard let found = places[id] else {
            throw .unknownReference(attribute, of: element.name, id: id, line: element.line)
        }
        return found.place
    }
}

extension ValueSetBinding {
    /// The binding of an element; nil when it has none.
    init?(_ element: XMLElement, identifier: String = "Binding") throws(ProfileError) {
        guard let identifiers = element[attribute: identifier], !identifiers.isEmpty else { return nil }
        var locations: [Int] = []
        for part in (element[attribute: "BindingLocation"] ?? "").split(separator: ":") {
            guard let location = Int(part), location > 0 else { throw element.wrong("BindingLocation") }
            locations.append(location)
        }
        self.init(
            valueSets: identifiers.split(separator: ":").map(String.init),
            strength: try element.choice("BindingStrength", .required), locations: locations)
    }
}
