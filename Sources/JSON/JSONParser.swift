// SPDX-License-Identifier: Apache-2.0

/// Why bytes are no JSON text, with the 0-based byte offset.
public enum JSONError: Error, Hashable, Sendable {
    /// The byte at `offset` cannot stand there.
    case unexpected(offset: Int)
    /// The text ends too early.
    case truncated(offset: Int)
    /// A string holds bytes or escapes that are no Unicode text.
    case badText(offset: Int)
    /// More levels of arrays and objects than allowed.
    case tooDeep(offset: Int, limit: Int)
}

extension JSONValue {
    /// Reads one JSON text (RFC 8259) in UTF-8, a byte-order mark allowed before it.
    ///
    /// - Parameter depthLimit: how many arrays and objects may stand inside each other.
    public init(parsing bytes: [UInt8], depthLimit: Int = 128) throws(JSONError) {
        var parser = Parser(bytes: bytes, depthLimit: depthLimit)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.offset = 3 }
        self = try parser.value(depth: 0)
        parser.skipBlanks()
        guard parser.offset == bytes.count else { throw .unexpected(offset: parser.offset) }
    }

    /// Reads one JSON text.
    public init(parsing text: String) throws(JSONError) { try self.init(parsing: Array(text.utf8)) }
}

private struct Parser {
    let bytes: [UInt8]
    let depthLimit: Int
    var offset = 0

    init(bytes: [UInt8], depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
    }

    mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        skipBlanks()
        let first = try peek()
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), depth >= depthLimit {
            throw .tooDeep(offset: offset, limit: depthLimit)
        }
        switch first {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    mutating func skipBlanks() {
        while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    }

    private func peek() throws(JSONError) -> UInt8 {
        guard offset < bytes.count else { throw .truncated(offset: offset) }
        return bytes[offset]
    }

    private mutating func take(_ byte: UInt8) throws(JSONError) {
        guard try peek() == byte else { throw .unexpected(offset: offset) }
        offset += 1
    }

    private mutating func word(_ text: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for byte in text.utf8 { try take(byte) }
        return value
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
        var members: [JSONValue.Member] = []
        try list(UInt8(ascii: "{"), UInt8(ascii: "}")) { (parser) throws(JSONError) in
            parser.skipBlanks()
            let name = try parser.string()
            parser.skipBlanks()
            try parser.take(UInt8(ascii: ":"))
            members.append(JSONValue.Member(name, try parser.value(depth: depth + 1)))
        }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
        var elements: [JSONValue] = []
        try list(UInt8(ascii: "["), UInt8(ascii: "]")) { (parser) throws(JSONError) in
            elements.append(try parser.value(depth: depth + 1))
        }
        return .array(elements)
    }

    private mutating func list(
        _ open: UInt8, _ close: UInt8, _ element: (inout Parser) throws(JSONError) -> Void
    ) throws(JSONError) {
        try take(open)
        skipBlanks()
        if try peek() == close {
            offset += 1
            return
        }
        while true {
            try element(&self)
            skipBlanks()
            if try peek() == close { break }
            try take(UInt8(ascii: ","))
        }
        offset += 1
    }

    private mutating func number() throws(JSONError) -> String {
        let start = offset
        if try peek() == UInt8(ascii: "-") { offset += 1 }
        if try peek() == UInt8(ascii: "0") { offset += 1 } else { try digits() }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            offset += 1
            try digits()
        }
        if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(try peek()) { offset += 1 }
            try digits()
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func digits() throws(JSONError) {
        let start = offset
        while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
        guard offset > start else {
            throw offset < bytes.count ? .unexpected(offset: offset) : .truncated(offset: offset)
        }
    }

    private mutating func string() throws(JSONError) -> String {
        let start = offset
        try take(UInt8(ascii: "\""))
        var text: [UInt8] = []
        while true {
            let byte = try peek()
            offset += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else { throw .badText(offset: start) }
                return string
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw .unexpected(offset: offset - 1)
            default: text.append(byte)
            }
        }
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        let letter = try peek()
        offset += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: Array(String(Character(try scalar())).utf8))
        default: throw .unexpected(offset: offset - 1)
        }
    }

    private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
        let start = offset - 2
        let first = try unit()
        var value = first
        if (0xD800...0xDBFF).contains(first) {
            try take(UInt8(ascii: "\\"))
            try take(UInt8(ascii: "u"))
            let second = try unit()
            guard (0xDC00...0xDFFF).contains(second) else { throw .badText(offset: start) }
            value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw .badText(offset: start) }
        return scalar
    }

    private mutating func unit() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let byte = try peek()
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw .unexpected(offset: offset) }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        return value
    }
}
