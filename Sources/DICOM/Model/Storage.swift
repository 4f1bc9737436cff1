// SPDX-License-Identifier: Apache-2.0

/// Everything of a file that was read, made once and never changed.
final class Storage: Sendable {
    let source: ByteSource
    /// What of the source is held in memory, ascending.
    let segments: [Segment]
    let records: [ElementRecord]
    let levels: [Level]
    let characterSets: [SpecificCharacterSet]

    init(
        source: ByteSource, segments: [Segment], records: [ElementRecord], levels: [Level],
        characterSets: [SpecificCharacterSet]
    ) {
        self.source = source
        self.segments = segments
        self.records = records
        self.levels = levels
        self.characterSets = characterSets
    }

    /// The bytes of a range: those held, else those the source still gives.
    func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
        for segment in segments {
            if let found = segment.held(range) { return found }
        }
        return source.bytes(range)
    }

    func value(_ record: ElementRecord) -> ArraySlice<UInt8> { bytes(record.offset..<record.end) }

    /// The bytes of a range that must be there.
    func checkedBytes(_ tag: Tag, _ range: Range<Int>) throws(DICOMError) -> ArraySlice<UInt8> {
        let found = bytes(range)
        guard found.count == range.count else {
            throw .unreadable(tag, offset: range.lowerBound, needed: range.count, available: found.count)
        }
        return found
    }

    func characterSet(_ level: Int32) -> SpecificCharacterSet {
        characterSets[Int(levels[Int(level)].characterSet)]
    }

    /// Index of the last record of a tag in a data set.
    func index(of tag: Tag, in level: Int32) -> Int? {
        let level = levels[Int(level)]
        var index = Int(level.start)
        var found: Int?
        while index < Int(level.end) {
            let record = records[index]
            if record.tag == tag, !record.traits.contains(.structural) { found = index }
            if level.isAscending, record.tag >= tag { break }
            index = Int(record.next)
        }
        return found
    }
}
