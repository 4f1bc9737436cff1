// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import SCPECG

/// The shared corpus of records, where it is laid beside the checkout.
///
/// Suites over it are empty without it; records made by the writer are always there.
enum Corpus {
    struct File: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var testDescription: String { name }
    }

    private static let root = URL(filePath: #filePath).appending(path: "../../../../shared/data/scp-ecg").standardized

    static let records = files(in: "") + files(in: "synthetic")

    static func file(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: root.appending(path: path))).map { Array($0) }
    }

    private static func files(in folder: String) -> [File] {
        let directory = folder.isEmpty ? root : root.appending(path: folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path())) ?? []
        return names.sorted().filter { $0.hasSuffix(".scp") }.compactMap { name in
            let path = folder.isEmpty ? name : folder + "/" + name
            return file(path).map { File(name: path, bytes: $0) }
        }
    }
}

/// A file of the corpus with the samples that independent readers found in it.
struct Expectation: Sendable, CustomTestStringConvertible {
    let name: String
    let table: String
    /// Nanovolts of one number of the table; nil where the table has plain samples.
    let isMicrovolts: Bool
    var testDescription: String { name }

    static let all: [Expectation] =
        [
            "ecgtoolkit-Example", "wfdb-test", "ecgviewer-demo", "swifteen-test", "welchallyn-2017",
            "welchallyn-2007-anon",
        ]
        .map { Expectation(name: $0 + ".scp", table: $0 + ".scp.uV.csv", isMicrovolts: true) }
        + [Expectation(name: "healforce-62.scp", table: "healforce-62.scp.samples.csv", isMicrovolts: false)]
        + [
            "raw", "raw_diff1", "huff_default_diff0", "huff_default_diff1", "huff_default_diff2", "huff_two_tables",
            "refbeat", "gb2312_names", "utf8_names",
        ]
        .map {
            Expectation(
                name: "synthetic/syn_\($0).scp", table: "synthetic/syn_all.samples.csv", isMicrovolts: false)
        }
        + [
            Expectation(
                name: "synthetic/syn_bimodal_unfiltered.scp", table: "synthetic/syn_bimodal_unfiltered.samples.csv",
                isMicrovolts: false)
        ]

    /// Those whose files are there.
    static let present = all.filter { Corpus.file($0.name) != nil }

    /// The numbers of the table, row by row.
    func rows() throws -> (names: [String], rows: [[Double]]) {
        let text = String(decoding: try #require(Corpus.file(table)), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
        guard let first = lines.first, first.contains(where: { Double($0) == nil }) else {
            return ([], lines.map { $0.compactMap { Double($0) } })
        }
        return (first.map(String.init), lines.dropFirst().map { $0.compactMap { Double($0) } })
    }
}
