// SPDX-License-Identifier: Apache-2.0

import SQLite

extension PatientIndex {
    /// Gives records of an older version of the index their sounds.
    static func addSounds(_ store: Connection) throws(StoreError) {
        let missing = "SELECT id, family, given FROM mpi_record WHERE sound = '' LIMIT 10000"
        while true {
            let rows = try store.rows(missing, purpose: "look for names without a sound")
            if rows.isEmpty { return }
            try store.transaction(purpose: "add the sounds of names") { () throws(StoreError) in
                for row in rows {
                    let name = PersonName(family: row.text(1) ?? "", given: row.text(2) ?? "")
                    try store.run(
                        "UPDATE mpi_record SET sound = ? WHERE id = ?",
                        [.text(NameSound.of(name)), .optional(row.integer(0))], purpose: "add the sound of a name")
                }
            }
        }
    }
}
