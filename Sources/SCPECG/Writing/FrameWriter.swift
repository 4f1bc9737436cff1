// SPDX-License-Identifier: Apache-2.0

/// Puts sections together to a record of version 2.0.
enum FrameWriter {
    private static let version: UInt8 = 20

    /// The record: section 0 with pointers to sections 0 to 11 and to those above, then the sections by their ids.
    static func record(_ sections: [Int: [UInt8]]) throws(SCPECGError) -> [UInt8] {
        let further = sections.keys.filter { !(1...11).contains($0) }.sorted()
        if let bad = further.first(where: { !(12...1023).contains($0) }) { throw .fixedSection(bad) }
        let ids = Array(1...11) + further
        var pointers = ByteWriter()
        var body: [UInt8] = []
        let headCount = SectionHeader.byteCount + 10 * (ids.count + 1)
        add(0, headCount, at: 7, &pointers)
        for id in ids {
            let whole = sections[id].map { section(id, $0) } ?? []
            let index = whole.isEmpty ? 0 : FrameReader.recordHeaderCount + headCount + body.count + 1
            add(id, whole.count, at: index, &pointers)
            body += whole
        }
        let head = section(0, pointers.bytes, reserved: Array("SCPECG".utf8))
        var writer = ByteWriter()
        writer.uint16LE(0)
        try writer.uint32LE(FrameReader.recordHeaderCount + head.count + body.count, 0, "record length")
        writer.bytes += head + body
        seal(&writer.bytes, 0..<writer.bytes.count, .standard)
        return writer.bytes
    }

    /// A whole section: header, content, padding, checksum.
    static func section(
        _ id: Int, _ content: [UInt8], versions: [UInt8] = [version, version], dialect: Dialect = .standard,
        reserved: [UInt8] = Array(repeating: 0, count: 6)
    ) -> [UInt8] {
        let padded = content.count.isMultiple(of: 2) ? content : content + [0]
        var writer = ByteWriter()
        writer.uint16LE(0)
        writer.uint16LE(UInt16(truncatingIfNeeded: id))
        writer.uint32LE(UInt32(truncatingIfNeeded: SectionHeader.byteCount + padded.count))
        writer.bytes += versions + reserved + padded
        seal(&writer.bytes, 0..<writer.bytes.count, dialect)
        return writer.bytes
    }

    /// Writes the checksum of a range into its first two bytes.
    static func seal(_ bytes: inout [UInt8], _ range: Range<Int>, _ dialect: Dialect) {
        guard range.count > 2 else { return }
        let checksum = dialect.ordered(dialect.checksum(bytes[range].dropFirst(2)))
        bytes[range.lowerBound] = UInt8(truncatingIfNeeded: checksum)
        bytes[range.lowerBound + 1] = UInt8(truncatingIfNeeded: checksum >> 8)
    }

    private static func add(_ id: Int, _ length: Int, at index: Int, _ writer: inout ByteWriter) {
        writer.uint16LE(UInt16(truncatingIfNeeded: id))
        writer.uint32LE(UInt32(truncatingIfNeeded: length))
        writer.uint32LE(UInt32(truncatingIfNeeded: index))
    }
}
