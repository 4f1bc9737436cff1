// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2

/// Writes the parts of a file in another character set, with other separators.
///
/// Headers and trailers are in the set of the messages, so those before the first message wait for it, as do bytes before
/// the first header. They keep their separators.
struct MessageRewriter {
    let encoding: CharacterEncoding?
    let delimiters: Delimiters?
    /// The rules messages are read by.
    var rules: Rules
    /// Told of the characters the new set lacks, but for the last, which is thrown.
    var isLacking: ((HL7v2Error) -> Void)?
    private var source: CharacterEncoding?
    private var waiting: [MessageSplitter.Part] = []

    init(_ encoding: CharacterEncoding?, _ delimiters: Delimiters?, _ rules: Rules = Rules()) {
        self.rules = rules
        self.encoding = encoding
        self.delimiters = delimiters
    }

    /// The bytes that can be written once this part is there.
    mutating func bytes(_ part: MessageSplitter.Part) throws(HL7v2Error) -> [UInt8] {
        if encoding == nil, delimiters == nil { return part.bytes }
        guard part.kind == .message else {
            guard source != nil || (encoding == nil && part.kind != .other && waiting.isEmpty) else {
                waiting.append(part)
                return []
            }
            return try around(part)
        }
        let message = try read(part)
        source = source ?? message.encoding
        return try finish() + rewritten(message, part).serialized()
    }

    /// A message as it is to be written.
    func message(_ part: MessageSplitter.Part) throws(HL7v2Error) -> Message { try rewritten(read(part), part) }

    /// What still waits for a message. Bytes that are nothing else are one that cannot be read.
    mutating func finish() throws(HL7v2Error) -> [UInt8] {
        if source == nil, let only = waiting.first, waiting.count == 1, only.kind == .other { _ = try read(only) }
        var bytes: [UInt8] = []
        for part in waiting { bytes += try around(part) }
        waiting = []
        return bytes
    }

    private func read(_ part: MessageSplitter.Part) throws(HL7v2Error) -> Message {
        try HL7Stream.message(part, rules).get()
    }

    private func rewritten(_ message: Message, _ part: MessageSplitter.Part) throws(HL7v2Error) -> Message {
        do {
            var message = message
            if let encoding { message = try message.converted(to: encoding) }
            if let delimiters { message = try message.converted(to: delimiters) }
            return message
        } catch {
            guard case .unencodable = error else { throw error.shifted(by: part.offset) }
            throw last(message) ?? error.shifted(by: part.offset)
        }
    }

    /// Tells of all characters of a message that the set lacks, and gives the last back.
    private func last(_ message: Message) -> HL7v2Error? {
        guard let isLacking, let encoding, let found = try? message.unencodableCharacters(in: encoding) else {
            return nil
        }
        let errors = found.map { HL7v2Error.unencodable($0.path, encoding, position: $0.position) }
        for error in errors.dropLast() { isLacking(error) }
        return errors.last
    }

    /// A header or trailer, or bytes before the first, which are text only where all is UTF-16 or UTF-32.
    private func around(_ part: MessageSplitter.Part) throws(HL7v2Error) -> [UInt8] {
        guard let source, let encoding else { return part.bytes }
        let wide: [CharacterEncoding] = [.utf16LE, .utf16BE, .utf32LE, .utf32BE]
        guard part.kind != .other || wide.contains(source) || wide.contains(encoding) else { return part.bytes }
        do {
            let text = try source.decode(part.bytes)
            return try encoding.encode(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
        } catch .undecodable(_, let offset) {
            throw .undecodable(nil, source, offset: part.offset + offset)
        } catch {
            throw .unencodable(nil, encoding, position: 0)
        }
    }
}
