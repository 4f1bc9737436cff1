// SPDX-License-Identifier: Apache-2.0

import Bytes

extension Message {
    /// The message with a segment added; every other byte stays.
    ///
    /// Without `path` it goes to the last place the structure has for it, so that it follows its like; a local segment
    /// (Z) goes to the end. The line end is that of the segment before.
    ///
    /// - Parameter path: the segment to put it behind.
    /// - Throws: ``HL7v2Error/noPlace(segment:structure:)`` where the structure has none,
    ///   ``HL7v2Error/noSuchSegment(_:)``, ``HL7v2Error/severalFields(_:)`` for text that would make two segments,
    ///   ``HL7v2Error/unencodable(_:_:position:)``.
    public func inserting(_ segment: SegmentBuilder, after path: Path? = nil) throws(HL7v2Error) -> Message {
        let bound = BoundMessage(self)
        let place: Int
        if let path {
            guard let found = self.segment(path.segment, path.occurrence) else { throw .noSuchSegment(path) }
            place = found.position + 1
        } else {
            guard let found = bound.place(for: segment.name) else { throw bound.noPlace(segment.name) }
            place = found
        }
        let changed = try inserted(segment, at: place)
        guard BoundMessage(changed).faultCount <= bound.faultCount else { throw bound.noPlace(segment.name) }
        return changed
    }

    /// The message without a segment; every other byte stays.
    ///
    /// - Throws: ``HL7v2Error/noSuchSegment(_:)``, ``HL7v2Error/breaksStructure(_:)`` where the structure requires the
    ///   segment or what follows has no place without it, or a line feed before it would no longer end a segment;
    ///   ``HL7v2Error/fixedField(_:)`` for MSH.
    public func removing(_ path: Path) throws(HL7v2Error) -> Message {
        guard let found = segment(path.segment, path.occurrence) else { throw .noSuchSegment(path) }
        guard found.position > 0 else { throw .fixedField(path) }
        let next = found.position + 1
        let end = next < segments.count ? segments[next].offset : storage.bytes.count
        var bytes = storage.bytes
        bytes.removeSubrange(found.offset..<end)
        let changed = try rebuilt(bytes)
        guard changed.segments.count == segments.count - 1,
            BoundMessage(changed).faultCount <= BoundMessage(self).faultCount
        else { throw .breaksStructure(path) }
        return changed
    }

    private func inserted(_ segment: SegmentBuilder, at place: Int) throws(HL7v2Error) -> Message {
        let path = Path(segment.name)
        let text = segment.text(delimiters)
        guard !text.utf8.contains(.carriageReturn), !text.utf8.contains(.lineFeed) else { throw .severalFields(path) }
        let start = place < segments.count ? segments[place].offset : storage.bytes.count
        let lineEnd = lineEnd(before: place)
        let content = try encoded(text, for: path)
        // The last segment may lack its own line end.
        let isOpen = Int(storage.segments[place - 1].end) == start
        var bytes = storage.bytes
        bytes.insert(contentsOf: isOpen ? lineEnd + content : content + lineEnd, at: start)
        let changed = try rebuilt(bytes)
        guard changed.segments.count == segments.count + 1 else { throw .severalFields(path) }
        return changed
    }

    /// How the segment before a place ends, blank lines left out.
    private func lineEnd(before place: Int) -> [UInt8] {
        let end = Int(storage.segments[place - 1].end)
        let rest = storage.bytes[end...].prefix(2)
        if rest.elementsEqual([.carriageReturn, .lineFeed]) { return Array(rest) }
        return rest.first == .lineFeed ? [.lineFeed] : [.carriageReturn]
    }
}

extension BoundMessage {
    /// Segments without a place and required ones that are missing.
    var faultCount: Int { gaps.count + entries.count { $0.role == .unexpected } }

    func noPlace(_ segment: String) -> HL7v2Error { .noPlace(segment: segment, structure: structure?.name ?? "") }

    /// The last place a segment may be put: with its like before that, or at the start of a group.
    func place(for name: String) -> Int? {
        let segments = message.storage.segments
        guard let packed = SegmentName.packed(name), let structure else { return nil }
        if SegmentName.isLocal(packed) { return segments.count }
        var binder = StructureBinder(structure)
        var (best, opening): (Int?, Int?) = (nil, nil)
        for (index, extent) in segments.enumerated() {
            _ = binder.step(extent.name)
            let next = index + 1 < segments.count ? segments[index + 1].name : nil
            guard let opens = binder.takes(packed, before: next) else { continue }
            if opens { opening = index + 1 } else { best = index + 1 }
        }
        return best ?? opening
    }
}

extension StructureBinder {
    /// Whether a segment may stand next, with what follows still in its place, and if so whether a group begins with it.
    fileprivate func takes(_ name: UInt32, before next: UInt32?) -> Bool? {
        var with = self
        guard with.step(name) == .expected, with.missing.isEmpty else { return nil }
        let opens = !with.opened.isEmpty
        guard let next else { return opens }
        var without = self
        let role = without.step(next)
        return with.step(next) == role && with.missing.count <= without.missing.count ? opens : nil
    }
}
