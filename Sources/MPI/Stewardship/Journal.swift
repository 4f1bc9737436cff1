// SPDX-License-Identifier: Apache-2.0

import SQLite

/// Images of all rows that an event changes, and the way back to them.
///
/// While a journal runs, triggers of this connection copy each row before and after its change. Values keep their types,
/// so that what is restored is what was there, byte for byte.
struct Journal {
    private let store: Connection

    /// The tables that events change; history itself only grows.
    private static let tables = [
        "mpi_resident", "mpi_record", "mpi_card", "mpi_task", "mpi_key", "mpi_edge", "mpi_decision", "mpi_hub",
    ]

    private struct Table {
        let name: String
        let columns: [String]
        let keys: [Int]
    }

    private let known: [Table]

    init(_ store: Connection) throws(StoreError) {
        self.store = store
        var known: [Table] = []
        for name in Self.tables {
            let rows = try store.rows(
                "SELECT name, pk FROM pragma_table_info(?)", [.text(name)], purpose: "list columns")
            known.append(
                Table(
                    name: name, columns: rows.map { $0.text(0) ?? "" },
                    keys: rows.indices.filter { (rows[$0].integer(1) ?? 0) > 0 }))
        }
        self.known = known
    }

    // MARK: Writing

    /// From now on changes are kept for the newest event.
    func start() throws(StoreError) {
        for table in known {
            for (operation, sides) in [("INSERT", ["NEW"]), ("DELETE", ["OLD"]), ("UPDATE", ["OLD", "NEW"])] {
                try store.script(Self.trigger(table, operation, sides), purpose: "watch \(table.name)")
            }
        }
    }

    /// No longer.
    func stop() throws(StoreError) {
        for table in known {
            for operation in ["INSERT", "DELETE", "UPDATE"] {
                try store.script(
                    "DROP TRIGGER IF EXISTS temp.\(table.name)_\(operation)", purpose: "stop watching \(table.name)")
            }
        }
    }

    private static func trigger(_ table: Table, _ operation: String, _ sides: [String]) -> String {
        let places = table.columns.indices.map { "c\($0)" }.joined(separator: ", ")
        let event = "(SELECT max(id) FROM mpi_event)"
        let inserts = sides.map { side in
            let values = table.columns.map { "\(side).\($0)" }.joined(separator: ", ")
            // Of an update the second image takes the number of the first.
            let step = sides.count == 2 && side == "NEW" ? 0 : 1
            return """
                INSERT INTO mpi_image (event, seq, side, source, operation, \(places))
                SELECT \(event), coalesce((SELECT max(seq) FROM mpi_image WHERE event = \(event)), 0) + \(step),
                    \(side == "NEW" ? 1 : 0), '\(table.name)', '\(operation)', \(values);
                """
        }
        return """
            CREATE TEMP TRIGGER \(table.name)_\(operation) AFTER \(operation) ON main.\(table.name)
            BEGIN \(inserts.joined(separator: " ")) END
            """
    }

    // MARK: Going back

    /// Puts every row back as it was before an event.
    ///
    /// - Returns: false when a row has changed since in what the event changed; some rows may have been put back then.
    func restore(_ event: Int64) throws(StoreError) -> Bool {
        let columns = (0..<Schema.imageWidth).map { "c\($0)" }.joined(separator: ", ")
        let rows = try store.rows(
            "SELECT seq, side, source, operation, \(columns) FROM mpi_image WHERE event = ? ORDER BY seq DESC, side",
            [.integer(event)], purpose: "read the images of an event")
        var place = 0
        while place < rows.count {
            let row = rows[place]
            guard let table = known.first(where: { $0.name == row.text(2) }) else { return false }
            let image = Self.image(row, table)
            let isRestored: Bool
            switch row.text(3) {
            case "INSERT": isRestored = try remove(image, table)
            case "DELETE": isRestored = try insert(image, table)
            default:
                place += 1
                guard place < rows.count else { return false }
                isRestored = try change(Self.image(rows[place], table), back: image, table)
            }
            guard isRestored else { return false }
            place += 1
        }
        return true
    }

    private static func image(_ row: Row, _ table: Table) -> [SQLValue] { table.columns.indices.map { row[$0 + 4] } }

    private static func condition(_ table: Table) -> String {
        table.keys.map { "\(table.columns[$0]) = ?" }.joined(separator: " AND ")
    }

    private func current(_ image: [SQLValue], _ table: Table) throws(StoreError) -> [SQLValue]? {
        let row = try store.first(
            "SELECT \(table.columns.joined(separator: ", ")) FROM \(table.name) WHERE \(Self.condition(table))",
            table.keys.map { image[$0] }, purpose: "read a row to restore")
        return row.map { row in table.columns.indices.map { row[$0] } }
    }

    private func remove(_ image: [SQLValue], _ table: Table) throws(StoreError) -> Bool {
        guard try current(image, table) == image else { return false }
        try store.run(
            "DELETE FROM \(table.name) WHERE \(Self.condition(table))", table.keys.map { image[$0] },
            purpose: "undo an insertion")
        return true
    }

    private func insert(_ image: [SQLValue], _ table: Table) throws(StoreError) -> Bool {
        guard try current(image, table) == nil else { return false }
        let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
        try store.run(
            "INSERT INTO \(table.name) (\(table.columns.joined(separator: ", "))) VALUES (\(marks))", image,
            purpose: "undo a deletion")
        return true
    }

    /// Only what the event changed goes back; other columns may have changed since.
    private func change(_ after: [SQLValue], back before: [SQLValue], _ table: Table) throws(StoreError) -> Bool {
        guard let now = try current(after, table) else { return false }
        let changed = table.columns.indices.filter { before[$0] != after[$0] }
        guard changed.allSatisfy({ now[$0] == after[$0] }) else { return false }
        guard !changed.isEmpty else { return true }
        let sets = changed.map { "\(table.columns[$0]) = ?" }.joined(separator: ", ")
        try store.run(
            "UPDATE \(table.name) SET \(sets) WHERE \(Self.condition(table))",
            changed.map { before[$0] } + table.keys.map { after[$0] }, purpose: "undo a change")
        return true
    }
}
