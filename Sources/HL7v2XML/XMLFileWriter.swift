// SPDX-License-Identifier: Apache-2.0

import CharacterSets
public import HL7v2

/// Writes a file in the XML encoding part by part, however large it is.
///
/// A file of one message is that message. Any other has a root `hl7-file`, which is of no namespace and no part of
/// the standard, around its messages and the segments of the batch protocol in the order they stand. Those before the
/// first message wait for it, since it says by which version they are named.
public struct XMLFileWriter: Sendable {
    private let rules: Rules
    private let options: XMLOptions
    private var xml: XMLTextWriter
    /// A message that may be the only part.
    private var first: Message?
    /// Parts that wait for a message.
    private var waiting: [MessageSplitter.Part] = []
    private var batch: LooseWriter?

    /// A writer at the start of a file; `rules` are those its messages are read by.
    public init(rules: Rules = Rules(), _ options: XMLOptions = XMLOptions()) {
        self.rules = rules
        self.options = options
        xml = XMLTextWriter(isIndented: options.isIndented)
    }

    /// The text that can be written once this part is there.
    ///
    /// - Throws: ``HL7v2Error`` when the part cannot be read, its offset counted in the file.
    public mutating func text(_ part: MessageSplitter.Part) throws(HL7v2Error) -> [UInt8] {
        try add(part)
        return xml.drain()
    }

    /// What closes the text.
    public mutating func end() throws(HL7v2Error) -> [UInt8] {
        if let first {
            first.write(into: &xml, options)
            return xml.finish()
        }
        try begin(before: nil)
        xml.close(Names.file)
        return xml.finish()
    }

    private mutating func add(_ part: MessageSplitter.Part) throws(HL7v2Error) {
        guard part.kind == .message else {
            if batch == nil, first == nil { return waiting.append(part) }
            try begin(before: nil)
            return try around(part)
        }
        let message = try Self.shifting(part) { () throws(HL7v2Error) in
            try Message(parsing: part.bytes, rules: rules)
        }
        if batch == nil, first == nil, waiting.isEmpty {
            first = message
            return
        }
        try begin(before: message)
        write(message)
    }

    /// Opens the root and writes what waits, once.
    ///
    /// - Parameter message: the first, if it is not among what waits.
    private mutating func begin(before message: Message?) throws(HL7v2Error) {
        guard batch == nil else { return }
        batch = LooseWriter(first ?? message, rules, options)
        xml.open(Names.file)
        for part in waiting { try around(part) }
        waiting = []
        if let first { write(first) }
        first = nil
    }

    private mutating func write(_ message: Message) {
        message.write(into: &xml, options)
        batch?.separators.note(message.delimiters, "MSH")
    }

    private mutating func around(_ part: MessageSplitter.Part) throws(HL7v2Error) {
        batch?.note(mark: part.bytes)
        if part.kind == .other {
            guard options.keepsBytes else { return }
            return xml.instruction(Names.bytesNote, MessageNote(bytes: part.bytes[...]).data)
        }
        try Self.shifting(part) { () throws(HL7v2Error) in
            try batch?.write(part.bytes, part.kind.rawValue, into: &xml)
        }
    }

    private static func shifting<Value>(
        _ part: MessageSplitter.Part, _ work: () throws(HL7v2Error) -> Value
    ) throws(HL7v2Error) -> Value {
        do {
            return try work()
        } catch {
            throw error.shifted(by: part.offset)
        }
    }
}

/// Writes the segments of the batch protocol, which stand between messages.
private struct LooseWriter {
    var separators = SeparatorsInForce()
    private let schema: Schema
    private var rules: Rules
    private let options: XMLOptions
    private let expected: CharacterEncoding

    /// - Parameter first: the first message of the file, whose version and set hold for them.
    init(_ first: Message?, _ rules: Rules, _ options: XMLOptions) {
        self.options = options
        self.rules = rules
        if let first { self.rules.defaultEncoding = first.encoding }
        schema = Schema.of(options.version ?? first?.schemaVersion ?? .v251)
        expected = first?["MSH-18"].flatMap { CharacterEncoding(label: $0) }?.besideMessages ?? .utf8
    }

    /// In UTF-16 the mark at the file's start holds for all of it.
    mutating func note(mark bytes: [UInt8]) {
        if let wide = CharacterEncoding.wideMark(bytes) { rules.defaultEncoding = wide }
    }

    mutating func write(_ bytes: [UInt8], _ name: String, into xml: inout XMLTextWriter) throws(HL7v2Error) {
        let part = try ER7Part(batch: bytes, after: separators.delimiters(for: name), rules: rules)
        separators.note(part.message.delimiters, name)
        var writer = PartWriter(part, schema, options, expected: expected, into: &xml)
        writer.loose()
        writer.giveBack(to: &xml)
    }
}
