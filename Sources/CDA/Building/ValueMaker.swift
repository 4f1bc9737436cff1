// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Makes the value of an observation, and the text that says the same.
struct ValueMaker {
    private let value: PlannedValue

    init(_ value: PlannedValue) { self.value = value }

    var element: XMLElement {
        var element = bare
        element.attributes.insert(
            XMLAttribute("type", value.datatype, namespace: ClinicalDocument.schemaInstance, prefix: "xsi"), at: 0)
        return element
    }

    private var bare: XMLElement {
        switch value.datatype {
        case "CD": XMLElement(code: value.value, in: value.codeSystem, as: "value", display: value.display)
        case "PQ": XMLElement(cda: "value", ["value": value.value, "unit": value.unit])
        case "MO": XMLElement(cda: "value", ["value": value.value, "currency": value.unit])
        case "INT", "REAL", "TS", "BL": XMLElement(cda: "value", ["value": value.value])
        default: XMLElement(cda: "value", text: value.value)
        }
    }

    /// The value as people read it.
    var text: String {
        switch value.datatype {
        case "CD": value.display.isEmpty ? value.value : "\(value.display)（\(value.value)）"
        case "PQ": value.unit.isEmpty || value.unit == "1" ? value.value : "\(value.value) \(value.unit)"
        case "MO": "\(value.value) \(value.unit == "CNY" ? "元" : value.unit)"
        case "TS": ValueText.time(value.value)
        case "BL": value.value == "true" ? "是" : "否"
        default: value.value
        }
    }
}

/// Makes the narrative of a section: a table of names and values.
///
/// - Source: HL7 CDA R2, chapter 4.3.5; schema NarrativeBlock.
struct NarrativeMaker {
    /// A line of the table.
    struct Row {
        let label: String
        let text: String
        var time = ""
        var end = ""
        /// The id that the entry refers to.
        let id: String
        /// Whether it belongs to the operation or drug above it.
        var isPart = false
    }

    private let rows: [Row]

    init(_ rows: [Row]) { self.rows = rows }

    var table: XMLElement {
        let hasTime = rows.contains { !$0.time.isEmpty }
        let heads = ["项目", "内容"] + (hasTime ? ["时间"] : [])
        let head = XMLElement(cda: "tr", [:], heads.map { XMLElement(cda: "th", text: $0) })
        let lines = rows.map { row in XMLElement(cda: "tr", [:], cells(row, hasTime)) }
        return XMLElement(
            cda: "table", ["border": "1"],
            [XMLElement(cda: "thead", [:], [head]), XMLElement(cda: "tbody", [:], lines)])
    }

    private func cells(_ row: Row, _ hasTime: Bool) -> [XMLElement] {
        var value = XMLElement(cda: "content", text: row.text)
        value.setAttribute("ID", to: row.id)
        let cells = [
            XMLElement(cda: "td", text: (row.isPart ? "　" : "") + row.label), XMLElement(cda: "td", [:], [value]),
        ]
        guard hasTime else { return cells }
        let times = [row.time, row.end].map { ValueText.time($0) }
        let text = times[1].isEmpty ? times[0] : ValueText.range(times[0], times[1])
        return cells + [XMLElement(cda: "td", text: text)]
    }

    /// A drug with dose, way and frequency.
    static func text(_ drug: DrugDraft) -> String {
        func meaning(_ code: String, _ display: String, _ table: String) -> String {
            display.isEmpty ? ValueSet(oid: table)?.entry(for: code)?.display ?? code : display
        }
        let parts = [
            drug.name, drug.dose.isEmpty ? "" : drug.dose + " " + drug.doseUnit,
            meaning(drug.route, drug.routeDisplay, HeaderTable.route),
            drug.rate.isEmpty ? "" : drug.rate + " " + drug.rateUnit,
            meaning(drug.form, drug.formDisplay, HeaderTable.form),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "，")
    }
}
