// SPDX-License-Identifier: Apache-2.0

/// Makes the plan of a data set's bytes.
struct DataSetSerializer {
    /// What pixel data may be written, seen from where they come from.
    struct PixelRule {
        var allowsNative = true
        var allowsEncapsulated = true
    }

    /// A data set, a sequence or an item that is being written.
    private struct Frame {
        /// Where the length goes; nil for an undefined one.
        var lengthPlace: Int?
        let start: Int
        let tag: Tag
        /// The group length that waits for its number.
        var group: (number: UInt16, place: Int, start: Int)?
    }

    let encoding: ElementEncoding
    let form: FileForm
    let pixels: PixelRule
    /// Offsets of directory records, which move with them.
    var directory: DirectoryOffsets?
    var plan = SerializationPlan()
    private var frames: [Frame] = []
    private var copyable: [ObjectIdentifier: CopyableRecords] = [:]

    init(_ encoding: ElementEncoding, _ form: FileForm, _ pixels: PixelRule = PixelRule()) {
        self.encoding = encoding
        self.form = form
        self.pixels = pixels
    }

    private var isBig: Bool { encoding.isBigEndian }

    mutating func write(_ dataSet: DataSet) throws(DICOMError) {
        frames = [Frame(lengthPlace: nil, start: plan.count, tag: Tag(rawValue: 0))]
        var walk = StructureWalk(dataSet)
        while let event = walk.next() {
            switch event {
            case .element(let element):
                endGroup(before: element.tag.group)
                try write(element)
            case .beginSequence(let element):
                endGroup(before: element.tag.group)
                if copied(element) {
                    walk.skipSequence()
                } else if try writtenForeign(element) {
                    walk.skipSequence()
                } else {
                    begin(element)
                }
            case .beginItem(let item): begin(item)
            case .endItem: try end(.itemDelimiter)
            case .endSequence: try end(.sequenceDelimiter)
            }
        }
        endGroup(before: nil)
        try fillDirectory()
    }

    /// Puts an element as it was read, where it can be.
    private mutating func copied(_ element: DataElement) -> Bool {
        guard case .read(let storage, let index) = element.content, !DirectoryOffsets.holds(element.tag, directory)
        else { return false }
        guard copyable(storage)[index] else { return false }
        let extent = storage.records[Int(index)].extent
        put(storage, element.tag, extent, width: 1)
        return true
    }

    private mutating func copyable(_ storage: Storage) -> CopyableRecords {
        let key = ObjectIdentifier(storage)
        if let found = copyable[key] { return found }
        let made = CopyableRecords(
            storage, encoding, form.lengths, allowsEncapsulated: pixels.allowsEncapsulated)
        copyable[key] = made
        return made
    }

    private mutating func put(_ storage: Storage, _ tag: Tag, _ range: Range<Int>, width: Int) {
        if range.count <= SerializationPlan.largestHeldValue {
            let bytes = storage.bytes(range)
            if bytes.count == range.count { return plan.put(bytes, width: width) }
        }
        plan.add(.stored(storage, tag, range, width: width))
    }

    // MARK: Group lengths

    /// Fills a group length in when an element of another group comes.
    private mutating func endGroup(before group: UInt16?) {
        guard let waiting = frames[frames.count - 1].group, waiting.number != group else { return }
        frames[frames.count - 1].group = nil
        let length = UInt32(truncatingIfNeeded: plan.count - waiting.start)
        plan.fill(waiting.place, length, isBigEndian: isBig)
    }

    /// - Source: DICOM PS3.5, section 7.2 (group length).
    private mutating func writeGroupLength(_ tag: Tag) {
        putHeader(tag, .unsignedLong, length: 4)
        let place = plan.reserve()
        frames[frames.count - 1].group = (tag.group, place, plan.count)
    }

    // MARK: Sequences and items

    private mutating func begin(_ element: DataElement) {
        let vr = VR.sequence
        let isUndefined = isUndefined(element.lengthForm == .undefined) || needsDelimiter(element.tag)
        putHeader(element.tag, vr, length: isUndefined ? ElementRecord.undefined : 0)
        open(element.tag, isUndefined)
    }

    private mutating func begin(_ item: DataSet) {
        if let record = item.itemRecord { directory?.move(record.headerOffset, to: plan.count) }
        plan.put(.item, isBigEndian: isBig)
        let isUndefined = isUndefined(item.itemRecord?.writtenLength == ElementRecord.undefined)
        plan.put(isUndefined ? ElementRecord.undefined : 0, isBigEndian: isBig)
        open(.item, isUndefined)
    }

    private mutating func open(_ tag: Tag, _ isUndefined: Bool) {
        let place = isUndefined ? nil : plan.held.count - 4
        frames.append(Frame(lengthPlace: place, start: plan.count, tag: tag))
    }

    private mutating func end(_ delimiter: Tag) throws(DICOMError) {
        if delimiter == .itemDelimiter { endGroup(before: nil) }
        let frame = frames.removeLast()
        guard let place = frame.lengthPlace else {
            plan.put(delimiter, isBigEndian: isBig)
            return plan.put(UInt32(0), isBigEndian: isBig)
        }
        plan.fill(place, try Self.length(plan.count - frame.start, frame.tag), isBigEndian: isBig)
    }

    private func isUndefined(_ wasUndefined: Bool) -> Bool {
        switch form.lengths {
        case .kept: wasUndefined
        case .defined: false
        case .undefined: true
        }
    }

    /// A sequence that the dictionary does not know is one in implicit form only by its undefined length.
    private func needsDelimiter(_ tag: Tag) -> Bool {
        !encoding.isExplicit && ElementIndex.shared.find(tag)?.vr != .sequence
    }

    /// Writes a sequence that was read from an unknown element as one, its items untouched.
    ///
    /// - Source: DICOM PS3.5, section 6.2.2 (unknown value representation).
    private mutating func writtenForeign(_ element: DataElement) throws(DICOMError) -> Bool {
        guard case .read(let storage, let index) = element.content else { return false }
        let record = storage.records[Int(index)]
        guard record.isForeign, copyable(storage).isWhole(index) else { return false }
        let isUndefined = record.writtenLength == ElementRecord.undefined
        let length = isUndefined ? ElementRecord.undefined : try Self.length(record.length, record.tag)
        putHeader(record.tag, .unknown, length: length)
        put(storage, record.tag, record.offset..<record.end, width: 1)
        if isUndefined { putDelimiter() }
        return true
    }

    /// The delimiter behind items or fragments that are little endian.
    mutating func putDelimiter() {
        plan.put(Tag.sequenceDelimiter, isBigEndian: false)
        plan.put(UInt32(0), isBigEndian: false)
    }

    // MARK: Elements

    private mutating func write(_ element: DataElement) throws(DICOMError) {
        if element.tag.isGroupLength { return writeGroupLength(element.tag) }
        if writtenOffset(element) { return }
        try check(element)
        if copied(element) { return }
        if element.isEncapsulated { return try writeFragments(element) }
        let value = try Value(element, encoding)
        let length = try Self.length(value.count, element.tag)
        putHeader(element.tag, value.vr, length: length)
        switch element.content {
        case .made: plan.put(element.rawValue, width: value.width)
        case .read(let storage, _):
            guard let range = element.range else { return }
            put(storage, element.tag, range, width: value.width)
        }
        if let padding = value.padding { plan.put([padding]) }
    }

    private func check(_ element: DataElement) throws(DICOMError) {
        if let record = element.record, record.traits.contains(.truncated), !form.allowsDefects {
            throw .truncatedValue(
                record.tag, offset: record.offset, needed: Int(record.writtenLength), available: record.length)
        }
        let isPixels = element.tag == .pixelData && frames.count == 1 && element.length > 0
        let isRefused = element.isEncapsulated ? !pixels.allowsEncapsulated : isPixels && !pixels.allowsNative
        if isRefused { throw .needsTranscoding(element.tag) }
    }

    /// Fragments go through as they are, to little endian only.
    private mutating func writeFragments(_ element: DataElement) throws(DICOMError) {
        guard case .read(let storage, let index) = element.content else { return }
        let record = storage.records[Int(index)]
        let isLittle = encoding == .explicitLittle && !element.isBigEndian
        guard isLittle else { throw .needsTranscoding(element.tag) }
        let (fragments, defect) = element.wholeFragments()
        if let defect, !form.allowsDefects { throw defect }
        putHeader(record.tag, record.vr, length: ElementRecord.undefined)
        put(storage, record.tag, record.offset..<(fragments.last?.upperBound ?? record.offset), width: 1)
        if case .truncatedValue(_, let offset, _, let available) = defect {
            putPart(storage, record.tag, offset..<offset + available)
        }
        putDelimiter()
    }

    /// What there is of a fragment, as a whole one.
    private mutating func putPart(_ storage: Storage, _ tag: Tag, _ range: Range<Int>) {
        let isEven = range.count.isMultiple(of: 2)
        plan.put(.item, isBigEndian: false)
        plan.put(UInt32(truncatingIfNeeded: range.count + (isEven ? 0 : 1)), isBigEndian: false)
        put(storage, tag, range, width: 1)
        if !isEven { plan.put([0]) }
    }

    /// - Source: DICOM PS3.5, section 7.1.2 and 7.1.3.
    mutating func putHeader(_ tag: Tag, _ vr: VR, length: UInt32) {
        plan.put(tag, isBigEndian: isBig)
        guard encoding.isExplicit else { return plan.put(length, isBigEndian: isBig) }
        plan.put(vr.rawValue, isBigEndian: true)
        if vr.hasLongForm {
            plan.put([0, 0])
            plan.put(length, isBigEndian: isBig)
        } else {
            plan.put(UInt16(truncatingIfNeeded: length), isBigEndian: isBig)
        }
    }

    private static func length(_ count: Int, _ tag: Tag) throws(DICOMError) -> UInt32 {
        guard count < Int(ElementRecord.undefined) else { throw .tooLong(tag, length: count) }
        return UInt32(truncatingIfNeeded: count)
    }
}
