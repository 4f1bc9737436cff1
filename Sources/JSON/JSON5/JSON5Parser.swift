// SPDX-License-Identifier: Apache-2.0

extension JSON5Value {
    /// What a JSON5 text may ask of its reader.
    public struct Limits: Sendable, Hashable {
        /// The largest text in bytes.
        public var bytes: Int
        /// How many arrays and objects may stand inside each other.
        public var depth: Int

        /// 4 MiB, 64 levels.
        public init(bytes: Int = 4 << 20, depth: Int = 64) {
            self.bytes = bytes
            self.depth = depth
        }
    }

    /// Reads one JSON5 text in UTF-8: JSON with comments, names without quotation marks, single quotation marks, commas
    /// at the end, lines that go on, hexadecimal numbers, and `Infinity` and `NaN`.
    ///
    /// Escapes of half a surrogate pair are refused, since they are no text.
    ///
    /// - Throws: ``JSON5Error`` with the line and column.
    /// - Source: The JSON5 Data Interchange Format, version 1.0.0.
    public init(parsing bytes: [UInt8], limits: Limits = Limits()) throws(JSON5Error) {
        guard bytes.count <= limits.bytes else { throw .tooLarge(bytes: bytes.count, limit: limits.bytes) }
        var parser = JSON5Parser(scanner: try JSON5Scanner(bytes), depthLimit: limits.depth)
        self = try parser.value(depth: 0)
        try parser.scanner.skipBlanks()
        guard parser.scanner.next == nil else { throw .unexpected(parser.scanner.position) }
    }

    /// Reads one JSON5 text.
    public init(parsing text: String, limits: Limits = Limits()) throws(JSON5Error) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }
}

struct JSON5Parser {
    var scanner: JSON5Scanner
    let depthLimit: Int

    mutating func value(depth: Int) throws(JSON5Error) -> JSON5Value {
        try scanner.skipBlanks()
        let start = scanner.position
        guard let first = scanner.next else { throw .truncated(start) }
        if first == "{" || first == "[", depth >= depthLimit { throw .tooDeep(start, limit: depthLimit) }
        let content: JSON5Value.Content =
            switch first {
            case "{": .object(try members(depth: depth))
            case "[": .array(try elements(depth: depth))
            case "\"", "'": .string(try string())
            case "t", "f", "n": try word()
            default: .number(try number())
            }
        return JSON5Value(content: content, position: start)
    }

    private mutating func word() throws(JSON5Error) -> JSON5Value.Content {
        let start = scanner.position
        switch scanner.run(while: JSON5Scanner.continuesName) {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default: throw .unexpected(start)
        }
    }

    // MARK: Arrays and objects

    private mutating func elements(depth: Int) throws(JSON5Error) -> [JSON5Value] {
        var found: [JSON5Value] = []
        try list(until: "]") { (parser) throws(JSON5Error) in found.append(try parser.value(depth: depth + 1)) }
        return found
    }

    private mutating func members(depth: Int) throws(JSON5Error) -> [JSON5Value.Member] {
        var found: [JSON5Value.Member] = []
        try list(until: "}") { (parser) throws(JSON5Error) in
            let start = parser.scanner.position
            let name = try parser.name()
            try parser.scanner.skipBlanks()
            guard parser.scanner.take(":") else { throw parser.misplaced(in: start) }
            found.append(JSON5Value.Member(name: name, position: start, value: try parser.value(depth: depth + 1)))
        }
        return found
    }

    /// What stands between brackets, separated by commas, one of which may stand at the end.
    private mutating func list(
        until close: Unicode.Scalar, _ element: (inout JSON5Parser) throws(JSON5Error) -> Void
    ) throws(JSON5Error) {
        let start = scanner.position
        scanner.skip()
        while true {
            try scanner.skipBlanks()
            if scanner.take(close) { return }
            guard scanner.next != nil else { throw .truncated(start) }
            try element(&self)
            try scanner.skipBlanks()
            if scanner.take(close) { return }
            guard scanner.take(",") else { throw misplaced(in: start) }
        }
    }

    private func misplaced(in start: TextPosition) -> JSON5Error {
        scanner.next == nil ? .truncated(start) : .unexpected(scanner.position)
    }

    // MARK: Names

    private mutating func name() throws(JSON5Error) -> String {
        if scanner.next == "\"" || scanner.next == "'" { return try string() }
        var name = String.UnicodeScalarView()
        while let scalar = scanner.next {
            let place = scanner.position
            let isEscaped = scalar == "\\"
            guard isEscaped || JSON5Scanner.continuesName(scalar) else { break }
            scanner.skip()
            var taken = scalar
            if isEscaped {
                guard scanner.take("u") else { throw .badEscape(place) }
                taken = try unicode(from: place)
            }
            let fits = name.isEmpty ? JSON5Scanner.beginsName(taken) : JSON5Scanner.continuesName(taken)
            guard fits else { throw .unexpected(place) }
            name.append(taken)
        }
        if name.isEmpty { throw .unexpected(scanner.position) }
        return String(name)
    }
}
