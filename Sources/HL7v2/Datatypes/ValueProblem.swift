// SPDX-License-Identifier: Apache-2.0

/// In what a value breaks the form of its datatype; the raw value is a short English phrase.
public enum ValueProblem: String, Sendable, Hashable {
    /// It ends, or goes on, where the datatype does not let it.
    case length = "the value has the wrong length"
    /// Something other than a digit.
    case digit = "a digit is expected"
    /// A month outside 01 to 12.
    case month = "no such month"
    /// A day its month does not have.
    case day = "no such day"
    /// An hour above 23.
    case hour = "no such hour"
    /// A minute above 59.
    case minute = "no such minute"
    /// A second above 59.
    case second = "no such second"
    /// Not one to four digits behind seconds.
    case fraction = "a fraction has one to four digits and follows seconds"
    /// An offset from UTC that is not `+ZZZZ` or `-ZZZZ`, or is above 14 hours.
    case zone = "no such offset from UTC"
    /// A number too large for a count.
    case range = "the number is out of range"
    /// None of the comparators of SN.1.
    case comparator = "no comparator"
    /// A character that the encoding of the data does not use.
    case dataCharacter = "not a character of the data's encoding"
    /// The data ends inside a group of its encoding.
    case incompleteData = "the data ends too early"
    /// Something stands behind the padding that ends the data.
    case dataAfterPadding = "data behind its end"
    /// An escape sequence that means no blank inside data.
    case escapeInData = "an escape sequence inside data"
    /// None of the encodings of table 0299.
    case unknownDataEncoding = "unknown encoding of data"
}

/// A text that is not of its datatype: in what, and from which 0-based byte of its UTF-8 form on.
public struct MalformedValue: Error, Hashable, Sendable {
    /// What is wrong.
    public let problem: ValueProblem
    /// Where, in bytes from the start of the text.
    public let offset: Int

    init(_ problem: ValueProblem, at offset: Int) {
        self.problem = problem
        self.offset = offset
    }
}
