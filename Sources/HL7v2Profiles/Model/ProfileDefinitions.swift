// SPDX-License-Identifier: Apache-2.0

/// What a profile says of one field, component or subcomponent.
public struct ElementDefinition: Sendable, Hashable {
    /// Its name, such as `Patient Identifier List`.
    public let name: String
    /// Whether it is to be sent.
    public let usage: ElementUsage
    /// How often a field may repeat; once for components.
    public let cardinality: Cardinality
    /// The place of its datatype in ``Profile/datatypes``.
    public let datatype: Int
    /// The fewest characters of a value; nil when nothing is said.
    public let minimumLength: Int?
    /// The most characters of a value; nil when nothing is said.
    public let maximumLength: Int?
    /// The value sets its codes come from; nil for none.
    public let binding: ValueSetBinding?
    /// The one value it may have; nil when nothing is said.
    public let constantValue: String?
    /// The condition of its usage in words, where the profile has no other.
    public let predicate: String?
}

/// Which value sets an element's codes come from.
public struct ValueSetBinding: Sendable, Hashable {
    /// How strong the binding is.
    public enum Strength: String, Sendable, Hashable {
        /// `R`: a code must be from the value set.
        case required = "R"
        /// `S`: it should be.
        case suggested = "S"
        /// `U`: nobody has decided.
        case undetermined = "U"
    }

    /// The value sets; a code of any of them will do.
    public let valueSets: [String]
    /// How strong the binding is.
    public let strength: Strength
    /// The components that hold codes, from 1; of several only one is to hold a code of the value set. Empty when
    /// nothing is said.
    public let locations: [Int]
}

/// One segment of a profile.
public struct SegmentProfile: Sendable, Hashable {
    /// The name constraints know it by, such as `NTE_1`.
    public let id: String
    /// The segment's name, such as `NTE`.
    public let name: String
    /// Its fields in order.
    public let fields: [ElementDefinition]
    /// Fields whose datatype depends on another field.
    public let mappings: [DynamicMapping]
}

/// A field whose datatype another field names, as OBX-2 names that of OBX-5.
public struct DynamicMapping: Sendable, Hashable {
    /// One value and the datatype it stands for.
    public struct Case: Sendable, Hashable {
        /// The value of the first reference.
        public let value: String
        /// The value of the second reference; nil when any will do.
        public let secondValue: String?
        /// The place of the datatype in ``Profile/datatypes``.
        public let datatype: Int
    }

    /// The field whose datatype varies.
    public let position: Int
    /// The field that names it.
    public let reference: Int
    /// A second one, with field and component: `3.1`.
    public let secondReference: [Int]
    /// The known values.
    public let cases: [Case]
}

/// One datatype of a profile.
public struct DatatypeProfile: Sendable, Hashable {
    /// The name constraints know it by, such as `CX_1`; equal to the name where datatypes are written in place.
    public let id: String
    /// The datatype's name, such as `CX`.
    public let name: String
    /// Its components; none when it is simple.
    public let components: [ElementDefinition]
    /// Whether the profile leaves open what is inside.
    public let isOpen: Bool
}
