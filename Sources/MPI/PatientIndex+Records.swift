// SPDX-License-Identifier: Apache-2.0

import SQLite

extension PatientIndex {
    func nextRecordID() throws(IndexError) -> Int64 {
        let row = try stored { () throws(StoreError) in
            try store.first("SELECT max(id) FROM mpi_record", purpose: "number a record")
        }
        return (row?.integer(0) ?? 0) + 1
    }

    func newResident(_ context: Context) throws(IndexError) -> Int64 {
        try stored { () throws(StoreError) in
            try store.insert(
                "INSERT INTO mpi_resident (created_at) VALUES (?)", [.text(context.at)], purpose: "add a resident")
        }
    }

    /// The record in use of a local id; nil when there is none.
    ///
    /// - Throws: ``IndexError/subsumedID`` when it was merged into another.
    public func record(of id: LocalID) throws(IndexError) -> SourceRecord? {
        let record = try record(id.domain.id, id.value)
        if record?.mergedInto != nil { throw .subsumedID }
        return record
    }

    /// A record by its row; nil when there is none.
    public func record(_ id: Int64) throws(IndexError) -> SourceRecord? {
        try stored { () throws(StoreError) in
            try store.first(
                "SELECT \(SourceRecord.columns) FROM mpi_record WHERE id = ?", [.integer(id)], purpose: "read a record")
        }.map(SourceRecord.init)
    }

    func save(_ record: SourceRecord, known: SourceRecord?, _ context: Context) throws(IndexError) {
        let values: [SQLValue] = [
            .integer(record.residentID), .text(record.reason.rawValue), .text(record.name.family),
            .text(record.name.given), .text(record.name.key), .text(record.sex.rawValue),
            .text(record.birthDate?.compact ?? ""), .text(record.numberAsSent), .optional(record.number),
            .integer(record.ownsNumber ? 1 : 0), .optional(record.card), .text(record.phone), .text(record.address),
            .text(record.guardianName), .text(record.guardianNumber), .text(context.at), .text(record.documentType),
            .text(record.ethnicity), .text(record.writtenOn), .integer(Int64(record.settled.rawValue)),
            .text(NameSound.of(record.name)), .integer(record.id),
        ]
        try stored { () throws(StoreError) in
            if known != nil {
                try store.run(Self.update, values, purpose: "update a record")
            } else {
                let key: [SQLValue] = [.text(context.at), .integer(record.domainID), .text(record.localID)]
                try store.run(Self.insert, values + key, purpose: "add a record")
            }
        }
    }

    private static let update = """
        UPDATE mpi_record SET resident_id = ?, reason = ?, family = ?, given = ?, name_key = ?, sex = ?, birth_date = ?,
            number_raw = ?, number = ?, owned = ?, card = ?, phone = ?, address = ?, guardian_name = ?,
            guardian_number = ?, updated_at = ?, document_type = ?, ethnicity = ?, written_on = ?, settled = ?, sound = ?
        WHERE id = ?
        """

    private static let insert = """
        INSERT INTO mpi_record (resident_id, reason, family, given, name_key, sex, birth_date, number_raw, number,
            owned, card, phone, address, guardian_name, guardian_number, updated_at, document_type, ethnicity,
            written_on, settled, sound, id, created_at, domain_id, local_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    func addCard(_ card: String, _ record: SourceRecord, _ context: Context) throws(IndexError) {
        try stored { () throws(StoreError) in
            try store.run(
                "INSERT INTO mpi_card VALUES (?, ?, ?, ?) ON CONFLICT (card) DO NOTHING",
                [.text(card), .integer(record.residentID), .integer(record.id), .text(context.at)],
                purpose: "add a card")
        }
    }

    func noteLink(_ record: SourceRecord, known: SourceRecord?, _ context: Context) throws(IndexError) {
        guard let known else {
            return try note("link", record.reason.text, record, nil, before: nil, context)
        }
        try note("update", record.reason.text, record, nil, before: known, context)
        guard known.residentID != record.residentID else { return }
        try moveCompanions(of: known, to: record.residentID)
        try note("move", record.reason.text, record, known.residentID, before: nil, context)
    }
}
