// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import MPI

extension DayPlanner {
    /// One merge, two queries, and messages with one thing wrong in each.
    mutating func planSpecial() throws(HL7v2Error) {
        let hospital = Institution.all[0]
        guard let patient = known[protagonist][hospital.code] else { return }
        try planMerge(patient, hospital)
        try planQueries(patient, hospital)
        try planWrong(patient, hospital)
    }

    /// The patient came without card and number first and got a second patient number; the clerk noticed.
    private mutating func planMerge(_ patient: MessageWriter.Patient, _ hospital: Institution) throws(HL7v2Error) {
        let writer = MessageWriter(institution: hospital)
        var second = MessageWriter.Patient(resident: patient.resident, localID: hospital.prefix + "900001")
        second.number = nil
        let (first, later) = (time(), time())
        let segments = [
            writer.event("A04", first), try writer.patient(second), SegmentBuilder("PV1", [1: "1", 2: "E"]),
        ]
        let visit = try writer.message("ADT^A04^ADT_A01", id: next(hospital, "VIS"), time: first, segments)
        special.append(planned(.registration, hospital, visit, patient.resident.index))
        var survivor = try writer.patient(patient)
        survivor[3] = try writer.localIdentifier(patient.localID)
        let merged = SegmentBuilder("MRG", [1: try writer.localIdentifier(second.localID)])
        let message = try writer.message(
            "ADT^A40^ADT_A39", id: next(hospital, "MRG"), time: later, [writer.event("A40", later), survivor, merged])
        special.append(planned(.merge, hospital, message, patient.resident.index))
    }

    private mutating func planQueries(_ patient: MessageWriter.Patient, _ hospital: Institution) throws(HL7v2Error) {
        let writer = MessageWriter(institution: hospital)
        let asked = SegmentBuilder(
            "QPD", [1: "IHE PIX Query", 2: "Q1", 3: try writer.localIdentifier(patient.localID)])
        let response = SegmentBuilder("RCP", [1: "I"])
        let pix = try writer.message(
            "QBP^Q23^QBP_Q21", id: next(hospital, "QRY"), time: time(), [asked, response])
        special.append(planned(.query, hospital, pix, patient.resident.index))
        // The TCM hospital asks in GB 18030 and is answered so.
        let asker = MessageWriter(institution: Institution.all[1])
        let name = patient.resident.name
        let values = [
            ("@PID.5.1", name.family), ("@PID.5.2", name.given), ("@PID.7", patient.resident.birthDate.compact),
        ]
        var parameters: [String] = []
        for (key, value) in values where !value.isEmpty {
            parameters.append(try Delimiters.recommended.components([key, value]))
        }
        let question = SegmentBuilder(
            "QPD", [1: "IHE PDQ Query", 2: "Q2", 3: try Delimiters.recommended.repetitions(parameters)])
        let pdq = try asker.message(
            "QBP^Q22^QBP_Q21", id: next(asker.institution, "QRY"), time: time(), [question, response])
        special.append(planned(.query, asker.institution, pdq, patient.resident.index))
    }

    private mutating func planWrong(_ patient: MessageWriter.Patient, _ hospital: Institution) throws(HL7v2Error) {
        let writer = MessageWriter(institution: hospital)
        let segments = [writer.event("A28", "20260115120000"), try writer.patient(patient)]
        let good = try writer.message("ADT^A28^ADT_A05", id: next(hospital, "BAD"), time: time(), segments)
        func changed(_ path: String, _ value: String) throws(HL7v2Error) -> [UInt8] {
            try good.setting(Path(parsing: path), to: .text(value)).serialized()
        }
        add(hospital, good.serialized(), "a message, sent for the first time", "AA")
        add(hospital, good.serialized(), "the same message again: the same answer, no second effect", "AA")
        add(hospital, try changed("PID-8.1", "O"), "its control id again, with other content", "AE")
        let id = next(hospital, "BAD")
        // A name that GBK has, whatever the person's own is.
        let plain = try Message(parsing: changed("MSH-10.1", id))
            .setting(Path(parsing: "PID-5"), to: .encoded("王^明"))
        let mislabelled = try CharacterEncoding.gbk.encodedOrEmpty(String(decoding: plain.serialized(), as: UTF8.self))
        add(hospital, mislabelled, "GBK bytes labelled as UTF-8", "AE")
        add(hospital, try changed("MSH-10.1", ""), "no control id", "AE")
        for (path, value, note) in [
            ("MSH-12.1", "9.9", "a version that does not exist"),
            ("MSH-9.1", "XYZ", "a message type that does not exist"),
        ] {
            let fresh = try Message(parsing: changed("MSH-10.1", next(hospital, "BAD")))
            let content = try fresh.setting(Path(parsing: path), to: .text(value)).serialized()
            add(hospital, content, note, "AR")
        }
        let foreign = try good.setting(Path(parsing: "PID-3"), to: .encoded("1^^^H02&\(Institution.all[1].oid)&ISO^MR"))
            .setting(Path(parsing: "MSH-10.1"), to: .text(next(hospital, "BAD")))
        add(hospital, foreign.serialized(), "a patient number of another institution", "AE")
        add(hospital, Array("hello, are you there?".utf8), "no HL7 message at all", "AR")
    }

    private mutating func add(_ institution: Institution, _ content: [UInt8], _ note: String, _ code: String) {
        special.append(
            PlannedMessage(
                institution: institution, kind: .wrong, content: content, resident: nil, note: note, expectedCode: code)
        )
    }
}

extension CharacterEncoding {
    /// The bytes of a text this set is known to have.
    fileprivate func encodedOrEmpty(_ text: String) throws(HL7v2Error) -> [UInt8] {
        do {
            return try encode(text)
        } catch {
            throw .unavailable(self)
        }
    }
}
