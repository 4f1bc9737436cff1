// SPDX-License-Identifier: Apache-2.0

import Bytes

extension LeadMeasurements {
    /// Reads section 10; leads are kept as far as they are there.
    init(reading cursor: ByteCursor, _ notes: inout Notes) {
        self.init()
        var cursor = cursor
        var count = 0
        let start = cursor.offset
        do {
            count = Int(try cursor.uint16LE())
            manufacturerWord = Int(try cursor.uint16LE())
            let surplus = try Self.surplus(in: cursor, leads: count)
            if surplus > 0 {
                notes.add(.countedHeader, 10, at: start, "lengths count the four bytes before the values")
            }
            for _ in 0..<count { leads.append(try Lead(reading: &cursor, surplus: surplus)) }
        } catch {
            notes.add(.measurementCount, 10, at: error.offset, "\(leads.count) of \(count) leads are there")
        }
        if leads.count == count, cursor.remaining > 1 {
            notes.add(.sectionSurplus, 10, at: cursor.offset, "\(cursor.remaining) bytes after the leads")
        }
    }

    /// 4 where the lengths only fit the section when they count the head of each lead, else 0.
    private static func surplus(in cursor: ByteCursor, leads: Int) throws(Truncated) -> Int {
        guard leads > 0 else { return 0 }
        for surplus in [0, 4] {
            var trial = cursor
            let fits = (0..<leads).allSatisfy { _ in
                guard (try? trial.skip(2)) != nil, let length = try? trial.uint16LE() else { return false }
                return (try? trial.skip(Int(length) - surplus)) != nil
            }
            if fits { return surplus }
        }
        return 0
    }
}

extension LeadMeasurements.Lead {
    fileprivate init(reading cursor: inout ByteCursor, surplus: Int) throws(Truncated) {
        id = try cursor.uint16LE()
        var content = try cursor.nested(Int(try cursor.uint16LE()) - surplus)
        values = []
        while content.remaining >= 2 { values.append(Int16(bitPattern: try content.uint16LE())) }
    }
}
