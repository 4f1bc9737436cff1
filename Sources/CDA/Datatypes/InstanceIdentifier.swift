// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// An instance identifier (II): a root OID or UUID, and an extension.
///
/// - Source: HL7 v3 data types, II.
public struct InstanceIdentifier: Sendable, Hashable {
    /// `root` as written; nil where the attribute is missing.
    public let writtenRoot: String?
    /// `extension` as written; nil where the attribute is missing.
    public let writtenExtension: String?
    /// Why there is no id, such as `UNK`; nil when nothing is said of it.
    public let nullFlavor: String?

    /// Makes an identifier.
    public init(root: String, ext: String = "", nullFlavor: String? = nil) {
        writtenRoot = root
        writtenExtension = ext.isEmpty ? nil : ext
        self.nullFlavor = nullFlavor
    }

    /// Reads an element of type II.
    public init(_ element: Node) {
        writtenRoot = element[attribute: "root"]
        writtenExtension = element[attribute: "extension"]
        nullFlavor = element[attribute: "nullFlavor"]
    }

    /// The assigning authority, or the whole id; empty for none.
    public var root: String { writtenRoot ?? "" }

    /// The id inside the authority; empty for none.
    public var ext: String { writtenExtension ?? "" }

    /// Whether it identifies nothing: no root and no extension, a null flavor, or a placeholder such as `NA`, `/` or `-`.
    ///
    /// An OID of the Chinese identifier tree (2.16.156.10011.1) names a kind of id, so that one without extension
    /// identifies nothing either; a UUID or another authority's OID may be the whole id.
    public var isMissing: Bool {
        if nullFlavor != nil { return true }
        if ext.isEmpty { return root.isEmpty || root.hasPrefix("2.16.156.10011.1.") }
        return Placeholder.isPlaceholder(ext)
    }
}
