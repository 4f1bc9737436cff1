// SPDX-License-Identifier: Apache-2.0

/// Bytes as text.
enum TextBytes {
    /// Base64 with padding, without line ends (RFC 4648).
    static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let word = part.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - part.count))
            for place in 0..<4 {
                let isPadding = place > part.count
                text.append(isPadding ? UInt8(ascii: "=") : letters[Int(word >> (18 - 6 * UInt32(place)) & 63)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of base64 without line ends; nil for what is none.
    static func bytes(base64 text: String) -> [UInt8]? {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var places = [UInt8?](repeating: nil, count: 256)
        for (place, letter) in letters.enumerated() { places[Int(letter)] = UInt8(place) }
        var (bytes, word, count) = ([UInt8](), UInt32(0), 0)
        for letter in text.utf8 where letter != UInt8(ascii: "=") {
            guard let place = places[Int(letter)] else { return nil }
            word = word << 6 | UInt32(place)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(count)))
            }
        }
        return bytes
    }

    /// The text of UTF-8 bytes; nil for others.
    static func utf8(_ bytes: [UInt8]) -> String? { String(validating: bytes, as: UTF8.self) }
}
