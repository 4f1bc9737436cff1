// SPDX-License-Identifier: Apache-2.0

import Bytes

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
    func integer(_ tag: Tag) -> Int? { elements[tag]?.wholeNumbers.first }

    /// The first value as a day.
    func day(_ tag: Tag) -> Day? {
        guard let text = string(tag) else { return nil }
        return Day(Array(text.utf8).prefix(8))
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

    /// The values of US, UL, SS, SL and IS that can be read; the first four at most.
    var wholeNumbers: [Int] {
        if vr == .integerString { return strings.prefix(4).compactMap { Int($0) } }
        guard [.unsignedShort, .unsignedLong, .signedShort, .signedLong].contains(vr) else { return [] }
        let (bytes, width) = (Array(rawValue.prefix(16)), vr.unitWidth)
        return stride(from: 0, to: bytes.count - bytes.count % width, by: width).map { start in
            let unit = bytes[start..<start + width]
            let pattern = (isBigEndian ? Array(unit) : unit.reversed()).reduce(0) { $0 << 8 | Int($1) }
            guard vr == .signedShort || vr == .signedLong else { return pattern }
            return width == 2 ? Int(Int16(truncatingIfNeeded: pattern)) : Int(Int32(truncatingIfNeeded: pattern))
        }
    }
}
