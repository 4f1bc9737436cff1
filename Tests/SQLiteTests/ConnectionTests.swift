// SPDX-License-Identifier: Apache-2.0

import Foundation
import SQLite
import Testing

@Suite("SQLite connections") struct ConnectionTests {
    let connection: Connection

    init() throws { connection = try Database.withTable() }

    @Test func saysWhatAFailedStatementWasFor() throws {
        try connection.add(1)
        let error = StoreError(code: 2067, message: "UNIQUE constraint failed: t.v", purpose: "add a row")
        #expect(throws: error) { try connection.add(1) }
        #expect(error.description == "could not add a row: UNIQUE constraint failed: t.v")
    }

    @Test func saysWhatAWrongStatementWasFor() {
        let error = StoreError(code: 1, message: "no such table: missing", purpose: "read nothing")
        #expect(throws: error) { try connection.rows("SELECT * FROM missing", purpose: "read nothing") }
        #expect(throws: error) { try connection.script("SELECT * FROM missing", purpose: "read nothing") }
    }

    @Test func canUseAStatementAgainAfterItFailed() throws {
        try connection.add(1)
        #expect(throws: StoreError.self) { try connection.add(1) }
        try connection.add(2)
        #expect(try connection.column() == [1, 2])
    }

    @Test func refusesAFolderAsADatabase() throws {
        let database = try Database()
        let error = StoreError(code: 14, message: "unable to open database file", purpose: "open the database")
        #expect(throws: error) { try Connection(path: database.folder.path()) }
    }

    @Test func countsTheRowsAStatementChanged() throws {
        for value in [1, 2, 3] as [SQLValue] { try connection.add(value) }
        #expect(try connection.run("UPDATE t SET v = v + 10 WHERE v > ?", [1], purpose: "change") == 2)
        #expect(try connection.run("DELETE FROM t WHERE v = 99", purpose: "remove") == 0)
    }

    @Test func countsNoRowsForAStatementThatChangesNone() throws {
        try connection.add(1)
        #expect(try connection.run("CREATE TABLE u (v)", purpose: "make a table") == 0)
        #expect(try connection.run("SELECT v FROM t", purpose: "read") == 0)
    }

    @Test func givesTheIdOfAnInsertedRow() throws {
        let sql = "INSERT INTO t VALUES (?)"
        #expect(try connection.insert(sql, ["a"], purpose: "add") == 1)
        #expect(try connection.insert(sql, ["b"], purpose: "add") == 2)
    }

    @Test func givesTheFirstRowOrNone() throws {
        #expect(try connection.first("SELECT v FROM t", purpose: "read") == nil)
        try connection.add(7)
        try connection.add(8)
        #expect(try connection.first("SELECT v FROM t ORDER BY v", purpose: "read")?[0] == 7)
    }

    @Test func keepsForeignKeys() throws {
        try connection.script(
            "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p)", purpose: "make tables")
        let error = StoreError(code: 787, message: "FOREIGN KEY constraint failed", purpose: "add a child")
        #expect(throws: error) { try connection.run("INSERT INTO c VALUES (1)", purpose: "add a child") }
    }

    @Test func writesAheadAndSynchronises() throws {
        let database = try Database()
        let connection = try database.open()
        #expect(try connection.first("PRAGMA journal_mode", purpose: "read")?[0] == "wal")
        #expect(try connection.first("PRAGMA synchronous", purpose: "read")?[0] == 2)
    }
}
