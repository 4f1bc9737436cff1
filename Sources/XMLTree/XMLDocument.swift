// SPDX-License-Identifier: Apache-2.0

import CLibXML2

/// A well-formed XML document as a value tree.
///
/// Read with libxml2: no network, no external or internal entity, no document type.
public struct XMLDocument: Sendable, Hashable {
    /// The root element.
    public let root: XMLElement
    /// The encoding that the XML declaration names; nil without one.
    public let declaredEncoding: String?

    /// Reads a document.
    ///
    /// - Throws: ``XMLError`` for anything not well-formed, any DOCTYPE, or a limit passed.
    public init(parsing bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLError) {
        guard bytes.count <= limits.bytes, bytes.count < Int(Int32.max) else {
            throw .tooLarge(bytes: bytes.count, limit: limits.bytes)
        }
        let tree = try ParsedTree(bytes, depthLimit: limits.depth)
        var builder = TreeBuilder(limit: limits.depth)
        root = try builder.root(of: tree)
        declaredEncoding = tree.declaredEncoding
    }
}

/// What libxml2 says of itself.
public enum XMLLibrary {
    /// The version of the headers in use, such as `2.9.14`.
    public static var version: String { unsafe String(cString: interop_xml_version()) }
}
