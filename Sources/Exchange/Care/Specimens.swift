// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import SQLite

/// Specimens on their way to the laboratory: what was rejected gives no result, and a run out of control none either.
///
/// Blocks and slides (SPM-3) are of a specimen that was told before, and share its fate. Whose a number is: see
/// ``SpecimenTables``.
/// - Source: HL7 v2.5.1, 7.4.3 (SPM): SPM-2 id, SPM-3 parents, SPM-11 role, SPM-17 collected, SPM-18 received, SPM-21
///   reject reason; 7.4.2 (OBX): OBX-18 equipment.
struct Specimens: CareRule {
    let part = CarePart.specimen
    let scripts = SpecimenTables.scripts
    let columns = [
        SealedColumns("care_specimen", terms: ["id", "filler", "parent", "order_number"], values: ["reason", "kind"]),
        SpecimenOrders.columns,
    ]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        switch visit.type {
        case "OML", "OUL", "OMI": try record(visit, desk)
        case "ORU": try examine(visit, desk)
        default: return
        }
    }

    // MARK: Numbers

    /// What a specimen is called: by the number on its tube, and by that of the laboratory (EIP).
    struct Name {
        let placer: IssuedNumber
        let filler: IssuedNumber

        init(_ field: Field?) {
            (placer, filler) = (IssuedNumber(field?.component(1)), IssuedNumber(field?.component(2)))
        }

        /// SPM-2, or the container's identifier (SAC-3) of a specimen that has no other number.
        init(_ specimen: Segment, in container: Segment?) {
            let name = Name(specimen[2])
            let tube = IssuedNumber(container?[3])
            self = name.isEmpty && !tube.isEmpty ? Name(placer: tube, filler: IssuedNumber("")) : name
        }

        private init(placer: IssuedNumber, filler: IssuedNumber) { (self.placer, self.filler) = (placer, filler) }

        var isEmpty: Bool { placer.isEmpty && filler.isEmpty }
        /// The number it is kept under.
        var first: IssuedNumber { placer.isEmpty ? filler : placer }
        /// The laboratory's, beside one on the tube.
        var second: String { placer.isEmpty ? "" : filler.number }
    }

    /// The names of all specimens a specimen is made of (SPM-3).
    func parents(_ segment: Segment) -> [Name] { (segment[3]?.repetitions ?? []).map(Name.init).filter { !$0.isEmpty } }

    private static let columns = "row, namespace, universal_id, facility, resident_id, order_number, id"

    /// The specimen a message means, if it was told of.
    ///
    /// An order numbers specimens of its own, as a laboratory numbers its blocks: another institution's are meant only under
    /// the same order and patient. Elsewhere the one there is is meant.
    func known(
        _ name: Name, issuedFor orders: [String]?, at place: String, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> KeptNumber? {
        let (number, filler) = (name.first, name.second)
        var all = try desk.rows(
            """
            SELECT \(Self.columns) FROM care_specimen WHERE id IN (SELECT value FROM json_each(?)) ORDER BY row
            LIMIT \(CareDesk.sameNumberLimit)
            """,
            [try desk.forms(number.number)]
        ).map { KeptNumber($0) }
        if let orders, number.authority.isEmpty {
            var own: [KeptNumber] = []
            for kept in all where try isIssued(kept, orders, visit, desk) { own.append(kept) }
            all = own
        }
        let placed = try desk.one(number, among: all, visit, at: place)
        let filled = try byFiller(name.filler, orAlone: placed == nil, at: place, visit, desk)
        if let placed, let filled, !filler.isEmpty, placed.id != filled.id {
            throw .refuse(place, "the two numbers are those of two specimens", code: "204")
        }
        guard let found = placed ?? filled else { return nil }
        guard try desk.isOwn(found.residentID, visit) else {
            throw .refuse(place, "the specimen is another patient's", code: "204")
        }
        return found
    }

    private func isIssued(
        _ kept: KeptNumber, _ orders: [String], _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> Bool {
        if kept.facility == visit.sender.institution { return true }
        guard kept.residentID != nil, try desk.isOwn(kept.residentID, visit) else { return false }
        if kept.facility.isEmpty { return true }
        return try !Set(SpecimenOrders.all(of: kept.id, desk)).isDisjoint(with: orders)
    }

    /// The specimen that the sender gave a number of its own besides the one on the tube.
    ///
    /// - Parameter isAlone: whether that number may be the only one the specimen was told of by.
    private func byFiller(
        _ filler: IssuedNumber, orAlone isAlone: Bool, at place: String, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> KeptNumber? {
        if filler.isEmpty { return nil }
        let all = try desk.rows(
            """
            SELECT row, '', '', CASE filler WHEN '' THEN facility ELSE filler_facility END, resident_id, order_number, id
            FROM care_specimen WHERE (filler IN (SELECT value FROM json_each(?1)) AND filler <> '')
                OR (id IN (SELECT value FROM json_each(?1)) AND filler = '' AND ?2)
            ORDER BY row LIMIT \(CareDesk.sameNumberLimit)
            """, [try desk.forms(filler.number), .integer(isAlone ? 1 : 0)]
        ).map { KeptNumber($0) }
        let own = all.filter { $0.facility == visit.sender.institution || $0.facility.isEmpty }
        return try desk.one(IssuedNumber(filler.number), among: own, visit, at: place)
    }

    /// Whether a specimen, or any it is made of, was rejected.
    func isRejected(_ specimen: Int64, _ desk: CareDesk) throws(CareStop) -> Bool {
        try desk.first(SpecimenTables.rejectedInLine, [.integer(specimen)]) != nil
    }

    /// The specimens a specimen is made of, each of which must be known, this patient's and not rejected.
    func checkedParents(
        _ segment: Segment, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> [KeptNumber] {
        let names = parents(segment)
        if names.count > 50 { throw .refuse(segment.place(3), "made of more than 50 specimens") }
        var found: [KeptNumber] = []
        for name in names {
            guard let parent = try known(name, issuedFor: nil, at: segment.place(3), visit, desk) else {
                throw .refuse(segment.place(3), "nobody told of the specimen that this one is of", code: "204")
            }
            if desk.settings.isOn("specimen.rejected"), try isRejected(parent.id, desk) {
                throw .refuse(segment.place(3), "the specimen that this one is of was rejected")
            }
            found.append(parent)
        }
        return found
    }

    /// Whether it is a part of a specimen by its kind: a block (蜡块) or a slide (切片).
    func isDerived(_ segment: Segment) -> Bool {
        ["BLK", "SLD"].contains(segment.text(4)) || ["蜡块", "切片"].contains { segment.text(4, 2).contains($0) }
    }
}
