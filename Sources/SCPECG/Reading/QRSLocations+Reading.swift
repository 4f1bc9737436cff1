// SPDX-License-Identifier: Apache-2.0

import Bytes

extension QRSLocations {
    /// Reads section 4; complexes and zones are kept as far as they are there.
    init(reading cursor: ByteCursor, _ notes: inout Notes) {
        self.init()
        var cursor = cursor
        var count = 0
        do {
            beatMilliseconds = Int(try cursor.uint16LE())
            beatFiducial = Int(try cursor.uint16LE())
            count = Int(try cursor.uint16LE())
            for _ in 0..<count { complexes.append(try QRSComplex(reading: &cursor)) }
        } catch {
            notes.add(.sectionTruncated, 4, at: error.offset, "\(complexes.count) of \(count) complexes are there")
        }
        guard complexes.count == count, cursor.remaining >= count * 8 else {
            if complexes.count == count, cursor.remaining > 1 {
                notes.add(.sectionSurplus, 4, at: cursor.offset, "\(cursor.remaining) bytes after the complexes")
            }
            return
        }
        for _ in 0..<count {
            guard let begin = try? cursor.uint32LE(), let end = try? cursor.uint32LE() else { break }
            protectedZones.append(ProtectedZone(begin: Int(begin), end: Int(end)))
        }
    }
}

extension QRSComplex {
    fileprivate init(reading cursor: inout ByteCursor) throws(Truncated) {
        type = Int(try cursor.uint16LE())
        subtractionBegin = Int(try cursor.uint32LE())
        fiducial = Int(try cursor.uint32LE())
        subtractionEnd = Int(try cursor.uint32LE())
    }
}
