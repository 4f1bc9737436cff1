// SPDX-License-Identifier: Apache-2.0

public import CDA
public import HL7v2

/// Makes the document 检验报告 (WS/T 500.7) of a report in an ORU^R01.
///
/// ```swift
/// let made = try LaboratoryDocument(message).document()
/// made.value.bytes       // the document
/// made.losses            // PID-18 …: every field it has no place for
/// ```
/// Each OBX becomes a group with the data elements of the template, and in it an observation by the item's own code:
/// value and unit, range, flags, state, time and method stand where CDA has them, so that ``LaboratoryMessage`` gives the
/// same OBX back. MSH is the envelope: of it only the sender and the time are read, where nothing else says them.
/// What the message does not say is left out and named, never made up.
///
/// - Source: HL7 v2.5.1, chapter 7.4 (OBR, OBX), 7.4.3 (SPM); WS/T 500.7; HL7 CDA R2.
public struct LaboratoryDocument {
    private let message: Message
    /// Which of the message's reports, from 1; each OBR is one.
    public var number = 1
    /// Who keeps the document; with empty texts what the message says.
    public var custodian = OrganizationDraft()

    /// Takes a message.
    public init(_ message: Message) { self.message = message }

    /// How many reports a message holds.
    public static func count(in message: Message) -> Int { message.segments(named: "OBR").count }

    /// The document.
    ///
    /// - Throws: ``DocumentConversionError``.
    public func document() throws(DocumentConversionError) -> DocumentConversion<BuiltDocument> {
        guard message["MSH-9.1"] == "ORU" else { throw .otherMessage(message["MSH-9.1"] ?? "") }
        guard let patient = message.segment("PID") else { throw .noPatient }
        let groups = ReportGroups(message)
        guard groups.reports.indices.contains(number - 1) else { throw .noReport(number, count: groups.reports.count) }
        let group = groups.reports[number - 1]
        let ledger = FieldLedger()
        var losses = Losses()
        var reader = LaboratoryReportReader(ledger, group)
        let report = reader.report(&losses)
        let header = PatientReader(ledger, patient: patient, visit: message.segment("PV1"))
        var draft = draft(report, header, &losses)
        custodian(&draft, report, ledger)
        ledger.tell(groups.common + group, &losses)
        let built = try DocumentConversionError.building(draft, &losses)
        let entries = built.document.allSections.flatMap(\.entries)
        return DocumentConversion(
            value: built, entriesIn: group.count { $0.name == "OBX" },
            entriesOut: entries.count { $0.statement?.kind == .organizer }, losses: losses.findings)
    }

    private func draft(
        _ report: LaboratoryReport, _ header: PatientReader, _ losses: inout Losses
    ) -> DocumentDraft {
        var draft = DocumentDraft(type: "C0007")
        draft.serialNumber = report.report.value.isEmpty ? report.request.value : report.report.value
        draft.time = report.reported
        if draft.time.isEmpty { draft.time = DocumentTime.carried(message["MSH-7.1"] ?? "", "MSH-7", &losses) }
        draft.resident = header.resident(&losses)
        for (domain, number) in [
            (IdentifierDomain.laboratoryReport, report.report), (IdentifierDomain.request, report.request),
            (
                IdentifierDomain.specimen,
                .init(value: report.specimen.number, authorityName: report.specimen.authorityName)
            ),
        ] where !number.value.isEmpty {
            draft.resident.ids.append(
                IdentifierDraft(domain: domain, number: number.value, authorityName: number.authorityName))
        }
        draft.author = report.author
        draft.legalAuthenticator = report.signer
        draft.encounter = header.encounter(&losses)
        draft.sections = report.sections
        return draft
    }

    private func custodian(_ draft: inout DocumentDraft, _ report: LaboratoryReport, _ ledger: FieldLedger) {
        draft.custodian = custodian
        if custodian.id.isEmpty { draft.custodian.id = ledger.text(message.segment("MSH"), 4) }
        if custodian.name.isEmpty { draft.custodian.name = report.laboratory }
    }
}

/// The segments of a message by the reports they belong to.
struct ReportGroups {
    /// What stands before the first report, the envelope apart.
    private(set) var common: [Segment] = []
    /// One for each OBR, with the ORC before it and all that follows.
    private(set) var reports: [[Segment]] = []

    init(_ message: Message) {
        var waiting: [Segment] = []
        for segment in message.segments where !["MSH", "SFT", "DSC"].contains(segment.name) {
            switch segment.name {
            case "ORC": waiting = [segment]
            case "OBR":
                reports.append(waiting + [segment])
                waiting = []
            default:
                if reports.isEmpty { common.append(segment) } else { reports[reports.count - 1].append(segment) }
            }
        }
        if !waiting.isEmpty { common += waiting }
    }
}
