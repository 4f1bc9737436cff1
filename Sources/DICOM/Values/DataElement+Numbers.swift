// SPDX-License-Identifier: Apache-2.0

/// The value as numbers. Bytes behind the last whole number are not read; ``valueProblems`` tell of them.
extension DataElement {
    /// The values of US, SS, UL, SL, SV, UV and IS; none for any other representation.
    ///
    /// What is no whole number, or none of 64 bits with sign, is left out; see ``unsignedIntegers`` for UV.
    public var integers: [Int] {
        switch vr {
        case .unsignedShort, .unsignedLong, .unsignedVeryLong: unsignedIntegers.compactMap { Int(exactly: $0) }
        case .signedShort: words(2).map { Int(Int16(truncatingIfNeeded: $0)) }
        case .signedLong: words(4).map { Int(Int32(truncatingIfNeeded: $0)) }
        case .signedVeryLong: words(8).map { Int(Int64(bitPattern: $0)) }
        case .integerString: integerStrings.compactMap { $0?.value }
        default: []
        }
    }

    /// The values of US, UL and UV; none for any other representation.
    public var unsignedIntegers: [UInt64] {
        switch vr {
        case .unsignedShort: words(2)
        case .unsignedLong: words(4)
        case .unsignedVeryLong: words(8)
        default: []
        }
    }

    /// The values of FL, OF, FD, OD and DS, and those of ``integers``; none for any other representation.
    public var doubles: [Double] {
        switch vr {
        case .float, .otherFloat: words(4).map { Double(Float(bitPattern: UInt32(truncatingIfNeeded: $0))) }
        case .double, .otherDouble: words(8).map { Double(bitPattern: $0) }
        case .decimalString: decimalStrings.compactMap { $0?.value }
        default: integers.map { Double($0) }
        }
    }

    /// The values of AT; none for any other representation.
    public var tags: [Tag] {
        guard vr == .attributeTag else { return [] }
        let halves = words(2).map { UInt16(truncatingIfNeeded: $0) }
        return stride(from: 0, to: halves.count - 1, by: 2).map { Tag(halves[$0], halves[$0 + 1]) }
    }

    /// The value in words of so many bytes, in the byte order of the file.
    func words(_ width: Int) -> [UInt64] {
        let bytes = rawValue
        let span = bytes.span
        let isBig = isBigEndian
        return stride(from: 0, to: span.count / width * width, by: width).map { span.number($0, width, isBig) }
    }

    /// The value's bytes with all numbers and words in little endian.
    public var littleEndianValue: [UInt8] {
        var bytes = Array(rawValue)
        let width = vr.unitWidth
        guard isBigEndian, width > 1, vr.traits.contains(.binary) else { return bytes }
        for start in stride(from: 0, to: bytes.count / width * width, by: width) {
            bytes[start..<start + width].reverse()
        }
        return bytes
    }
}

/// The value as what its text means; nil in the place of text that means nothing of the kind.
extension DataElement {
    /// The values of DS.
    public var decimalStrings: [DecimalString?] { read(.decimalString, DecimalString.init) }
    /// The values of IS.
    public var integerStrings: [IntegerString?] { read(.integerString, IntegerString.init) }
    /// The values of DA.
    public var dates: [CalendarDate?] { read(.date, CalendarDate.init) }
    /// The values of TM.
    public var times: [ClockTime?] { read(.time, ClockTime.init) }
    /// The values of DT.
    public var dateTimes: [DateTime?] { read(.dateTime, DateTime.init) }
    /// The values of AS.
    public var ages: [AgeString?] { read(.ageString, AgeString.init) }
    /// The values of PN.
    public var personNames: [PersonName] { vr == .personName ? strings.map(PersonName.init) : [] }

    private func read<Value>(_ wanted: VR, _ read: (String) -> Value?) -> [Value?] {
        vr == wanted ? strings.map(read) : []
    }
}
