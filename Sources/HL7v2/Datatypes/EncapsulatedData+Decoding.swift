// SPDX-License-Identifier: Apache-2.0

import Bytes

extension ED {
    /// The data as bytes, out of the encoding that ED.4 names; nil for absent, empty and null.
    ///
    /// Blanks, line ends and the escape sequences for them are stepped over in Base64 and Hex. Under `A`, and where
    /// no encoding is named, the bytes are those of the text in the message's set, its escapes resolved.
    ///
    /// - Throws: ``HL7v2Error/malformed(_:_:offset:)`` with the offset in the message.
    /// - Complexity: O(n).
    /// - Source: HL7 v2.5.1, section 2.A.24 and table 0299.
    public func decodedData() throws(HL7v2Error) -> [UInt8]? {
        guard let data = part(.data), !data.isEmpty, !data.isNull else { return nil }
        let name = try text(.encoding) ?? "A"
        var reader = EncodedDataReader(data)
        do {
            switch name.uppercased() {
            case "BASE64": return try reader.base64()
            case "HEX": return try reader.hexadecimal()
            case "A": return data.unescapedBytes
            default: throw MalformedValue(.unknownDataEncoding, at: part(.encoding)?.range.lowerBound ?? 0)
            }
        } catch let error as MalformedValue {
            throw .malformed(nil, error.problem, offset: error.offset)
        } catch {
            return nil
        }
    }
}

/// Reads the bytes of encoded data; offsets in its errors are those of the message.
struct EncodedDataReader {
    private let bytes: [UInt8]
    private let end: Int
    private let escape: UInt8
    private var offset: Int

    init(_ field: Field) {
        bytes = field.message.storage.bytes
        end = field.range.upperBound
        offset = field.range.lowerBound
        escape = field.message.delimiters.escape ?? 0xFF
    }

    /// The next byte that is no blank and no escape sequence for one.
    private mutating func next() throws(MalformedValue) -> UInt8? {
        while offset < end {
            let byte = bytes[offset]
            if byte == escape {
                try skipEscape()
            } else {
                offset += 1
                if byte > 0x20 || !Self.isBlank(byte) { return byte }
            }
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == .lineFeed || byte == .carriageReturn
    }

    /// Steps over `\.br\` and the hexadecimal forms of blanks and line ends.
    private mutating func skipEscape() throws(MalformedValue) {
        let inner = bytes[(offset + 1)..<end].prefix { $0 != escape }
        let isBreak = inner.elementsEqual(Array(".br".utf8))
        let blanks = inner.first == UInt8(ascii: "X") ? Hexadecimal.decode(inner.dropFirst()) : nil
        guard inner.endIndex < end, isBreak || blanks?.allSatisfy(Self.isBlank) ?? false, !inner.isEmpty else {
            throw MalformedValue(.escapeInData, at: offset)
        }
        offset = inner.endIndex + 1
    }

    /// - Source: RFC 4648, section 4.
    mutating func base64() throws(MalformedValue) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity((end - offset) / 4 * 3 + 3)
        let values = Self.base64Values
        var (group, count, padding) = (UInt32(0), 0, 0)
        while let byte = try next() {
            let value = values[Int(byte)]
            if value < 64 {
                guard padding == 0 else { throw MalformedValue(.dataAfterPadding, at: offset - 1) }
                group = group << 6 | UInt32(value)
                count += 1
                guard count == 4 else { continue }
                output.append(UInt8(truncatingIfNeeded: group >> 16))
                output.append(UInt8(truncatingIfNeeded: group >> 8))
                output.append(UInt8(truncatingIfNeeded: group))
                (group, count) = (0, 0)
            } else {
                guard byte == UInt8(ascii: "=") else { throw MalformedValue(.dataCharacter, at: offset - 1) }
                padding += 1
                guard count >= 2, count + padding <= 4 else { throw MalformedValue(.dataAfterPadding, at: offset - 1) }
            }
        }
        return try finish(output, group, count, padding)
    }

    /// The last group, which has two or three digits and padding for the rest.
    private func finish(
        _ output: [UInt8], _ group: UInt32, _ count: Int, _ padding: Int
    ) throws(MalformedValue) -> [UInt8] {
        guard count > 0 else { return output }
        guard count + padding == 4 else { throw MalformedValue(.incompleteData, at: end) }
        if count == 2 { return output + [UInt8(truncatingIfNeeded: group >> 4)] }
        return output + [UInt8(truncatingIfNeeded: group >> 10), UInt8(truncatingIfNeeded: group >> 2)]
    }

    mutating func hexadecimal() throws(MalformedValue) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity((end - offset) / 2)
        var high: UInt8?
        while let byte = try next() {
            guard let digit = Hexadecimal.value(of: byte) else { throw MalformedValue(.dataCharacter, at: offset - 1) }
            if let first = high {
                output.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        guard high == nil else { throw MalformedValue(.incompleteData, at: end) }
        return output
    }

    /// What each character stands for; 0xFF for none.
    private static let base64Values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()
}
