// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// Whether the text of a data set is in the character set it declares.
///
/// Covers the data set and the items that take its declaration over; items with their own have reports of their own.
public struct CharacterSetReport: Sendable, Hashable {
    /// The declaration and what is wrong with its terms.
    public let characterSet: SpecificCharacterSet
    /// How many elements have text beyond ASCII.
    public let elements: Int
    /// The first element with bytes that are no characters of the set; nil when all are.
    public let firstMisfit: ElementPath?
    /// The set the text looks like: UTF-8, GB 18030 or Latin 1; nil for ASCII, for escape sequences and for nothing
    /// evident.
    public let guess: CharacterEncoding?
    /// The set the text fits better than the one declared; nil when it does not contradict.
    public let better: CharacterEncoding?

    /// Whether there is text beyond ASCII without a declaration.
    public var isUndeclared: Bool { elements > 0 && characterSet.terms.allSatisfy(\.isEmpty) }
}

extension DataSet {
    /// Whether the text is in the character set the data set declares; nothing is switched by asking.
    ///
    /// - Complexity: O(n) in the bytes of the text.
    public func characterSetReport() -> CharacterSetReport {
        var evidence = CharacterSetEvidence()
        var firstMisfit: ElementPath?
        let own = characterSet
        var walk = walk
        /// How deep the outermost item is that declares its own set; what is in it is skipped.
        var foreign = Int.max
        while let step = walk.next() {
            if walk.depth < foreign { foreign = .max }
            switch step {
            case .item(_, let item):
                if item[.specificCharacterSet] != nil { foreign = min(foreign, walk.depth) }
            case .element(let element):
                guard foreign == .max, element.vr.usesSpecificCharacterSet else { continue }
                evidence.add(element.rawValue)
                if firstMisfit == nil, element.firstUndecodable != nil { firstMisfit = walk.path(element.tag) }
            }
        }
        return CharacterSetReport(
            characterSet: own, elements: evidence.count, firstMisfit: firstMisfit, guess: evidence.guess,
            better: evidence.contradiction(of: own))
    }
}
