// SPDX-License-Identifier: Apache-2.0

package import CharacterSets

/// What the package's other encodings of a message need to know of its working bytes.
extension Message {
    /// The bytes that offsets of segments and fields count in: the original ones, or UTF-8 where the set is transcoded.
    package var workingBytes: [UInt8] { storage.bytes }

    /// The set of the working bytes.
    package var workingEncoding: CharacterEncoding { storage.encoding.workingEncoding }

    /// How characters lie in the working bytes.
    package var workingForm: ByteForm { storage.encoding.form }

    /// Whether the working bytes are another rendering of the original ones.
    package var isTranscoded: Bool { storage.encoding.isTranscoded }

    /// The byte-order mark that the working bytes lack.
    package var markBeforeWorkingBytes: ArraySlice<UInt8> {
        storage.encoding.isTranscoded ? original.prefix(storage.encoding.markLength) : []
    }
}

extension Segment {
    /// Whether its first two fields are the separators themselves.
    package var declaresSeparators: Bool { isHeader }

    /// The name's bytes in the working bytes.
    package var nameBytes: ArraySlice<UInt8> { message.storage.bytes[message.storage.nameRange(index)] }
}

extension Delimiters {
    /// All separators in use, with the letter that escapes each.
    package var escapeLetters: [(letter: UInt8, separator: UInt8)] { escapes }
}

extension CharacterEncoding {
    /// The set a message labelled so is worked on in.
    package var messageWorkingEncoding: CharacterEncoding { EncodingDecision.working(for: self) }
}
