// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Glibc

/// A file or standard input (`-`) that is read a chunk at a time, its beginning first to find its format.
final class InputFile {
    private static let chunkSize = 256 << 10
    /// What ``FileFormat`` looks at.
    private static let headSize = 4096

    let path: String
    private let descriptor: Int32
    private var head: [UInt8] = []
    private var isAtEnd = false

    init(_ path: String) throws(Failure) {
        self.path = path
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
        while head.count < Self.headSize, let chunk = try read() { head += chunk }
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    /// The format named, else the one the first bytes tell.
    func format(named name: String?) throws(Failure) -> FileFormat { try FileFormat.of(head, named: name) }

    /// The bytes that come next; nil at the end.
    func chunk() throws(Failure) -> [UInt8]? {
        if !head.isEmpty {
            defer { head = [] }
            return head
        }
        return try read()
    }

    /// Everything that is left, for formats that are read whole.
    func contents() throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        while let chunk = try chunk() {
            bytes += chunk
            guard bytes.count <= Files.limit else {
                throw Failure(.inputOutput, "\(path): error: larger than \(Files.limit) bytes")
            }
        }
        return bytes
    }

    private func read() throws(Failure) -> [UInt8]? {
        if isAtEnd { return nil }
        var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
        while true {
            let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                let what = path == "-" ? "standard input could not be read" : "could not be read"
                throw Failure(.inputOutput, "\(path): error: \(what)")
            }
            isAtEnd = count == 0
            if count < chunk.count { chunk.removeSubrange(count...) }
            return isAtEnd ? nil : chunk
        }
    }
}
