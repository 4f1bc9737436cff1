// SPDX-License-Identifier: Apache-2.0

extension Tag {
    /// Directory Record Sequence (0004,1220).
    static let directoryRecords = Tag(0x0004, 0x1220)
    /// Elements that say where in the file a directory record begins.
    fileprivate static let recordOffsets: Set<Tag> = [
        Tag(0x0004, 0x1200), Tag(0x0004, 0x1202), Tag(0x0004, 0x1400), Tag(0x0004, 0x1420), Tag(0x0004, 0x1504),
    ]
}

/// Offsets of the records of a directory, which change when anything before them does.
///
/// - Source: DICOM PS3.3, section F.3.2.2 (basic directory information object).
struct DirectoryOffsets {
    /// Offset in the file of the data set's first byte.
    private let base: Int
    /// Where each record begins, by where it began.
    private var moved: [UInt32: UInt32] = [:]
    /// Offsets that wait for the end.
    private(set) var waiting: [(tag: Tag, place: Int, old: UInt32)] = []

    /// For a data set that is a directory; nil for any other.
    init?(_ dataSet: DataSet, base: Int) {
        guard dataSet[.directoryRecords] != nil else { return nil }
        self.base = base
    }

    /// Whether an element holds records or offsets, so that it cannot be copied.
    static func holds(_ tag: Tag, _ directory: DirectoryOffsets?) -> Bool {
        directory != nil && (tag == .directoryRecords || Tag.recordOffsets.contains(tag))
    }

    mutating func move(_ old: Int, to place: Int) {
        moved[UInt32(truncatingIfNeeded: old)] = UInt32(truncatingIfNeeded: base + place)
    }

    mutating func wait(_ tag: Tag, _ place: Int, _ old: UInt32) { waiting.append((tag, place, old)) }

    /// Where a record begins now; nil when it is gone.
    func offset(of old: UInt32) -> UInt32? { old == 0 ? 0 : moved[old] }
}

extension DataSetSerializer {
    /// Leaves room for the offset of a record.
    mutating func writtenOffset(_ element: DataElement) -> Bool {
        guard directory != nil, Tag.recordOffsets.contains(element.tag), element.unsignedIntegers.count == 1,
            element.length == 4, let old = element.unsignedIntegers.first
        else { return false }
        putHeader(element.tag, .unsignedLong, length: 4)
        directory?.wait(element.tag, plan.reserve(), UInt32(truncatingIfNeeded: old))
        return true
    }

    /// Fills the offsets in. One that points to no record was wrong before, or its record was taken out.
    mutating func fillDirectory() throws(DICOMError) {
        guard let directory else { return }
        for waiting in directory.waiting {
            let offset = directory.offset(of: waiting.old)
            guard let offset = offset ?? (form.allowsDefects ? waiting.old : nil) else {
                throw .danglingOffset(waiting.tag)
            }
            plan.fill(waiting.place, offset, isBigEndian: encoding.isBigEndian)
        }
    }
}
