// SPDX-License-Identifier: Apache-2.0

/// What is printed over the waveforms.
public struct Heading: Sendable, Hashable {
    /// One line: what it is and its value.
    public struct Field: Sendable, Hashable {
        /// What it is; empty for a value that speaks for itself.
        public var label: String
        /// Its value.
        public var value: String
        /// Whether it can tell who the patient is, and is hidden where the drawing is masked.
        public var isIdentifying: Bool

        /// Makes a line.
        public init(_ label: String, _ value: String, isIdentifying: Bool = false) {
            self.label = label
            self.value = value
            self.isIdentifying = isIdentifying
        }
    }

    /// Who was recorded; the first line is printed large.
    public var patient: [Field] = []
    /// When, where and with what it was recorded.
    public var acquisition: [Field] = []
    /// Rates, intervals and axes.
    public var measurements: [Field] = []
    /// What the interpretation is: `Interpretation, confirmed`.
    public var statementTitle = ""
    /// The interpretation, a line each; long ones are wrapped.
    public var statements: [String] = []
    /// The filters in force, for the settings line.
    public var filters = ""

    /// Makes an empty heading.
    public init() {}
}

extension Heading {
    private static let mask = "(hidden)"

    /// The heading without what can tell who the patient is.
    ///
    /// Identifying values are hidden, and their words of two characters or more wherever else they stand.
    public var masked: Heading {
        let hidden = (patient + acquisition + measurements).filter(\.isIdentifying).map(\.value)
        let words = Set(hidden + hidden.flatMap { Self.words($0) }).filter { $0.count > 1 }
        // Longer ones first, so that no rest of a name stays.
        let ordered = words.sorted { ($1.count, $0) < ($0.count, $1) }
        var heading = self
        for path in [\Heading.patient, \.acquisition, \.measurements] {
            heading[keyPath: path] = heading[keyPath: path].map { field in
                let value = field.isIdentifying ? Self.mask : Self.hiding(ordered, in: field.value)
                return Field(field.label, value, isIdentifying: field.isIdentifying)
            }
        }
        heading.statements = statements.map { Self.hiding(ordered, in: $0) }
        return heading
    }

    private static func words(_ value: String) -> [String] {
        let parts = value.split { $0 == " " || $0 == "," }.map(String.init)
        return parts + [parts.joined()]
    }

    private static func hiding(_ words: [String], in text: String) -> String {
        words.reduce(text) { $0.replacing($1, with: mask) }
    }
}
