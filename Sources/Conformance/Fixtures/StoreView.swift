// SPDX-License-Identifier: Apache-2.0

import Exchange
import MPI
import Mapping
import SQLite

/// What the exchange holds, as its own commands tell it: `rows`, `row[1].state`, and `state` for that of the first row.
///
/// Lists of care are those of `care list`; `messages`, `deliveries`, `documents`, `residents`, `timeline`, `translations`,
/// `unmapped`, coverage and `audit` are what `messages search`, `queue list`, `cda list`, `mpi`, `timeline`, `map` and `audit`
/// print.
struct StoreView {
    let bench: Bench

    init(_ bench: Bench) { self.bench = bench }

    /// The most rows that are told; all are counted.
    private static let limit = 200

    /// What can be looked at beside the lists of care.
    static let kinds = [
        "messages", "deliveries", "documents", "residents", "timeline", "translations", "unmapped", "coverage",
        "coverage-of-codes", "conflicts", "differences", "audit", "notification",
    ]

    func values(_ kind: String, _ key: String) throws(FixtureFault) -> [String: String] {
        do {
            if let list = CareList(rawValue: kind) { return try care(list, key) }
            let connection = try bench.connection()
            switch kind {
            case "messages": return try messages(key, connection)
            case "deliveries": return try deliveries(key, connection)
            case "documents": return try documents(key, connection)
            case "residents": return try residents(connection)
            case "timeline": return try timeline(key, connection)
            case "translations": return try translations(key, connection)
            case "unmapped": return try unmapped(key, connection)
            case "coverage": return try coverage(key, connection)
            case "audit": return try audit(key)
            case "coverage-of-codes": return try CodeFixture(bench).coverage(key)
            case "conflicts": return try CodeFixture(bench).conflicts(key)
            case "notification": return try CodeFixture(bench).notification(key)
            case "differences": return try CodeFixture(bench).differences(key)
            default: throw FixtureFault(text: "there is nothing called '\(kind)' to look at")
            }
        } catch let fault as FixtureFault { throw fault } catch { throw FixtureFault(text: "\(error)") }
    }

    /// `KEY`, `of PERSON` or `KEY of PERSON`.
    private func care(_ list: CareList, _ text: String) throws -> [String: String] {
        var (key, person): (String, String?) = (text, nil)
        if let (front, back) = ScenarioReader.split(" " + text, " of ") { (key, person) = (front, back) }
        let connection = try bench.connection()
        let resident = try person.map { try self.resident($0, connection) }
        let table = try CareRecords(connection).table(list, key, of: resident, limit: 100_000)
        return Self.named(table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns, $0)) })
    }

    /// The resident of a card, a number, `ID@NAMESPACE` or `R12`.
    private func resident(_ text: String, _ connection: Connection) throws -> Int64 {
        guard let resident = try ResidentTimeline.resident(text, in: PatientIndex(connection)) else {
            throw FixtureFault(text: "nobody is known by this id")
        }
        return resident
    }

    // MARK: Lists of the exchange

    /// Entries of the audit log of a verb, the oldest first.
    private func audit(_ verb: String) throws -> [String: String] {
        var criteria = AuditLog.Criteria()
        criteria.verb = verb
        return Self.named(
            try AuditLog(folder: bench.folder).entries(criteria).sorted { $0.number < $1.number }.map { entry in
                [
                    "actor": entry.actor, "kind": entry.kind.rawValue, "detail": entry.detail,
                    "subjects": String(entry.subjects.count),
                ]
            })
    }

    /// Messages of a type, the oldest first.
    private func messages(_ type: String, _ connection: Connection) throws -> [String: String] {
        var criteria = MessageCriteria()
        (criteria.type, criteria.limit) = (type, 100_000)
        return Self.named(
            try MessageStore(connection).list(criteria).sorted { $0.id < $1.id }.map { message in
                [
                    "state": message.state.rawValue, "code": message.code, "facility": message.facility,
                    "event": message.event, "repeats": String(message.repeats),
                    "resident": message.residentID.map { "\(ResidentNumber($0))" } ?? "",
                ]
            })
    }

    private func deliveries(_ destination: String, _ connection: Connection) throws -> [String: String] {
        let all = try DeliveryQueue(connection)
            .messages(of: destination, in: Set(DeliveryState.allCases), limit: 100_000)
        return Self.named(
            all.map { one in
                [
                    "state": one.state.rawValue, "attempts": String(one.attempts), "reason": one.reason,
                    "priority": one.priority.rawValue,
                ]
            })
    }

    private func documents(_ person: String, _ connection: Connection) throws -> [String: String] {
        let all = try DocumentArchive(connection).documents(of: resident(person, connection))
        return Self.named(
            all.map { document in
                [
                    "code": document.code, "state": document.state.rawValue, "title": document.title,
                    "institution": document.institution,
                    "replaced": document.replacedBy == nil ? "no" : "yes",
                ]
            })
    }

    /// Everybody the index knows, each once.
    private func residents(_ connection: Connection) throws -> [String: String] {
        let index = try PatientIndex(connection)
        let all = try index.residentsChanged(after: 0, limit: 1_000_000).residents
        return Self.named(
            try all.filter { try index.current($0) == $0 }.sorted()
                .map { ["resident": "\(ResidentNumber($0))"] })
    }

    private func timeline(_ person: String, _ connection: Connection) throws -> [String: String] {
        let entries = try ResidentTimeline(connection).entries(of: resident(person, connection))
        return Self.named(
            entries.map { entry in
                [
                    "time": entry.time, "kind": entry.kind, "what": entry.title, "institution": entry.institution,
                    "source": entry.source,
                ]
            })
    }

    /// What was written at a place such as DG1-3, of all messages.
    private func translations(_ path: String, _ connection: Connection) throws -> [String: String] {
        var criteria = MessageCriteria()
        criteria.limit = 10_000
        let (store, maps) = (try MessageStore(connection), try CodeMaps(connection))
        var rows: [[String: String]] = []
        for message in try store.list(criteria).sorted(by: { $0.id < $1.id }) {
            for code in try maps.written(message: message.id) where code.path == path {
                rows.append(
                    ["map": code.map, "version": code.version, "original": code.original, "written": code.written])
            }
        }
        return Self.named(rows)
    }

    private func unmapped(_ code: String, _ connection: Connection) throws -> [String: String] {
        let all = try CodeMaps(connection).unmappedCodes().filter { code.isEmpty || $0.code == code }
        return Self.named(
            all.map {
                ["code": $0.code, "use": $0.use.rawValue, "facility": $0.facility, "count": String($0.count)]
            })
    }

    /// `VACCINE`, or `VACCINE FROM..TO` for those born then.
    private func coverage(_ key: String, _ connection: Connection) throws -> [String: String] {
        let words = key.split(separator: " ").map(String.init)
        let days = words.count > 1 ? words[1].split(separator: ".").map(String.init) : []
        let born = days.count == 2 ? (first: days[0], last: days[1]) : nil
        let found = try CareRecords(connection).coverage(of: words.first ?? "", born: born)
        return [
            "residents": String(found.covered), "cohort": String(found.cohort), "doses": String(found.doses),
            "percent": CheckRule.plain(found.percent),
        ]
    }

    static func named(_ rows: [[String: String]]) -> [String: String] {
        var values = ["rows": String(rows.count)]
        for (number, row) in rows.prefix(limit).enumerated() {
            for (name, value) in row {
                values["row[\(number + 1)].\(name)"] = value
                if number == 0 { values[name] = value }
            }
        }
        return values
    }
}
