// SPDX-License-Identifier: Apache-2.0

import CDA
import Findings
import JSON
import MPI
import Mapping
import SQLite

/// What the intake looks up and keeps.
extension DocumentIntake {
    /// The document with an id, if it is filed.
    func accepted(
        _ id: InstanceIdentifier?
    ) throws(StoreError) -> (id: Int64, digest: [UInt8], resident: Int64?)? {
        guard let id else { return nil }
        let row = try connection.first(
            """
            SELECT id, digest, resident_id FROM document
            WHERE extension = ? AND root = ? AND state IN ('accepted', 'unmatched') LIMIT 1
            """, [.text(id.ext), .text(id.root)], purpose: "look for the same document")
        return row.map { ($0.integer(0) ?? 0, $0.blob(1) ?? [], $0.integer(2)) }
    }

    /// The filed documents that a message or the document itself names as replaced.
    ///
    /// One of another resident is an error; one that never came is worth a word.
    func replaced(
        _ reading: inout Reading, _ header: DocumentHeader, _ resident: Int64?
    ) throws(StoreError) -> [Int64] {
        var found: [Int64] = []
        let earlier = try filed(header.replaced, reading.message?.parent ?? [])
        let isNamed = !header.replaced.isEmpty || reading.message?.parent.first?.isEmpty == false
        if isNamed, earlier.isEmpty {
            let text = "the document that is replaced never came"
            reading.findings.append(
                Finding(.warning, code: "replaced-unknown", location: place(reading), message: text))
        }
        for document in earlier {
            if let other = document.resident, let resident, try current(other) != (try current(resident)) {
                let text = "the document that is replaced is another resident's"
                reading.findings.append(
                    Finding(.error, code: "replaced-patient", location: place(reading), message: text))
            } else {
                found.append(document.id)
            }
        }
        return found
    }

    private func place(_ reading: Reading) -> String {
        reading.message == nil ? "/ClinicalDocument/relatedDocument/parentDocument/id" : "TXA-13"
    }

    /// The filed documents of ids, and those that the parts of an EI name.
    private func filed(
        _ ids: [InstanceIdentifier], _ parts: [String]
    ) throws(StoreError) -> [(id: Int64, resident: Int64?)] {
        var found: [Int64: Int64?] = [:]
        for id in ids.prefix(20) {
            if let document = try accepted(id) { found[document.id] = document.resident }
        }
        if let entity = parts.first, !entity.isEmpty {
            let name = entity.split(separator: "^").last.map(String.init) ?? entity
            let rows = try connection.rows(
                """
                SELECT id, resident_id, root, extension FROM document
                WHERE (extension = ? OR (extension = '' AND root = ?)) AND state IN ('accepted', 'unmatched') LIMIT 20
                """, [.text(name), .text(entity)], purpose: "look for a document")
            for row in rows where DocumentMessage.isOne((row.text(2) ?? "", row.text(3) ?? ""), of: parts) {
                found[row.integer(0) ?? 0] = row.integer(1)
            }
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func current(_ resident: Int64) throws(StoreError) -> Int64? {
        do throws(IndexError) {
            return try index.current(resident)
        } catch {
            if case .store(let failure) = error { throw failure }
            return nil
        }
    }

    /// Puts the alliance's codes beside the document's own; what came stays as it is.
    func translate(
        _ bytes: [UInt8], of institution: String, _ id: Int64, at time: String
    ) throws(StoreError) -> Codes {
        do throws(MappingError) {
            let uses = try maps.assignedUses(facility: institution)
            guard !uses.isDisjoint(with: try maps.codedSystems().map(\.use)),
                let document = try? ClinicalDocument(parsing: bytes)
            else { return Codes() }
            let file = try FileTranslator(maps, isInTransaction: true).translate(document, countedAt: time)
            guard !file.written.isEmpty else { return Codes(kept: file.kept) }
            do throws(StoreError) {
                let cipher = try BodyCipher.of(connection)
                let sealed = try cipher.sealed(file.bytes, "document \(id) translated")
                try connection.run(
                    "UPDATE document SET translated = ? WHERE id = ?", [.blob(sealed), .integer(id)],
                    purpose: "keep a translated document")
            } catch { throw .store(error) }
            return Codes(mapped: file.written.count, kept: file.kept)
        } catch {
            if case .store(let failure) = error { throw failure }
            return Codes()
        }
    }

    func mark(_ replaced: [Int64], by id: Int64) throws(StoreError) {
        for earlier in replaced {
            try connection.run(
                "UPDATE document SET replaced_by = ? WHERE id = ?", [.integer(id), .integer(earlier)],
                purpose: "mark a replaced document")
        }
    }

    /// Takes a document back that its author cancels.
    func cancel(_ reading: inout Reading, _ resident: Int64?) throws(StoreError) -> Receipt {
        let documents = try filed([], reading.message?.number ?? [])
        if documents.isEmpty {
            reading.findings.append(
                Finding(.error, code: "unknown-document", location: "TXA-12", message: "this document never came"))
        }
        for document in documents {
            if let other = document.resident, let resident, try current(other) != (try current(resident)) {
                reading.findings.append(
                    Finding(
                        .error, code: "other-patient", location: "TXA-12",
                        message: "the document is another resident's"))
            }
        }
        if !reading.isRefused {
            for document in documents {
                try connection.run(
                    "UPDATE document SET state = 'cancelled' WHERE id = ?", [.integer(document.id)],
                    purpose: "take a document back")
            }
        }
        return Receipt(
            id: documents.first?.id ?? 0, state: reading.isRefused ? .refused : .cancelled, isRepeat: false,
            residentID: resident, findings: reading.findings)
    }

    func keep(
        _ reading: Reading, _ header: DocumentHeader, _ digest: [UInt8], _ messageID: Int64?, _ resident: Int64?,
        _ context: PatientIndex.Context
    ) throws(StoreError) -> Int64 {
        let findings = Self.text(reading.findings)
        let cipher = try BodyCipher.of(connection)
        // An enciphered store tells of no patient in clear.
        let patient = header.patients.count == 1 && !cipher.isActive ? header.patients[0] : nil
        // What came in a message stands there.
        let body =
            messageID == nil ? try cipher.sealed(reading.bytes, BodyCipher.context("document", digest)) : nil
        try connection.run(
            """
            INSERT INTO document (received_at, root, extension, set_root, set_extension, version, code, template, title,
                effective_time, institution, patient_id, name, digest, body, state, findings, message_id, resident_id,
                key_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(context.at), .text(header.id?.root ?? ""), .text(header.id?.ext ?? ""),
                .text(header.setID?.root ?? ""), .text(header.setID?.ext ?? ""), .text(header.version),
                .text(header.code), .text(header.templates.first ?? ""), .text(header.title),
                .text(header.effectiveTime), .text(header.institution), .text(patient?.identifiers.first?.value ?? ""),
                .text(patient?.name?.full ?? ""), .blob(digest), .optional(body),
                .text(state(reading, resident).rawValue), .text(findings), .optional(messageID),
                .optional(reading.isRefused ? nil : resident), .optional(cipher.active?.id),
            ], purpose: "keep a document")
        return try connection.first("SELECT last_insert_rowid()", purpose: "number a document")?.integer(0) ?? 0
    }

    /// Findings as they are kept.
    static func text(_ findings: [Finding]) -> String {
        JSONValue.array(
            findings.map {
                ["severity": .string($0.severity.rawValue), "code": .string($0.code), "location": .string($0.location)]
            }
        ).text()
    }
}
