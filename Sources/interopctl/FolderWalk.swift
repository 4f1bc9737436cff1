// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The files named on a command line and those in the folders named there, in the order of their names.
///
/// Names that begin with a point are left out, and links to folders are not followed, so that a walk ends.
struct FolderWalk {
    private(set) var files: [String] = []
    /// Folders that could not be read.
    private(set) var failures: [Failure] = []
    private var found: Set<String> = []

    init(_ places: [String]) {
        for place in places {
            if Self.isFolder(place) { walk(place) } else { files.append(place) }
        }
    }

    /// Whether a file was met in a folder, not named itself.
    func isFound(_ file: String) -> Bool { found.contains(file) }

    private mutating func walk(_ root: String) {
        var open = [root]
        while let place = open.popLast() {
            guard let entries = Self.entries(place) else {
                failures.append(Failure(.inputOutput, "\(place): error: the folder could not be read"))
                continue
            }
            var folders: [String] = []
            let root = place.hasSuffix("/") ? place : place + "/"
            for (name, kind) in entries.sorted(by: { $0.name < $1.name }) where !name.hasPrefix(".") {
                let path = root + name
                if Self.isFolder(path, kind) {
                    if !Self.isLink(path) { folders.append(path) }
                } else {
                    files.append(path)
                    found.insert(path)
                }
            }
            open += folders.reversed()
        }
    }

    /// The names in a folder with what the folder says they are; nil when it cannot be read.
    private static func entries(_ place: String) -> [(name: String, kind: Int)]? {
        guard let folder = unsafe opendir(place) else { return nil }
        defer { unsafe closedir(folder) }
        var entries: [(name: String, kind: Int)] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            entries.append((name, Int(unsafe entry.pointee.d_type)))
        }
        return entries
    }

    /// Whether a path leads to a folder, links followed; the file is only asked where its folder does not say.
    private static func isFolder(_ path: String, _ kind: Int = DT_UNKNOWN) -> Bool {
        if kind == DT_DIR || kind == DT_REG { return kind == DT_DIR }
        var facts = stat()
        return unsafe stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }

    private static func isLink(_ path: String) -> Bool {
        var facts = stat()
        return unsafe lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK
    }

    /// The path of a file below the folder it was met in; its name where it was named itself.
    static func relative(_ file: String, _ places: [String]) -> String {
        for place in places {
            let root = place.hasSuffix("/") ? place : place + "/"
            if file.hasPrefix(root) { return String(file.dropFirst(root.count)) }
        }
        return Files.name(file)
    }
}
