// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI

/// An examination that is ordered during the day, and the two people whose images come for it.
public struct PlannedImaging: Sendable {
    /// A patient as the institution knows it.
    public struct Patient: Sendable {
        /// The institution's number.
        public let localID: String
        /// The person.
        public let resident: Resident
    }

    /// Who ordered it.
    public let institution: Institution
    /// The accession number.
    public let accession: String
    /// The Study Instance UID.
    public let studyUID: String
    /// Whom it was ordered for.
    public let ordered: Patient
    /// Whom the technician picked from the list by mistake.
    public let other: Patient
}

extension DayPlanner {
    /// One chest examination of the person whose day is told.
    mutating func planImaging() throws(HL7v2Error) {
        let hospital = Institution.all[0]
        guard let patient = known[protagonist][hospital.code],
            let other = known.compactMap({ $0[hospital.code] })
                .first(where: { $0.resident.index != patient.resident.index })
        else { return }
        let (accession, study) = ("CT20260115001", "2.25.20260115001")
        let writer = MessageWriter(institution: hospital)
        let order = next(hospital, "IMG")
        let segments = [
            try writer.patient(patient), SegmentBuilder("ORC", [1: "NW", 2: order]),
            SegmentBuilder("OBR", [1: "1", 2: order, 4: try writer.coded("CT01", "胸部平扫", "L")]),
            SegmentBuilder("IPC", [1: accession, 2: order, 3: study, 4: order, 5: "CT"]),
        ]
        let message = try writer.message("OMI^O23^OMI_O23", id: order, time: time(), segments)
        special.append(planned(.order, hospital, message, patient.resident.index))
        imaging = PlannedImaging(
            institution: hospital, accession: accession, studyUID: study,
            ordered: .init(localID: patient.localID, resident: patient.resident),
            other: .init(localID: other.localID, resident: other.resident))
    }
}
