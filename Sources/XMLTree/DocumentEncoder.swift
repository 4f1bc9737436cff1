// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// Puts a written document into a character set.
struct DocumentEncoder {
    private let encoding: CharacterEncoding
    private let declaration: XMLDeclaration?
    private let hasByteOrderMark: Bool

    init(_ encoding: CharacterEncoding, _ declaration: XMLDeclaration?, hasByteOrderMark: Bool) {
        self.encoding = encoding
        // Only in sets of Unicode is it a mark.
        self.hasByteOrderMark = hasByteOrderMark && encoding == .utf8 || Self.wide.contains(encoding)
        var declaration = declaration
        if let label = declaration?.encoding, CharacterEncoding(label: label) != encoding || hasByteOrderMark {
            declaration?.encoding = Self.label(encoding)
        } else if declaration?.encoding == nil, encoding != .utf8 {
            declaration = XMLDeclaration(
                version: declaration?.version ?? "1.0", encoding: Self.label(encoding),
                standalone: declaration?.standalone)
        }
        self.declaration = declaration
    }

    private static let wide: Set<CharacterEncoding> = [.utf16BE, .utf16LE, .utf32BE, .utf32LE]

    /// The name for the declaration; a byte-order mark says the rest.
    private static func label(_ encoding: CharacterEncoding) -> String {
        switch encoding {
        case .utf16BE, .utf16LE: "UTF-16"
        case .utf32BE, .utf32LE: "UTF-32"
        default: encoding.rawValue
        }
    }

    func bytes(_ markup: [UInt8]) throws(XMLWriteError) -> [UInt8] {
        let head = (hasByteOrderMark ? "\u{FEFF}" : "") + (declaration.map { $0.text + "\n" } ?? "")
        let whole = Array(head.utf8) + markup
        if encoding == .utf8 { return whole }
        let text = String(decoding: whole, as: UTF8.self)
        if let bytes = try? encoding.encode(text) { return bytes }
        return try referring(text)
    }

    /// The text with references for characters the set lacks; only texts and values may hold them.
    private func referring(_ text: String) throws(XMLWriteError) -> [UInt8] {
        var (bytes, place) = ([UInt8](), MarkupPlace())
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                bytes.append(UInt8(scalar.value))
                place.pass(UInt8(scalar.value))
            } else if let encoded = try? encoding.encode(String(scalar)) {
                bytes += encoded
            } else if place.takesReferences {
                bytes += Array("&#x\(String(scalar.value, radix: 16, uppercase: true));".utf8)
            } else {
                throw .unencodable(encoding: encoding.rawValue)
            }
        }
        return bytes
    }
}

/// Where in the markup of a written document a character stands.
private struct MarkupPlace {
    private var last: [UInt8] = []
    private var ending: String?
    private var isInTag = false
    private var isInValue = false

    /// Whether a character reference is read as the character here.
    var takesReferences: Bool { ending == nil && (!isInTag || isInValue) }

    mutating func pass(_ byte: UInt8) {
        last = Array((last + [byte]).suffix(9))
        if let end = ending {
            if ends(end) { ending = nil }
        } else if isInTag {
            if byte == UInt8(ascii: "\"") { isInValue.toggle() }
            if byte == UInt8(ascii: ">"), !isInValue { isInTag = false }
        } else if byte == UInt8(ascii: "<") {
            isInTag = true
        }
        for (start, end) in [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")] where ending == nil && ends(start) {
            (ending, isInTag) = (end, false)
        }
    }

    private func ends(_ text: String) -> Bool { last.suffix(text.utf8.count).elementsEqual(text.utf8) }
}
