// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests
import Glibc
import JSON
public import SQLite
import Threads

/// Who did what with a store: entries that are only ever added, each with an SM3 digest over itself and the one before.
///
/// The log is a database of its own beside the store, so that it neither waits for the intake nor goes back in time when
/// a backup is restored. The digest of the newest entry, the head, is noted in a file too, which may lie on another disk
/// or be append-only for the system: with it the loss of entries at the end shows.
public final class AuditLog {
    /// The environment variable that names the file of heads when it is not to lie beside the log.
    public static let headsVariable = "INTEROP_AUDIT_HEADS"

    private static let schema = [
        """
        CREATE TABLE audit (
            number INTEGER PRIMARY KEY, at TEXT NOT NULL, user TEXT NOT NULL, actor TEXT NOT NULL, verb TEXT NOT NULL,
            kind TEXT NOT NULL, subjects TEXT NOT NULL, detail TEXT NOT NULL, why TEXT NOT NULL, about INTEGER,
            digest BLOB NOT NULL
        ) STRICT;
        CREATE TABLE audit_mask (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL) STRICT;
        CREATE TRIGGER audit_keep BEFORE UPDATE ON audit
            BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
        CREATE TRIGGER audit_stay BEFORE DELETE ON audit
            BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;
        """
    ]
    private static let columns = "number, at, user, actor, verb, kind, subjects, detail, why, about, digest"

    let connection: Connection
    private let headsPath: String
    private let maskKey: [UInt8]

    /// Opens the log of a store, made where missing.
    ///
    /// - Parameter folder: the folder of the store.
    public init(folder: String) throws(StoreError) {
        connection = try Connection(path: folder + "/audit.sqlite")
        try connection.migrate(owner: "audit", Self.schema)
        headsPath = unsafe getenv(Self.headsVariable).map { unsafe String(cString: $0) } ?? folder + "/audit.heads"
        let fresh = try Self.digests { () throws(DigestError) in try SecureRandom.bytes(32) }
        try connection.run("INSERT OR IGNORE INTO audit_mask VALUES (1, ?)", [.blob(fresh)], purpose: Self.purpose)
        maskKey = try connection.first("SELECT key FROM audit_mask", purpose: Self.purpose)?.blob(0) ?? fresh
    }

    private static let purpose = "write the audit log"

    // MARK: Adding

    /// A value as the log shows it: its kind and 64 bits of a keyed digest.
    ///
    /// It hides names and numbers from whoever reads the log; who has the file and guesses a value can test the guess.
    public func subject(_ label: String, _ value: String) throws(StoreError) -> String {
        let key = maskKey
        let digest = try Self.digests { () throws(DigestError) in
            try Digest.sm3.authenticated(Array("\(label) \(value)".utf8), key: key)
        }
        return "\(label):\(Hexadecimal.encode(digest.prefix(8)))"
    }

    /// Adds an entry; it is on disk when this returns.
    ///
    /// - Returns: its number.
    @discardableResult
    public func append(_ entry: AuditEntry) throws(StoreError) -> Int64 {
        var entry = entry
        (entry.at, entry.user) = (Clock.utc(), Self.user)
        let digest = try connection.transaction(purpose: Self.purpose) { () throws(StoreError) in
            let last = try connection.first(
                "SELECT number, digest FROM audit ORDER BY number DESC LIMIT 1", purpose: Self.purpose)
            entry.number = (last?.integer(0) ?? 0) + 1
            let digest = try Self.digest(entry, after: last?.blob(1) ?? [])
            try insert(entry, digest)
            return digest
        }
        try note(entry.number, digest)
        return entry.number
    }

    private func insert(_ entry: AuditEntry, _ digest: [UInt8]) throws(StoreError) {
        try connection.run(
            "INSERT INTO audit (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .integer(entry.number), .text(entry.at), .text(entry.user), .text(entry.actor), .text(entry.verb),
                .text(entry.kind.rawValue), .text(JSONValue.array(entry.subjects.map(JSONValue.string)).text()),
                .text(entry.detail), .text(entry.why), .optional(entry.about), .blob(digest),
            ], purpose: Self.purpose)
    }

    static func digest(_ entry: AuditEntry, after last: [UInt8]) throws(StoreError) -> [UInt8] {
        try digests { () throws(DigestError) in try Digest.sm3.of(last + entry.canonical) }
    }

    private static func digests<Value>(_ body: () throws(DigestError) -> Value) throws(StoreError) -> Value {
        do { return try body() } catch { throw StoreError(code: 0, message: "the digest failed", purpose: purpose) }
    }

    private func note(_ number: Int64, _ digest: [UInt8]) throws(StoreError) {
        let line = Array("\(number) \(Hexadecimal.encode(digest))\n".utf8)
        let file = unsafe open(headsPath, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        defer { if file >= 0 { close(file) } }
        guard file >= 0, unsafe write(file, line, line.count) == line.count, fsync(file) == 0 else {
            throw StoreError(
                code: errno, message: "the file of heads: \(unsafe String(cString: strerror(errno)))",
                purpose: Self.purpose)
        }
    }

    /// The user of the operating system.
    private static let user: String = {
        let id = geteuid()
        guard let entry = unsafe getpwuid(id), let name = unsafe entry.pointee.pw_name else { return "uid \(id)" }
        return unsafe String(cString: name)
    }()

    // MARK: Reading

    /// What entries are looked for by; every criterion given must hold.
    public struct Criteria: Sendable, Hashable {
        /// The user of the operating system or the actor.
        public var user: String?
        /// The command, such as `messages show`, or its beginning.
        public var verb: String?
        /// A subject as ``AuditLog/subject(_:_:)`` makes it.
        public var subject: String?
        /// ISO 8601 in UTC, inclusive.
        public var since: String?
        /// ISO 8601 in UTC, inclusive.
        public var until: String?
        /// How many at most, the latest first.
        public var limit = 100

        /// No criteria.
        public init() {}
    }

    /// The entries that meet the criteria, the latest first.
    public func entries(_ criteria: Criteria = Criteria()) throws(StoreError) -> [AuditEntry] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM audit
            WHERE (?1 IS NULL OR user = ?1 OR actor = ?1)
                AND (?2 IS NULL OR verb = ?2 OR substr(verb, 1, length(?2) + 1) = ?2 || ' ')
                AND (?3 IS NULL OR instr(subjects, '"' || ?3 || '"') > 0)
                AND (?4 IS NULL OR at >= ?4) AND (?5 IS NULL OR at <= ?5)
            ORDER BY number DESC LIMIT ?6
            """,
            [
                .optional(criteria.user), .optional(criteria.verb), .optional(criteria.subject),
                .optional(criteria.since), .optional(criteria.until), .integer(Int64(criteria.limit)),
            ], purpose: "read the audit log"
        ).map { Self.entry($0) }
    }

    /// Entries after a number, the oldest first, each with its digest.
    public func page(after number: Int64, limit: Int = 1000) throws(StoreError) -> [(AuditEntry, digest: [UInt8])] {
        try connection.rows(
            "SELECT \(Self.columns) FROM audit WHERE number > ? ORDER BY number LIMIT ?",
            [.integer(number), .integer(Int64(limit))], purpose: "read the audit log"
        ).map { (Self.entry($0), $0.blob(10) ?? []) }
    }

    private static func entry(_ row: Row) -> AuditEntry {
        var entry = AuditEntry(row.text(4) ?? "", row.text(5).flatMap(AuditEntry.Kind.init) ?? .failure)
        (entry.number, entry.at, entry.user) = (row.integer(0) ?? 0, row.text(1) ?? "", row.text(2) ?? "")
        (entry.actor, entry.detail, entry.why) = (row.text(3) ?? "", row.text(7) ?? "", row.text(8) ?? "")
        entry.subjects = ((try? JSONValue(parsing: row.text(6) ?? ""))?.array ?? []).compactMap(\.string)
        entry.about = row.integer(9)
        return entry
    }

    /// The heads that were noted outside the log, by number; nil without the file.
    func heads() -> [Int64: String]? {
        guard let file = unsafe fopen(headsPath, "r") else { return nil }
        defer { unsafe fclose(file) }
        var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while true {
            let count = unsafe fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        var heads: [Int64: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 2, let number = Int64(words[0]) else { continue }
            // Two heads of one number: somebody wrote the log anew and noted it behind.
            heads[number] = heads[number].map { $0 == words[1] ? $0 : "" } ?? String(words[1])
        }
        return heads
    }
}
