// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// The scenarios of a folder.
public struct ScenarioLibrary: Sendable {
    /// The folder, with a slash at its end.
    public let root: String
    /// The list of all scenarios with what is done about each.
    public let map: [MapEntry]
    /// The folders of those that can be run, by number.
    private let folders: [String: String]

    /// The name of the file of a scenario in its folder.
    static let fileName = "scenario.txt"

    /// Lists a folder.
    ///
    /// - Throws: ``ScenarioFaults`` where the list of scenarios cannot be read.
    public init(root: String) throws(ScenarioFaults) {
        let root = root.hasSuffix("/") ? root : root + "/"
        self.root = root
        guard let text = Self.text(root + "map.tsv") else {
            throw ScenarioFaults(faults: [.init(file: root + "map.tsv", line: 0, text: "could not be read")])
        }
        map = try ScenarioMap.entries(text, file: root + "map.tsv")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        var folders: [String: String] = [:]
        for name in names.sorted() {
            let folder = root + name + "/"
            guard FileManager.default.fileExists(atPath: folder + Self.fileName) else { continue }
            let id = String(name.prefix { $0 != "-" })
            if let other = folders.updateValue(folder, forKey: id) {
                throw ScenarioFaults(
                    faults: [.init(file: folder, line: 0, text: "the scenario \(id) is in \(other) already")])
            }
        }
        self.folders = folders
    }

    /// The numbers of the scenarios that can be run, in the order of the list.
    public var ids: [String] { folders.keys.sorted { Self.order($0) < Self.order($1) } }

    private static func order(_ id: String) -> Int { Int(id.dropFirst()) ?? .max }

    /// One scenario, as data.
    ///
    /// - Throws: ``ScenarioFaults`` with all that is wrong in its file, or that there is none of this number.
    public func scenario(_ id: String) throws(ScenarioFaults) -> LoadedScenario {
        guard let folder = folders[id] else {
            throw ScenarioFaults(faults: [.init(file: root, line: 0, text: "there is no scenario \(id) to be run")])
        }
        let loaded = try Self.load(folder)
        // A certificate names what was run by this number.
        guard loaded.scenario.id == id else {
            let text = "calls itself \(loaded.scenario.id), and its folder \(id)"
            throw ScenarioFaults(faults: [.init(file: folder + Self.fileName, line: 0, text: text)])
        }
        guard map.contains(where: { $0.id == id }) else {
            throw ScenarioFaults(faults: [.init(file: root + "map.tsv", line: 0, text: "has no scenario \(id)")])
        }
        return loaded
    }

    /// Reads the scenario of a folder.
    static func load(_ folder: String) throws(ScenarioFaults) -> LoadedScenario {
        let file = folder + fileName
        guard let text = text(file) else {
            throw ScenarioFaults(faults: [.init(file: file, line: 0, text: "could not be read")])
        }
        var reader = ScenarioReader(file: file)
        reader.read(text)
        for use in reader.uses {
            guard let common = self.text(folder + use.file) else {
                reader.fault(use.line, "the file '\(use.file)' could not be read")
                continue
            }
            var other = ScenarioReader(file: folder + use.file, isCommon: true)
            other.read(common)
            reader.take(other)
        }
        reader.scenario.folder = folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var review = ScenarioReview(reader, files: Set(names))
        review.run()
        let faults = review.reader.faults.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
        guard faults.isEmpty else { throw ScenarioFaults(faults: faults) }
        return LoadedScenario(scenario: reader.scenario, texts: reader.texts, used: reader.uses.map(\.file))
    }

    static func text(_ file: String) -> String? {
        bytes(file).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A file of at most 64 MiB.
    static func bytes(_ file: String) -> [UInt8]? {
        let facts = try? FileManager.default.attributesOfItem(atPath: file)
        // A whole number of one type or another, or where all of Foundation is loaded an object for one.
        guard let size = facts?[.size].flatMap({ Int64("\($0)") }), size <= 64 << 20,
            let data = try? Data(contentsOf: URL(filePath: file)), data.count <= 64 << 20
        else { return nil }
        return Array(data)
    }
}

/// A scenario that was read and has no faults.
public struct LoadedScenario: Sendable {
    /// What it says.
    public let scenario: Scenario
    /// What its `let` lines say.
    let texts: [String: String]
    /// The files it uses, as it names them.
    let used: [String]
}
