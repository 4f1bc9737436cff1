// SPDX-License-Identifier: Apache-2.0

/// Writes data sets as JSON. What is inside what is on a stack of its own, so depth costs no machine stack.
struct JSONWriter {
    /// A data set or the items of a sequence being written.
    private struct Frame {
        var walk: Walk
        var isFirst = true

        enum Walk {
            case elements([DataElement], Int)
            case items([DataSet], Int)
            case records(Storage, RecordWalk)
            case readItems(Storage, Int, end: Int)
        }
    }

    let form: JSONForm
    var output = JSONOutput(capacity: 8192)
    private var frames: [Frame] = []

    init(_ form: JSONForm) { self.form = form }

    mutating func write(_ dataSet: DataSet) throws(DICOMError) {
        open(dataSet)
        while let frame = frames.popLast() { try step(frame) }
    }

    private var isTop: Bool { frames.isEmpty }

    private mutating func open(_ dataSet: DataSet) {
        output.put(0x7B)
        switch dataSet.content {
        case .edited(let edited): frames.append(Frame(walk: .elements(Self.inOrder(edited.elements), 0)))
        case .read(let storage, let level):
            frames.append(Frame(walk: .records(storage, RecordWalk(storage, level))))
        }
    }

    /// The elements by ascending tag, the last of each.
    private static func inOrder(_ elements: [DataElement]) -> [DataElement] {
        let sorted = elements.enumerated().sorted { ($0.element.tag, $0.offset) < ($1.element.tag, $1.offset) }
        return sorted.indices.filter { $0 + 1 == sorted.count || sorted[$0].element.tag != sorted[$0 + 1].element.tag }
            .map { sorted[$0].element }
    }

    private mutating func step(_ frame: Frame) throws(DICOMError) {
        switch frame.walk {
        case .records(let storage, let walk): try writeRecords(storage, walk, isFirst: frame.isFirst)
        case .readItems(let storage, let index, let end): nextItem(storage, index, end, isFirst: frame.isFirst)
        case .elements(let elements, let index): try writeElements(elements, index, isFirst: frame.isFirst)
        case .items(let items, let index):
            guard index < items.count else { return output.put("]}") }
            if !frame.isFirst { output.put(0x2C) }
            frames.append(Frame(walk: .items(items, index + 1), isFirst: false))
            open(items[index])
        }
    }

    // MARK: Data sets that were read

    private mutating func writeRecords(_ storage: Storage, _ walk: RecordWalk, isFirst: Bool) throws(DICOMError) {
        var (walk, isFirst) = (walk, isFirst)
        let held = storage.segments[0].bytes
        let records = storage.records
        let isTop = isTop
        let set = storage.characterSet(walk.level)
        while let index = walk.next(records) {
            let record = records[index]
            guard isWritten(record, isTop) else { continue }
            begin(record.tag, record.vr, isFirst: isFirst)
            isFirst = false
            if record.vr == .sequence, Self.hasItems(records, index) {
                output.put(",\"Value\":[")
                frames.append(Frame(walk: .records(storage, walk), isFirst: false))
                frames.append(Frame(walk: .readItems(storage, index + 1, end: Int(record.next))))
                return
            }
            try writeValue(index, storage, held, set, isTop)
            output.put(0x7D)
        }
        output.put(0x7D)
    }

    /// Whether a sequence has an item; delimiters that end nothing are none.
    private static func hasItems(_ records: [ElementRecord], _ index: Int) -> Bool {
        var inner = index + 1
        let end = Int(records[index].next)
        while inner < end, records[inner].tag != .item { inner = Int(records[inner].next) }
        return inner < end
    }

    private func isWritten(_ record: ElementRecord, _ isTop: Bool) -> Bool {
        if record.traits.contains(.structural) { return false }
        if record.tag.isGroupLength, !form.includesGroupLengths { return false }
        return !(isTop && record.tag.isPixelData && form.bulkDataURI == nil)
    }

    private mutating func writeValue(
        _ index: Int, _ storage: Storage, _ held: [UInt8], _ set: SpecificCharacterSet, _ isTop: Bool
    ) throws(DICOMError) {
        let record = storage.records[index]
        if record.length == 0 { return }
        let isEncapsulated = record.traits.contains(.encapsulated)
        if isEncapsulated || isTop && record.tag.isPixelData || isTooLong(record.vr, record.length) {
            return writeReference(DataElement(storage, Int32(truncatingIfNeeded: index)))
        }
        let isBig = record.traits.contains(.bigEndian)
        if record.end <= held.count {
            let value = held.span.extracting(record.offset..<record.end)
            return writeValue(record.tag, record.vr, value, isBig, set)
        }
        let value = Array(try storage.checkedBytes(record.tag, record.offset..<record.end))
        writeValue(record.tag, record.vr, value.span, isBig, set)
    }

    private mutating func nextItem(_ storage: Storage, _ index: Int, _ end: Int, isFirst: Bool) {
        var index = index
        while index < end, storage.records[index].tag != .item { index = Int(storage.records[index].next) }
        guard index < end else { return output.put("]}") }
        if !isFirst { output.put(0x2C) }
        let record = storage.records[index]
        frames.append(Frame(walk: .readItems(storage, Int(record.next), end: end), isFirst: false))
        open(DataSet(storage, record.level))
    }

    // MARK: Data sets that were changed

    private mutating func writeElements(_ elements: [DataElement], _ start: Int, isFirst: Bool) throws(DICOMError) {
        var isFirst = isFirst
        let isTop = isTop
        for index in start..<elements.count {
            let element = elements[index]
            if let record = element.record, !isWritten(record, isTop) { continue }
            if element.tag.isGroupLength, !form.includesGroupLengths { continue }
            if isTop, element.tag.isPixelData, form.bulkDataURI == nil { continue }
            begin(element.tag, element.vr, isFirst: isFirst)
            isFirst = false
            let items = element.items
            if !items.isEmpty {
                output.put(",\"Value\":[")
                frames.append(Frame(walk: .elements(elements, index + 1), isFirst: false))
                return frames.append(Frame(walk: .items(items, 0)))
            }
            if element.vr != .sequence { try writeValue(element, isTop) }
            output.put(0x7D)
        }
        output.put(0x7D)
    }

    private mutating func writeValue(_ element: DataElement, _ isTop: Bool) throws(DICOMError) {
        let length = element.length
        if length == 0 { return }
        if element.isEncapsulated || isTop && element.tag.isPixelData || isTooLong(element.vr, length) {
            return writeReference(element)
        }
        let value = Array(try element.checkedValue())
        writeValue(element.tag, element.vr, value.span, element.isBigEndian, element.characterSet)
    }

    // MARK: Parts

    @inline(__always) private mutating func begin(_ tag: Tag, _ vr: VR, isFirst: Bool) {
        output.begin(tag, vr.isKnown ? vr : .unknown, isFirst: isFirst)
    }

    private func isTooLong(_ vr: VR, _ length: Int) -> Bool {
        length > form.largestInlineValue && vr.traits.contains(.stream)
    }

    private mutating func writeReference(_ element: DataElement) {
        guard let uri = form.bulkDataURI?(element) else { return }
        output.put(",\"BulkDataURI\":")
        output.quote(uri)
    }
}
