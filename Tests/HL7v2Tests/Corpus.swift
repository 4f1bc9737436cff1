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
