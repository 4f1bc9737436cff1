// SPDX-License-Identifier: Apache-2.0

import Findings

/// Elements one by one.
extension Inspection {
    mutating func checkElements(_ dataSet: DataSet, _ path: ElementPath) {
        checkCharacterSet(dataSet, path)
        for element in dataSet.elements {
            let path = path.element(element.tag)
            for fault in tagFaults(element, dataSet) { list.add(fault, path) }
            guard checkForm(element, path) else { continue }
            for fault in valueFaults(element) { list.add(fault, path) }
            checkMultiplicity(element, path)
        }
    }

    private mutating func checkCharacterSet(_ dataSet: DataSet, _ path: ElementPath) {
        guard dataSet[.specificCharacterSet] != nil else { return }
        for problem in dataSet.characterSet.problems {
            let fault =
                switch problem {
                case .misspelt(let position):
                    Fault(.warning, "character-set-misspelt", "term \(position) is not written as the standard has it")
                case .unknown(let position):
                    Fault(.error, "character-set-unknown", "term \(position) names no character set")
                case .notCombinable(let position):
                    Fault(.error, "character-set-not-combinable", "term \(position) names a set that stands alone")
                case .notExtended(let position):
                    Fault(.warning, "character-set-not-extended", "term \(position) does not announce code extensions")
                }
            list.add(fault, path.element(.specificCharacterSet))
        }
    }

    /// What the tag itself and the dictionary say.
    private func tagFaults(_ element: DataElement, _ dataSet: DataSet) -> [Fault] {
        if element.tag.isPrivate { return privateFaults(element.tag, dataSet) }
        guard let entry = DataDictionary.entry(element.tag) else {
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

    private func privateFaults(_ tag: Tag, _ dataSet: DataSet) -> [Fault] {
        if let creator = tag.privateCreator, !(dataSet[creator].map { !$0.isBlank } ?? false) {
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
            list.add(Fault(.error, "truncated", "the file ends before the value does"), path)
            return false
        }
        guard element.vr != .sequence, !element.isEncapsulated, !element.isUnread else { return false }
        if !element.length.isMultiple(of: 2) {
            list.add(Fault(.error, "odd-length", "\(element.length) bytes; a length must be even"), path)
        }
        return !element.isBlank
    }

    private func valueFaults(_ element: DataElement) -> [Fault] {
        let vr = element.vr
        if vr.traits.contains(.binary) { return lengthFaults(element) }
        guard vr.isString else { return [] }
        if !vr.usesSpecificCharacterSet, vr != .universalResource { return syntaxFaults(element) }
        var faults = element.strings.flatMap { TextSyntax.faults($0, vr) }
        if let offset = element.firstUndecodable {
            let place = "the byte at offset \(offset) of the value"
            faults.append(Fault(.error, "undecodable", "\(place) is no character of the character set"))
        }
        return faults
    }

    private func syntaxFaults(_ element: DataElement) -> [Fault] {
        var value = element.rawValue
        var faults: [Fault] = []
        if element.vr == .uniqueIdentifier, value.last == 0x20 {
            faults.append(Fault(.warning, "uid-padding", "a UID is padded by a zero byte, not by a blank"))
        }
        value = Padding.behindTrimmed(value)
        for part in value.split(separator: 0x5C, omittingEmptySubsequences: false) {
            if let fault = ValueSyntax.fault(Padding.behindTrimmed(part).drop { $0 == 0x20 }, element.vr) {
                faults.append(fault)
                break
            }
        }
        return faults
    }

    private func lengthFaults(_ element: DataElement) -> [Fault] {
        let width = element.vr == .attributeTag ? 4 : element.vr.unitWidth
        guard !element.length.isMultiple(of: width) else { return [] }
        return [Fault(.error, "bad-length", "\(element.length) bytes; \(element.vr) takes \(width) each")]
    }

    private mutating func checkMultiplicity(_ element: DataElement, _ path: ElementPath) {
        guard !element.tag.isPrivate, let count = element.valueCount, count > 0,
            let text = DataDictionary.entry(element.tag)?.multiplicity, let allowed = Multiplicity(text), !allowed.allows(count)
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
