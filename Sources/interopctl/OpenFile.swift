// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Glibc

/// A file that is open for reading, or standard input (`-`); closed when nothing uses it any more.
final class OpenFile: Sendable {
    let descriptor: Int32
    /// Bytes of a regular file; nil for standard input, pipes and devices.
    let size: Int?

    init(_ path: String) throws(Failure) {
        if path == "-" {
            descriptor = 0
        } else {
            var isFolder = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw Failure(.inputOutput, "\(path): error: no such file")
            }
            if isFolder { throw Failure(.inputOutput, "\(path): error: is a folder; name its files") }
            descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Failure(.inputOutput, "\(path): error: could not be read") }
        }
        var facts = stat()
        let isRegular = unsafe fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
        size = isRegular && path != "-" ? Int(facts.st_size) : nil
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    /// The next bytes; nil at the end.
    func read(_ count: Int) -> Result<[UInt8]?, Unreadable> {
        var chunk = [UInt8](repeating: 0, count: count)
        while true {
            let found = unsafe Glibc.read(descriptor, &chunk, count)
            if found < 0, errno == EINTR { continue }
            if found < 0 { return .failure(Unreadable()) }
            if found < count { chunk.removeSubrange(found...) }
            return .success(found == 0 ? nil : chunk)
        }
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
