// SPDX-License-Identifier: Apache-2.0

import CSQLite

/// One open database file.
///
/// Not `Sendable`: each worker opens its own. Statements are prepared once and
/// kept; values are always bound. The file is in write-ahead-log mode, and a
/// commit returns only after the log has been synchronised with the disk.
@safe public final class Connection {
    let handle: OpaquePointer
    private var prepared: [String: Statement] = [:]
    /// What the layers above keep with the connection, such as keys that were read once.
    public var companion: AnyObject?

    /// Opens or creates the file at `path`; `:memory:` is a database of this connection alone.
    ///
    /// - Parameters:
    ///   - busyMilliseconds: how long to wait for another process' lock.
    ///   - isReadOnly: the file must be there, and is never written to.
    public init(path: String, busyMilliseconds: Int32 = 10_000, isReadOnly: Bool = false) throws(StoreError) {
        var opened: OpaquePointer?
        let access = isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        // A connection belongs to one thread, so the library need not lock each of its calls.
        let flags = access | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX
        let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened = unsafe opened else {
            unsafe sqlite3_close_v2(opened)
            throw StoreError(
                code: code, message: unsafe String(cString: sqlite3_errstr(code)), purpose: "open the database")
        }
        unsafe handle = opened
        unsafe sqlite3_busy_timeout(handle, busyMilliseconds)
        if !isReadOnly { try configure() }
    }

    deinit {
        prepared.removeAll()
        unsafe sqlite3_close_v2(handle)
    }

    private func configure() throws(StoreError) {
        // What is pruned can be given back to the system piece by piece. Takes effect in a file without tables only; in
        // others it would wait for whoever writes.
        if try first("PRAGMA page_count", purpose: "read the database")?.integer(0) == 0 {
            try script("PRAGMA auto_vacuum = INCREMENTAL", purpose: "let the file shrink")
        }
        try script("PRAGMA journal_mode = WAL", purpose: "switch the write-ahead log on")
        try script("PRAGMA synchronous = FULL", purpose: "make commits durable")
        try script("PRAGMA foreign_keys = ON", purpose: "switch foreign keys on")
        try script("PRAGMA temp_store = MEMORY", purpose: "keep temporary tables in memory")
    }

    /// Keeps up to so many megabytes of pages in memory; SQLite's own choice is 2.
    ///
    /// The log may grow to as much before it is brought into the file: pages that change often are then written once.
    public func keepPages(megabytes: Int) throws(StoreError) {
        let pages = max(1000, megabytes * (1 << 20) / 4096)
        try script("PRAGMA cache_size = \(-1024 * max(1, megabytes))", purpose: "size the page cache")
        try script("PRAGMA wal_autocheckpoint = \(pages)", purpose: "size the log")
    }

    /// Lets commits return once they are written to the write-ahead log; whoever calls this makes the log durable itself
    /// (`fdatasync` of the file with the ending `-wal`) before it relies on them. A commit that was not durable when the
    /// power failed is undone as a whole, with all after it.
    public func leaveSynchronizing() throws(StoreError) {
        try script("PRAGMA synchronous = NORMAL", purpose: "leave the log to be synchronized")
    }

    /// Runs statements without parameters and results, such as a schema.
    public func script(_ sql: String, purpose: String) throws(StoreError) {
        let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure(code, purpose) }
    }

    /// Runs one statement and returns how many rows it changed.
    @discardableResult
    public func run(_ sql: String, _ values: [SQLValue] = [], purpose: String) throws(StoreError) -> Int {
        // sqlite3_changes keeps the count of the last INSERT, UPDATE or DELETE through other statements.
        let before = unsafe sqlite3_total_changes64(handle)
        _ = try rows(sql, values, purpose: purpose)
        return unsafe sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
    }

    /// Runs one statement that inserts a row and returns the row's id.
    public func insert(_ sql: String, _ values: [SQLValue], purpose: String) throws(StoreError) -> Int64 {
        _ = try rows(sql, values, purpose: purpose)
        return unsafe sqlite3_last_insert_rowid(handle)
    }

    /// All rows of a query.
    public func rows(_ sql: String, _ values: [SQLValue] = [], purpose: String) throws(StoreError) -> [Row] {
        let statement = try prepare(sql, purpose)
        defer { statement.reset() }
        try statement.bind(values, purpose)
        var rows: [Row] = []
        while try statement.step(purpose) { rows.append(statement.row()) }
        return rows
    }

    /// The first row of a query, if any.
    public func first(_ sql: String, _ values: [SQLValue] = [], purpose: String) throws(StoreError) -> Row? {
        let statement = try prepare(sql, purpose)
        defer { statement.reset() }
        try statement.bind(values, purpose)
        return try statement.step(purpose) ? statement.row() : nil
    }

    private func prepare(_ sql: String, _ purpose: String) throws(StoreError) -> Statement {
        if let known = prepared[sql] { return known }
        var compiled: OpaquePointer?
        let code = unsafe sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil)
        guard code == SQLITE_OK, let compiled = unsafe compiled else { throw failure(code, purpose) }
        let statement = unsafe Statement(compiled, of: handle)
        prepared[sql] = statement
        return statement
    }

    func failure(_ code: Int32, _ purpose: String) -> StoreError {
        StoreError(code: code, message: unsafe String(cString: sqlite3_errmsg(handle)), purpose: purpose)
    }
}

extension Connection {
    /// Whether a transaction is open; SQLite ends one by itself on some failures, such as a full disk.
    public var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

    /// The version of the library in use.
    static var libraryVersion: String { unsafe String(cString: sqlite3_libversion()) }
}
