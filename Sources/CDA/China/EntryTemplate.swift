// SPDX-License-Identifier: Apache-2.0

/// An entry of a section, or a part of an entry.
///
/// - Source: WS/T 500, tables of entries (条目), as public templates have them.
public struct EntryTemplate: Sendable, Hashable {
    /// The clinical statement that carries it.
    public enum Kind: String, Sendable, Hashable {
        /// One value: an observation (OBS, EVN).
        case observation = "o"
        /// A group of observations: an organizer (BATTERY, EVN).
        case organizer = "b"
        /// An operation: a procedure, coded by ICD-9-CM-3.
        case procedure = "p"
        /// A drug: a substanceAdministration.
        case substanceAdministration = "m"
    }

    /// The clinical statement.
    public let kind: Kind
    /// The data element that is the code of an observation; empty for other kinds.
    public let dataElement: String
    /// The name, which tells apart entries of one data element; empty where the template has none.
    public let name: String
    /// The HL7 datatype of the value (`xsi:type`), such as `CD`; empty for none.
    public let datatype: String
    /// The unit in the template; empty for none.
    public let unit: String
    /// The code system of the value, or of the code of a procedure, an OID; empty for none.
    public let valueSet: String
    /// How often it may be there; nil where no source says. Never better known than ``Standing/seenOnce``.
    public let cardinality: Cardinality?
    /// What is asked of the sender; nil where no source says.
    public let requirement: Requirement?
    /// The parts: components of an organizer, entry relationships of others.
    public let parts: [EntryTemplate]

    init(_ fields: Fields, parts: [EntryTemplate]) {
        kind = Kind(rawValue: fields[2]) ?? .observation
        dataElement = fields[3]
        datatype = fields[4]
        unit = fields[5]
        valueSet = ChinaModel.oid(fields[6])
        name = fields[7]
        cardinality = Int(fields[8]).map { Cardinality($0, Int(fields[9])) }
        requirement = Requirement(rawValue: fields[10])
        self.parts = parts
    }
}

/// Where a data element stands in a document.
public struct ElementPlace: Sendable, Hashable {
    /// The document.
    public let document: DocumentType
    /// The section.
    public let section: SectionTemplate
    /// The entry, or the part of an entry.
    public let entry: EntryTemplate
}
