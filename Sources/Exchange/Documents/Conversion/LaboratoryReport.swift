// SPDX-License-Identifier: Apache-2.0

import CDA

/// A report of a laboratory as both a message and a document can tell it.
struct LaboratoryReport {
    /// A number with the name of whoever gave it.
    struct Number {
        var value = ""
        var authorityName = ""
    }

    /// A result and when it was found.
    struct Item {
        var result: ResultDraft
        var time = ""
    }

    /// Data elements of the document.
    ///
    /// - Source: WS/T 500.7, as ``DocumentType`` knows it.
    enum Element {
        static let item = "DE04.30.019.00"
        static let category = "DE04.30.018.00"
        static let method = "DE02.10.027.00"
        static let specimen = "DE04.50.134.00"
        static let condition = "DE04.50.135.00"
        static let coded = "DE04.30.017.00"
        static let number = "DE04.30.015.00"
        static let unit = "DE04.30.016.00"
        static let summary = "DE04.50.130.00"
        static let institution = "DE08.10.013.00"
        static let remark = "DE06.00.179.00"
    }

    /// The requester's number (OBR-2).
    var request = Number()
    /// The laboratory's number (OBR-3).
    var report = Number()
    var panel = CodeDraft()
    var collected = ""
    var reported = ""
    var specimen = SpecimenDraft()
    /// In what state the specimen came (SPM-24).
    var condition = ""
    /// Who is responsible for the results (OBX-16, OBR-34).
    var author = SignerDraft()
    /// Who answers for the report (OBR-32).
    var signer: SignerDraft?
    /// What the laboratory is called (OBX-23).
    var laboratory = ""
    var remarks: [String] = []
    var items: [Item] = []
}

extension LaboratoryReport {
    /// The body of the document.
    var sections: [SectionDraft] {
        var results = [EntryDraft(Element.category, Self.said(panel.display.isEmpty ? panel.code : panel.display))]
        results += items.map(entry)
        let report = [
            EntryDraft(Element.institution, Self.said(laboratory)),
            EntryDraft(Element.remark, Self.said(remarks.joined(separator: "\n"))),
        ]
        return [
            SectionDraft(code: "30954-2", entries: results), SectionDraft(label: "检验报告", entries: report),
        ]
    }

    private func entry(_ item: Item) -> EntryDraft {
        var result = item.result
        (result.panel, result.collected, result.specimen) = (panel, collected, specimen)
        let name = result.item.code.isEmpty ? result.item.display : result.item.code
        let kind = specimen.kind.display.isEmpty ? specimen.kind.code : specimen.kind.display
        var parts = [
            EntryDraft(Element.item, Self.said(name), time: item.time), EntryDraft(Element.specimen, Self.said(kind)),
            EntryDraft(Element.condition, Self.said(condition)),
        ]
        if result.values.count == 1, case .quantity(let number, let unit) = result.values[0] {
            parts += [EntryDraft(Element.number, number), EntryDraft(Element.unit, Self.said(unit))]
        }
        let drafts = parts.filter { if case .value(let value) = $0.statement { !value.value.isEmpty } else { false } }
        return EntryDraft(.result(result), time: item.time, parts: drafts)
    }

    /// A text for a data element; empty for the marks that stand for no value.
    private static func said(_ text: String) -> String {
        let marks: Set<String> = ["NA", "N/A", "na", "n/a", "/", "-", "--", "无", "—"]
        return marks.contains(text) || text.allSatisfy(\.isWhitespace) ? "" : text
    }
}
