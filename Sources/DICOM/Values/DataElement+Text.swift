// SPDX-License-Identifier: Apache-2.0

/// The value as it is shown to people.
extension DataElement {
    /// The values as text: strings, decimal numbers, tags as `(0010,0010)`; none for sequences and binary values.
    public var valueTexts: [String] {
        if vr.isString { return strings }
        if vr.traits.contains(.stream) || !vr.isKnown || vr == .sequence || isEncapsulated { return [] }
        switch vr {
        case .attributeTag: return tags.map(\.description)
        case .float: return doubles.map { Float($0).description }
        case .double: return doubles.map(\.description)
        case .unsignedVeryLong: return unsignedIntegers.map { String($0) }
        default: return integers.map { String($0) }
        }
    }
}
