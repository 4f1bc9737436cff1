// SPDX-License-Identifier: Apache-2.0

import DICOM

/// A file or standard input (`-`) that is read a chunk at a time, its beginning first to find its format.
final class InputFile {
    private static let chunkSize = 256 << 10
    /// What ``FileFormat`` looks at.
    private static let headSize = 4096
    /// The first read: with it most headers are there, and small files whole.
    private static let firstSize = 16 << 10

    let path: String
    private let file: OpenFile
    private var head: [UInt8] = []
    private var isAtEnd = false

    init(_ path: String) throws(Failure) {
        self.path = path
        file = try OpenFile(path)
        while head.count < min(Self.headSize, file.size ?? .max), let chunk = try read(Self.firstSize) {
            if head.isEmpty { head = chunk } else { head += chunk }
        }
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

    /// The bytes for a parser that takes only those it needs; what is no regular file is read whole.
    func source() throws(Failure) -> ByteSource {
        guard let size = file.size else { return ByteSource(try contents()) }
        return ByteSource(count: size) { [file, head] offset, count in
            if offset == 0, count == head.count { return head }
            return file.bytes(at: offset, count)
        }
    }

    private func read(_ most: Int = InputFile.chunkSize) throws(Failure) -> [UInt8]? {
        if isAtEnd { return nil }
        switch file.read(most) {
        case .success(let chunk):
            isAtEnd = chunk == nil
            return chunk
        case .failure:
            let what = path == "-" ? "standard input could not be read" : "could not be read"
            throw Failure(.inputOutput, "\(path): error: \(what)")
        }
    }
}
