// SPDX-License-Identifier: Apache-2.0

import SQLite
import Testing

@Suite("SQLite transactions") struct TransactionTests {
    enum Failure: Error, Hashable {
        case ours
        case store(StoreError)
    }

    let connection: Connection

    init() throws { connection = try Database.withTable() }

    @Test func keepWhatTheyDid() throws {
        let result = try connection.transaction(purpose: "add two") { () throws(StoreError) in
            try connection.add(1)
            try connection.add(2)
            return "done"
        }
        #expect(result == "done")
        #expect(try connection.column() == [1, 2])
    }

    @Test func undoEverythingWhenOneStatementFails() throws {
        let error = StoreError(code: 2067, message: "UNIQUE constraint failed: t.v", purpose: "add a row")
        #expect(throws: error) {
            try connection.transaction(purpose: "add twice") { () throws(StoreError) in
                try connection.add(1)
                try connection.add(1)
            }
        }
        #expect(try connection.column().isEmpty)
    }

    @Test func undoEverythingWhenTheCallerFails() throws {
        #expect(throws: Failure.ours) {
            try connection.transaction(purpose: "fail", wrap: Failure.store) { () throws(Failure) in
                _ = try? connection.add(1)
                throw Failure.ours
            }
        }
        #expect(try connection.column().isEmpty)
        try connection.transaction(purpose: "go on") { () throws(StoreError) in try connection.add(2) }
        #expect(try connection.column() == [2])
    }

    @Test func doNotNest() throws {
        let message = "cannot start a transaction within a transaction"
        #expect(throws: StoreError(code: 1, message: message, purpose: "nest")) {
            try connection.transaction(purpose: "begin") { () throws(StoreError) in
                try connection.transaction(purpose: "nest") { () throws(StoreError) in try connection.add(1) }
            }
        }
        #expect(try connection.column().isEmpty)
    }

    @Test func undoOnlyThePartThatFailed() throws {
        try connection.transaction(purpose: "add") { () throws(StoreError) in
            try connection.add(1)
            #expect(throws: Failure.ours) {
                try connection.savepoint(purpose: "part", wrap: Failure.store) { () throws(Failure) in
                    _ = try? connection.add(2)
                    throw Failure.ours
                }
            }
            try connection.savepoint(purpose: "part") { () throws(StoreError) in try connection.add(3) }
        }
        #expect(try connection.column() == [1, 3])
    }

    @Test func nestTheirParts() throws {
        try connection.transaction(purpose: "add") { () throws(StoreError) in
            try connection.savepoint(purpose: "outer") { () throws(StoreError) in
                try connection.add(1)
                let inner = Result { () throws(StoreError) in
                    try connection.savepoint(purpose: "inner") { () throws(StoreError) in
                        try connection.add(2)
                        try connection.add(2)
                    }
                }
                #expect(throws: StoreError.self) { try inner.get() }
            }
        }
        #expect(try connection.column() == [1])
    }

    @Test func failTogetherWithADeferredConstraint() throws {
        try connection.script(
            "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p DEFERRABLE INITIALLY DEFERRED)",
            purpose: "make tables")
        #expect(throws: StoreError(code: 787, message: "FOREIGN KEY constraint failed", purpose: "add a child")) {
            try connection.transaction(purpose: "add a child") { () throws(StoreError) in
                try connection.run("INSERT INTO c VALUES (1)", purpose: "insert")
            }
        }
        #expect(try connection.rows("SELECT * FROM c", purpose: "read").isEmpty)
    }

    @Test func sayTheyAreLockedOut() throws {
        let database = try Database()
        let (first, second) = (try database.open(), try database.open())
        try first.script("CREATE TABLE t (v)", purpose: "make the table")
        try first.transaction(purpose: "hold the lock") { () throws(StoreError) in
            try first.add(1)
            #expect(throws: StoreError(code: 5, message: "database is locked", purpose: "wait")) {
                try second.transaction(purpose: "wait") { () throws(StoreError) in try second.add(3) }
            }
        }
        try second.transaction(purpose: "go on") { () throws(StoreError) in try second.add(2) }
        #expect(try first.column() == [1, 2])
    }

    @Test func areThereForTheNextConnection() throws {
        let database = try Database()
        let first = try database.open()
        try first.migrate(owner: "tests", ["CREATE TABLE t (v)"])
        try first.transaction(purpose: "add") { () throws(StoreError) in try first.add(5) }
        #expect(try database.open().column() == [5])
    }
}
