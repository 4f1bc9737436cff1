// SPDX-License-Identifier: Apache-2.0

import SQLite

/// What a coded field of a message is for; each kind is translated by its own maps.
public enum CodeUse: String, Sendable, Hashable, CaseIterable {
    /// Diagnoses: DG1-3.
    case diagnosis
    /// Drugs: RXE-2, RXO-1, RXD-2, RXA-5, and the components of a formula: RXC-2.
    case drug
    /// Charge items: FT1-7.
    case charge
    /// Procedures: PR1-3, FT1-25.
    case procedure
    /// Ordered services and examinations: OBR-4.
    case service
    /// Observations: OBX-3.
    case observation
    /// Coded values of observations: OBX-5.
    case value
    /// Insurance plans: IN1-2.
    case insurance
}

/// Where the target stands beside the sender's own code.
public enum CodePlacement: String, Sendable, Hashable, CaseIterable {
    /// Components 1 to 3, the sender's code in 4 to 6.
    case triplet
    /// A repetition in front of the sender's.
    case repetition
}

/// A coded field of messages and what it is for.
public struct CodedField: Sendable, Hashable, CustomStringConvertible {
    /// The segment's name.
    public let segment: String
    /// The field's number.
    public let field: Int
    /// What it is for.
    public let use: CodeUse

    /// Reads `DG1-3`; nil when it is no field.
    public init?(_ text: String, _ use: CodeUse) {
        let parts = text.split(separator: "-")
        guard parts.count == 2, parts[0].utf8.count == 3, let number = Int(parts[1]), (1...999).contains(number) else {
            return nil
        }
        (segment, field, self.use) = (String(parts[0]), number, use)
    }

    /// `DG1-3`.
    public var description: String { "\(segment)-\(field)" }

    /// The fields of HL7 v2 that hold codes of each use.
    public static let usual: [CodedField] = usualUses.compactMap { CodedField($0.0, $0.1) }

    private static let usualUses: [(String, CodeUse)] = [
        ("DG1-3", .diagnosis), ("PR1-3", .procedure), ("RXO-1", .drug), ("RXE-2", .drug), ("RXD-2", .drug),
        ("RXC-2", .drug), ("RXA-5", .drug), ("FT1-7", .charge), ("FT1-25", .procedure), ("OBR-4", .service),
        ("OBX-3", .observation), ("OBX-5", .value), ("IN1-2", .insurance),
    ]
}

extension CodeMaps {
    /// Names a map as the one for a use, at one facility or (nil) wherever no other is named.
    public func assign(
        _ use: CodeUse, facility: String? = nil, map: String, placement: CodePlacement = .triplet
    ) throws(MappingError) {
        let header = try known(map)
        try stored { () throws(StoreError) in
            try store.run(
                """
                INSERT INTO map_use (use, facility, map_id, placement) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (use, facility) DO UPDATE SET map_id = ?3, placement = ?4
                """,
                [.text(use.rawValue), .text(facility ?? ""), .integer(header.id), .text(placement.rawValue)],
                purpose: "assign a map")
        }
    }

    /// The map for a use at a facility; nil when none is assigned.
    func header(_ use: CodeUse, facility: String) throws(MappingError) -> Header? {
        try stored { () throws(StoreError) in
            try store.first(
                """
                SELECT \(Self.headerColumns) JOIN map_use ON map_use.map_id = map_map.id
                WHERE use = ? AND map_use.facility IN (?, '') ORDER BY map_use.facility = '' LIMIT 1
                """, [.text(use.rawValue), .text(facility)], purpose: "find the map for a field")
        }.flatMap(Header.init)
    }

    /// The name of the map for a use at a facility; nil when none is assigned.
    public func assignedMap(_ use: CodeUse, facility: String) throws(MappingError) -> String? {
        try header(use, facility: facility)?.name
    }

    /// The uses whose codes are translated at a facility; one question for a whole message.
    public func assignedUses(facility: String) throws(MappingError) -> Set<CodeUse> {
        let rows = try stored { () throws(StoreError) in
            try store.rows(
                "SELECT use FROM map_use WHERE facility IN (?, '')", [.text(facility)], purpose: "find the maps in use")
        }
        return Set(rows.compactMap { CodeUse(rawValue: $0.text(0) ?? "") })
    }

    /// How translated codes of a use are written at a facility.
    public func placement(_ use: CodeUse, facility: String) throws(MappingError) -> CodePlacement {
        let row = try stored { () throws(StoreError) in
            try store.first(
                "SELECT placement FROM map_use WHERE use = ? AND facility IN (?, '') ORDER BY facility = '' LIMIT 1",
                [.text(use.rawValue), .text(facility)], purpose: "find the placement of codes")
        }
        return CodePlacement(rawValue: row?.text(0) ?? "") ?? .triplet
    }

    /// Says what a field of messages is for, beside or instead of the usual.
    public func configure(_ field: CodedField) throws(MappingError) { try configure(field.description, field.use) }

    func configure(_ place: String, _ use: CodeUse) throws(MappingError) {
        try stored { () throws(StoreError) in
            try store.run(
                "INSERT INTO map_field VALUES (?1, ?2) ON CONFLICT (field) DO UPDATE SET use = ?2",
                [.text(place), .text(use.rawValue)], purpose: "configure a field")
        }
    }

    /// The coded fields: the usual ones, and those configured, which win.
    public func codedFields() throws(MappingError) -> [CodedField] {
        let own = try configured().compactMap { CodedField($0.0, $0.1) }
        let names = Set(own.map(\.description))
        return CodedField.usual.filter { !names.contains($0.description) } + own
    }

    /// Fields of messages and systems of documents that were configured.
    func configured() throws(MappingError) -> [(String, CodeUse)] {
        try stored { () throws(StoreError) in
            try store.rows("SELECT field, use FROM map_field ORDER BY field", purpose: "read the coded fields")
        }.compactMap { row in CodeUse(rawValue: row.text(1) ?? "").map { (row.text(0) ?? "", $0) } }
    }
}
