// SPDX-License-Identifier: Apache-2.0

/// What one version of the standard says: segments, datatypes, tables, message structures, events.
///
/// Read from a table inside the library when first asked for, and kept.
///
/// - Source: HL7 v2.1 to v2.8.2, chapters 2 to 17 and appendix A.
public struct Schema: Sendable {
    let storage: SchemaStorage

    init(_ storage: SchemaStorage) { self.storage = storage }

    /// The version.
    public var version: Version { storage.version }

    /// The schema of a version.
    public static func of(_ version: Version) -> Schema { LoadedSchemas.schema(version) }

    /// A segment by name; nil for local and unknown ones.
    public func segment(_ name: String) -> SegmentDefinition? {
        SegmentName.packed(name).flatMap { storage.segmentIndex[$0] }.map { SegmentDefinition(schema: self, index: $0) }
    }

    /// A datatype by name.
    public func datatype(_ name: String) -> DatatypeDefinition? {
        storage.datatypeIndex[name].map { DatatypeDefinition(schema: self, index: $0) }
    }

    /// A table by number, such as `0001`; nil when the version gives it no codes.
    public func table(_ number: String) -> CodeTable? {
        guard let place = storage.tableIndex[number], !storage.tables[place].codes.isEmpty else { return nil }
        return CodeTable(schema: self, index: place)
    }

    /// A message structure by name, such as `ADT_A01`.
    public func structure(_ name: String) -> StructureDefinition? { storage.structures[name] }

    /// The structure of an event, such as `ADT_A01` for ADT and A04; nil for one the version does not know.
    public func structureName(code: String, event: String) -> String? {
        if code == "ACK" { return storage.structures["ACK"] == nil ? nil : "ACK" }
        let name = code + "_" + event
        if let known = storage.events[name] { return known }
        return storage.structures[name] == nil ? nil : name
    }

    /// All segments in order of their names.
    public var segments: [SegmentDefinition] {
        storage.segments.indices.map { SegmentDefinition(schema: self, index: $0) }
    }

    /// All datatypes with components, then those without.
    public var datatypes: [DatatypeDefinition] {
        storage.datatypes.indices.map { DatatypeDefinition(schema: self, index: $0) }
    }

    /// All tables with codes in order of their numbers.
    public var tables: [CodeTable] {
        storage.tables.indices.filter { !storage.tables[$0].codes.isEmpty }.map { CodeTable(schema: self, index: $0) }
    }

    /// The names of all message structures.
    public var structureNames: [String] { storage.structures.keys.sorted() }
}

/// Each schema is read when first used; statics are made once, whichever thread comes first.
private enum LoadedSchemas {
    static let v21 = SchemaReader.read(.v21)
    static let v22 = SchemaReader.read(.v22)
    static let v23 = SchemaReader.read(.v23)
    static let v231 = SchemaReader.read(.v231)
    static let v24 = SchemaReader.read(.v24)
    static let v25 = SchemaReader.read(.v25)
    static let v251 = SchemaReader.read(.v251)
    static let v26 = SchemaReader.read(.v26)
    static let v27 = SchemaReader.read(.v27)
    static let v271 = SchemaReader.read(.v271)
    static let v28 = SchemaReader.read(.v28)
    static let v281 = SchemaReader.read(.v281)
    static let v282 = SchemaReader.read(.v282)

    static func schema(_ version: Version) -> Schema {
        switch version {
        case .v21: v21
        case .v22: v22
        case .v23: v23
        case .v231: v231
        case .v24: v24
        case .v25: v25
        case .v251: v251
        case .v26: v26
        case .v27: v27
        case .v271: v271
        case .v28: v28
        case .v281: v281
        case .v282: v282
        }
    }
}
