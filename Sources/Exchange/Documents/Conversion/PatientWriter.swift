// SPDX-License-Identifier: Apache-2.0

import CDA
import HL7v2
import XMLTree

/// Writes PID and PV1 from the header of a document.
struct PatientWriter {
    private let ledger: NodeLedger
    private let target: RecordTarget
    private let delimiters = Delimiters.recommended

    init(_ ledger: NodeLedger, _ target: RecordTarget) {
        self.ledger = ledger
        self.target = target
    }

    /// The roots of numbers that are not the patient's: request, report and specimen.
    private static let others = [
        IdentifierDomain.request, IdentifierDomain.laboratoryReport, IdentifierDomain.specimen,
    ]

    /// PID.
    func patient() throws(HL7v2Error) -> SegmentBuilder {
        let role = target.patientRole
        let patient = role?.patient
        var segment = SegmentBuilder("PID", [1: "1"])
        let nodes = (role?.element.elements(named: "id") ?? []) + (patient?.element.elements(named: "id") ?? [])
        var ids: [String] = []
        for node in nodes {
            let id = InstanceIdentifier(node)
            guard !id.isMissing, !id.ext.isEmpty, !Self.others.contains(id.root) else { continue }
            ids.append(try cx(id, ledger.attribute(node, "assigningAuthorityName")))
            ledger.cross(node)
        }
        segment[3] = try delimiters.repetitions(ids)
        let names = patient?.element.elements(named: "name").first
        segment[5] = try delimiters.escaped(names.map { EntityName($0).text } ?? "")
        ledger.cross(names)
        segment[7] = ledger.attribute(patient?.element.first("birthTime"), "value")
        let sex = patient?.element.first("administrativeGenderCode")
        let code = sex?[attribute: "code"] ?? ""
        if !code.isEmpty { segment[8] = ["1": "M", "2": "F", "9": "O"][SexCode.national(code)] ?? "U" }
        ledger.cross(sex)
        segment[11] = try address(role?.element.first("addr"))
        segment[13] = try delimiters.escaped(ledger.attribute(role?.element.first("telecom"), "value"))
        return segment
    }

    private func cx(_ id: InstanceIdentifier, _ name: String) throws(HL7v2Error) -> String {
        let isNumber = id.root == IdentifierDomain.identityCard
        let authority = try delimiters.subcomponents([isNumber ? "CN" : name, id.root, "ISO"])
        return try delimiters.encodedComponents(
            [delimiters.escaped(id.ext), "", "", authority, Self.type(id.root)])
    }

    /// CX.5, table 0203, of a kind of id.
    static func type(_ root: String) -> String {
        switch root {
        case IdentifierDomain.healthCard: "HC"
        case IdentifierDomain.identityCard: "NI"
        case IdentifierDomain.outpatient, IdentifierDomain.inpatient, IdentifierDomain.medicalRecord: "MR"
        default: "PI"
        }
    }

    private func address(_ node: Node?) throws(HL7v2Error) -> String {
        guard let node else { return "" }
        func part(_ name: String) -> String { ledger.text(node.first(name)) }
        // One text without parts stands where the street does.
        let street = node.elements.first == nil ? ledger.text(node) : part("streetName")
        return try delimiters.components(
            [street, part("houseNumber"), part("city"), part("state"), part("postalCode"), "", "", "", part("county")])
    }

    /// PV1; nil when the document says nothing of a visit.
    func visit(_ encounter: EncompassingEncounter?) throws(HL7v2Error) -> SegmentBuilder? {
        var segment = SegmentBuilder("PV1", [1: "1"])
        let type = target.patientRole?.patientType?.element
        segment[2] = ["1": "O", "2": "E", "3": "I"][type?[attribute: "code"] ?? ""] ?? ""
        if !segment[2].isEmpty { ledger.cross(type) }
        if let encounter { try fill(&segment, encounter) }
        let isEmpty = segment.text(delimiters) == "PV1|1"
        // PV1-2 is required: a visit of no known kind is one.
        if !isEmpty, segment[2].isEmpty { segment[2] = "U" }
        return isEmpty ? nil : segment
    }

    private func fill(_ segment: inout SegmentBuilder, _ encounter: EncompassingEncounter) throws(HL7v2Error) {
        let time = encounter.element.first("effectiveTime")
        segment[44] = ledger.attribute(time?.first("low"), "value")
        segment[45] = ledger.attribute(time?.first("high"), "value")
        var places: [String: (id: String, name: String)] = [:]
        for place in encounter.facilities {
            guard let id = place.element.first("id"), let root = id[attribute: "root"] else { continue }
            places[root] = (ledger.attribute(id, "extension"), "")
            ledger.cross(id)
            guard root.hasSuffix(".1.27"), let name = place.element.first("name") else { continue }
            places[root] = (places[root]?.id ?? "", ledger.text(name))
        }
        func place(_ arc: String) -> (id: String, name: String) { places["2.16.156.10011.1." + arc] ?? ("", "") }
        segment[3] = try delimiters.components(
            [place("27").id, place("21").id, place("22").id, place("5").id, "", "", "", "", place("27").name])
        segment[10] = try delimiters.escaped(place("26").id)
    }
}
