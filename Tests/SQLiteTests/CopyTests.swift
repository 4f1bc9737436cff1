// SPDX-License-Identifier: Apache-2.0

import Foundation
import SQLite
import Synchronization
import Testing

@Suite("A copy of a database in use") struct CopyTests {
    let database: Database

    init() throws {
        database = try Database()
        try database.open().script("CREATE TABLE t (v UNIQUE, b)", purpose: "make the table")
    }

    private var target: String { database.folder.appending(path: "copy.sqlite").path() }

    private func add(_ numbers: Range<Int64>, _ connection: Connection) throws {
        for number in numbers {
            try connection.run(
                "INSERT INTO t VALUES (?, ?)", [.integer(number), .blob([UInt8](repeating: 7, count: 5000))],
                purpose: "add a row")
        }
    }

    private func numbers(_ path: String) throws -> [Int64] {
        let copy = try Connection(path: path)
        #expect(try copy.damage() == [])
        return try copy.rows("SELECT v FROM t ORDER BY v", purpose: "read").compactMap { $0.integer(0) }
    }

    @Test func holdsWhatWasCommitted() throws {
        let connection = try database.open()
        try add(0..<50, connection)
        try connection.copy(to: target, purpose: "copy")
        #expect(try numbers(target) == Array(0..<50))
    }

    /// Rows committed while the pages are being copied are in the copy too, those still open are not.
    @Test func holdsWhatIsCommittedMeanwhile() throws {
        let (source, other) = (try database.open(), try database.open())
        try add(0..<2000, source)
        var next: Int64 = 2000
        try source.copy(to: target, purpose: "copy") { _ in
            try? add(next..<next + 3, other)
            next += 3
        }
        #expect(next > 2003)
        #expect(try numbers(target) == Array(0..<next))
    }

    @Test func leavesOutWhatIsNotCommitted() throws {
        let (source, other) = (try database.open(), try database.open())
        try add(0..<5, source)
        try other.run("BEGIN IMMEDIATE", purpose: "begin")
        try add(5..<400, other)
        try source.copy(to: target, purpose: "copy")
        try other.run("ROLLBACK", purpose: "undo")
        #expect(try numbers(target) == Array(0..<5))
    }

    /// The log was emptied into the file before: its frames are of another generation.
    @Test func mindsTheGenerationOfTheLog() throws {
        let (source, other) = (try database.open(), try database.open())
        try add(0..<300, other)
        try other.script("PRAGMA wal_checkpoint(RESTART)", purpose: "empty the log")
        try other.run("DELETE FROM t WHERE v >= 100", purpose: "remove rows")
        var isFirst = true
        try source.copy(to: target, purpose: "copy") { _ in
            guard isFirst else { return }
            isFirst = false
            try? other.script("UPDATE t SET b = x'01' WHERE v < 50", purpose: "change rows")
        }
        #expect(try numbers(target) == Array(0..<100))
        let changed = try Connection(path: target).first(
            "SELECT count(*) FROM t WHERE b = x'01'", purpose: "count")?.integer(0)
        #expect(changed == 50)
    }

    @Test func countsItsRows() throws {
        let connection = try database.open()
        try add(0..<3, connection)
        #expect(try connection.rowCounts().map { "\($0.table) \($0.rows)" } == ["t 3"])
    }

    @Test func tellsDamage() throws {
        let connection = try database.open()
        try add(0..<100, connection)
        try connection.copy(to: target, purpose: "copy")
        let handle = try #require(FileHandle(forUpdatingAtPath: target))
        try handle.seek(toOffset: 4096 * 20)
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096 * 3))
        try handle.close()
        let found = Result { try Connection(path: target, isReadOnly: true).damage() }
        if case .success(let lines) = found { #expect(!lines.isEmpty) }
    }

    @Test func isNotWrittenToWhenOpenedForReading() throws {
        try add(0..<3, try database.open())
        try database.open().copy(to: target, purpose: "copy")
        let connection = try Connection(path: target, isReadOnly: true)
        let error = #expect(throws: StoreError.self) {
            try connection.run("DELETE FROM t", purpose: "remove rows")
        }
        #expect(error?.code == 8)
    }
}
