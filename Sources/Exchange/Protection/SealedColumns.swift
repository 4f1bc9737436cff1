// SPDX-License-Identifier: Apache-2.0

/// The columns of a table that hold what belongs to a patient: each value is enciphered where the store has a key.
///
/// All other columns are in clear: numbers of rows, residents and messages, times, states, institutions.
struct SealedColumns: Sendable {
    let table: String
    /// What tells rows apart; `rowid` but in tables without one.
    let key: [String]
    /// What is looked for: equal values are kept equal.
    let terms: [String]
    /// What is only told.
    let values: [String]

    init(_ table: String, key: [String] = ["rowid"], terms: [String] = [], values: [String] = []) {
        (self.table, self.key, self.terms, self.values) = (table, key, terms, values)
    }
}

extension SealedColumns {
    /// Those outside of care.
    static let ofStore = [
        SealedColumns("message", values: ["steps"]), SealedColumns("delivery", values: ["reason"]),
        SealedColumns("notice_set", key: ["destination_id", "resident_id"], values: ["ids"]),
    ]

    /// All there are.
    static var all: [SealedColumns] { ofStore + Care.columns + Care.all.flatMap(\.columns) }
}
