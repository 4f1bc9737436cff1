// SPDX-License-Identifier: Apache-2.0

/// Values that mean nothing.
enum Dummy {
    /// What the check does not take for an identifier.
    static let words: Set<String> = ["anonymized", "removed", "about", "blank"]

    /// The bytes of a meaningless value of a representation, as many values as there were; nil where there can be none.
    static func bytes(_ element: DataElement) -> [UInt8]? {
        let vr = element.vr
        guard vr.isString else {
            // Zeros for numbers and streams; bytes of an unknown kind have no dummy.
            return vr == .unknown || element.isEncapsulated ? nil : [UInt8](repeating: 0, count: element.length)
        }
        let count = vr.isMultiValued ? min(max(element.valueCount ?? 1, 1), 64) : 1
        let text = [String](repeating: text(vr), count: count).joined(separator: "\\")
        return Array(text.utf8)
    }

    private static func text(_ vr: VR) -> String {
        switch vr {
        case .personName: "Anonymized"
        case .date: "19000101"
        case .time: "000000"
        case .dateTime: "19000101000000"
        case .ageString: "000Y"
        case .decimalString, .integerString: "0"
        case .codeString, .applicationEntity: "REMOVED"
        case .uniqueIdentifier: "2.25.0"
        case .universalResource: "about:blank"
        default: "removed"
        }
    }
}

/// Dates moved by whole days, as exact as they were.
enum DateShift {
    /// The shifted bytes of DA or DT values; nil when one of them is no date.
    static func shifted(_ element: DataElement, by days: Int) -> [UInt8]? {
        let values = Padding.behindTrimmed(element.rawValue).split(separator: 0x5C, omittingEmptySubsequences: false)
        var shifted: [[UInt8]] = []
        for value in values {
            let value = Padding.behindTrimmed(value).drop { $0 == 0x20 }
            guard let one = value.isEmpty ? [] : shiftedOne(value, element.vr, days) else { return nil }
            shifted.append(one)
        }
        return Array(shifted.joined(separator: [0x5C]))
    }

    private static func shiftedOne(_ value: ArraySlice<UInt8>, _ vr: VR, _ days: Int) -> [UInt8]? {
        if vr == .date, DateTimeSyntax.isOldDate(value) {
            return shiftedOne(value.filter { $0 != UInt8(ascii: ".") }[...], vr, days)
        }
        guard vr == .date ? DateTimeSyntax.isDate(value) : DateTimeSyntax.isDateTime(value) else { return nil }
        let date = value.prefix { (0x30...0x39).contains($0) }.prefix(8)
        let whole = date + Array("0101".utf8.suffix(8 - date.count))
        guard let day = Day(whole)?.adding(days: days) else { return nil }
        return Array(day.digits.utf8.prefix(date.count)) + value.dropFirst(date.count)
    }
}
