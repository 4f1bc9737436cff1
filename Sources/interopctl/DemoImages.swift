// SPDX-License-Identifier: Apache-2.0

import County
import DICOM
import Digests
import Exchange
import MPI
import SQLite
import Threads

/// Two images of the day's examination: one of the patient it was ordered for, one of somebody else.
struct DemoImages {
    /// One image and what became of it.
    struct Outcome: Sendable {
        let note: String
        let name: String
        let receipt: ImageIntake.Receipt
        let expected: ImageIntake.State
    }

    private let plan: PlannedImaging
    private let intake: ImageIntake

    init(_ plan: PlannedImaging, _ connection: Connection) throws {
        self.plan = plan
        intake = try ImageIntake(connection)
    }

    func receive() throws -> [Outcome] {
        [
            try receive(plan.ordered, 1, "of the patient the order names", .accepted),
            try receive(plan.other, 2, "of another patient, picked from the list by mistake", .refused),
        ]
    }

    /// Writes a file as a scanner does, and takes it in as any other.
    private func receive(
        _ patient: PlannedImaging.Patient, _ number: Int, _ note: String, _ expected: ImageIntake.State
    ) throws -> Outcome {
        let bytes = try File.of(plan, patient, number)
        let header = ImageHeader(try File(parsing: bytes).dataSet)
        let context = PatientIndex.Context(at: Clock.utc(), today: Clock.today(), actor: "scanner")
        let receipt = try intake.receive(header, digest: Digest.sha256.of(bytes), context)
        return Outcome(note: note, name: patient.resident.name.full, receipt: receipt, expected: expected)
    }
}

extension File {
    /// The bytes of a file with the header of a slice and no pixels.
    fileprivate static func of(
        _ plan: PlannedImaging, _ patient: PlannedImaging.Patient, _ number: Int
    ) throws -> [UInt8] {
        let resident = patient.resident
        var set = DataSet(inheriting: SpecificCharacterSet(terms: ["GB18030"]))
        let values: [(tag: String, vr: VR, text: String)] = [
            ("00080005", .codeString, "GB18030"), ("00080016", .uniqueIdentifier, "1.2.840.10008.5.1.4.1.1.2"),
            ("00080018", .uniqueIdentifier, "\(plan.studyUID).1.\(number)"), ("00080020", .date, "20260115"),
            ("00080050", .shortString, plan.accession), ("00080060", .codeString, "CT"),
            ("00100010", .personName, "\(resident.name.family)^\(resident.name.given)"),
            ("00100020", .longString, patient.localID), ("00100021", .longString, plan.institution.code),
            ("00100030", .date, resident.birthDate.compact),
            ("00100040", .codeString, resident.sex == .male ? "M" : "F"),
            ("0020000D", .uniqueIdentifier, plan.studyUID), ("0020000E", .uniqueIdentifier, "\(plan.studyUID).1"),
        ]
        for value in values {
            guard let tag = Tag(value.tag) else { continue }
            try set.set(tag, value.vr, strings: [value.text])
        }
        var writer = try FileWriter(set)
        return try writer.rest()
    }
}
