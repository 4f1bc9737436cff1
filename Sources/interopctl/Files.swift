// SPDX-License-Identifier: Apache-2.0

import Bytes
import FoundationEssentials
import Glibc
import SQLite

/// Reading and writing whole files; `-` is standard input or output.
enum Files {
    /// The largest file a command reads.
    static let limit = 256 << 20

    static func read(_ path: String) throws(Failure) -> [UInt8] {
        if path == "-" { return try readStandardInput() }
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(.inputOutput, "\(path): error: no such file")
        }
        if isFolder { throw Failure(.inputOutput, "\(path): error: is a folder; name its files") }
        do {
            let data = try Data(contentsOf: URL(filePath: path))
            guard data.count <= limit else { throw Failure(.inputOutput, "\(path): error: larger than \(limit) bytes") }
            return Array(data)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(.inputOutput, "\(path): error: could not be read")
        }
    }

    private static func readStandardInput() throws(Failure) -> [UInt8] {
        var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while true {
            let count = unsafe Glibc.read(0, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure(.inputOutput, "-: error: standard input could not be read") }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= limit else { throw Failure(.inputOutput, "-: error: larger than \(limit) bytes") }
        }
    }

    /// Writes under a temporary name first, so that a reader never sees half a file.
    static func write(_ bytes: [UInt8], to path: String, _ console: Console) throws(Failure) {
        if path == "-" { return console.writeOutput(bytes) }
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Failure(.inputOutput, "\(path): error: could not be written")
        }
    }

    static func makeFolder(_ path: String) throws(Failure) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure(.inputOutput, "\(path): error: the folder could not be made")
        }
    }

    /// The files in the folder of a file, itself among them, in the order of their names.
    static func beside(_ path: String) -> [String] {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
        return (names ?? []).sorted().map { folder + $0 }
    }

    /// A path that means the same in any folder.
    static func absolute(_ path: String) throws(Failure) -> String {
        if path.hasPrefix("/") { return path }
        return FileManager.default.currentDirectoryPath + "/" + path
    }

    static func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// The name of a file without folders.
    static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    static func temporaryFolder(_ name: String) throws(Failure) -> String {
        let root = FileManager.default.temporaryDirectory.path(percentEncoded: false)
        let path = root + (root.hasSuffix("/") ? "" : "/") + "\(name)-\(getpid())"
        try makeFolder(path)
        return path
    }

    static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}

/// The database of a store folder.
enum StoreFolder {
    static let defaultPath = "./interop-data"

    /// Options all commands on a store take.
    static let option = "--store"

    /// - Parameter other: the folder where no option names one; nil for the usual one.
    static func databasePath(
        _ arguments: Arguments, _ other: String? = nil, creating: Bool = false
    ) throws(Failure) -> String {
        let folder = arguments[option] ?? other ?? defaultPath
        let path = folder + "/interop.sqlite"
        // Patients' data: for this user only, also in a folder that others may enter.
        umask(0o077)
        if creating {
            try Files.makeFolder(folder)
        } else if !FileManager.default.fileExists(atPath: path) {
            throw Failure(.inputOutput, "\(folder): error: no store here; 'listen' and the imports make one")
        }
        return path
    }

    static func open(_ arguments: Arguments, creating: Bool = false) throws -> Connection {
        try Connection(path: databasePath(arguments, creating: creating))
    }
}
