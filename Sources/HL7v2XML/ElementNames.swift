// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// The datatypes that name elements, looked up once each.
struct ElementNames {
    private let schema: Schema
    private var fields: [String: [String]] = [:]
    private var parts: [String: [String]] = [:]

    init(_ schema: Schema) { self.schema = schema }

    /// The datatype of a field; empty where the schema has none.
    mutating func datatype(_ segment: String, _ field: Int) -> String {
        let types = fields[segment] ?? schema.segment(segment)?.fields.map(\.datatype) ?? []
        fields[segment] = types
        return types.indices.contains(field - 1) ? types[field - 1] : ""
    }

    /// The datatypes of a datatype's components; none for a simple or unknown one.
    mutating func components(_ datatype: String) -> [String] {
        if let known = parts[datatype] { return known }
        let types = schema.datatype(datatype)?.components.map(\.datatype) ?? []
        parts[datatype] = types
        return types
    }

    /// The datatype of a repetition: where the schema says `varies`, the one another field of the segment names.
    ///
    /// - Source: HL7 v2.5.1, sections 7.4.2.5 (OBX-5 by OBX-2), 8.5.3.4 (MFE-4 by MFE-5), 8.5.4.5 (MFA-5 by MFA-6).
    mutating func datatype(_ segment: String, _ place: Place, in content: SegmentContent) -> String {
        let declared = datatype(segment, place.field)
        guard declared == "varies" else { return declared }
        let value: LeafValue? =
            switch (segment, place.field) {
            case ("OBX", 5): content.value(2)
            case ("MFE", 4): content.value(5, place.repetition)
            case ("MFA", 5): content.value(6, place.repetition)
            default: nil
            }
        guard let name = value?.plain, schema.datatype(name) != nil, name != "varies" else { return "" }
        return name
    }

    /// What names the parts of a datatype.
    static func prefix(_ datatype: String) -> String { datatype.isEmpty ? Names.unknown : datatype }
}
