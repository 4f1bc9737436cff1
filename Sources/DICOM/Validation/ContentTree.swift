// SPDX-License-Identifier: Apache-2.0

import Findings

/// What the content items of a structured report may be.
///
/// - Source: DICOM PS3.3, section C.17.3; value types of each IOD: sections A.35.1 to A.35.4 and A.35.13.
enum ContentRules {
    static let valueType = Tag(0x0040, 0xA040)
    static let relationship = Tag(0x0040, 0xA010)
    static let content = Tag(0x0040, 0xA730)
    static let conceptName = Tag(0x0040, 0xA043)
    static let reference = Tag(0x0040, 0xDB73)

    /// More than any template of the standard has.
    static let deepest = 64

    static let relationships: Set<String> = [
        "CONTAINS", "HAS OBS CONTEXT", "HAS ACQ CONTEXT", "HAS CONCEPT MOD", "HAS PROPERTIES", "INFERRED FROM",
        "SELECTED FROM",
    ]

    /// Each value type and the elements that hold its value.
    static let values: [String: [Tag]] = [
        "TEXT": [Tag(0x0040, 0xA160)], "NUM": [Tag(0x0040, 0xA300)], "CODE": [Tag(0x0040, 0xA168)],
        "DATETIME": [Tag(0x0040, 0xA120)], "DATE": [Tag(0x0040, 0xA121)], "TIME": [Tag(0x0040, 0xA122)],
        "UIDREF": [Tag(0x0040, 0xA124)], "PNAME": [Tag(0x0040, 0xA123)], "COMPOSITE": [Tag(0x0008, 0x1199)],
        "IMAGE": [Tag(0x0008, 0x1199)], "WAVEFORM": [Tag(0x0008, 0x1199)], "CONTAINER": [Tag(0x0040, 0xA050)],
        "SCOORD": [Tag(0x0070, 0x0022), Tag(0x0070, 0x0023)],
        "SCOORD3D": [Tag(0x0070, 0x0022), Tag(0x0070, 0x0023), Tag(0x3006, 0x0024)], "TCOORD": [Tag(0x0040, 0xA130)],
        "TABLE": [Tag(0x0040, 0xA801), Tag(0x0040, 0xA802)],
    ]

    /// Value types that need a concept name; the others may have one.
    static let named: Set<String> = [
        "TEXT", "NUM", "CODE", "DATETIME", "DATE", "TIME", "UIDREF", "PNAME", "TABLE",
    ]

    private static let basic: Set<String> = [
        "TEXT", "CODE", "DATETIME", "DATE", "TIME", "UIDREF", "PNAME", "COMPOSITE", "IMAGE", "WAVEFORM", "CONTAINER",
    ]
    private static let full = basic.union(["NUM", "SCOORD", "TCOORD"])
    private static let root = "1.2.840.10008.5.1.4.1.1.88."

    /// The value types of a SOP class; nil when it is no structured report.
    static func valueTypes(_ sopClass: String) -> Set<String>? {
        guard sopClass.hasPrefix(root) else { return nil }
        return switch String(sopClass.dropFirst(root.count)) {
        case "11": basic
        case "22", "33": full
        case "59": basic.subtracting(["DATETIME", "DATE", "TIME"])
        default: Set(values.keys)
        }
    }
}

/// The tree of content items.
extension Inspection {
    mutating func checkContentTree(_ map: ElementMap) {
        guard let uid = map.string(.sopClassUID), let allowed = ContentRules.valueTypes(uid) else { return }
        checkRoot(map)
        var pending = [(map, ItemPath())]
        while let (item, path) = pending.popLast(), !list.isFull {
            guard let sequence = item[ContentRules.content] else { continue }
            let path = path.element(ContentRules.content)
            if path.steps.count >= ContentRules.deepest {
                list.add(Fault(.error, "content-too-deep", "content items more than 64 levels deep"), path)
                continue
            }
            for (index, item) in sequence.items.enumerated() {
                let map = ElementMap(item)
                checkItem(map, path.item(index), allowed)
                pending.append((map, path.item(index)))
            }
        }
    }

    private mutating func checkRoot(_ map: ElementMap) {
        let tag = ContentRules.valueType
        if map.string(tag) != "CONTAINER" {
            list.add(Fault(.error, "content-root", "the root of the content is a CONTAINER"), ElementPath(tag))
        }
        for tag in [ContentRules.conceptName, Tag(0x0040, 0xA050)] where !map.holds(tag) {
            list.add(Inspection.absence(tag, isThere: map.has(tag), .error), ElementPath(tag))
        }
    }

    private mutating func checkItem(_ map: ElementMap, _ path: ItemPath, _ allowed: Set<String>) {
        let relation = map.string(ContentRules.relationship)
        if !(relation.map(ContentRules.relationships.contains) ?? false) {
            let words = relation == nil ? "no relationship type" : "the standard has no such relationship"
            list.add(Fault(.error, "relationship-type", words), path.element(ContentRules.relationship))
        }
        guard let type = map.string(ContentRules.valueType) else {
            // An item by reference has no value type.
            if map.holds(ContentRules.reference) { return }
            return list.add(Fault(.error, "value-type", "no value type"), path.element(ContentRules.valueType))
        }
        guard let values = ContentRules.values[type], allowed.contains(type) else {
            let known = ContentRules.values[type] != nil
            let words = known ? "\(type) is not for this kind of report" : "the standard has no such value type"
            return list.add(Fault(.error, "value-type", words), path.element(ContentRules.valueType))
        }
        checkValue(map, path, type, values)
    }

    private mutating func checkValue(_ map: ElementMap, _ path: ItemPath, _ type: String, _ values: [Tag]) {
        // A measured value may be empty, when nothing could be measured.
        for tag in values where type == "NUM" ? !map.has(tag) : !map.holds(tag) {
            list.add(Fault(.error, "content-value", "needed by the value type \(type)"), path.element(tag))
        }
        if ContentRules.named.contains(type), !map.holds(ContentRules.conceptName) {
            let fault = Fault(.warning, "concept-name", "\(type) needs a concept name")
            list.add(fault, path.element(ContentRules.conceptName))
        }
    }
}
