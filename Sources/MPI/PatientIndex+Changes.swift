// SPDX-License-Identifier: Apache-2.0

import SQLite

extension PatientIndex {
    /// The number of the last change; 0 before the first.
    public func lastChange() throws(IndexError) -> Int64 {
        try stored { () throws(StoreError) in
            try store.first("SELECT max(id) FROM mpi_history", purpose: "read the last change")?.integer(0)
        } ?? 0
    }

    /// The residents that changes concern, each once, in the order of their first change.
    ///
    /// - Parameters:
    ///   - change: the number of the last change known; those after it are looked at.
    ///   - limit: how many changes at most.
    /// - Returns: the residents before and after those changes, and the number of the last change looked at.
    public func residentsChanged(after change: Int64, limit: Int) throws(IndexError) -> (
        residents: [Int64], last: Int64
    ) {
        let rows = try stored { () throws(StoreError) in
            try store.rows(
                "SELECT id, former_resident_id, resident_id FROM mpi_history WHERE id > ? ORDER BY id LIMIT ?",
                [.integer(change), .integer(Int64(limit))], purpose: "read changes")
        }
        var (residents, seen): ([Int64], Set<Int64>) = ([], [])
        for row in rows {
            for resident in [row.integer(1), row.integer(2)].compactMap({ $0 }) where seen.insert(resident).inserted {
                residents.append(resident)
            }
        }
        return (residents, rows.last?.integer(0) ?? change)
    }

    /// Residents that ended in a resident, directly or by way of others that ended there: their records were taken over,
    /// and none is left.
    public func residents(mergedInto resident: Int64) throws(IndexError) -> [Int64] {
        try stored { () throws(StoreError) in
            try store.rows(
                """
                WITH RECURSIVE ended(id) AS (
                    SELECT ?1
                    UNION
                    SELECT former_resident_id FROM ended
                    JOIN mpi_history ON mpi_history.resident_id = ended.id
                    JOIN mpi_resident ON mpi_resident.id = former_resident_id AND merged_into = ended.id)
                SELECT id FROM ended WHERE id <> ?1
                """, [.integer(resident)], purpose: "read former residents")
        }.compactMap { $0.integer(0) }
    }
}
