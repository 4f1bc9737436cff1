// SPDX-License-Identifier: Apache-2.0

/// Which records of a storage can be written byte for byte as they were read.
struct CopyableRecords {
    private let storage: Storage
    private let encoding: ElementEncoding
    private let lengths: FileForm.Lengths
    private let allowsEncapsulated: Bool
    /// Whether nothing of a record is missing or out of place.
    private var whole: [Bool]
    private var flags: [Bool]

    init(_ storage: Storage, _ encoding: ElementEncoding, _ lengths: FileForm.Lengths, allowsEncapsulated: Bool) {
        self.storage = storage
        self.encoding = encoding
        self.lengths = lengths
        self.allowsEncapsulated = allowsEncapsulated
        flags = [Bool](repeating: false, count: storage.records.count)
        whole = flags
        // What is inside comes behind, so from the end each record is looked at once by itself and once from outside.
        for index in storage.records.indices.reversed() {
            let record = storage.records[index]
            whole[index] = isWhole(record) && all(whole, inside: index)
            // The items of unknown elements are the same in every transfer syntax.
            flags[index] = whole[index] && fits(record) && (record.isForeign || all(flags, inside: index))
        }
    }

    subscript(index: Int32) -> Bool { flags[Int(index)] }

    func isWhole(_ index: Int32) -> Bool { whole[Int(index)] }

    private func all(_ flags: [Bool], inside index: Int) -> Bool {
        var inner = index + 1
        let end = Int(storage.records[index].next)
        while inner < end {
            guard flags[inner] else { return false }
            inner = Int(storage.records[inner].next)
        }
        return true
    }

    private func fits(_ record: ElementRecord) -> Bool {
        if record.traits.contains(.encapsulated), !allowsEncapsulated { return false }
        return hasWantedLength(record) && (record.tag == .item || isEncodedSo(record)) && headerFits(record)
    }

    private func isWhole(_ record: ElementRecord) -> Bool {
        if record.tag != .item, record.traits.contains(.structural) { return false }
        guard record.traits.isDisjoint(with: [.truncated, .unread]) else { return false }
        if record.writtenLength == ElementRecord.undefined { return record.trailerLength == 8 }
        return Int(record.writtenLength) == record.length
    }

    private func hasWantedLength(_ record: ElementRecord) -> Bool {
        guard record.vr == .sequence || record.tag == .item, !record.isForeign else { return true }
        return switch lengths {
        case .kept: true
        case .defined: record.writtenLength != ElementRecord.undefined
        case .undefined: record.writtenLength == ElementRecord.undefined
        }
    }

    private func isEncodedSo(_ record: ElementRecord) -> Bool {
        guard record.traits.contains(.explicit) == encoding.isExplicit else { return false }
        // A header without letters is told from an implicit one by what is behind it, which may be other now.
        if record.traits.contains(.explicit), !record.writtenVR.isCapitals { return false }
        return record.traits.contains(.promoted) || record.traits.contains(.bigEndian) == encoding.isBigEndian
    }

    /// Whether the header in the source is in the byte order wanted; the record does not tell in all cases.
    private func headerFits(_ record: ElementRecord) -> Bool {
        let header = storage.bytes(record.headerOffset..<record.headerOffset + 4)
        guard header.count == 4 else { return false }
        let start = header.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return start.tag(isBigEndian: encoding.isBigEndian) == record.tag
    }
}

extension ElementRecord {
    /// Whether this is a sequence written as unknown, the items of which are implicit little endian everywhere.
    var isForeign: Bool { vr == .sequence && writtenVR == VR.unknown.rawValue }
}
