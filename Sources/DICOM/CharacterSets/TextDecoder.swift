// SPDX-License-Identifier: Apache-2.0

import CharacterSets

extension SpecificCharacterSet {
    /// The text of a value's bytes, with U+FFFD in place of what is no character.
    ///
    /// Escape sequences are gone from the text; a backslash in it separates values and is never half of a character.
    ///
    /// - Parameter isPersonName: whether `^` and `=` too end what an escape sequence switched to.
    /// - Returns: the text, and the 0-based offset of the first byte that is no character; nil when all are.
    public func decode(
        _ bytes: ArraySlice<UInt8>, isPersonName: Bool = false
    ) -> (text: String, firstUndecodable: Int?) {
        if bytes.isPlainASCII { return (String(decoding: bytes, as: UTF8.self), nil) }
        if let encoding, overruling != nil || !base.isExtension || !bytes.contains(0x1B) {
            return encoding.decodeLeniently(bytes)
        }
        var decoder = ExtendedDecoder(self, bytes, isPersonName: isPersonName)
        return decoder.run()
    }
}

extension ArraySlice<UInt8> {
    /// Whether no byte is above ASCII and none begins an escape sequence.
    var isPlainASCII: Bool {
        let span = span
        var seen: UInt8 = 0
        var escapes = false
        for index in span.indices {
            seen |= span[index]
            escapes = escapes || span[index] == 0x1B
        }
        return seen < 0x80 && !escapes
    }
}

/// Decodes text with code extensions, run by run.
///
/// - Source: DICOM PS3.5, section 6.1.2.5 (code extension techniques).
private struct ExtendedDecoder {
    private let set: SpecificCharacterSet
    private let bytes: ArraySlice<UInt8>
    private let isPersonName: Bool
    private var offset: Int
    /// Pairs below 0x80; nil for ASCII there.
    private var low: Repertoire?
    /// What bytes above ASCII are; nil for nothing.
    private var high: Repertoire?
    private var text = ""
    private var firstBad: Int?

    init(_ set: SpecificCharacterSet, _ bytes: ArraySlice<UInt8>, isPersonName: Bool) {
        self.set = set
        self.bytes = bytes
        self.isPersonName = isPersonName
        offset = bytes.startIndex
        reset()
    }

    mutating func run() -> (String, Int?) {
        while offset < bytes.endIndex {
            let byte = bytes[offset]
            if byte == 0x1B {
                escape()
            } else if byte >= 0x80 {
                highRun()
            } else if let low, byte > 0x20 {
                lowRun(low)
            } else {
                if endsSwitching(byte) { reset() }
                text.unicodeScalars.append(Unicode.Scalar(byte))
                offset += 1
            }
        }
        return (text, firstBad)
    }

    /// Back to what the text begins with.
    private mutating func reset() {
        low = nil
        high = [.singleByte, .katakana, .highPairs].contains(set.base.kind) ? set.base : nil
    }

    private func endsSwitching(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x0A, 0x0C, 0x0D, 0x5C: true
        case 0x5E, 0x3D: isPersonName
        default: false
        }
    }

    private mutating func escape() {
        guard let (found, length) = Repertoire.escaped(bytes[(offset + 1)...]) else {
            bad()
            offset += 1
            return
        }
        switch found.kind {
        case .ascii: low = nil
        case .lowPairs: low = found
        default: high = found
        }
        offset += 1 + length
    }

    private mutating func bad() {
        firstBad = firstBad ?? offset - bytes.startIndex
        text.unicodeScalars.append("\u{FFFD}")
    }

    /// Bytes above ASCII up to the next one that is not.
    private mutating func highRun() {
        let start = offset
        while offset < bytes.endIndex, bytes[offset] >= 0x80 { offset += 1 }
        // Devices that leave the escape sequence out after a separator mean the set they declare.
        let encoding = (high ?? set.usualExtension)?.encoding ?? set.undeclared
        append(encoding.decodeLeniently(bytes[start..<offset]), at: start)
        if high == nil { firstBad = min(firstBad ?? .max, start - bytes.startIndex) }
    }

    /// Pairs below 0x80 up to a control character or an escape; a backslash may be half of one.
    private mutating func lowRun(_ repertoire: Repertoire) {
        let start = offset
        while offset + 1 < bytes.endIndex, (0x21...0x7E).contains(bytes[offset]),
            (0x21...0x7E).contains(bytes[offset + 1])
        {
            offset += 2
        }
        guard offset > start else {
            bad()
            offset += 1
            return
        }
        let run: [UInt8] = [0x1B] + repertoire.escapes[0] + bytes[start..<offset] + [0x1B, 0x28, 0x42]
        let (found, firstBad) = repertoire.encoding.decodeLeniently(run[...])
        // The full-width backslash of the Japanese sets comes out as the one that separates values.
        let whole = String(String.UnicodeScalarView(found.unicodeScalars.map { $0 == "\\" ? "\u{FF3C}" : $0 }))
        append((whole, firstBad), at: start)
    }

    private mutating func append(_ found: (text: String, firstUndecodable: Int?), at start: Int) {
        text += found.text
        if let place = found.firstUndecodable, firstBad == nil { firstBad = start - bytes.startIndex + place }
    }
}
