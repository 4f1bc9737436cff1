// SPDX-License-Identifier: Apache-2.0

/// A map written in some form, and what that form could not carry.
public struct WrittenMap: Sendable, Hashable {
    /// The bytes, UTF-8.
    public var bytes: [UInt8]
    /// What was left out, a sentence each with its count; empty when nothing was.
    public var losses: [String] = []

    /// Bytes that carry everything.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }
}

/// Counts what a form cannot carry.
struct LossCounter {
    private var counts: [(what: String, count: Int)] = []

    mutating func note(_ what: String, if condition: Bool) {
        guard condition else { return }
        if let place = counts.firstIndex(where: { $0.what == what }) {
            counts[place].count += 1
        } else {
            counts.append((what, 1))
        }
    }

    var sentences: [String] { counts.map { "\($0.count) rows: \($0.what) cannot be carried" } }
}

/// Text with separators: quoted where needed.
enum DelimitedWriter {
    static func csv(_ rows: [[String]]) -> [UInt8] {
        Array((rows.map { $0.map(quoted).joined(separator: ",") }.joined(separator: "\r\n") + "\r\n").utf8)
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        guard needsQuotes || text.first == " " || text.last == " " else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

extension MapEntry {
    /// A property of a row by its name.
    func property(_ name: String) -> String? { properties.first { $0.name == name }?.value }
}
