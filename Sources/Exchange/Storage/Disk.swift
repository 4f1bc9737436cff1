// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What backups and metrics need of files.
enum Disk {
    static func isThere(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    static func remove(_ path: String) { unsafe unlink(path) }

    /// Bytes of a file; 0 where there is none.
    static func size(_ path: String) -> Int64 {
        var facts = stat()
        return unsafe stat(path, &facts) == 0 ? Int64(facts.st_size) : 0
    }

    /// Bytes free for this user where a path lies; nil where the system does not say.
    static func free(_ path: String) -> Int64? {
        var facts = statvfs()
        guard unsafe statvfs(path, &facts) == 0 else { return nil }
        return Int64(clamping: UInt64(facts.f_bavail) * UInt64(facts.f_frsize))
    }

    /// A small file; nil where it cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        guard let file = unsafe fopen(path, "r") else { return nil }
        defer { unsafe fclose(file) }
        var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while bytes.count < 64 << 20 {
            let count = unsafe fread(&chunk, 1, chunk.count, file)
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
        return nil
    }

    /// Writes a file under another name first, so that a reader never sees half of it; it is on disk when this returns.
    ///
    /// - Parameter mode: who may read it.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o600) throws(StoreBackup.Fault) {
        let partial = path + ".\(getpid()).partial"
        let file = unsafe open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard file >= 0 else { throw .file(path, errno) }
        var done = 0
        while done < bytes.count {
            let count = unsafe Glibc.write(file, Array(bytes[done...]), bytes.count - done)
            guard count > 0 else { break }
            done += count
        }
        let code = done == bytes.count && fsync(file) == 0 ? 0 : errno
        close(file)
        guard code == 0 else {
            remove(partial)
            throw .file(path, code)
        }
        try rename(partial, to: path)
    }

    /// Gives a file its name, for good.
    static func rename(_ from: String, to path: String) throws(StoreBackup.Fault) {
        guard unsafe Glibc.rename(from, path) == 0 else { throw .file(path, errno) }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let handle = unsafe open(folder, O_RDONLY | O_CLOEXEC)
        if handle >= 0 {
            fsync(handle)
            close(handle)
        }
    }
}
