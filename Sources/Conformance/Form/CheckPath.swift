// SPDX-License-Identifier: Apache-2.0

public import HL7v2

/// A place in the result of a step.
///
/// - `PID-3[2].4.2`: a place in a message.
/// - `OBX(8867-4)-5`: in the first segment whose coded field is this code: OBX-3, else field 1 of others.
/// - `count OBX`: how many segments of a name.
/// - `profile R40`: how many errors the profile of this name has for the message.
/// - `milliseconds`: how long the step took.
/// - Any other word: a value of a file's receipt or of what the exchange holds, such as `state` or `row[2].item`.
public enum CheckPath: Sendable, Hashable, CustomStringConvertible {
    /// A place in a message.
    case place(Path)
    /// A place in a segment that a code chooses.
    case coded(segment: String, code: String, rest: Path)
    /// The number of segments of a name.
    case count(String)
    /// The errors by a profile.
    case profile(String)
    /// A named value.
    case value(String)

    /// As it is written.
    public var description: String {
        switch self {
        case .place(let path): path.description
        case .coded(let segment, let code, let rest): "\(segment)(\(code))" + rest.description.dropFirst(3)
        case .count(let name): "count \(name)"
        case .profile(let name): "profile \(name)"
        case .value(let name): name
        }
    }

    /// Reads a path; nil where it cannot be one.
    init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        if words.count == 2, words[0] == "count", words[1].count == 3 {
            self = .count(words[1])
        } else if words.count == 2, words[0] == "profile" {
            self = .profile(words[1])
        } else if let open = text.firstIndex(of: "("), let close = text.firstIndex(of: ")"), open < close {
            let name = String(text[..<open])
            let rest = name + text[text.index(after: close)...]
            guard let path = try? Path(parsing: rest) else { return nil }
            self = .coded(segment: name, code: String(text[text.index(after: open)..<close]), rest: path)
        } else if Self.looksLikeSegment(text) {
            guard let path = try? Path(parsing: text) else { return nil }
            self = .place(path)
        } else {
            guard words.count == 1, Self.isName(text) else { return nil }
            self = .value(text)
        }
    }

    /// Three capitals or digits, then a hyphen or an index.
    private static func looksLikeSegment(_ text: String) -> Bool {
        let name = text.prefix { $0.isUppercase || $0.isNumber }
        guard name.count == 3, name.first?.isUppercase == true else { return false }
        return text.dropFirst(3).first.map { "-[.".contains($0) } ?? false
    }

    private static func isName(_ text: String) -> Bool {
        text.first?.isLowercase == true
            && text.allSatisfy { $0.isLetter || $0.isNumber || "-.[]".contains($0) }
    }

    /// Whether messages have such places.
    var isInMessage: Bool { if case .value = self { false } else { true } }
}
