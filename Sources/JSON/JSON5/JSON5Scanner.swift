// SPDX-License-Identifier: Apache-2.0

/// The characters of a JSON5 text in order, with the place of the next one.
struct JSON5Scanner {
    private let scalars: [Unicode.Scalar]
    private(set) var offset = 0
    private var line = 1
    private var lineStart = 0

    init(_ bytes: [UInt8]) throws(JSON5Error) {
        var (scalars, decoder, bytes) = ([Unicode.Scalar](), UTF8(), bytes.makeIterator())
        scalars.reserveCapacity(bytes.underestimatedCount)
        decoding: while true {
            switch decoder.decode(&bytes) {
            case .scalarValue(let scalar): scalars.append(scalar)
            case .emptyInput: break decoding
            case .error:
                var scanner = JSON5Scanner(scalars)
                while scanner.next != nil { scanner.skip() }
                throw .badText(scanner.position)
            }
        }
        self.init(scalars)
    }

    private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    var position: TextPosition { TextPosition(line: line, column: offset - lineStart + 1) }

    /// The next character; nil at the end.
    var next: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

    /// The one after the next.
    var second: Unicode.Scalar? { offset + 1 < scalars.count ? scalars[offset + 1] : nil }

    mutating func skip() {
        guard let scalar = next else { return }
        offset += 1
        // CRLF is one line end.
        if Self.isLineEnd(scalar), !(scalar == "\r" && next == "\n") {
            line += 1
            lineStart = offset
        }
    }

    /// Takes the next character where it is the one given.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        skip()
        return true
    }

    mutating func run(while holds: (Unicode.Scalar) -> Bool) -> String {
        var text = String.UnicodeScalarView()
        while let scalar = next, holds(scalar) {
            text.append(scalar)
            skip()
        }
        return String(text)
    }

    /// Blanks and comments.
    mutating func skipBlanks() throws(JSON5Error) {
        while let scalar = next {
            if Self.isBlank(scalar) {
                skip()
            } else if scalar == "/", second == "/" {
                while let scalar = next, !Self.isLineEnd(scalar) { skip() }
            } else if scalar == "/", second == "*" {
                try skipComment()
            } else {
                return
            }
        }
    }

    private mutating func skipComment() throws(JSON5Error) {
        let start = position
        skip()
        skip()
        while next != nil {
            if next == "*", second == "/" {
                skip()
                return skip()
            }
            skip()
        }
        throw .openComment(start)
    }

    static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{A0}", "\u{FEFF}", "\u{2028}", "\u{2029}": true
        default: scalar.value > 0x7F && scalar.properties.generalCategory == .spaceSeparator
        }
    }

    /// Whether a name without quotation marks may begin with the character.
    ///
    /// - Source: ECMAScript 5.1, section 7.6 (IdentifierStart, IdentifierPart).
    static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "$" || scalar == "_" { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
            return true
        default: return false
        }
    }

    static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
        if beginsName(scalar) || scalar == "\u{200C}" || scalar == "\u{200D}" { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation: return true
        default: return false
        }
    }
}
