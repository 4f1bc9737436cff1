// SPDX-License-Identifier: Apache-2.0

import Bytes
import Testing

@Suite("Byte cursor") struct ByteCursorTests {
    var cursor = ByteCursor([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])

    @Test mutating func readsNumbersInBothByteOrders() throws {
        #expect(try cursor.uint8() == 0x01)
        #expect(try cursor.uint16LE() == 0x0302)
        #expect(try cursor.uint16BE() == 0x0405)
        #expect(try cursor.uint32LE() == 0x0908_0706)
        #expect(try cursor.uint32BE() == 0x0A0B_0C0D)
        #expect(cursor.remaining == 0)
    }

    @Test mutating func slicesWithTheOffsetsOfTheWholeBuffer() throws {
        try cursor.skip(3)
        let slice = try cursor.slice(2)
        #expect(slice.indices == 3..<5)
        #expect(Array(slice) == [4, 5])
        #expect(cursor.offset == 5)
    }

    @Test mutating func slicesNothingAtTheEnd() throws {
        try cursor.skip(13)
        #expect(try cursor.slice(0).isEmpty)
    }

    @Test mutating func stepsOverANestedCursor() throws {
        try cursor.skip(2)
        let nested = try cursor.nested(4)
        #expect([nested.offset, nested.end, nested.remaining] == [2, 6, 4])
        #expect(cursor.offset == 6)
    }

    @Test mutating func keepsANestedCursorInsideItsBounds() throws {
        try cursor.skip(2)
        var nested = try cursor.nested(3)
        try nested.skip(2)
        #expect(throws: Truncated(offset: 4, needed: 2)) { try nested.uint16LE() }
        #expect(try nested.uint8() == 5)
    }

    @Test mutating func refusesANestedCursorLargerThanItsParent() throws {
        var nested = try cursor.nested(4)
        #expect(throws: Truncated(offset: 0, needed: 5)) { try nested.nested(5) }
    }

    @Test(arguments: [-1, Int.min, 14, Int.max])
    mutating func refusesACountThatDoesNotFit(_ count: Int) {
        #expect(throws: Truncated(offset: 0, needed: count)) { try cursor.skip(count) }
        #expect(throws: Truncated(offset: 0, needed: count)) { try cursor.slice(count) }
        #expect(throws: Truncated(offset: 0, needed: count)) { try cursor.nested(count) }
        #expect(cursor.offset == 0)
    }

    @Test mutating func movesNothingWhenAReadThrows() throws {
        try cursor.skip(12)
        #expect(throws: Truncated(offset: 12, needed: 2)) { try cursor.uint16BE() }
        #expect(throws: Truncated(offset: 12, needed: 4)) { try cursor.uint32LE() }
        #expect(throws: Truncated(offset: 12, needed: 4)) { try cursor.uint32BE() }
        #expect(try cursor.uint8() == 13)
        #expect(throws: Truncated(offset: 13, needed: 1)) { try cursor.uint8() }
    }
}
