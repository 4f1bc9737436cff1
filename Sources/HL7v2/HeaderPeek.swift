// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets

/// A first look at MSH-18, before the character set is known.
enum HeaderPeek {
    /// How many labels a message holds; what decides on its set is among them.
    static let usual = 9

    /// The labels in the repetitions of MSH-18 as written, empty ones included; none when the field is empty.
    ///
    /// A Chinese name in MSH-3 to MSH-6 may hold the separator as a trail byte,
    /// so bytes above ASCII that are not UTF-8 are stepped over in pairs.
    static func characterSetLabels(_ bytes: [UInt8], most: Int = .max - 1) -> [String] {
        let span = bytes.span
        guard var offset = MessageScanner.headerStart(span), offset + 3 < span.count else { return [] }
        offset += 3
        let given = bytes[(offset + 1)...].prefix(2)
        let encodingCharacters = given.first == span[offset] ? Array("^~".utf8)[...] : given
        let separator = span[offset]
        var (field, start) = (2, offset + 1)
        offset += 1
        while offset < span.count, span[offset] != .carriageReturn, span[offset] != .lineFeed {
            if span[offset] == separator {
                field += 1
                if field == 18 { start = offset + 1 }
                if field == 19 { break }
            }
            offset += span[offset] < 0x80 ? 1 : ByteForm.utf8.characterLength(span, at: offset)
        }
        guard field >= 18, start < offset else { return [] }
        return labels(bytes[start..<min(offset, span.count)], encodingCharacters, most)
    }

    private static func labels(
        _ field: ArraySlice<UInt8>, _ encodingCharacters: ArraySlice<UInt8>, _ most: Int
    ) -> [String] {
        let (component, repetition) = (encodingCharacters.first, encodingCharacters.last)
        guard field.contains(where: { $0 == component || $0 == repetition }) else { return [label(field)] }
        let parts = field.split(maxSplits: most, omittingEmptySubsequences: false) { $0 == repetition }
        return parts.prefix(most).map { part in
            label(part.prefix { $0 != component })
        }
    }

    private static func label(_ part: ArraySlice<UInt8>) -> String {
        part.elementsEqual([0x22, 0x22]) ? "" : String(decoding: part, as: UTF8.self)
    }
}
