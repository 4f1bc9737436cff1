// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Makes the body: sections with entries, and narrative that says the same.
struct BodyMaker {
    private let sections: [PlannedSection]

    init(_ sections: [PlannedSection]) { self.sections = sections }

    var component: XMLElement {
        let components = sections.enumerated().map { index, section in
            XMLElement(cda: "component", [:], [SectionMaker(section, number: index + 1).element])
        }
        return XMLElement(cda: "component", [:], [XMLElement(cda: "structuredBody", [:], components)])
    }
}

/// Makes a section.
struct SectionMaker {
    private let section: PlannedSection
    private let number: Int

    init(_ section: PlannedSection, number: Int) {
        self.section = section
        self.number = number
    }

    var element: XMLElement {
        let entries = section.entries.enumerated().map { index, entry in
            XMLElement(cda: "entry", [:], [statement(entry, name(index))])
        }
        let rows = section.entries.enumerated().flatMap { index, entry in self.rows(entry, name(index)) }
        let text = XMLElement(cda: "text", [:], [NarrativeMaker(rows).table])
        return XMLElement(
            cda: "section", [:], [code, XMLElement(cda: "title", text: section.title), text] + entries)
    }

    private var code: XMLElement {
        let known = SectionCode(code: section.code)
        guard !section.code.isEmpty else { return XMLElement(cda: "code", ["displayName": section.title]) }
        let system = known?.codeSystem ?? SectionCode.loinc
        return XMLElement(
            cda: "code",
            [
                "code": section.code, "codeSystem": system,
                "codeSystemName": system == SectionCode.loinc ? "LOINC" : CodeSystem(oid: system)?.name ?? "",
                "displayName": section.label.isEmpty ? known?.englishName ?? section.title : section.label,
            ])
    }

    /// The id of the narrative of an entry, which its text refers to.
    private func name(_ index: Int) -> String { "s\(number)e\(index + 1)" }

    private func name(_ name: String, _ index: Int) -> String { "\(name)p\(index + 1)" }

    // MARK: Entries

    private func statement(_ entry: PlannedEntry, _ name: String) -> XMLElement {
        switch entry.statement {
        case .value(let value): observation(value, entry.time, name)
        case .group: organizer(entry, name)
        case .procedure(let procedure): self.procedure(procedure, entry, name)
        case .drug(let drug): medication(drug, entry, name)
        case .result(let result): self.result(result, entry, name)
        }
    }

    private func result(_ result: ResultDraft, _ entry: PlannedEntry, _ name: String) -> XMLElement {
        let elements = entry.parts.compactMap { part -> XMLElement? in
            guard case .value(let value) = part.statement else { return nil }
            return observation(value, part.time, "")
        }
        return ResultMaker(result, entry.time, name).organizer(elements)
    }

    private func reference(_ name: String) -> XMLElement {
        XMLElement(cda: "text", [:], [XMLElement(cda: "reference", ["value": "#" + name])])
    }

    private func observation(_ value: PlannedValue, _ time: String, _ name: String) -> XMLElement {
        let system = value.element.hasPrefix("DE") ? DataElement.codeSystem : Self.dataset
        var parts = [
            XMLElement(
                cda: "code",
                [
                    "code": value.element, "codeSystem": system,
                    "codeSystemName": CodeSystem(oid: system)?.name ?? "", "displayName": value.name,
                ])
        ]
        if !name.isEmpty { parts.append(reference(name)) }
        if !time.isEmpty { parts.append(XMLElement(cda: "effectiveTime", ["value": time])) }
        parts.append(ValueMaker(value).element)
        return XMLElement(cda: "observation", ["classCode": "OBS", "moodCode": "EVN"], parts)
    }

    /// 住院病案首页基本数据集, whose elements begin with HDSD.
    private static let dataset = ChinaModel.root + ".2.2.4"

    private func organizer(_ entry: PlannedEntry, _ name: String) -> XMLElement {
        var parts = [XMLElement(cda: "statusCode")]
        if !entry.time.isEmpty { parts.append(XMLElement(cda: "effectiveTime", ["value": entry.time])) }
        parts += entry.parts.enumerated().map { index, part in
            XMLElement(
                cda: "component", ["typeCode": "COMP", "contextConductionInd": "true"],
                [statement(part, self.name(name, index))])
        }
        return XMLElement(cda: "organizer", ["classCode": "BATTERY", "moodCode": "EVN"], parts)
    }

    private func relationships(_ entry: PlannedEntry, _ name: String) -> [XMLElement] {
        entry.parts.enumerated().map { index, part in
            XMLElement(cda: "entryRelationship", ["typeCode": "COMP"], [statement(part, self.name(name, index))])
        }
    }

    private func procedure(_ procedure: ProcedureDraft, _ entry: PlannedEntry, _ name: String) -> XMLElement {
        var parts = [
            XMLElement(code: procedure.code, in: HeaderTable.operation, as: "code", display: procedure.display),
            reference(name), XMLElement(cda: "statusCode"),
        ]
        if !procedure.start.isEmpty || !procedure.end.isEmpty {
            parts.append(XMLElement(from: procedure.start, to: procedure.end))
        } else if !entry.time.isEmpty {
            parts.append(XMLElement(cda: "effectiveTime", ["value": entry.time]))
        }
        return XMLElement(
            cda: "procedure", ["classCode": "PROC", "moodCode": "EVN"], parts + relationships(entry, name))
    }

    private func medication(_ drug: DrugDraft, _ entry: PlannedEntry, _ name: String) -> XMLElement {
        var parts = [reference(name)]
        if !entry.time.isEmpty { parts.append(XMLElement(cda: "effectiveTime", ["value": entry.time])) }
        if !drug.route.isEmpty {
            parts.append(
                XMLElement(code: drug.route, in: HeaderTable.route, as: "routeCode", display: drug.routeDisplay))
        }
        for (element, number, unit) in [
            ("doseQuantity", drug.dose, drug.doseUnit), ("rateQuantity", drug.rate, drug.rateUnit),
        ]
        where !number.isEmpty {
            parts.append(XMLElement(cda: element, ["value": number, "unit": unit]))
        }
        if !drug.form.isEmpty {
            parts.append(
                XMLElement(
                    code: drug.form, in: HeaderTable.form, as: "administrationUnitCode", display: drug.formDisplay))
        }
        parts.append(consumable(drug))
        return XMLElement(
            cda: "substanceAdministration", ["classCode": "SBADM", "moodCode": "EVN"],
            parts + relationships(entry, name))
    }

    private func consumable(_ drug: DrugDraft) -> XMLElement {
        var parts = [XMLElement(cda: "name", text: drug.name)]
        if !drug.code.isEmpty {
            parts.insert(XMLElement(cda: "code", ["code": drug.code, "codeSystem": drug.codeSystem]), at: 0)
        }
        let labelled = XMLElement(cda: "manufacturedLabeledDrug", [:], parts)
        return XMLElement(cda: "consumable", [:], [XMLElement(cda: "manufacturedProduct", [:], [labelled])])
    }

    // MARK: Narrative

    private func rows(_ entry: PlannedEntry, _ name: String) -> [NarrativeMaker.Row] {
        var rows: [NarrativeMaker.Row] = []
        switch entry.statement {
        case .value(let value):
            let label = value.name.isEmpty ? section.title : value.name
            rows.append(.init(label: label, text: ValueMaker(value).text, time: entry.time, id: name))
        case .group: break
        case .procedure(let procedure):
            let text = procedure.display + "（" + procedure.code + "）"
            let time = procedure.start.isEmpty ? entry.time : procedure.start
            rows.append(.init(label: "手术及操作", text: text, time: time, end: procedure.end, id: name))
        case .drug(let drug):
            rows.append(.init(label: "药物", text: NarrativeMaker.text(drug), time: entry.time, id: name))
        case .result(let result):
            // Its data elements say nothing that its own line does not say.
            let label = result.item.display.isEmpty ? result.item.code : result.item.display
            let text = ResultMaker(result, entry.time, name).text
            return [.init(label: label, text: text, time: entry.time, id: name)]
        }
        let isGroup = if case .group = entry.statement { true } else { false }
        for (index, part) in entry.parts.enumerated() {
            rows += self.rows(part, self.name(name, index)).map { row in
                var row = row
                row.isPart = !isGroup
                return row
            }
        }
        return rows
    }
}
