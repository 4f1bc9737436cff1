// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Testing

@Suite("Delimited tables") struct DelimitedTableTests {
    private func cells(_ text: String) throws(DelimitedTable.Fault) -> [[String]] {
        let table = try DelimitedTable(parsing: Array(text.utf8))
        return [table.columns] + table.rows.map { row in table.columns.indices.map { row[$0] } }
    }

    @Test(
        arguments: [
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2\r\n3,4", [["a", "b"], ["1", "2"], ["3", "4"]]),
            ("\u{FEFF} a , b\n1, 2\n", [["a", "b"], ["1", " 2"]]),
            ("a,b\n1\n\n\n,2\n", [["a", "b"], ["1", ""], ["", "2"]]),
            ("a,b\n\"1,\"\"x\"\"\",\"2\n3\"\n", [["a", "b"], ["1,\"x\"", "2\n3"]]),
            ("a,b\n\"\",\n", [["a", "b"], ["", ""]]),
            ("a\tb\n\"1\t2,\"\n", [["a", "b"], ["\"1", "2,\""]]), ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
            ("甲,乙\n𠮷,\n", [["甲", "乙"], ["𠮷", ""]]), ("\na,b\n1,2", [["a", "b"], ["1", "2"]]),
            ("\n\na\tb\n1\t2", [["a", "b"], ["1", "2"]]),
        ] as [(String, [[String]])]) func areReadIntoCells(_ text: String, _ expected: [[String]]) throws
    {
        #expect(try cells(text) == expected)
    }

    @Test(
        arguments: [
            ("", .empty), ("\u{FEFF}\n\r\n", .empty),
            ("a,b\n1,2\n1,2,3\n", .tooManyFields(line: 3, fields: 3, columns: 2)),
            ("a,b\n1,\"2\n\n", .unclosedQuote(line: 2)), ("a,b\n\"1\n2\",3\n4,\"5", .unclosedQuote(line: 4)),
        ] as [(String, DelimitedTable.Fault)]) func sayWhatIsWrong(_ text: String, _ fault: DelimitedTable.Fault)
    {
        #expect(throws: fault) { try DelimitedTable(parsing: Array(text.utf8)) }
    }

    @Test func refuseBytesThatAreNotUTF8() {
        #expect(throws: DelimitedTable.Fault.notUTF8) { try DelimitedTable(parsing: [0x61, 0x0A, 0xC4, 0xE3]) }
    }

    /// Text behind a closing quote must not become a row of its own.
    @Test(arguments: ["a,b\n\"1\"x,2\n", "a,b\n\"1\" ,2\n"]) func makeNoRowOfTextBehindAQuote(_ text: String) {
        guard let table = try? DelimitedTable(parsing: Array(text.utf8)) else { return }
        #expect(table.rows.count == 1)
    }

    @Test func countLinesFromTheHeader() throws {
        let table = try DelimitedTable(parsing: Array("a\n1\n\n\"2\n3\"\n4\n".utf8))
        #expect(table.rows.map(\.line) == [2, 4, 6])
    }

    @Test func findColumnsByName() throws {
        let table = try DelimitedTable(parsing: Array("a,b,b\n1,2,3".utf8))
        #expect(try table.column("b") == 1)
        #expect(throws: DelimitedTable.Fault.missingColumn("B")) { try table.column("B") }
        #expect(table.column(anyOf: ["x", "b", "a"]) == 1)
        #expect(table.column(anyOf: ["x"]) == nil)
        #expect(table.rows[0][nil].isEmpty)
        #expect(table.rows[0][3].isEmpty)
    }
}
