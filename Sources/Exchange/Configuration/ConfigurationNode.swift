// SPDX-License-Identifier: Apache-2.0

import JSON

/// Faults on their way to the caller.
final class FaultList {
    private(set) var faults: [ConfigurationFault] = []

    /// More faults than anybody reads.
    private static let limit = 200

    func add(_ fault: ConfigurationFault) {
        if faults.count < Self.limit { faults.append(fault) }
    }
}

/// A value of the file on the way into the model: it knows its path, and where faults go.
struct ConfigurationNode {
    let value: JSON5Value
    let path: String
    let list: FaultList

    func complain(_ text: String) { list.add(ConfigurationFault(at: value.position, path, text)) }

    func element(_ place: Int, _ value: JSON5Value) -> ConfigurationNode {
        ConfigurationNode(value: value, path: "\(path)[\(place)]", list: list)
    }

    /// The value as an object.
    var object: ConfigurationObject? {
        guard value.members != nil else {
            complain("an object in braces is wanted here")
            return nil
        }
        return ConfigurationObject(self)
    }

    /// The elements of an array; one value alone stands for an array of it.
    var elements: [ConfigurationNode] {
        guard let elements = value.array else { return [self] }
        return elements.enumerated().map { element($0, $1) }
    }

    /// The elements of an array that says something: of an empty one nobody could tell whether all or nothing is meant.
    var someElements: [ConfigurationNode] {
        if value.array?.isEmpty == true { complain("an empty list says nothing") }
        return elements
    }

    var text: String? {
        guard let text = value.string else {
            complain("a text in quotation marks is wanted here")
            return nil
        }
        return text
    }

    func integer(in range: ClosedRange<Int>) -> Int? {
        guard let number = value.integer, range.contains(number) else {
            complain("a whole number from \(range.lowerBound) to \(range.upperBound) is wanted here")
            return nil
        }
        return number
    }

    var flag: Bool? {
        guard let flag = value.bool else {
            complain("true or false is wanted here")
            return nil
        }
        return flag
    }

    /// A time such as `"30 s"`, in milliseconds.
    var milliseconds: Int64? {
        let units: [(String, Int64)] = [
            ("ms", 1), ("min", 60_000), ("s", 1_000), ("h", 3_600_000), ("d", 86_400_000),
        ]
        guard let number = quantity(units) else {
            complain("a time such as \"500 ms\", \"30 s\", \"5 min\", \"24 h\" or \"90 d\" is wanted here")
            return nil
        }
        return number
    }

    /// A time of at least a millisecond.
    var positiveTime: Int64? {
        guard let time = milliseconds else { return nil }
        if time == 0 { complain("a time longer than nothing is wanted here") }
        return time == 0 ? nil : time
    }

    /// A size of at least a byte.
    var positiveSize: Int? {
        guard let size = bytes else { return nil }
        if size == 0 { complain("a size of more than nothing is wanted here") }
        return size == 0 ? nil : size
    }

    /// A size such as `"16 MiB"`, in bytes.
    var bytes: Int? {
        let units: [(String, Int64)] = [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("B", 1)]
        guard let number = quantity(units) else {
            complain("a size such as \"64 KiB\" or \"16 MiB\" is wanted here")
            return nil
        }
        return Int(number)
    }

    private func quantity(_ units: [(String, Int64)]) -> Int64? {
        guard let text = value.string, let unit = units.first(where: { text.hasSuffix($0.0) }) else { return nil }
        var digits = text.dropLast(unit.0.count)
        if digits.last == " " { digits.removeLast() }
        guard let number = Int64(digits), number >= 0, number <= 1_000_000_000_000 / unit.1 else { return nil }
        return number * unit.1
    }

    /// One of a few words.
    func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> Choice? where Choice.RawValue == String {
        let words = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        guard let text = value.string, let choice = Choice(rawValue: text) else {
            let hint = value.string.flatMap { Spelling.nearest($0, among: Choice.allCases.map(\.rawValue)) }
            complain("one of \(words) is wanted here" + (hint.map { "; did you mean \"\($0)\"?" } ?? ""))
            return nil
        }
        return choice
    }
}

/// An object of the file: every name it is asked for is a name it may have, all others are faults.
final class ConfigurationObject {
    let node: ConfigurationNode
    private var asked: [String] = []

    init(_ node: ConfigurationNode) { self.node = node }

    private var members: [JSON5Value.Member] { node.value.members ?? [] }

    /// The value of a name; nil when it is not given, or `null`.
    subscript(name: String) -> ConfigurationNode? {
        if !asked.contains(name) { asked.append(name) }
        guard let value = node.value[name], value.content != .null else { return nil }
        return ConfigurationNode(value: value, path: node.path.isEmpty ? name : "\(node.path).\(name)", list: node.list)
    }

    /// Whether a name is given.
    func has(_ name: String) -> Bool { members.contains { $0.name == name } }

    /// The value of a name that must be given.
    func required(_ name: String) -> ConfigurationNode? {
        if let found = self[name] { return found }
        node.complain("\"\(name)\" is missing")
        return nil
    }

    /// Names the members that nobody asked for, and those given twice.
    func finish() {
        var seen: Set<String> = []
        for member in members {
            let path = node.path.isEmpty ? member.name : "\(node.path).\(member.name)"
            if !seen.insert(member.name).inserted {
                node.list.add(ConfigurationFault(at: member.position, path, "given twice"))
            } else if !asked.contains(member.name) {
                let hint = Spelling.nearest(member.name, among: asked).map { "; did you mean \"\($0)\"?" } ?? ""
                node.list.add(ConfigurationFault(at: member.position, path, "no such setting\(hint)"))
            }
        }
    }
}

/// Words that somebody may have meant.
enum Spelling {
    /// The word nearest to what was written; nil when none is near.
    static func nearest(_ written: String, among words: [String]) -> String? {
        guard written.count <= 64 else { return nil }
        let folded = written.lowercased()
        let scored = words.map { (word: $0, distance: distance(folded, $0.lowercased())) }
        guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, min(3, written.count / 3)) ? best.word : nil
    }

    /// How many characters must be added, dropped or changed to make one word of the other (Levenshtein).
    private static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left), Array(right))
        var row = Array(0...right.count)
        for (place, letter) in left.enumerated() {
            var (corner, above) = (row[0], 0)
            row[0] = place + 1
            for (column, other) in right.enumerated() {
                above = row[column + 1]
                row[column + 1] = min(above + 1, row[column] + 1, corner + (letter == other ? 0 : 1))
                corner = above
            }
        }
        return row[right.count]
    }
}
