// SPDX-License-Identifier: Apache-2.0

import Bytes

/// What an escape sequence means.
enum EscapeMeaning {
    /// Bytes that stand in its place: a separator, or those of `\X..\`.
    case literal([UInt8])
    case highlight(Bool)
    case command(FormattingCommand)
    case designation(Designation)
    case local
    case wrong(EscapeProblem.Kind)
}

/// Tells the meanings of the escape sequences of one message.
///
/// - Source: HL7 v2.5.1, sections 2.7.1 to 2.7.7.
struct EscapeReader {
    private let bytes: [UInt8]
    private let separators: [(letter: UInt8, separator: UInt8)]

    init(_ message: Message) {
        bytes = message.storage.bytes
        separators = message.delimiters.escapes
    }

    /// The meaning of a sequence whose range includes both escape characters.
    func meaning(of sequence: Range<Int>) -> EscapeMeaning {
        let inner = bytes[sequence.lowerBound + 1..<sequence.upperBound - 1]
        guard let letter = inner.first else { return .wrong(.malformed) }
        let rest = inner.dropFirst()
        switch letter {
        case UInt8(ascii: "X"):
            return Self.bytes(rest).map { .literal($0) } ?? .wrong(.malformed)
        case UInt8(ascii: "C"), UInt8(ascii: "M"):
            guard let code = Self.bytes(rest), code.count <= 3 else { return .wrong(.malformed) }
            return Designation(code).map { .designation($0) } ?? .wrong(.unknownCharacterSet)
        case UInt8(ascii: "Z"): return rest.isEmpty ? .wrong(.malformed) : .local
        case UInt8(ascii: "."): return Self.command(rest)
        default: return rest.isEmpty ? single(letter) : .wrong(.unknown)
        }
    }

    private func single(_ letter: UInt8) -> EscapeMeaning {
        if letter == UInt8(ascii: "H") { return .highlight(true) }
        if letter == UInt8(ascii: "N") { return .highlight(false) }
        let known = separators.first { $0.letter == letter }
        return known.map { .literal([$0.separator]) } ?? .wrong(.unknown)
    }

    private static func bytes(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
        digits.isEmpty ? nil : Hexadecimal.decode(digits)
    }

    /// A command such as `.br` or `.in+4`; blanks around the number do not matter.
    private static func command(_ text: ArraySlice<UInt8>) -> EscapeMeaning {
        let name = String(decoding: text.prefix(2), as: UTF8.self)
        // No page has more lines or columns than four digits say.
        guard text.count <= 12, let number = number(text.dropFirst(2)) else { return .wrong(.malformed) }
        guard let command = FormattingCommand(name, number.value) else {
            return .wrong(FormattingCommand.names.contains(name) ? .malformed : .unknown)
        }
        return .command(command)
    }

    private static func number(_ text: ArraySlice<UInt8>) -> (value: Int?, ())? {
        let digits = text.filter { $0 != 0x20 }
        if digits.isEmpty { return (nil, ()) }
        let isSigned = digits[0] == UInt8(ascii: "+") || digits[0] == UInt8(ascii: "-")
        let figures = digits.dropFirst(isSigned ? 1 : 0)
        guard (1...4).contains(figures.count), figures.allSatisfy(\.isASCIIDigit) else { return nil }
        return (Int(String(decoding: digits, as: UTF8.self)), ())
    }
}
