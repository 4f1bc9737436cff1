// SPDX-License-Identifier: Apache-2.0

import Bytes
import HL7v2

/// How a date and time is written: `YYYY`, `MM`, `DD`, `HH`, `mm`, `ss` stand for digits, `hl7` for HL7's own form, all
/// else for itself.
public struct DatePattern: Sendable, Hashable, CustomStringConvertible {
    private enum Part: Sendable, Hashable {
        /// Digits: which place of year, month, day, hour, minute, second, and how many.
        case digits(Int, Int)
        case literal(UInt8)
    }

    /// The pattern as written.
    public let description: String
    private let parts: [Part]
    private var isHL7: Bool { parts.isEmpty }

    /// HL7's own form, as exact as it is written.
    public static let hl7 = DatePattern()

    private init() { (description, parts) = ("hl7", []) }

    /// Reads a pattern; nil where the year is missing, a part stands twice, or letters that mean nothing.
    public init?(_ text: String) {
        if text == "hl7" {
            self = .hl7
            return
        }
        let words: [(String, Int, Int)] = [
            ("YYYY", 0, 4), ("MM", 1, 2), ("DD", 2, 2), ("HH", 3, 2), ("mm", 4, 2), ("ss", 5, 2),
        ]
        var (parts, rest, seen): ([Part], Substring, Set<Int>) = ([], text[...], [])
        while let first = rest.first {
            if let word = words.first(where: { rest.hasPrefix($0.0) }) {
                guard seen.insert(word.1).inserted else { return nil }
                parts.append(.digits(word.1, word.2))
                rest = rest.dropFirst(word.2)
            } else {
                guard let byte = first.asciiValue, !byte.isASCIIAlphanumeric || byte == UInt8(ascii: "T") else {
                    return nil
                }
                parts.append(.literal(byte))
                rest = rest.dropFirst()
            }
        }
        // A part without the greater ones names no time.
        guard !seen.isEmpty, seen == Set(0..<seen.count) else { return nil }
        (description, self.parts) = (text, parts)
    }

    /// Writes a date of another pattern in this one; nil where it is no date, or less exact than this one needs.
    public func rewrite(_ text: String, from other: DatePattern) -> String? {
        guard let numbers = other.read(text) else { return nil }
        if isHL7 { return numbers.enumerated().map { Self.padded($1, $0 == 0 ? 4 : 2) }.joined() }
        var output = ""
        for part in parts {
            switch part {
            case .literal(let byte): output.unicodeScalars.append(Unicode.Scalar(byte))
            case .digits(let place, let width):
                guard place < numbers.count else { return nil }
                output += Self.padded(numbers[place], width)
            }
        }
        return output
    }

    /// Year, month, day, hour, minute, second as far as they are written; nil where they are no date.
    private func read(_ text: String) -> [Int]? {
        let compact: String
        if isHL7 {
            compact = String(text.prefix { $0.isNumber }.prefix(14))
            guard (try? DateTime(parsing: text)) != nil else { return nil }
        } else {
            guard let found = digits(of: text) else { return nil }
            compact = found
            guard (try? DateTime(parsing: compact)) != nil else { return nil }
        }
        var (numbers, rest) = ([Int](), compact[...])
        while !rest.isEmpty {
            let width = numbers.isEmpty ? 4 : 2
            guard let number = Int(rest.prefix(width)) else { return nil }
            numbers.append(number)
            rest = rest.dropFirst(width)
        }
        return numbers
    }

    /// The digits of a text in the order of HL7.
    private func digits(of text: String) -> String? {
        var (found, rest) = ([Int: String](), Array(text.utf8)[...])
        for part in parts {
            switch part {
            case .literal(let byte):
                guard rest.first == byte else { return nil }
                rest = rest.dropFirst()
            case .digits(let place, let width):
                let run = rest.prefix(width)
                guard run.count == width, run.allSatisfy(\.isASCIIDigit) else { return nil }
                found[place] = String(decoding: run, as: UTF8.self)
                rest = rest.dropFirst(width)
            }
        }
        return rest.isEmpty ? found.keys.sorted().compactMap { found[$0] }.joined() : nil
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
