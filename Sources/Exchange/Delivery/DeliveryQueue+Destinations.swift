// SPDX-License-Identifier: Apache-2.0

public import SQLite

extension DeliveryQueue {
    /// All destinations by name, with what waits for each.
    public func destinations() throws(StoreError) -> [Destination] {
        try connection.rows(
            """
            SELECT name, host, port, application, facility, paused, trouble, id,
                (SELECT count(*) FROM delivery WHERE destination_id = destination.id AND state = 'waiting'),
                (SELECT count(*) FROM delivery WHERE destination_id = destination.id AND state = 'dead'), is_retired
            FROM destination ORDER BY name
            """, purpose: "list destinations"
        ).map { row in
            var destination = Destination(
                name: row.text(0) ?? "", host: row.text(1) ?? "", port: UInt16(clamping: row.integer(2) ?? 0),
                application: row.text(3) ?? "", facility: row.text(4) ?? "")
            destination.isPaused = row.integer(5) == 1
            destination.trouble = row.text(6) ?? ""
            destination.id = row.integer(7) ?? 0
            destination.waiting = Int(row.integer(8) ?? 0)
            destination.dead = Int(row.integer(9) ?? 0)
            destination.isRetired = row.integer(10) == 1
            return destination
        }
    }

    /// Those to send to, without counting what waits.
    func senders() throws(StoreError) -> [Destination] {
        try connection.rows(
            "SELECT name, host, port, id FROM destination WHERE is_retired = 0", purpose: "list destinations"
        ).map { row in
            var destination = Destination(
                name: row.text(0) ?? "", host: row.text(1) ?? "", port: UInt16(clamping: row.integer(2) ?? 0))
            destination.id = row.integer(3) ?? 0
            return destination
        }
    }

    /// Adds a destination, or gives the one of this name another address.
    public func add(_ destination: Destination) throws(StoreError) {
        try connection.run(
            """
            INSERT INTO destination (name, host, port, application, facility) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (name) DO UPDATE
            SET host = ?2, port = ?3, application = ?4, facility = ?5, is_retired = 0, is_configured = 0
            """,
            [
                .text(destination.name), .text(destination.host), .integer(Int64(destination.port)),
                .text(destination.application), .text(destination.facility),
            ], purpose: "add a destination")
    }

    /// Makes the destinations of a configuration those of the store; one that a former configuration had and this one has
    /// not gets nothing any more, but what waits for it stays.
    func configure(_ destinations: [Destination]) throws(StoreError) {
        try connection.run(
            "UPDATE destination SET is_retired = 1 WHERE is_configured = 1", purpose: "take the destinations over")
        for destination in destinations {
            try add(destination)
            try connection.run(
                "UPDATE destination SET is_configured = 1 WHERE name = ?", [.text(destination.name)],
                purpose: "take the destinations over")
        }
    }

    /// The row of a destination; nil when there is none of this name.
    func destinationID(_ name: String) throws(StoreError) -> Int64? {
        try connection.first("SELECT id FROM destination WHERE name = ?", [.text(name)], purpose: "find a destination")?
            .integer(0)
    }

    /// Removes a destination with all its messages.
    ///
    /// - Returns: whether there was one of this name.
    public func remove(_ name: String) throws(StoreError) -> Bool {
        try connection.run("DELETE FROM destination WHERE name = ?", [.text(name)], purpose: "remove a destination") > 0
    }

    /// Stops sending to a destination, or goes on.
    ///
    /// - Returns: whether there is one of this name.
    public func pause(_ name: String, _ isPaused: Bool) throws(StoreError) -> Bool {
        try connection.run(
            "UPDATE destination SET paused = ? WHERE name = ?", [.integer(isPaused ? 1 : 0), .text(name)],
            purpose: isPaused ? "pause a destination" : "resume a destination") > 0
    }

    func note(trouble: String, of destination: Int64) throws(StoreError) {
        try connection.run(
            "UPDATE destination SET trouble = ?1 WHERE id = ?2 AND trouble <> ?1",
            [.text(trouble), .integer(destination)], purpose: "note a destination's trouble")
    }
}
