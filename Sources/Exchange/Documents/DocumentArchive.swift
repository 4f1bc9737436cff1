// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import MPI
public import SQLite

/// A document that was taken.
public struct FiledDocument: Sendable, Hashable {
    /// The row.
    public let id: Int64
    /// When it came, UTC.
    public let receivedAt: String
    /// The code of its kind.
    public let code: String
    /// The title.
    public let title: String
    /// When it was made, as written.
    public let effectiveTime: String
    /// The institution that keeps it.
    public let institution: String
    /// What became of it.
    public let state: DocumentIntake.State
    /// The document that came in its place; nil for none.
    public let replacedBy: Int64?
    /// The message it came in; nil for a file.
    public let messageID: Int64?
}

/// The documents that were taken.
public struct DocumentArchive {
    private let connection: Connection
    private let store: MessageStore

    /// Opens the tables in a database, created where missing.
    public init(_ connection: Connection) throws(StoreError) {
        self.connection = connection
        store = try MessageStore(connection)
        _ = try PatientIndex(connection)
    }

    /// The documents of a resident, also those of numbers of the resident that were merged, the oldest first; at most so
    /// many.
    public func documents(of resident: Int64, limit: Int = 1000) throws(StoreError) -> [FiledDocument] {
        let rows = try connection.rows(
            """
            SELECT id, received_at, code, title, effective_time, institution, state, replaced_by, message_id
            FROM document WHERE resident_id IN (SELECT value FROM json_each(?)) ORDER BY effective_time, id LIMIT ?
            """, [FormerResidents.list(FormerResidents.all(of: resident, in: connection)), .integer(Int64(limit))],
            purpose: "list documents")
        return rows.map(FiledDocument.init)
    }

    /// A document; nil where there is none of that number.
    public func document(_ id: Int64) throws(StoreError) -> FiledDocument? {
        try connection.first(
            """
            SELECT id, received_at, code, title, effective_time, institution, state, replaced_by, message_id
            FROM document WHERE id = ?
            """, [.integer(id)], purpose: "find a document"
        ).map(FiledDocument.init)
    }

    /// A document with the alliance's codes beside its own; nil where none was written, or there is none of that number.
    public func translated(_ id: Int64) throws(StoreError) -> [UInt8]? {
        let row = try connection.first(
            "SELECT translated, key_id FROM document WHERE id = ?", [.integer(id)], purpose: "read a document")
        return try store.cipher.openedIfAny(row?.blob(0), key: row?.integer(1), "document \(id) translated")
    }

    /// The bytes of a document, as they came; nil where there is none of that number.
    public func content(_ id: Int64) throws(StoreError) -> [UInt8]? {
        let row = try connection.first(
            "SELECT body, message_id, key_id, digest FROM document WHERE id = ?", [.integer(id)],
            purpose: "read a document")
        guard let row else { return nil }
        if let body = row.blob(0) {
            return try store.cipher.opened(body, key: row.integer(2), BodyCipher.context("document", row.blob(3) ?? []))
        }
        guard let message = try row.integer(1).flatMap({ (id) throws(StoreError) in try store.message(id) }) else {
            return nil
        }
        let rules = Rules(defaultEncoding: .init(label: message.encoding) ?? .utf8)
        let parsed = (try? Message(parsing: message.body, rules: rules)).flatMap(DocumentMessage.init)
        return try? parsed?.content()
    }
}

extension FiledDocument {
    fileprivate init(_ row: Row) {
        id = row.integer(0) ?? 0
        receivedAt = row.text(1) ?? ""
        code = row.text(2) ?? ""
        title = row.text(3) ?? ""
        effectiveTime = row.text(4) ?? ""
        institution = row.text(5) ?? ""
        state = row.text(6).flatMap(DocumentIntake.State.init) ?? .refused
        replacedBy = row.integer(7)
        messageID = row.integer(8)
    }
}
