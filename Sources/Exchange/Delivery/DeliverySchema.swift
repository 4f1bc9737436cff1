// SPDX-License-Identifier: Apache-2.0

/// The tables of what is sent to others; scripts are only ever added.
enum DeliverySchema {
    static let scripts = [
        """
        CREATE TABLE destination (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, host TEXT NOT NULL, port INTEGER NOT NULL,
            application TEXT NOT NULL, facility TEXT NOT NULL, paused INTEGER NOT NULL DEFAULT 0,
            trouble TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE TABLE delivery (
            id INTEGER PRIMARY KEY AUTOINCREMENT, destination_id INTEGER NOT NULL REFERENCES destination ON DELETE CASCADE,
            topic TEXT NOT NULL, control_id TEXT NOT NULL, body BLOB NOT NULL, created_at TEXT NOT NULL,
            state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 0,
            settled_at TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '', answer BLOB
        ) STRICT;
        CREATE INDEX delivery_waiting ON delivery (destination_id, id) WHERE state = 'waiting';
        CREATE INDEX delivery_topic ON delivery (destination_id, topic, id) WHERE state = 'waiting';
        CREATE INDEX delivery_dead ON delivery (destination_id, id) WHERE state = 'dead';
        CREATE TABLE subscription (
            destination_id INTEGER NOT NULL REFERENCES destination ON DELETE CASCADE, domain_id INTEGER NOT NULL,
            PRIMARY KEY (destination_id, domain_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE notice_set (
            destination_id INTEGER NOT NULL REFERENCES destination ON DELETE CASCADE, resident_id INTEGER NOT NULL,
            ids TEXT NOT NULL, PRIMARY KEY (destination_id, resident_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE notice_mark (id INTEGER PRIMARY KEY CHECK (id = 1), history INTEGER NOT NULL) STRICT;
        """,
        routing,
        """
        CREATE INDEX delivery_next ON delivery (destination_id, id, topic, is_unready, due) WHERE state = 'waiting';
        DROP INDEX delivery_waiting;
        """,
        priorities,
    ]

    /// Classes that go before one another (``DeliveryPriority/rank``); what of them waits too long counts as all others.
    private static let priorities = """
        ALTER TABLE delivery ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
        DROP INDEX delivery_next;
        CREATE INDEX delivery_next ON delivery (destination_id, priority, id, topic, is_unready, due)
            WHERE state = 'waiting';
        DROP INDEX delivery_topic;
        CREATE INDEX delivery_topic ON delivery (destination_id, topic, priority, id) WHERE state = 'waiting';
        CREATE INDEX delivery_deferred ON delivery (destination_id, queued_at) WHERE state = 'waiting' AND priority > 0;
        """

    /// Where a message came from: its number in the store, the route, and what tells a message that goes round.
    ///
    /// `is_configured` are destinations of a configuration file, `is_retired` those that stand in it no longer;
    /// `is_unready` are messages that still have to be changed before they can be sent.
    private static let routing = """
        ALTER TABLE destination ADD COLUMN is_configured INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE destination ADD COLUMN is_retired INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE delivery ADD COLUMN message_id INTEGER;
        ALTER TABLE delivery ADD COLUMN route TEXT NOT NULL DEFAULT '';
        ALTER TABLE delivery ADD COLUMN queued_at INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE delivery ADD COLUMN is_unready INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE delivery ADD COLUMN fingerprint BLOB;
        CREATE INDEX delivery_message ON delivery (message_id) WHERE message_id IS NOT NULL;
        CREATE INDEX delivery_fingerprint ON delivery (fingerprint, destination_id, queued_at)
            WHERE fingerprint IS NOT NULL;
        CREATE INDEX delivery_unready ON delivery (id) WHERE is_unready = 1 AND state = 'waiting';
        """
}
