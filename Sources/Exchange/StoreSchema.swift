// SPDX-License-Identifier: Apache-2.0

/// The tables of the message store; scripts are only ever added.
enum StoreSchema {
    static let scripts = [
        """
        CREATE TABLE message (
            id INTEGER PRIMARY KEY, received_at TEXT NOT NULL, peer TEXT NOT NULL,
            application TEXT NOT NULL, facility TEXT NOT NULL, control_id TEXT NOT NULL,
            type TEXT NOT NULL, event TEXT NOT NULL, version TEXT NOT NULL, encoding TEXT NOT NULL,
            digest BLOB NOT NULL, body BLOB NOT NULL, translated BLOB,
            state TEXT NOT NULL, code TEXT NOT NULL, reply BLOB NOT NULL, resident_id INTEGER,
            steps TEXT NOT NULL, repeats INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX message_sender ON message (control_id, facility, application);
        CREATE INDEX message_resident ON message (resident_id) WHERE resident_id IS NOT NULL;
        CREATE INDEX message_time ON message (received_at);
        CREATE TABLE message_key (
            kind TEXT NOT NULL, value TEXT NOT NULL, message_id INTEGER NOT NULL REFERENCES message,
            PRIMARY KEY (kind, value, message_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE query_cursor (
            pointer TEXT PRIMARY KEY, question TEXT NOT NULL, residents TEXT NOT NULL, created_at TEXT NOT NULL
        ) STRICT;
        """,
        """
        CREATE TABLE image (
            id INTEGER PRIMARY KEY, received_at TEXT NOT NULL, instance_uid TEXT NOT NULL, class_uid TEXT NOT NULL,
            series_uid TEXT NOT NULL, study_uid TEXT NOT NULL, accession TEXT NOT NULL, modality TEXT NOT NULL,
            patient_id TEXT NOT NULL, name TEXT NOT NULL, digest BLOB NOT NULL, state TEXT NOT NULL,
            findings TEXT NOT NULL, order_message_id INTEGER REFERENCES message, resident_id INTEGER
        ) STRICT;
        CREATE INDEX image_instance ON image (instance_uid);
        CREATE INDEX image_study ON image (study_uid);
        CREATE INDEX image_resident ON image (resident_id) WHERE resident_id IS NOT NULL;
        """,
        """
        CREATE TABLE ecg (
            id INTEGER PRIMARY KEY, received_at TEXT NOT NULL, number TEXT NOT NULL, acquired_at TEXT NOT NULL,
            institution TEXT NOT NULL, patient_id TEXT NOT NULL, name TEXT NOT NULL, digest BLOB NOT NULL,
            body BLOB NOT NULL, report BLOB, state TEXT NOT NULL, findings TEXT NOT NULL,
            order_message_id INTEGER REFERENCES message, resident_id INTEGER
        ) STRICT;
        CREATE INDEX ecg_digest ON ecg (digest);
        CREATE INDEX ecg_number ON ecg (number) WHERE number <> '';
        CREATE INDEX ecg_resident ON ecg (resident_id) WHERE resident_id IS NOT NULL;
        """,
        """
        CREATE TABLE document (
            id INTEGER PRIMARY KEY, received_at TEXT NOT NULL, root TEXT NOT NULL, extension TEXT NOT NULL,
            set_root TEXT NOT NULL, set_extension TEXT NOT NULL, version TEXT NOT NULL, code TEXT NOT NULL,
            template TEXT NOT NULL, title TEXT NOT NULL, effective_time TEXT NOT NULL, institution TEXT NOT NULL,
            patient_id TEXT NOT NULL, name TEXT NOT NULL, digest BLOB NOT NULL, body BLOB, state TEXT NOT NULL,
            findings TEXT NOT NULL, message_id INTEGER REFERENCES message DEFERRABLE INITIALLY DEFERRED,
            resident_id INTEGER, replaced_by INTEGER REFERENCES document
        ) STRICT;
        CREATE INDEX document_number ON document (extension, root);
        CREATE INDEX document_resident ON document (resident_id) WHERE resident_id IS NOT NULL;
        CREATE INDEX document_message ON document (message_id) WHERE message_id IS NOT NULL;
        """,
        "ALTER TABLE document ADD COLUMN translated BLOB",
        // Searching, pruning, and bodies that are enciphered.
        """
        CREATE INDEX message_kind ON message (type, event, received_at, facility, state);
        CREATE INDEX message_facility ON message (facility, received_at);
        CREATE INDEX message_trouble ON message (state, received_at) WHERE state <> 'accepted';
        CREATE INDEX message_key_message ON message_key (message_id);
        CREATE INDEX image_order ON image (order_message_id) WHERE order_message_id IS NOT NULL;
        CREATE INDEX ecg_order ON ecg (order_message_id) WHERE order_message_id IS NOT NULL;
        ALTER TABLE message ADD COLUMN key_id INTEGER;
        ALTER TABLE document ADD COLUMN key_id INTEGER;
        ALTER TABLE ecg ADD COLUMN key_id INTEGER;
        CREATE TABLE body_key (
            id INTEGER PRIMARY KEY, algorithm TEXT NOT NULL, proof BLOB NOT NULL, file TEXT NOT NULL,
            added_at TEXT NOT NULL, is_active INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        """,
        // One row while the key is being changed and values stand in two forms: also in a store of a version that left values of
        // columns in clear, until its next change of the key.
        """
        CREATE TABLE body_change (id INTEGER PRIMARY KEY CHECK (id = 1)) STRICT;
        INSERT INTO body_change SELECT 1 WHERE EXISTS (SELECT 1 FROM body_key);
        """,
        "ALTER TABLE image ADD COLUMN study_time TEXT NOT NULL DEFAULT ''",
    ]
}
