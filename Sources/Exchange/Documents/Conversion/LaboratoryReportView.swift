// SPDX-License-Identifier: Apache-2.0

import CDA
import XMLTree

/// Reads the results of a document.
struct LaboratoryReportView {
    private typealias Element = LaboratoryReport.Element
    private let ledger: NodeLedger
    private let document: ClinicalDocument
    private var reports: [LaboratoryReport] = []
    /// How many results the document has.
    private(set) var count = 0
    /// The data elements that stand by themselves in a section, waiting to be a result.
    private var loose: [ClinicalStatement] = []
    private var method = ""
    private var category = ""
    private var laboratory = ""
    private var remarks: [String] = []
    private var summaries: [LaboratoryReport.Item] = []

    init(_ ledger: NodeLedger, _ document: ClinicalDocument) {
        self.ledger = ledger
        self.document = document
    }

    /// The results by panel and specimen; none when the document has none.
    mutating func reports(_ losses: inout Losses) -> [LaboratoryReport] {
        for section in document.allSections {
            var hasOwn = false
            for entry in section.entries {
                guard let statement = entry.statement else { continue }
                hasOwn = take(statement, &losses) || hasOwn
            }
            finishLoose(&losses)
            if hasOwn { ledger.cross(section.element.first("code")) }
        }
        if reports.isEmpty, !summaries.isEmpty { reports = [LaboratoryReport()] }
        guard !reports.isEmpty else { return [] }
        complete()
        return reports
    }

    /// Whether a statement is about results.
    private mutating func take(_ statement: ClinicalStatement, _ losses: inout Losses) -> Bool {
        if statement.kind == .organizer { return group(statement, &losses) }
        guard statement.kind == .observation, let element = statement.code?.code else { return false }
        let text = statement.value?.text ?? ""
        switch element {
        case Element.method: method = text
        case Element.category: category = text
        case Element.institution: laboratory = text
        case Element.remark: remarks.append(text)
        case Element.summary: summary(statement)
        case Element.item, Element.number, Element.unit, Element.coded:
            if loose.contains(where: { $0.code?.code == element }) { finishLoose(&losses) }
            loose.append(statement)
        default: return false
        }
        if ![Element.item, Element.number, Element.unit, Element.coded].contains(element) {
            cross(statement)
        }
        return true
    }

    /// Crosses an observation off but for its time, which a text has no place for.
    private func cross(_ statement: ClinicalStatement) {
        for name in ["code", "value", "text", "statusCode"] { ledger.cross(statement.element.first(name)) }
    }

    private mutating func summary(_ statement: ClinicalStatement) {
        count += 1
        let code = CodeDraft(
            Element.summary, display: statement.code?.displayName ?? "", system: DataElement.codeSystem,
            systemName: DataElement.codeSystem)
        var result = ResultDraft(item: code)
        result.values = [.text(statement.value?.text ?? "")]
        let time = ledger.attribute(statement.element.first("effectiveTime"), "value")
        summaries.append(.init(result: result, time: time))
    }

    // MARK: Groups

    private mutating func group(_ organizer: ClinicalStatement, _ losses: inout Losses) -> Bool {
        let parts = organizer.components
        let own = parts.filter { $0.kind == .observation && !Self.isElement($0) }
        let elements = parts.filter(Self.isElement)
        let isLaboratory = elements.contains { [Element.item, Element.number, Element.coded].contains($0.code?.code) }
        guard isLaboratory || !own.isEmpty else { return false }
        var report = frame(organizer)
        let reader = ResultView(ledger)
        let items = own.isEmpty ? [reader.item(elements: elements, &losses)] : own.map { reader.item($0, &losses) }
        count += items.count
        reader.cross(elements, items[0].result, &report)
        add(items, report)
        return true
    }

    private static func isElement(_ statement: ClinicalStatement) -> Bool {
        statement.code?.codeSystem.hasPrefix("2.16.156.10011.2.2.") == true
    }

    /// What a group says of panel, time and specimen.
    private func frame(_ organizer: ClinicalStatement) -> LaboratoryReport {
        var report = LaboratoryReport()
        if let code = organizer.code { report.panel = CodeDraft(code) }
        ledger.cross(organizer.element.first("code"))
        report.collected = ledger.attribute(organizer.element.first("effectiveTime"), "value")
        let role = organizer.element.first("specimen", "specimenRole")
        if let id = role?.first("id") {
            report.specimen.number = ledger.attribute(id, "extension")
            report.specimen.authorityName = id[attribute: "assigningAuthorityName"] ?? ""
        }
        if let code = role?.first("specimenPlayingEntity", "code") {
            report.specimen.kind = CodeDraft(ConceptDescriptor(code))
            ledger.cross(code)
        }
        return report
    }

    private mutating func finishLoose(_ losses: inout Losses) {
        guard !loose.isEmpty else { return }
        let reader = ResultView(ledger)
        let item = reader.item(elements: loose, &losses)
        count += 1
        var report = LaboratoryReport()
        reader.cross(loose, item.result, &report)
        add([item], report)
        loose = []
    }

    private mutating func add(_ items: [LaboratoryReport.Item], _ report: LaboratoryReport) {
        let same = reports.lastIndex {
            $0.panel == report.panel && $0.specimen == report.specimen && $0.collected == report.collected
                && $0.condition == report.condition
        }
        if let same {
            reports[same].items += items
        } else {
            var report = report
            report.items = items
            reports.append(report)
        }
    }

    // MARK: Header

    /// What the document says of all its results.
    private mutating func complete() {
        let header = ReportHeader(ledger, document)
        for index in reports.indices {
            header.fill(&reports[index], laboratory)
            if reports[index].panel.isEmpty { reports[index].panel = CodeDraft(display: category) }
            for item in reports[index].items.indices where reports[index].items[item].result.method.isEmpty {
                reports[index].items[item].result.method = CodeDraft(display: method)
            }
        }
        reports[0].remarks = remarks
        reports[reports.count - 1].items += summaries
    }
}

/// What the header of a document says of its report.
struct ReportHeader {
    private let ledger: NodeLedger
    private let document: ClinicalDocument

    init(_ ledger: NodeLedger, _ document: ClinicalDocument) {
        self.ledger = ledger
        self.document = document
    }

    func fill(_ report: inout LaboratoryReport, _ laboratory: String) {
        report.request = number(IdentifierDomain.request)
        report.report = number(IdentifierDomain.laboratoryReport)
        let specimen = number(IdentifierDomain.specimen)
        if report.specimen.number.isEmpty {
            (report.specimen.number, report.specimen.authorityName) = (specimen.value, specimen.authorityName)
        }
        if report.report.value.isEmpty { report.report.value = document.id?.ext ?? "" }
        report.reported = document.effectiveTime?.value ?? ""
        report.laboratory = laboratory
        let author = document.root.first("author")
        report.author = person(author?.first("assignedAuthor"))
        let signer = document.root.first("legalAuthenticator")
        if let entity = signer?.first("assignedEntity") { report.signer = person(entity) }
        // A time of signing that is the report's says nothing more.
        for participation in [author, signer] {
            let time = participation?.first("time")
            if time?[attribute: "value"] == report.reported { ledger.cross(time) }
        }
        let name = document.custodian?.entity?.organization?.element.first("name")
        if let name, name.trimmedText == laboratory { ledger.cross(name) }
    }

    private func number(_ root: String) -> LaboratoryReport.Number {
        let ids = document.recordTargets.first?.patientRole?.element.elements(named: "id") ?? []
        let found = ids.first { $0[attribute: "root"] == root && !InstanceIdentifier($0).isMissing }
        ledger.cross(found)
        return .init(
            value: found?[attribute: "extension"] ?? "",
            authorityName: found?[attribute: "assigningAuthorityName"] ?? "")
    }

    private func person(_ entity: Node?) -> SignerDraft {
        let name = entity?.first("assignedPerson", "name")
        let signer = SignerDraft(
            id: ledger.attribute(entity?.first("id"), "extension"), name: name.map { EntityName($0).text } ?? "")
        ledger.cross(name)
        return signer
    }
}
