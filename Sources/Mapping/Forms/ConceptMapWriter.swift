// SPDX-License-Identifier: Apache-2.0

public import JSON

/// The editions of FHIR whose ConceptMap is known.
public enum FHIREdition: String, Sendable, Hashable {
    /// R4: `equivalence` says what the target is.
    case r4
    /// R5: `relationship` says what the source is.
    case r5
}

/// Extensions that carry what ConceptMap has no place for.
enum RowExtension {
    static let base = "urn:alliance-interop:map-row:"

    /// The parts of a row that only extensions carry.
    static func parts(_ row: MapEntry, _ edition: FHIREdition) -> [(String, String)] {
        var parts = [
            ("status", row.status == .approved ? "" : row.status.rawValue), ("valid-from", row.validFrom),
            ("valid-to", row.validTo), ("priority", row.priority == 1 ? "" : String(row.priority)),
            ("actor", row.actor), ("decided-at", row.decidedAt), ("evidence", row.evidence),
            ("original-source", row.originalSource ?? ""), ("original-target", row.originalTarget ?? ""),
        ]
        parts += row.properties.map { ("property:" + $0.name, $0.value) }
        return parts.filter { !$0.1.isEmpty }
    }

    static func json(_ parts: [(String, String)]) -> JSONValue {
        .array(parts.map { ["url": .string(base + $0.0), "valueString": .string($0.1)] })
    }

    /// Puts the parts of extensions back into a row.
    static func fill(_ entry: inout MapEntry, _ value: JSONValue) {
        for one in value["extension"]?.array ?? [] {
            guard let url = one["url"]?.string, url.hasPrefix(base), let text = one["valueString"]?.string else {
                continue
            }
            set(&entry, String(url.dropFirst(base.count)), text)
        }
    }

    private static func set(_ entry: inout MapEntry, _ name: String, _ text: String) {
        switch name {
        case "status": entry.status = MapEntry.Status(rawValue: text) ?? entry.status
        case "valid-from": entry.validFrom = text
        case "valid-to": entry.validTo = text
        case "priority": entry.priority = Int(text) ?? 1
        case "actor": entry.actor = text
        case "decided-at": entry.decidedAt = text
        case "evidence": entry.evidence = text
        case "original-source": entry.originalSource = text
        case "original-target": entry.originalTarget = text
        default:
            if name.hasPrefix("property:") { entry.properties.append(Property(String(name.dropFirst(9)), text)) }
        }
    }
}

extension CodeMaps {
    /// A map as a FHIR ConceptMap with all its rows, whatever their status.
    ///
    /// What ConceptMap has no place for stands in extensions, so reading it back gives the same rows.
    ///
    /// - Source: FHIR R4 and R5, ConceptMap.
    public func conceptMap(_ map: String, _ edition: FHIREdition) throws(MappingError) -> JSONValue {
        let header = try known(map)
        let rows = try rows(of: header).map(\.entry)
        var order: [String] = []
        var groups: [String: [MapEntry]] = [:]
        for row in rows {
            // Names of the same source may differ between rows; each has an element of its own.
            let key = row.source + "\u{1F}" + row.sourceName + "\u{1F}" + (row.originalSource ?? "")
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(row)
        }
        let elements = order.map { Self.element(groups[$0] ?? [], edition) }
        let group = Self.systems(header.from, header.to, edition) + [.init("element", .array(elements))]
        var resource: [JSONValue.Member] = [
            .init("resourceType", "ConceptMap"), .init("name", .string(map)), .init("status", "active"),
        ]
        if !header.version.isEmpty { resource.append(.init("version", .string(header.version))) }
        resource.append(.init("group", .array([.object(group)])))
        return .object(resource)
    }

    private static func systems(
        _ from: CodeSystem, _ to: CodeSystem, _ edition: FHIREdition
    ) -> [JSONValue.Member] {
        switch edition {
        case .r4:
            [
                .init("source", .string(uri(from))), .init("sourceVersion", .string(from.version)),
                .init("target", .string(uri(to))), .init("targetVersion", .string(to.version)),
            ]
        case .r5:
            [
                .init("source", .string("\(uri(from))|\(from.version)")),
                .init("target", .string("\(uri(to))|\(to.version)")),
            ]
        }
    }

    /// The URI a system has in ConceptMaps.
    static func uri(_ system: CodeSystem) -> String { "urn:alliance-interop:code-system:\(system.name)" }

    private static func element(_ rows: [MapEntry], _ edition: FHIREdition) -> JSONValue {
        guard let first = rows.first else { return .null }
        var members = [JSONValue.Member("code", .string(first.source))]
        if !first.sourceName.isEmpty { members.append(.init("display", .string(first.sourceName))) }
        // R5 says it of the whole element, and what else the row says has no target to stand at.
        if edition == .r5, rows.count == 1, first.isNoTarget, first.status == .approved, first.condition.isEmpty {
            let parts = RowExtension.parts(first, edition) + (first.reason.isEmpty ? [] : [("reason", first.reason)])
            if !parts.isEmpty { members.insert(.init("extension", RowExtension.json(parts)), at: 0) }
            members.append(.init("noMap", .bool(true)))
        } else {
            members.append(.init("target", .array(rows.map { target($0, edition) })))
        }
        return .object(members)
    }

    private static func target(_ row: MapEntry, _ edition: FHIREdition) -> JSONValue {
        var members: [JSONValue.Member] = []
        let parts = RowExtension.parts(row, edition) + unknown(row)
        if !parts.isEmpty { members.append(.init("extension", RowExtension.json(parts))) }
        if !row.isNoTarget { members.append(.init("code", .string(row.target))) }
        if !row.targetName.isEmpty { members.append(.init("display", .string(row.targetName))) }
        switch edition {
        case .r4: members.append(.init("equivalence", .string(row.isNoTarget ? "unmatched" : row.relationship.r4)))
        case .r5:
            let word = row.relationship.isKnown ? row.relationship : .relatedTo
            members.append(.init("relationship", .string(row.isNoTarget ? "not-related-to" : word.rawValue)))
        }
        if !row.reason.isEmpty { members.append(.init("comment", .string(row.reason))) }
        let conditions = conditions(row.condition, edition)
        if !conditions.isEmpty { members.append(.init("dependsOn", .array(conditions))) }
        return .object(members)
    }

    /// Relationships of no edition.
    private static func unknown(_ row: MapEntry) -> [(String, String)] {
        row.relationship.isKnown ? [] : [("property:relationship", row.relationship.rawValue)]
    }

    private static func conditions(_ condition: Condition, _ edition: FHIREdition) -> [JSONValue] {
        let parts = [
            ("sex", condition.sex?.rawValue ?? ""), ("age", condition.age), ("setting", condition.setting),
            ("context", condition.context),
        ]
        return parts.filter { !$0.1.isEmpty }.map { name, value in
            edition == .r4
                ? ["property": .string("urn:alliance-interop:condition:\(name)"), "value": .string(value)]
                : ["attribute": .string(name), "valueString": .string(value)]
        }
    }
}
