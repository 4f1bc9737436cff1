// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// An instance identifier (II): a root OID or UUID, and an extension.
///
/// - Source: HL7 v3 data types, II.
public struct InstanceIdentifier: Sendable, Hashable {
    /// The assigning authority, or the whole id.
    public let root: String
    /// The id inside the authority; empty for none.
    public let ext: String
    /// Why there is no id, such as `UNK`; nil when nothing is said of it.
    public let nullFlavor: String?

    /// Makes an identifier.
    public init(root: String, ext: String = "", nullFlavor: String? = nil) {
        self.root = root
        self.ext = ext
        self.nullFlavor = nullFlavor
    }

    /// Reads an element of type II.
    public init(_ element: Node) {
        root = element[attribute: "root"] ?? ""
        ext = element[attribute: "extension"] ?? ""
        nullFlavor = element[attribute: "nullFlavor"]
    }

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
