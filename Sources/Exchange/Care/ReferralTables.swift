// SPDX-License-Identifier: Apache-2.0

/// The tables of referrals; scripts are only ever added.
///
/// A referral is known by its number with that number's authority, and the institution that asked.
enum ReferralTables {
    static let scripts = [
        """
        CREATE TABLE care_referral (
            number TEXT PRIMARY KEY, resident_id INTEGER, kind TEXT NOT NULL, source TEXT NOT NULL,
            target TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', due INTEGER NOT NULL,
            message_id INTEGER NOT NULL, document TEXT NOT NULL DEFAULT ''
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX care_referral_due ON care_referral (due) WHERE state = 'requested';
        """,
        """
        DROP INDEX care_referral_due;
        CREATE INDEX care_referral_due ON care_referral (due) WHERE state IN ('requested', 'accepted');
        """,
        """
        ALTER TABLE care_referral RENAME TO care_referral_old;
        DROP INDEX care_referral_due;
        CREATE TABLE care_referral (
            id INTEGER PRIMARY KEY, number TEXT NOT NULL, namespace TEXT NOT NULL, universal_id TEXT NOT NULL,
            facility TEXT NOT NULL, resident_id INTEGER, kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
            state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', due INTEGER NOT NULL, message_id INTEGER NOT NULL,
            document TEXT NOT NULL DEFAULT '', UNIQUE (number, facility, namespace, universal_id)
        ) STRICT;
        INSERT INTO care_referral (number, namespace, universal_id, facility, resident_id, kind, source, target, state,
                reason, due, message_id, document)
            SELECT number, '', '', coalesce((SELECT facility FROM message WHERE message.id = message_id), source),
                resident_id, kind, source, target, state, reason,
                CASE state WHEN 'arrived' THEN due + 7776000000 ELSE due END, message_id, document
            FROM care_referral_old ORDER BY message_id;
        DROP TABLE care_referral_old;
        CREATE INDEX care_referral_due ON care_referral (due) WHERE state IN ('requested', 'accepted', 'arrived');
        """,
    ]
}
