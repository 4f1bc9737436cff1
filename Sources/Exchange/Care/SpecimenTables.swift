// SPDX-License-Identifier: Apache-2.0

/// The tables of specimens and controls; scripts are only ever added.
///
/// A specimen is known by the number on its tube, with that number's authority and the institution that gave it, and by
/// the number the laboratory gave it with that laboratory. A control is of a device of the institution that sent it.
enum SpecimenTables {
    /// A row where a specimen, or any it is made of, was rejected.
    static let rejectedInLine = """
        WITH RECURSIVE line (row) AS (
            SELECT ?1 UNION SELECT parent FROM care_specimen_parent JOIN line ON specimen = line.row)
        SELECT 1 FROM care_specimen JOIN line ON line.row = care_specimen.row WHERE state = 'rejected' LIMIT 1
        """

    static let scripts = [
        """
        CREATE TABLE care_specimen (
            id TEXT PRIMARY KEY, parent TEXT NOT NULL, order_number TEXT NOT NULL, resident_id INTEGER,
            state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT '',
            collected TEXT NOT NULL DEFAULT '', received TEXT NOT NULL DEFAULT '', message_id INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX care_specimen_order ON care_specimen (order_number);
        CREATE TABLE care_control (
            equipment TEXT NOT NULL, item TEXT NOT NULL, passed INTEGER NOT NULL, message_id INTEGER NOT NULL,
            PRIMARY KEY (equipment, item)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        ALTER TABLE care_specimen RENAME TO care_specimen_old;
        DROP INDEX care_specimen_order;
        CREATE TABLE care_specimen (
            row INTEGER PRIMARY KEY, id TEXT NOT NULL, namespace TEXT NOT NULL, universal_id TEXT NOT NULL,
            facility TEXT NOT NULL, filler TEXT NOT NULL, filler_facility TEXT NOT NULL, parent TEXT NOT NULL,
            order_number TEXT NOT NULL, resident_id INTEGER, state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '',
            kind TEXT NOT NULL DEFAULT '', collected TEXT NOT NULL DEFAULT '', received TEXT NOT NULL DEFAULT '',
            message_id INTEGER NOT NULL
        ) STRICT;
        INSERT INTO care_specimen (id, namespace, universal_id, facility, filler, filler_facility, parent, order_number,
                resident_id, state, reason, kind, collected, received, message_id)
            SELECT specimen.id, '', '', coalesce(message.facility, ''), '', '', parent, order_number,
                specimen.resident_id, specimen.state, reason, kind, collected, received, message_id
            FROM care_specimen_old AS specimen LEFT JOIN message ON message.id = message_id ORDER BY message_id;
        DROP TABLE care_specimen_old;
        CREATE INDEX care_specimen_id ON care_specimen (id);
        CREATE INDEX care_specimen_filler ON care_specimen (filler) WHERE filler <> '';
        CREATE INDEX care_specimen_order ON care_specimen (order_number);
        CREATE TABLE care_specimen_parent (
            specimen INTEGER NOT NULL REFERENCES care_specimen, parent INTEGER NOT NULL REFERENCES care_specimen,
            PRIMARY KEY (specimen, parent)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO care_specimen_parent SELECT child.row, parent.row FROM care_specimen AS child
            JOIN care_specimen AS parent ON parent.id = child.parent AND parent.row <> child.row WHERE child.parent <> '';
        ALTER TABLE care_control RENAME TO care_control_old;
        CREATE TABLE care_control (
            id INTEGER PRIMARY KEY, facility TEXT NOT NULL, equipment TEXT NOT NULL, namespace TEXT NOT NULL,
            universal_id TEXT NOT NULL, item TEXT NOT NULL, passed INTEGER NOT NULL, message_id INTEGER NOT NULL,
            UNIQUE (equipment, item, facility, namespace, universal_id)
        ) STRICT;
        INSERT INTO care_control (facility, equipment, namespace, universal_id, item, passed, message_id)
            SELECT coalesce(message.facility, ''), equipment, '', '', item, passed, message_id
            FROM care_control_old LEFT JOIN message ON message.id = message_id;
        DROP TABLE care_control_old;
        """,
        SpecimenOrders.script,
    ]
}
