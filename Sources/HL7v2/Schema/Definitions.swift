// SPDX-License-Identifier: Apache-2.0

/// Whether an element is to be sent.
///
/// - Source: HL7 v2.5.1, section 2.5.3 (optionality); v2.7, section 2.12.6 (usage).
public enum Usage: UInt8, Sendable, Hashable {
    /// `R`: must have a value.
    case required = 0x52
    /// `O`: may have one.
    case optional = 0x4F
    /// `C`: depends on a condition the standard states in words.
    case conditional = 0x43
    /// `W`: no longer part of the standard.
    case withdrawn = 0x57
}

/// One field of a segment in one version.
public struct FieldDefinition: Sendable, Hashable {
    /// The field's number, from 1.
    public let number: Int
    /// Its name, such as `Patient Identifier List`.
    public let name: String
    /// Its datatype, such as `CX`; `varies` where another field names it; empty for a withdrawn field.
    public let datatype: String
    /// Whether it is to be sent.
    public let usage: Usage
    /// How many repetitions it may have; nil for any number.
    public let maximumRepetitions: Int?
    /// The table its codes come from, such as `0001`.
    public let table: String?
    /// The most characters of one repetition; known for simple datatypes only.
    public let maximumLength: Int?
    /// The item number of the data dictionary, such as `00106`.
    public let item: String?
}

/// One component of a datatype in one version.
public struct ComponentDefinition: Sendable, Hashable {
    /// The component's number, from 1.
    public let number: Int
    /// Its name, such as `Assigning Authority`.
    public let name: String
    /// Its datatype, such as `HD`; empty for a withdrawn component.
    public let datatype: String
    /// Whether it is to be sent.
    public let usage: Usage
    /// The table its codes come from.
    public let table: String?
}

/// One segment in one version.
public struct SegmentDefinition: Sendable {
    let schema: Schema
    let index: Int

    /// The segment's name, such as `PID`.
    public var name: String { entry.name }
    /// What it is for, such as `Patient Identification`.
    public var title: String { entry.title }
    /// How many fields it has, withdrawn ones included.
    public var fieldCount: Int { entry.elements.count }

    /// Field `number`, from 1; nil behind the last.
    public subscript(number: Int) -> FieldDefinition? {
        guard (1...max(1, fieldCount)).contains(number), fieldCount > 0 else { return nil }
        return schema.storage.field(entry.elements.lowerBound + number - 1, number)
    }

    /// All fields in order.
    public var fields: [FieldDefinition] { (0..<fieldCount).compactMap { self[$0 + 1] } }

    private var entry: SchemaEntry { schema.storage.segments[index] }
}

/// One datatype in one version.
public struct DatatypeDefinition: Sendable {
    let schema: Schema
    let index: Int

    /// The datatype's name, such as `CX`.
    public var name: String { entry.name }
    /// What it is, such as `Extended Composite ID with Check Digit`; the name again for simple ones.
    public var title: String { entry.title }
    /// How many components it has; none when it is simple.
    public var componentCount: Int { entry.elements.count }
    /// Whether it has components.
    public var isComposite: Bool { componentCount > 0 }

    /// Component `number`, from 1; nil behind the last.
    public subscript(number: Int) -> ComponentDefinition? {
        guard number > 0, number <= componentCount else { return nil }
        return schema.storage.component(entry.elements.lowerBound + number - 1, number)
    }

    /// All components in order.
    public var components: [ComponentDefinition] { (0..<componentCount).compactMap { self[$0 + 1] } }

    private var entry: SchemaEntry { schema.storage.datatypes[index] }
}

/// One table of codes in one version.
public struct CodeTable: Sendable {
    let schema: Schema
    let index: Int

    /// The number, such as `0001`.
    public var number: String { entry.number }
    /// The title, such as `Administrative Sex`.
    public var title: String { entry.title }
    /// Whether HL7 itself defines the codes; other tables are each site's to extend.
    public var isDefinedByHL7: Bool { entry.isDefinedByHL7 }
    /// The codes of this version in order of their bytes.
    public var codes: [String] {
        entry.codes.map { String(decoding: schema.storage.codeBytes[$0], as: UTF8.self) }
    }

    /// Whether a code is in the table.
    public func contains(_ code: String) -> Bool {
        let bytes = Array(code.utf8)
        return schema.storage.contains(index, bytes.span, bytes.indices)
    }

    private var entry: SchemaTableEntry { schema.storage.tables[index] }
}
