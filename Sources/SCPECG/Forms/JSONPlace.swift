// SPDX-License-Identifier: Apache-2.0

import Bytes
import JSON

/// A value within a JSON text and the way to it.
struct JSONPlace {
    let value: JSONValue?
    let path: String

    init(_ value: JSONValue?, _ path: String = "") {
        self.value = value
        self.path = path
    }

    subscript(name: String) -> JSONPlace { JSONPlace(value?[name], path.isEmpty ? name : "\(path).\(name)") }

    var wrong: SCPECGError { .badJSON(path: path) }

    /// Whether a value other than `null` is there.
    var isThere: Bool { value != nil && value != .null }

    func integer(in range: ClosedRange<Int>) throws(SCPECGError) -> Int {
        guard let number = value?.integer, range.contains(number) else { throw wrong }
        return number
    }

    func byte() throws(SCPECGError) -> UInt8 { UInt8(truncatingIfNeeded: try integer(in: 0...0xFF)) }

    func word() throws(SCPECGError) -> Int { try integer(in: 0...0xFFFF) }

    func signedWord() throws(SCPECGError) -> Int { try integer(in: -0x8000...0x7FFF) }

    func long() throws(SCPECGError) -> Int { try integer(in: 0...0xFFFF_FFFF) }

    /// The number, or nil for `null`.
    func optional(
        _ read: (JSONPlace) throws(SCPECGError) -> Int
    ) throws(SCPECGError) -> Int? { isThere ? try read(self) : nil }

    func string() throws(SCPECGError) -> String {
        guard let text = value?.string else { throw wrong }
        return text
    }

    func elements() throws(SCPECGError) -> [JSONPlace] {
        guard let elements = value?.array else { throw wrong }
        return elements.enumerated().map { JSONPlace($1, "\(path)[\($0)]") }
    }

    /// The bytes of an array of numbers.
    func byteList() throws(SCPECGError) -> [UInt8] {
        var bytes: [UInt8] = []
        for element in try elements() { bytes.append(try element.byte()) }
        return bytes
    }

    /// The bytes of `{"hex": "…"}`; nil when it is something else.
    func hex() throws(SCPECGError) -> [UInt8]? {
        guard value?["hex"] != nil else { return nil }
        return try self["hex"].digits()
    }

    /// The bytes of a text of hexadecimal digits.
    func digits() throws(SCPECGError) -> [UInt8] {
        guard let bytes = Hexadecimal.decode(try string()) else { throw wrong }
        return bytes
    }

    /// A text of a field, without NUL: a string in the set given, or bytes.
    func text(_ coder: TextCoder, section: Int) throws(SCPECGError) -> [UInt8] {
        if let bytes = try hex() { return bytes }
        let whole = try coder.bytes(try string(), section: section)
        return Array(whole[..<coder.terminator(in: whole[...])])
    }

    /// A text of a field with its NUL; bytes stand for themselves.
    func terminated(_ coder: TextCoder, section: Int) throws(SCPECGError) -> [UInt8] {
        if let bytes = try hex() { return bytes }
        return try coder.bytes(try string(), section: section)
    }
}
