// SPDX-License-Identifier: Apache-2.0

public import CDA
public import HL7v2
import XMLTree

/// Makes the ORU^R01 of the results in a document, as 检验报告 (WS/T 500.7) has them.
///
/// Each result becomes an OBX; results of one panel and specimen stand below one OBR. Documents of ``LaboratoryDocument``
/// give back the OBX they were made from; of others the data elements of each group are read: 检验项目代码, 检验定量结果,
/// 检查定量结果计量单位, 检验结果代码.
///
/// - Source: HL7 v2.5.1, sections 7.3.1 (ORU), 7.4.1 (OBR), 7.4.2 (OBX), 7.4.3 (SPM).
public struct LaboratoryMessage {
    private let document: ClinicalDocument
    /// What MSH says; MSH-4 empty for the custodian, MSH-7 for the time of the document, MSH-10 for its id.
    public var route = DocumentMessage.Route()

    /// Takes a document.
    public init(_ document: ClinicalDocument) {
        self.document = document
        route.application = "LIS"
    }

    /// The message, in UTF-8.
    ///
    /// - Throws: ``DocumentConversionError``.
    public func message() throws(DocumentConversionError) -> DocumentConversion<Message> {
        let targets = document.recordTargets
        guard targets.count < 2 else { throw .severalPatients(targets.count) }
        guard let target = targets.first else { throw .noPatient }
        let ledger = NodeLedger()
        var losses = Losses()
        var view = LaboratoryReportView(ledger, document)
        let reports = view.reports(&losses)
        guard !reports.isEmpty else { throw .noResults }
        let count = view.count
        let made = try DocumentConversionError.ofHL7 { () throws(HL7v2Error) in
            let writer = LaboratorySegments(document, ledger, route)
            return try Message(writer.header(target) + writer.segments(reports, &losses))
        }
        ledger.tell(document.root, &losses)
        return DocumentConversion(
            value: made, entriesIn: count, entriesOut: made.segments(named: "OBX").count, losses: losses.findings)
    }
}

/// Writes the segments of reports.
struct LaboratorySegments {
    private let document: ClinicalDocument
    private let ledger: NodeLedger
    private let route: DocumentMessage.Route
    private let delimiters = Delimiters.recommended

    init(_ document: ClinicalDocument, _ ledger: NodeLedger, _ route: DocumentMessage.Route) {
        self.document = document
        self.ledger = ledger
        self.route = route
    }

    /// MSH, PID and PV1.
    func header(_ target: RecordTarget) throws(HL7v2Error) -> [SegmentBuilder] {
        let writer = PatientWriter(ledger, target)
        let visit = try writer.visit(document.encompassingEncounter)
        let patient = target.patientRole?.patient?.element
        // An age is counted from the day of birth.
        if patient?.first("birthTime") != nil { patient?.elements(named: "age").forEach { ledger.cross($0) } }
        return [try msh(), try writer.patient()] + (visit.map { [$0] } ?? [])
    }

    private func msh() throws(HL7v2Error) -> SegmentBuilder {
        let marks = String(decoding: delimiters.encodingCharacters, as: UTF8.self)
        let custodian = document.custodian?.entity?.organization?.element
        let keeper = ledger.attribute(custodian?.first("id"), "extension")
        let serial = document.id.map { $0.ext.isEmpty ? $0.root : $0.ext } ?? ""
        ledger.cross(document.root.first("id"))
        ledger.cross(document.root.first("code"))
        let time = ledger.attribute(document.root.first("effectiveTime"), "value")
        var segment = SegmentBuilder("MSH", [2: marks, 11: "P", 12: "2.5.1", 18: "UNICODE UTF-8"])
        segment[7] = route.time.isEmpty ? time : route.time
        for (field, text) in [
            3: route.application, 4: route.facility.isEmpty ? keeper : route.facility, 5: route.receiver,
            6: route.receivingFacility, 10: route.controlID.isEmpty ? String(serial.suffix(20)) : route.controlID,
        ] {
            segment[field] = try delimiters.escaped(text)
        }
        segment[9] = try delimiters.components(["ORU", "R01", "ORU_R01"])
        return segment
    }

    // MARK: Reports

    func segments(
        _ reports: [LaboratoryReport], _ losses: inout Losses
    ) throws(HL7v2Error) -> [SegmentBuilder] {
        var segments: [SegmentBuilder] = []
        for (index, report) in reports.enumerated() {
            segments.append(try obr(report, index + 1))
            segments += try notes(report.remarks.flatMap { $0.split(separator: "\n") }.map(String.init))
            for (number, item) in report.items.enumerated() {
                segments.append(try ResultSegment(report, item).obx(number + 1, &losses))
                segments += try notes(item.result.comment.split(separator: "\n").map(String.init))
            }
            if let specimen = try spm(report) { segments.append(specimen) }
        }
        return segments
    }

    private func obr(_ report: LaboratoryReport, _ number: Int) throws(HL7v2Error) -> SegmentBuilder {
        var segment = SegmentBuilder("OBR", [1: "\(number)", 25: "F"])
        for (field, number) in [2: report.request, 3: report.report] {
            segment[field] = try delimiters.components([number.value, number.authorityName])
        }
        segment[4] = try delimiters.components(report.panel.components)
        segment[7] = report.collected
        segment[22] = report.reported
        if let signer = report.signer { segment[32] = try delimiters.subcomponents([signer.id, signer.name]) }
        return segment
    }

    private func notes(_ texts: [String]) throws(HL7v2Error) -> [SegmentBuilder] {
        var segments: [SegmentBuilder] = []
        for (index, text) in texts.enumerated() {
            var segment = SegmentBuilder("NTE", [1: "\(index + 1)"])
            segment[3] = try delimiters.escaped(text)
            segments.append(segment)
        }
        return segments
    }

    private func spm(_ report: LaboratoryReport) throws(HL7v2Error) -> SegmentBuilder? {
        guard !report.specimen.isEmpty || !report.condition.isEmpty else { return nil }
        var segment = SegmentBuilder("SPM", [1: "1", 17: report.collected])
        segment[2] = try delimiters.subcomponents(
            report.specimen.authorityName.isEmpty
                ? [report.specimen.number] : [report.specimen.number, report.specimen.authorityName])
        segment[4] = try delimiters.components(report.specimen.kind.components)
        if !report.condition.isEmpty { segment[24] = try delimiters.components(["", report.condition]) }
        return segment
    }
}

/// Writes the OBX of a result.
struct ResultSegment {
    private let report: LaboratoryReport
    private let item: LaboratoryReport.Item
    private let delimiters = Delimiters.recommended

    init(_ report: LaboratoryReport, _ item: LaboratoryReport.Item) {
        self.report = report
        self.item = item
    }

    func obx(_ number: Int, _ losses: inout Losses) throws(HL7v2Error) -> SegmentBuilder {
        let result = item.result
        var segment = SegmentBuilder("OBX", [1: "\(number)", 14: item.time])
        segment[3] = try delimiters.components(result.item.components)
        if let first = result.values.first { segment[2] = Self.type(first) }
        let kinds = result.values.map(Self.type)
        // Lines of one text may have breaks and others none.
        if Set(kinds) == ["ST", "TX"] { segment[2] = "TX" }
        let kept = result.values.filter { Self.type($0) == segment[2] || segment[2] == "TX" && Self.type($0) == "ST" }
        if kept.count < result.values.count { losses.leaveOut("OBX[\(number)]-5", "values of several datatypes") }
        var values: [String] = []
        for value in kept { values.append(try text(value)) }
        segment[5] = try delimiters.repetitions(values)
        segment[6] = try delimiters.escaped(kept.lazy.map(Self.unit).first { !$0.isEmpty } ?? "")
        segment[7] = try delimiters.escaped(result.range)
        var flags: [String] = []
        for flag in result.interpretations { flags.append(try delimiters.escaped(flag)) }
        segment[8] = try delimiters.repetitions(flags)
        segment[11] = status(result.status, number, &losses)
        if report.author != report.signer { segment[16] = try person(report.author) }
        segment[17] = try delimiters.components(result.method.components)
        segment[23] = try delimiters.escaped(report.laboratory)
        return segment
    }

    private func person(_ signer: SignerDraft) throws(HL7v2Error) -> String {
        try delimiters.components([signer.id, signer.name])
    }

    private func status(_ status: String, _ number: Int, _ losses: inout Losses) -> String {
        switch status {
        case "active": return "P"
        case "aborted", "cancelled", "nullified": return "X"
        case "completed": return "F"
        default:
            losses.change("OBX[\(number)]-11", "the document says no state; written as final")
            return "F"
        }
    }

    private static func type(_ value: ResultDraft.Value) -> String {
        switch value {
        case .quantity: "NM"
        case .interval: "SN"
        case .concept: "CE"
        case .text(let text): text.contains("\n") ? "TX" : "ST"
        case .time(let time): time.utf8.count <= 8 ? "DT" : "TS"
        }
    }

    private static func unit(_ value: ResultDraft.Value) -> String {
        switch value {
        case .quantity(_, let unit), .interval(_, let unit): unit
        case .concept, .text, .time: ""
        }
    }

    private func text(_ value: ResultDraft.Value) throws(HL7v2Error) -> String {
        switch value {
        case .quantity(let number, _): return number
        case .interval(let bounds, _): return try delimiters.components(Self.structured(bounds))
        case .concept(let code): return try delimiters.components(code.components)
        case .text(let text): return try lines(text)
        case .time(let time): return time
        }
    }

    /// A text with its line breaks as formatting.
    private func lines(_ text: String) throws(HL7v2Error) -> String {
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lines.append(try delimiters.escaped(String(line)))
        }
        return lines.joined(separator: "\\.br\\")
    }

    private static func structured(_ bounds: ResultDraft.Bounds) -> [String] {
        if bounds.low.isEmpty { return [bounds.includesHigh ? "<=" : "<", bounds.high] }
        if bounds.high.isEmpty { return [bounds.includesLow ? ">=" : ">", bounds.low] }
        return ["", bounds.low, "-", bounds.high]
    }
}
