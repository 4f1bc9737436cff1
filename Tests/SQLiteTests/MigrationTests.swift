// SPDX-License-Identifier: Apache-2.0

import SQLite
import Testing

@Suite("SQLite migrations") struct MigrationTests {
    let connection: Connection
    let scripts = ["CREATE TABLE t (v); INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (2)"]

    init() throws { connection = try Connection(path: ":memory:") }

    @Test func runEachScriptOnce() throws {
        for _ in 0..<3 { try connection.migrate(owner: "tests", scripts) }
        #expect(try connection.column() == [1, 2])
    }

    @Test func goOnWhereTheyStopped() throws {
        try connection.migrate(owner: "tests", [scripts[0]])
        try connection.migrate(owner: "tests", scripts)
        #expect(try connection.column() == [1, 2])
    }

    @Test func countByOwner() throws {
        try connection.migrate(owner: "tests", scripts)
        try connection.migrate(owner: "others", ["INSERT INTO t VALUES (3)"])
        #expect(try connection.column() == [1, 2, 3])
    }

    @Test func undoAScriptThatFails() throws {
        let error = StoreError(code: 1, message: "no such table: u", purpose: "upgrade the tables of tests")
        #expect(throws: error) {
            try connection.migrate(owner: "tests", [scripts[0], "INSERT INTO t VALUES (9); INSERT INTO u VALUES (1)"])
        }
        #expect(try connection.column() == [1])
        try connection.migrate(owner: "tests", scripts)
        #expect(try connection.column() == [1, 2])
    }

    @Test func refuseAFileOfANewerVersion() throws {
        try connection.migrate(owner: "tests", scripts)
        let error = StoreError(
            code: 0, message: "it was written by a newer version", purpose: "open the tables of tests")
        #expect(throws: error) { try connection.migrate(owner: "tests", [scripts[0]]) }
    }
}
