// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests
import Glibc
import JSON
public import SQLite
import Threads

/// Copies of a store that are proved before anybody relies on them.
public enum StoreBackup {
    /// Why there is no backup, or none to rely on.
    public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
        /// The database failed.
        case store(StoreError)
        /// A file of this path is there already.
        case exists(String)
        /// A file cannot be read or written: what, and the `errno`.
        case file(String, Int32)
        /// There is no manifest beside the copy, or it cannot be read.
        case noManifest(String)
        /// The copy is not the one of its manifest, or damaged: what is wrong.
        case damaged(String)
        /// A program uses the store.
        case inUse

        /// One sentence.
        public var description: String {
            switch self {
            case .store(let error): error.description
            case .exists(let path): "\(path) is there already"
            case .file(let what, let code): "\(what): \(unsafe String(cString: strerror(code)))"
            case .noManifest(let path): "\(path): no manifest of a backup"
            case .damaged(let what): "the copy is damaged: \(what)"
            case .inUse: "a program uses the store; end 'listen' first"
            }
        }
    }

    /// What a copy is: kept beside it as `FILE.manifest.json`.
    public struct Manifest: Sendable, Hashable {
        /// When it was made, ISO 8601 in UTC.
        public var made = ""
        /// Bytes of the file.
        public var bytes: Int64 = 0
        /// SM3 digest of the file, hexadecimal.
        public var digest = ""
        /// The number of the latest message.
        public var lastMessage: Int64 = 0
        /// Rows of each table.
        public var rows: [String: Int64] = [:]

        var json: JSONValue {
            [
                "made": .string(made), "bytes": .integer(bytes), "sm3": .string(digest),
                "last_message": .integer(lastMessage),
                "rows": .object(rows.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) }),
            ]
        }

        init() {}

        init?(_ json: JSONValue) {
            guard let made = json["made"]?.string, let bytes = json["bytes"]?.integer,
                let digest = json["sm3"]?.string, let last = json["last_message"]?.integer,
                case .object(let members) = json["rows"]
            else { return nil }
            (self.made, self.bytes, self.digest, lastMessage) = (made, Int64(bytes), digest, Int64(last))
            for member in members { rows[member.name] = Int64(member.value.integer ?? -1) }
        }
    }

    static func manifestPath(_ path: String) -> String { path + ".manifest.json" }

    // MARK: Making

    /// Copies a store while others write to it, and proves the copy: every message acknowledged before this returns its
    /// last progress is in it.
    ///
    /// - Parameters:
    ///   - path: a file that is not there yet.
    ///   - report: told how far the copy is.
    public static func make(
        of connection: Connection, to path: String, report: (Connection.CopyProgress) -> Void = { _ in }
    ) throws(Fault) -> Manifest {
        guard !Disk.isThere(path) else { throw .exists(path) }
        let partial = path + ".partial"
        Disk.remove(partial)
        defer { Disk.remove(partial) }
        var manifest = try stored { () throws(StoreError) in
            try connection.copy(to: partial, purpose: "copy the store", report: report)
            return try inspect(partial, folds: true)
        }
        let (bytes, digest) = try digest(of: partial)
        (manifest.made, manifest.bytes, manifest.digest) = (Clock.utc(), bytes, digest)
        let text = Array((manifest.json.text(indented: true) + "\n").utf8)
        try Disk.write(text, to: manifestPath(path))
        try Disk.rename(partial, to: path)
        return manifest
    }

    /// Looks through a database and counts what is in it.
    ///
    /// - Parameter folds: makes it one file, without a log beside it.
    static func inspect(_ path: String, folds: Bool = false) throws(StoreError) -> Manifest {
        let connection = try Connection(path: path, isReadOnly: !folds)
        if folds { try connection.script("PRAGMA journal_mode = DELETE", purpose: "close the copy") }
        let problems = try connection.damage() + connection.brokenReferences()
        if let first = problems.first {
            throw StoreError(code: 11, message: first, purpose: "check the database")
        }
        var manifest = Manifest()
        for (table, rows) in try connection.rowCounts() { manifest.rows[table] = rows }
        manifest.lastMessage =
            try connection.first("SELECT max(id) FROM message", purpose: "find the latest message")?.integer(0) ?? 0
        return manifest
    }

    // MARK: Proving

    /// Holds a copy against its manifest and looks through it.
    public static func verify(_ path: String) throws(Fault) -> Manifest {
        let manifest = try manifest(of: path)
        let (bytes, digest) = try digest(of: path)
        return try check(path, against: manifest, bytes, digest)
    }

    static func manifest(of path: String) throws(Fault) -> Manifest {
        guard let text = Disk.read(manifestPath(path)), let json = try? JSONValue(parsing: text),
            let manifest = Manifest(json)
        else { throw .noManifest(manifestPath(path)) }
        return manifest
    }

    static func check(
        _ path: String, against manifest: Manifest, _ bytes: Int64, _ digest: String
    ) throws(Fault) -> Manifest {
        guard bytes == manifest.bytes else { throw .damaged("\(bytes) bytes instead of \(manifest.bytes)") }
        guard digest == manifest.digest else { throw .damaged("its SM3 digest is not that of the manifest") }
        let found: Manifest
        do { found = try inspect(path) } catch { throw .damaged(error.message) }
        for (table, rows) in manifest.rows.sorted(by: { $0.key < $1.key }) where found.rows[table] != rows {
            throw .damaged("table \(table) has \(found.rows[table] ?? 0) rows instead of \(rows)")
        }
        return manifest
    }

    static func stored<Value>(_ body: () throws(StoreError) -> Value) throws(Fault) -> Value {
        do throws(StoreError) { return try body() } catch { throw .store(error) }
    }

    private static func create(_ path: String) throws(Fault) -> Int32 {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .file(path, errno) }
        return file
    }

    /// Bytes and SM3 digest of a file; with a target, of what was copied there.
    static func digest(of path: String, copyingTo target: String? = nil) throws(Fault) -> (Int64, String) {
        let source = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw .file(path, errno) }
        defer { close(source) }
        let output = try target.map { (it) throws(Fault) in try create(it) } ?? -1
        defer { if output >= 0 { close(output) } }
        var (buffer, total) = ([UInt8](repeating: 0, count: 1 << 20), Int64(0))
        do {
            let stream = try DigestStream(.sm3)
            while true {
                let count = unsafe Glibc.read(source, &buffer, buffer.count)
                guard count >= 0 else { throw Fault.file(path, errno) }
                if count == 0 { break }
                let piece = Array(buffer.prefix(count))
                try stream.update(piece)
                if output >= 0, unsafe Glibc.write(output, piece, count) != count {
                    throw Fault.file("the copy", errno)
                }
                total += Int64(count)
            }
            if output >= 0, fsync(output) != 0 { throw Fault.file("the copy", errno) }
            return (total, Hexadecimal.encode(try stream.finish()))
        } catch let fault as Fault {
            throw fault
        } catch {
            throw .damaged("the digest failed")
        }
    }
}
