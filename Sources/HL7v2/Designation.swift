// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// The set that a `\C..\` or `\M..\` switches to: an escape sequence of ISO 2022 without its ESC.
///
/// - Source: HL7 v2.5.1, section 2.7.2; ISO-IR registrations 6, 13, 14, 58, 87, 100 to 203, 149, 159, 171 and 172.
struct Designation: Hashable {
    /// Whether bytes above ASCII are meant (G1), not those of ASCII (G0).
    let isHigh: Bool
    /// The set in eight bits.
    let encoding: CharacterEncoding
    /// Whether a character is two bytes.
    let isDoubleByte: Bool
    /// What stands before a character of the set in its eight-bit form.
    let prefix: [UInt8]

    private init(_ encoding: CharacterEncoding, isHigh: Bool, isDoubleByte: Bool = true, prefix: [UInt8] = []) {
        self.encoding = encoding
        self.isHigh = isHigh
        self.isDoubleByte = isDoubleByte
        self.prefix = prefix
    }

    /// The designation for two or three bytes; nil for a set that is not known.
    init?(_ code: [UInt8]) {
        guard let last = code.last else { return nil }
        let known: Designation? =
            switch Array(code.dropLast()) {
            case [0x28]: Self.single(last)
            case [0x29]:
                last == UInt8(ascii: "I")
                    ? Designation(.eucJP, isHigh: true, isDoubleByte: false, prefix: [0x8E]) : nil
            case [0x2D]: Self.latin(last)
            // The sets registered first leave the parenthesis out.
            case [0x24]: "@AB".utf8.contains(last) ? Self.double(last, isHigh: false) : nil
            case [0x24, 0x28]: Self.double(last, isHigh: false)
            case [0x24, 0x29]: Self.double(last, isHigh: true)
            default: nil
            }
        guard let known else { return nil }
        self = known
    }

    private static func single(_ final: UInt8) -> Designation? {
        switch final {
        case UInt8(ascii: "B"): Designation(.ascii, isHigh: false, isDoubleByte: false)
        // JIS X 0201 Roman: ASCII but for two characters.
        case UInt8(ascii: "J"): Designation(.jisX0201, isHigh: false, isDoubleByte: false)
        default: nil
        }
    }

    private static func latin(_ final: UInt8) -> Designation? {
        let parts: [UInt8: Int] = [
            UInt8(ascii: "A"): 1, UInt8(ascii: "B"): 2, UInt8(ascii: "C"): 3, UInt8(ascii: "D"): 4,
            UInt8(ascii: "L"): 5, UInt8(ascii: "G"): 6, UInt8(ascii: "F"): 7, UInt8(ascii: "H"): 8,
            UInt8(ascii: "M"): 9, UInt8(ascii: "b"): 15,
        ]
        let encoding = parts[final].flatMap(CharacterEncoding.iso8859(part:))
        return encoding.map { Designation($0, isHigh: true, isDoubleByte: false) }
    }

    private static func double(_ final: UInt8, isHigh: Bool) -> Designation? {
        switch final {
        case UInt8(ascii: "A"): Designation(.gb2312, isHigh: isHigh)
        case UInt8(ascii: "@"), UInt8(ascii: "B"): Designation(.eucJP, isHigh: isHigh)
        case UInt8(ascii: "D"): Designation(.eucJP, isHigh: isHigh, prefix: [0x8F])
        case UInt8(ascii: "C"): Designation(.eucKR, isHigh: isHigh)
        case UInt8(ascii: "G"): Designation(.eucTW, isHigh: isHigh)
        case UInt8(ascii: "H"): Designation(.eucTW, isHigh: isHigh, prefix: [0x8E, 0xA2])
        default: nil
        }
    }
}

/// The sets in force at a place of a field.
struct DesignatedSets {
    private var low: Designation?
    private var high: Designation?

    mutating func designate(_ designation: Designation) {
        if designation.isHigh {
            high = designation
        } else {
            low = designation.encoding == .ascii ? nil : designation
        }
    }

    /// The text of bytes; nil when they are none.
    func decode(_ bytes: [UInt8], in message: Message) -> String? {
        let working = message.storage.encoding.workingEncoding
        guard low != nil || high != nil else { return try? working.decode(bytes) }
        var text = ""
        var start = 0
        while start < bytes.count {
            let isHigh = bytes[start] >= 0x80
            let end = bytes[start...].firstIndex { ($0 >= 0x80) != isHigh } ?? bytes.count
            let run = bytes[start..<end]
            guard let part = isHigh ? decodeHigh(run, message.encoding, working) : decodeLow(run) else { return nil }
            text += part
            start = end
        }
        return text
    }

    /// Unicode takes no switches, so what is Unicode in a message of it stays that.
    private func decodeHigh(
        _ run: ArraySlice<UInt8>, _ used: CharacterEncoding, _ working: CharacterEncoding
    ) -> String? {
        if used != .ascii, working == .utf8, let text = try? working.decode(run) { return text }
        guard let set = high ?? low.flatMap({ $0.isDoubleByte ? $0 : nil }) else { return try? working.decode(run) }
        if set.prefix.isEmpty { return try? set.encoding.decode(run) }
        return Self.prefixed(run, set)
    }

    private func decodeLow(_ run: ArraySlice<UInt8>) -> String? {
        guard let low else { return String(decoding: run, as: UTF8.self) }
        guard low.isDoubleByte else { return Self.roman(run) }
        var raised: [UInt8] = []
        var text = ""
        for byte in run {
            if (0x21...0x7E).contains(byte) {
                raised.append(byte | 0x80)
                continue
            }
            guard let part = Self.prefixed(raised[...], low) else { return nil }
            text += part
            text.unicodeScalars.append(Unicode.Scalar(byte))
            raised = []
        }
        return Self.prefixed(raised[...], low).map { text + $0 }
    }

    /// Decodes characters that need something before each.
    private static func prefixed(_ run: ArraySlice<UInt8>, _ set: Designation) -> String? {
        let width = set.isDoubleByte ? 2 : 1
        guard run.count.isMultiple(of: width) else { return nil }
        if set.prefix.isEmpty { return try? set.encoding.decode(run) }
        var whole: [UInt8] = []
        for start in stride(from: run.startIndex, to: run.endIndex, by: width) {
            whole += set.prefix + run[start..<start + width]
        }
        return try? set.encoding.decode(whole)
    }

    private static func roman(_ run: ArraySlice<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in run { text.append(byte == 0x5C ? "\u{A5}" : byte == 0x7E ? "\u{203E}" : Unicode.Scalar(byte)) }
        return String(text)
    }
}
