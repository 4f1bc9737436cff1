// SPDX-License-Identifier: Apache-2.0

import Findings

/// Whether the attributes that the modules of the IOD need are there.
///
/// Modules that are mandatory in the IOD are judged always. One that is conditional or optional is judged when the data
/// set holds, with a value, an attribute that no other module of that IOD has: then somebody meant the module. Its
/// absences are warnings, as the guess may be wrong. So are those inside sequences, because the table lacks the
/// conditions under which the standard includes a macro there.
///
/// - Source: DICOM PS3.3, annexes A and C; PS3.5, section 7.4.
extension Inspection {
    mutating func checkModules(_ map: ElementMap) {
        guard let uid = map.string(.sopClassUID) else {
            let fault = Inspection.absence(.sopClassUID, isThere: map.has(.sopClassUID), .error)
            return list.add(fault, ElementPath(.sopClassUID))
        }
        guard let iod = ModuleIndex.shared.iod(uid) else { return }
        let marks = Self.marks(iod)
        for use in iod.uses {
            let attributes = ModuleIndex.shared.attributes(use.module)
            let isUsed = use.isMandatory || attributes.contains { marks.contains($0.tag) && map.holds($0.tag) }
            guard isUsed else { continue }
            let title = ModuleIndex.shared.modules[use.module].title
            check(attributes, map, ItemPath(), Judge(module: title, isSure: use.isMandatory))
        }
    }

    /// Who judges, and whether the module is surely meant.
    struct Judge {
        let module: String
        let isSure: Bool
        var unsure: Judge { Judge(module: module, isSure: false) }
    }

    /// The attributes that one module of the IOD alone has.
    private static func marks(_ iod: ModuleIndex.IOD) -> Set<Tag> {
        var counts: [Tag: Int] = [:]
        for use in iod.uses {
            for attribute in ModuleIndex.shared.attributes(use.module) { counts[attribute.tag, default: 0] += 1 }
        }
        return Set(counts.filter { $0.value == 1 }.keys)
    }

    private mutating func check(
        _ attributes: [ModuleIndex.Attribute], _ map: ElementMap, _ path: ItemPath, _ judge: Judge
    ) {
        for attribute in attributes {
            if list.isFull { return }
            let element = map[attribute.tag]
            if let fault = fault(attribute, element, map, judge) { list.add(fault, path.element(attribute.tag)) }
            guard let element, let shape = attribute.shape else { continue }
            for (index, item) in element.items.enumerated() {
                let inner = path.element(attribute.tag).item(index)
                check(ModuleIndex.shared.shapes[shape], ElementMap(item), inner, judge.unsure)
            }
        }
    }

    private func fault(
        _ attribute: ModuleIndex.Attribute, _ element: DataElement?, _ map: ElementMap, _ judge: Judge
    ) -> Fault? {
        let severity: Finding.Severity = judge.isSure ? .error : .warning
        let needs = "the module \(judge.module) needs it"
        switch (attribute.type, element) {
        case (.one, .none): return Fault(severity, "type-1-missing", "missing; \(needs)")
        case (.one, .some(let element)) where element.isBlank:
            return Fault(severity, "type-1-empty", "empty; \(needs) with a value")
        case (.oneConditional, .some(let element)) where element.isBlank:
            return Fault(.error, "type-1c-empty", "empty; where it is at all it has a value (\(judge.module))")
        case (.two, .none): return Fault(.warning, "type-2-missing", "missing; \(needs), empty or not")
        case (.oneConditional, .none), (.twoConditional, .none):
            guard let condition = Condition.all[attribute.tag], condition.holds(map) else { return nil }
            let code = attribute.type == .oneConditional ? "type-1c-missing" : "type-2c-missing"
            // Without its pixel data a data set may be the metadata of an image.
            let isSure = judge.isSure && attribute.tag != .pixelData
            return Fault(isSure ? .error : .warning, code, "missing; \(condition.words)")
        default: return nil
        }
    }

    /// That an element of type 1 is not there, or empty.
    static func absence(_ tag: Tag, isThere: Bool, _ severity: Finding.Severity) -> Fault {
        let name = DataDictionary.entry(tag)?.name ?? "the element"
        return isThere
            ? Fault(severity, "type-1-empty", "\(name) has no value") : Fault(severity, "type-1-missing", "no \(name)")
    }
}
