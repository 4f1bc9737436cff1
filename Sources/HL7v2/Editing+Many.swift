// SPDX-License-Identifier: Apache-2.0

extension Message {
    /// The message with the values at several places changed in one pass; every other byte stays.
    ///
    /// As ``setting(_:to:)``, but the places must not overlap.
    ///
    /// - Throws: as ``setting(_:to:)``; ``HL7v2Error/severalFields(_:)`` for a place that overlaps the one before.
    /// - Complexity: O(n + m s) for m places among s segments.
    public func setting(_ edits: [(path: Path, value: NewValue)]) throws(HL7v2Error) -> Message {
        var places: [(path: Path, place: EditPlace, bytes: [UInt8])] = []
        for (path, value) in edits {
            if path.segment == "MSH", let field = path.field, [1, 2, 18].contains(field) { throw .fixedField(path) }
            places.append((path, try EditPlace(self, path), try encoded(edited(value, path), for: path)))
        }
        places.sort { $0.place.range.lowerBound < $1.place.range.lowerBound }
        var (bytes, copied) = ([UInt8](), 0)
        bytes.reserveCapacity(storage.bytes.count + places.reduce(0) { $0 + $1.bytes.count })
        for (index, each) in places.enumerated() {
            let range = each.place.range
            let isApart = index == 0 || range.lowerBound > places[index - 1].place.range.lowerBound
            guard isApart, range.lowerBound >= copied else { throw .severalFields(each.path) }
            bytes += storage.bytes[copied..<range.lowerBound] + each.place.missing + each.bytes
            copied = range.upperBound
        }
        let changed = try rebuilt(bytes + storage.bytes[copied...])
        for each in places {
            guard let place = changed.field(at: each.path),
                changed.storage.encoding.isTranscoded || place.bytes.elementsEqual(each.bytes)
            else { throw .undecodable(each.path, encoding, offset: each.place.range.lowerBound) }
        }
        return changed
    }

    private func edited(_ value: NewValue, _ path: Path) throws(HL7v2Error) -> String {
        switch value {
        case .text(let plain): try escaped(plain, for: path)
        case .null: "\"\""
        case .encoded(let text): try oneField(text, path)
        }
    }

    /// The message with some of its segments alone, each with its line end; the header always stays.
    ///
    /// Unlike ``removing(_:)`` it does not ask whether the structure holds together without the others.
    ///
    /// - Throws: ``HL7v2Error/severalMessages(offset:)`` where what is left would read as other segments.
    public func keeping(_ isKept: (Segment) -> Bool) throws(HL7v2Error) -> Message {
        let all = segments
        let kept = all.indices.filter { $0 == 0 || isKept(all[$0]) }
        if kept.count == all.count { return self }
        var bytes = Array(storage.bytes[..<(all.first?.offset ?? 0)])
        for place in kept {
            let end = place + 1 < all.count ? all[place + 1].offset : storage.bytes.count
            bytes += storage.bytes[all[place].offset..<end]
        }
        let changed = try rebuilt(bytes)
        guard changed.segments.count == kept.count else { throw .severalMessages(offset: 0) }
        return changed
    }
}
