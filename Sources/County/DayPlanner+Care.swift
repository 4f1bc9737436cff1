// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI

extension DayPlanner {
    /// A visit where the person is known, and what follows from it.
    mutating func treat(_ index: Int) throws(HL7v2Error) {
        for institution in Institution.all {
            guard let patient = known[index][institution.code] else { continue }
            try visit(patient, institution)
            if random.chance(0.6) { try laboratory(patient, institution) }
            if random.chance(0.6) { try prescribe(patient, institution) }
            if random.chance(0.7) { try charge(patient, institution) }
        }
    }

    private mutating func send(
        _ kind: PlannedMessage.Kind, _ type: String, _ name: String, _ patient: MessageWriter.Patient,
        _ institution: Institution, event: String? = nil, _ segments: [SegmentBuilder]
    ) throws(HL7v2Error) {
        let writer = MessageWriter(institution: institution)
        let time = time()
        var all = [try writer.patient(patient)] + segments
        if let event { all.insert(writer.event(event, time), at: 0) }
        let message = try writer.message(type, id: next(institution, name), time: time, all)
        care.append(planned(kind, institution, message, patient.resident.index))
    }

    private mutating func visit(_ patient: MessageWriter.Patient, _ institution: Institution) throws(HL7v2Error) {
        let writer = MessageWriter(institution: institution)
        let choices = CodeTables.diagnoses(of: institution.code)
        let diagnosis = random.pick(choices, or: choices[0])
        var detail = SegmentBuilder("DG1", [1: "1", 5: "20260115", 6: "A"])
        detail[3] = try writer.coded(diagnosis.code, diagnosis.text, diagnosis.system)
        let visit = SegmentBuilder("PV1", [1: "1", 2: "O"])
        try send(.visit, "ADT^A04^ADT_A01", "VIS", patient, institution, event: "A04", [visit, detail])
    }

    private mutating func laboratory(_ patient: MessageWriter.Patient, _ institution: Institution) throws(HL7v2Error) {
        let writer = MessageWriter(institution: institution)
        let order = next(institution, "LAB")
        let item = try writer.coded("XCG", "血常规", "L")
        let request = [
            SegmentBuilder("ORC", [1: "NW", 2: order]), SegmentBuilder("OBR", [1: "1", 2: order, 4: item]),
        ]
        try send(.order, "ORM^O01^ORM_O01", "ORD", patient, institution, request)
        let count = 40 + random.below(70)
        var value = SegmentBuilder(
            "OBX", [1: "1", 2: "NM", 5: "\(count / 10).\(count % 10)", 6: "10*9/L", 7: "3.5-9.5"])
        value[3] = try writer.coded("WBC", "白细胞计数", "L")
        value[8] = count > 95 ? "H" : "N"
        value[11] = "F"
        let report = SegmentBuilder("OBR", [1: "1", 2: order, 3: "F" + order, 4: item, 25: "F"])
        try send(.result, "ORU^R01^ORU_R01", "RES", patient, institution, [report, value])
    }

    private mutating func prescribe(_ patient: MessageWriter.Patient, _ institution: Institution) throws(HL7v2Error) {
        let writer = MessageWriter(institution: institution)
        let isChild = patient.resident.birthDate.compact > "20120115"
        let (code, text) = random.pick(CodeTables.localDrugs(forChild: isChild), or: ("Y0099", ""))
        let order = next(institution, "RX")
        let drug = try writer.coded(code, text, "L")
        let segments = [
            SegmentBuilder("ORC", [1: "NW", 2: order]),
            SegmentBuilder("RXE", [2: drug, 3: "1", 5: "PC"]), SegmentBuilder("RXR", [1: "PO"]),
        ]
        try send(.prescription, "RDE^O11^RDE_O11", "PRE", patient, institution, segments)
    }

    private mutating func charge(_ patient: MessageWriter.Patient, _ institution: Institution) throws(HL7v2Error) {
        let writer = MessageWriter(institution: institution)
        let (code, text, price) = random.pick(CodeTables.localCharges, or: ("F001", "", "0.00"))
        var item = SegmentBuilder("FT1", [1: "1", 4: "20260115", 6: "CG", 10: "1", 11: price])
        item[7] = try writer.coded(code, text, "L")
        try send(.charge, "DFT^P03^DFT_P03", "CHG", patient, institution, event: "P03", [item])
    }
}
