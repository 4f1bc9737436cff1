// SPDX-License-Identifier: Apache-2.0

/// A data set that was changed or made: a list of elements.
struct EditedDataSet: Sendable {
    /// Ascending by tag, but for what was read out of order.
    var elements: [DataElement]
    /// The character set of the data sets around.
    var inherited: SpecificCharacterSet
    /// The item that was changed, as it was read.
    var item: ElementRecord?

    var characterSet: SpecificCharacterSet {
        guard let own = elements.last(where: { $0.tag == .specificCharacterSet }) else { return inherited }
        return SpecificCharacterSet(value: own.rawValue, undeclared: inherited.undeclared)
    }

    /// Puts an element in the place of those of its tag, or where its tag belongs.
    mutating func set(_ element: DataElement) {
        if let index = elements.firstIndex(where: { $0.tag == element.tag }) {
            elements.removeAll { $0.tag == element.tag }
            elements.insert(element, at: index)
        } else {
            let index = elements.firstIndex { $0.tag > element.tag } ?? elements.count
            elements.insert(element, at: index)
        }
    }
}

/// An element that was not read: a tag and what it holds.
struct MadeElement: Sendable {
    enum Value: Sendable {
        /// Little endian, text in the character set at hand.
        case bytes([UInt8])
        case items([DataSet])
    }

    let tag: Tag
    let vr: VR
    let value: Value
    let characterSet: SpecificCharacterSet
    /// Whether the length of a sequence is undefined.
    var isUndefined = false
}
