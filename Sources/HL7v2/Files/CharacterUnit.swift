// SPDX-License-Identifier: Apache-2.0

import Bytes

/// How many bytes make the characters that lines are told by: one, the two of UTF-16 or the four of UTF-32.
struct CharacterUnit: Sendable, Hashable {
    static let byte = CharacterUnit(width: 1, isLittleEndian: false)

    /// Bytes of a unit.
    let width: Int
    private let isLittleEndian: Bool

    private init(width: Int, isLittleEndian: Bool) {
        self.width = width
        self.isLittleEndian = isLittleEndian
    }

    /// Known from a mark, or from the zeros beside the first letter of a header; nil while there are too few bytes.
    init?(_ bytes: Span<UInt8>, isLast: Bool) {
        guard bytes.count > 3 || isLast else { return nil }
        func at(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 1 }
        func isLetter(_ byte: UInt8) -> Bool { byte == 0x4D || byte == 0x46 || byte == 0x42 }
        switch (at(0), at(1), at(2), at(3)) {
        case (0, 0, 0xFE, 0xFF): self.init(width: 4, isLittleEndian: false)
        case (0xFF, 0xFE, 0, 0): self.init(width: 4, isLittleEndian: true)
        case (0, 0, 0, let letter) where isLetter(letter): self.init(width: 4, isLittleEndian: false)
        case (let letter, 0, 0, 0) where isLetter(letter): self.init(width: 4, isLittleEndian: true)
        case (0xFE, 0xFF, _, _): self.init(width: 2, isLittleEndian: false)
        case (0xFF, 0xFE, _, _): self.init(width: 2, isLittleEndian: true)
        case (0, let letter, _, _) where isLetter(letter): self.init(width: 2, isLittleEndian: false)
        case (let letter, 0, _, _) where isLetter(letter): self.init(width: 2, isLittleEndian: true)
        default: self = .byte
        }
    }

    /// The unit at an offset as a byte: in UTF-16 and UTF-32 a mark is 0xEF, what else is not ASCII 0xFF.
    func value(_ bytes: Span<UInt8>, _ offset: Int) -> UInt8 {
        if width == 1 { return bytes[offset] }
        var value: UInt32 = 0
        for place in 0..<width {
            value = value << 8 | UInt32(bytes[offset + (isLittleEndian ? width - 1 - place : place)])
        }
        return UInt8(exactly: value).flatMap { $0 < 0x80 ? $0 : nil } ?? (value == 0xFEFF ? 0xEF : 0xFF)
    }

    /// The first place from `start` on that is no text: a line end or the end of the whole units.
    func endOfText(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        if width == 1 {
            while offset < bytes.count, bytes[offset] != .carriageReturn, bytes[offset] != .lineFeed { offset += 1 }
            return offset
        }
        while offset + width <= bytes.count {
            let value = value(bytes, offset)
            if value == .carriageReturn || value == .lineFeed { break }
            offset += width
        }
        return offset
    }
}
