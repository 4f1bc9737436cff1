// SPDX-License-Identifier: Apache-2.0

/// Why bytes are no acceptable XML document. Lines count from 1.
public enum XMLError: Error, Hashable, Sendable {
    /// libxml2 found the document not well-formed; `code` is its xmlParserErrors number.
    case notWellFormed(line: Int, code: Int)
    /// A document type declaration; none is accepted, so no entity can be defined.
    case documentType
    /// More bytes than the limit.
    case tooLarge(bytes: Int, limit: Int)
    /// Elements nested deeper than the limit.
    case tooDeep(line: Int, limit: Int)
    /// The parser could not start.
    case unavailable
}

/// What the reader refuses.
public struct XMLLimits: Sendable, Hashable {
    /// The largest document in bytes.
    public var bytes: Int
    /// How deep elements may nest.
    public var depth: Int

    /// Limits fit for clinical documents: 64 MiB and 200 levels.
    public init(bytes: Int = 64 << 20, depth: Int = 200) {
        self.bytes = bytes
        self.depth = depth
    }
}
