// SPDX-License-Identifier: Apache-2.0

import Bytes
import Exchange
import HL7v2
import JSON

/// The differences between the messages of two files.
struct DiffReport {
    /// Two messages compared, or one without a partner.
    private struct Entry {
        /// Places of the messages, from 1.
        let old: Int?
        let new: Int?
        let controlID: String
        let differences: [Difference]
    }

    private let files: (String, String)
    private let isSingle: Bool
    private var entries: [Entry] = []

    init(_ old: DiffSide, _ new: DiffSide, _ compare: (Message, Message) -> [Difference]) {
        files = (old.file, new.file)
        isSingle = old.messages.count == 1 && new.messages.count == 1
        for pair in Self.pairs(old.messages, new.messages) {
            let (left, right) = (pair.0.map { old.messages[$0] }, pair.1.map { new.messages[$0] })
            let found = if let left, let right { compare(left, right) } else { [Difference]() }
            entries.append(
                Entry(
                    old: pair.0.map { $0 + 1 }, new: pair.1.map { $0 + 1 },
                    controlID: (left ?? right)?["MSH-10"] ?? "", differences: found))
        }
    }

    var isEqual: Bool { entries.allSatisfy { $0.old != nil && $0.new != nil && $0.differences.isEmpty } }

    /// Messages with the same MSH-10, then the others in order; first those of the older file.
    private static func pairs(_ old: [Message], _ new: [Message]) -> [(Int?, Int?)] {
        var places: [String: [Int]] = [:]
        for (place, message) in new.enumerated().reversed() {
            if let id = message["MSH-10"] { places[id, default: []].append(place) }
        }
        var partners: [Int?] = old.map { message in message["MSH-10"].flatMap { places[$0]?.popLast() } }
        var left = Array(Set(new.indices).subtracting(partners.compactMap(\.self)).sorted().reversed())
        for place in partners.indices where partners[place] == nil { partners[place] = left.popLast() }
        return partners.enumerated().map { ($0.offset, $0.element) } + left.reversed().map { (nil, $0) }
    }
}

extension DiffReport {
    /// One line a difference.
    var lines: [String] { entries.flatMap(lines) }

    private func lines(_ entry: Entry) -> [String] {
        let id = entry.controlID.isEmpty ? "" : " (\(LogText.line(entry.controlID)))"
        guard let old = entry.old else { return ["message \(entry.new ?? 0)\(id): only in \(files.1)"] }
        guard entry.new != nil else { return ["message \(old)\(id): only in \(files.0)"] }
        let start = isSingle ? "" : "message \(old)\(id): "
        return entry.differences.map { start + line($0) }
    }

    private func line(_ difference: Difference) -> String {
        let moved = difference.path == difference.newerPath ? "" : " (\(difference.newerPath))"
        let place = "\(difference.path)\(moved)"
        switch difference.kind {
        case .insertedSegment: return "\(place): segment inserted: \(text(difference.new))"
        case .removedSegment: return "\(place): segment removed: \(text(difference.old))"
        case .surroundings: return "\(place): around it: \(text(difference.old)) -> \(text(difference.new))"
        case .changed, .addedPart, .removedPart:
            return "\(place): \(text(difference.old)) -> \(text(difference.new))"
        }
    }

    private func text(_ value: Difference.Value) -> String {
        switch value {
        case .absent: "(absent)"
        case .empty: "(empty)"
        case .null: "\"\""
        case .text(let text): LogText.line(text, limit: .max)
        case .bytes(let bytes): "(bytes \(Hexadecimal.encode(bytes)))"
        }
    }
}

extension DiffReport {
    /// The whole report.
    var json: JSONValue {
        [
            "a": .string(files.0), "b": .string(files.1), "equal": .bool(isEqual),
            "differences": .array(entries.flatMap(json)),
        ]
    }

    private func json(_ entry: Entry) -> [JSONValue] {
        var members: [JSONValue.Member] = []
        if !isSingle {
            members.append(.init("message", .integer(entry.old ?? entry.new ?? 0)))
            members.append(.init("controlID", .string(entry.controlID)))
        }
        guard entry.old != nil, entry.new != nil else {
            return [.object([.init("kind", entry.old == nil ? "inserted-message" : "removed-message")] + members)]
        }
        return entry.differences.map { difference in
            .object(
                [
                    .init("kind", .string(difference.kind.rawValue)),
                    .init("path", .string(difference.path.description)),
                    .init("newerPath", .string(difference.newerPath.description)), .init("old", json(difference.old)),
                    .init("new", json(difference.new)),
                ] + members)
        }
    }

    private func json(_ value: Difference.Value) -> JSONValue {
        switch value {
        case .absent: ["presence": "absent"]
        case .empty: ["presence": "empty"]
        case .null: ["presence": "null"]
        case .text(let text): ["presence": "value", "value": .string(text)]
        case .bytes(let bytes): ["presence": "value", "hex": .string(Hexadecimal.encode(bytes))]
        }
    }
}
