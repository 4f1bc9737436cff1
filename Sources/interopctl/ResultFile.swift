// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Glibc

/// A result that may be too large to hold: nobody sees any of it before it is complete.
///
/// For standard output, small ones wait in memory and large ones in a file without a name; others are written under a
/// temporary name beside their place. What is not finished leaves nothing behind.
final class ResultFile {
    private let path: String
    private let console: Console
    /// Bytes for standard output that wait in memory.
    private let memoryLimit: Int
    /// The temporary name; nil for standard output, or a device.
    private let temporary: String?
    private var memory: [UInt8] = []
    private var descriptor: Int32 = -1
    /// A result of which a piece is missing is never put in its place.
    private var hasFailed = false

    init(_ path: String, _ console: Console, memoryLimit: Int = 8 << 20) throws(Failure) {
        self.path = path
        self.memoryLimit = memoryLimit
        self.console = console
        var there = stat()
        let exists = unsafe path != "-" && stat(path, &there) == 0
        let isDevice = exists && there.st_mode & S_IFMT != S_IFREG
        temporary = path == "-" || isDevice ? nil : "\(path).\(getpid()).partial"
        guard let temporary else { return }
        descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure }
        if exists { fchmod(descriptor, there.st_mode & 0o777) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        if let temporary { unsafe unlink(temporary) }
    }

    func write(_ bytes: [UInt8]) throws(Failure) {
        // Much at once is not copied first.
        if memory.isEmpty { memory = bytes } else { memory += bytes }
        guard memory.count >= (temporary == nil ? memoryLimit : 1 << 16) else { return }
        do {
            try flush()
        } catch {
            hasFailed = true
            throw error
        }
    }

    /// Puts the whole result where it belongs.
    func finish() throws(Failure) {
        if hasFailed { throw failure }
        if let temporary {
            try flush()
            guard close(descriptor) == 0 else { throw failure }
            descriptor = -1
            guard unsafe rename(temporary, path) == 0 else {
                unsafe unlink(temporary)
                throw failure
            }
            return
        }
        if descriptor >= 0 { try copy() }
        try give(memory)
        memory = []
    }

    private var failure: Failure { Failure(.inputOutput, "\(path): error: could not be written") }

    private func flush() throws(Failure) {
        if descriptor < 0 { try openNameless() }
        try Self.writeAll(memory, to: descriptor, failure)
        memory = []
    }

    private func openNameless() throws(Failure) {
        var name = Array((FileManager.default.temporaryDirectory.path + "/interopctl-XXXXXX").utf8CString)
        descriptor = unsafe mkstemp(&name)
        guard descriptor >= 0 else { throw Failure(.inputOutput, "\(path): error: no room for a temporary file") }
        _ = unsafe unlink(name)
    }

    private func copy() throws(Failure) {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw failure }
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = unsafe read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure }
            if count == 0 { return }
            try give(Array(chunk[..<count]))
        }
    }

    private func give(_ bytes: [UInt8]) throws(Failure) {
        if path == "-" { return console.writeOutput(bytes) }
        let device = unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard device >= 0 else { throw failure }
        defer { close(device) }
        try Self.writeAll(bytes, to: device, failure)
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, _ failure: Failure) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure }
            rest = rest.dropFirst(count)
        }
    }
}
