// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2
import JSON
import MPI
import SCPECG
import SQLite
import Threads

/// What the intake looks up and keeps.
extension ECGIntake {
    // MARK: Looking up

    /// The latest accepted order of the recording's number, else the latest of its patient that asks for one.
    func order(_ header: ECGHeader) throws(StoreError) -> (StoredMessage, ECGOrder)? {
        for message in try store.orders("order", header.ecgNumber) + store.orders("accession", header.ecgNumber) {
            if let order = order(message) { return (message, order) }
        }
        for kind in ["patient", "card"] {
            let value = kind == "card" ? CardID(header.patientID)?.text ?? "" : header.patientID
            for message in try store.orders(kind, value) {
                if let order = order(message), order.isForECG { return (message, order) }
            }
        }
        return nil
    }

    private func order(_ message: StoredMessage) -> ECGOrder? {
        let rules = Rules(defaultEncoding: .init(label: message.encoding) ?? .utf8)
        return (try? Message(parsing: message.body, rules: rules)).flatMap(ECGOrder.init)
    }

    /// The resident the patient id leads to: by its domain, as a card, or as an owned number.
    func resident(_ header: ECGHeader, _ today: String) throws(StoreError) -> Int64? {
        guard let identifier = header.identifier(settings.authority) else { return nil }
        return try known { () throws(IndexError) in
            if identifier.kind == .local, !identifier.authority.isEmpty,
                let domain = try index.domain(identifier.authority)
            {
                let id = PatientIndex.LocalID(domain: domain, value: identifier.value)
                return try index.resident(of: id, today: today)
            }
            // The domain does not matter for card and number.
            guard let any = try index.domains().first else { return nil }
            return try index.resident(for: header.update(any, ""), today: today)
        }
    }

    func current(_ resident: Int64) throws(StoreError) -> Int64? {
        try known { () throws(IndexError) in try index.current(resident) }
    }

    func records(_ resident: Int64) throws(StoreError) -> [SourceRecord] {
        try known { () throws(IndexError) in try index.records(of: resident) } ?? []
    }

    /// What the index says; nil where it knows nothing.
    private func known<Value>(_ body: () throws(IndexError) -> Value?) throws(StoreError) -> Value? {
        do throws(IndexError) {
            return try body()
        } catch {
            if case .store(let failure) = error { throw failure }
            return nil
        }
    }

    func accepted(_ digest: [UInt8]) throws(StoreError) -> Receipt? {
        let row = try connection.first(
            """
            SELECT id, resident_id, order_message_id, report, key_id FROM ecg
            WHERE digest = ? AND state = 'accepted' LIMIT 1
            """, [.blob(digest)], purpose: "look for the same recording")
        guard let row else { return nil }
        let report = try store.cipher.openedIfAny(
            row.blob(3), key: row.integer(4), BodyCipher.context("ecg report", digest))
        return Receipt(
            id: row.integer(0) ?? 0, state: .accepted, isRepeat: true, residentID: row.integer(1),
            orderMessageID: row.integer(2), report: report, findings: [])
    }

    func accepted(number: String) throws(StoreError) -> (resident: Int64?, acquiredAt: String)? {
        let row = try connection.first(
            "SELECT resident_id, acquired_at FROM ecg WHERE number = ? AND state = 'accepted' ORDER BY id DESC LIMIT 1",
            [.text(number)], purpose: "look for the number of a recording")
        return row.map { ($0.integer(0), $0.text(1) ?? "") }
    }

    // MARK: Telling

    /// Makes the result and puts it through the exchange as if it had come in; nil when it cannot be told.
    func report(
        _ record: SCPECG.Record, _ verdict: inout Verdict, _ context: PatientIndex.Context
    ) throws(StoreError) -> [UInt8]? {
        var result = ECGResultMessage(record)
        result.authority = settings.authority
        result.route.facility = settings.facility
        result.order = verdict.order?.content.message
        result.status = verdict.isRevision ? .correction : .final
        result.time = String(Clock.hl7().prefix(14))
        guard let message = try? result.message().value else {
            verdict.add(.error, "message", "record", "the result cannot be written as a message")
            return nil
        }
        var exchange = ExchangeSettings(databasePath: "")
        exchange.care = settings.care
        let processor = try MessageProcessor(connection, exchange)
        let reply = try processor.process(Arrival(content: message.serialized(), peer: "ecg"))
        guard reply.state == .accepted else {
            verdict.add(.error, "message", "record", "the exchange refuses the result")
            return nil
        }
        return message.serialized()
    }

    // MARK: Keeping

    func keep(
        _ record: SCPECG.Record, _ digest: [UInt8], _ state: State, _ report: [UInt8]?, _ verdict: Verdict,
        _ context: PatientIndex.Context
    ) throws(StoreError) -> Receipt {
        let header = ECGHeader(record)
        let resident = state == .accepted ? verdict.resident : nil
        let findings = DocumentIntake.text(verdict.findings)
        let cipher = store.cipher
        let sealed = try report.map { (it) throws(StoreError) in
            try cipher.sealed(it, BodyCipher.context("ecg report", digest))
        }
        try connection.run(
            """
            INSERT INTO ecg (received_at, number, acquired_at, institution, patient_id, name, digest, body, report,
                state, findings, order_message_id, resident_id, key_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(context.at), .text(header.ecgNumber), .text(header.acquiredAt), .text(header.institution),
                .text(cipher.isActive ? "" : header.patientID), .text(cipher.isActive ? "" : header.name?.full ?? ""),
                .blob(digest), .blob(try cipher.sealed(record.bytes, BodyCipher.context("ecg body", digest))),
                .optional(sealed), .text(state.rawValue), .text(findings), .optional(verdict.order?.id),
                .optional(resident), .optional(cipher.active?.id),
            ], purpose: "keep a recording")
        let id = try connection.first("SELECT last_insert_rowid()", purpose: "number a recording")?.integer(0) ?? 0
        return Receipt(
            id: id, state: state, isRepeat: false, residentID: resident, orderMessageID: verdict.order?.id,
            report: report, findings: verdict.findings)
    }
}
