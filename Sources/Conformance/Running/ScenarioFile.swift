// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests
import FoundationEssentials

/// A file that says what is run, by its digests.
public struct ScenarioFile: Sendable, Hashable {
    /// Its path below the folder of scenarios, such as `F02-ecg-centre/scenario.txt`.
    public let name: String
    /// How many bytes it has.
    public let count: Int
    /// SM3 of its bytes, in hexadecimal.
    public let sm3: String
    /// SHA-256 of its bytes, in hexadecimal.
    public let sha256: String

    /// Reads and digests a file below a folder.
    ///
    /// - Throws: ``ScenarioFaults`` naming the file that cannot be read.
    init(_ name: String, below root: String) throws(ScenarioFaults) {
        guard let bytes = ScenarioLibrary.bytes(root + name), let sm3 = try? Digest.sm3.of(bytes),
            let sha256 = try? Digest.sha256.of(bytes)
        else { throw ScenarioFaults(faults: [.init(file: root + name, line: 0, text: "could not be read")]) }
        (self.name, count) = (name, bytes.count)
        (self.sm3, self.sha256) = (Hexadecimal.encode(sm3), Hexadecimal.encode(sha256))
    }
}

extension ScenarioLibrary {
    /// The files that scenarios are made of, what they use and the profiles among them, by name.
    func files(_ scenarios: [LoadedScenario]) throws(ScenarioFaults) -> [ScenarioFile] {
        var names: Set<String> = ["map.tsv"]
        for loaded in scenarios {
            let folder = String(loaded.scenario.folder.dropFirst(root.count))
            for name in Self.names(loaded.scenario.folder) { names.insert(folder + name) }
            for used in loaded.used { names.insert(Self.plain(folder + used)) }
        }
        for name in Self.names(root + "profiles/") { names.insert("profiles/" + name) }
        var files: [ScenarioFile] = []
        for name in names.sorted() { files.append(try ScenarioFile(name, below: root)) }
        return files
    }

    /// The plain files of a folder.
    private static func names(_ folder: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return all.filter { name in
            var isFolder = false
            return FileManager.default.fileExists(atPath: folder + name, isDirectory: &isFolder) && !isFolder
        }
    }

    /// `F02-ecg-centre/../county.txt` as `county.txt`.
    static func plain(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") {
            if part == "..", !parts.isEmpty { parts.removeLast() } else if part != "." { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}

/// The program that runs.
enum RunningProgram {
    /// SHA-256 of its file, in hexadecimal; empty where it cannot be read.
    static let digest: String = {
        guard let data = try? Data(contentsOf: URL(filePath: "/proc/self/exe"), options: .mappedIfSafe),
            let stream = try? DigestStream(.sha256)
        else { return "" }
        do {
            for start in stride(from: 0, to: data.count, by: 1 << 20) {
                try stream.update(Array(data[start..<min(data.count, start + 1 << 20)]))
            }
            return Hexadecimal.encode(try stream.finish())
        } catch { return "" }
    }()
}
