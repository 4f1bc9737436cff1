// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets

/// What of a message's bytes the XML encoding cannot carry, as data of a processing instruction.
///
/// Words parted by blanks: `charset=GB18030 end=%0D%0A last=`. Bytes that are not printable stand as `%` and two
/// digits.
struct MessageNote: Hashable {
    /// The set of the bytes, where MSH-18 does not say so.
    var encoding: CharacterEncoding?
    /// A byte-order mark of a set that is not read as it stands.
    var mark: [UInt8] = []
    /// Bytes before the header.
    var start: [UInt8] = []
    /// What ends a segment, unless the segment has a note of its own.
    var end: [UInt8] = [.carriageReturn]
    /// What ends the last segment; as the others when nil.
    var last: [UInt8]?
    /// All bytes, where the set could write the same text in several ways.
    var original: [UInt8]?

    init() {}

    /// Nothing but bytes.
    init(bytes: ArraySlice<UInt8>) { original = Array(bytes) }

    /// The data of the instruction; empty when there is nothing to say.
    var data: String {
        var words: [String] = []
        if let encoding { words.append("charset=" + Percent.encode(Array(encoding.rawValue.utf8))) }
        if !mark.isEmpty { words.append("mark=" + Percent.encode(mark)) }
        if !start.isEmpty { words.append("start=" + Percent.encode(start)) }
        if end != [.carriageReturn] { words.append("end=" + Percent.encode(end)) }
        if let last { words.append("last=" + Percent.encode(last)) }
        if let original { words.append("bytes=" + Percent.encode(original)) }
        return words.joined(separator: " ")
    }

    /// Reads the data; words nobody knows are passed over.
    init(_ data: String) {
        for word in data.utf8.split(separator: 0x20) {
            let parts = word.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let value = Percent.decode(parts[1]) else { continue }
            switch String(decoding: parts[0], as: UTF8.self) {
            case "charset": encoding = CharacterEncoding(label: String(decoding: value, as: UTF8.self))
            case "mark": mark = value
            case "start": start = value
            case "end": end = value
            case "last": last = value
            case "bytes": original = value
            default: break
            }
        }
    }
}

/// What of a segment's bytes the XML encoding cannot carry: `end=%0A 57-1+%5E%5E`.
struct SegmentNote: Hashable {
    /// What ends the segment; as the message's note says when nil.
    var end: [UInt8]?
    /// Differences from the ER7 text that the XML gives, in order of their places.
    var edits: [Edit] = []

    init() {}

    /// The data of the instruction; empty when there is nothing to say.
    var data: String {
        var words = end.map { ["end=" + Percent.encode($0)] } ?? []
        for edit in edits {
            let removed = edit.removed > 0 ? "-\(edit.removed)" : ""
            let inserted = edit.inserted.isEmpty ? "" : "+" + Percent.encode(edit.inserted)
            words.append("\(edit.offset)\(removed)\(inserted)")
        }
        return words.joined(separator: " ")
    }

    /// Reads the data; words nobody knows are passed over.
    init(_ data: String) {
        for word in data.utf8.split(separator: 0x20) {
            if word.starts(with: "end=".utf8) {
                end = Percent.decode(word.dropFirst(4))
            } else if let edit = Self.edit(word) {
                edits.append(edit)
            }
        }
    }

    private static func edit(_ word: Substring.UTF8View) -> Edit? {
        let parts = word.split(separator: UInt8(ascii: "+"), maxSplits: 1, omittingEmptySubsequences: false)
        let numbers = parts[0].split(separator: UInt8(ascii: "-"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let offset = number(numbers[0]), let removed = numbers.count > 1 ? number(numbers[1]) : 0,
            let inserted = parts.count > 1 ? Percent.decode(parts[1]) : []
        else { return nil }
        return Edit(offset: offset, removed: removed, inserted: inserted)
    }

    private static func number(_ digits: Substring.UTF8View) -> Int? {
        digits.allSatisfy(\.isASCIIDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }
}

/// Bytes as printable ASCII; what would end an instruction, or look like another word, is never in it.
enum Percent {
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "?")
    }

    static func encode(_ bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            if isPlain(byte) {
                text.append(byte)
            } else {
                text.append(UInt8(ascii: "%"))
                text += Array(Hexadecimal.encode([byte]).utf8)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(Hexadecimal.value),
                let low = rest.popFirst().flatMap(Hexadecimal.value)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}
