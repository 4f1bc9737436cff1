// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import SQLite

/// What stands before a result: the specimen, the signature, the control of the run.
extension Specimens {
    /// Each order of a message with what was observed, or controlled, under it.
    func examine(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let specimens = try visit.bounded("SPM", 200)
        _ = try visit.bounded("OBR", 200)
        // Some laboratories write SPM before OBR, where it belongs to no order.
        if !specimens.isEmpty, specimens.allSatisfy(Self.isControl) {
            return try control(visit.all("OBX"), visit, desk)
        }
        try sign(visit, desk)
        for segment in specimens where !Self.isControl(segment) { try gate(segment, visit, desk) }
        var runs = Runs(visit, desk)
        for group in visit.groups("OBR") {
            let own = group.all("SPM")
            if !own.isEmpty, own.allSatisfy(Self.isControl) {
                try control(group.all("OBX"), visit, desk)
                continue
            }
            guard let request = group.first("OBR") else { continue }
            if own.allSatisfy({ Name($0[2]).isEmpty }) { try order(request, visit, desk) }
            guard desk.settings.isOn("specimen.control") else { continue }
            for result in group.all("OBX") { try runs.check(result, of: request) }
        }
    }

    private static func isControl(_ segment: Segment) -> Bool { segment.text(11) == "Q" }

    private func gate(_ segment: Segment, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let name = Name(segment[2])
        guard !name.isEmpty, desk.settings.isOn("specimen.rejected") else { return }
        guard let specimen = try known(name, issuedFor: nil, at: segment.place(2), visit, desk) else {
            if try checkedParents(segment, visit, desk).isEmpty, isDerived(segment) {
                throw .refuse(segment.place(2), "nobody told of this block or slide", code: "204")
            }
            return
        }
        if try isRejected(specimen.id, desk) {
            throw .refuse(segment.place(2), "the specimen was rejected; it gives no result")
        }
    }

    /// An order all of whose specimens were rejected has no result.
    private func order(_ request: Segment, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let number = IssuedNumber(request[2])
        guard !number.isEmpty, desk.settings.isOn("specimen.rejected") else { return }
        let rows = try desk.rows(
            """
            SELECT row, namespace, universal_id, facility, resident_id FROM care_specimen
            WHERE row IN (SELECT specimen FROM care_tube_order WHERE number IN (SELECT value FROM json_each(?)))
                AND NOT EXISTS (SELECT 1 FROM care_specimen_parent WHERE specimen = row)
            ORDER BY row LIMIT 1000
            """, [try desk.forms(number.number)]
        ).map { KeptNumber($0) }
        let named = rows.filter { desk.isCompatible(number, $0) }
        var rejected: [String: Bool] = [:]
        for specimen in named.isEmpty ? rows : named {
            if let owner = specimen.residentID, let patient = visit.residentID, try !desk.isSame(owner, patient) {
                continue
            }
            let isGone = try isRejected(specimen.id, desk)
            rejected[specimen.facility] = rejected[specimen.facility] ?? true && isGone
        }
        guard rejected.values.contains(true) else { return }
        guard rejected.count == 1 else {
            throw .refuse(
                request.place(2), "several have this number; its authority must say which is meant", code: "204")
        }
        throw .refuse(request.place(2), "all specimens of the order were rejected")
    }

    /// A pathology report is signed: OBR-32 names who interprets.
    private func sign(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        for request in visit.all("OBR") where ["SP", "PAT"].contains(request.text(24)) {
            guard desk.settings.isOn("specimen.signature"), ["F", "C"].contains(request.text(25)) else { continue }
            if (request[32]?.component(1)?.subcomponent(1)).readable.isEmpty {
                throw .refuse(request.place(32), "a pathology report names its pathologist", code: "101")
            }
        }
    }

    // MARK: Quality control

    /// A control specimen (SPM-11 = Q): an abnormal flag puts device and item out of control, a normal one back.
    ///
    /// The device is of the institution that sends, unless OBX-18 says whose.
    private func control(_ results: [Segment], _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        if results.count > 500 { throw .refuse("OBX[501]", "more than 500 results of controls in a message") }
        for result in results {
            let flags = (result[8]?.repetitions ?? []).map { ($0.component(1)).readable }
            let passed = flags.allSatisfy { ["", "N"].contains($0) }
            for device in Self.devices(result) {
                try keep(device, result.text(3), passed, visit, desk)
                let event = passed ? "in control" : "out of control"
                try desk.note(part, event, device.number, resident: nil, message: visit.id, result.text(3))
            }
        }
    }

    static func devices(_ result: Segment) -> [IssuedNumber] {
        (result[18]?.repetitions ?? []).prefix(20).map { IssuedNumber($0) }.filter { !$0.isEmpty }
    }

    private func keep(
        _ device: IssuedNumber, _ item: String, _ passed: Bool, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        let same = try Self.controls(device, item, visit, desk).filter {
            $0.facility == visit.sender.institution || $0.facility.isEmpty
        }
        for control in same {
            try desk.run(
                "UPDATE care_control SET passed = ?, message_id = ? WHERE id = ?",
                [.integer(passed ? 1 : 0), .integer(visit.id), .integer(control.id)])
        }
        guard same.isEmpty else { return }
        try desk.run(
            """
            INSERT INTO care_control (equipment, namespace, universal_id, facility, item, passed, message_id)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            device.values + [
                .text(visit.sender.institution), .text(item), .integer(passed ? 1 : 0), .integer(visit.id),
            ])
    }

    /// The controls of a device and item: of the authority it is named with, else of the sender's own device.
    static func controls(
        _ device: IssuedNumber, _ item: String, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> [KeptNumber] {
        try desk.rows(
            """
            SELECT id, namespace, universal_id, facility, NULL, passed FROM care_control
            WHERE equipment = ? AND item = ? LIMIT 1000
            """, [.text(device.number), .text(item)]
        ).map { KeptNumber($0) }.filter { kept in
            let isOwn = kept.facility == visit.sender.institution || kept.facility.isEmpty
            return desk.isCompatible(device, kept) && (isOwn || !device.authority.isEmpty)
        }
    }
}

/// The controls of the devices of one message, each looked up once.
private struct Runs {
    private let visit: CareVisit
    private let desk: CareDesk
    private var known: [String: Bool] = [:]

    init(_ visit: CareVisit, _ desk: CareDesk) { (self.visit, self.desk) = (visit, desk) }

    /// A final result, by OBX-11 or the order's OBR-25, needs every control of its device passed.
    mutating func check(_ result: Segment, of request: Segment) throws(CareStop) {
        let status = result.text(11).isEmpty ? request.text(25) : result.text(11)
        guard ["F", "C", "U", "A", ""].contains(status) else { return }
        for device in Specimens.devices(result) {
            let key =
                "\(device.number)\t\(device.authority.namespace)\t\(device.authority.universalID)\t\(result.text(3))"
            if known[key] == nil {
                if known.count >= 2000 { throw .refuse(result.place(18), "more than 2000 devices and items") }
                let controls = try Specimens.controls(device, result.text(3), visit, desk)
                known[key] = controls.allSatisfy { $0.row.integer(5) != 0 }
            }
            if known[key] == false {
                throw .refuse(result.place(18), "the run is out of control; results wait for a good control")
            }
        }
    }
}
