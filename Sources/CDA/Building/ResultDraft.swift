// SPDX-License-Identifier: Apache-2.0

/// A code with the system it is taken from, and the same meaning in other systems.
public struct CodeDraft: Sendable, Hashable {
    /// The code; empty where only ``display`` says what is meant.
    public var code: String
    /// What it means.
    public var display: String
    /// The OID of the system; empty where only ``systemName`` is known.
    public var system: String
    /// The name of the system.
    public var systemName: String
    /// The same in other systems.
    public var alternates: [CodeDraft] = []

    /// A code.
    public init(_ code: String = "", display: String = "", system: String = "", systemName: String = "") {
        self.code = code
        self.display = display
        self.system = system
        self.systemName = systemName
    }

    /// Whether neither a code nor a text stands here.
    public var isEmpty: Bool { code.isEmpty && display.isEmpty }
}

/// What was examined.
public struct SpecimenDraft: Sendable, Hashable {
    /// The number on the tube; empty for none.
    public var number = ""
    /// Whose number it is; empty for nobody known.
    public var authorityName = ""
    /// What it is, such as blood.
    public var kind = CodeDraft()

    /// No specimen.
    public init() {}

    /// Whether nothing is said.
    public var isEmpty: Bool { number.isEmpty && kind.isEmpty }
}

/// One result of a laboratory: the group that the kind of document has for it, and in it an observation by the item's own
/// code with value, unit, range and flags where CDA has them.
///
/// The parts of the entry are the data elements of the group.
///
/// - Source: HL7 CDA R2, chapters 4.3.6.1 (observation), 4.3.6.5 (organizer); WS/T 500.7 for the group.
public struct ResultDraft: Sendable, Hashable {
    /// A value.
    public enum Value: Sendable, Hashable {
        /// A number as written, its unit empty for none.
        case quantity(String, unit: String)
        /// From a number to a number, either empty for none.
        case interval(Bounds, unit: String)
        /// A code.
        case concept(CodeDraft)
        /// A text.
        case text(String)
        /// A time.
        case time(String)
    }

    /// Two ends, each empty for none.
    public struct Bounds: Sendable, Hashable {
        /// The lower end.
        public var low: String
        /// The upper end.
        public var high: String
        /// Whether the lower end belongs to it.
        public var includesLow: Bool
        /// Whether the upper end belongs to it.
        public var includesHigh: Bool

        /// From one end to the other.
        public init(low: String = "", high: String = "", includesLow: Bool = true, includesHigh: Bool = true) {
            self.low = low
            self.high = high
            self.includesLow = includesLow
            self.includesHigh = includesHigh
        }
    }

    /// What was examined for.
    public var item: CodeDraft
    /// The panel that the item belongs to; empty for none.
    public var panel = CodeDraft()
    /// When the specimen was taken; empty where not said.
    public var collected = ""
    /// What was examined.
    public var specimen = SpecimenDraft()
    /// The state, such as `completed`; empty where not said.
    public var status = ""
    /// The values; empty for none.
    public var values: [Value] = []
    /// Flags, such as `H`.
    public var interpretations: [String] = []
    /// The usual range as people read it; empty for none.
    public var range = ""
    /// The same as numbers; nil where the text is no range of numbers.
    public var bounds: Bounds?
    /// How it was done; empty where not said.
    public var method = CodeDraft()
    /// A remark on this result; empty for none.
    public var comment = ""

    /// A result without value.
    public init(item: CodeDraft) { self.item = item }

    /// The unit of the values; empty for none.
    var unit: String {
        for value in values {
            switch value {
            case .quantity(_, let unit), .interval(_, let unit): return unit
            case .concept, .text, .time: continue
            }
        }
        return ""
    }
}
