// SPDX-License-Identifier: Apache-2.0

/// The tables of the index; scripts are only ever added.
enum Schema {
    static let scripts = [
        """
        CREATE TABLE mpi_domain (
            id INTEGER PRIMARY KEY,
            namespace TEXT NOT NULL, universal_id TEXT NOT NULL, universal_id_type TEXT NOT NULL,
            kind TEXT NOT NULL, application TEXT, facility TEXT
        ) STRICT;
        CREATE UNIQUE INDEX mpi_domain_namespace ON mpi_domain (namespace) WHERE namespace <> '';
        CREATE UNIQUE INDEX mpi_domain_universal ON mpi_domain (universal_id, universal_id_type)
            WHERE universal_id <> '';
        INSERT INTO mpi_domain (namespace, universal_id, universal_id_type, kind) VALUES
            ('EHC', '2.16.156.10011.1.19', 'ISO', 'card'), ('CN', '2.16.156.10011.1.3', 'ISO', 'number');

        CREATE TABLE mpi_resident (
            id INTEGER PRIMARY KEY, created_at TEXT NOT NULL,
            merged_into INTEGER REFERENCES mpi_resident
        ) STRICT;

        CREATE TABLE mpi_record (
            id INTEGER PRIMARY KEY,
            domain_id INTEGER NOT NULL REFERENCES mpi_domain, local_id TEXT NOT NULL,
            resident_id INTEGER NOT NULL REFERENCES mpi_resident, reason TEXT NOT NULL,
            family TEXT NOT NULL DEFAULT '', given TEXT NOT NULL DEFAULT '', name_key TEXT NOT NULL DEFAULT '',
            sex TEXT NOT NULL DEFAULT '0', birth_date TEXT NOT NULL DEFAULT '',
            number_raw TEXT NOT NULL DEFAULT '', number TEXT, owned INTEGER NOT NULL DEFAULT 0,
            card TEXT, phone TEXT NOT NULL DEFAULT '', address TEXT NOT NULL DEFAULT '',
            guardian_name TEXT NOT NULL DEFAULT '', guardian_number TEXT NOT NULL DEFAULT '',
            merged_into INTEGER REFERENCES mpi_record,
            created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
            UNIQUE (domain_id, local_id)
        ) STRICT;
        CREATE INDEX mpi_record_resident ON mpi_record (resident_id);
        CREATE INDEX mpi_record_number ON mpi_record (number) WHERE owned = 1;
        CREATE INDEX mpi_record_name ON mpi_record (name_key);
        CREATE INDEX mpi_record_birth ON mpi_record (birth_date);
        CREATE INDEX mpi_record_phone ON mpi_record (phone) WHERE phone <> '';

        CREATE TABLE mpi_card (
            card TEXT PRIMARY KEY, resident_id INTEGER NOT NULL REFERENCES mpi_resident,
            record_id INTEGER NOT NULL REFERENCES mpi_record, created_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX mpi_card_resident ON mpi_card (resident_id);

        CREATE TABLE mpi_history (
            id INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
            reason TEXT NOT NULL, resident_id INTEGER NOT NULL, record_id INTEGER, former_resident_id INTEGER,
            before TEXT
        ) STRICT;
        CREATE INDEX mpi_history_resident ON mpi_history (resident_id);
        CREATE INDEX mpi_history_record ON mpi_history (record_id);

        CREATE TABLE mpi_task (
            id INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'open',
            resident_id INTEGER NOT NULL, other_resident_id INTEGER, record_id INTEGER, detail TEXT NOT NULL
        ) STRICT;
        """,
        "CREATE INDEX mpi_record_merged ON mpi_record (merged_into) WHERE merged_into IS NOT NULL",
        linking,
        stewardship,
        """
        ALTER TABLE mpi_record ADD COLUMN sound TEXT NOT NULL DEFAULT '';
        CREATE INDEX mpi_record_sound ON mpi_record (sound);
        """,
        "CREATE INDEX mpi_resident_merged ON mpi_resident (merged_into) WHERE merged_into IS NOT NULL",
    ]

    /// What the matcher needs: keys that bring records together, pairs of weight, and what was counted when.
    ///
    /// A pair stands in `mpi_edge` in both directions, so that one range holds all neighbours of a record.
    private static let linking = """
        ALTER TABLE mpi_record ADD COLUMN document_type TEXT NOT NULL DEFAULT '';
        ALTER TABLE mpi_record ADD COLUMN ethnicity TEXT NOT NULL DEFAULT '';
        ALTER TABLE mpi_record ADD COLUMN written_on TEXT NOT NULL DEFAULT '';
        ALTER TABLE mpi_record ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE mpi_key (hash INTEGER NOT NULL, record INTEGER NOT NULL, PRIMARY KEY (hash, record))
            STRICT, WITHOUT ROWID;
        CREATE TABLE mpi_edge (
            a INTEGER NOT NULL, b INTEGER NOT NULL, total REAL NOT NULL, vetoes INTEGER NOT NULL, rule INTEGER NOT NULL,
            open INTEGER NOT NULL, PRIMARY KEY (a, b)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mpi_edge_open ON mpi_edge (total) WHERE open = 1;
        CREATE TABLE mpi_decision (
            a INTEGER NOT NULL, b INTEGER NOT NULL, verdict TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
            why TEXT NOT NULL, model TEXT NOT NULL, PRIMARY KEY (a, b)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mpi_decision_other ON mpi_decision (b);
        CREATE INDEX mpi_card_record ON mpi_card (record_id);
        CREATE TABLE mpi_reference (
            id INTEGER PRIMARY KEY, version TEXT NOT NULL, at TEXT NOT NULL, records INTEGER NOT NULL,
            keys INTEGER NOT NULL, model TEXT NOT NULL
        ) STRICT;
        CREATE TABLE mpi_frequency (kind INTEGER NOT NULL, hash INTEGER NOT NULL, rarity REAL NOT NULL,
            PRIMARY KEY (kind, hash)) STRICT, WITHOUT ROWID;
        CREATE TABLE mpi_hub (hash INTEGER PRIMARY KEY) STRICT;
        CREATE TABLE mpi_home (domain_id INTEGER PRIMARY KEY, town BLOB NOT NULL, village BLOB NOT NULL) STRICT;
        """

    /// What stewards do, with the images of the rows they changed.
    private static let stewardship = """
        ALTER TABLE mpi_task ADD COLUMN payload TEXT;
        ALTER TABLE mpi_task ADD COLUMN closed_at TEXT;
        ALTER TABLE mpi_history ADD COLUMN event INTEGER;
        CREATE TABLE mpi_event (
            id INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, why TEXT NOT NULL,
            model TEXT NOT NULL, seen TEXT NOT NULL, undone_by INTEGER, undoes INTEGER
        ) STRICT;
        CREATE TABLE mpi_image (
            event INTEGER NOT NULL, seq INTEGER NOT NULL, side INTEGER NOT NULL, source TEXT NOT NULL, operation TEXT NOT NULL,
            \((0..<imageWidth).map { "c\($0)" }.joined(separator: ", ")), PRIMARY KEY (event, seq, side)
        ) WITHOUT ROWID;
        """

    /// The columns of an image: as many as the widest table has, and some to spare.
    static let imageWidth = 32
}
