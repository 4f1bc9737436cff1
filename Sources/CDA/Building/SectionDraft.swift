// SPDX-License-Identifier: Apache-2.0

/// What a section is to say.
public struct SectionDraft: Sendable, Hashable {
    /// The code; empty for a section that the kind of document knows by its label.
    public var code: String
    /// The label; needed only where the kind of document has the code twice, or none.
    public var label: String
    /// What it says. The order does not matter: that of the kind counts.
    public var entries: [EntryDraft]

    /// A section.
    public init(code: String = "", label: String = "", entries: [EntryDraft] = []) {
        self.code = code
        self.label = label
        self.entries = entries
    }
}

/// What an entry, or a part of one, is to say.
public struct EntryDraft: Sendable, Hashable {
    /// The kinds of entries.
    public enum Statement: Sendable, Hashable {
        /// A value of a data element.
        case value(ValueDraft)
        /// Values that belong together.
        case group
        /// An operation.
        case procedure(ProcedureDraft)
        /// A drug.
        case drug(DrugDraft)
        /// A result of a laboratory.
        case result(ResultDraft)
    }

    /// What it says itself.
    public var statement: Statement
    /// When it was so; empty where not said.
    public var time: String
    /// What belongs to it: the values of a group, of an operation or of a drug.
    public var parts: [EntryDraft]

    /// An entry.
    public init(_ statement: Statement, time: String = "", parts: [EntryDraft] = []) {
        self.statement = statement
        self.time = time
        self.parts = parts
    }

    /// A value of a data element.
    public init(_ element: String, _ value: String, name: String = "", display: String = "", time: String = "") {
        self.init(.value(ValueDraft(element, value, name: name, display: display)), time: time)
    }

    /// Whether nothing is said.
    var isEmpty: Bool {
        guard parts.allSatisfy(\.isEmpty) else { return false }
        return switch statement {
        case .value(let value): value.value.isEmpty
        case .group: true
        case .procedure(let procedure): procedure.code.isEmpty && procedure.display.isEmpty
        case .drug(let drug): drug.name.isEmpty && drug.code.isEmpty
        case .result(let result): result.item.isEmpty && result.values.isEmpty
        }
    }
}

/// A value of a data element.
public struct ValueDraft: Sendable, Hashable {
    /// The identifier of the data element, such as `DE04.10.174.00`.
    public var element: String
    /// The name, which tells apart entries of one data element; that of the kind of document when empty.
    public var name: String
    /// The value: a text, a number, a code, a time, `true` or `false`.
    public var value: String
    /// The meaning of a code; that of its table when empty.
    public var display: String
    /// The unit of a quantity, or the currency of an amount; that of the data element when empty.
    public var unit: String
    /// The code system of a code, an OID; that of the data element when empty.
    public var codeSystem: String

    /// A value.
    public init(
        _ element: String, _ value: String, name: String = "", display: String = "", unit: String = "",
        codeSystem: String = ""
    ) {
        self.element = element
        self.name = name
        self.value = value
        self.display = display
        self.unit = unit
        self.codeSystem = codeSystem
    }
}

/// An operation.
public struct ProcedureDraft: Sendable, Hashable {
    /// The code by ICD-9-CM-3.
    public var code: String
    /// What was done.
    public var display: String
    /// When it began; empty where not said.
    public var start: String
    /// When it ended; empty where not said.
    public var end: String

    /// An operation.
    public init(code: String, display: String, start: String = "", end: String = "") {
        self.code = code
        self.display = display
        self.start = start
        self.end = end
    }
}

/// A drug that was given or prescribed.
public struct DrugDraft: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The code in the system named; empty for none.
    public var code = ""
    /// The OID of the code system; needed with a code.
    public var codeSystem = ""
    /// The way into the body by its table (用药途径代码表); empty for none.
    public var route = ""
    /// What the route means; that of its table when empty.
    public var routeDisplay = ""
    /// How much at a time, a number; empty for not said.
    public var dose = ""
    /// The unit of the dose.
    public var doseUnit = ""
    /// How often in the unit of time, a number; empty for not said.
    public var rate = ""
    /// The unit of the rate, such as 次/日.
    public var rateUnit = ""
    /// The form by its table (药物剂型代码表); empty for none.
    public var form = ""
    /// What the form means; that of its table when empty.
    public var formDisplay = ""

    /// A drug.
    public init(name: String) { self.name = name }
}
