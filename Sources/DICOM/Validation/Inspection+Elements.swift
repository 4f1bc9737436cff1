// SPDX-License-Identifier: Apache-2.0

import Findings

/// Elements one by one.
extension Inspection {
    mutating func checkElements(_ dataSet: DataSet, _ map: ElementMap, _ path: ItemPath) {
        for element in dataSet.elements {
            let path = path.element(element.tag)
            let entry = element.tag.isPrivate ? nil : DataDictionary.entry(element.tag)
            for fault in tagFaults(element, entry, map) { list.add(fault, path) }
            guard checkForm(element, path) else { continue }
            for fault in valueFaults(element) { list.add(fault, path) }
            checkMultiplicity(element, entry, path)
        }
    }

    /// What the tag itself and the dictionary say.
    private func tagFaults(_ element: DataElement, _ entry: DictionaryEntry?, _ map: ElementMap) -> [Fault] {
        if element.tag.isPrivate { return privateFaults(element.tag, map) }
        guard let entry else {
            return [Fault(.warning, "unknown-element", "the standard has no such element")]
        }
        var faults: [Fault] = []
        if entry.isRetired, !element.tag.isGroupLength {
            faults.append(Fault(.info, "retired-element", "\(entry.name) is retired"))
        }
        let vr = element.vr
        if vr == .unknown {
            faults.append(Fault(.info, "unknown-vr", "written as UN though the standard knows its representation"))
        } else if vr.isKnown, !entry.representations.isEmpty, !entry.representations.contains(vr) {
            let expected = entry.representations.map(\.description).joined(separator: " or ")
            faults.append(Fault(.warning, "unexpected-vr", "written as \(vr); the standard has \(expected)"))
        }
        return faults
    }

    private func privateFaults(_ tag: Tag, _ map: ElementMap) -> [Fault] {
        if let creator = tag.privateCreator, !map.holds(creator) {
            return [Fault(.warning, "no-private-creator", "no element \(creator) names the maker of this block")]
        }
        if tag.element < 0x10 && !tag.isGroupLength || 0x100..<0x1000 ~= tag.element || tag.group < 8 {
            return [Fault(.error, "bad-private-tag", "private elements cannot have this tag")]
        }
        return []
    }

    /// Whether the value can be looked at.
    private mutating func checkForm(_ element: DataElement, _ path: ElementPath) -> Bool {
        let written = element.writtenVR ?? element.vr
        if !written.isKnown {
            list.add(Fault(.error, "no-such-vr", "the standard does not have the representation \(written)"), path)
        }
        if element.isTruncated {
            for fault in valueFaults(element) { list.add(fault, path) }
            return false
        }
        guard element.vr != .sequence, !element.isEncapsulated, !element.isUnread else { return false }
        if !element.length.isMultiple(of: 2) {
            list.add(Fault(.error, "odd-length", "\(element.length) bytes; a length must be even"), path)
        }
        return !element.isBlank
    }

    private func valueFaults(_ element: DataElement) -> [Fault] {
        element.valueProblems.map { problem in
            let severity: Finding.Severity = if case .tooLong = problem { .warning } else { .error }
            return Fault(severity, problem.code, problem.message)
        } + ValueSyntax.faults(element)
    }

    private mutating func checkMultiplicity(_ element: DataElement, _ entry: DictionaryEntry?, _ path: ElementPath) {
        guard let text = entry?.multiplicity, let count = element.valueCount, count > 0,
            let allowed = Multiplicity(text),
            !allowed.allows(count)
        else { return }
        list.add(Fault(.error, "multiplicity", "\(count) values; the standard has \(text)"), path)
    }
}

extension DataElement {
    /// How many values there are; nil where they are not counted.
    var valueCount: Int? {
        if vr == .attributeTag { return length / 4 }
        if vr.traits.contains(.stream) || vr == .sequence { return nil }
        if vr.traits.contains(.binary) { return length / vr.unitWidth }
        guard vr.isMultiValued else { return 1 }
        return vr.usesSpecificCharacterSet ? strings.count : rawValue.count { $0 == 0x5C } + 1
    }
}
