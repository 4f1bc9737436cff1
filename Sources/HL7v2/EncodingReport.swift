// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// In which character set a message is read, on whose word, and whether its bytes agree.
public struct EncodingReport: Sendable, Hashable {
    /// Where the set comes from.
    public enum Origin: Sendable, Hashable {
        /// A byte-order mark.
        case mark
        /// The zeros that UTF-16 or UTF-32 put between the characters of the header.
        case header
        /// The first repetition of MSH-18.
        case label
        /// A further repetition of MSH-18, the first being empty or ASCII.
        case alternateLabel
        /// The rules: MSH-18 says nothing that is known.
        case rules
        /// The bytes themselves, ``Rules/detectsEncoding`` being on.
        case bytes
    }

    /// The repetitions of MSH-18 as written, empty ones included; none when the field is empty.
    public let labels: [String]
    /// The set the message is read in.
    public let used: CharacterEncoding
    /// Where that comes from.
    public let origin: Origin
    /// The set that label or rules name, where ``Origin/bytes`` decided otherwise.
    public let overruled: CharacterEncoding?
    /// 0-based offset in the working bytes of the first one that is no character of the set; nil when all are.
    public let firstMisfit: Int?
    /// What the bytes look like.
    public let guess: EncodingGuess
    /// A set the bytes fit better; nil when they do not contradict the one used.
    public let better: CharacterEncoding?

    /// Whether all bytes are characters of the set used.
    public var fits: Bool { firstMisfit == nil }
}

/// The set that bytes look like, and why.
public struct EncodingGuess: Sendable, Hashable {
    /// What speaks for the set.
    public enum Reason: Sendable, Hashable {
        /// No byte is above ASCII, so that every set fits.
        case onlyASCII
        /// All bytes are well-formed UTF-8, which other sets are by accident only.
        case wellFormed
        /// Most characters are among the frequent ones that the set keeps together, in percent.
        case frequentCharacters(percent: Int)
        /// Most bytes above ASCII stand alone between ASCII letters, as accents do, in percent.
        case accentedLetters(percent: Int)
        /// The text is in a set that is decoded when the message is read, and was.
        case decoded
        /// No other of the sets has all of the bytes.
        case onlyOneThatDecodes
        /// None of the sets has all of the bytes.
        case nothingDecodes
    }

    /// UTF-8, GB 18030 (which contains GBK), Big5, ISO 8859-1 or ASCII, or the set that was ``Reason/decoded``; nil when
    /// it is none of them.
    public let encoding: CharacterEncoding?
    /// Why.
    public let reason: Reason
}

extension Message {
    /// In which set the message is read, on whose word, and whether its bytes agree.
    ///
    /// Nothing is switched by asking; ``Rules/detectsEncoding`` makes the parser act on the guess.
    ///
    /// - Complexity: O(n).
    public func encodingReport() -> EncodingReport {
        let decision = storage.encoding
        let evidence = decision.isTranscoded ? EncodingEvidence(decoded: decision.used) : EncodingEvidence(original)
        return EncodingReport(
            labels: characterSetLabels, used: decision.used, origin: decision.origin, overruled: decision.overruled,
            firstMisfit: firstUndecodable(), guess: evidence.guess,
            better: evidence.contradiction(of: decision, original))
    }

    /// All labels of MSH-18: there may be thousands, so that they are not held.
    var characterSetLabels: [String] {
        let labels = storage.encoding.labels
        return labels.count < HeaderPeek.usual ? labels : HeaderPeek.characterSetLabels(original)
    }
}
