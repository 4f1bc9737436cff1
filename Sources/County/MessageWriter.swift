// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI

/// Writes the messages of one institution in its dialect.
struct MessageWriter {
    let institution: Institution
    private let delimiters = Delimiters.recommended

    /// A patient as the institution knows it.
    struct Patient {
        let resident: Resident
        let localID: String
        /// The number as it is sent: the resident's own in some form, a mother's, or none.
        var number: String?
        var card: String?
        var mother: Resident?
        var address: String { resident.address }
    }

    /// A message of a type such as `ADT^A01^ADT_A01` from its segments.
    func message(
        _ type: String, id: String, time: String, _ segments: [SegmentBuilder]
    ) throws(HL7v2Error) -> Message {
        var header = SegmentBuilder("MSH", [2: "^~\\&", 3: institution.application, 4: institution.code])
        (header[5], header[6], header[7]) = ("EXCHANGE", "ALLIANCE", time)
        // Before 2.3.1 the structure was not named.
        header[9] = institution.dialect == .old ? type.split(separator: "^").prefix(2).joined(separator: "^") : type
        (header[10], header[11], header[12], header[18]) = (id, "P", institution.version, institution.label)
        return try Message([header] + segments, encoding: institution.encoding)
    }

    func event(_ code: String, _ time: String) -> SegmentBuilder { SegmentBuilder("EVN", [1: code, 2: time]) }

    func patient(_ patient: Patient) throws(HL7v2Error) -> SegmentBuilder {
        let resident = patient.resident
        var segment = SegmentBuilder("PID", [1: "1", 3: try identifiers(patient)])
        segment[5] = try name(resident.name)
        segment[7] = resident.birthDate.compact
        segment[8] = resident.sex == .male ? "M" : "F"
        segment[11] = try delimiters.components([patient.address])
        segment[13] = try delimiters.components(["", "PRN", "PH", "", "", "", "", "", "", "", "", resident.phone])
        if institution.dialect == .old, let number = patient.number { segment[19] = number }
        return segment
    }

    private func name(_ name: PersonName) throws(HL7v2Error) -> String {
        // The vendor does not split names; the old system knows no name types.
        if institution.dialect == .vendor { return try delimiters.components([name.full]) }
        if institution.dialect == .old { return try delimiters.components([name.family, name.given]) }
        return try delimiters.components([name.family, name.given, "", "", "", "", "L"])
    }

    /// PID-3: card, number and local id in the institution's own way.
    func identifiers(_ patient: Patient) throws(HL7v2Error) -> String {
        var all: [String] = []
        switch institution.dialect {
        case .standard:
            if let card = patient.card { all.append(try identifier(card, "EHC", Domain.cardOID, "HC")) }
            if let number = patient.number { all.append(try identifier(number, "CN", Domain.numberOID, "NI")) }
        case .vendor:
            if let card = patient.card { all.append(try delimiters.components([card, "", "", "", "HC"])) }
            if let number = patient.number {
                all.append(try delimiters.components([number, "", "", "", "IdentifyNO"]))
            }
        case .old:
            if let card = patient.card { all.append(try delimiters.components([card, "", "", "", "HC"])) }
        }
        return try delimiters.repetitions(all + [localIdentifier(patient.localID)])
    }

    func localIdentifier(_ id: String) throws(HL7v2Error) -> String {
        switch institution.dialect {
        case .standard: try identifier(id, institution.code, institution.oid, "MR")
        case .vendor: try delimiters.components([id, "", "", "", "LocalID"])
        case .old: try delimiters.components([id, "", "", institution.code])
        }
    }

    private func identifier(
        _ id: String, _ namespace: String, _ oid: String, _ type: String
    ) throws(HL7v2Error) -> String {
        let authority = try delimiters.subcomponents([namespace, oid, "ISO"])
        return try delimiters.encodedComponents([try delimiters.escaped(id), "", "", authority, type])
    }

    func mother(_ mother: Resident) throws(HL7v2Error) -> SegmentBuilder {
        var segment = SegmentBuilder("NK1", [1: "1", 2: try name(mother.name), 3: "MTH"])
        if let number = mother.number, institution.dialect == .standard {
            segment[33] = try identifier(number, "CN", Domain.numberOID, "NI")
        }
        return segment
    }

    func coded(_ code: String, _ text: String, _ system: String) throws(HL7v2Error) -> String {
        try delimiters.components([code, text, system])
    }
}
