// SPDX-License-Identifier: Apache-2.0

/// The tables of prescriptions and of what was dispensed; scripts are only ever added.
///
/// A prescription is known by its number with that number's authority, and the institution that wrote it.
enum PrescriptionTables {
    static let scripts = [
        """
        CREATE TABLE care_prescription (
            number TEXT NOT NULL, facility TEXT NOT NULL, resident_id INTEGER, result TEXT NOT NULL,
            rule TEXT NOT NULL, detail TEXT NOT NULL, reviewer TEXT NOT NULL, message_id INTEGER NOT NULL,
            dispensed INTEGER NOT NULL DEFAULT 0, reviews INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (number, facility)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        CREATE TABLE care_dispense (
            id INTEGER PRIMARY KEY, number TEXT NOT NULL, drug TEXT NOT NULL, lot TEXT NOT NULL, amount TEXT NOT NULL,
            unit TEXT NOT NULL, facility TEXT NOT NULL, resident_id INTEGER, message_id INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX care_dispense_lot ON care_dispense (lot);
        """,
        """
        ALTER TABLE care_prescription RENAME TO care_prescription_old;
        CREATE TABLE care_prescription (
            id INTEGER PRIMARY KEY, number TEXT NOT NULL, namespace TEXT NOT NULL, universal_id TEXT NOT NULL,
            facility TEXT NOT NULL, resident_id INTEGER, result TEXT NOT NULL, rule TEXT NOT NULL, detail TEXT NOT NULL,
            reviewer TEXT NOT NULL, message_id INTEGER NOT NULL, dispensed INTEGER NOT NULL DEFAULT 0,
            reviews INTEGER NOT NULL DEFAULT 1, UNIQUE (number, facility, namespace, universal_id)
        ) STRICT;
        INSERT INTO care_prescription (number, namespace, universal_id, facility, resident_id, result, rule, detail,
                reviewer, message_id, dispensed, reviews)
            SELECT number, '', '', facility, resident_id, result, rule, detail, reviewer, message_id, dispensed, reviews
            FROM care_prescription_old ORDER BY message_id;
        DROP TABLE care_prescription_old;
        ALTER TABLE care_dispense ADD COLUMN prescription_id INTEGER;
        UPDATE care_dispense SET prescription_id = (SELECT min(id) FROM care_prescription
            WHERE care_prescription.number = care_dispense.number
            GROUP BY care_prescription.number HAVING count(*) = 1);
        CREATE INDEX care_dispense_number ON care_dispense (number);
        """,
        """
        ALTER TABLE care_dispense ADD COLUMN unit_name TEXT NOT NULL DEFAULT '';
        CREATE INDEX care_dispense_prescription ON care_dispense (prescription_id);
        """,
    ]
}
