// SPDX-License-Identifier: Apache-2.0

/// Strings and numbers.
extension JSON5Parser {
    mutating func string() throws(JSON5Error) -> String {
        let (start, mark) = (scanner.position, scanner.next)
        scanner.skip()
        var text = String.UnicodeScalarView()
        while let scalar = scanner.next {
            let place = scanner.position
            if scalar == "\n" || scalar == "\r" { throw .openString(start) }
            scanner.skip()
            if scalar == mark { return String(text) }
            if scalar != "\\" {
                text.append(scalar)
            } else if let meant = try escape(from: place) {
                text.append(meant)
            }
        }
        throw .truncated(start)
    }

    /// What an escape stands for; nil for a line that goes on.
    private mutating func escape(from start: TextPosition) throws(JSON5Error) -> Unicode.Scalar? {
        guard let letter = scanner.next else { throw .truncated(start) }
        let isCarriageReturn = letter == "\r"
        scanner.skip()
        if isCarriageReturn { _ = scanner.take("\n") }
        if JSON5Scanner.isLineEnd(letter) { return nil }
        switch letter {
        case "b": return "\u{08}"
        case "f": return "\u{0C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "v": return "\u{0B}"
        case "x": return Unicode.Scalar(UInt8(truncatingIfNeeded: try hexadecimal(2, from: start)))
        case "u": return try unicode(from: start)
        case "0":
            if let digit = scanner.next, ("0"..."9").contains(digit) { throw .badEscape(start) }
            return "\0"
        case "1"..."9": throw .badEscape(start)
        default: return letter
        }
    }

    /// The character behind `\u`, a surrogate pair taken as one.
    mutating func unicode(from start: TextPosition) throws(JSON5Error) -> Unicode.Scalar {
        var value = try hexadecimal(4, from: start)
        if (0xD800...0xDBFF).contains(value) {
            guard scanner.take("\\"), scanner.take("u") else { throw .badText(start) }
            let second = try hexadecimal(4, from: start)
            guard (0xDC00...0xDFFF).contains(second) else { throw .badText(start) }
            value = 0x10000 + (value - 0xD800) << 10 + (second - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw .badText(start) }
        return scalar
    }

    private mutating func hexadecimal(_ count: Int, from start: TextPosition) throws(JSON5Error) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = scanner.next, digit.isASCII, let number = Character(digit).hexDigitValue else {
                throw .badEscape(start)
            }
            value = value << 4 | UInt32(number)
            scanner.skip()
        }
        return value
    }

    /// A number as written.
    mutating func number() throws(JSON5Error) -> String {
        let start = scanner.position
        var text = ""
        if let sign = scanner.next, sign == "+" || sign == "-" {
            text.unicodeScalars.append(sign)
            scanner.skip()
        }
        let body = scanner.run { JSON5Scanner.continuesName($0) || $0 == "." || $0 == "+" || $0 == "-" }
        if body.isEmpty, text.isEmpty { throw .unexpected(start) }
        guard Self.isNumber(body) else { throw .badNumber(start) }
        return text + body
    }

    /// Whether a text without its sign is a number of the grammar.
    private static func isNumber(_ body: String) -> Bool {
        if body == "Infinity" || body == "NaN" { return true }
        var rest = Array(body.utf8)[...]
        if body.hasPrefix("0x") || body.hasPrefix("0X") {
            rest = rest.dropFirst(2)
            return !rest.isEmpty && rest.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }
        }
        func digits() -> Int {
            let run = rest.prefix { (0x30...0x39).contains($0) }
            rest = rest.dropFirst(run.count)
            return run.count
        }
        let isPadded = rest.first == UInt8(ascii: "0")
        let whole = digits()
        if isPadded, whole > 1 { return false }
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            fraction = digits()
        }
        guard whole + fraction > 0 else { return false }
        if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            if digits() == 0 { return false }
        }
        return rest.isEmpty
    }
}
