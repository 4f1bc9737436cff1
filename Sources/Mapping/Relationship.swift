// SPDX-License-Identifier: Apache-2.0

/// How a source concept stands to its target.
///
/// An open list: text nobody knows stays as it is.
///
/// - Source: FHIR R5, value set concept-map-relationship; FHIR R4, concept-map-equivalence.
public struct Relationship: RawRepresentable, Sendable, Hashable {
    /// The code of FHIR R5, or unknown text as it came.
    public let rawValue: String

    /// Takes the text as it is; use ``init(reading:)`` for text of other vocabularies.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Both mean the same.
    public static let equivalent = Relationship(rawValue: "equivalent")
    /// They have to do with each other.
    public static let relatedTo = Relationship(rawValue: "related-to")
    /// The target is the wider one.
    public static let narrower = Relationship(rawValue: "source-is-narrower-than-target")
    /// The source is the wider one.
    public static let broader = Relationship(rawValue: "source-is-broader-than-target")
    /// They have nothing to do with each other.
    public static let notRelatedTo = Relationship(rawValue: "not-related-to")

    /// Reads the words of FHIR R5, FHIR R4 and Usagi; nothing means equivalent.
    ///
    /// In R4 the word says what the target is (`wider`), in R5 what the source is: the direction flips.
    public init(reading text: String) {
        let word = text.lowercased()
        self = Self.words[word] ?? Relationship(rawValue: text)
    }

    private static let words: [String: Relationship] = [
        "": .equivalent, "equivalent": .equivalent, "equal": .equivalent, "wider": .narrower, "subsumes": .narrower,
        "narrower": .broader, "specializes": .broader, "inexact": .relatedTo, "relatedto": .relatedTo,
        "related-to": .relatedTo, "disjoint": .notRelatedTo, "unmatched": .notRelatedTo,
        "not-related-to": .notRelatedTo, "source-is-narrower-than-target": .narrower,
        "source-is-broader-than-target": .broader, "unreviewed": .equivalent,
    ]

    /// Whether it is one of FHIR R5.
    public var isKnown: Bool { [.equivalent, .relatedTo, .narrower, .broader, .notRelatedTo].contains(self) }

    /// The word of FHIR R4, from the target's side.
    public var r4: String {
        switch self {
        case .equivalent: "equivalent"
        case .narrower: "wider"
        case .broader: "narrower"
        case .notRelatedTo: "disjoint"
        default: "relatedto"
        }
    }

    /// The relationship from target to source.
    public var reversed: Relationship {
        switch self {
        case .narrower: .broader
        case .broader: .narrower
        default: self
        }
    }

    /// The relationship over two steps: what both leave certain.
    public func followed(by next: Relationship) -> Relationship {
        if self == .equivalent || self == next { return self == .equivalent ? next : self }
        if next == .equivalent { return self }
        return self == .notRelatedTo || next == .notRelatedTo ? .notRelatedTo : .relatedTo
    }
}
