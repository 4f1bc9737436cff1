// SPDX-License-Identifier: Apache-2.0

import Bytes
import Findings

extension FieldCheck {
    /// Judges one repetition by the field's datatype.
    mutating func repetition(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ place: Place, _ element: SchemaElement, _ datatype: SchemaShape
    ) {
        guard !range.isEmpty, datatype.kind != .varies, datatype.kind != .none else { return }
        guard datatype.count > 0 else {
            return simple(bytes, range, place, element, datatype.kind)
        }
        var parts = CompositeState()
        components(bytes, range, place, datatype, &parts)
        if checks.contains(.usage) { missingComponents(place, datatype, parts.present) }
        if element.table >= 0, datatype.coding != .none, checks.contains(.table) {
            coded(bytes, place, element, parts, isExact: datatype.coding == .exact)
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
            add(.warning, "extra-component", second, "\(schema.name(element)) has no components", depth: .component)
        }
        value(bytes, range.lowerBound..<end, place, element, kind, .field)
    }

    private mutating func components(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ start: Place, _ datatype: SchemaShape,
        _ parts: inout CompositeState
    ) {
        var (place, from) = (start, range.lowerBound)
        while true {
            let end = next(bytes, from..<range.upperBound, delimiters.component)
            if from < end {
                guard place.component <= datatype.count else {
                    return extra("component", place, "the datatype", .component)
                }
                parts.note(place.component, from..<end)
                component(bytes, from..<end, place, datatype.start + place.component - 1)
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
        let datatype = schema.datatypeShapes[Int(element.datatype)]
        guard datatype.count > 0 else {
            let end = next(bytes, range, delimiters.subcomponent)
            if end < range.upperBound {
                var second = place
                second.subcomponent = 2
                extra("subcomponent", second, schema.name(element), .subcomponent)
            }
            return value(bytes, range.lowerBound..<end, place, element, datatype.kind, .component)
        }
        subcomponents(bytes, range, place, datatype)
    }

    private mutating func subcomponents(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ start: Place, _ datatype: SchemaShape
    ) {
        var (place, from) = (start, range.lowerBound)
        while true {
            let end = next(bytes, from..<range.upperBound, delimiters.subcomponent)
            if from < end {
                guard place.subcomponent <= datatype.count else {
                    return extra("subcomponent", place, "the datatype", .subcomponent)
                }
                let element = schema.elements[datatype.start + place.subcomponent - 1]
                let kind = schema.datatypeShapes[Int(element.datatype)].kind
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

    private mutating func missingComponents(_ place: Place, _ datatype: SchemaShape, _ present: UInt64) {
        var missed = datatype.required & ~present
        while missed != 0 {
            var part = place
            part.component = missed.trailingZeroBitCount
            missing(part, schema.elements[datatype.start + part.component - 1], depth: .component)
            missed &= missed - 1
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
