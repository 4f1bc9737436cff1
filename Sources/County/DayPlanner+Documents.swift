// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI

/// A stay in the county hospital whose discharge summary is sent during the day, and the people it may be confused with.
public struct PlannedDocument: Sendable {
    /// A patient as the institution knows it.
    public struct Patient: Sendable {
        /// The institution's number.
        public let localID: String
        /// The person.
        public let resident: Resident
        /// PID-3 as the institution writes it.
        public let identifiers: String
    }

    /// The hospital.
    public let institution: Institution
    /// The number of the document.
    public let number: String
    /// When the stay began, `YYYYMMDDHHMMSS`.
    public let admittedAt: String
    /// When it ended.
    public let dischargedAt: String
    /// Whose stay it was.
    public let patient: Patient
    /// Whose summary was sent under the first one's name.
    public let other: Patient
}

extension DayPlanner {
    /// One stay of the person whose day is told, in the county hospital.
    mutating func planDocument() throws(HL7v2Error) {
        guard let hospital = Institution.all.first, let patient = known[protagonist][hospital.code],
            let other = known.compactMap({ $0[hospital.code] })
                .first(where: { $0.resident.index != patient.resident.index && $0.card != patient.card })
        else { return }
        document = PlannedDocument(
            institution: hospital, number: next(hospital, "DOC"), admittedAt: "20260110093000",
            dischargedAt: "20260115083000", patient: try documented(patient, hospital),
            other: try documented(other, hospital))
    }

    private func documented(
        _ patient: MessageWriter.Patient, _ institution: Institution
    ) throws(HL7v2Error) -> PlannedDocument.Patient {
        PlannedDocument.Patient(
            localID: patient.localID, resident: patient.resident,
            identifiers: try MessageWriter(institution: institution).identifiers(patient))
    }
}
