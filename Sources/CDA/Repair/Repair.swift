// SPDX-License-Identifier: Apache-2.0

/// One thing that a repair has changed.
public struct Repair: Sendable, Hashable {
    /// What can be repaired without a doubt.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The label of the character set was wrong; the characters stay as they are.
        case encodingLabel = "encoding-label"
        /// Children stood in another order than the schema's; they stay as they are.
        case elementOrder = "element-order"
    }

    /// What was repaired.
    public let kind: Kind
    /// The place as an XPath; `/` for the document.
    public let path: String
    /// The line of the place in the file that was repaired, from 1.
    public let line: Int
    /// One short English sentence without patient data.
    public let message: String
}

/// A document after repair.
public struct RepairedDocument: Sendable, Hashable {
    /// The document; the very bytes that were given when nothing was repaired.
    public let bytes: [UInt8]
    /// What was changed, in the order in which it was.
    public let repairs: [Repair]
    /// The document, read again.
    public let document: ClinicalDocument
}
