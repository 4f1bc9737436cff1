// SPDX-License-Identifier: Apache-2.0

import CDA
import HL7v2
import MPI

/// Reads PID and PV1 into what the header of a document says of a resident and a visit.
struct PatientReader {
    private let ledger: FieldLedger
    private let patient: Segment
    private let visit: Segment?

    init(_ ledger: FieldLedger, patient: Segment, visit: Segment?) {
        self.ledger = ledger
        self.patient = patient
        self.visit = visit
        // The number of the segment says nothing of the patient.
        ledger.cross(patient, 1)
        ledger.cross(visit, 1)
    }

    /// The class of the visit: `I`, `O`, `E` …; empty for none.
    private var visitClass: String { ledger.text(visit, 2) }

    /// 患者类型.
    private var patientType: String {
        switch visitClass {
        case "O": "1"
        case "E": "2"
        case "I": "3"
        case "": ""
        default: "9"
        }
    }

    func resident(_ losses: inout Losses) -> ResidentDraft {
        var resident = ResidentDraft()
        for repetition in 1...max(1, ledger.repetitions(patient, 3)) {
            identifier(repetition, &resident, &losses)
        }
        visitNumber(&resident)
        resident.name = name(&losses)
        resident.birth = DocumentTime.carried(ledger.text(patient, 7), "PID-7", &losses)
        let sex = ledger.text(patient, 8)
        if !sex.isEmpty {
            resident.sex = SexCode.national(sex)
            if !["M", "F", "U", "O"].contains(sex) { losses.change("PID-8", "written by GB/T 2261.1") }
        }
        resident.phone = [ledger.text(patient, 13), ledger.text(patient, 13, 12)].first { !$0.isEmpty } ?? ""
        resident.address = address
        resident.patientType = patientType
        return resident
    }

    /// PID-5: the ideographic representation where several are given, else the first.
    private func name(_ losses: inout Losses) -> String {
        let count = max(1, ledger.repetitions(patient, 5))
        let chosen = (1...count).first { patient[5]?.repetition($0)?.component(8).readable == "I" } ?? 1
        let parts = ledger.texts(patient, 5, repetition: chosen, 2)
        if parts.allSatisfy({ !$0.isEmpty }) { losses.change("PID-5", "family and given name stand as one") }
        // What kind of name it is goes without saying.
        _ = [7, 8].map { ledger.text(patient, 5, repetition: chosen, $0) }
        return PersonName(family: parts[0], given: parts[1]).full
    }

    private func identifier(_ repetition: Int, _ resident: inout ResidentDraft, _ losses: inout Losses) {
        guard let field = patient[3]?.repetition(repetition) else { return }
        let sent = SentIdentifier(field, repetition: repetition)
        guard !sent.value.isEmpty else { return }
        let place = ledger.repetitions(patient, 3) > 1 ? "PID-3[\(repetition)]" : "PID-3"
        let value = ledger.text(patient, 3, repetition: repetition)
        let names = [1, 2, 3].map { ledger.text(patient, 3, repetition: repetition, 4, $0) }
        let type = ledger.text(patient, 3, repetition: repetition, 5)
        if sent.kind == .number, resident.identityNumber.isEmpty {
            resident.identityNumber = value
            return
        }
        let isOwn = CodingSystems.isOID(names[1])
        let domain = isOwn ? names[1] : sent.kind == .card ? IdentifierDomain.healthCard : fallback
        if !isOwn, sent.kind != .card { losses.change(place, "its authority has no OID; written as \(domain)") }
        if !isOwn, !names[1].isEmpty { ledger.release(patient, 3, repetition: repetition, 4) }
        let id = IdentifierDraft(domain: domain, number: value, authorityName: names[0])
        resident.ids.append(id)
        if !type.isEmpty, type != PatientWriter.type(domain) { losses.change(place + ".5", "goes by the domain") }
    }

    /// The kind of number that a patient of the visit has.
    private var fallback: String {
        switch visitClass {
        case "I": IdentifierDomain.inpatient
        case "O", "E": IdentifierDomain.outpatient
        default: IdentifierDomain.medicalRecord
        }
    }

    /// PV1-19 where PID-3 has no number of the visit.
    private func visitNumber(_ resident: inout ResidentDraft) {
        let number = visit?[19]?.component(1).readable ?? ""
        let known = [IdentifierDomain.inpatient, IdentifierDomain.outpatient]
        let same = resident.ids.first { known.contains($0.domain) }
        guard !number.isEmpty, known.contains(fallback), same == nil || same?.number == number else { return }
        _ = ledger.text(visit, 19)
        if same == nil { resident.ids.append(IdentifierDraft(domain: fallback, number: number)) }
    }

    /// PID-11 by its parts.
    private var address: AddressDraft? {
        var address = AddressDraft()
        (address.streetName, address.houseNumber) = (ledger.text(patient, 11), ledger.text(patient, 11, 2))
        (address.city, address.state) = (ledger.text(patient, 11, 3), ledger.text(patient, 11, 4))
        (address.postalCode, address.county) = (ledger.text(patient, 11, 5), ledger.text(patient, 11, 9))
        return address == AddressDraft() ? nil : address
    }

    /// The visit; nil when nothing is said of it.
    func encounter(_ losses: inout Losses) -> EncounterDraft? {
        guard let visit else { return nil }
        var encounter = EncounterDraft()
        encounter.start = DocumentTime.carried(ledger.text(visit, 44), "PV1-44", &losses)
        encounter.end = DocumentTime.carried(ledger.text(visit, 45), "PV1-45", &losses)
        encounter.bed.id = ledger.text(visit, 3, 3)
        encounter.room.id = ledger.text(visit, 3, 2)
        encounter.ward = PlaceDraft(id: ledger.text(visit, 3), name: ledger.text(visit, 3, 9))
        encounter.department.id = ledger.text(visit, 10)
        encounter.hospital.id = ledger.text(visit, 3, 4)
        return encounter == EncounterDraft() ? nil : encounter
    }
}

/// Times of messages that documents write in the same way.
enum DocumentTime {
    /// A time that exists; another is left out and named.
    static func carried(_ text: String, _ place: String, _ losses: inout Losses) -> String {
        if text.isEmpty || PointInTime.Parts(text) != nil { return text }
        losses.leaveOut(place, "no time of the calendar")
        return ""
    }
}
