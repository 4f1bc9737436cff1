// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

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
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: place) else {
                failures.append(Failure(.inputOutput, "\(place): error: the folder could not be read"))
                continue
            }
            var folders: [String] = []
            for name in names.sorted() where !name.hasPrefix(".") {
                let path = place.hasSuffix("/") ? place + name : "\(place)/\(name)"
                if Self.isFolder(path) {
                    if !Self.isLink(path) { folders.append(path) }
                } else {
                    files.append(path)
                    found.insert(path)
                }
            }
            open += folders.reversed()
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    private static func isLink(_ path: String) -> Bool {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
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
