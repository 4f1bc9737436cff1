// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// Where a value stands in its segment; all numbers from 1.
struct Place: Hashable, Comparable {
    var field: Int
    var repetition: Int
    /// 0 for a repetition that is empty as a whole.
    var component: Int
    var subcomponent: Int

    static func < (left: Place, right: Place) -> Bool {
        (left.field, left.repetition, left.component, left.subcomponent)
            < (right.field, right.repetition, right.component, right.subcomponent)
    }

    /// Whether it stands first, as the value of a whole repetition does.
    var isFirst: Bool { component == 1 && subcomponent == 1 }
}

/// A value and its place.
struct Leaf: Hashable {
    var place: Place
    var value: LeafValue
}

/// What a segment says, whichever encoding says it.
///
/// Two segments say the same when their contents are equal: names, and all values that are not empty, at their places.
/// Empty fields, components and subcomponents are not in it, so trailing separators make no difference; an empty
/// repetition is, where the field has several.
struct SegmentContent: Hashable {
    /// The name in working bytes.
    var name: [UInt8]
    /// Whether fields 1 and 2 are the separators themselves.
    var isHeader: Bool
    /// Values in order of their places.
    var leaves: [Leaf]

    /// The value at the first place of a field's repetition.
    ///
    /// - Complexity: O(log n) in the values.
    func value(_ field: Int, _ repetition: Int = 1) -> LeafValue? {
        let place = Place(field: field, repetition: repetition, component: 1, subcomponent: 1)
        var (low, high) = (0, leaves.count)
        while low < high {
            let middle = low + (high - low) / 2
            if leaves[middle].place < place { low = middle + 1 } else { high = middle }
        }
        return low < leaves.count && leaves[low].place == place ? leaves[low].value : nil
    }

    /// The names of segments whose first two fields are separators.
    static let headers = ["MSH", "FHS", "BHS"].map { Array($0.utf8) }
}

extension SegmentContent {
    /// A header that declares separators and says nothing else.
    init(header delimiters: Delimiters) {
        let place = Place(field: 1, repetition: 1, component: 1, subcomponent: 1)
        var second = place
        second.field = 2
        let leaves = [
            Leaf(place: place, value: .text([delimiters.field])),
            Leaf(place: second, value: .text(delimiters.encodingCharacters)),
        ]
        self.init(name: Array("MSH".utf8), isHeader: true, leaves: leaves)
    }
}
