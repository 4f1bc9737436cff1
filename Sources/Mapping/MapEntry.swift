// SPDX-License-Identifier: Apache-2.0

/// One more column of a row, kept for the way back.
public struct Property: Sendable, Hashable {
    /// The column.
    public let name: String
    /// What it holds.
    public let value: String

    /// Makes a property.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// One code of a code list.
public struct CodeEntry: Sendable, Hashable {
    /// The code, without blanks around it.
    public var code = ""
    /// Its official name.
    public var name = ""
    /// The first day it may be used, `YYYY-MM-DD`; empty when open.
    public var validFrom = ""
    /// The last day it may be used.
    public var validTo = ""
    /// The code above it.
    public var parent = ""
    /// Everything else the list says.
    public var properties: [Property] = []
    /// The code as the file had it, where that differs.
    public var original: String?
    /// The line in the file, from 1.
    public var line = 0
    /// How often the list said it again.
    public var repeats = 0

    /// An empty entry.
    public init() {}
}

/// One row of a map: what a source code becomes, when, and who says so.
public struct MapEntry: Sendable, Hashable {
    /// Where a row stands.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// Somebody or something suggests it; it translates nothing.
        case proposed
        /// It holds.
        case approved
        /// It was looked at and is wrong; it is kept so that nobody suggests it again.
        case rejected
    }

    /// The row's number in the store; 0 before it is stored.
    public var id: Int64 = 0
    /// The source code.
    public var source = ""
    /// Its name, as the map has it.
    public var sourceName = ""
    /// When the row holds.
    public var condition = Condition()
    /// The rows of the lowest number that hold win.
    public var priority = 1
    /// The target code; empty says that nothing corresponds.
    public var target = ""
    /// Its name, as the map has it.
    public var targetName = ""
    /// Source to target.
    public var relationship = Relationship.equivalent
    /// The first day it holds, `YYYY-MM-DD`; empty when open.
    public var validFrom = ""
    /// The last day it holds.
    public var validTo = ""
    /// Where it stands.
    public var status = Status.approved
    /// Who decided.
    public var actor = ""
    /// When, as ISO 8601 writes it.
    public var decidedAt = ""
    /// Why.
    public var reason = ""
    /// What the decision rests on, such as a score.
    public var evidence = ""
    /// The source code as the file had it, where that differs.
    public var originalSource: String?
    /// The target code as the file had it, where that differs.
    public var originalTarget: String?
    /// The line in the file, from 1.
    public var line = 0
    /// How often the map said it again.
    public var repeats = 0
    /// Every other column.
    public var properties: [Property] = []

    /// An empty row.
    public init() {}

    /// Whether the row says that nothing corresponds.
    public var isNoTarget: Bool { target.isEmpty }
}
