// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import HL7v2

/// How a part of a file that is no message is read as one: the segments of the batch protocol have the same form.
enum Cover: Hashable {
    /// It is a message.
    case none
    /// FHS and BHS declare separators as MSH does, so they are read under its name.
    case renamed([UInt8])
    /// Anything else is read behind a header with the separators in force.
    case behind(Delimiters)

    private static let header = Array("MSH".utf8)

    /// The part as a message.
    ///
    /// - Parameter encoding: the set of the part.
    func covered(_ bytes: [UInt8], in encoding: CharacterEncoding) -> [UInt8] {
        switch self {
        case .none: return bytes
        case .renamed(let name): return Self.replacing(name, with: Self.header, in: bytes, encoding)
        case .behind(let delimiters):
            let mark = Self.markLength(bytes, encoding)
            return bytes.prefix(mark) + Self.header(delimiters, encoding) + bytes.dropFirst(mark)
        }
    }

    /// The part again.
    func uncovered(_ bytes: [UInt8], in encoding: CharacterEncoding) -> [UInt8] {
        switch self {
        case .none: return bytes
        case .renamed(let name): return Self.replacing(Self.header, with: name, in: bytes, encoding)
        case .behind(let delimiters):
            let mark = Self.markLength(bytes, encoding)
            return Array(bytes.prefix(mark) + bytes.dropFirst(mark + Self.header(delimiters, encoding).count))
        }
    }

    /// The header before the part, its line end included.
    private static func header(_ delimiters: Delimiters, _ encoding: CharacterEncoding) -> [UInt8] {
        encoding.bytes(ofASCII: header + [delimiters.field] + delimiters.encodingCharacters + [.carriageReturn])
    }

    /// Only blanks and marks come before the name, so its first occurrence is it.
    private static func replacing(
        _ name: [UInt8], with other: [UInt8], in bytes: [UInt8], _ encoding: CharacterEncoding
    ) -> [UInt8] {
        let (name, other) = (encoding.bytes(ofASCII: name), encoding.bytes(ofASCII: other))
        var bytes = bytes
        let start = bytes.indices.first { bytes[$0...].starts(with: name) }
        if let start { bytes.replaceSubrange(start..<start + name.count, with: other) }
        return bytes
    }

    private static func markLength(_ bytes: [UInt8], _ encoding: CharacterEncoding) -> Int {
        encoding.isWide && CharacterEncoding.wideMark(bytes) == encoding ? 2 : 0
    }
}

/// The segments of one part of a file, with the message they were read from.
struct ER7Part {
    /// The part, or its cover.
    let message: Message
    let cover: Cover
    /// Its segments, the cover's own not among them.
    let segments: [ER7Segment]

    /// A message.
    init(_ message: Message) {
        self.message = message
        cover = .none
        segments = message.segments.map { ER7Segment($0, message) }
    }

    /// A part that is none.
    ///
    /// - Parameters:
    ///   - delimiters: the separators in force before it.
    ///   - rules: their set is that of the part.
    init(batch bytes: [UInt8], after delimiters: Delimiters, rules: Rules) throws(HL7v2Error) {
        let set = rules.defaultEncoding
        let narrow = set.isWide ? bytes.filter { $0 != 0 } : bytes
        let name = narrow.drop { !$0.isASCIIUppercase }.prefix(3)
        let renamed = Cover.renamed(Array(name))
        if SegmentContent.headers.contains(Array(name)),
            let message = try? Message(parsing: renamed.covered(bytes, in: set), rules: rules)
        {
            self.init(message, renamed)
        } else {
            let cover = Cover.behind(delimiters)
            self.init(try Message(parsing: cover.covered(bytes, in: set), rules: rules), cover)
        }
    }

    private init(_ message: Message, _ cover: Cover) {
        self.message = message
        self.cover = cover
        var segments = message.segments[...]
        if case .behind = cover { segments = segments.dropFirst() }
        self.segments = segments.map { ER7Segment($0, message) }
    }

    /// The name a segment is written under.
    func name(_ index: Int) -> [UInt8] {
        if case .renamed(let name) = cover, index == 0 { return name }
        return segments[index].content.name
    }
}

extension CharacterEncoding {
    /// Whether its ASCII is not ASCII.
    var isWide: Bool { self == .utf16BE || self == .utf16LE }

    /// The set that a byte-order mark names, of those that are wide.
    static func wideMark(_ bytes: [UInt8]) -> CharacterEncoding? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LE }
        return bytes.starts(with: [0xFE, 0xFF]) ? .utf16BE : nil
    }

    /// ASCII in this set.
    func bytes(ofASCII ascii: [UInt8]) -> [UInt8] {
        switch self {
        case .utf16LE: ascii.flatMap { [$0, 0] }
        case .utf16BE: ascii.flatMap { [0, $0] }
        default: ascii
        }
    }

    /// The set taken for segments beside messages in this one, where nothing else is noted.
    var besideMessages: CharacterEncoding { isWide ? .utf8 : self }
}
