// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets

/// Compares two messages part by part.
struct MessageComparer {
    /// One segment, made ready to be compared often.
    private struct Item {
        let segment: Segment
        let path: Path
        let name: [UInt8]
        /// What each field says, from field 1 on; empty for those that do not count.
        let fields: [[UInt8]]
        /// The fields as numbers, 0 for empty ones: to see quickly how alike two segments are.
        let hashes: [Int]
    }

    /// Fields that are compared in the time of one cell of an ``Alignment``.
    private static let fieldsOfACell = 32

    private let older: Message
    private let newer: Message
    private let comparison: Comparison
    private let ignored: [PathPattern]
    private let canonical: CanonicalValue
    private var found: [Difference] = []

    init(_ older: Message, _ newer: Message, _ comparison: Comparison, _ ignored: [PathPattern]) {
        self.older = older
        self.newer = newer
        self.comparison = comparison
        self.ignored = ignored
        canonical = CanonicalValue(comparison: comparison)
    }

    mutating func differences() -> [Difference] {
        if older == newer { return [] }
        let (old, new) = (items(older), items(newer))
        let alignment = Alignment(
            old: old.indices, new: new.indices, likeness: { Self.likeness(old[$0], new[$1]) },
            areEqual: {
                old[$0].name == new[$1].name && old[$0].hashes == new[$1].hashes && old[$0].fields == new[$1].fields
            }, weight: (old + new).reduce(0) { max($0, $1.hashes.count) } / Self.fieldsOfACell)
        for pair in alignment.pairs() {
            switch (pair.old.map { old[$0] }, pair.new.map { new[$0] }) {
            case (let left?, let right?): compare(left, right)
            case (let left?, nil): note(.removedSegment, left.path, old: text(left.segment))
            case (nil, let right?): note(.insertedSegment, right.path, new: text(right.segment))
            case (nil, nil): break
            }
        }
        if comparison == .bytes { compareSurroundings() }
        return found
    }

    private func items(_ message: Message) -> [Item] {
        var seen: [String: Int] = [:]
        return message.segments.map { segment in
            let name = segment.name
            seen[name, default: 0] += 1
            let path = Path(name, seen[name] ?? 1)
            let numbers = segment.fieldCount > 0 ? Array(1...segment.fieldCount) : []
            var fields = numbers.map { number -> [UInt8] in
                guard let field = segment[number], counts(number, path) else { return [] }
                return canonical.bytes(of: field)
            }
            if comparison == .values { while fields.last?.isEmpty == true { fields.removeLast() } }
            let bytes = Array(message.storage.bytes[message.storage.nameRange(segment.index)])
            let hashes = fields.map { $0.isEmpty ? 0 : $0.hashValue }
            return Item(segment: segment, path: path, name: bytes, fields: fields, hashes: hashes)
        }
    }

    /// Whether a field is compared at all.
    private func counts(_ number: Int, _ path: Path) -> Bool {
        if comparison == .values {
            if number <= 2, Headers.isHeader(Array(path.segment.utf8)[...]) { return false }
            if path.segment == "MSH", number == 18 { return false }
        }
        var field = path
        field.field = number
        return !ignored.contains { $0.matches(field) }
    }

    /// From 2 for the same name alone to 12 for equal segments; a set id that agrees counts a little.
    private static func likeness(_ old: Item, _ new: Item) -> Int {
        guard old.name == new.name else { return 0 }
        let count = max(old.hashes.count, new.hashes.count)
        guard count > 0 else { return 12 }
        var (same, written) = (0, 0)
        for index in 1..<max(1, count) {
            let left = index < old.hashes.count ? old.hashes[index] : 0
            let right = index < new.hashes.count ? new.hashes[index] : 0
            if left == 0, right == 0 { continue }
            written += 1
            if left == right { same += 1 }
        }
        let first = old.hashes.first == new.hashes.first ? 1 : 0
        if same == written { return 11 + first }
        return 2 + 8 * same / written + first
    }

    private func text(_ segment: Segment) -> Difference.Value {
        guard let text = try? segment.message.storage.encoding.workingEncoding.decode(segment.bytes) else {
            return .bytes(Array(segment.bytes))
        }
        return .text(text)
    }
}

extension MessageComparer {
    private mutating func note(
        _ kind: Difference.Kind, _ path: Path, _ newerPath: Path? = nil, old: Difference.Value = .absent,
        new: Difference.Value = .absent
    ) {
        let newerPath = newerPath ?? path
        guard !ignored.contains(where: { $0.matches(path) || $0.matches(newerPath) }) else { return }
        found.append(Difference(kind: kind, path: path, newerPath: newerPath, old: old, new: new))
    }

    private mutating func compare(_ old: Item, _ new: Item) {
        guard old.fields != new.fields else { return }
        let (first, second) = (old.segment, new.segment)
        for number in 1..<max(first.fieldCount, second.fieldCount) + 1 where counts(number, old.path) {
            let places = Places(old.path, new.path) { $0.field = number }
            compare(first[number], second[number], .field, places)
        }
    }

    /// A part in both messages, and how deep it lies.
    private mutating func compare(_ old: Field?, _ new: Field?, _ level: Level, _ places: Places) {
        guard let old, let new else { return compareOne(old, new, level, places) }
        guard let deeper = level.next else { return compareValues(old, new, places) }
        let (first, second) = (parts(old, level), parts(new, level))
        let isDivided = first.count > 1 || second.count > 1
        guard isDivided, level == .field else {
            for index in 0..<max(first.count, second.count) {
                let left = index < first.count ? first[index] : nil
                let right = index < second.count ? second[index] : nil
                compare(left, right, deeper, isDivided ? places.deeper(level, index, index) : places)
            }
            return
        }
        compareRepetitions(first, second, places)
    }

    private mutating func compareRepetitions(_ old: [Field], _ new: [Field], _ places: Places) {
        // Long repetitions that are almost equal would be compared byte by byte, each with each.
        var numbers: [[UInt8]: Int] = [:]
        let (first, second) = (old.map { number($0, &numbers) }, new.map { number($0, &numbers) })
        let alignment = Alignment(
            old: old.indices, new: new.indices, likeness: { first[$0] == second[$1] ? 4 : 1 },
            areEqual: { first[$0] == second[$1] })
        for pair in alignment.pairs() {
            let place = places.deeper(.field, pair.old ?? pair.new ?? 0, pair.new ?? pair.old ?? 0)
            compare(pair.old.map { old[$0] }, pair.new.map { new[$0] }, .repetition, place)
        }
    }

    /// The same number for fields that say the same.
    private func number(_ field: Field, _ numbers: inout [[UInt8]: Int]) -> Int {
        let (bytes, next) = (canonical.bytes(of: field), numbers.count)
        numbers[bytes] = numbers[bytes] ?? next
        return numbers[bytes] ?? next
    }

    /// A part that only one message has.
    private mutating func compareOne(_ old: Field?, _ new: Field?, _ level: Level, _ places: Places) {
        guard let field = old ?? new else { return }
        let isEmpty = comparison == .values && canonical.bytes(of: field).isEmpty
        if isEmpty || isIgnored(field, places) { return }
        let value = whole(field)
        if old == nil {
            note(.addedPart, places.new, new: value)
        } else {
            note(.removedPart, places.old, old: value)
        }
    }

    private mutating func compareValues(_ old: Field, _ new: Field, _ places: Places) {
        let (left, right) = (canonical.value(old), canonical.value(new))
        guard left != right, !isIgnored(old, places) else { return }
        var values = (value(old), value(new))
        // A sequence against the same text: only the way it is written tells.
        if values.0 == values.1 { values = (written(old), written(new)) }
        if values.0 == values.1 { values = (.bytes(Array(old.bytes)), .bytes(Array(new.bytes))) }
        note(.changed, places.old, places.new, old: values.0, new: values.1)
    }

    /// An undivided part is also its own first component and subcomponent.
    private func isIgnored(_ field: Field, _ places: Places) -> Bool {
        guard !isDivided(field) else { return false }
        let (old, new) = (places.old.filled, places.new.filled)
        return ignored.contains { $0.matches(old) || $0.matches(new) }
    }

    private func parts(_ field: Field, _ level: Level) -> [Field] {
        var parts =
            switch level {
            case .field: field.repetitions
            case .repetition: field.components
            case .component, .subcomponent: field.subcomponents
            }
        if comparison == .values {
            while parts.count > 1, let last = parts.last, canonical.bytes(of: last).isEmpty { parts.removeLast() }
        }
        return parts
    }
}

extension MessageComparer {
    private func value(_ field: Field) -> Difference.Value {
        if field.isEmpty { return .empty }
        if field.isNull { return .null }
        guard let text = try? field.text() else { return .bytes(Array(field.bytes)) }
        return .text(text)
    }

    private func written(_ field: Field) -> Difference.Value {
        guard let text = try? field.message.encodedText(of: field) else { return .bytes(Array(field.bytes)) }
        return .text(text)
    }

    /// The value of an undivided part, the ER7 text of a divided one.
    private func whole(_ field: Field) -> Difference.Value {
        isDivided(field) ? written(field) : value(field)
    }

    private func isDivided(_ field: Field) -> Bool {
        field.repetitions.count > 1 || field.components.count > 1 || field.subcomponents.count > 1
    }

    /// The first bytes around segments that differ; only where both messages have as many segments.
    private mutating func compareSurroundings() {
        guard older.segments.count == newer.segments.count else { return }
        let (left, right) = (older.surroundings, newer.surroundings)
        for index in 0...older.segments.count {
            let (first, second) = (older.storage.bytes[left[index]], newer.storage.bytes[right[index]])
            guard first != second else { continue }
            let path = older.segments[max(0, index - 1)].path
            return note(.surroundings, path, old: .bytes(Array(first)), new: .bytes(Array(second)))
        }
        // UTF-16 and ISO 2022 can write the same text in several ways.
        guard found.isEmpty, ignored.isEmpty else { return }
        let same = zip(older.original, newer.original).prefix { $0 == $1 }.count
        note(
            .surroundings, Path("MSH"), old: .bytes(Array(older.original.dropFirst(same).prefix(4))),
            new: .bytes(Array(newer.original.dropFirst(same).prefix(4))))
    }
}

/// How deep a part lies.
private enum Level: Int {
    case field, repetition, component, subcomponent

    var next: Level? { Level(rawValue: rawValue + 1) }
}

/// The same part in both messages.
private struct Places {
    var old: Path
    var new: Path

    init(_ old: Path, _ new: Path, _ change: (inout Path) -> Void) {
        (self.old, self.new) = (old, new)
        change(&self.old)
        change(&self.new)
    }

    /// Part `first` of the old and `second` of the new, from 0, of a part at `level`.
    func deeper(_ level: Level, _ first: Int, _ second: Int) -> Places {
        var places = self
        switch level {
        case .field: (places.old.repetition, places.new.repetition) = (first + 1, second + 1)
        case .repetition: (places.old.component, places.new.component) = (first + 1, second + 1)
        case .component, .subcomponent:
            (places.old.component, places.new.component) = (old.component ?? 1, new.component ?? 1)
            (places.old.subcomponent, places.new.subcomponent) = (first + 1, second + 1)
        }
        return places
    }
}

extension Path {
    /// The path to the undivided value at a place.
    fileprivate var filled: Path {
        Path(
            segment, occurrence, field: field, repetition: repetition ?? 1, component: component ?? 1,
            subcomponent: subcomponent ?? 1)
    }
}

extension Message {
    /// What stands before the first segment, and behind each.
    fileprivate var surroundings: [Range<Int>] {
        let starts = storage.segments.map { Int($0.start) } + [storage.bytes.count]
        return [0..<starts[0]] + storage.segments.indices.map { Int(storage.segments[$0].end)..<starts[$0 + 1] }
    }
}
