// SPDX-License-Identifier: Apache-2.0

/// What one pass over a message's bytes shows: which segments need a closer look.
struct ByteFacts {
    /// Segments that hold the escape character, the header left out.
    private(set) var escaped: [Int] = []
    /// Segments with more than ``manyRepetitions``.
    private(set) var crowded: [Int] = []
    /// Offsets of the first control character of a segment, with the segment.
    private(set) var controls: [(segment: Int, offset: Int)] = []

    static let manyRepetitions = 500

    init(_ message: Message) {
        let bytes = message.storage.bytes
        let span = bytes.span
        let (escape, repetition) = (message.delimiters.escape ?? 0, message.delimiters.repetition ?? 0)
        for (index, extent) in message.storage.segments.enumerated() {
            var (escapes, repetitions, control) = (0, 0, -1)
            for offset in Int(extent.start)..<Int(extent.end) {
                let byte = span[offset]
                if byte == escape {
                    escapes += 1
                } else if byte == repetition {
                    repetitions += 1
                } else if byte < 0x20 && byte != 0x09 || byte == 0x7F {
                    if control < 0 { control = offset }
                }
            }
            if escapes > 0, extent.name != SegmentName.headers[0] { escaped.append(index) }
            if repetitions > Self.manyRepetitions { crowded.append(index) }
            if control >= 0 { controls.append((index, control)) }
        }
    }
}
