// SPDX-License-Identifier: Apache-2.0

import HL7v2
import JSON
import SQLite

/// All numbers one person has had in the index.
///
/// What is kept under a number stays under it when the number is merged into another (ADT^A40), so that a merge which
/// turns out wrong can be undone: who it was is told anew each time, never written over.
enum FormerResidents {
    /// Whoever a resident is now, and all who became that one, the lowest number first; at least the resident itself.
    static func all(of resident: Int64, in connection: Connection) throws(StoreError) -> [Int64] {
        let rows = try connection.rows(
            """
            WITH RECURSIVE later (id, next) AS (
                SELECT id, merged_into FROM mpi_resident WHERE id = ?1
                UNION SELECT mpi_resident.id, mpi_resident.merged_into FROM mpi_resident
                    JOIN later ON mpi_resident.id = later.next),
            former (id) AS (
                SELECT id FROM later WHERE next IS NULL
                UNION SELECT mpi_resident.id FROM mpi_resident JOIN former ON mpi_resident.merged_into = former.id)
            SELECT id FROM former ORDER BY id
            """, [.integer(resident)], purpose: "follow a resident's merges")
        return rows.isEmpty ? [resident] : rows.compactMap { $0.integer(0) }
    }

    /// Numbers as a value for `column IN (SELECT value FROM json_each(?))`.
    static func list(_ numbers: [Int64]) -> SQLValue {
        .text(String(decoding: JSONValue.array(numbers.map { .integer($0) }).serialized(), as: UTF8.self))
    }
}

extension CareDesk {
    /// All numbers of a resident, as ``FormerResidents`` tells them.
    func residents(_ resident: Int64) throws(CareStop) -> [Int64] {
        if let known = knownResidents[resident] { return known }
        let all: [Int64]
        do throws(StoreError) { all = try FormerResidents.all(of: resident, in: connection) } catch {
            throw .store(error)
        }
        knownResidents[resident] = all
        return all
    }

    /// Whether two numbers are those of one person.
    func isSame(_ one: Int64, _ other: Int64) throws(CareStop) -> Bool {
        if one == other { return true }
        return try residents(one).contains(other)
    }

    /// Whether something kept for `owner` may be spoken of by a message: its patient is the same person.
    ///
    /// Where either is not known nothing is told apart, except that a patient who was named and is nobody the index knows is
    /// not the owner.
    func isOwn(_ owner: Int64?, _ visit: CareVisit) throws(CareStop) -> Bool {
        guard let owner else { return true }
        guard let patient = visit.residentID else { return visit.message.segment("PID") == nil }
        return try isSame(owner, patient)
    }

    /// All numbers of a resident as a value for `column IN (SELECT value FROM json_each(?))`; of nobody for nil.
    func everyNumber(of resident: Int64?) throws(CareStop) -> SQLValue {
        guard let resident else { return FormerResidents.list([]) }
        return FormerResidents.list(try residents(resident))
    }
}
