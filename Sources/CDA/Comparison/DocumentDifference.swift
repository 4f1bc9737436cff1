// SPDX-License-Identifier: Apache-2.0

/// One thing that is not the same in two versions of a document.
public struct DocumentDifference: Sendable, Hashable {
    /// What happened on the way from the older to the newer version.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Something says another thing.
        case changed
        /// Something is there that was not.
        case added
        /// Something is no longer there.
        case removed
    }

    /// The part of the document.
    public enum Area: String, Sendable, Hashable, CaseIterable {
        /// Patient, authors, times and the rest before the body.
        case header
        /// A section as such: its code or title, or the whole section.
        case section
        /// A coded statement.
        case entry
        /// The text of a section for readers.
        case narrative
        /// A body of another format.
        case body
    }

    /// What happened.
    public let kind: Kind
    /// Where, in the terms of CDA.
    public let area: Area
    /// Section and data element or statement, for people: `11535-2 Discharge Diagnosis / DE05.01.024.00 …`; empty in the
    /// header.
    public let label: String
    /// The place in the older version, an XPath; nil for what was added.
    public let path: String?
    /// The place in the newer version, an XPath; nil for what was removed.
    public let newerPath: String?
    /// What stood there, runs of blanks as one; nil for what was added.
    public let old: String?
    /// What stands there; nil for what was removed.
    public let new: String?

    /// Makes a difference.
    public init(
        kind: Kind, area: Area, label: String, path: String?, newerPath: String?, old: String?, new: String?
    ) {
        self.kind = kind
        self.area = area
        self.label = label
        self.path = path
        self.newerPath = newerPath
        self.old = old
        self.new = new
    }
}

/// All differences between two versions.
public struct DocumentComparison: Sendable, Hashable {
    /// The differences in the order of the older version, what was added behind what stayed.
    public let differences: [DocumentDifference]
    /// Whether there are more than the limit.
    public let isCut: Bool

    /// Whether the versions say the same.
    public var isEqual: Bool { differences.isEmpty }
}
