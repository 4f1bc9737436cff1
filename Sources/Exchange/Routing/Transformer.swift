// SPDX-License-Identifier: Apache-2.0

public import HL7v2
public import Mapping
public import SQLite

/// Makes the changes of a route: all of them, or none.
public struct Transformer {
    let maps: CodeMaps

    /// The most messages one message may become.
    static let partLimit = 1000
    /// The most bytes all of them may have together.
    static let volumeLimit = 64 << 20

    /// A transformer that takes codes from these maps.
    public init(maps: CodeMaps) { self.maps = maps }

    /// Why nothing came of it.
    public enum Failure: Error {
        /// The store failed.
        case store(StoreError)
        /// A change could not be made; the number is its place in the list, from 0.
        case transform(Int, TransformFailure)
    }

    /// The message after all changes; several where it was split.
    ///
    /// Parts of a split message get control ids of their own: `ID-1`, `ID-2`.
    public func apply(_ transforms: [Transform], to message: Message) throws(Failure) -> [Message] {
        var messages = [message]
        for (place, transform) in transforms.enumerated() {
            var changed: [Message] = []
            for message in messages {
                guard transform.condition?.holds(for: message) != false else {
                    changed.append(message)
                    continue
                }
                changed += try Self.placed(place) { () throws(StepFailure) in try apply(transform.action, to: message) }
                guard changed.count <= Self.partLimit else {
                    throw .transform(place, .tooManyParts(limit: Self.partLimit))
                }
            }
            messages = changed
        }
        return try numbered(messages, from: message, transforms.count)
    }

    private static func placed<Value>(
        _ place: Int, _ body: () throws(StepFailure) -> Value
    ) throws(Failure) -> Value {
        do throws(StepFailure) { return try body() } catch {
            switch error {
            case .store(let failure): throw .store(failure)
            case .transform(let failure): throw .transform(place, failure)
            }
        }
    }

    /// A receiver takes a second message of one control id for the first one come again.
    private func numbered(_ parts: [Message], from whole: Message, _ place: Int) throws(Failure) -> [Message] {
        guard parts.count > 1 else { return parts }
        var numbered: [Message] = []
        for (number, part) in parts.enumerated() {
            let control = "\(part["MSH-10"] ?? "")-\(number + 1)"
            numbered.append(
                try Self.placed(place) { () throws(StepFailure) in
                    try StepFailure.message { () throws(HL7v2Error) in
                        try part.setting(Path("MSH", field: 10), to: .text(control))
                    }
                })
        }
        return numbered
    }

    private func apply(_ action: Transform.Action, to message: Message) throws(StepFailure) -> [Message] {
        switch action {
        case .set(let place, let text): return [try set(place, text, message)]
        case .copy(let source, let target): return [try copy(source, target, message, isMove: false)]
        case .move(let source, let target): return [try copy(source, target, message, isMove: true)]
        case .delete(let place): return [try delete(place, message)]
        case .drop(let names): return [try keep(message) { name in !names.contains { $0.matches(name) } }]
        case .keep(let names): return [try keep(message) { name in names.contains { $0.matches(name) } }]
        case .map(let place, let map, let keepsUnmapped):
            return [try translate(place, map, keepsUnmapped, message)]
        case .date(let place, let from, let to): return [try rewriteDates(place, from, to, message)]
        case .splitGroups(let name): return try groups(name, message)
        case .splitRepetitions(let place): return try repetitions(place, message)
        case .encode(let encoding):
            return [try StepFailure.message { () throws(HL7v2Error) in try message.converted(to: encoding) }]
        }
    }

    // MARK: Values

    private func set(_ place: MessagePlace, _ text: String, _ message: Message) throws(StepFailure) -> Message {
        let paths = place.paths(in: message)
        guard !paths.isEmpty else { throw .transform(.message(.noSuchSegment(place.path))) }
        return try StepFailure.message { () throws(HL7v2Error) in
            try message.setting(paths.map { ($0, .text(text)) })
        }
    }

    private func delete(_ place: MessagePlace, _ message: Message) throws(StepFailure) -> Message {
        if place.path.field == nil {
            let gone = Set(place.paths(in: message).compactMap { message.segment($0.segment, $0.occurrence)?.position })
            return try StepFailure.message { () throws(HL7v2Error) in
                try message.keeping { !gone.contains($0.position) }
            }
        }
        let parts = place.path.component == nil && place.path.repetition == nil ? fields(place, message) : nil
        let edits = (parts ?? place.parts(in: message)).filter { !$0.part.isEmpty }.map {
            ($0.path, NewValue.encoded(""))
        }
        return try StepFailure.message { () throws(HL7v2Error) in
            edits.isEmpty ? message : try message.setting(edits)
        }
    }

    /// Whole fields with all their repetitions.
    private func fields(_ place: MessagePlace, _ message: Message) -> [(path: Path, part: Field)] {
        place.paths(in: message).compactMap { path in message.field(at: path).map { (path, $0) } }
    }

    private func keep(_ message: Message, _ isKept: (String) -> Bool) throws(StepFailure) -> Message {
        try StepFailure.message { () throws(HL7v2Error) in try message.keeping { isKept($0.name) } }
    }

    // MARK: Copies

    private func copy(
        _ source: MessagePlace, _ target: MessagePlace, _ message: Message, isMove: Bool
    ) throws(StepFailure) -> Message {
        let edits = try copies(source, target, message)
        guard !edits.isEmpty else { return message }
        return try StepFailure.message { () throws(HL7v2Error) in
            let written = try message.setting(edits.map { ($0.to, .encoded($0.text)) })
            return isMove ? try written.setting(edits.map { ($0.from, .encoded("")) }) : written
        }
    }

    /// Inside one segment each of its name by itself; else from the first to all that are meant.
    private func copies(
        _ source: MessagePlace, _ target: MessagePlace, _ message: Message
    ) throws(StepFailure) -> [(from: Path, to: Path, text: String)] {
        let (sources, targets) = (source.paths(in: message), target.paths(in: message))
        guard !sources.isEmpty else { return [] }
        guard !targets.isEmpty else { throw .transform(.message(.noSuchSegment(target.path))) }
        let isInside =
            source.path.segment == target.path.segment && source.isEverySegment && target.isEverySegment
        let pairs = isInside ? Array(zip(sources, targets)) : targets.map { (sources[0], $0) }
        var copies: [(Path, Path, String)] = []
        for (from, to) in pairs {
            guard from.field != nil, to.field != nil else { throw .transform(.noField(to)) }
            let text = try StepFailure.message { () throws(HL7v2Error) in try message.rawText(from) }
            if text.isEmpty { continue }
            guard Self.fits(text, to, message.delimiters) else { throw .transform(.doesNotFit(to)) }
            copies.append((from, to, text))
        }
        return copies
    }

    /// Whether a text has no separators of a level above the place's.
    private static func fits(_ text: String, _ path: Path, _ delimiters: Delimiters) -> Bool {
        var forbidden: [UInt8?] = []
        if path.repetition != nil || path.component != nil { forbidden.append(delimiters.repetition) }
        if path.component != nil { forbidden.append(delimiters.component) }
        if path.subcomponent != nil { forbidden.append(delimiters.subcomponent) }
        let bytes = forbidden.compactMap(\.self)
        return !text.utf8.contains { bytes.contains($0) }
    }
}

/// Why one change could not be made.
enum StepFailure: Error {
    case store(StoreError)
    case transform(TransformFailure)

    static func message<Value>(_ body: () throws(HL7v2Error) -> Value) throws(StepFailure) -> Value {
        do throws(HL7v2Error) { return try body() } catch { throw .transform(.message(error)) }
    }
}
