// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import SQLite

/// An accepted order that a message placed under a number; another institution may have placed one under the same.
struct PlacedOrder {
    let messageID: Int64
    let residentID: Int64?
    /// MSH-4, or MSH-3 of systems that leave MSH-4 empty.
    let facility: String
    let application: String
    /// The authorities the number was written with; empty where it was written with none.
    var authorities: [Authority] = []
}

extension CareDesk {
    /// The accepted orders of a number, whoever placed them, the first first.
    func orders(_ number: String) throws(CareStop) -> [PlacedOrder] {
        let terms: [String]
        do throws(StoreError) { terms = try store.cipher.terms("order", number) } catch { throw .store(error) }
        var found: [PlacedOrder] = []
        for term in terms {
            let rows = try rows(
                """
                SELECT message.id, resident_id, facility, application
                FROM message JOIN message_key ON message_key.message_id = message.id
                WHERE kind = 'order' AND value = ? AND state = 'accepted' AND type IN ('OML', 'OMG', 'OMI', 'ORM')
                ORDER BY message.id LIMIT \(Self.sameNumberLimit)
                """, [.text(term)])
            found += rows.map { row in
                let sender = SenderKey(application: row.text(3) ?? "", facility: row.text(2) ?? "")
                return PlacedOrder(
                    messageID: row.integer(0) ?? 0, residentID: row.integer(1), facility: sender.institution,
                    application: sender.application)
            }
        }
        return found
    }

    /// The orders that the placer's number in a message can mean.
    ///
    /// A written authority (OBR-2.2, -2.3) decides. Without one the number is of the institution the message goes to
    /// (MSH-6), where that is an institution; elsewhere it can be anybody's.
    /// - Source: HL7 v2.5.1, 4.5.3.2 (OBR-2) and 2.A.25 (EI).
    func orders(
        placedAs number: IssuedNumber, among all: [PlacedOrder], _ visit: CareVisit
    ) throws(CareStop) -> [PlacedOrder] {
        var placed: [PlacedOrder] = []
        for order in all {
            if let read = try read(order, number.number) { placed.append(read) }
        }
        if !number.authority.isEmpty { placed = placed.filter { isCompatible(number.authority, $0) } }
        let receiver = visit.text("MSH-6.1")
        let own = placed.filter { $0.facility == receiver }
        if !own.isEmpty { return own }
        return number.authority.isEmpty && isInstitution(receiver) ? [] : placed
    }

    /// The order with its authorities; nil where the number is only the filler's there (ORC-3, OBR-3).
    ///
    /// What can no longer be read counts as placed under the bare number.
    private func read(_ order: PlacedOrder, _ number: String) throws(CareStop) -> PlacedOrder? {
        guard let message = try message(order.messageID) else { return order }
        let segments = message.segments.filter { ["ORC", "OBR"].contains($0.name) }
        let numbers = segments.map { IssuedNumber($0[2]) }.filter { $0.number == number }
        guard !numbers.isEmpty else { return nil }
        var read = order
        read.authorities = Array(Set(numbers.map(\.authority)).filter { !$0.isEmpty })
        return read
    }

    /// Whether an order can be of an authority: by what it was written with, by its institution, by its application.
    private func isCompatible(_ authority: Authority, _ order: PlacedOrder) -> Bool {
        if order.authorities.contains(where: { isEqual(authority, $0) }) { return true }
        if !authority.namespace.isEmpty, authority.namespace == order.facility { return true }
        guard order.authorities.isEmpty else { return false }
        let isApplication = !authority.namespace.isEmpty && authority.namespace == order.application
        return isApplication || domain(authority)?.facility == order.facility
    }

    /// Whether a name is that of an institution that feeds identities or is sent to, and not of this exchange.
    func isInstitution(_ name: String) -> Bool {
        guard !name.isEmpty, name != sender.facility else { return false }
        let fed = (try? index.domains()) ?? []
        if fed.contains(where: { $0.facility == name }) { return true }
        return ((try? queue.destinations()) ?? []).contains { $0.facility == name }
    }
}
