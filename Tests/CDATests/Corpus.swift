// SPDX-License-Identifier: Apache-2.0

import Deflate
import FoundationEssentials
import JSON

/// Documents of other people that may lie beside the repository; tests pass without them.
enum Corpus {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/data/cda").standardizedFileURL

    /// The bytes of a file; nil where there is no corpus. Files that end in `.gz` are inflated.
    static func bytes(_ name: String) -> [UInt8]? {
        guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
        // A header of ten bytes without a name.
        return name.hasSuffix(".gz")
            ? try? Deflate.inflate(Array(data.dropFirst(10)), limit: 64 << 20).data : Array(data)
    }

    /// The facts of each document, by its file.
    static let expected: [(file: String, facts: JSONValue)] = lines("expected.jsonl").compactMap { line in
        guard let value = try? JSONValue(parsing: line), let file = value["file"]?.string else { return nil }
        return (file, value)
    }

    /// Verdicts and digests: file, well-formed, three schemas, line, digest.
    static let verdicts: [[String]] = lines("verdicts.tsv").dropFirst().map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }

    private static func lines(_ name: String) -> [String] {
        guard let bytes = bytes(name) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
