// SPDX-License-Identifier: Apache-2.0

import Bytes

/// What is wrong with a value. The value is kept and given all the same.
public enum ValueProblem: Sendable, Hashable {
    /// The text of a value, counted from 1, is not of its representation.
    case malformed(VR, position: Int)
    /// A value, counted from 1, has more characters than its representation allows.
    case tooLong(VR, position: Int, limit: Int)
    /// Behind the last whole number or word there are bytes.
    case leftOver(VR, bytes: Int)
    /// A byte is no character of the character set, or not of the ASCII the representation is held to.
    case undecodable(VR, offset: Int)
    /// The file ends before the value does.
    case truncated(VR)
}

extension DataElement {
    /// What is wrong with the value.
    ///
    /// - Source: DICOM PS3.5, section 6.2.
    public var valueProblems: [ValueProblem] {
        let vr = vr
        var found: [ValueProblem] = isTruncated ? [.truncated(vr)] : []
        if vr.isString {
            if let offset = firstUndecodable { found.append(.undecodable(vr, offset: offset)) }
            for (index, value) in strings.enumerated() where !value.isEmpty {
                if !vr.accepts(value) {
                    found.append(.malformed(vr, position: index + 1))
                } else if let limit = vr.longest, vr.count(value) > limit {
                    found.append(.tooLong(vr, position: index + 1, limit: limit))
                }
            }
        } else if vr.traits.contains(.binary) {
            let width = vr == .attributeTag ? 4 : vr.unitWidth
            let left = isEncapsulated ? 0 : length % width
            if left > 0 { found.append(.leftOver(vr, bytes: left)) }
        }
        return found
    }
}

extension VR {
    /// How many characters a value may have; nil where only the element's length bounds it.
    fileprivate var longest: Int? {
        switch self {
        case .shortString, .applicationEntity, .codeString, .decimalString: 16
        case .integerString: 12
        case .longString, .personName, .uniqueIdentifier: 64
        case .shortText: 1024
        case .longText: 10240
        default: nil
        }
    }

    /// The characters that count: of a name, those of its longest group.
    fileprivate func count(_ value: String) -> Int {
        guard self == .personName else { return value.unicodeScalars.count }
        return value.parts(at: "=").map(\.unicodeScalars.count).max() ?? 0
    }

    /// Whether a value, or a range of a query, is of this representation.
    fileprivate func accepts(_ value: String) -> Bool {
        switch self {
        case .date: TemporalRange<CalendarDate>(value) != nil
        case .time: TemporalRange<ClockTime>(value) != nil
        case .dateTime: TemporalRange<DateTime>(value) != nil
        case .decimalString: DecimalString(value) != nil
        case .integerString: IntegerString(value).flatMap { Int32(exactly: $0.value) } != nil
        case .ageString: AgeString(value) != nil
        case .uniqueIdentifier: UniqueIdentifier.isValid(value)
        case .personName: !PersonName(value).isMalformed
        case .codeString: value.utf8.allSatisfy { $0.isASCIIUppercase || $0.isASCIIDigit || $0 == 0x20 || $0 == 0x5F }
        default: true
        }
    }
}
