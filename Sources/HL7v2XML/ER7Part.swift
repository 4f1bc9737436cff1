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

    /// The header before the part, its line end included.
    static func header(_ delimiters: Delimiters) -> [UInt8] {
        header + [delimiters.field] + delimiters.encodingCharacters + [.carriageReturn]
    }

    /// The part as a message.
    func covered(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .none: return bytes
        case .renamed(let name): return Self.replacing(name, with: Self.header, in: bytes)
        case .behind(let delimiters): return Self.header(delimiters) + bytes
        }
    }

    /// The part again.
    func uncovered(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .none: return bytes
        case .renamed(let name): return Self.replacing(Self.header, with: name, in: bytes)
        case .behind(let delimiters): return Array(bytes.dropFirst(Self.header(delimiters).count))
        }
    }

    /// Only blanks and marks come before the name, so its first occurrence is it.
    private static func replacing(_ name: [UInt8], with other: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let start = bytes.indices.first { bytes[$0...].starts(with: name) }
        if let start { bytes.replaceSubrange(start..<start + name.count, with: other) }
        return bytes
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
    /// - Parameter delimiters: the separators in force before it.
    init(batch bytes: [UInt8], after delimiters: Delimiters, rules: Rules) throws(HL7v2Error) {
        let name = bytes.drop { !$0.isASCIIUppercase }.prefix(3)
        let renamed = Cover.renamed(Array(name))
        if SegmentContent.headers.contains(Array(name)),
            let message = try? Message(parsing: renamed.covered(bytes), rules: rules)
        {
            self.init(message, renamed)
        } else {
            let cover = Cover.behind(delimiters)
            self.init(try Message(parsing: cover.covered(bytes), rules: rules), cover)
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
