// SPDX-License-Identifier: Apache-2.0

/// The tables of slots and appointments; scripts are only ever added.
///
/// A slot is known by the institution that offers it, the kind and the code of its resource, and the instant it begins;
/// an appointment by the number its placer gave with that number's authority and institution, and by the filler's.
enum BookingTables {
    static let scripts = [first, byInstitution]

    private static let first = """
        CREATE TABLE care_slot (
            id INTEGER PRIMARY KEY, resource TEXT NOT NULL, start TEXT NOT NULL, places INTEGER NOT NULL,
            state TEXT NOT NULL, facility TEXT NOT NULL, UNIQUE (resource, start)
        ) STRICT;
        CREATE TABLE care_appointment (
            id INTEGER PRIMARY KEY, placer TEXT NOT NULL, filler TEXT NOT NULL, slot_id INTEGER NOT NULL REFERENCES care_slot,
            place INTEGER, resident_id INTEGER, state TEXT NOT NULL, message_id INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX care_appointment_place ON care_appointment (slot_id, place) WHERE state = 'booked';
        CREATE INDEX care_appointment_placer ON care_appointment (placer);
        CREATE INDEX care_appointment_filler ON care_appointment (filler);
        CREATE INDEX care_appointment_resident ON care_appointment (resident_id);
        """

    /// `YYYYMMDD[HH[MM[SS[.S]]]][±ZZZZ]` as milliseconds since 1970; times without an offset are China's.
    private static let instant = """
        1000 * CAST(strftime('%s', substr(local, 1, 4) || '-' || substr(local, 5, 2) || '-' || substr(local, 7, 2) || ' '
            || substr(local, 9, 2) || ':' || substr(local, 11, 2) || ':' || substr(local, 13, 2)
            || CASE zone WHEN '' THEN '+08:00' ELSE substr(zone, 1, 3) || ':' || substr(zone, 4, 2) END) AS INTEGER)
        """

    /// Slots of one resource that were kept twice, their start written in two ways, become one with the appointments of
    /// both.
    private static let byInstitution = """
        ALTER TABLE care_appointment RENAME TO care_appointment_old;
        ALTER TABLE care_slot RENAME TO care_slot_old;
        CREATE TABLE care_slot (
            id INTEGER PRIMARY KEY, facility TEXT NOT NULL, kind TEXT NOT NULL, resource TEXT NOT NULL,
            instant INTEGER NOT NULL, start TEXT NOT NULL, authority TEXT NOT NULL, places INTEGER NOT NULL,
            state TEXT NOT NULL, UNIQUE (facility, resource, instant, kind)
        ) STRICT;
        CREATE TABLE care_appointment (
            id INTEGER PRIMARY KEY, placer TEXT NOT NULL, namespace TEXT NOT NULL, universal_id TEXT NOT NULL,
            facility TEXT NOT NULL, filler TEXT NOT NULL, filler_facility TEXT NOT NULL,
            slot_id INTEGER NOT NULL REFERENCES care_slot, place INTEGER, resident_id INTEGER, state TEXT NOT NULL,
            message_id INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE care_slot_moved AS
            SELECT id AS old, facility, resource, coalesce(\(instant), -id) AS instant
            FROM (SELECT *, substr(substr(start, 1, length(start) - length(zone)) || '000000', 1, 14) AS local
                FROM (SELECT *, CASE WHEN start LIKE '%+____' OR start LIKE '%-____' THEN substr(start, -5) ELSE '' END AS zone
                    FROM care_slot_old));
        CREATE INDEX care_slot_moved_old ON care_slot_moved (old);
        CREATE INDEX care_slot_moved_twin ON care_slot_moved (facility, resource, instant);
        INSERT INTO care_slot
            SELECT min(id), moved.facility, '', moved.resource, instant, min(start), '', max(places),
                CASE max(state = 'blocked') WHEN 1 THEN 'blocked' ELSE 'open' END
            FROM care_slot_old JOIN care_slot_moved AS moved ON old = id
            GROUP BY moved.facility, moved.resource, instant;
        INSERT INTO care_appointment
            SELECT appointment.id, placer, '', '', coalesce(message.facility, ''), filler,
                CASE message.type WHEN 'SIU' THEN message.facility ELSE '' END, care_slot.id,
                CASE (SELECT count(*) FROM care_slot_moved AS twin WHERE twin.facility = moved.facility
                        AND twin.resource = moved.resource AND twin.instant = moved.instant)
                    WHEN 1 THEN place
                    ELSE row_number() OVER (PARTITION BY care_slot.id, appointment.state ORDER BY appointment.id) END,
                appointment.resident_id, appointment.state, message_id
            FROM care_appointment_old AS appointment JOIN care_slot_moved AS moved ON old = slot_id
                JOIN care_slot ON care_slot.facility = moved.facility AND care_slot.resource = moved.resource
                    AND care_slot.instant = moved.instant
                LEFT JOIN message ON message.id = message_id;
        DROP TABLE care_slot_moved;
        DROP TABLE care_appointment_old;
        DROP TABLE care_slot_old;
        CREATE UNIQUE INDEX care_appointment_place ON care_appointment (slot_id, place) WHERE state = 'booked';
        CREATE INDEX care_appointment_placer ON care_appointment (placer);
        CREATE INDEX care_appointment_filler ON care_appointment (filler);
        CREATE INDEX care_appointment_resident ON care_appointment (resident_id);
        CREATE INDEX care_slot_time ON care_slot (resource, instant);
        """
}
