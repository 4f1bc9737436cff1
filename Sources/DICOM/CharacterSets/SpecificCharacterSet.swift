// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// The characters that the text of a data set is written in.
///
/// The first term is what a text begins with; further terms are what it may switch to by escape sequences. Terms that
/// are misspelt are read as what they mean, and ``problems`` name them.
///
/// - Source: DICOM PS3.3, section C.12.1.1.2; PS3.5, section 6.1.
public struct SpecificCharacterSet: Sendable, Hashable {
    /// What is wrong with a term; positions count from 1.
    public enum Problem: Sendable, Hashable {
        /// A term that is not written as the standard has it.
        case misspelt(position: Int)
        /// A term that names no set.
        case unknown(position: Int)
        /// A set that stands alone, among several terms; the text is read in it.
        case notCombinable(position: Int)
        /// Several terms, of which this one does not announce code extensions.
        case notExtended(position: Int)
    }

    /// The terms as written, without padding; none when the data set declares nothing.
    public let terms: [String]
    /// What is wrong with them.
    public let problems: [Problem]
    /// What a text begins with.
    let base: Repertoire
    /// Whether escape sequences may switch to other sets.
    let isExtended: Bool
    /// The set of bytes above ASCII where ASCII or nothing is declared.
    let undeclared: CharacterEncoding
    /// The set the text evidently is in, where that overrules the declaration.
    public private(set) var overruling: CharacterEncoding?
    /// What bytes above ASCII most likely are where no escape sequence was met, though one must be.
    let usualExtension: Repertoire?

    /// The set of a data set that declares none.
    static func undeclared(_ encoding: CharacterEncoding) -> SpecificCharacterSet {
        SpecificCharacterSet(terms: [], undeclared: encoding)
    }

    /// Reads terms.
    ///
    /// - Parameter undeclared: the set of bytes above ASCII where ASCII or nothing is declared.
    public init(terms: [String], undeclared: CharacterEncoding = .latin1) {
        self.terms = terms
        self.undeclared = undeclared
        var problems: [Problem] = []
        let found = terms.enumerated().map { index, text in
            let term = Term(text)
            if term == nil { problems.append(.unknown(position: index + 1)) }
            if term?.isExact == false { problems.append(.misspelt(position: index + 1)) }
            return term
        }
        if terms.count > 1 { problems += Self.combinationProblems(found) }
        self.problems = problems
        // A set that stands alone is the one the text is in, at whatever place it is named.
        let alone = found.lazy.compactMap { $0 }.first { !$0.repertoire.isExtension }
        let first = alone ?? found.first?.flatMap { $0 }
        base = first?.repertoire ?? .ascii
        isExtended = alone == nil && found.contains { $0?.isExtended == true }
        usualExtension = found.compactMap { $0?.repertoire }.first {
            [.singleByte, .katakana, .highPairs].contains($0.kind)
        }
    }

    /// Reads the value of Specific Character Set.
    init(value: ArraySlice<UInt8>, undeclared: CharacterEncoding) {
        let trimmed = Padding.behindTrimmed(value)
        let parts = trimmed.split(separator: 0x5C, omittingEmptySubsequences: false)
        self.init(terms: trimmed.isEmpty ? [] : parts.map(Padding.trimmed), undeclared: undeclared)
    }

    private static func combinationProblems(_ terms: [Term?]) -> [Problem] {
        terms.enumerated().compactMap { index, term in
            guard let term, term.repertoire.encoding != .ascii else { return nil }
            if !term.repertoire.isExtension { return .notCombinable(position: index + 1) }
            return term.isExtended ? nil : .notExtended(position: index + 1)
        }
    }

    /// The same declaration, overruled by a set that the text evidently is in.
    func overruled(by encoding: CharacterEncoding) -> SpecificCharacterSet {
        var set = self
        set.overruling = encoding
        return set
    }

    /// The set all text is in; nil when code extensions may switch.
    public var encoding: CharacterEncoding? {
        if let overruling { return overruling }
        if isExtended { return nil }
        return base.kind == .ascii ? undeclared : base.encoding
    }
}
