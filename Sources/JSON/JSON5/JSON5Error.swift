// SPDX-License-Identifier: Apache-2.0

/// Why bytes are no JSON5 text.
public enum JSON5Error: Error, Hashable, Sendable {
    /// More bytes than the limit.
    case tooLarge(bytes: Int, limit: Int)
    /// The bytes there are no UTF-8, or escapes give no Unicode text.
    case badText(TextPosition)
    /// The character cannot stand there.
    case unexpected(TextPosition)
    /// The text ends inside a value, which begins there.
    case truncated(TextPosition)
    /// A string is not closed on its line; it begins there.
    case openString(TextPosition)
    /// A comment is not closed; it begins there.
    case openComment(TextPosition)
    /// An escape sequence that JSON5 does not have.
    case badEscape(TextPosition)
    /// What begins there is no number.
    case badNumber(TextPosition)
    /// More levels of arrays and objects than allowed.
    case tooDeep(TextPosition, limit: Int)

    /// Where; nil for what concerns the whole text.
    public var position: TextPosition? {
        switch self {
        case .tooLarge: nil
        case .badText(let place), .unexpected(let place), .truncated(let place), .openString(let place),
            .openComment(let place), .badEscape(let place), .badNumber(let place), .tooDeep(let place, _):
            place
        }
    }

    /// What is wrong, as a short English phrase without the place.
    public var text: String {
        switch self {
        case .tooLarge(let bytes, let limit): "\(bytes) bytes are more than the limit of \(limit)"
        case .badText: "this is no UTF-8 text"
        case .unexpected: "this cannot stand here"
        case .truncated: "the text ends inside this value"
        case .openString: "this string is not closed on its line"
        case .openComment: "this comment is not closed"
        case .badEscape: "no such escape sequence"
        case .badNumber: "this is no number"
        case .tooDeep(_, let limit): "more than \(limit) arrays and objects inside each other"
        }
    }
}
