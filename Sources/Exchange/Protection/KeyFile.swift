// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests
import Glibc

/// The keys of a store as text: lines of number, algorithm and 64 hexadecimal digits; `#` begins a comment.
///
/// Whoever reads them reads the bodies, so a file that others may read is refused.
public enum KeyFile {
    /// The environment variable that holds such text itself; lines may be parted by semicolons.
    public static let textVariable = "INTEROP_STORE_KEYS"
    /// The environment variable that names the file.
    public static let pathVariable = "INTEROP_STORE_KEY_FILE"

    /// Why there are no keys.
    public enum Fault: Error, Hashable, Sendable {
        /// The file cannot be read or written: its path and the `errno`.
        case unreadable(String, Int32)
        /// Others may read the file.
        case open(String)
        /// A line is no key; lines count from 1.
        case badLine(Int)
        /// The library of digests failed.
        case noDigest

        /// One sentence without any of the text.
        public var text: String {
            switch self {
            case .unreadable(let path, let code): "\(path): \(unsafe String(cString: strerror(code)))"
            case .open(let path): "\(path): others may read it; its mode must be 0600"
            case .badLine(let line): "line \(line) is no key: number, algorithm, 64 hexadecimal digits"
            case .noDigest: "the library of digests failed"
            }
        }
    }

    /// Reads keys.
    public static func keys(_ text: String) throws(Fault) -> [BodyKey] {
        var keys: [BodyKey] = []
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == ";" || $0 == "\r\n" }
        for (place, line) in lines.enumerated() {
            let words = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }.map(String.init)
            if words.isEmpty { continue }
            guard words.count == 3, let id = Int64(words[0]), (1...Int64(Int32.max)).contains(id),
                let algorithm = BodyAlgorithm(rawValue: words[1]), let secret = Hexadecimal.decode(words[2]),
                secret.count == BodyKey.secretSize, !keys.contains(where: { $0.id == id })
            else { throw .badLine(place + 1) }
            do { keys.append(try BodyKey(id: id, algorithm: algorithm, secret: secret)) } catch { throw .noDigest }
        }
        return keys
    }

    /// Reads the keys of a file that is this user's alone.
    public static func read(_ path: String) throws(Fault) -> [BodyKey] { try keys(text(path)) }

    private static func text(_ path: String) throws(Fault) -> String {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .unreadable(path, errno) }
        defer { close(file) }
        var facts = stat()
        guard unsafe fstat(file, &facts) == 0 else { throw .unreadable(path, errno) }
        guard facts.st_mode & 0o077 == 0 else { throw .open(path) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe Glibc.read(file, &bytes, bytes.count)
        guard count >= 0 else { throw .unreadable(path, errno) }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    /// Adds a new key to a file, which is made for this user alone when missing.
    ///
    /// - Returns: the key, numbered after those the file has.
    public static func add(_ algorithm: BodyAlgorithm, to path: String) throws(Fault) -> BodyKey {
        let known: [BodyKey] = Disk.isThere(path) ? try read(path) : []
        let id = (known.map(\.id).max() ?? 0) + 1
        let (key, secret): (BodyKey, [UInt8])
        do {
            secret = try SecureRandom.bytes(BodyKey.secretSize)
            key = try BodyKey(id: id, algorithm: algorithm, secret: secret)
        } catch {
            throw .noDigest
        }
        let line = Array("\(id) \(algorithm.rawValue) \(Hexadecimal.encode(secret))\n".utf8)
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unreadable(path, errno) }
        defer { close(file) }
        guard unsafe write(file, line, line.count) == line.count, fsync(file) == 0 else {
            throw .unreadable(path, errno)
        }
        return key
    }
}
