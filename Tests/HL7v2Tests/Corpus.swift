// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The shared corpus of messages, where it is laid beside the checkout.
///
/// Suites over it are empty without it; the package's own fixtures are always there.
enum Corpus {
    struct File: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var testDescription: String { name }
    }

    static func files(_ folder: String) -> [File] {
        let root = URL(filePath: #filePath).appending(path: "../../../../shared/data/hl7v2").standardized
        return load(root.appending(path: folder))
    }

    static let fixtures = load(Bundle.module.resourceURL?.appending(path: "Fixtures") ?? URL(filePath: "/"))

    private static func load(_ folder: URL) -> [File] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.sorted().filter { !$0.hasSuffix(".md") }.compactMap { name in
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
            return File(name: name, bytes: Array(data))
        }
    }
}

/// What HAPI 2.6 made of a message of the corpus.
struct OracleRow: Sendable {
    let file: String
    let index: Int
    let structure: String
    let tree: String
    let validationError: String
}

extension Corpus {
    static func oracle(_ folder: String) -> [OracleRow] {
        guard let table = files("oracle").first(where: { $0.name == "oracle-\(folder).tsv" }) else { return [] }
        return String(decoding: table.bytes, as: UTF8.self).split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 7, let index = Int(cells[1]), !cells[4].isEmpty else { return nil }
            return OracleRow(
                file: cells[0], index: index, structure: cells[2], tree: cells[4], validationError: cells[6])
        }
    }
}
