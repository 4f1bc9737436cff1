// SPDX-License-Identifier: Apache-2.0

import Bytes

/// The separators of one message, as its MSH-1 and MSH-2 declare them.
///
/// Only the field separator is sure to be there; a shorter MSH-2 leaves the
/// message without the later ones.
///
/// - Source: HL7 v2.5.1, section 2.5.4 (message delimiters); truncation: v2.7.
public struct Delimiters: Sendable, Hashable {
    /// MSH-1, usually `|`.
    public let field: UInt8
    /// First character of MSH-2, usually `^`.
    public let component: UInt8?
    /// Second character of MSH-2, usually `~`.
    public let repetition: UInt8?
    /// Third character of MSH-2, usually `\`.
    public let escape: UInt8?
    /// Fourth character of MSH-2, usually `&`.
    public let subcomponent: UInt8?
    /// Fifth character of MSH-2 from version 2.7 on, usually `#`.
    public let truncation: UInt8?

    /// The recommended separators: `|^~\&`.
    public static let recommended = Delimiters(field: UInt8(ascii: "|"), encodingCharacters: Array("^~\\&".utf8)[...])

    /// The separators for a field separator and the bytes of MSH-2.
    ///
    /// An empty MSH-2 stands for the recommended encoding characters. A character
    /// given twice keeps its first meaning; letters, digits and bytes that are no
    /// ASCII punctuation separate nothing.
    public init(field: UInt8, encodingCharacters: ArraySlice<UInt8>) {
        let given = encodingCharacters.isEmpty ? Array("^~\\&".utf8) : Array(encodingCharacters)
        func character(_ index: Int) -> UInt8? {
            guard index < given.count, given[index] != field, !given[..<index].contains(given[index]) else {
                return nil
            }
            guard given[index] > 0x20, given[index] < 0x7F, !given[index].isASCIIAlphanumeric else { return nil }
            return given[index]
        }
        self.field = field
        component = character(0)
        repetition = character(1)
        escape = character(2)
        subcomponent = character(3)
        truncation = character(4)
    }

    /// All separators in use, with the letter that escapes each.
    ///
    /// - Source: HL7 v2.5.1, section 2.7.1; `P` for truncation: v2.7.
    var escapes: [(letter: UInt8, separator: UInt8)] {
        let pairs: [(Character, UInt8?)] = [
            ("F", field), ("S", component), ("T", subcomponent), ("R", repetition), ("E", escape), ("P", truncation),
        ]
        return pairs.compactMap { letter, separator in
            guard let separator, let ascii = letter.asciiValue else { return nil }
            return (ascii, separator)
        }
    }

    /// MSH-2 as it is written.
    public var encodingCharacters: [UInt8] {
        [component, repetition, escape, subcomponent, truncation].compactMap { $0 }
    }
}
