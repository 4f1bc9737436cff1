// SPDX-License-Identifier: Apache-2.0

/// Figures in the text format that Prometheus reads.
///
/// - Source: prometheus.io/docs/instrumenting/exposition_formats, text-based format 0.0.4.
struct MetricsText {
    private(set) var text = ""

    /// Begins a family of figures.
    ///
    /// - Parameter type: `counter`, `gauge` or `histogram`.
    mutating func begin(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    /// One figure with its labels.
    mutating func add(_ name: String, _ labels: [(String, String)] = [], _ value: some CustomStringConvertible) {
        text += "\(name)\(Self.labels(labels)) \(value)\n"
    }

    /// A family of one figure without labels.
    mutating func single(_ name: String, _ type: String, _ help: String, _ value: some CustomStringConvertible) {
        begin(name, type, help)
        add(name, [], value)
    }

    mutating func add(_ name: String, _ labels: [(String, String)], _ histogram: Histogram) {
        var total = 0
        for (place, bound) in Histogram.bounds.enumerated() {
            total += histogram.counts[place]
            add("\(name)_bucket", labels + [("le", Histogram.text(bound))], total)
        }
        add("\(name)_bucket", labels + [("le", "+Inf")], histogram.count)
        add("\(name)_sum", labels, Double(histogram.microseconds) / 1e6)
        add("\(name)_count", labels, histogram.count)
    }

    private static func labels(_ labels: [(String, String)]) -> String {
        if labels.isEmpty { return "" }
        return "{" + labels.map { "\($0.0)=\"\(escaped($0.1))\"" }.joined(separator: ",") + "}"
    }

    private static func escaped(_ value: String) -> String {
        var text = ""
        for character in LogText.line(value, limit: 100) {
            if character == "\\" || character == "\"" { text += "\\" }
            text.append(character)
        }
        return text
    }
}

/// How often something took how long.
struct Histogram: Sendable, Hashable {
    /// Upper bounds in microseconds.
    static let bounds: [Int64] = [
        500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000,
        10_000_000,
    ]

    /// How many fell under each bound and over the one before.
    private(set) var counts = Array(repeating: 0, count: Histogram.bounds.count)
    /// How many there were.
    private(set) var count = 0
    /// All of them together.
    private(set) var microseconds: Int64 = 0

    mutating func add(_ taken: Int64) {
        count += 1
        microseconds += max(0, taken)
        if let place = Self.bounds.firstIndex(where: { taken <= $0 }) { counts[place] += 1 }
    }

    /// Microseconds as seconds.
    static func text(_ bound: Int64) -> String {
        let value = Double(bound) / 1e6
        return value >= 1 ? String(bound / 1_000_000) : String(value)
    }
}
