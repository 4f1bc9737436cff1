// SPDX-License-Identifier: Apache-2.0

import CharacterSets

@testable import DICOM

/// Makes small data sets byte by byte, independent of the library's own writing.
struct Builder {
    var isExplicit = true
    var isBigEndian = false
    private(set) var bytes: [UInt8] = []

    static let longForms: Set<String> = ["OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"]
    static let undefined: UInt32 = 0xFFFF_FFFF

    static func explicit(_ make: (inout Builder) -> Void) -> [UInt8] {
        var builder = Builder()
        make(&builder)
        return builder.bytes
    }

    static func implicit(_ make: (inout Builder) -> Void) -> [UInt8] {
        var builder = Builder(isExplicit: false)
        make(&builder)
        return builder.bytes
    }

    static func bigEndian(_ make: (inout Builder) -> Void) -> [UInt8] {
        var builder = Builder(isBigEndian: true)
        make(&builder)
        return builder.bytes
    }

    /// A file: preamble, meta information and a data set.
    static func file(_ body: [UInt8], wrongLength: UInt32? = nil) -> [UInt8] {
        file("1.2.840.10008.1.2.1", body, wrongLength: wrongLength)
    }

    /// A file of a transfer syntax.
    static func file(_ syntax: String, _ body: [UInt8], wrongLength: UInt32? = nil) -> [UInt8] {
        let uid = Array(syntax.utf8) + (syntax.utf8.count % 2 == 1 ? [0] : [])
        let rest = explicit { $0.element(0x0002_0010, "UI", uid) }
        let length = wrongLength ?? UInt32(rest.count)
        let head = explicit { $0.element(0x0002_0000, "UL", [UInt8](words: [length])) }
        return [UInt8](repeating: 0, count: 128) + Array("DICM".utf8) + head + rest + body
    }

    mutating func u16(_ value: UInt16) {
        bytes += isBigEndian ? [UInt8(value >> 8), UInt8(value & 0xFF)] : [UInt8(value & 0xFF), UInt8(value >> 8)]
    }

    mutating func u32(_ value: UInt32) {
        if isBigEndian {
            u16(UInt16(value >> 16))
            u16(UInt16(value & 0xFFFF))
        } else {
            u16(UInt16(value & 0xFFFF))
            u16(UInt16(value >> 16))
        }
    }

    mutating func tag(_ tag: UInt32) {
        u16(UInt16(tag >> 16))
        u16(UInt16(tag & 0xFFFF))
    }

    mutating func header(_ tag: UInt32, _ vr: String, _ length: UInt32) {
        self.tag(tag)
        guard isExplicit else { return u32(length) }
        bytes += Array(vr.utf8)
        if Self.longForms.contains(vr) {
            bytes += [0, 0]
            u32(length)
        } else {
            u16(UInt16(length))
        }
    }

    mutating func element(_ tag: UInt32, _ vr: String, _ value: [UInt8]) {
        header(tag, vr, UInt32(value.count))
        bytes += value
    }

    mutating func element(_ tag: UInt32, _ vr: String, _ text: String) { element(tag, vr, Array(text.utf8)) }

    mutating func raw(_ more: [UInt8]) { bytes += more }

    /// An item of defined length.
    mutating func item(_ content: [UInt8]) {
        tag(0xFFFE_E000)
        u32(UInt32(content.count))
        bytes += content
    }

    mutating func openItem() {
        tag(0xFFFE_E000)
        u32(Self.undefined)
    }

    mutating func closeItem() {
        tag(0xFFFE_E00D)
        u32(0)
    }

    mutating func closeSequence() {
        tag(0xFFFE_E0DD)
        u32(0)
    }
}

extension [UInt8] {
    /// Numbers in little endian.
    init(words: [some FixedWidthInteger]) {
        self = words.flatMap { word in
            (0..<(word.bitWidth / 8)).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
        }
    }
}

extension DataSet {
    /// The data set as JSON text.
    func text(_ form: JSONForm = JSONForm()) throws -> String { String(decoding: try json(form), as: UTF8.self) }
}
