// SPDX-License-Identifier: Apache-2.0

import SQLite

@testable import MPI

/// An index fed with the records of a small invented county.
final class CountyFixture {
    let connection: Connection
    let index: PatientIndex
    private var domains: [String: Domain] = [:]

    static let context = PatientIndex.Context(at: "2026-01-02T03:04:05Z", today: "20260102", actor: "test")

    init() throws {
        connection = try Connection(path: ":memory:")
        index = try PatientIndex(connection)
    }

    func register(_ records: [PersonRecord]) throws {
        try connection.transaction(purpose: "register", wrap: { IndexError.store($0) }) { () throws(IndexError) in
            for record in records { try register(record) }
        }
    }

    @discardableResult
    func register(_ record: PersonRecord) throws(IndexError) -> Resolution {
        let known = domains[record.institution]
        let domain =
            if let known { known } else {
                try index.addDomain(Authority(namespace: record.institution), facility: record.institution)
            }
        domains[record.institution] = domain
        return try index.register(record.update(domain), Self.context)
    }

    /// Holds records against what another index counted.
    func takeReference(of other: CountyFixture) throws {
        for table in ["mpi_reference", "mpi_frequency", "mpi_hub"] {
            for row in try other.connection.rows("SELECT * FROM \(table)", purpose: "copy") {
                let values = (0..<6).map { row[$0] }.filter { $0 != .null }
                let marks = values.map { _ in "?" }.joined(separator: ", ")
                try connection.run("INSERT INTO \(table) VALUES (\(marks))", values, purpose: "copy")
            }
        }
    }

    /// The records of each resident, by local id.
    func persons() throws -> Set<Set<String>> {
        let rows = try connection.rows(
            "SELECT resident_id, local_id FROM mpi_record WHERE merged_into IS NULL", purpose: "list persons")
        var members: [Int64: Set<String>] = [:]
        for row in rows { members[row.integer(0) ?? 0, default: []].insert(row.text(1) ?? "") }
        return Set(members.values)
    }

    /// Rows of every table but history's.
    func state() throws -> [[Row]] {
        try IndexFixture.tables.map { try connection.rows("SELECT * FROM \($0)", purpose: "dump") }
    }
}

extension PersonRecord {
    func update(_ domain: Domain) -> RecordUpdate {
        func change(_ text: String) -> Change { text.isEmpty ? .keep : .set(text) }
        var update = RecordUpdate(domain: domain, localID: id)
        update.name = name.isEmpty ? nil : PersonName(family: name)
        (update.sex, update.birthDate, update.number) = (change(sex), change(birth), change(number))
        (update.card, update.phone, update.address) = (change(card), change(phone), change(address))
        (update.guardianName, update.guardianNumber) = (change(guardian), change(guardianNumber))
        (update.documentType, update.ethnicity) = (change(number.isEmpty ? "" : type), .set("01"))
        update.writtenOn = writtenOn
        return update
    }
}

/// Pairs of ids that are together.
func pairs(_ persons: Set<Set<String>>) -> Set<[String]> {
    var pairs: Set<[String]> = []
    for person in persons {
        let ids = person.sorted()
        for (place, left) in ids.enumerated() { for right in ids[(place + 1)...] { pairs.insert([left, right]) } }
    }
    return pairs
}

/// Twice the shared pairs over all pairs of both.
func agreement(_ one: Set<Set<String>>, _ two: Set<Set<String>>) -> Double {
    let (left, right) = (pairs(one), pairs(two))
    return Double(2 * left.intersection(right).count) / Double(max(1, left.count + right.count))
}
