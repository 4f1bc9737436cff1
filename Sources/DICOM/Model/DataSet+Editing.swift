// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// Changing a data set. Elements that are not named stay what they are, byte for byte.
extension DataSet {
    /// Puts a value in place of the element of a tag, or adds the element where its tag belongs.
    ///
    /// - Parameter value: the value's bytes, numbers little endian, text in the data set's character set; a value of odd
    ///   length is padded.
    /// - Throws: ``DICOMError/notAnElement(_:)`` for the tags of items and delimiters.
    public mutating func set(_ tag: Tag, _ vr: VR, bytes value: [UInt8]) throws(DICOMError) {
        var value = value
        if !value.count.isMultiple(of: 2) { value.append(vr.padding) }
        try set(tag, vr, .bytes(value))
    }

    /// Puts text in place of the element of a tag; several values are joined by backslashes.
    ///
    /// - Throws: ``DICOMError/unencodable(_:position:)`` when the character set lacks a character,
    ///   ``DICOMError/notAnElement(_:)``.
    public mutating func set(_ tag: Tag, _ vr: VR, strings: [String]) throws(DICOMError) {
        let text = strings.joined(separator: "\\")
        try set(tag, vr, bytes: try characterSet.encode(text, tag, usesSet: vr.usesSpecificCharacterSet))
    }

    /// Puts items in place of the sequence of a tag.
    ///
    /// - Throws: ``DICOMError/notAnElement(_:)``.
    public mutating func set(_ tag: Tag, items: [DataSet]) throws(DICOMError) {
        try set(tag, .sequence, .items(items))
    }

    /// Puts an element, of this data set or of another, in place of those of its tag.
    public mutating func set(_ element: DataElement) {
        var edited = editable()
        edited.set(element)
        content = .edited(edited)
    }

    /// Takes the elements of a tag out; nothing happens when there are none.
    public mutating func remove(_ tag: Tag) { removeAll { $0.tag == tag } }

    /// Takes all elements out that a rule says.
    public mutating func removeAll(where rule: (DataElement) -> Bool) {
        var edited = editable()
        edited.elements.removeAll(where: rule)
        content = .edited(edited)
    }

    private mutating func set(_ tag: Tag, _ vr: VR, _ value: MadeElement.Value) throws(DICOMError) {
        guard !tag.isDelimitation else { throw .notAnElement(tag) }
        set(DataElement(MadeElement(tag: tag, vr: vr, value: value, characterSet: characterSet)))
    }

    private func editable() -> EditedDataSet {
        switch content {
        case .edited(let edited): return edited
        case .read(let storage, let level):
            let parent = storage.levels[Int(level)].parent
            let inherited = parent >= 0 ? storage.characterSet(parent) : storage.characterSets[0]
            return EditedDataSet(elements: Array(elements), inherited: inherited, item: itemRecord)
        }
    }
}

extension VR {
    /// What makes an odd value even.
    ///
    /// - Source: DICOM PS3.5, section 6.2.
    var padding: UInt8 { isString && self != .uniqueIdentifier ? 0x20 : 0 }
}

extension SpecificCharacterSet {
    /// The bytes of text; with code extensions only what the first set holds.
    func encode(_ text: String, _ tag: Tag, usesSet: Bool) throws(DICOMError) -> [UInt8] {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
        let canSwitch = base.kind == .lowPairs || base.kind == .ascii
        let encoding = usesSet && (overruling != nil || !canSwitch) ? overruling ?? base.encoding : .ascii
        do {
            return try encoding.encode(text)
        } catch {
            guard case .unencodable(_, let position) = error else { throw .unencodable(tag, position: 0) }
            throw .unencodable(tag, position: position)
        }
    }
}
