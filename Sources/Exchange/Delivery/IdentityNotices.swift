// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
public import MPI
import SQLite
import Threads

/// PIX update notifications: tells subscribers that the set of a resident's ids in their domains changed.
///
/// What was told last is kept for each subscriber and resident; a set that is as it was tells nobody anything. A resident
/// that splits is two messages, one for each set; of two that become one, only the one that stays is told.
///
/// - Source: IHE ITI TF-2, 3.10 (PIX update notification), ADT^A31 of HL7 2.5.
public struct IdentityNotices {
    private let queue: DeliveryQueue
    private let index: PatientIndex
    private let sender: (application: String, facility: String)
    private var connection: Connection { queue.connection }

    /// How many changes are looked at at a time.
    private static let portion = 5_000

    /// The notices of an index whose tables are in the same database.
    ///
    /// - Parameters:
    ///   - application: MSH-3 of what is sent.
    ///   - facility: MSH-4 of what is sent.
    public init(_ queue: DeliveryQueue, _ index: PatientIndex, application: String, facility: String) {
        (self.queue, self.index, sender) = (queue, index, (application, facility))
    }

    // MARK: Subscribing

    /// Tells a destination of changes in these domains from now on, in place of those it was told of before.
    ///
    /// - Parameter domains: none ends the subscription.
    /// - Returns: whether there is a destination of this name.
    public func subscribe(_ name: String, to domains: [Domain]) throws(IndexError) -> Bool {
        let found = try stored { () throws(StoreError) in
            try connection.first("SELECT id FROM destination WHERE name = ?", [.text(name)], purpose: "subscribe")
        }?.integer(0)
        guard let id = found else { return false }
        try stored { () throws(StoreError) in
            for table in ["subscription", "notice_set"] {
                try connection.run(
                    "DELETE FROM \(table) WHERE destination_id = ?", [.integer(id)], purpose: "subscribe")
            }
            for domain in Set(domains.map(\.id)).sorted() {
                try connection.run(
                    "INSERT INTO subscription VALUES (?, ?)", [.integer(id), .integer(domain)], purpose: "subscribe")
            }
        }
        if !domains.isEmpty { try takeStock(id, Set(domains.map(\.id))) }
        return true
    }

    /// The domains each destination is told of, by the name of the destination.
    public func subscriptions() throws(IndexError) -> [String: [Domain]] {
        let domains = Dictionary(try index.domains().map { ($0.id, $0) }) { first, _ in first }
        let rows = try stored { () throws(StoreError) in
            try connection.rows(
                """
                SELECT name, domain_id FROM subscription JOIN destination ON destination.id = destination_id
                ORDER BY name, domain_id
                """, purpose: "list subscriptions")
        }
        return Dictionary(grouping: rows) { $0.text(0) ?? "" }
            .mapValues { $0.compactMap { row in row.integer(1).flatMap { domains[$0] } } }
    }

    /// Notes all sets as they are, so that only changes are told.
    private func takeStock(_ destination: Int64, _ wanted: Set<Int64>) throws(IndexError) {
        if try mark() == nil { try setMark(try index.lastChange()) }
        let residents = try stored { () throws(StoreError) in
            try connection.rows("SELECT DISTINCT resident_id FROM mpi_record", purpose: "take stock of residents")
        }
        for resident in residents.compactMap({ $0.integer(0) }) {
            let ids = try index.identifiers(of: resident).filter { wanted.contains($0.domain.id) }
            if !ids.isEmpty { try keep(Self.text(ids), destination, resident) }
        }
    }

    // MARK: Telling

    /// Queues what changed since the last time; to be called in the transaction of the changes, or later.
    ///
    /// - Returns: how many messages were queued.
    public func publish() throws(IndexError) -> Int {
        guard var mark = try mark() else { return 0 }
        let subscriptions = try subscribers()
        var count = 0
        while true {
            let (residents, last) = try index.residentsChanged(after: mark, limit: Self.portion)
            guard last > mark else { return count }
            if !subscriptions.isEmpty {
                for resident in residents { count += try tell(resident, subscriptions) }
            }
            mark = last
            try setMark(mark)
        }
    }

    /// Whether there are changes that nobody was told of.
    func isBehind() throws(IndexError) -> Bool {
        guard let mark = try mark() else { return false }
        return try index.lastChange() > mark
    }

    private struct Subscriber {
        var destination: Destination
        var domains: Set<Int64>
    }

    private func subscribers() throws(IndexError) -> [Subscriber] {
        let rows = try stored { () throws(StoreError) in
            try connection.rows(
                """
                SELECT destination.id, name, host, port, application, facility, domain_id
                FROM subscription JOIN destination ON destination.id = destination_id ORDER BY destination.id
                """, purpose: "read subscriptions")
        }
        var found: [Subscriber] = []
        for row in rows {
            let id = row.integer(0) ?? 0
            if found.last?.destination.id != id {
                var destination = Destination(
                    name: row.text(1) ?? "", host: row.text(2) ?? "", port: UInt16(clamping: row.integer(3) ?? 0),
                    application: row.text(4) ?? "", facility: row.text(5) ?? "")
                destination.id = id
                found.append(Subscriber(destination: destination, domains: []))
            }
            found[found.count - 1].domains.insert(row.integer(6) ?? 0)
        }
        return found
    }

    private func tell(_ resident: Int64, _ subscribers: [Subscriber]) throws(IndexError) -> Int {
        let all = try index.identifiers(of: resident)
        var count = 0
        for subscriber in subscribers {
            let ids = all.filter { subscriber.domains.contains($0.domain.id) }
            let (text, id) = (Self.text(ids), subscriber.destination.id)
            if try kept(id, resident) == text { continue }
            try keep(text, id, resident)
            if ids.isEmpty { continue }
            try enqueue(ids, resident, subscriber.destination)
            count += 1
        }
        return count
    }

    private func enqueue(
        _ ids: [Identifier], _ resident: Int64, _ destination: Destination
    ) throws(IndexError) {
        try stored { () throws(StoreError) in
            let id = try queue.reserve(for: destination.id, topic: "R\(resident)")
            let control = "N\(id)"
            let made = Swift.Result { () throws(HL7v2Error) in try notice(ids, control, destination) }
            switch made {
            case .success(let message): try queue.fill(id, controlID: control, message.serialized())
            case .failure(let error):
                try queue.settle(id, .dead, reason: "cannot be written: \(HL7v2Words.text(error))", answer: nil)
            }
        }
    }

    private func notice(
        _ ids: [Identifier], _ control: String, _ destination: Destination
    ) throws(HL7v2Error) -> Message {
        let delimiters = Delimiters.recommended
        let time = String(Clock.hl7().prefix(14))
        let header = SegmentBuilder(
            "MSH",
            [
                2: String(decoding: delimiters.encodingCharacters, as: UTF8.self),
                3: try delimiters.escaped(sender.application), 4: try delimiters.escaped(sender.facility),
                5: try delimiters.escaped(destination.application), 6: try delimiters.escaped(destination.facility),
                7: time, 9: try delimiters.components(["ADT", "A31", "ADT_A05"]), 10: control, 11: "P", 12: "2.5",
                18: "UNICODE UTF-8",
            ])
        // IHE asks for one space as the name: the notice is about ids alone.
        let patient = SegmentBuilder(
            "PID",
            [3: try delimiters.repetitions(ids.map { (id) throws(HL7v2Error) in try delimiters.encoded(id) }), 5: " "])
        return try Message(
            [header, SegmentBuilder("EVN", [2: time]), patient, SegmentBuilder("PV1", [2: "N"])],
            delimiters: delimiters, encoding: .utf8)
    }

    // MARK: What was told

    private static func text(_ ids: [Identifier]) -> String {
        ids.map { "\($0.domain.id)\t\($0.value)" }.sorted().joined(separator: "\n")
    }

    private func kept(_ destination: Int64, _ resident: Int64) throws(IndexError) -> String {
        let row = try stored { () throws(StoreError) in
            try connection.first(
                "SELECT ids FROM notice_set WHERE destination_id = ? AND resident_id = ?",
                [.integer(destination), .integer(resident)], purpose: "read what was told")
        }
        return queue.cipher.shown(row?.text(0) ?? "")
    }

    private func keep(_ ids: String, _ destination: Int64, _ resident: Int64) throws(IndexError) {
        _ = try stored { () throws(StoreError) in
            try connection.run(
                ids.isEmpty
                    ? "DELETE FROM notice_set WHERE destination_id = ?1 AND resident_id = ?2 AND ?3 = ''"
                    : "INSERT OR REPLACE INTO notice_set VALUES (?1, ?2, ?3)",
                [.integer(destination), .integer(resident), .text(try queue.cipher.kept(ids))],
                purpose: "note what was told")
        }
    }

    private func mark() throws(IndexError) -> Int64? {
        try stored { () throws(StoreError) in
            try connection.first("SELECT history FROM notice_mark", purpose: "read the mark of notices")
        }?.integer(0)
    }

    private func setMark(_ history: Int64) throws(IndexError) {
        _ = try stored { () throws(StoreError) in
            try connection.run(
                "INSERT OR REPLACE INTO notice_mark VALUES (1, ?)", [.integer(history)],
                purpose: "set the mark of notices")
        }
    }

    private func stored<Value>(_ body: () throws(StoreError) -> Value) throws(IndexError) -> Value {
        do throws(StoreError) { return try body() } catch { throw .store(error) }
    }
}
