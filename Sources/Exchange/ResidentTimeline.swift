// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
public import MPI
public import SQLite

/// One thing known of a resident, with where it comes from.
public struct TimelineEntry: Sendable, Hashable {
    /// When it happened, `YYYYMMDDHHMMSS` in China's time as far as it is told.
    public let time: String
    /// `registration`, `visit`, `order`, `result`, `document`, `image`, `recording`, `prescription`, `care` or `message`.
    public let kind: String
    /// What it is.
    public let title: String
    /// The institution it comes from.
    public let institution: String
    /// The row whose bytes say so, such as `message 12` or `image 3`.
    public let source: String
    /// When it came, ISO 8601 in UTC.
    public let receivedAt: String
    /// MSH-10 of the message; empty for files.
    public let controlID: String
    /// The code maps that translated it, with their versions.
    public let maps: [String]
}

/// Everything known of a resident across formats and institutions, in the order of time.
///
/// A message that came again is one entry, as is a document that came in a message. Only what was accepted is told.
public struct ResidentTimeline {
    private let connection: Connection
    private let store: MessageStore

    /// Opens the tables in a database, created where missing.
    public init(_ connection: Connection) throws(StoreError) {
        self.connection = connection
        store = try MessageStore(connection)
        _ = try PatientIndex(connection)
    }

    /// The resident of a card, an identity number, `ID@NAMESPACE` or `R12`; nil when nobody is known by it.
    public static func resident(_ text: String, in index: PatientIndex) throws(IndexError) -> Int64? {
        if let number = ResidentNumber(text) { return try index.current(number.id) }
        if let at = text.lastIndex(of: "@") {
            let authority = Authority(namespace: String(text[text.index(after: at)...]))
            guard let domain = try index.domain(authority) else { return nil }
            do throws(IndexError) {
                return try index.resident(of: .init(domain: domain, value: String(text[..<at])), today: "99991231")
            } catch {
                guard error == .unknownID else { throw error }
                return nil
            }
        }
        if let card = CardID(text), let resident = try index.resident(card: card) { return resident }
        return try index.residents(owning: text).first
    }

    /// All entries, the oldest first, also those of the resident's numbers that were merged; at most so many of each
    /// format.
    public func entries(of resident: Int64, limit: Int = 10_000) throws(StoreError) -> [TimelineEntry] {
        var all: [TimelineEntry] = []
        for each in try FormerResidents.all(of: resident, in: connection) {
            all += try messages(each, limit) + files(each, limit) + documents(each, limit)
        }
        return all.enumerated().sorted { left, right in
            (left.element.time, left.offset) < (right.element.time, right.offset)
        }.map(\.element)
    }

    // MARK: Messages

    private func messages(_ resident: Int64, _ limit: Int) throws(StoreError) -> [TimelineEntry] {
        let rows = try connection.rows(
            """
            SELECT id FROM message
            WHERE resident_id = ? AND state = 'accepted'
                AND NOT EXISTS (SELECT 1 FROM document WHERE document.message_id = message.id AND state <> 'refused')
            ORDER BY id LIMIT ?
            """, [.integer(resident), .integer(Int64(limit))], purpose: "read a timeline")
        var entries: [TimelineEntry] = []
        for id in rows.compactMap({ $0.integer(0) }) {
            guard let stored = try store.message(id) else { continue }
            let rules = Rules(defaultEncoding: .init(label: stored.encoding) ?? .utf8)
            guard let message = try? Message(parsing: stored.body, rules: rules) else { continue }
            entries.append(
                TimelineEntry(
                    time: TimelineWords.time(message), kind: TimelineWords.kind(stored.type, stored.event),
                    title: TimelineWords.title(message), institution: stored.facility, source: "message \(id)",
                    receivedAt: stored.receivedAt, controlID: stored.controlID, maps: try maps(id)))
        }
        return entries
    }

    /// Map and version of every code that was written into a message.
    private func maps(_ message: Int64) throws(StoreError) -> [String] {
        let table = try connection.first(
            "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'map_written'", purpose: "read a timeline")
        if table == nil { return [] }
        let rows = try connection.rows(
            "SELECT DISTINCT map, version FROM map_written WHERE message_id = ? ORDER BY map LIMIT 20",
            [.integer(message)], purpose: "read a timeline")
        return rows.map { "\($0.text(0) ?? "") \($0.text(1) ?? $0.integer(1).map(String.init) ?? "")" }
    }

    // MARK: Files

    private func files(_ resident: Int64, _ limit: Int) throws(StoreError) -> [TimelineEntry] {
        let images = try connection.rows(
            """
            SELECT min(id), min(received_at), modality, accession, count(*), max(study_time) FROM image
            WHERE resident_id = ? AND state = 'accepted' GROUP BY study_uid ORDER BY min(id) LIMIT ?
            """, [.integer(resident), .integer(Int64(limit))], purpose: "read a timeline")
        let recordings = try connection.rows(
            """
            SELECT id, received_at, number, acquired_at, institution FROM ecg
            WHERE resident_id = ? AND state = 'accepted' ORDER BY id LIMIT ?
            """, [.integer(resident), .integer(Int64(limit))], purpose: "read a timeline")
        return images.map { row in
            let taken = row.text(5) ?? ""
            return entry(
                row, "image", "\(row.text(2) ?? "") \(row.text(3) ?? ""), \(row.integer(4) ?? 0) images",
                time: taken.isEmpty ? TimelineWords.coming(row.text(1) ?? "") : taken, institution: "")
        }
            + recordings.map { row in
                entry(row, "recording", row.text(2) ?? "", time: row.text(3) ?? "", institution: row.text(4) ?? "")
            }
    }

    private func documents(_ resident: Int64, _ limit: Int) throws(StoreError) -> [TimelineEntry] {
        let rows = try connection.rows(
            """
            SELECT id, received_at, title, effective_time, institution, code, replaced_by FROM document
            WHERE resident_id = ? AND state = 'accepted' ORDER BY id LIMIT ?
            """, [.integer(resident), .integer(Int64(limit))], purpose: "read a timeline")
        return rows.map { row in
            let note = row.integer(6) == nil ? "" : ", replaced"
            return entry(
                row, "document", "\(row.text(5) ?? "") \(row.text(2) ?? "")\(note)", time: row.text(3) ?? "",
                institution: row.text(4) ?? "")
        }
    }

    private func entry(
        _ row: Row, _ kind: String, _ title: String, time: String, institution: String
    ) -> TimelineEntry {
        TimelineEntry(
            time: TimelineWords.local(time), kind: kind, title: title, institution: institution,
            source: "\(kind == "recording" ? "ecg" : kind) \(row.integer(0) ?? 0)", receivedAt: row.text(1) ?? "",
            controlID: "", maps: [])
    }
}
