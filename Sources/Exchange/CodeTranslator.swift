// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Mapping
import SQLite

/// Puts the alliance's codes into the coded fields of messages.
///
/// The alliance's code stands in components 1 to 3, the sender's own in 4 to 6, or in a repetition before the sender's,
/// as the map is assigned; a code without a single target stays as it is, and is flagged and listed. What was written is
/// kept with the row it comes from.
struct CodeTranslator {
    let maps: CodeMaps

    /// The most codes of one message that are looked up.
    private static let limit = 2000

    /// What became of the codes of a message.
    struct Result {
        /// The message with the alliance's codes; nil when nothing changed.
        var message: Message?
        var mapped = 0
        var kept: [String] = []
        /// Where codes stand that no row of their map decides on.
        var unmapped: [Path] = []

        var step: Step? {
            guard mapped > 0 || !kept.isEmpty else { return nil }
            let outcome = "\(mapped) mapped" + (kept.isEmpty ? "" : ", \(kept.count) kept")
            return Step("translate", outcome, kept.prefix(20).joined(separator: "; "))
        }
    }

    func translate(
        _ message: Message, id: Int64, facility: String, at time: String
    ) throws(StoreError) -> Result {
        do throws(MappingError) {
            let (result, written) = try run(message, facility: facility, at: time)
            if result.message != nil { for code in written { try maps.noteWritten(code, message: id) } }
            return result
        } catch {
            guard case .store(let failure) = error else { return Result() }
            throw failure
        }
    }

    /// Lists the codes without a target of a message that was refused for them.
    func list(_ message: Message, facility: String, at time: String) throws(StoreError) {
        do throws(MappingError) {
            _ = try run(message, facility: facility, at: time)
        } catch {
            if case .store(let failure) = error { throw failure }
        }
    }

    /// - Parameter counts: whether codes without a target are counted in the store.
    func run(
        _ message: Message, facility: String, at time: String, counts: Bool = true
    ) throws(MappingError) -> (result: Result, written: [CodeMaps.WrittenCode]) {
        let uses = try maps.assignedUses(facility: facility)
        if uses.isEmpty { return (Result(), []) }
        var run = Run(maps: maps, message: message, facility: facility, time: time, counts: counts)
        for field in try maps.codedFields() where uses.contains(field.use) {
            let placement = try maps.placement(field.use, facility: facility)
            let segments = message.segments(named: field.segment)
            for (index, segment) in segments.prefix(Self.limit).enumerated() where field.isCoded(in: segment) {
                let path = Path(field.segment, index + 1, field: field.field)
                guard let value = CodedValue(segment, field.field, path, placement) else { continue }
                try run.translate(value, field.use)
            }
            if segments.count > Self.limit {
                run.result.kept.append("\(field.segment): only \(Self.limit) looked up")
            }
        }
        return (run.finished(), run.written)
    }
}

extension CodedField {
    /// Whether the field holds codes here: observation values only do when OBX-2 says so.
    func isCoded(in place: Segment) -> Bool {
        guard segment == "OBX", field == 5 else { return true }
        return ["CE", "CWE", "CNE", "CF"].contains(place[2].readable)
    }
}

/// The translation of one message: edits are collected, and made in one pass.
private struct Run {
    let maps: CodeMaps
    let message: Message
    let facility: String
    let time: String
    let counts: Bool
    var result = CodeTranslator.Result()
    private(set) var written: [CodeMaps.WrittenCode] = []
    private let context: TranslationContext
    private var edits: [(part: Field, encoded: String)] = []

    init(maps: CodeMaps, message: Message, facility: String, time: String, counts: Bool) {
        self.maps = maps
        self.message = message
        self.facility = facility
        self.time = time
        self.counts = counts
        context = TranslationContext(message)
    }

    mutating func translate(_ value: CodedValue, _ use: CodeUse) throws(MappingError) {
        guard let translation = try maps.translate(value.code, use: use, facility: facility, in: context) else {
            return
        }
        if value.system == translation.system.description { return }
        if translation.result == .mapped, let target = translation.targets.first {
            if let encoded = value.encoded(with: target, of: translation.system, in: message) {
                edits.append((value.part, encoded))
                written.append(
                    CodeMaps.WrittenCode(
                        path: value.path.description, map: translation.map, version: translation.version,
                        row: target.row, original: (try? message.encodedText(of: value.part)) ?? "", written: encoded))
            } else {
                result.kept.append("\(value.path): no room beside the codes already there")
            }
            return
        }
        result.kept.append("\(value.path): \(translation.result.rawValue)")
        if translation.result != .noMap { result.unmapped.append(value.path) }
        guard counts, translation.result != .noMap else { return }
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
struct CodedValue {
    let part: Field
    let path: Path
    let code: String
    let text: String
    let system: String
    let placement: CodePlacement

    init?(_ segment: Segment, _ field: Int, _ path: Path, _ placement: CodePlacement) {
        guard let part = segment[field]?.repetition(1) else { return nil }
        self.init(part, path, placement)
    }

    init?(_ part: Field, _ path: Path, _ placement: CodePlacement = .triplet) {
        self.part = part
        self.path = path
        self.placement = placement
        code = part.component(1).readable
        text = part.component(2).readable
        system = part.component(3).readable
        if code.isEmpty { return nil }
    }

    /// The target in front and the sender's code behind; nil when there is no room or no way to write it.
    func encoded(with target: Target, of system: CodeSystem, in message: Message) -> String? {
        if placement == .triplet, !part.component(4).readable.isEmpty { return nil }
        let delimiters = message.delimiters
        // A name that the sender's set cannot write is left out; the code says the same.
        let name = (try? message.encoding.encode(target.name)) == nil ? "" : target.name
        let components = part.components
        let own = (0..<3).map { components.indices.contains($0) ? raw(components[$0], message) : "" }
        let rest = components.dropFirst(6).map { raw($0, message) }
        guard let front = try? [target.code, name, system.description].map(delimiters.escaped) else { return nil }
        if placement == .repetition {
            guard let first = try? delimiters.encodedComponents(front) else { return nil }
            return try? delimiters.repetitions([first, raw(part, message)])
        }
        return try? delimiters.encodedComponents(front + own + rest)
    }

    private func raw(_ field: Field, _ message: Message) -> String { (try? message.encodedText(of: field)) ?? "" }
}
