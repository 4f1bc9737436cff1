// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSON
import Testing

@testable import DICOM

/// The shared corpus of files, where it is laid beside the checkout; suites over it are empty without it.
enum Corpus {
    struct Sample: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let expected: JSONValue
        var testDescription: String { name }
    }

    static let samples: [Sample] = {
        let root = URL(filePath: #filePath).appending(path: "../../../../shared/data/dicom").standardized
        let names = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".expected.json") }.sorted().compactMap { name in
            let file = String(name.dropLast(".expected.json".count))
            guard let bytes = try? Data(contentsOf: root.appending(path: file)),
                let json = try? Data(contentsOf: root.appending(path: name)),
                let expected = try? JSONValue(parsing: Array(json), depthLimit: 4096)
            else { return nil }
            return Sample(name: file, bytes: Array(bytes), expected: expected)
        }
    }()

    static func sample(_ name: String) -> Sample? { samples.first { $0.name == name } }
}

/// Compares DICOM JSON by meaning: the order of members does not count, and numbers are compared as numbers.
enum Comparison {
    /// The paths at which two values differ, at most ten.
    static func differences(_ ours: JSONValue, _ expected: JSONValue) -> [String] {
        var found: [String] = []
        compare(ours, expected, "", &found)
        return Array(found.prefix(10))
    }

    private static func compare(_ ours: JSONValue, _ expected: JSONValue, _ path: String, _ found: inout [String]) {
        switch (ours, expected) {
        case (.object(let left), .object(let right)):
            let isFloat = expected["vr"]?.string == "FL"
            for name in Set(left.map(\.name)).union(right.map(\.name)).sorted() {
                guard let own = ours[name], let other = expected[name] else {
                    found.append("\(path)/\(name) \(ours[name] == nil ? "missing" : "extra")")
                    continue
                }
                if isFloat, name == "Value", own.isSameFloats(other) { continue }
                compare(own, other, "\(path)/\(name)", &found)
            }
        case (.array(let left), .array(let right)):
            if left.count != right.count { found.append("\(path) count \(left.count) \(right.count)") }
            for (index, pair) in zip(left, right).enumerated() {
                compare(pair.0, pair.1, "\(path)[\(index)]", &found)
            }
        case (.number(let left), .number(let right)):
            if Double(left) != Double(right) { found.append("\(path) \(left) \(right)") }
        default:
            if ours != expected { found.append("\(path) \(ours) \(expected)".prefix(160).description) }
        }
    }
}

extension JSONValue {
    func isSameFloats(_ other: JSONValue) -> Bool {
        guard let own = array, let others = other.array, own.count == others.count else { return false }
        return zip(own, others).allSatisfy { pair in
            if case (.number(let left), .number(let right)) = pair { return Float(left) == Float(right) }
            return pair.0 == pair.1
        }
    }
}
