// SPDX-License-Identifier: Apache-2.0

/// What form the value of a data element has (value representation), as its two letters.
///
/// - Source: DICOM PS3.5, section 6.2.
public struct VR: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    /// The first letter in the upper byte, the second in the lower.
    public let rawValue: UInt16

    /// Makes a representation of two bytes, known or not.
    @inline(__always) public init(rawValue: UInt16) { self.rawValue = rawValue }

    private init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
        rawValue = UInt16(truncatingIfNeeded: first.value) << 8 | UInt16(truncatingIfNeeded: second.value)
    }

    /// Makes one of the representations of the standard; nil for any other text.
    public init?(_ text: String) {
        guard text.utf8.count == 2 else { return nil }
        self.init(rawValue: text.utf8.reduce(0) { $0 << 8 | UInt16($1) })
        guard isKnown else { return nil }
    }

    /// The two letters; bytes that are none as question marks.
    public var description: String {
        let bytes = [UInt8(truncatingIfNeeded: rawValue >> 8), UInt8(truncatingIfNeeded: rawValue)]
        return String(decoding: bytes.map { (0x21...0x7E).contains($0) ? $0 : 0x3F }, as: UTF8.self)
    }

    /// AE: application entity title, at most 16 characters.
    public static let applicationEntity = VR("A", "E")
    /// AS: age: three digits and D, W, M or Y.
    public static let ageString = VR("A", "S")
    /// AT: tags, four bytes each.
    public static let attributeTag = VR("A", "T")
    /// CS: code of capitals, digits, blank and underscore.
    public static let codeString = VR("C", "S")
    /// DA: calendar date.
    public static let date = VR("D", "A")
    /// DS: decimal number as text.
    public static let decimalString = VR("D", "S")
    /// DT: date and time.
    public static let dateTime = VR("D", "T")
    /// FL: 32-bit floating-point numbers.
    public static let float = VR("F", "L")
    /// FD: 64-bit floating-point numbers.
    public static let double = VR("F", "D")
    /// IS: whole number as text.
    public static let integerString = VR("I", "S")
    /// LO: text of up to 64 characters.
    public static let longString = VR("L", "O")
    /// LT: one text of up to 10240 characters.
    public static let longText = VR("L", "T")
    /// OB: bytes.
    public static let otherByte = VR("O", "B")
    /// OD: stream of 64-bit floating-point numbers.
    public static let otherDouble = VR("O", "D")
    /// OF: stream of 32-bit floating-point numbers.
    public static let otherFloat = VR("O", "F")
    /// OL: stream of 32-bit words.
    public static let otherLong = VR("O", "L")
    /// OV: stream of 64-bit words.
    public static let otherVeryLong = VR("O", "V")
    /// OW: stream of 16-bit words.
    public static let otherWord = VR("O", "W")
    /// PN: person's name.
    public static let personName = VR("P", "N")
    /// SH: text of up to 16 characters.
    public static let shortString = VR("S", "H")
    /// SL: signed 32-bit numbers.
    public static let signedLong = VR("S", "L")
    /// SQ: sequence of items, each a data set.
    public static let sequence = VR("S", "Q")
    /// SS: signed 16-bit numbers.
    public static let signedShort = VR("S", "S")
    /// ST: one text of up to 1024 characters.
    public static let shortText = VR("S", "T")
    /// SV: signed 64-bit numbers.
    public static let signedVeryLong = VR("S", "V")
    /// TM: time of day.
    public static let time = VR("T", "M")
    /// UC: text without a limit.
    public static let unlimitedCharacters = VR("U", "C")
    /// UI: unique identifier.
    public static let uniqueIdentifier = VR("U", "I")
    /// UL: unsigned 32-bit numbers.
    public static let unsignedLong = VR("U", "L")
    /// UN: bytes whose representation is not known.
    public static let unknown = VR("U", "N")
    /// UR: URI or URL.
    public static let universalResource = VR("U", "R")
    /// US: unsigned 16-bit numbers.
    public static let unsignedShort = VR("U", "S")
    /// UT: one text without a limit.
    public static let unlimitedText = VR("U", "T")
    /// UV: unsigned 64-bit numbers.
    public static let unsignedVeryLong = VR("U", "V")
}
