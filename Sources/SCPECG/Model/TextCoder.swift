// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// How the texts of a record become strings.
public struct TextCoder: Sendable, Hashable {
    /// The set all texts of the record are read in.
    public let encoding: CharacterEncoding
    /// The set the record declares; nil when its code names none or tag 14 is missing.
    public let declared: CharacterEncoding?

    /// The text of a field up to its first NUL; nil when its bytes are not of the set.
    public func string(_ bytes: ArraySlice<UInt8>) -> String? {
        var text = bytes[..<terminator(in: bytes)]
        var encoding = encoding
        if encoding == .utf16LE {
            if text.starts(with: [0xFE, 0xFF]) { encoding = .utf16BE }
            if text.starts(with: [0xFE, 0xFF]) || text.starts(with: [0xFF, 0xFE]) { text = text.dropFirst(2) }
        }
        return try? encoding.decode(text)
    }

    /// The text of a field up to its first NUL; nil when its bytes are not of the set.
    public func string(_ bytes: [UInt8]) -> String? { string(bytes[...]) }

    /// The index of the first NUL character, or the end.
    func terminator(in bytes: ArraySlice<UInt8>) -> Int {
        guard isWide else { return bytes.firstIndex(of: 0) ?? bytes.endIndex }
        return stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
            .first { bytes[$0] == 0 && bytes[$0 + 1] == 0 } ?? bytes.endIndex
    }

    /// A text as a field holds it, NUL included.
    func bytes(_ text: String, section: Int) throws(SCPECGError) -> [UInt8] {
        do {
            return try encoding.encode(text) + Array(repeating: 0, count: isWide ? 2 : 1)
        } catch {
            guard case .unencodable(_, let position) = error else {
                throw .unencodable(section: section, encoding, position: 0)
            }
            throw .unencodable(section: section, encoding, position: position)
        }
    }

    private var isWide: Bool { encoding == .utf16LE || encoding == .utf16BE }
}

extension TextCoder {
    /// Chooses the set for `texts`: the declared one when all can be read in it, else the first fallback that fits.
    ///
    /// When none fits, the declared set stays, and the texts it cannot read have no string.
    ///
    /// - Returns: how texts are read, and whether all can be.
    static func choose(
        for texts: [ArraySlice<UInt8>], declared: CharacterEncoding?, fallback: [CharacterEncoding]
    ) -> (coder: TextCoder, readsAll: Bool) {
        let candidates = (declared.map { [$0] } ?? []) + fallback
        let fitting = candidates.first { encoding in
            TextCoder(encoding: encoding, declared: declared).reads(texts)
        }
        let coder = TextCoder(encoding: fitting ?? declared ?? .latin1, declared: declared)
        return (coder, fitting != nil)
    }

    /// Whether every text can be read; in one conversion where NUL is one byte, since none can reach over it.
    private func reads(_ texts: [ArraySlice<UInt8>]) -> Bool {
        if isWide { return texts.allSatisfy { string($0) != nil } }
        let joined = texts.map { $0[..<terminator(in: $0)] }.joined(separator: [0])
        return (try? encoding.decode(Array(joined))) != nil
    }
}
