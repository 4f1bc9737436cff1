// SPDX-License-Identifier: Apache-2.0

import JSON

/// Takes the DICOM JSON model apart.
///
/// - Source: DICOM PS3.18, annex F.
struct JSONModelReader {
    private let limits: ModelLimits
    private var count = 0

    init(_ limits: ModelLimits) { self.limits = limits }

    /// The data sets of a text: those of an array, or the one that is no array.
    static func values(_ bytes: [UInt8], _ limits: ModelLimits) throws(DICOMError) -> [JSONValue] {
        guard bytes.count <= limits.bytes else { throw .modelTooLarge(bytes: bytes.count, limit: limits.bytes) }
        do {
            // An element, its values and an item around each data set inside, and an array around all.
            let value = try JSONValue(parsing: bytes, depthLimit: 3 * limits.depth + 4)
            return value.array ?? [value]
        } catch {
            throw .notJSON(error)
        }
    }

    mutating func dataSet(_ value: JSONValue) throws(DICOMError) -> [ModelElement] { try dataSet(value, []) }

    private mutating func dataSet(
        _ value: JSONValue, _ steps: [ElementPath.Step]
    ) throws(DICOMError) -> [ModelElement] {
        guard case .object(let members) = value else { throw .badModel(.notADataSet, in: steps, nil) }
        guard steps.count <= limits.depth else { throw .badModel(.tooDeep(limit: limits.depth), in: steps, nil) }
        count += members.count
        guard count <= limits.elements else {
            throw .badModel(.tooManyElements(limit: limits.elements), in: steps, nil)
        }
        var elements: [ModelElement] = []
        elements.reserveCapacity(members.count)
        for member in members {
            guard member.name.utf8.count == 8, let tag = Tag(member.name), !tag.isDelimitation else {
                throw .badModel(.notATag, in: steps, nil)
            }
            elements.append(try element(tag, member.value, steps))
        }
        return elements
    }

    private mutating func element(
        _ tag: Tag, _ value: JSONValue, _ steps: [ElementPath.Step]
    ) throws(DICOMError) -> ModelElement {
        guard let vr = value["vr"]?.string.flatMap(VR.init) else { throw .badModel(.badVR, in: steps, tag) }
        guard case .object(let members) = value, members.count <= 2 else {
            throw .badModel(.badContent, in: steps, tag)
        }
        let content = members.first { $0.name != "vr" }
        guard let content else { return ModelElement(tag: tag, vr: vr, content: .values([])) }
        return ModelElement(tag: tag, vr: vr, content: try self.content(content, tag, vr, steps))
    }

    private mutating func content(
        _ member: JSONValue.Member, _ tag: Tag, _ vr: VR, _ steps: [ElementPath.Step]
    ) throws(DICOMError) -> ModelElement.Content {
        switch (member.name, member.value) {
        case ("Value", .null): return .values([])
        case ("Value", .array(let values)):
            if vr == .sequence { return .items(try items(values, tag, steps)) }
            do {
                return .values(try Self.texts(values, vr))
            } catch {
                throw .badModel(error, in: steps, tag)
            }
        case ("InlineBinary", .string(let text)) where vr != .sequence:
            guard let bytes = Base64.decode(text) else { throw .badModel(.badBase64, in: steps, tag) }
            return .bytes(bytes)
        case ("BulkDataURI", .string(let uri)): return .elsewhere(uri)
        default: throw .badModel(.badContent, in: steps, tag)
        }
    }

    private mutating func items(
        _ values: [JSONValue], _ tag: Tag, _ steps: [ElementPath.Step]
    ) throws(DICOMError) -> [[ModelElement]] {
        count += values.count
        var items: [[ModelElement]] = []
        for (index, value) in values.enumerated() {
            let inner = steps + [ElementPath.Step(sequence: tag, item: index)]
            items.append(value == .null ? [] : try dataSet(value, inner))
        }
        return items
    }

    // MARK: Values

    private static func texts(_ values: [JSONValue], _ vr: VR) throws(ModelFault) -> [String?] {
        var texts: [String?] = []
        for (index, value) in values.enumerated() {
            switch value {
            case .null: texts.append(nil)
            case .string(let text), .number(let text): texts.append(text)
            case .object(let members) where vr == .personName:
                guard let name = name(members) else { throw .badValue(index + 1) }
                texts.append(name)
            default: throw .badValue(index + 1)
            }
        }
        return texts
    }

    /// The writings of a name, joined; nil when they are not those of a name.
    private static func name(_ members: [JSONValue.Member]) -> String? {
        let names = ["Alphabetic", "Ideographic", "Phonetic"]
        var groups = ["", "", ""]
        for member in members {
            guard let index = names.firstIndex(of: member.name), groups[index].isEmpty else { return nil }
            guard member.value != .null else { continue }
            // An equals sign would move what follows to the next group.
            guard let text = member.value.string, index == 2 || !text.utf8.contains(0x3D) else { return nil }
            groups[index] = text
        }
        while groups.last == "" { groups.removeLast() }
        return groups.joined(separator: "=")
    }
}
