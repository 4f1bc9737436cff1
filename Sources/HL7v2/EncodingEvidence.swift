// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets

/// What bytes look like, judged without their label.
///
/// Well-formed UTF-8 is hardly ever anything else. Chinese sets put their frequent characters first: in GB 2312 those
/// of level 1 begin with B0 to D7, in Big5 with A4 to C6. Accents of Latin 1 stand alone between ASCII letters.
struct EncodingEvidence {
    let guess: EncodingGuess
    private let wide: Int
    private let gb: Frequency
    private let big5: Frequency

    /// How many characters of two bytes there are, and how many of them are frequent ones or punctuation.
    private struct Frequency {
        var characters = 0
        var frequent = 0
        var isWellFormed = true

        var percent: Int { characters == 0 ? 0 : frequent * 100 / characters }
    }

    /// Nothing to judge: the text came out of a set that shifts or is wide.
    init(decoded encoding: CharacterEncoding) {
        guess = EncodingGuess(encoding: encoding, reason: .decoded)
        (wide, gb, big5) = (0, Frequency(), Frequency())
    }

    init(_ bytes: [UInt8]) {
        let isASCII = CharacterEncoding.isASCII(bytes)
        if isASCII || UTF8Validation.firstInvalid(bytes.span) == nil {
            guess = EncodingGuess(encoding: isASCII ? .ascii : .utf8, reason: isASCII ? .onlyASCII : .wellFormed)
            wide = isASCII ? 0 : bytes.count { $0 >= 0xE0 }
            (gb, big5) = (Frequency(), Frequency())
            return
        }
        wide = 0
        gb = Self.frequency(bytes, .gb18030, frequent: 0xB0...0xD7, trail: 0xA1)
        big5 = Self.frequency(bytes, CharacterEncoding.big5.form, frequent: 0xA4...0xC6, trail: 0x40)
        guess = Self.guess(bytes, gb: gb, big5: big5)
    }

    /// The better set where the bytes contradict a decision; nil where they do not.
    func contradiction(of decision: EncodingDecision, _ bytes: [UInt8]) -> CharacterEncoding? {
        let used = decision.isTranscoded ? decision.used : decision.workingEncoding
        guard decision.origin != .mark, decision.origin != .header, let found = guess.encoding, found != .ascii,
            found != used
        else { return nil }
        if (try? used.decode(bytes)) == nil { return found }
        return isStronger(found, than: used) ? found : nil
    }

    /// Whether the guess weighs more than a label whose set the bytes fit as well.
    private func isStronger(_ found: CharacterEncoding, than used: CharacterEncoding) -> Bool {
        let western: [CharacterEncoding] = [.latin1, CharacterEncoding(rawValue: "ISO-8859-15"), .windows1252]
        if found == .utf8 { return wide > 0 || western.contains(used) }
        let (own, other) = found == .big5 ? (big5, gb) : (gb, big5)
        if western.contains(used) { return own.characters > 1 && own.percent >= 80 }
        guard used == .gb18030 || used == .big5, found == .gb18030 || found == .big5 else { return false }
        // A few names of rare characters look like anything.
        return own.characters > 7 && own.percent >= max(80, other.percent + 30)
    }

    private static func guess(_ bytes: [UInt8], gb: Frequency, big5: Frequency) -> EncodingGuess {
        let isGB = gb.isWellFormed && (try? CharacterEncoding.gb18030.decode(bytes)) != nil
        if isGB, gb.percent >= max(50, big5.percent) {
            return EncodingGuess(encoding: .gb18030, reason: .frequentCharacters(percent: gb.percent))
        }
        let isBig5 = big5.isWellFormed && (try? CharacterEncoding.big5.decode(bytes)) != nil
        let (gbShare, big5Share) = (isGB ? gb.percent : -1, isBig5 ? big5.percent : -1)
        let (best, share) = gbShare >= big5Share ? (CharacterEncoding.gb18030, gbShare) : (.big5, big5Share)
        if share >= 50 { return EncodingGuess(encoding: best, reason: .frequentCharacters(percent: share)) }
        let accents = accents(bytes)
        if accents >= 70 { return EncodingGuess(encoding: .latin1, reason: .accentedLetters(percent: accents)) }
        if isGB != isBig5 { return EncodingGuess(encoding: best, reason: .onlyOneThatDecodes) }
        if share > 0 { return EncodingGuess(encoding: best, reason: .frequentCharacters(percent: share)) }
        return EncodingGuess(encoding: isGB ? .gb18030 : nil, reason: isGB ? .onlyOneThatDecodes : .nothingDecodes)
    }

    private static func frequency(
        _ bytes: [UInt8], _ form: ByteForm, frequent: ClosedRange<UInt8>, trail: UInt8
    ) -> Frequency {
        let span = bytes.span
        var found = Frequency()
        var offset = 0
        while offset < span.count {
            let lead = span[offset]
            let length = form.characterLength(span, at: offset)
            if lead >= 0x80 {
                found.isWellFormed = found.isWellFormed && length > 1
                found.characters += 1
                // Both sets have their punctuation in front.
                let isFrequent = frequent.contains(lead) || (0xA1...0xA3).contains(lead)
                if length == 2, isFrequent, span[offset + 1] >= trail { found.frequent += 1 }
            }
            offset += length
        }
        return found
    }

    /// The percentage of bytes above ASCII that are letters of Latin 1 with no other such byte beside them.
    private static func accents(_ bytes: [UInt8]) -> Int {
        var (high, alone) = (0, 0)
        var isBeside = false
        for (index, byte) in bytes.enumerated() where byte >= 0x80 {
            high += 1
            isBeside = index > 0 && bytes[index - 1] >= 0x80 || index + 1 < bytes.count && bytes[index + 1] >= 0x80
            if !isBeside, byte >= 0xC0 { alone += 1 }
        }
        return high == 0 ? 0 : alone * 100 / high
    }
}
