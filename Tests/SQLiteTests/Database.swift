// SPDX-License-Identifier: Apache-2.0

import Foundation
import SQLite

/// A database file of one test, removed with it.
final class Database {
    let folder: URL
    var path: String { folder.appending(path: "test.sqlite").path() }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "sqlite-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func open() throws -> Connection { try Connection(path: path, busyMilliseconds: 0) }

    /// A connection in memory with one table of one column.
    static func withTable() throws -> Connection {
        let connection = try Connection(path: ":memory:")
        try connection.script("CREATE TABLE t (v UNIQUE)", purpose: "make the table")
        return connection
    }
}

extension Connection {
    /// The values of the table's column in the order they came.
    func column() throws -> [SQLValue] { try rows("SELECT v FROM t ORDER BY rowid", purpose: "read").map { $0[0] } }

    func add(_ value: SQLValue) throws(StoreError) {
        try run("INSERT INTO t VALUES (?)", [value], purpose: "add a row")
    }
}
