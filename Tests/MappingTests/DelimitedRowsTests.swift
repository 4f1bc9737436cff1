// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Testing

@Suite("Rows of delimited text") struct DelimitedRowsTests {
    private func all(_ text: String) throws -> [[String]] {
        var rows = try DelimitedRows(Array(text.utf8))
        var found = [rows.columns]
        while try rows.next() {
            found.append(rows.columns.indices.map { String(decoding: rows[$0], as: UTF8.self) })
        }
        return found
    }

    @Test func areReadAsTheTableReadsThem() throws {
        let text = "\u{FEFF}a , b,c\r\n1,\"x,\"\"y\"\"\nz\",3\r\n\r\n4\n5,,6"
        let table = try DelimitedTable(parsing: Array(text.utf8))
        let expected = [table.columns] + table.rows.map { row in table.columns.indices.map { row[$0] } }
        #expect(try all(text) == expected)
        #expect(expected[1] == ["1", "x,\"y\"\nz", "3"])
    }

    @Test func areReadFromTabs() throws {
        #expect(try all("a\tb\n\"1\t2") == [["a", "b"], ["\"1", "2"]])
    }

    @Test func areRefusedWithTheirLine() {
        #expect(throws: DelimitedTable.Fault.empty) { try all("") }
        #expect(throws: DelimitedTable.Fault.tooManyFields(line: 2, fields: 2, columns: 1)) { try all("a\n1,2") }
        #expect(throws: DelimitedTable.Fault.unclosedQuote(line: 2)) { try all("a\n\"1") }
        #expect(throws: DelimitedTable.Fault.textAfterQuote(line: 2)) { try all("a\n\"1\"2") }
    }
}
