// SPDX-License-Identifier: Apache-2.0

/// Tags that decide about others.
extension Tag {
    fileprivate static let lutData = Tag(0x0028, 0x3006)
    fileprivate static let lutDescriptor = Tag(0x0028, 0x3002)
}

extension DataSetParser {
    /// Decides the representations that depend on elements met before or after.
    ///
    /// - Source: DICOM PS3.5, annex A.1 and A.2; PS3.3, section C.7.6.3.1 (Pixel Representation).
    mutating func decideChoices() {
        for index in choices where Int(index) < records.count {
            let record = records[Int(index)]
            guard record.traits.contains(.choice), let line = choiceLine(record) else { continue }
            records[Int(index)].vr = vr(line.choice, record)
        }
    }

    private func choiceLine(_ record: ElementRecord) -> ElementLine? {
        record.tag.isPrivate ? nil : ElementIndex.shared.find(record.tag)
    }

    private func vr(_ choice: VRChoice, _ record: ElementRecord) -> VR {
        switch choice {
        case .unsignedOrSigned: return isSigned(record.level) ? .signedShort : .unsignedShort
        case .byteOrWord: return .otherWord
        case .unsignedOrWord, .any:
            guard record.tag == .lutData else { return .otherWord }
            // A table of one entry is a number.
            return firstNumber(.lutDescriptor, record.level) == 1 ? .unsignedShort : .otherWord
        case .none: return record.vr
        }
    }

    /// Pixel Representation of a data set or, where it has none, of one around it.
    private func isSigned(_ level: Int32) -> Bool {
        var level = level
        while level >= 0 {
            let found = levels[Int(level)].pixelRepresentation
            if found >= 0 { return number(records[Int(found)]) == 1 }
            level = levels[Int(level)].parent
        }
        return false
    }

    /// The first number of an element near the beginning of a data set.
    private func firstNumber(_ tag: Tag, _ level: Int32) -> UInt16? {
        var index = Int(levels[Int(level)].start)
        // Bounded, lest a file of nothing but such tables be read a million times.
        for _ in 0..<256 where index < Int(levels[Int(level)].end) {
            if records[index].tag == tag { return number(records[index]) }
            index = Int(records[index].next)
        }
        return nil
    }

    private func number(_ record: ElementRecord) -> UInt16? {
        guard record.length >= 2, let bytes = window.held(record.offset..<record.offset + 2) else { return nil }
        let value = UInt16(bytes[bytes.startIndex]) | UInt16(bytes[bytes.startIndex + 1]) << 8
        return record.traits.contains(.bigEndian) ? value.byteSwapped : value
    }
}
