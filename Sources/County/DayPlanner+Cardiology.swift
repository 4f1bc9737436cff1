// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI

/// An electrocardiogram that a village orders during the day, and the two people whose recordings come for it.
public struct PlannedECG: Sendable {
    /// A patient as the institution knows it.
    public struct Patient: Sendable {
        /// The institution's number.
        public let localID: String
        /// The person.
        public let resident: Resident
    }

    /// Who ordered and recorded it.
    public let institution: Institution
    /// The number of the order, which the cardiograph puts into its recording.
    public let number: String
    /// When it was ordered, `YYYYMMDDHHMMSS`.
    public let orderedAt: String
    /// Whom it was ordered for.
    public let ordered: Patient
    /// Who lay at the cardiograph while it still showed the other's name.
    public let other: Patient
}

extension DayPlanner {
    /// One electrocardiogram of the person whose day is told, in the village.
    mutating func planECG() throws(HL7v2Error) {
        guard let village = Institution.all.last, let patient = known[protagonist][village.code],
            let other = known.compactMap({ $0[village.code] })
                .first(where: { $0.resident.index != patient.resident.index })
        else { return }
        let writer = MessageWriter(institution: village)
        let (number, time) = (next(village, "ECG"), time())
        var common = SegmentBuilder("ORC", [1: "NW", 2: number])
        common[9] = time
        let segments = [
            try writer.patient(patient), common,
            SegmentBuilder("OBR", [1: "1", 2: number, 4: try writer.coded("ECG12", "常规心电图", "L")]),
        ]
        let message = try writer.message("OMG^O19^OMG_O19", id: number, time: time, segments)
        special.append(planned(.order, village, message, patient.resident.index))
        ecg = PlannedECG(
            institution: village, number: number, orderedAt: time,
            ordered: .init(localID: patient.localID, resident: patient.resident),
            other: .init(localID: other.localID, resident: other.resident))
    }
}
