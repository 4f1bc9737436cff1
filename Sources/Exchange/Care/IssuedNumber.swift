// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import SQLite

/// A number as a message writes it, with whom it is of where the message says so.
///
/// Each institution counts for itself: prescription 1 of two hospitals is two prescriptions. What is kept is therefore
/// known by its number together with its assigning authority, when one was written, and the institution that gave it.
/// - Source: HL7 v2.5.1, 2.A.25 (EI) and 2.A.14 (CX).
struct IssuedNumber: Hashable {
    let number: String
    let authority: Authority

    init(_ number: String, _ authority: Authority = Authority()) { (self.number, self.authority) = (number, authority) }

    /// An EI: a field, or a component whose parts are subcomponents (EIP).
    init(_ field: Field?) {
        self.init(
            (field?.element(1)?.subcomponent(1)).readable,
            Authority(
                namespace: (field?.element(2)).readable, universalID: (field?.element(3)).readable,
                universalIDType: (field?.element(4)).readable))
    }

    /// A CX: its authority stands in component 4.
    init(extended field: Field?) {
        let authority = field?.component(4)
        self.init(
            (field?.component(1)).readable,
            Authority(
                namespace: (authority?.subcomponent(1)).readable, universalID: (authority?.subcomponent(2)).readable,
                universalIDType: (authority?.subcomponent(3)).readable))
    }

    var isEmpty: Bool { number.isEmpty }

    /// For the columns `number`, `namespace`, `universal_id`, the number as it is kept of a patient's things.
    func values(_ desk: CareDesk) throws(CareStop) -> [SQLValue] { [try desk.term(number)] + values.dropFirst() }

    /// For the columns `number`, `namespace`, `universal_id`.
    var values: [SQLValue] { [.text(number), .text(authority.namespace), .text(authority.universalID)] }
}

/// Something kept under a number.
struct KeptNumber {
    let row: Row
    /// The row's id.
    let id: Int64
    let authority: Authority
    /// The institution that gave the number; empty where it is not known any more.
    let facility: String
    let residentID: Int64?
    /// Other institutions that speak of it by the number its giver gave.
    var parties: Set<String> = []

    /// A row that begins with `id, namespace, universal_id, facility, resident_id`.
    init(_ row: Row, parties: Set<String> = []) {
        (self.row, self.parties) = (row, parties)
        id = row.integer(0) ?? 0
        authority = Authority(namespace: row.text(1) ?? "", universalID: row.text(2) ?? "")
        facility = row.text(3) ?? ""
        residentID = row.integer(4)
    }
}

extension CareDesk {
    /// How many rows of one number are looked at; more are never told apart.
    static let sameNumberLimit = 200

    /// What a number in a message can mean of all that is kept under it, whoever gave it.
    ///
    /// A written authority decides. Without one it is the sender's own, else what the sender is concerned with, else that of
    /// the message's patient, else whatever there is: a pharmacy names a hospital's prescription by the hospital's number.
    /// - Returns: none, the one, or several that nothing tells apart.
    func meant(
        by number: IssuedNumber, among all: [KeptNumber], _ visit: CareVisit
    ) throws(CareStop) -> [KeptNumber] {
        var left: [KeptNumber] = []
        for kept in all where isCompatible(number, kept) { left.append(kept) }
        guard left.count > 1 else { return left }
        let exact = left.filter { !$0.authority.isEmpty && isEqual($0.authority, number.authority) }
        if !number.authority.isEmpty, !exact.isEmpty { left = exact }
        let sender = visit.sender.institution
        for narrows in [{ $0.facility == sender }, { $0.parties.contains(sender) }] as [(KeptNumber) -> Bool] {
            let some = left.filter(narrows)
            if !some.isEmpty { left = some }
        }
        guard left.count > 1, visit.residentID != nil else { return left }
        var own: [KeptNumber] = []
        for kept in left {
            if kept.residentID != nil, try isOwn(kept.residentID, visit) { own.append(kept) }
        }
        return own.isEmpty ? left : own
    }

    /// The one thing a number means; nil for none.
    ///
    /// - Throws: a refusal at `place` when it may mean several.
    func one(
        _ number: IssuedNumber, among all: [KeptNumber], _ visit: CareVisit, at place: String
    ) throws(CareStop) -> KeptNumber? {
        let found = try meant(by: number, among: all, visit)
        guard found.count < 2, all.count < Self.sameNumberLimit else {
            throw .refuse(place, "several have this number; its authority must say which is meant", code: "204")
        }
        return found.first
    }

    /// What the sender itself keeps under a number: the numbers of others are none of its own.
    func own(
        _ number: IssuedNumber, among all: [KeptNumber], _ visit: CareVisit, at place: String
    ) throws(CareStop) -> KeptNumber? {
        try one(number, among: all.filter { $0.facility == visit.sender.institution }, visit, at: place)
    }

    /// Whether a kept number can be the one meant, by the authority of either.
    func isCompatible(_ number: IssuedNumber, _ kept: KeptNumber) -> Bool {
        if number.authority.isEmpty { return true }
        if !kept.authority.isEmpty, isEqual(number.authority, kept.authority) { return true }
        // An institution may be named where what it wrote itself was a system of its, or nothing.
        return kept.facility.isEmpty && kept.authority.isEmpty || number.authority.namespace == kept.facility
            || kept.authority.isEmpty && domain(number.authority)?.facility == kept.facility
    }

    /// Whether two authorities are one, each named in part.
    func isEqual(_ one: Authority, _ other: Authority) -> Bool {
        if !one.universalID.isEmpty, !other.universalID.isEmpty { return one.universalID == other.universalID }
        if !one.namespace.isEmpty, !other.namespace.isEmpty { return one.namespace == other.namespace }
        guard let domain = domain(one) else { return false }
        return domain == self.domain(other)
    }

    func domain(_ authority: Authority) -> Domain? {
        guard !authority.isEmpty else { return nil }
        return (try? index.domain(authority)) ?? nil
    }
}
