// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Takes a Native DICOM Model apart.
///
/// - Source: DICOM PS3.19, section A.1.
struct XMLModelReader {
    static let components = ["FamilyName", "GivenName", "MiddleName", "NamePrefix", "NameSuffix"]
    /// How many values may be left out: no more separators fit into a value with a short length.
    private static let mostLeftOut = 65_534

    private let limits: ModelLimits
    private var count = 0

    init(_ limits: ModelLimits) { self.limits = limits }

    mutating func dataSet(_ bytes: [UInt8]) throws(DICOMError) -> [ModelElement] {
        let root: XMLElement
        do {
            // An attribute and an item around each data set inside, and a component of a name at the bottom.
            let depth = min(2 * limits.depth + 5, 250)
            root = try XMLDocument(parsing: bytes, limits: XMLLimits(bytes: limits.bytes, depth: depth)).root
        } catch {
            throw .notXML(error)
        }
        guard root.name == "NativeDicomModel" else { throw .badModel(.notADataSet, in: [], nil) }
        return try dataSet(root, [])
    }

    private mutating func dataSet(
        _ parent: XMLElement, _ steps: [ElementPath.Step]
    ) throws(DICOMError) -> [ModelElement] {
        var elements: [ModelElement] = []
        let children = try Self.children(parent, steps, steps.last?.sequence)
        count += children.count
        guard count <= limits.elements else {
            throw .badModel(.tooManyElements(limit: limits.elements), in: steps, nil)
        }
        for child in children {
            guard child.name == "DicomAttribute" else { throw .badModel(.badContent, in: steps, nil) }
            elements.append(try attribute(child, steps))
        }
        do {
            return try PrivateBlocks.assigned(elements)
        } catch {
            throw .badModel(error, in: steps, nil)
        }
    }

    /// The child elements of one that has no text of its own.
    private static func children(
        _ parent: XMLElement, _ steps: [ElementPath.Step], _ tag: Tag?
    ) throws(DICOMError) -> [XMLElement] {
        for node in parent.children {
            switch node {
            case .text(let text), .cdata(let text):
                guard text.allSatisfy(\.isWhitespace) else { throw .badModel(.badContent, in: steps, tag) }
            case .element, .comment, .instruction: continue
            }
        }
        return parent.elements
    }

    private mutating func attribute(
        _ element: XMLElement, _ steps: [ElementPath.Step]
    ) throws(DICOMError) -> ModelElement {
        guard let digits = element[attribute: "tag"], digits.utf8.count == 8, let tag = Tag(digits),
            !tag.isDelimitation
        else { throw .badModel(.notATag, in: steps, nil) }
        guard let vr = element[attribute: "vr"].flatMap(VR.init) else { throw .badModel(.badVR, in: steps, tag) }
        let children = try Self.children(element, steps, tag)
        let content = try content(children, tag, vr, steps)
        let creator = tag.isPrivate ? element[attribute: "privateCreator"] : nil
        return ModelElement(tag: tag, vr: vr, content: content, creator: creator)
    }

    private mutating func content(
        _ children: [XMLElement], _ tag: Tag, _ vr: VR, _ steps: [ElementPath.Step]
    ) throws(DICOMError) -> ModelElement.Content {
        guard let first = children.first else { return .values([]) }
        let isSingle = children.count == 1
        let isUniform = children.allSatisfy { $0.name == first.name }
        switch first.name {
        case "Item" where vr == .sequence && isUniform: return .items(try items(children, tag, steps))
        case "Value" where isUniform && vr != .sequence && vr != .personName,
            "PersonName" where isUniform && vr == .personName:
            do {
                return .values(try Self.values(children))
            } catch {
                throw .badModel(error, in: steps, tag)
            }
        case "InlineBinary" where isSingle && vr != .sequence:
            guard let bytes = Base64.decode(first.text) else { throw .badModel(.badBase64, in: steps, tag) }
            return .bytes(bytes)
        case "BulkData" where isSingle:
            if let uri = first[attribute: "uri"] ?? first[attribute: "URI"] { return .elsewhere(uri) }
            if let uuid = first[attribute: "uuid"] { return .elsewhere("urn:uuid:" + uuid) }
            throw .badModel(.badContent, in: steps, tag)
        default: throw .badModel(.badContent, in: steps, tag)
        }
    }

    private mutating func items(
        _ children: [XMLElement], _ tag: Tag, _ steps: [ElementPath.Step]
    ) throws(DICOMError) -> [[ModelElement]] {
        guard steps.count < limits.depth else { throw .badModel(.tooDeep(limit: limits.depth), in: steps, tag) }
        count += children.count
        var items: [[ModelElement]] = []
        for (index, child) in children.enumerated() {
            if let number = child[attribute: "number"], Int(number) != index + 1 {
                throw .badModel(.badValue(index + 1), in: steps, tag)
            }
            items.append(try dataSet(child, steps + [ElementPath.Step(sequence: tag, item: index)]))
        }
        return items
    }

    // MARK: Values

    private static func values(_ children: [XMLElement]) throws(ModelFault) -> [String?] {
        var values: [String?] = []
        for (index, child) in children.enumerated() {
            if let text = child[attribute: "number"] {
                guard let number = Int(text), number > values.count, number <= mostLeftOut + children.count else {
                    throw .badValue(index + 1)
                }
                while values.count < number - 1 { values.append(nil) }
            }
            values.append(child.name == "PersonName" ? try name(child, index) : try text(child, index))
        }
        return values
    }

    private static func text(_ element: XMLElement, _ index: Int) throws(ModelFault) -> String {
        guard element.elements.isEmpty else { throw .badValue(index + 1) }
        return element.text
    }

    private static func name(_ element: XMLElement, _ index: Int) throws(ModelFault) -> String {
        let names = ["Alphabetic", "Ideographic", "Phonetic"]
        var groups = ["", "", ""]
        for child in element.elements {
            guard let place = names.firstIndex(of: child.name), groups[place].isEmpty else {
                throw .badValue(index + 1)
            }
            let text = try group(child, index)
            guard place == 2 || !text.utf8.contains(0x3D) else { throw .badValue(index + 1) }
            groups[place] = text
        }
        while groups.last == "" { groups.removeLast() }
        return groups.joined(separator: "=")
    }

    private static func group(_ element: XMLElement, _ index: Int) throws(ModelFault) -> String {
        var parts: [String] = []
        for child in element.elements {
            guard let place = components.firstIndex(of: child.name), place >= parts.count else {
                throw .badValue(index + 1)
            }
            while parts.count < place { parts.append("") }
            let text = try text(child, index)
            guard place == 4 || !text.utf8.contains(0x5E) else { throw .badValue(index + 1) }
            parts.append(text)
        }
        return parts.joined(separator: "^")
    }
}
