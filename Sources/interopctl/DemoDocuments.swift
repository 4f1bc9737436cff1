// SPDX-License-Identifier: Apache-2.0

import CDA
import County
import Exchange
import FoundationEssentials
import HL7v2
import MLLP
import MPI
import SQLite

/// Discharge summaries of the county hospital in MDM messages: one that is filed, two that are refused.
struct DemoDocuments {
    /// One document and what became of it.
    struct Outcome: Sendable {
        let note: String
        let name: String
        /// MSA-1.
        let code: String
        let expected: String
        /// Where and why it was refused; empty for one that was taken.
        let reason: String
        /// What was filed; nil for what was refused.
        var filed: Filed?
    }

    /// A document as it was found in the archive.
    struct Filed: Sendable {
        let document: FiledDocument
        let residentID: Int64
        let bytes: [UInt8]
    }

    private let plan: PlannedDocument
    private let client: Client
    private let archive: DocumentArchive
    private let index: PatientIndex

    init(_ plan: PlannedDocument, _ client: Client, _ connection: Connection) throws {
        self.plan = plan
        self.client = client
        archive = try DocumentArchive(connection)
        index = try PatientIndex(connection)
    }

    func send() throws -> [Outcome] {
        let own = try DemoSummary(plan, plan.patient, plan.number).bytes()
        let foreign = try DemoSummary(plan, plan.other, plan.number + "-B").bytes()
        let double = try DemoSummary(plan, plan.patient, plan.number + "-C").bytes(and: plan.other)
        return [
            try send(own, own, "of the patient the message names", plan.patient, "AA"),
            try send(foreign, foreign, "of another patient, under this one's numbers", plan.other, "AE"),
            try send(double, own, "of two patients", plan.patient, "AE"),
        ]
    }

    /// Sends a document in the message of the patient of the stay.
    ///
    /// - Parameter template: the document that the rest of the message is made of.
    private func send(
        _ bytes: [UInt8], _ template: [UInt8], _ note: String, _ person: PlannedDocument.Patient, _ expected: String
    ) throws -> Outcome {
        let answer = try ask(message(bytes, template, expected))
        let code = answer?["MSA-1"] ?? ""
        var outcome = Outcome(
            note: note, name: person.resident.name.full, code: code, expected: expected,
            reason: code == "AA" ? "" : answer.map(DemoWords.error) ?? "no answer")
        if code == "AA" { outcome.filed = try filed() }
        return outcome
    }

    private func message(_ bytes: [UInt8], _ template: [UInt8], _ expected: String) throws -> Message {
        var route = DocumentMessage.Route()
        (route.application, route.facility) = (plan.institution.application, plan.institution.code)
        (route.receiver, route.receivingFacility) = ("EXCHANGE", "ALLIANCE")
        route.controlID = plan.number + String(bytes.count)
        var message = try DocumentMessage.message(template, route)
        let data = Data(bytes).base64EncodedString()
        for (path, text) in [
            ("PID-3", plan.patient.identifiers), ("OBX-5", "^TEXT^x-hl7-cda-level-one^Base64^" + data),
        ] {
            message = try message.setting(try Path(parsing: path), to: .encoded(text))
        }
        return message
    }

    private func ask(_ message: Message) throws -> Message? {
        try client.send(message.serialized())
        guard case .frame(let answer) = try client.receive() else { return nil }
        return try? Message(parsing: answer)
    }

    private func filed() throws -> Filed? {
        guard let domain = try index.domain(Authority(universalID: plan.institution.oid)) else { return nil }
        let id = PatientIndex.LocalID(domain: domain, value: plan.patient.localID)
        let resident = try index.resident(of: id, today: "20260115")
        guard let document = try archive.documents(of: resident).last, let bytes = try archive.content(document.id)
        else { return nil }
        return Filed(document: document, residentID: resident, bytes: bytes)
    }
}

/// The discharge summary of an invented stay.
struct DemoSummary {
    private let plan: PlannedDocument
    private let patient: PlannedDocument.Patient
    private let number: String

    init(_ plan: PlannedDocument, _ patient: PlannedDocument.Patient, _ number: String) {
        self.plan = plan
        self.patient = patient
        self.number = number
    }

    /// The document.
    func bytes() throws(BuildError) -> [UInt8] { try DocumentBuilder().build(draft).bytes }

    /// The document with a second patient, as nobody should write it.
    func bytes(and other: PlannedDocument.Patient) throws(BuildError) -> [UInt8] {
        let first = String(decoding: try bytes(), as: UTF8.self)
        let second = String(decoding: try DemoSummary(plan, other, number).bytes(), as: UTF8.self)
        guard let start = second.firstRange(of: "<recordTarget"), let end = second.firstRange(of: "</recordTarget>"),
            let place = first.firstRange(of: "</recordTarget>")
        else { return Array(first.utf8) }
        let target = second[start.lowerBound..<end.upperBound]
        return Array((first[..<place.upperBound] + target + first[place.upperBound...]).utf8)
    }

    private var draft: DocumentDraft {
        var draft = DocumentDraft(type: "C0053")
        (draft.serialNumber, draft.time) = (number, "20260115090000")
        let person = patient.resident
        draft.resident.name = person.name.full
        draft.resident.sex = person.sex.rawValue
        draft.resident.birth = person.birthDate.compact
        draft.resident.identityNumber = person.number ?? ""
        draft.resident.phone = person.phone
        draft.resident.ids = [
            IdentifierDraft(domain: IdentifierDomain.inpatient, number: patient.localID),
            IdentifierDraft(domain: plan.institution.oid, number: patient.localID),
        ]
        draft.author = SignerDraft(id: "H01-D07", name: "方明远")
        draft.legalAuthenticator = SignerDraft(id: "H01-D01", name: "顾长河", role: "主任医师")
        draft.custodian = OrganizationDraft(id: plan.institution.code, name: plan.institution.name)
        var stay = EncounterDraft()
        (stay.start, stay.end) = (plan.admittedAt, plan.dischargedAt)
        stay.department = PlaceDraft(id: "0301", name: "心血管内科")
        stay.bed = PlaceDraft(id: "07", name: "07床")
        draft.encounter = stay
        draft.sections = Self.sections
        return draft
    }

    private static let sections = [
        SectionDraft(code: "11450-4", entries: [EntryDraft("DE05.10.148.00", "反复头晕3天，血压178/102 mmHg")]),
        SectionDraft(
            code: "46241-6",
            entries: [EntryDraft("DE05.01.024.00", "I10.x00", name: "入院诊断-西医诊断编码", display: "原发性高血压")]),
        SectionDraft(
            code: "11535-2",
            entries: [
                EntryDraft("DE05.01.024.00", "I10.x00", name: "出院诊断-西医诊断编码", display: "原发性高血压"),
                EntryDraft("DE04.01.117.00", "无头晕，血压132/80 mmHg"), EntryDraft("DE06.00.193.00", "好转出院"),
            ]),
        SectionDraft(
            code: "8648-8",
            entries: [EntryDraft("DE06.00.296.00", "完善检查，予氨氯地平5 mg每日一次"), EntryDraft("DE06.00.310.00", "5")]),
        SectionDraft(
            code: "46209-3", entries: [EntryDraft("DE06.00.287.00", "低盐饮食，按时服药，两周后在村卫生室复测血压")]),
    ]
}
