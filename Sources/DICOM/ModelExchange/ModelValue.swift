// SPDX-License-Identifier: Apache-2.0

/// Makes the bytes of a value of its text in JSON or XML.
enum ModelValue {
    /// The value, little endian, text as UTF-8, not made even.
    ///
    /// - Throws: ``ModelFault/badValue(_:)``, or ``ModelFault/badContent`` where the representation has no such values.
    static func bytes(_ values: [String?], _ vr: VR) throws(ModelFault) -> [UInt8] {
        if values.isEmpty { return [] }
        if vr.isString { return try text(values, vr) }
        guard !vr.traits.contains(.stream), vr != .sequence else { throw .badContent }
        var bytes: [UInt8] = []
        for (index, value) in values.enumerated() {
            guard let value, append(value, vr, to: &bytes) else { throw .badValue(index + 1) }
        }
        return bytes
    }

    private static func text(_ values: [String?], _ vr: VR) throws(ModelFault) -> [UInt8] {
        if !vr.isMultiValued {
            guard values.count == 1 else { throw .badValue(2) }
            return Array((values[0] ?? "").utf8)
        }
        var bytes: [UInt8] = []
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(0x5C) }
            let part = Array((value ?? "").utf8)
            // It would fall into two values.
            guard !part.contains(0x5C) else { throw .badValue(index + 1) }
            bytes += part
        }
        return bytes
    }

    // MARK: Numbers

    private static func append(_ text: String, _ vr: VR, to bytes: inout [UInt8]) -> Bool {
        switch vr {
        case .unsignedShort: append(number(text, UInt16.self), to: &bytes)
        case .signedShort: append(number(text, Int16.self), to: &bytes)
        case .unsignedLong: append(number(text, UInt32.self), to: &bytes)
        case .signedLong: append(number(text, Int32.self), to: &bytes)
        case .unsignedVeryLong: append(number(text, UInt64.self), to: &bytes)
        case .signedVeryLong: append(number(text, Int64.self), to: &bytes)
        case .float: append(float(text, Float.self)?.bitPattern, to: &bytes)
        case .double: append(float(text, Double.self)?.bitPattern, to: &bytes)
        case .attributeTag: appendTag(text, to: &bytes)
        default: false
        }
    }

    /// A whole number, also when it is written as `2.0` or `2e3`.
    private static func number<Number: FixedWidthInteger>(_ text: String, _: Number.Type) -> Number? {
        if let number = Number(text) { return number }
        return Double(text).flatMap { Number(exactly: $0) }
    }

    /// A number, or one of the words for what is none; not one too large for the type.
    private static func float<Number: BinaryFloatingPoint & LosslessStringConvertible>(
        _ text: String, _: Number.Type
    ) -> Number? {
        guard let number = Number(text) else { return nil }
        let hasDigits = text.utf8.contains { (0x30...0x39).contains($0) }
        return number.isInfinite && hasDigits ? nil : number
    }

    private static func append(_ number: (some FixedWidthInteger)?, to bytes: inout [UInt8]) -> Bool {
        guard let number else { return false }
        for shift in stride(from: 0, to: number.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
        return true
    }

    private static func appendTag(_ text: String, to bytes: inout [UInt8]) -> Bool {
        guard text.utf8.count == 8, let tag = Tag(text) else { return false }
        return append(tag.group, to: &bytes) && append(tag.element, to: &bytes)
    }
}
