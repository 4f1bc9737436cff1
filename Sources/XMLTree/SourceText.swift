// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// The bytes of a document as UTF-8, and how they came.
struct SourceText {
    let utf8: [UInt8]
    let encoding: CharacterEncoding
    let declaration: XMLDeclaration?
    let hasByteOrderMark: Bool

    /// Finds the encoding and decodes.
    ///
    /// - Parameter named: the encoding to read in whatever is declared; a byte-order mark is still looked for.
    init(_ bytes: [UInt8], named: CharacterEncoding?) throws(XMLError) {
        let found = try EncodingFinder(bytes, named: named)
        let body = found.markLength == 0 ? bytes : Array(bytes[found.markLength...])
        encoding = found.encoding
        hasByteOrderMark = found.markLength > 0
        if found.encoding == .utf8 {
            if let invalid = UTF8Validation.firstInvalid(body.span) { throw found.fault(at: invalid, in: body) }
            utf8 = body
        } else {
            do throws(CharacterSetError) {
                utf8 = Array(try found.encoding.decode(body).utf8)
            } catch {
                guard case .undecodable(_, let offset) = error else { throw .unknownEncoding }
                throw found.fault(at: offset, in: body)
            }
            if named == nil, found.isWronglyLabelled(body) { throw found.fault(at: 0, in: body, looksLike: .utf8) }
        }
        declaration = found.declaration ?? XMLDeclaration(utf8)
    }
}

/// Finds the encoding of a document from its first bytes.
///
/// - Source: XML 1.0, appendix F.
struct EncodingFinder {
    let encoding: CharacterEncoding
    /// Bytes of the byte-order mark.
    let markLength: Int
    /// The declaration, where it could be read before decoding.
    let declaration: XMLDeclaration?

    private static let marks: [([UInt8], CharacterEncoding)] = [
        ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE, 0, 0], .utf32LE), ([0, 0, 0xFE, 0xFF], .utf32BE),
        ([0xFF, 0xFE], .utf16LE), ([0xFE, 0xFF], .utf16BE),
    ]
    /// `<` without a mark.
    private static let wideStarts: [([UInt8], CharacterEncoding)] = [
        ([0x3C, 0, 0, 0], .utf32LE), ([0, 0, 0, 0x3C], .utf32BE), ([0x3C, 0], .utf16LE), ([0, 0x3C], .utf16BE),
    ]

    init(_ bytes: [UInt8], named: CharacterEncoding?) throws(XMLError) {
        let mark = Self.marks.first { bytes.starts(with: $0.0) }
        markLength = mark?.0.count ?? 0
        let wide = mark?.1 ?? Self.wideStarts.first { bytes.starts(with: $0.0) }?.1
        let isWide = wide != nil && wide != .utf8
        declaration = isWide ? nil : XMLDeclaration(bytes[min(markLength, bytes.count)...])
        if let named {
            encoding = named
        } else if let wide {
            encoding = wide
        } else if let label = declaration?.encoding {
            guard let known = CharacterEncoding(label: label) else { throw .unknownEncoding }
            encoding = known == .ascii ? .utf8 : known
        } else {
            encoding = .utf8
        }
        // The declaration was read byte by byte, so the units are no wider.
        if named == nil, !isWide, Self.wideEncodings.contains(encoding) {
            throw .notInEncoding(declared: encoding.rawValue, line: 1, offset: 0, looksLike: nil)
        }
    }

    private static let wideEncodings: Set<CharacterEncoding> = [.utf16BE, .utf16LE, .utf32BE, .utf32LE]

    /// Whether bytes that could be read in the declared set of one or two bytes are UTF-8: text of Chinese that comes
    /// in three-byte sequences throughout is no accident.
    func isWronglyLabelled(_ body: [UInt8]) -> Bool {
        guard encoding.form != .opaque else { return false }
        return body.contains { $0 >= 0xE0 } && UTF8Validation.firstInvalid(body.span) == nil
    }

    /// The error for a byte that is no character of the set.
    func fault(at offset: Int, in body: [UInt8], looksLike: CharacterEncoding? = nil) -> XMLError {
        let line = 1 + body.prefix(offset).count { $0 == 0x0A }
        let other = looksLike ?? Self.candidates.first { $0 != encoding && (try? $0.decode(body)) != nil }
        return .notInEncoding(
            declared: encoding.rawValue, line: line, offset: offset + markLength, looksLike: other?.rawValue)
    }

    /// What a wrong label hides in this country, the narrowest first.
    private static let candidates: [CharacterEncoding] = [.utf8, .gbk, .gb18030]
}
