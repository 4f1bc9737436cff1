// SPDX-License-Identifier: Apache-2.0

import Bytes

extension StatementList {
    /// Reads section 8 or 11; statements are kept as far as they are there.
    init(reading cursor: ByteCursor, section: Int, _ notes: inout Notes) {
        self.init()
        var cursor = cursor
        var count = 0
        do {
            status = try cursor.uint8()
            date = CalendarDate(
                year: Int(try cursor.uint16LE()), month: Int(try cursor.uint8()), day: Int(try cursor.uint8()))
            time = ClockTime(
                hour: Int(try cursor.uint8()), minute: Int(try cursor.uint8()), second: Int(try cursor.uint8()))
            count = Int(try cursor.uint8())
            for _ in 0..<count { statements.append(try Statement(reading: &cursor)) }
        } catch {
            let message = "\(statements.count) of \(count) statements are there"
            notes.add(.sectionTruncated, section, at: error.offset, message)
        }
        if statements.count == count, cursor.remaining > 1 {
            notes.add(.sectionSurplus, section, at: cursor.offset, "\(cursor.remaining) bytes after the statements")
        }
    }
}

extension StatementList.Statement {
    fileprivate init(reading cursor: inout ByteCursor) throws(Truncated) {
        sequence = try cursor.uint8()
        let count = Int(try cursor.uint16LE())
        bytes = Array(try cursor.slice(count))
    }
}
