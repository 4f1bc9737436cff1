// SPDX-License-Identifier: Apache-2.0

/// The elements of one data set by tag: the last, where there are several.
struct ElementMap {
    private let elements: [Tag: DataElement]

    init(_ dataSet: DataSet) {
        var elements: [Tag: DataElement] = [:]
        for element in dataSet.elements { elements[element.tag] = element }
        self.elements = elements
    }

    subscript(_ tag: Tag) -> DataElement? { elements[tag] }

    /// Whether the element is there, empty or not.
    func has(_ tag: Tag) -> Bool { elements[tag] != nil }

    /// Whether the element has a value.
    func holds(_ tag: Tag) -> Bool { elements[tag].map { !$0.isBlank } ?? false }

    /// The first value as text.
    func string(_ tag: Tag) -> String? { elements[tag]?.string }

    /// The first value of a whole number, binary or text.
    func integer(_ tag: Tag) -> Int? { elements[tag]?.integers.first }

    /// The day of the first value; nil when there is none or it is no date.
    func day(_ tag: Tag) -> CalendarDate? {
        guard let element = elements[tag] else { return nil }
        return element.vr == .dateTime ? element.dateTimes.first??.date : element.dates.first ?? nil
    }
}

extension DataElement {
    /// Whether there is no value: no bytes, no items, or padding alone.
    var isBlank: Bool {
        if vr == .sequence { return items.isEmpty }
        if length == 0 { return true }
        guard vr.isString, !isEncapsulated else { return false }
        return rawValue.allSatisfy { $0 == 0x20 || $0 == 0 }
    }
}
