// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Attributes and parts as profiles have them; what is missing or wrong is an error with its line.
extension XMLElement {
    init(parsing bytes: [UInt8], _ limits: XMLLimits) throws(ProfileError) {
        do {
            self = try XMLDocument(parsing: bytes, limits: limits).root
        } catch {
            throw .xml(error)
        }
    }

    func required(_ attribute: String) throws(ProfileError) -> String {
        guard let value = self[attribute: attribute], !value.isEmpty else {
            throw .missingAttribute(attribute, of: name, line: line)
        }
        return value
    }

    func part(_ name: String) throws(ProfileError) -> XMLElement {
        guard let part = first(name) else { throw .missingElement(name, in: self.name, line: line) }
        return part
    }

    func wrong(_ attribute: String) -> ProfileError {
        .badValue(attribute, of: name, value: self[attribute: attribute] ?? "", line: line)
    }

    /// A number from 0; nil when the attribute is not there, empty, or one of the words given.
    func number(_ attribute: String, orWords words: [String] = []) throws(ProfileError) -> Int? {
        guard let text = self[attribute: attribute], !text.isEmpty, !words.contains(text) else { return nil }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text), value <= Int(Int32.max)
        else {
            throw wrong(attribute)
        }
        return value
    }

    func truth(_ attribute: String, _ otherwise: Bool) throws(ProfileError) -> Bool {
        switch self[attribute: attribute] {
        case nil, "": otherwise
        case "true", "1": true
        case "false", "0": false
        default: throw wrong(attribute)
        }
    }

    func choice<Choice: RawRepresentable<String>>(
        _ attribute: String, _ otherwise: Choice
    ) throws(ProfileError) -> Choice {
        guard let text = self[attribute: attribute], !text.isEmpty else { return otherwise }
        guard let choice = Choice(rawValue: text) else { throw wrong(attribute) }
        return choice
    }

    func usage() throws(ProfileError) -> ElementUsage {
        guard let usage = ElementUsage(code: try required("Usage")) else { throw wrong("Usage") }
        return usage
    }

    func cardinality() throws(ProfileError) -> Cardinality {
        let minimum = try number("Min") ?? 0
        let maximum = self[attribute: "Max"] == nil ? 1 : try number("Max", orWords: ["*"])
        if let maximum, maximum < minimum { throw wrong("Max") }
        return Cardinality(minimum, maximum)
    }

    func pattern(_ attribute: String) throws(ProfileError) -> Pattern {
        let source = try required(attribute)
        do {
            return try Pattern(parsing: source)
        } catch {
            throw .badPattern(error, line: line)
        }
    }
}

extension String {
    /// The text without blanks and line ends around it.
    var trimmed: String {
        let front = drop(while: \.isWhitespace)
        guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(front[...last])
    }

    /// The text in one line, each run of blanks and line ends one blank.
    var inOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
