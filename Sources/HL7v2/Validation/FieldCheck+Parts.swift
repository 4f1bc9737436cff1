// SPDX-License-Identifier: Apache-2.0

import Bytes
import Findings

extension FieldCheck {
    /// Judges one repetition by the field's datatype.
    mutating func repetition(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ place: Place, _ element: SchemaElement, _ datatype: SchemaEntry
    ) {
        guard !range.isEmpty, datatype.kind != .varies, datatype.kind != .none else { return }
        guard !datatype.elements.isEmpty else {
            return simple(bytes, range, place, element, datatype.kind)
        }
        var parts = CompositeState()
        components(bytes, range, place, datatype, &parts)
        if checks.contains(.usage) { missingComponents(place, datatype, parts.present) }
        if element.table >= 0, checks.contains(.table), CodedDatatypes.contains(datatype.name) {
            coded(bytes, place, element, parts, isExact: datatype.name == "CNE")
        }
    }

    /// A field of a simple datatype: its first component is the value, further ones do not belong there.
    private mutating func simple(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ place: Place, _ element: SchemaElement, _ kind: PrimitiveKind
    ) {
        let end = next(bytes, range, delimiters.component)
        if end < range.upperBound, checks.contains(.datatype) {
            var second = place
            second.component = 2
            add(.warning, "extra-component", second, "\(element.name) has no components", depth: .component)
        }
        value(bytes, range.lowerBound..<end, place, element, kind, .field)
    }

    private mutating func components(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ start: Place, _ datatype: SchemaEntry,
        _ parts: inout CompositeState
    ) {
        var (place, from) = (start, range.lowerBound)
        while true {
            let end = next(bytes, from..<range.upperBound, delimiters.component)
            if from < end {
                guard place.component <= datatype.elements.count else {
                    return extra("component", place, datatype.name, .component)
                }
                parts.note(place.component, from..<end)
                component(bytes, from..<end, place, datatype.elements.lowerBound + place.component - 1)
            }
            guard end < range.upperBound else { return }
            from = end + 1
            place.component += 1
        }
    }

    private mutating func component(_ bytes: Span<UInt8>, _ range: Range<Int>, _ place: Place, _ index: Int) {
        let element = schema.elements[index]
        if isNull(bytes, range) { return }
        guard element.usage != .withdrawn else {
            guard checks.contains(.withdrawn) else { return }
            return add(.info, "withdrawn", place, "the version has withdrawn this component", depth: .component)
        }
        let datatype = schema.datatypes[Int(element.datatype)]
        guard !datatype.elements.isEmpty else {
            let end = next(bytes, range, delimiters.subcomponent)
            if end < range.upperBound {
                var second = place
                second.subcomponent = 2
                extra("subcomponent", second, element.name, .subcomponent)
            }
            return value(bytes, range.lowerBound..<end, place, element, datatype.kind, .component)
        }
        subcomponents(bytes, range, place, datatype)
    }

    private mutating func subcomponents(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ start: Place, _ datatype: SchemaEntry
    ) {
        var (place, from) = (start, range.lowerBound)
        while true {
            let end = next(bytes, from..<range.upperBound, delimiters.subcomponent)
            if from < end {
                guard place.subcomponent <= datatype.elements.count else {
                    return extra("subcomponent", place, datatype.name, .subcomponent)
                }
                let element = schema.elements[datatype.elements.lowerBound + place.subcomponent - 1]
                let kind = schema.datatypes[Int(element.datatype)].kind
                if !isNull(bytes, from..<end) { value(bytes, from..<end, place, element, kind, .subcomponent) }
            }
            guard end < range.upperBound else { return }
            from = end + 1
            place.subcomponent += 1
        }
    }

    private mutating func extra(_ what: String, _ place: Place, _ owner: String, _ depth: Depth) {
        guard checks.contains(.datatype) else { return }
        add(.warning, "extra-\(what)", place, "\(owner) has no such \(what)", depth: depth)
    }

    private mutating func missingComponents(_ place: Place, _ datatype: SchemaEntry, _ present: UInt64) {
        for number in 1...datatype.elements.count {
            let element = schema.elements[datatype.elements.lowerBound + number - 1]
            guard element.usage == .required, number < 64, present & (1 << UInt64(number)) == 0 else { continue }
            var part = place
            part.component = number
            missing(part, element.name, depth: .component)
        }
    }
}

/// What was met of one composite value.
struct CompositeState {
    /// One bit for each component with content.
    private(set) var present: UInt64 = 0
    /// The code, and the name of its coding system, of a coded value.
    private(set) var code = 0..<0
    private(set) var codingSystem = 0..<0

    mutating func note(_ component: Int, _ range: Range<Int>) {
        if component < 64 { present |= 1 << UInt64(component) }
        if component == 1 { code = range }
        if component == 3 { codingSystem = range }
    }
}

/// Datatypes whose first component is a code and whose third names its coding system.
enum CodedDatatypes {
    static func contains(_ name: String) -> Bool { name == "CE" || name == "CWE" || name == "CNE" || name == "CF" }
}
