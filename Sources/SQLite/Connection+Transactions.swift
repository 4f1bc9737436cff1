// SPDX-License-Identifier: Apache-2.0

extension Connection {
    /// Runs `body` in a transaction that takes the write lock at once; commits, or rolls back when it throws.
    ///
    /// The commit is durable when this returns.
    public func transaction<Result>(
        purpose: String, _ body: () throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        try transaction(purpose: purpose, wrap: { $0 }, body)
    }

    /// As ``transaction(purpose:_:)``, for work with errors of its own.
    public func transaction<Result, Failure: Error>(
        purpose: String, wrap: (StoreError) -> Failure, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try control("BEGIN IMMEDIATE", purpose, wrap)
        return try closing(undo: ["ROLLBACK"], end: "COMMIT", purpose, wrap, body)
    }

    /// Runs `body` inside the open transaction so that its failure undoes only its own changes.
    public func savepoint<Result>(
        purpose: String, _ body: () throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        try savepoint(purpose: purpose, wrap: { $0 }, body)
    }

    /// As ``savepoint(purpose:_:)``, for work with errors of its own.
    public func savepoint<Result, Failure: Error>(
        purpose: String, wrap: (StoreError) -> Failure, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try control("SAVEPOINT part", purpose, wrap)
        // The savepoint itself stays open after ROLLBACK TO.
        return try closing(undo: ["ROLLBACK TO part", "RELEASE part"], end: "RELEASE part", purpose, wrap, body)
    }

    private func closing<Result, Failure: Error>(
        undo: [String], end: String, _ purpose: String, _ wrap: (StoreError) -> Failure,
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        do {
            let result = try body()
            try control(end, purpose, wrap)
            return result
        } catch {
            for statement in undo { _ = try? run(statement, purpose: purpose) }
            throw error
        }
    }

    private func control<Failure: Error>(
        _ statement: String, _ purpose: String, _ wrap: (StoreError) -> Failure
    ) throws(Failure) {
        do { try run(statement, purpose: purpose) } catch { throw wrap(error) }
    }

    /// Brings the schema of one owner up to date: runs the scripts not run yet, in order, each in a transaction.
    ///
    /// Several modules share a file, so the versions are kept a row an owner, not in `user_version`.
    public func migrate(owner: String, _ scripts: [String]) throws(StoreError) {
        try script(
            "CREATE TABLE IF NOT EXISTS schema_version (owner TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT",
            purpose: "create the table of schema versions")
        let query = "SELECT version FROM schema_version WHERE owner = ?"
        let done = Int(try first(query, [.text(owner)], purpose: "read the schema version")?.integer(0) ?? 0)
        guard done <= scripts.count else {
            throw StoreError(
                code: 0, message: "it was written by a newer version", purpose: "open the tables of \(owner)")
        }
        for index in done..<scripts.count {
            try transaction(purpose: "upgrade the tables of \(owner)") { () throws(StoreError) in
                try script(scripts[index], purpose: "upgrade the tables of \(owner)")
                try run(
                    "INSERT INTO schema_version VALUES (?1, ?2) ON CONFLICT (owner) DO UPDATE SET version = ?2",
                    [.text(owner), .integer(Int64(index + 1))], purpose: "note the schema version")
            }
        }
    }
}

/// What SQLite says of itself.
public enum SQLiteLibrary {
    /// The version of the library in use, such as `3.40.1`.
    public static var version: String { Connection.libraryVersion }
}
