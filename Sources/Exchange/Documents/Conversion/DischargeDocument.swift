// SPDX-License-Identifier: Apache-2.0

public import CDA
public import HL7v2

/// Makes the skeleton of a discharge summary (出院小结, WS/T 500.53) of an ADT message about a stay.
///
/// Patient, stay, diagnoses and operations are taken over; what a physician has to write – course,
/// state, advice – is missing, and named so. Nothing is made up: a skeleton does not pass the checker before somebody
/// completes it.
///
/// - Source: HL7 v2.5.1, chapters 3.4 (PID, PV1), 6.5.2 (DG1), 6.5.4 (PR1); WS/T 500.53.
public struct DischargeDocument {
    private let message: Message
    /// Who keeps the document; with empty texts what the message says.
    public var custodian = OrganizationDraft()
    /// The document's serial number; empty to take the number of the stay.
    public var serialNumber = ""

    /// Takes a message.
    public init(_ message: Message) { self.message = message }

    /// The document.
    ///
    /// - Throws: ``DocumentConversionError``.
    public func document() throws(DocumentConversionError) -> DocumentConversion<BuiltDocument> {
        guard message["MSH-9.1"] == "ADT" else { throw .otherMessage(message["MSH-9.1"] ?? "") }
        // Two numbers that become one are no stay.
        guard message.segment("MRG") == nil else { throw .otherMessage("ADT^" + (message["MSH-9.2"] ?? "")) }
        guard let patient = message.segment("PID") else { throw .noPatient }
        let ledger = FieldLedger()
        var losses = Losses()
        let header = PatientReader(ledger, patient: patient, visit: message.segment("PV1"))
        var draft = draft(header, ledger, &losses)
        let diagnoses = diagnoses(ledger, &losses)
        let operations = operations(ledger, &losses)
        draft.sections = sections(diagnoses, operations)
        let segments = message.segments.filter { !["MSH", "EVN", "SFT", "DSC"].contains($0.name) }
        ledger.tell(Array(segments), &losses)
        let built = try DocumentConversionError.building(draft, &losses)
        missing(built.document, &losses)
        let entries = built.document.allSections.flatMap(\.entries).count {
            $0.statement?.kind == .procedure || $0.statement?.code?.code == Self.diagnosis
        }
        let count = message.segments(named: "DG1").count + message.segments(named: "PR1").count
        return DocumentConversion(value: built, entriesIn: count, entriesOut: entries, losses: losses.findings)
    }

    private static let diagnosis = "DE05.01.024.00"

    private func draft(
        _ header: PatientReader, _ ledger: FieldLedger, _ losses: inout Losses
    ) -> DocumentDraft {
        var draft = DocumentDraft(type: "C0053")
        draft.resident = header.resident(&losses)
        draft.encounter = header.encounter(&losses)
        let visit = message.segment("PV1")
        let stay = draft.resident.ids.first { $0.domain == IdentifierDomain.inpatient }?.number ?? ""
        draft.serialNumber = serialNumber.isEmpty ? stay : serialNumber
        let times = [message["EVN-2.1"] ?? "", message["MSH-7.1"] ?? ""]
        draft.time = times.first { PointInTime.Parts($0) != nil } ?? ""
        // The attending physician.
        draft.author = SignerDraft(id: ledger.text(visit, 7), name: ledger.text(visit, 7, 2) + ledger.text(visit, 7, 3))
        draft.custodian = custodian
        if custodian.id.isEmpty { draft.custodian.id = ledger.text(message.segment("MSH"), 4) }
        return draft
    }

    // MARK: Body

    /// DG1 by DG1-6: of admission, or else of discharge.
    private func diagnoses(_ ledger: FieldLedger, _ losses: inout Losses) -> [(isAdmission: Bool, entry: EntryDraft)] {
        var found: [(isAdmission: Bool, entry: EntryDraft)] = []
        for segment in message.segments(named: "DG1") {
            ledger.cross(segment, 1)
            let parts = ledger.texts(segment, 3, 3)
            let kind = ledger.text(segment, 6)
            let time = DocumentTime.carried(ledger.text(segment, 5), "\(segment.path)-5", &losses)
            let text = parts[1].isEmpty ? ledger.text(segment, 4) : parts[1]
            guard !parts[0].isEmpty, !parts[0].contains(where: \.isWhitespace) else {
                for component in 1...3 { ledger.release(segment, 3, component) }
                ledger.release(segment, 4)
                losses.leaveOut("\(segment.path)-3", "a diagnosis without a code has no place in the document")
                continue
            }
            if !["A", "F"].contains(kind) { losses.change("\(segment.path)-6", "is written as of discharge") }
            var value = ValueDraft(Self.diagnosis, parts[0], display: text)
            value.codeSystem = CodingSystems.oid(parts[2])
            if value.codeSystem.isEmpty, !parts[2].isEmpty {
                losses.change("\(segment.path)-3.3", "its system has no OID; written as that of the data element")
            }
            found.append((kind == "A", EntryDraft(.value(value), time: time)))
        }
        return found
    }

    private func operations(_ ledger: FieldLedger, _ losses: inout Losses) -> [EntryDraft] {
        message.segments(named: "PR1").compactMap { segment in
            ledger.cross(segment, 1)
            let parts = ledger.texts(segment, 3, 2)
            let start = DocumentTime.carried(ledger.text(segment, 5), "\(segment.path)-5", &losses)
            let text = parts[1].isEmpty ? ledger.text(segment, 4) : parts[1]
            guard !parts[0].isEmpty, !text.isEmpty, !parts[0].contains(where: \.isWhitespace) else {
                losses.leaveOut("\(segment.path)-3", "an operation without code and name has no place in the document")
                return nil
            }
            return EntryDraft(.procedure(ProcedureDraft(code: parts[0], display: text, start: start)))
        }
    }

    private func sections(
        _ diagnoses: [(isAdmission: Bool, entry: EntryDraft)], _ operations: [EntryDraft]
    ) -> [SectionDraft] {
        return [
            SectionDraft(code: "46241-6", entries: diagnoses.filter(\.isAdmission).map(\.entry)),
            SectionDraft(code: "11535-2", entries: diagnoses.filter { !$0.isAdmission }.map(\.entry)),
            SectionDraft(code: "47519-4", entries: operations),
        ]
    }

    /// Names the sections that somebody has to write.
    private func missing(_ document: ClinicalDocument, _ losses: inout Losses) {
        guard let type = DocumentType(code: "C0053") else { return }
        let present = Set(document.sections.compactMap { $0.code?.code })
        for section in type.sections where !present.contains(section.code) {
            losses.missing("document section \(section.code)", "the message does not say it")
        }
    }
}
