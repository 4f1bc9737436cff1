// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2

extension InputLaws {
    private static let separators = ["|^~\\&", "!@#%$", "*:~\\&", "&|^~\\", "^|\\~&", "$^~/&#", "|^~\\&#", "~&\\|^"]

    /// Other separators change no value.
    mutating func delimiters(_ message: Message) {
        let chosen = Array(Self.separators[turn % Self.separators.count].utf8)
        let delimiters = Delimiters(field: chosen[0], encodingCharacters: chosen[1...])
        guard let changed = try? message.converted(to: delimiters) else { return }
        law(changed.delimiters == delimiters, "a message does not have the separators asked for")
        law(changed.segments.count == message.segments.count, "other separators change the segments")
        law(changed.differences(from: message) == [], "other separators change values")
    }

    mutating func changes(_ message: Message) {
        characterSets(message)
        differences(message)
        edits(message)
    }

    /// Another character set changes no value.
    private mutating func characterSets(_ message: Message) {
        let encoding: CharacterEncoding = turn.isMultiple(of: 2) ? .gb18030 : .utf8
        guard let changed = try? message.converted(to: encoding) else { return }
        law(changed.segments.count == message.segments.count, "another character set changes the segments")
    }

    /// Nothing differs from itself; something does from what lacks the end.
    private mutating func differences(_ message: Message) {
        law(message.differences(from: message, comparing: .bytes) == [], "a message differs from itself")
        guard let copy = try? Message(parsing: input + []) else { return }
        law(message.differences(from: copy) == [], "a message differs from its copy")
        let comparison: Comparison = turn.isMultiple(of: 3) ? .bytes : .values
        guard let shorter = try? Message(parsing: Array(input.prefix(input.count * 2 / 3))) else { return }
        let found = message.differences(from: shorter, comparing: comparison)
        if comparison == .bytes { law(message == shorter || !found.isEmpty, "lost bytes are no difference") }
        _ = shorter.differences(from: message, comparing: comparison)
    }

    /// A value set reads back.
    private mutating func edits(_ message: Message) {
        let path = Path("PID", field: 3, repetition: 2, component: 4)
        if let changed = try? message.setting(path, to: .text("a|b&c")) {
            law(changed["PID-3[2].4"] == "a|b&c", "a value set reads back otherwise")
            law(changed.segments.count == message.segments.count, "a value set changes the segments")
        }
        _ = try? message.setting(Path("PID", field: 5, repetition: 2, component: 2), to: .text("王|x"))
        guard turn.isMultiple(of: 4), let removed = try? message.removing(Path("OBX")) else { return }
        law(removed.segments.count == message.segments.count - 1, "a segment removed takes others with it")
    }
}
