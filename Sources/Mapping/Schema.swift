// SPDX-License-Identifier: Apache-2.0

/// The tables of codes and maps; scripts are only ever added.
enum Schema {
    static let scripts = [
        """
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
    ]
}
