// SPDX-License-Identifier: Apache-2.0

public import HL7v2

/// How a message is written in XML.
public struct XMLOptions: Sendable, Hashable {
    /// Whether what the XML encoding cannot carry stands beside it in processing instructions, so that reading gives
    /// back the same bytes. Other readers pass over them.
    public var keepsBytes: Bool
    /// Whether each element stands on a line of its own.
    public var isIndented: Bool
    /// The version whose structures, groups and datatypes give the names; that of the message when nil.
    public var version: Version?

    /// Keeps bytes and indents, by the message's own version, unless told otherwise.
    public init(keepsBytes: Bool = true, isIndented: Bool = true, version: Version? = nil) {
        self.keepsBytes = keepsBytes
        self.isIndented = isIndented
        self.version = version
    }
}

/// Names of the XML encoding.
enum Names {
    /// The namespace of all elements of a message.
    static let namespace = "urn:hl7-org:v2xml"
    /// The root of a file that is not one single message; it has no namespace.
    static let file = "hl7-file"
    /// A segment whose name cannot name an element, and parts whose datatype is not known.
    static let unknown = "UNKNOWN"
    /// An escape sequence that stands for no character.
    static let escape = "escape"
    /// Its attribute.
    static let escapeValue = "V"

    /// Processing instruction: set, start and line ends of a message.
    static let messageNote = "hl7-er7-message"
    /// Processing instruction: how a segment's bytes differ from those the XML would give.
    static let segmentNote = "hl7-er7-segment"
    /// Processing instruction: bytes of a file that belong to no message.
    static let bytesNote = "hl7-er7-bytes"
    /// Processing instruction: inside a value too long for one text node.
    static let joinNote = "hl7-er7-join"
}
