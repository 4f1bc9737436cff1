// SPDX-License-Identifier: Apache-2.0

extension CharacterEncoding {
    /// The text that `bytes` hold.
    ///
    /// A byte-order mark is a character like any other (U+FEFF); strip it first.
    ///
    /// - Throws: ``CharacterSetError/undecodable(_:offset:)`` at the first byte that is no character of the set.
    /// - Complexity: O(n); text of ASCII only takes no conversion.
    public func decode(_ bytes: ArraySlice<UInt8>) throws(CharacterSetError) -> String {
        if form != .opaque, Self.isASCII(bytes) { return String(decoding: bytes, as: UTF8.self) }
        if self == .utf8 { return try Self.validated(bytes) }
        if self == .ascii {
            throw .undecodable(self, offset: (bytes.firstIndex { $0 >= 0x80 } ?? 0) - bytes.startIndex)
        }
        try checkNarrower(bytes)
        let utf8 = try Converter.convert(Array(bytes), from: iconvName, to: "UTF-8", or: self)
        return String(decoding: utf8, as: UTF8.self)
    }

    /// The text that `bytes` hold.
    public func decode(_ bytes: [UInt8]) throws(CharacterSetError) -> String { try decode(bytes[...]) }

    /// The text that `bytes` hold, with U+FFFD in place of what is no character of the set.
    ///
    /// GBK and GB 2312 are read as the parts of GB 18030 that they are, so more is read than ``decode(_:)`` accepts.
    ///
    /// - Returns: the text, and the 0-based offset of the first byte that is no character; nil when all are.
    /// - Complexity: O(n).
    public func decodeLeniently(_ bytes: ArraySlice<UInt8>) -> (text: String, firstUndecodable: Int?) {
        if form != .opaque, Self.isASCII(bytes) { return (String(decoding: bytes, as: UTF8.self), nil) }
        if self == .utf8 { return (String(decoding: bytes, as: UTF8.self), UTF8Validation.firstInvalid(bytes.span)) }
        let input = Array(bytes)
        let stepping = self == .gbk || self == .gb2312 ? ByteForm.gb18030 : form
        let converted = try? Converter.convertLeniently(input, from: iconvName, or: self) {
            stepping.characterLength(input.span, at: $0)
        }
        guard let (output, firstBad) = converted else {
            let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
            return (text, bytes.firstIndex { $0 >= 0x80 }.map { $0 - bytes.startIndex })
        }
        return (String(decoding: output, as: UTF8.self), firstBad)
    }

    /// The bytes of `text` in this set.
    ///
    /// - Throws: ``CharacterSetError/unencodable(_:position:)`` at the first character the set lacks.
    public func encode(_ text: String) throws(CharacterSetError) -> [UInt8] {
        let utf8 = Array(text.utf8)
        if self == .utf8 || (form != .opaque && Self.isASCII(utf8[...])) { return utf8 }
        // glibc leaves tag characters out of the sets that lack them and reports success.
        if !isUnicode, let tag = text.unicodeScalars.firstIndex(where: { $0.value >> 7 == 0xE0000 >> 7 }) {
            let before = String(text.unicodeScalars[..<tag])
            _ = try encode(before)
            throw .unencodable(self, position: before.unicodeScalars.count)
        }
        do {
            let bytes = try Converter.convert(utf8, from: "UTF-8", to: iconvName, or: self)
            try checkNarrower(bytes[...])
            return bytes
        } catch .undecodable {
            throw .unencodable(self, position: firstUnencodable(text))
        }
    }

    /// Whether the set has every character of Unicode.
    private var isUnicode: Bool { [.utf8, .utf16BE, .utf16LE, .utf32BE, .utf32LE, .gb18030].contains(self) }

    /// Whether every byte stands for an ASCII character.
    public static func isASCII(_ bytes: [UInt8]) -> Bool { isASCII(bytes[...]) }

    /// Whether every byte stands for an ASCII character.
    static func isASCII(_ bytes: ArraySlice<UInt8>) -> Bool {
        let span = bytes.span
        var seen: UInt8 = 0
        for index in span.indices { seen |= span[index] }
        return seen < 0x80
    }

    private static func validated(_ bytes: ArraySlice<UInt8>) throws(CharacterSetError) -> String {
        if let invalid = UTF8Validation.firstInvalid(bytes.span) { throw .undecodable(.utf8, offset: invalid) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// GBK, GB 2312 and JIS X 0201 pass through the converter of a larger set, and glibc's Big5 has C1 controls; what
    /// lies outside the sets is refused here.
    private func checkNarrower(_ bytes: ArraySlice<UInt8>) throws(CharacterSetError) {
        if self == .jisX0201 {
            let outside = bytes.firstIndex { $0 >= 0x80 && !(0xA1...0xDF).contains($0) }
            if let outside { throw .undecodable(self, offset: outside - bytes.startIndex) }
        }
        guard self == .gbk || self == .gb2312 || self == .big5 else { return }
        let stepping = self == .big5 ? form : .gb18030
        let span = bytes.span
        var offset = 0
        while offset < span.count {
            let length = stepping.characterLength(span, at: offset)
            let inside = span[offset] < 0x80 || (length == 2 && (self != .gb2312 || Self.isGB2312(span, offset)))
            guard inside else { throw .undecodable(self, offset: offset) }
            offset += length
        }
    }

    private static func isGB2312(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
        let second = bytes[offset + 1]
        return switch bytes[offset] {
        case 0xA1, 0xA3, 0xB0...0xD6, 0xD8...0xF7: (0xA1...0xFE).contains(second)
        case 0xA2: (0xB1...0xE2).contains(second) || (0xE5...0xEE).contains(second) || (0xF1...0xFC).contains(second)
        case 0xA4: (0xA1...0xF3).contains(second)
        case 0xA5: (0xA1...0xF6).contains(second)
        case 0xA6: (0xA1...0xB8).contains(second) || (0xC1...0xD8).contains(second)
        case 0xA7: (0xA1...0xC1).contains(second) || (0xD1...0xF1).contains(second)
        case 0xA8: (0xA1...0xBA).contains(second) || (0xC5...0xE9).contains(second)
        case 0xA9: (0xA4...0xEF).contains(second)
        case 0xD7: (0xA1...0xF9).contains(second)
        default: false
        }
    }

    /// The slow way to the position, taken only to report a failure: halving on prefixes that encode.
    private func firstUnencodable(_ text: String) -> Int {
        let scalars = Array(text.unicodeScalars)
        var good = 0
        var bad = scalars.count
        while bad - good > 1 {
            let middle = (good + bad) / 2
            if encodes(scalars[..<middle]) { good = middle } else { bad = middle }
        }
        return good
    }

    private func encodes(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        var part = String.UnicodeScalarView()
        part.append(contentsOf: scalars)
        let utf8 = Array(String(part).utf8)
        guard let bytes = try? Converter.convert(utf8, from: "UTF-8", to: iconvName, or: self) else { return false }
        return (try? checkNarrower(bytes[...])) != nil
    }
}
