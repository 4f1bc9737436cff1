// SPDX-License-Identifier: Apache-2.0

extension JSONWriter {
    /// Writes what of an element comes behind its representation.
    mutating func writeValue(
        _ tag: Tag, _ vr: VR, _ value: Span<UInt8>, _ isBigEndian: Bool, _ set: SpecificCharacterSet
    ) {
        let (traits, width) = VRTraits.of(vr)
        if traits.contains(.string) {
            if tag == .specificCharacterSet, form.statesUnicode {
                output.put(",\"Value\":[\"ISO_IR 192\"]")
            } else if value.isPlainASCII {
                writeStrings(vr, traits, value)
            } else {
                let bytes = value.array
                let text = Array(set.decode(bytes[...], isPersonName: vr == .personName).text.utf8)
                writeStrings(vr, traits, text.span)
            }
        } else if traits.contains(.stream) || !traits.contains(.known) {
            output.put(",\"InlineBinary\":\"")
            output.putBase64(value, width: max(1, width), isBigEndian: isBigEndian)
            output.put(0x22)
        } else if vr != .sequence {
            writeNumbers(vr, width, value, isBigEndian)
        }
    }

    /// Writes the values of text, which are none when it is all padding.
    private mutating func writeStrings(_ vr: VR, _ traits: VRTraits, _ text: Span<UInt8>) {
        let leading = !traits.contains(.leadingBlanks)
        let all = text.trimmed(0, text.count, leading: leading)
        guard !all.isEmpty else { return }
        output.put(",\"Value\":[")
        if traits.contains(.multiple) {
            var start = all.lowerBound
            for index in all where text[index] == 0x5C {
                writeString(vr, text, text.trimmed(start, index, leading: leading))
                output.put(0x2C)
                start = index + 1
            }
            writeString(vr, text, text.trimmed(start, all.upperBound, leading: leading))
        } else {
            output.quote(text.extracting(all))
        }
        output.put(0x5D)
    }

    private mutating func writeString(_ vr: VR, _ text: Span<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return output.put("null") }
        let value = text.extracting(range)
        switch vr {
        case .personName: writePersonName(value)
        case .decimalString, .integerString:
            if let number = JSONNumber(value, isInteger: vr == .integerString) {
                number.put(value, into: &output)
            } else {
                output.quote(value)
            }
        default: output.quote(value)
        }
    }

    private mutating func writePersonName(_ name: Span<UInt8>) {
        output.put(0x7B)
        var start = 0
        var group = 0
        var isFirst = true
        while start <= name.count, group < 3 {
            var end = start
            while end < name.count, name[end] != 0x3D || group == 2 { end += 1 }
            let range = name.trimmed(start, end, leading: true)
            if !range.isEmpty {
                output.put(isFirst ? "\"" : ",\"")
                output.put(group == 0 ? "Alphabetic\":" : group == 1 ? "Ideographic\":" : "Phonetic\":")
                output.quote(name.extracting(range))
                isFirst = false
            }
            group += 1
            start = end + 1
        }
        output.put(0x7D)
    }

    // MARK: Numbers

    private mutating func writeNumbers(_ vr: VR, _ width: Int, _ value: Span<UInt8>, _ isBigEndian: Bool) {
        output.put(",\"Value\":[")
        let size = vr == .attributeTag ? 4 : width
        if value.count < size {
            // Too short for one number: the bytes it has not are taken for zeros.
            var whole = value.array
            whole.insert(contentsOf: repeatElement(0, count: size - value.count), at: isBigEndian ? 0 : value.count)
            writeNumber(vr, whole.span, 0, isBigEndian)
        }
        var offset = 0
        while offset + size <= value.count {
            if offset > 0 { output.put(0x2C) }
            writeNumber(vr, value, offset, isBigEndian)
            offset += size
        }
        output.put(0x5D)
    }

    private mutating func writeNumber(_ vr: VR, _ value: Span<UInt8>, _ offset: Int, _ isBig: Bool) {
        switch vr {
        case .unsignedShort: output.put(value.number(offset, 2, isBig))
        case .signedShort: signed(Int64(Int16(truncatingIfNeeded: value.number(offset, 2, isBig))))
        case .unsignedLong: output.put(value.number(offset, 4, isBig))
        case .signedLong: signed(Int64(Int32(truncatingIfNeeded: value.number(offset, 4, isBig))))
        case .unsignedVeryLong: large(value.number(offset, 8, isBig), isNegative: false)
        case .signedVeryLong:
            let number = Int64(bitPattern: value.number(offset, 8, isBig))
            large(number.magnitude, isNegative: number < 0)
        case .float:
            let number = Float(bitPattern: UInt32(truncatingIfNeeded: value.number(offset, 4, isBig)))
            floating(number.isFinite, Double(number), number.description)
        case .double:
            let number = Double(bitPattern: value.number(offset, 8, isBig))
            floating(number.isFinite, number, number.description)
        default:
            output.quote(value.tag(offset, isBig))
        }
    }

    private mutating func signed(_ number: Int64) { output.put(number.magnitude, isNegative: number < 0) }

    private mutating func large(_ magnitude: UInt64, isNegative: Bool) {
        let isString = form.writesLargeNumbersAsStrings && magnitude > 1 << 53
        if isString { output.put(0x22) }
        output.put(magnitude, isNegative: isNegative)
        if isString { output.put(0x22) }
    }

    private mutating func floating(_ isFinite: Bool, _ number: Double, _ text: String) {
        if isFinite { return output.put(text) }
        output.put(number.isNaN ? "\"NaN\"" : number < 0 ? "\"-inf\"" : "\"inf\"")
    }
}

extension Span<UInt8> {
    @inline(__always) var isPlainASCII: Bool {
        var seen: UInt8 = 0
        var escapes = false
        for index in indices {
            seen |= self[index]
            escapes = escapes || self[index] == 0x1B
        }
        return seen < 0x80 && !escapes
    }

    var array: [UInt8] { indices.map { self[$0] } }

    /// The range without blanks and zeros behind it and, if `leading`, blanks before it.
    @inline(__always) func trimmed(_ start: Int, _ end: Int, leading: Bool) -> Range<Int> {
        var (start, end) = (start, end)
        while end > start, self[end - 1] == 0x20 || self[end - 1] == 0 { end -= 1 }
        while leading, start < end, self[start] == 0x20 { start += 1 }
        return start..<end
    }

    /// A number of so many bytes.
    @inline(__always) func number(_ offset: Int, _ width: Int, _ isBigEndian: Bool) -> UInt64 {
        var number: UInt64 = 0
        for place in 0..<width {
            number = number << 8 | UInt64(self[offset + (isBigEndian ? place : width - 1 - place)])
        }
        return number
    }

    func tag(_ offset: Int, _ isBigEndian: Bool) -> Tag {
        Tag(
            UInt16(truncatingIfNeeded: number(offset, 2, isBigEndian)),
            UInt16(truncatingIfNeeded: number(offset + 2, 2, isBigEndian)))
    }
}
