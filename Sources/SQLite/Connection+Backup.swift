// SPDX-License-Identifier: Apache-2.0

import CSQLite

extension Connection {
    /// How far a copy is: pages done and pages in all.
    public struct CopyProgress: Sendable, Hashable {
        /// Pages copied.
        public let done: Int
        /// Pages there are.
        public let total: Int
    }

    /// Copies the database into a new file while others go on writing; every commit that ended before this call ends is
    /// in the copy.
    ///
    /// The pages are copied as they were when the copy began (the online backup of SQLite under one read transaction,
    /// so that no writer makes it start over). What was committed meanwhile stands in the write-ahead log, which cannot
    /// be begun anew while that transaction lasts, and is laid over the copy at the end.
    ///
    /// - Parameters:
    ///   - path: a file that is not there yet.
    ///   - purpose: for errors.
    ///   - report: told after every 4 MB or so.
    /// - Source: sqlite.org/backup.html; sqlite.org/fileformat2.html, section 4.
    public func copy(
        to path: String, purpose: String, report: (CopyProgress) -> Void = { _ in }
    ) throws(StoreError) {
        try script("BEGIN", purpose: purpose)
        defer { _ = try? run("ROLLBACK", purpose: purpose) }
        // The transaction begins with the first reading.
        _ = try first("SELECT count(*) FROM sqlite_master", purpose: purpose)
        try copyPages(to: path, purpose, report)
        guard let source = unsafe sqlite3_db_filename(handle, "main") else { return }
        do throws(WriteAheadLog.Fault) {
            try WriteAheadLog(path: unsafe String(cString: source) + "-wal").apply(to: path)
        } catch {
            throw StoreError(code: 0, message: error.text, purpose: purpose)
        }
    }

    private func copyPages(
        to path: String, _ purpose: String, _ report: (CopyProgress) -> Void
    ) throws(StoreError) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE
        let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
        defer { unsafe sqlite3_close_v2(opened) }
        guard code == SQLITE_OK, let target = unsafe opened else {
            throw StoreError(code: code, message: unsafe String(cString: sqlite3_errstr(code)), purpose: purpose)
        }
        guard let copy = unsafe sqlite3_backup_init(target, "main", handle, "main") else {
            throw StoreError(code: 1, message: unsafe String(cString: sqlite3_errmsg(target)), purpose: purpose)
        }
        var step = SQLITE_OK
        while step == SQLITE_OK || step == SQLITE_BUSY || step == SQLITE_LOCKED {
            step = unsafe sqlite3_backup_step(copy, 1024)
            let (total, left) = unsafe (Int(sqlite3_backup_pagecount(copy)), Int(sqlite3_backup_remaining(copy)))
            report(CopyProgress(done: total - left, total: total))
        }
        let end = unsafe sqlite3_backup_finish(copy)
        guard step == SQLITE_DONE, end == SQLITE_OK else {
            let failed = step == SQLITE_DONE ? end : step
            throw StoreError(code: failed, message: unsafe String(cString: sqlite3_errstr(failed)), purpose: purpose)
        }
    }

    /// Looks through the whole file for damage.
    ///
    /// - Returns: what is wrong, at most 100 lines; empty when nothing is.
    public func damage() throws(StoreError) -> [String] {
        let found = try rows("PRAGMA integrity_check(100)", purpose: "check the database").compactMap { $0.text(0) }
        return found == ["ok"] ? [] : found
    }

    /// References to rows that are not there, at most 100: table and row.
    public func brokenReferences() throws(StoreError) -> [String] {
        try rows("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 100", purpose: "check references")
            .map { "\($0.text(0) ?? "") \($0.integer(1) ?? 0) refers to no \($0.text(2) ?? "")" }
    }

    /// The tables by name, each with how many rows it has.
    public func rowCounts() throws(StoreError) -> [(table: String, rows: Int64)] {
        let names = try rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
            purpose: "list the tables"
        ).compactMap { $0.text(0) }
        var counts: [(String, Int64)] = []
        for name in names {
            let quoted = name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            let count = try first("SELECT count(*) FROM \"\(quoted)\"", purpose: "count rows")?.integer(0) ?? 0
            counts.append((name, count))
        }
        return counts
    }
}
