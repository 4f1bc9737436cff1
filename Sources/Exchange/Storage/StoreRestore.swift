// SPDX-License-Identifier: Apache-2.0

import MPI
import Mapping
public import SQLite
import Threads

extension StoreBackup {
    /// What a restore did.
    public struct Restored: Sendable, Hashable {
        /// What is in the store now.
        public let manifest: Manifest
        /// Where the former store lies; nil where there was none.
        public let former: String?
    }

    /// Puts a copy in the place of a store, once it is proved: its digest, the database as a whole, the rows of each
    /// table, and that this program knows its tables. The former store is kept under another name.
    ///
    /// - Parameter folder: that of the store, which no program may use.
    public static func restore(from path: String, into folder: String) throws(Fault) -> Restored {
        let place = folder + "/interop.sqlite"
        let fresh = place + ".restoring"
        for ending in ["", "-wal", "-shm", "-journal"] { Disk.remove(fresh + ending) }
        defer { for ending in ["", "-wal", "-shm"] { Disk.remove(fresh + ending) } }
        let manifest = try manifest(of: path)
        // What is proved is the very copy that is put in place.
        let (bytes, digest) = try digest(of: path, copyingTo: fresh)
        _ = try check(fresh, against: manifest, bytes, digest)
        try stored { () throws(StoreError) in try open(fresh) }
        let former = try putAside(place)
        try Disk.rename(fresh, to: place)
        return Restored(manifest: manifest, former: former)
    }

    /// Opens all tables, which brings those of an older version up to date and refuses those of a newer one.
    private static func open(_ path: String) throws(StoreError) {
        let connection = try Connection(path: path)
        _ = try MessageStore(connection)
        _ = try DeliveryQueue(connection)
        _ = try PatientIndex(connection)
        _ = try CodeMaps(connection)
        try connection.script("PRAGMA journal_mode = DELETE", purpose: "close the copy")
    }

    /// Gives the store another name, if there is one; only while nobody else has it open.
    private static func putAside(_ place: String) throws(Fault) -> String? {
        guard Disk.isThere(place) else { return nil }
        do throws(StoreError) {
            let connection = try Connection(path: place, busyMilliseconds: 200)
            // Only the one connection there is may leave the mode of the log.
            let mode = try connection.first("PRAGMA journal_mode = DELETE", purpose: "close the store")?.text(0)
            guard mode == "delete" else { throw StoreError(code: 5, message: "busy", purpose: "close the store") }
        } catch {
            // A store that cannot even be opened is the reason for a restore.
            if error.code & 0xFF == 5 { throw .inUse }
        }
        let time = Clock.utc().filter { $0 != ":" && $0 != "-" && $0 != "." }
        let former = place.dropLast(".sqlite".count) + "-before-\(time).sqlite"
        for ending in ["-wal", "-shm"] where Disk.isThere(place + ending) {
            try Disk.rename(place + ending, to: former + ending)
        }
        try Disk.rename(place, to: String(former))
        return String(former)
    }
}

extension StoreBackup {
    /// What is wrong with a store in use: at most 100 lines each of damage and of references; empty for a sound one.
    public static func faults(in path: String) throws(StoreError) -> [String] {
        let connection = try Connection(path: path)
        return try connection.damage() + connection.brokenReferences()
    }

    /// Copies the audit log of a store beside a backup of it.
    public static func copyAudit(from folder: String, beside path: String) throws(Fault) {
        guard Disk.isThere(folder + "/audit.sqlite") else { return }
        let target = path + ".audit"
        guard !Disk.isThere(target) else { throw .exists(target) }
        try stored { () throws(StoreError) in
            try Connection(path: folder + "/audit.sqlite").copy(to: target, purpose: "copy the audit log")
            try Connection(path: target).script("PRAGMA journal_mode = DELETE", purpose: "close the copy")
        }
        if let heads = Disk.read(folder + "/audit.heads") { try Disk.write(heads, to: target + ".heads") }
    }

    /// Puts the audit log of a backup where a store has none; one that is there stays, and goes on.
    public static func restoreAudit(from path: String, into folder: String) throws(Fault) {
        let (source, place) = (path + ".audit", folder + "/audit.sqlite")
        guard Disk.isThere(source), !Disk.isThere(place) else { return }
        let copy = place + ".restoring"
        Disk.remove(copy)
        _ = try digest(of: source, copyingTo: copy)
        let damage = try stored { () throws(StoreError) in try Connection(path: copy).damage() }
        guard damage.isEmpty else {
            Disk.remove(copy)
            throw .damaged("the audit log: " + (damage.first ?? ""))
        }
        try Disk.rename(copy, to: place)
        if let heads = Disk.read(source + ".heads"), !Disk.isThere(folder + "/audit.heads") {
            try Disk.write(heads, to: folder + "/audit.heads")
        }
    }
}
