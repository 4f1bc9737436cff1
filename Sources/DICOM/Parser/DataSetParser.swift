// SPDX-License-Identifier: Apache-2.0

/// Reads data sets into flat records. What is inside what is kept on a stack of its own, so depth costs no machine stack.
struct DataSetParser {
    /// A data set or a sequence that is being read.
    struct Frame {
        /// Whether items are read, not elements.
        let isSequence: Bool
        /// Whether a delimiter ends it.
        let isUndefined: Bool
        /// Where it ends at the latest.
        let end: Int
        let encoding: ElementEncoding
        /// Its record; -1 for a root.
        let record: Int32
        /// Its data set, or the one the sequence belongs to.
        let level: Int32
    }

    /// Which elements end a root data set.
    enum Stop {
        case behindMetaInformation, atPixelData, never
    }

    /// Values longer than this are located, not held.
    static let largestHeldValue = 64 << 10

    var window: ByteWindow
    var offset = 0
    var records: [ElementRecord] = []
    var levels: [Level] = []
    var frames: [Frame] = []
    var top = Frame(
        isSequence: false, isUndefined: false, end: 0, encoding: .explicitLittle, record: -1, level: -1)
    var notices = NoticeList()
    /// Where reading had to stop.
    var defect: DICOMError?
    /// Private creators by data set, group and block: the record that names them.
    var creators: [UInt64: Int32] = [:]
    /// Records whose representation depends on others.
    var choices: [Int32] = []
    var stop = Stop.never
    var isStopped = false
    /// Offset of a byte that is not zero; -1 while none is known.
    var otherThanZero = -1
    let limits: Limits

    init(_ source: ByteSource, _ limits: Limits) {
        window = ByteWindow(source)
        self.limits = limits
        // Room for a usual header.
        records.reserveCapacity(min(256, source.count / 16))
    }

    /// Reads one root data set from the current offset; returns its level.
    mutating func readRoot(_ encoding: ElementEncoding, stop: Stop) -> Int32 {
        self.stop = stop
        isStopped = false
        let level = openLevel(record: -1, parent: -1)
        frames.removeAll(keepingCapacity: true)
        top = Frame(
            isSequence: false, isUndefined: false, end: window.end, encoding: encoding, record: -1, level: level)
        while !isStopped, defect == nil {
            if offset >= top.end {
                if frames.isEmpty { break }
                closeAtEnd()
            } else if top.isSequence {
                readItem()
            } else {
                readElement()
            }
        }
        while !frames.isEmpty { closeTop(trailer: 0) }
        levels[Int(level)].end = Int32(truncatingIfNeeded: records.count)
        return level
    }

    // MARK: Opening and closing

    mutating func openLevel(record: Int32, parent: Int32) -> Int32 {
        let start = Int32(truncatingIfNeeded: records.count)
        levels.append(Level(record: record, parent: parent, start: start, end: start))
        return Int32(truncatingIfNeeded: levels.count - 1)
    }

    mutating func push(_ frame: Frame) {
        frames.append(top)
        top = frame
    }

    /// Ends what is being read where its own or an outer length ends it, or the source does.
    private mutating func closeAtEnd() {
        let record = records[Int(top.record)]
        if top.isUndefined {
            if offset >= window.end { return defect = .truncatedHeader(offset: offset, available: 0) }
            note(.missingDelimiter, offset)
        } else if offset >= window.end, Int(record.writtenLength) > offset - record.offset {
            return defect = .truncatedValue(
                record.tag, offset: record.offset, needed: Int(record.writtenLength), available: offset - record.offset)
        }
        closeTop(trailer: 0)
    }

    /// Ends what is being read; its value reaches to the current offset, before a delimiter of `trailer` bytes.
    mutating func closeTop(trailer: Int) {
        let end = Int32(truncatingIfNeeded: records.count)
        let index = Int(top.record)
        records[index].next = end
        // A wrong length may have been overrun by what is inside.
        records[index].length = max(records[index].length, offset - trailer - records[index].offset)
        records[index].trailerLength = UInt8(trailer)
        if !top.isSequence { levels[Int(top.level)].end = end }
        top = frames.removeLast()
    }

    // MARK: Records

    /// Adds a record; false, with the reading stopped, when there are too many.
    mutating func append(_ record: ElementRecord) -> Bool {
        guard records.count < limits.elements else {
            defect = .tooManyElements(offset: record.headerOffset, limit: limits.elements)
            return false
        }
        records.append(record)
        return true
    }

    mutating func note(_ kind: Notice.Kind, _ offset: Int, _ tag: Tag? = nil) {
        notices.add(kind, tag ?? (top.record >= 0 ? records[Int(top.record)].tag : Tag(rawValue: 0)), offset)
    }
}
