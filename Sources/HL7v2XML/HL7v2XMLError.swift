// SPDX-License-Identifier: Apache-2.0

public import HL7v2
public import XMLTree

/// Why XML is no message. Lines count from 1; no case carries content.
public enum HL7v2XMLError: Error, Hashable, Sendable {
    /// Not well-formed, with a document type, or past a limit of the XML reader.
    case xml(XMLError)
    /// A message element without an MSH as its first segment.
    case noHeader(line: Int)
    /// MSH.1 is not one usable separator, or a header other than the first declares another one.
    case unusableSeparators(line: Int)
    /// An element that is no group, segment, field or part of one where it stands.
    case unexpectedElement(line: Int)
    /// Text beside elements, which belongs to none of them.
    case strayText(line: Int)
    /// A component or subcomponent given twice.
    case repeatedPart(line: Int)
    /// Parts inside a subcomponent, which ER7 cannot separate.
    case tooDeep(line: Int)
    /// A number that is none, or larger than any message has.
    case badNumber(line: Int)
    /// An escape element without a `V`, or with one that would end the sequence or the field.
    case badEscape(line: Int)
    /// The message would have more bytes than the limit.
    case tooLarge(limit: Int)
    /// ER7 text of this segment would not be read as what the XML says.
    case notExpressible(line: Int)
    /// What the message module says.
    case message(HL7v2Error)
}
