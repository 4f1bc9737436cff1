// SPDX-License-Identifier: Apache-2.0

/// A place in a text, both counts from 1; columns count Unicode scalars.
public struct TextPosition: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The line; LF, CR, CRLF, U+2028 and U+2029 end one.
    public let line: Int
    /// The character of the line.
    public let column: Int

    /// Makes a place.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// `12:7`.
    public var description: String { "\(line):\(column)" }

    /// In the order of reading.
    public static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A value of a JSON5 text with the place it stands at.
///
/// Numbers keep their text, as in ``JSONValue``; ``integer`` and ``double`` read it.
///
/// - Source: The JSON5 Data Interchange Format, version 1.0.0.
public struct JSON5Value: Sendable, Hashable {
    /// What the value is.
    public enum Content: Sendable, Hashable {
        /// `null`.
        case null
        /// `true` or `false`.
        case bool(Bool)
        /// A number as written, such as `0x1F`, `+.5`, `-Infinity` or `NaN`.
        case number(String)
        /// A string.
        case string(String)
        /// An array.
        case array([JSON5Value])
        /// An object: members in order; names may repeat.
        case object([Member])
    }

    /// One name and value of an object.
    public struct Member: Sendable, Hashable {
        /// The name.
        public let name: String
        /// Where the name stands.
        public let position: TextPosition
        /// The value.
        public let value: JSON5Value
    }

    /// What the value is.
    public let content: Content
    /// Where it begins.
    public let position: TextPosition

    /// The text of a string; nil for any other value.
    public var string: String? {
        if case .string(let text) = content { text } else { nil }
    }

    /// A truth value; nil for any other value.
    public var bool: Bool? {
        if case .bool(let flag) = content { flag } else { nil }
    }

    /// The elements of an array; nil for any other value.
    public var array: [JSON5Value]? {
        if case .array(let elements) = content { elements } else { nil }
    }

    /// The members of an object; nil for any other value.
    public var members: [Member]? {
        if case .object(let members) = content { members } else { nil }
    }

    /// A whole number, written in decimal or hexadecimal digits, that an `Int` can hold; nil for anything else.
    public var integer: Int? {
        guard case .number(let text) = content else { return nil }
        let digits = text.drop { $0 == "+" || $0 == "-" }
        let sign = text.hasPrefix("-") ? "-" : ""
        if digits.hasPrefix("0x") || digits.hasPrefix("0X") { return Int(sign + digits.dropFirst(2), radix: 16) }
        return Int(sign + digits)
    }

    /// A finite number; nil for any other value, `Infinity` and `NaN` among them.
    public var double: Double? {
        if let integer { return Double(integer) }
        guard case .number(var text) = content, !text.contains("N"), !text.contains("I") else { return nil }
        if text.hasPrefix("+") { text.removeFirst() }
        let isHexadecimal = text.contains("x") || text.contains("X")
        // Swift asks for digits on both sides of the point.
        if !isHexadecimal, let point = text.firstIndex(of: ".") {
            let after = text.index(after: point)
            if after == text.endIndex || !text[after].isNumber { text.insert("0", at: after) }
            if point == text.startIndex || !text[text.index(before: point)].isNumber { text.insert("0", at: point) }
        }
        return Double(text).flatMap { $0.isFinite ? $0 : nil }
    }

    /// The member of a name; of several the last, as in ECMAScript. Nil when this is no object or has none.
    public subscript(name: String) -> JSON5Value? { members?.last { $0.name == name }?.value }

    /// The value without places; nil where a number is `Infinity` or `NaN`, which JSON does not have, or too large.
    public var json: JSONValue? {
        switch content {
        case .null: return .null
        case .bool(let flag): return .bool(flag)
        case .string(let text): return .string(text)
        case .number: return integer.map { .integer($0) } ?? double.map { .number("\($0)") }
        case .array(let elements):
            let plain = elements.compactMap(\.json)
            return plain.count == elements.count ? .array(plain) : nil
        case .object(let members):
            let plain = members.compactMap { member in member.value.json.map { JSONValue.Member(member.name, $0) } }
            return plain.count == members.count ? .object(plain) : nil
        }
    }
}
