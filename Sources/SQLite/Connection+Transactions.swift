// SPDX-License-Identifier: Apache-2.0

extension Connection {
    /// Runs `body` in a transaction that takes the write lock at once; commits, or rolls back when it throws.
    ///
    /// The commit is durable when this returns.
    public func transaction<Result>(
        purpose: String, _ body: () throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        try run("BEGIN IMMEDIATE", purpose: purpose)
        return try closing(begin: "ROLLBACK", end: "COMMIT", purpose: purpose, body)
    }

    /// Runs `body` inside the open transaction so that its failure undoes only its own changes.
    public func savepoint<Result>(
        purpose: String, _ body: () throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        try run("SAVEPOINT part", purpose: purpose)
        do {
            return try closing(begin: "ROLLBACK TO part", end: "RELEASE part", purpose: purpose, body)
        } catch {
            // The savepoint itself stays open after ROLLBACK TO.
            _ = try? run("RELEASE part", purpose: purpose)
            throw error
        }
    }

    private func closing<Result>(
        begin undo: String, end: String, purpose: String, _ body: () throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        do {
            let result = try body()
            try run(end, purpose: purpose)
            return result
        } catch {
            _ = try? run(undo, purpose: purpose)
            throw error
        }
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
            throw StoreError(code: 0, message: "it was written by a newer version", purpose: "open the tables of \(owner)")
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
