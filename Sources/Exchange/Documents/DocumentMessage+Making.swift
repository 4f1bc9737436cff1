// SPDX-License-Identifier: Apache-2.0

import CDA
public import Findings
public import HL7v2
import MPI

extension DocumentMessage {
    /// What the header of a message says.
    public struct Route: Sendable, Hashable {
        /// MSH-3.
        public var application = "EHR"
        /// MSH-4; empty for the institution of the document.
        public var facility = ""
        /// MSH-5.
        public var receiver = ""
        /// MSH-6.
        public var receivingFacility = ""
        /// MSH-10; empty to make one of the document's id.
        public var controlID = ""
        /// MSH-7 and TXA-6, `YYYYMMDDHHMMSS`; empty for the time of the document.
        public var time = ""

        /// A system called EHR.
        public init() {}
    }

    /// The MDM^T02 of a document, or the MDM^T10 of one that replaces another, in UTF-8.
    ///
    /// PID and TXA repeat what the document says; ``content()`` of it gives the same bytes.
    ///
    /// - Parameter bytes: the document as it is to be sent.
    /// - Throws: ``CDAError`` for what is no document, ``DocumentRefusal`` where it has no id or not one patient,
    ///   ``HL7v2Error``.
    public static func message(_ bytes: [UInt8], _ route: Route = Route()) throws -> Message {
        let header = DocumentHeader(try ClinicalDocument(parsing: bytes))
        let faults = DocumentCheck.findings(header).filter { $0.severity == .error && $0.code != "template" }
        guard let patient = header.patients.first, let id = header.id, faults.isEmpty else {
            throw DocumentRefusal(findings: faults)
        }
        let event = header.replaced.isEmpty ? "T02" : "T10"
        var segments = [try msh(header, route, event, id), evn(header, route, event)]
        segments += [try pid(patient), SegmentBuilder("PV1", [1: "1", 2: header.isInpatient ? "I" : "O"])]
        segments += [try txa(header, route, id), try obx(header, bytes)]
        return try Message(segments)
    }

    private static let delimiters = Delimiters.recommended

    private static func msh(
        _ header: DocumentHeader, _ route: Route, _ event: String, _ id: InstanceIdentifier
    ) throws(HL7v2Error) -> SegmentBuilder {
        let marks = String(decoding: delimiters.encodingCharacters, as: UTF8.self)
        let number = route.controlID.isEmpty ? String((id.ext.isEmpty ? id.root : id.ext).suffix(20)) : route.controlID
        var segment = SegmentBuilder("MSH", [2: marks, 7: time(header, route), 11: "P", 12: "2.5.1"])
        let facility = route.facility.isEmpty ? header.institution : route.facility
        for (field, text) in [
            3: route.application, 4: facility, 5: route.receiver, 6: route.receivingFacility, 10: number,
        ] { segment[field] = try delimiters.escaped(text) }
        segment[9] = try delimiters.components(["MDM", event, "MDM_T02"])
        segment[18] = "UNICODE UTF-8"
        return segment
    }

    private static func evn(_ header: DocumentHeader, _ route: Route, _ event: String) -> SegmentBuilder {
        SegmentBuilder("EVN", [1: event, 2: time(header, route)])
    }

    private static func time(_ header: DocumentHeader, _ route: Route) -> String {
        route.time.isEmpty ? String(header.effectiveTime.prefix(14)) : route.time
    }

    private static func pid(_ patient: DocumentHeader.Patient) throws(HL7v2Error) -> SegmentBuilder {
        var segment = SegmentBuilder("PID", [1: "1", 7: patient.birthDate])
        var ids: [String] = []
        for id in patient.ids.prefix(20) where !id.ext.isEmpty {
            let authority = try delimiters.subcomponents(["", id.root, "ISO"])
            ids.append(
                try delimiters.encodedComponents([delimiters.escaped(id.ext), "", "", authority, type(id.root)]))
        }
        segment[3] = try delimiters.repetitions(ids)
        if let name = patient.name { segment[5] = try delimiters.components([name.family, name.given]) }
        if !patient.sex.isEmpty {
            segment[8] = ["1": "M", "2": "F", "9": "O"][SexCode.national(patient.sex)] ?? "U"
        }
        return segment
    }

    /// CX.5, table 0203, of a kind of id.
    private static func type(_ root: String) -> String {
        switch root {
        case IdentifierDomain.healthCard: "HC"
        case IdentifierDomain.identityCard: "NI"
        case IdentifierDomain.outpatient, IdentifierDomain.inpatient, IdentifierDomain.medicalRecord: "MR"
        default: "PI"
        }
    }

    private static func txa(
        _ header: DocumentHeader, _ route: Route, _ id: InstanceIdentifier
    ) throws(HL7v2Error) -> SegmentBuilder {
        var segment = SegmentBuilder("TXA", [1: "1", 3: "TEXT", 17: header.isSigned ? "LA" : "AU", 19: "AV"])
        segment[2] = try delimiters.escaped(header.code)
        segment[6] = String(header.effectiveTime.prefix(14))
        segment[12] = try entity(id)
        if let replaced = header.replaced.first { segment[13] = try entity(replaced) }
        return segment
    }

    private static func entity(_ id: InstanceIdentifier) throws(HL7v2Error) -> String {
        try delimiters.components(id.ext.isEmpty ? [id.root] : [id.ext, "", id.root, "ISO"])
    }

    private static func obx(_ header: DocumentHeader, _ bytes: [UInt8]) throws(HL7v2Error) -> SegmentBuilder {
        var segment = SegmentBuilder("OBX", [1: "1", 2: "ED", 11: "F"])
        segment[3] = try delimiters.components([header.code, header.title, "L"])
        segment[5] = try delimiters.encodedComponents(
            ["", "TEXT", "x-hl7-cda-level-one", "Base64", Base64Text.encode(bytes)])
        return segment
    }
}

/// Why no message could be made of a document.
public struct DocumentRefusal: Error, Hashable, Sendable {
    /// What keeps it from being sent.
    public let findings: [Finding]
}
