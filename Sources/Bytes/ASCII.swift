// SPDX-License-Identifier: Apache-2.0

extension Unicode.Scalar {
    /// The ASCII character a full-width one stands for (U+FF01 to U+FF5E), else the character itself.
    public var narrow: Unicode.Scalar {
        (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0) ?? self : self
    }
}

/// Questions about bytes read as ASCII.
extension UInt8 {
    /// `0` to `9`.
    public var isASCIIDigit: Bool { self &- 0x30 < 10 }
    /// `A` to `Z`.
    public var isASCIIUppercase: Bool { self &- 0x41 < 26 }
    /// `A` to `Z`, `a` to `z`.
    public var isASCIILetter: Bool { (self & 0xDF) &- 0x41 < 26 }
    /// A letter or a digit.
    public var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
    /// The carriage return, which ends an HL7 segment and an MLLP frame.
    public static var carriageReturn: UInt8 { 0x0D }
    /// The line feed.
    public static var lineFeed: UInt8 { 0x0A }
}
