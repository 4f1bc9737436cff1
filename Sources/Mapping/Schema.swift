// SPDX-License-Identifier: Apache-2.0

/// The tables of codes and maps; scripts are only ever added.
enum Schema {
    static let scripts = [first, second, third]

    private static let first = """
        CREATE TABLE map_system (id INTEGER PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL,
            UNIQUE (name, version)) STRICT;
        CREATE TABLE map_code (
            system_id INTEGER NOT NULL REFERENCES map_system, key TEXT NOT NULL, code TEXT NOT NULL,
            name TEXT NOT NULL, PRIMARY KEY (system_id, key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE map_map (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,
            from_id INTEGER NOT NULL REFERENCES map_system, to_id INTEGER NOT NULL REFERENCES map_system
        ) STRICT;
        CREATE TABLE map_row (
            map_id INTEGER NOT NULL REFERENCES map_map, source_key TEXT NOT NULL, source TEXT NOT NULL,
            target_key TEXT NOT NULL, target TEXT NOT NULL, target_name TEXT NOT NULL, relationship TEXT NOT NULL,
            PRIMARY KEY (map_id, source_key, target_key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX map_row_target ON map_row (map_id, target_key);
        CREATE TABLE map_use (
            use TEXT NOT NULL, facility TEXT NOT NULL, map_id INTEGER NOT NULL REFERENCES map_map,
            PRIMARY KEY (use, facility)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE map_unmapped (
            use TEXT NOT NULL, facility TEXT NOT NULL, system TEXT NOT NULL, key TEXT NOT NULL, code TEXT NOT NULL,
            text TEXT NOT NULL, result TEXT NOT NULL, count INTEGER NOT NULL, first_at TEXT NOT NULL,
            last_at TEXT NOT NULL, PRIMARY KEY (use, facility, system, key)
        ) STRICT, WITHOUT ROWID;
        """

    /// Codes with periods, parents and properties; rows with conditions, status and decisions.
    private static let second = """
        CREATE TABLE map_concept (
            system_id INTEGER NOT NULL REFERENCES map_system, key TEXT NOT NULL, valid_from TEXT NOT NULL,
            code TEXT NOT NULL, name TEXT NOT NULL, valid_to TEXT NOT NULL, parent TEXT NOT NULL,
            properties TEXT NOT NULL, original TEXT, line INTEGER NOT NULL, repeats INTEGER NOT NULL,
            PRIMARY KEY (system_id, key, valid_from)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO map_concept SELECT system_id, key, '', code, name, '', '', '', NULL, 0, 0 FROM map_code;
        DROP TABLE map_code;
        ALTER TABLE map_map ADD COLUMN version TEXT NOT NULL DEFAULT '';
        CREATE TABLE map_entry (
            id INTEGER PRIMARY KEY, map_id INTEGER NOT NULL REFERENCES map_map,
            source_key TEXT NOT NULL, source TEXT NOT NULL, source_name TEXT NOT NULL, condition TEXT NOT NULL,
            priority INTEGER NOT NULL, target_key TEXT NOT NULL, target TEXT NOT NULL, target_name TEXT NOT NULL,
            relationship TEXT NOT NULL, valid_from TEXT NOT NULL, valid_to TEXT NOT NULL, status TEXT NOT NULL,
            actor TEXT NOT NULL, decided_at TEXT NOT NULL, reason TEXT NOT NULL, evidence TEXT NOT NULL,
            original_source TEXT, original_target TEXT, line INTEGER NOT NULL, repeats INTEGER NOT NULL,
            properties TEXT NOT NULL, seen_source TEXT NOT NULL DEFAULT '', seen_target TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE UNIQUE INDEX map_entry_source
            ON map_entry (map_id, source_key, condition, target_key, valid_from);
        CREATE INDEX map_entry_target ON map_entry (map_id, target_key);
        INSERT INTO map_entry (map_id, source_key, source, source_name, condition, priority, target_key, target,
            target_name, relationship, valid_from, valid_to, status, actor, decided_at, reason, evidence, line,
            repeats, properties)
            SELECT map_id, source_key, source, '', '', 1, target_key, target, target_name, relationship, '', '',
            'approved', '', '', '', '', 0, 0, '' FROM map_row;
        DROP TABLE map_row;
        CREATE TABLE map_decision (
            id INTEGER PRIMARY KEY, map TEXT NOT NULL, source TEXT NOT NULL, condition TEXT NOT NULL,
            target TEXT NOT NULL, seen_source TEXT NOT NULL, seen_target TEXT NOT NULL, status TEXT NOT NULL,
            actor TEXT NOT NULL, decided_at TEXT NOT NULL, reason TEXT NOT NULL
        ) STRICT;
        CREATE TABLE map_calibration (
            map_id INTEGER PRIMARY KEY REFERENCES map_map, threshold REAL, content TEXT NOT NULL
        ) STRICT;
        CREATE TABLE map_upload (
            map_id INTEGER NOT NULL REFERENCES map_map, source_key TEXT NOT NULL, source TEXT NOT NULL,
            target TEXT NOT NULL, list_type TEXT NOT NULL, content TEXT NOT NULL,
            PRIMARY KEY (map_id, source_key, target)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE map_use ADD COLUMN placement TEXT NOT NULL DEFAULT 'triplet';
        CREATE TABLE map_field (
            field TEXT NOT NULL, use TEXT NOT NULL, PRIMARY KEY (field)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE map_written (
            message_id INTEGER NOT NULL, path TEXT NOT NULL, map TEXT NOT NULL, version TEXT NOT NULL,
            row_id INTEGER NOT NULL, original TEXT NOT NULL, written TEXT NOT NULL, PRIMARY KEY (message_id, path)
        ) STRICT, WITHOUT ROWID;
        """

    /// Names of systems in documents, and what was done to files.
    private static let third = """
        ALTER TABLE map_system ADD COLUMN oid TEXT NOT NULL DEFAULT '';
        CREATE TABLE map_applied (
            digest BLOB NOT NULL PRIMARY KEY, source BLOB NOT NULL, edits TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE map_applied_code (
            digest BLOB NOT NULL, number INTEGER NOT NULL, path TEXT NOT NULL, map TEXT NOT NULL,
            version TEXT NOT NULL, row_id INTEGER NOT NULL, original TEXT NOT NULL, written TEXT NOT NULL,
            PRIMARY KEY (digest, number)
        ) STRICT, WITHOUT ROWID;
        """
}
