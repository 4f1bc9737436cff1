// SPDX-License-Identifier: Apache-2.0

import SQLite
import Testing

@Suite("SQLite values") struct ValueTests {
    let connection: Connection

    init() throws { connection = try Database.withTable() }

    @Test(
        arguments: [
            .null, .integer(0), .integer(.min), .integer(.max), .real(0.1), .real(-.infinity),
            .real(.leastNonzeroMagnitude),
            .text(""), .text("𠮷㛃䶮"), .text("a\0b"), .text("'; DROP TABLE t; --"), .blob([]), .blob([0, 1, 0xFF]),
            .text("1"),
        ] as [SQLValue]) func comeBackAsTheyWentIn(_ value: SQLValue) throws
    {
        try connection.add(value)
        #expect(try connection.column() == [value])
    }

    @Test func keepTheirTypeWhereTheyLookAlike() throws {
        for value in [.integer(1), .real(1), .text("1"), .blob([0x31])] as [SQLValue] {
            #expect(
                try connection.first("SELECT ?, typeof(?)", [value, value], purpose: "read")?.text(1)
                    == ["integer": "integer", "real": "real", "text": "text", "blob": "blob"][value.typeName])
        }
    }

    @Test func areReadByTheirKindOnly() throws {
        let row = try #require(try connection.first("SELECT 1, 'a', x'0102', NULL", purpose: "read"))
        #expect((0..<5).map { row.integer($0) } == [1, nil, nil, nil, nil])
        #expect((0..<5).map { row.text($0) } == [nil, "a", nil, nil, nil])
        #expect((0..<5).map { row.blob($0) } == [nil, nil, [1, 2], nil, nil])
        #expect(row[-1] == .null)
        #expect(row[4] == .null)
    }

    @Test func areNullWhenOptionalAndMissing() {
        #expect(SQLValue.optional(nil as String?) == .null)
        #expect(SQLValue.optional(nil as Int64?) == .null)
        #expect(SQLValue.optional(nil as [UInt8]?) == .null)
        #expect([SQLValue.optional("a"), .optional(1 as Int64), .optional([2] as [UInt8])] == ["a", 1, .blob([2])])
    }

    @Test func doNotStayBoundForTheNextRun() throws {
        let query = "SELECT ?1, ?2"
        _ = try connection.first(query, ["a", "b"], purpose: "read")
        let row = try #require(try connection.first(query, ["c"], purpose: "read"))
        #expect([row[0], row[1]] == ["c", .null])
    }

    @Test func areRefusedWhereTheStatementHasNoPlaceForThem() {
        let error = StoreError(code: 25, message: "column index out of range", purpose: "read")
        #expect(throws: error) { try connection.rows("SELECT ?", [1, 2], purpose: "read") }
    }
}

extension SQLValue {
    fileprivate var typeName: String {
        switch self {
        case .null: "null"
        case .integer: "integer"
        case .real: "real"
        case .text: "text"
        case .blob: "blob"
        }
    }
}
