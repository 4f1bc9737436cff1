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
        if self == .ascii { throw .undecodable(self, offset: (bytes.firstIndex { $0 >= 0x80 } ?? 0) - bytes.startIndex) }
        try checkNarrower(bytes)
        let utf8 = try Converter.convert(Array(bytes), from: iconvName, to: "UTF-8", or: self)
        return String(decoding: utf8, as: UTF8.self)
    }

    /// The text that `bytes` hold.
    public func decode(_ bytes: [UInt8]) throws(CharacterSetError) -> String { try decode(bytes[...]) }

    /// The bytes of `text` in this set.
    ///
    /// - Throws: ``CharacterSetError/unencodable(_:position:)`` at the first character the set lacks.
    public func encode(_ text: String) throws(CharacterSetError) -> [UInt8] {
        let utf8 = Array(text.utf8)
        if self == .utf8 || (form != .opaque && Self.isASCII(utf8[...])) { return utf8 }
        do {
            let bytes = try Converter.convert(utf8, from: "UTF-8", to: iconvName, or: self)
            try checkNarrower(bytes[...])
            return bytes
        } catch .undecodable {
            throw .unencodable(self, position: firstUnencodable(text))
        }
    }

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

    /// GBK and GB 2312 pass through the converter of GB 18030; what lies outside them is refused here.
    private func checkNarrower(_ bytes: ArraySlice<UInt8>) throws(CharacterSetError) {
        guard self == .gbk || self == .gb2312 else { return }
        let span = bytes.span
        var offset = 0
        while offset < span.count {
            let length = ByteForm.gb18030.characterLength(span, at: offset)
            let inside = length == 1 || (length == 2 && (self == .gbk || Self.isGB2312(span, offset)))
            guard inside else { throw .undecodable(self, offset: offset) }
            offset += length
        }
    }

    private static func isGB2312(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
        (0xA1...0xF7).contains(bytes[offset]) && (0xA1...0xFE).contains(bytes[offset + 1])
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
