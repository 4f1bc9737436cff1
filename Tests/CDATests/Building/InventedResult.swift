// SPDX-License-Identifier: Apache-2.0

import CDA

/// Invented results of a laboratory with every kind of value and everything else that can be said of them.
enum InventedResult {
    static let all: [EntryDraft] = values.map { value in
        var result = ResultDraft(item: CodeDraft("INV-1", display: "虚构项目", systemName: "99INV"))
        result.item.alternates = [CodeDraft("718-7", display: "Hemoglobin", system: "2.16.840.1.113883.6.1")]
        result.panel = CodeDraft("CBC", display: "血常规", systemName: "99INV")
        result.collected = "20260312083000"
        result.specimen.number = "S-1"
        result.specimen.kind = CodeDraft(display: "全血")
        result.status = "completed"
        result.values = value.map { [$0] } ?? []
        result.interpretations = ["H", "A"]
        result.range = "130-175"
        result.bounds = .init(low: "130", high: "175", includesHigh: false)
        result.method = CodeDraft("M1", display: "比色法", systemName: "99INV")
        result.comment = "复查后 <一致>"
        return EntryDraft(.result(result), time: "20260312100000", parts: [EntryDraft("DE04.30.019.00", "INV-1")])
    }

    private static let values: [ResultDraft.Value?] = [
        .quantity("132.0", unit: "g/L"), .quantity("-3", unit: ""), .interval(.init(high: "0.5"), unit: "mg/L"),
        .interval(.init(low: "1", high: "4"), unit: ""), .concept(CodeDraft("A", display: "A型", systemName: "99BG")),
        .text("未见 & 异常"), .time("20260401"), nil,
    ]
}
