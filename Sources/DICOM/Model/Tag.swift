// SPDX-License-Identifier: Apache-2.0

import Bytes

/// The number that names a data element: a group and an element in it.
///
/// - Source: DICOM PS3.5, section 7.1.1.
public struct Tag: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Group in the upper sixteen bits, element in the lower.
    public let rawValue: UInt32

    /// Makes a tag from both halves in one number, as in `Tag(rawValue: 0x0010_0010)`.
    @inline(__always) public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Makes a tag.
    @inline(__always) public init(_ group: UInt16, _ element: UInt16) {
        rawValue = UInt32(group) << 16 | UInt32(element)
    }

    /// Reads eight digits (`00100010`) or the printed form (`(0010,0010)`); nil for anything else.
    public init?(_ text: String) {
        var digits = text[...]
        if digits.hasPrefix("("), digits.hasSuffix(")") { digits = digits.dropFirst().dropLast() }
        let halves = digits.split(separator: ",", omittingEmptySubsequences: false)
        if halves.count == 2, halves.allSatisfy({ $0.utf8.count == 4 }) { digits = halves[0] + halves[1] }
        guard digits.utf8.count == 8, digits.utf8.allSatisfy({ Hexadecimal.value(of: $0) != nil }),
            let number = UInt32(digits, radix: 16)
        else { return nil }
        self.init(rawValue: number)
    }

    /// The group.
    @inline(__always) public var group: UInt16 { UInt16(truncatingIfNeeded: rawValue >> 16) }
    /// The element in its group.
    @inline(__always) public var element: UInt16 { UInt16(truncatingIfNeeded: rawValue) }

    /// Whether the group is odd, which makes the element a maker's own.
    @inline(__always) public var isPrivate: Bool { rawValue & 0x1_0000 != 0 }
    /// Whether the element reserves a block for its maker: (gggg,0010) to (gggg,00FF) in an odd group.
    public var isPrivateCreator: Bool { isPrivate && (0x10...0xFF).contains(element) }
    /// Whether the element counts the bytes of its group: (gggg,0000).
    public var isGroupLength: Bool { element == 0 }

    /// The element that names the maker of this private element; nil for any other and for creators themselves.
    public var privateCreator: Tag? {
        isPrivate && element >= 0x1000 ? Tag(group, element >> 8) : nil
    }

    /// Eight upper-case digits, as DICOM JSON and XML write a tag.
    public var digits: String {
        let text = String(rawValue, radix: 16, uppercase: true)
        return String(repeating: "0", count: 8 - text.utf8.count) + text
    }

    /// The form `(0010,0010)`.
    public var description: String {
        let text = digits
        return "(\(text.prefix(4)),\(text.suffix(4)))"
    }

    /// Ascending by group, then by element: the order in a data set.
    @inline(__always) public static func < (left: Tag, right: Tag) -> Bool { left.rawValue < right.rawValue }
}
