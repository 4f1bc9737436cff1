// SPDX-License-Identifier: Apache-2.0

public import JSON

extension CodeMaps {
    /// Stores the rows of a FHIR ConceptMap, of R4 or R5 as its own words tell. Make the call inside a transaction.
    ///
    /// A map in the store is between two systems: with several groups, those between other systems than the first are
    /// left out, with an error each.
    public func importConceptMap(_ json: JSONValue, _ map: MapName) throws(MappingError) -> ImportReport {
        var report = ImportReport()
        let reader = try ConceptMapReader(json)
        let entries = reader.entries(&report)
        let name =
            map.version.isEmpty
            ? MapName(map.name, from: map.from, to: map.to, version: reader.version) : map
        try replaceMap(entries, name, &report)
        return report
    }
}

/// Rows of a ConceptMap.
struct ConceptMapReader {
    private let groups: [JSONValue]
    let version: String

    init(_ json: JSONValue) throws(MappingError) {
        guard json["resourceType"]?.string == "ConceptMap" else { throw .notConceptMap("no ConceptMap") }
        guard let groups = json["group"]?.array, !groups.isEmpty else { throw .notConceptMap("group: missing") }
        self.groups = groups
        version = json["version"]?.string ?? ""
    }

    func entries(_ report: inout ImportReport) -> [MapEntry] {
        var entries: [MapEntry] = []
        let systems = groups.first.map(Self.systems)
        for group in groups {
            let ends = Self.systems(group)
            guard ends == systems else {
                report.note(.otherGroup, 0, ends.joined(separator: " to "))
                continue
            }
            if group["unmapped"] != nil { report.note(.notCarried, 0, "unmapped") }
            for element in group["element"]?.array ?? [] { entries += Self.rows(element, &report) }
        }
        return entries
    }

    private static func systems(_ group: JSONValue) -> [String] {
        ["source", "target"].map { end in
            (group[end]?.string ?? "") + (group[end + "Version"]?.string.map { "|" + $0 } ?? "")
        }
    }

    private static func rows(_ element: JSONValue, _ report: inout ImportReport) -> [MapEntry] {
        guard let raw = element["code"]?.string, let code = report.code(raw, 0) else {
            if element["code"]?.string == nil { report.note(.emptySource, 0, "") }
            return []
        }
        var entry = MapEntry()
        entry.source = code
        entry.originalSource = code == raw ? nil : raw
        entry.sourceName = element["display"]?.string ?? ""
        if element["noMap"] == .bool(true) {
            RowExtension.fill(&entry, element)
            entry.reason = reason(element)
            return [entry]
        }
        let targets = element["target"]?.array ?? []
        if targets.isEmpty { report.note(.noTarget, 0, code) }
        return targets.compactMap { target($0, entry, &report) }
    }

    private static func reason(_ element: JSONValue) -> String {
        element["extension"]?.array?.first { $0["url"]?.string == RowExtension.base + "reason" }?["valueString"]?
            .string ?? ""
    }

    private static func target(_ value: JSONValue, _ start: MapEntry, _ report: inout ImportReport) -> MapEntry? {
        var entry = start
        let word = value["equivalence"]?.string ?? value["relationship"]?.string ?? ""
        if let raw = value["code"]?.string, word != "unmatched" {
            entry.target = report.code(raw, 0) ?? ""
            entry.originalTarget = entry.target == raw ? nil : raw
        }
        entry.targetName = value["display"]?.string ?? ""
        entry.relationship = entry.isNoTarget ? .equivalent : Relationship(reading: word)
        entry.reason = value["comment"]?.string ?? ""
        RowExtension.fill(&entry, value)
        if let kept = entry.property("relationship"), !Relationship(reading: kept).isKnown {
            entry.relationship = Relationship(rawValue: kept)
            entry.properties.removeAll { $0.name == "relationship" }
        }
        // R4 tells more finely than R5 what equivalent and wider are.
        if !entry.isNoTarget, entry.relationship.isKnown, !word.isEmpty, word != entry.relationship.rawValue,
            word != entry.relationship.r4,
            entry.property("relationship") == nil
        {
            entry.properties.append(Property("relationship", word))
        }
        guard setConditions(&entry, value) else {
            report.note(.badCondition, 0, entry.source)
            return nil
        }
        return entry
    }

    /// Takes `dependsOn` over; false when it says what is no condition.
    private static func setConditions(_ entry: inout MapEntry, _ value: JSONValue) -> Bool {
        for one in value["dependsOn"]?.array ?? [] {
            let name = one["attribute"]?.string ?? one["property"]?.string ?? ""
            let text = one["value"]?.string ?? one["valueString"]?.string ?? one["valueCode"]?.string ?? ""
            guard entry.condition.set(name.split(separator: ":").last.map(String.init) ?? "", text) else {
                return false
            }
        }
        return true
    }
}
