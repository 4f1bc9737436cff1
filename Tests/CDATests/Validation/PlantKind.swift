// SPDX-License-Identifier: Apache-2.0

import CDA
import XMLTree

/// What is planted: how often, where it can be, and which findings it must or may bring.
struct PlantKind: Sendable {
    enum Class: Hashable { case missing, blank, implausible }

    let name: String
    let group: Class
    let count: Int
    let expected: Set<CheckRule>
    /// Findings that follow from the defect elsewhere.
    var consequences: Set<CheckRule> = []
    var isRemoval = false
    let places: @Sendable (ClinicalDocument) -> [Node]
    let change: @Sendable (inout DocumentEdits, Node, Int) -> Void
}

extension PlantKind {
    /// 45 missing, 60 blank and 95 implausible things.
    static let all = missing + blank + implausible + people

    private static let marks = ["NA", "/", "-", ""]

    private static func values(_ type: String) -> @Sendable (ClinicalDocument) -> [Node] {
        { document in
            observations(document).compactMap { $0.first("value") }.filter { Value.type(of: $0) == type }
        }
    }

    static func observations(_ document: ClinicalDocument) -> [Node] {
        document.tree.nodes.filter { $0.kind == .element && $0.localName == "observation" }
    }

    private static func remove(_ edits: inout DocumentEdits, _ node: Node, _: Int) { edits.remove(node) }

    private static func mark(_ name: String) -> @Sendable (inout DocumentEdits, Node, Int) -> Void {
        { edits, node, number in edits.setAttribute(name, to: marks[number % marks.count], of: node) }
    }

    private static let missing = [
        PlantKind(
            name: "element of the header", group: .missing, count: 15, expected: [.missingElement, .unknownDocument],
            consequences: [.otherCodeSystem, .blankValue], isRemoval: true,
            places: { document in
                let root = document.root
                let patient = root.first("recordTarget", "patientRole", "patient")
                let names = [
                    "id", "title", "languageCode", "author", "custodian", "confidentialityCode", "effectiveTime",
                ]
                return names.compactMap { root.first($0) }
                    + ["name", "administrativeGenderCode"].compactMap { patient?.first($0) }
                    + [root.first("author", "assignedAuthor", "id")].compactMap(\.self)
            }, change: remove),
        PlantKind(
            name: "value of an observation", group: .missing, count: 15, expected: [.missingValue], isRemoval: true,
            places: { observations($0).compactMap { $0.first("value") } }, change: remove),
        PlantKind(
            name: "entry", group: .missing, count: 10, expected: [.missingEntry],
            consequences: [.emptySection], isRemoval: true,
            places: { document in
                document.sections.flatMap(\.entries).map(\.element).filter { $0.first("observation") != nil }
            }, change: remove),
        PlantKind(
            name: "section", group: .missing, count: 5, expected: [.missingSection], isRemoval: true,
            places: { $0.sections.compactMap(\.element.parent) }, change: remove),
    ]

    private static let blank = [
        PlantKind(
            name: "id", group: .blank, count: 15, expected: [.blankValue], consequences: [.badValue],
            places: { document in
                document.tree.nodes.filter {
                    $0.kind == .element && $0.localName == "id" && $0[attribute: "extension"] != nil
                }
            }, change: mark("extension")),
        PlantKind(
            name: "name", group: .blank, count: 10, expected: [.blankValue],
            places: {
                $0.tree.nodes.filter {
                    $0.kind == .element && $0.localName == "name" && $0.parent?.localName != "manufacturedLabeledDrug"
                }
            },
            change: { edits, node, number in edits.setText(marks[number % 4], of: node) }),
        PlantKind(
            name: "text", group: .blank, count: 15, expected: [.blankValue], places: values("ST"),
            change: { edits, node, number in edits.setText(marks[number % 4], of: node) }),
        PlantKind(
            name: "code", group: .blank, count: 10, expected: [.blankValue], consequences: [.badValue],
            places: values("CD"), change: mark("code")),
        PlantKind(
            name: "quantity", group: .blank, count: 5, expected: [.blankValue], places: values("PQ"),
            change: { edits, node, _ in edits.setAttribute("value", to: nil, of: node) }),
        PlantKind(
            name: "time", group: .blank, count: 5, expected: [.blankValue], consequences: [.badValue],
            places: values("TS"), change: mark("value")),
    ]

    private static func times(_ document: ClinicalDocument) -> [Node] {
        let authors = [document.root.first("author", "time")].compactMap(\.self)
        return authors + observations(document).compactMap { $0.first("effectiveTime") }
    }

    private static let implausible = [
        PlantKind(
            name: "number", group: .implausible, count: 20, expected: [.implausibleValue], places: ranged,
            change: { edits, node, _ in
                let code = node.parent?.first("code")?[attribute: "code"] ?? ""
                let most = PlausibleRange(dataElement: code)?.possible.upperBound ?? 0
                edits.setAttribute("value", to: "\(Int(most) * 10 + 1)", of: node)
            }),
        PlantKind(
            name: "future", group: .implausible, count: 10, expected: [.futureTime], places: times,
            change: { edits, node, _ in edits.setAttribute("value", to: "20310101", of: node) }),
        PlantKind(
            name: "no such day", group: .implausible, count: 10, expected: [.impossibleTime], places: times,
            change: { edits, node, number in
                edits.setAttribute("value", to: ["20260231", "20261301", "202603122561"][number % 3], of: node)
            }),
        PlantKind(
            name: "end before beginning", group: .implausible, count: 10, expected: [.timeOrder],
            places: { [$0.encompassingEncounter?.effectiveTime?.high?.element].compactMap(\.self) },
            change: { edits, node, _ in edits.setAttribute("value", to: "20260101", of: node) }),
        PlantKind(
            name: "amount below zero", group: .implausible, count: 5, expected: [.implausibleValue],
            places: values("MO"), change: { edits, node, _ in edits.setAttribute("value", to: "-1", of: node) }),
    ]

    /// Values of elements with a range that are within it.
    private static func ranged(_ document: ClinicalDocument) -> [Node] {
        observations(document).compactMap { $0.first("value") }.filter { value in
            let code = value.parent?.first("code")?[attribute: "code"] ?? ""
            guard let range = PlausibleRange(dataElement: code), let number = PhysicalQuantity(value).number else {
                return false
            }
            return range.verdict(number) != .impossible
        }
    }

    private static func patient(_ document: ClinicalDocument) -> Patient? {
        document.soleRecordTarget?.patientRole?.patient
    }

    private static let people = [
        PlantKind(
            name: "check character", group: .implausible, count: 10, expected: [.badIdentityNumber],
            places: { patient($0)?.element.elements(named: "id") ?? [] },
            change: { edits, node, _ in
                let text = node[attribute: "extension"] ?? ""
                edits.setAttribute("extension", to: text.dropLast() + (text.hasSuffix("1") ? "2" : "1"), of: node)
            }),
        PlantKind(
            name: "another birth", group: .implausible, count: 8, expected: [.otherBirth], consequences: [.otherAge],
            places: { [patient($0)?.birthTime?.element].compactMap(\.self) },
            change: { edits, node, _ in edits.setAttribute("value", to: "19770707", of: node) }),
        PlantKind(
            name: "another sex", group: .implausible, count: 7, expected: [.otherSex], consequences: [.otherDisplay],
            places: { [patient($0)?.administrativeGenderCode?.element].compactMap(\.self) },
            change: { edits, node, _ in edits.setAttribute("code", to: "1", of: node) }),
        PlantKind(
            name: "another age", group: .implausible, count: 5, expected: [.otherAge],
            places: { patient($0)?.ages.map(\.element) ?? [] },
            change: { edits, node, _ in edits.setAttribute("value", to: "7", of: node) }),
        PlantKind(
            name: "code of no table", group: .implausible, count: 5, expected: [.unlistedCode],
            places: { [patient($0)?.maritalStatusCode?.element].compactMap(\.self) },
            change: { edits, node, _ in edits.setAttribute("code", to: "77", of: node) }),
        PlantKind(
            name: "another meaning", group: .implausible, count: 5, expected: [.otherDisplay],
            places: { [patient($0)?.administrativeGenderCode?.element].compactMap(\.self) },
            change: { edits, node, _ in edits.setAttribute("displayName", to: "男性", of: node) }),
    ]
}
