// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets

/// What the bytes of text look like, judged without their declaration.
///
/// Well-formed UTF-8 is hardly ever anything else. Names and descriptions in GBK are pairs of bytes, most of them
/// frequent characters, which lead with B0 to D7; accents of Latin 1 stand alone between ASCII letters.
struct CharacterSetEvidence: Sendable {
    /// More text than this does not change the judgement.
    private static let most = 64 << 10

    /// Values with bytes above ASCII, one behind the other with line feeds between.
    private var bytes: [UInt8] = []
    /// Whether escape sequences were met.
    private(set) var hasEscapes = false
    /// How many values have bytes above ASCII.
    private(set) var count = 0

    init() {}

    mutating func add(_ value: ArraySlice<UInt8>) {
        guard !value.isPlainASCII else { return }
        hasEscapes = hasEscapes || value.contains(0x1B)
        count += 1
        guard bytes.count < Self.most else { return }
        bytes += Padding.behindTrimmed(value)
        bytes.append(.lineFeed)
    }

    /// The set the text evidently is in: UTF-8, GB 18030 (which contains GBK) or Latin 1; nil when it is ASCII or
    /// switches by escape sequences, or nothing is evident.
    var guess: CharacterEncoding? {
        guard count > 0, !hasEscapes else { return nil }
        if UTF8Validation.firstInvalid(bytes.span) == nil { return .utf8 }
        let pairs = pairs
        let isGB = (try? CharacterEncoding.gb18030.decode(bytes)) != nil
        if isGB, pairs.isWellFormed, pairs.frequent * 2 >= pairs.count { return .gb18030 }
        return accents >= 70 ? .latin1 : isGB && pairs.isWellFormed ? .gb18030 : nil
    }

    /// The better set where the text contradicts a declaration; nil where it does not.
    func contradiction(of set: SpecificCharacterSet) -> CharacterEncoding? {
        guard let found = guess else { return nil }
        guard let declared = set.encoding else { return contradictionOfExtensions(found, set) }
        if declared == found || declared == .gbk && found == .gb18030 { return nil }
        let fits = (try? declared.decode(bytes)) != nil
        // Latin 1 is only ever the lesser evil.
        if found == .latin1 { return fits ? nil : .latin1 }
        let isSingleByte = declared.form == .singleByte
        if found == .utf8 { return !fits || isSingleByte || declared.form != .utf8 && hasWideUTF8 ? .utf8 : nil }
        let pairs = pairs
        if !fits { return .gb18030 }
        return isSingleByte && pairs.count > 1 && pairs.frequent * 10 >= pairs.count * 8 ? .gb18030 : nil
    }

    /// Text without a single escape sequence, where escape sequences are declared.
    private func contradictionOfExtensions(_ found: CharacterEncoding, _ set: SpecificCharacterSet)
        -> CharacterEncoding?
    {
        set.base.kind == .ascii && found != .latin1 ? found : nil
    }

    /// UTF-8 of three bytes, which Chinese is in, is no text of another set.
    private var hasWideUTF8: Bool { bytes.contains { $0 >= 0xE0 } }

    private var pairs: (count: Int, frequent: Int, isWellFormed: Bool) {
        let span = bytes.span
        var (count, frequent, isWellFormed) = (0, 0, true)
        var offset = 0
        while offset < span.count {
            let length = ByteForm.gb18030.characterLength(span, at: offset)
            if span[offset] >= 0x80 {
                count += 1
                isWellFormed = isWellFormed && length > 1
                let isFrequent = (0xB0...0xD7).contains(span[offset]) || (0xA1...0xA3).contains(span[offset])
                if length == 2, isFrequent, span[offset + 1] >= 0xA1 { frequent += 1 }
            }
            offset += length
        }
        return (count, frequent, isWellFormed)
    }

    /// The percentage of bytes above ASCII that are letters of Latin 1 with no other such byte beside them.
    private var accents: Int {
        var (high, alone) = (0, 0)
        for (index, byte) in bytes.enumerated() where byte >= 0x80 {
            high += 1
            let before = index > 0 && bytes[index - 1] >= 0x80
            let behind = index + 1 < bytes.count && bytes[index + 1] >= 0x80
            if !before, !behind, byte >= 0xC0 { alone += 1 }
        }
        return high == 0 ? 0 : alone * 100 / high
    }
}
