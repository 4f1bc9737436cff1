// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A file that is open for reading, or standard input (`-`); closed when nothing uses it any more.
final class OpenFile: Sendable {
    let descriptor: Int32
    /// Bytes of a regular file; nil for standard input, pipes and devices.
    let size: Int?

    init(_ path: String) throws(Failure) {
        let opened = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else {
            let what = errno == ENOENT ? "no such file" : "could not be read"
            throw Failure(.inputOutput, "\(path): error: \(what)")
        }
        var facts = stat()
        let kind = unsafe fstat(opened, &facts) == 0 ? facts.st_mode & S_IFMT : 0
        if kind == S_IFDIR, path != "-" {
            close(opened)
            throw Failure(.inputOutput, "\(path): error: is a folder; name its files")
        }
        descriptor = opened
        size = kind == S_IFREG && path != "-" ? Int(facts.st_size) : nil
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    /// The next bytes; nil at the end.
    func read(_ count: Int) -> Result<[UInt8]?, Unreadable> {
        var hasFailed = false
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: count) { [descriptor] buffer, filled in
            repeat {
                filled = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
            } while filled < 0 && errno == EINTR
            hasFailed = filled < 0
            filled = max(0, filled)
        }
        return hasFailed ? .failure(Unreadable()) : .success(chunk.isEmpty ? nil : chunk)
    }

    /// The bytes at an offset, fewer where the file ends or cannot be read.
    func bytes(at offset: Int, _ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let found = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(
                    descriptor, buffer.baseAddress.map { unsafe $0 + done }, count - done, off_t(offset + done))
            }
            if found < 0, errno == EINTR { continue }
            if found <= 0 { break }
            done += found
        }
        bytes.removeSubrange(done...)
        return bytes
    }

    /// The system gave no bytes.
    struct Unreadable: Error {}
}
