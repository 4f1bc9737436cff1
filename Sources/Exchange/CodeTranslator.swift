// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Mapping
import SQLite

/// Puts the alliance's codes into the coded fields of messages.
///
/// The alliance's code stands in components 1 to 3, the sender's own in 4 to 6; a code without a single target stays as
/// it is, and is flagged and listed.
struct CodeTranslator {
    let maps: CodeMaps

    /// The coded fields that are translated.
    private static let fields: [(segment: String, field: Int, use: CodeUse)] = [
        ("DG1", 3, .diagnosis), ("RXE", 2, .drug), ("RXO", 1, .drug), ("FT1", 7, .charge),
    ]

    /// The most codes of one message that are looked up.
    private static let limit = 2000

    /// What became of the codes of a message.
    struct Result {
        /// The message with the alliance's codes; nil when nothing changed.
        var message: Message?
        var mapped = 0
        var kept: [String] = []

        var step: Step? {
            guard mapped > 0 || !kept.isEmpty else { return nil }
            let outcome = "\(mapped) mapped" + (kept.isEmpty ? "" : ", \(kept.count) kept")
            return Step("translate", outcome, kept.prefix(20).joined(separator: "; "))
        }
    }

    func translate(_ message: Message, facility: String, at time: String) throws(StoreError) -> Result {
        do throws(MappingError) {
            var run = Run(maps: maps, message: message, facility: facility, time: time)
            for (segment, field, use) in Self.fields where try maps.isAssigned(use, facility: facility) {
                let segments = message.segments(named: segment)
                for (index, place) in segments.prefix(Self.limit).enumerated() {
                    guard let value = CodedValue(place, field, Path(segment, index + 1, field: field)) else { continue }
                    try run.translate(value, use)
                }
                if segments.count > Self.limit { run.result.kept.append("\(segment): only \(Self.limit) looked up") }
            }
            return run.finished()
        } catch {
            guard case .store(let failure) = error else { return Result() }
            throw failure
        }
    }
}

/// The translation of one message: edits are collected, and made in one pass.
private struct Run {
    let maps: CodeMaps
    let message: Message
    let facility: String
    let time: String
    var result = CodeTranslator.Result()
    private var edits: [(part: Field, encoded: String)] = []

    init(maps: CodeMaps, message: Message, facility: String, time: String) {
        self.maps = maps
        self.message = message
        self.facility = facility
        self.time = time
    }

    mutating func translate(_ value: CodedValue, _ use: CodeUse) throws(MappingError) {
        guard let translation = try maps.translate(value.code, use: use, facility: facility) else { return }
        if value.system == translation.system.description { return }
        if translation.result == .mapped, let target = translation.targets.first {
            if let encoded = value.encoded(with: target, of: translation.system, in: message) {
                edits.append((value.part, encoded))
            } else {
                result.kept.append("\(value.path): no room beside the codes already there")
            }
            return
        }
        result.kept.append("\(value.path): \(translation.result.rawValue)")
        guard translation.result != .noMap else { return }
        let unmapped = UnmappedCode(
            use: use, facility: facility, system: value.system, code: value.code, text: value.text,
            result: translation.result)
        try maps.noteUnmapped(unmapped, at: time)
    }

    mutating func finished() -> CodeTranslator.Result {
        guard !edits.isEmpty else { return result }
        if let changed = try? message.replacing(edits) {
            result.message = changed
            result.mapped = edits.count
        } else {
            result.kept.append("the codes could not be written in the message's own separators or character set")
        }
        return result
    }
}

/// A coded element (CE, CWE) in a message: the first repetition of its field.
private struct CodedValue {
    let part: Field
    let path: Path
    let code: String
    let text: String
    let system: String

    init?(_ segment: Segment, _ field: Int, _ path: Path) {
        guard let part = segment[field]?.repetition(1) else { return nil }
        self.part = part
        self.path = path
        code = part.component(1).readable
        text = part.component(2).readable
        system = part.component(3).readable
        if code.isEmpty { return nil }
    }

    /// The target in front and the sender's code behind; nil when there is no room or no way to write it.
    func encoded(with target: Target, of system: CodeSystem, in message: Message) -> String? {
        if !part.component(4).readable.isEmpty { return nil }
        let delimiters = message.delimiters
        // A name that the sender's set cannot write is left out; the code says the same.
        let name = (try? message.encoding.encode(target.name)) == nil ? "" : target.name
        let components = part.components
        let own = (0..<3).map { components.indices.contains($0) ? raw(components[$0], message) : "" }
        let rest = components.dropFirst(6).map { raw($0, message) }
        guard let front = try? [target.code, name, system.description].map(delimiters.escaped) else { return nil }
        return try? delimiters.encodedComponents(front + own + rest)
    }

    private func raw(_ field: Field, _ message: Message) -> String { (try? message.encodedText(of: field)) ?? "" }
}
