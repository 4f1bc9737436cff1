// SPDX-License-Identifier: Apache-2.0

import SQLite

extension PatientIndex {
    /// Takes what a source says of a patient, and says which resident that is.
    ///
    /// By the health card first, then by an identity number that is valid and the patient's own, else a resident not
    /// known before. A card or number that another person uses links nobody and raises a task.
    ///
    /// - Parameter companion: the resident that another id of the same message led to.
    /// - Throws: ``IndexError/subsumedID`` for a local id that was merged away.
    public func register(
        _ update: RecordUpdate, sameAs companion: Int64? = nil, _ context: Context
    ) throws(IndexError) -> Resolution {
        let known = try record(update.domain.id, update.localID)
        if known?.mergedInto != nil { throw .subsumedID }
        let blank = SourceRecord(
            id: 0, domainID: update.domain.id, localID: update.localID, residentID: 0, reason: .newResident)
        var record = (known ?? blank).applying(update, today: context.today)
        record.updatedAt = context.at
        if let known, isOverlay(known, record) { return try hold(known, record, context) }
        let decision = try decide(record, known: known, companion)
        record.residentID = if let resident = decision.resident { resident } else { try newResident(context) }
        record.reason = decision.reason
        record.id = try save(record, known: known, context)
        try noteLink(record, known: known, decision, context)
        if let card = record.card, decision.takesCard { try addCard(card, record, context) }
        return Resolution(
            residentID: record.residentID, recordID: record.id, reason: record.reason,
            isNewResident: decision.resident == nil, isNewRecord: known == nil,
            tasks: try raise(decision.tasks, record, context))
    }

    /// The resident that the card, else the owned number of an update leads to, by the rules of registering; nil for
    /// somebody not known. Nothing is changed.
    public func resident(for update: RecordUpdate, today: String) throws(IndexError) -> Int64? {
        let blank = SourceRecord(
            id: 0, domainID: update.domain.id, localID: update.localID, residentID: 0, reason: .newResident)
        return try decide(blank.applying(update, today: today), known: nil, nil).resident
    }

    // MARK: Decision

    private struct Decision {
        var resident: Int64?
        var reason = LinkReason.newResident
        var tasks: [ReviewTask] = []
        var takesCard = true
    }

    private func decide(
        _ record: SourceRecord, known: SourceRecord?, _ companion: Int64?
    ) throws(IndexError) -> Decision {
        var decision = Decision()
        if let owner = try contradictedOwner(record) {
            decision.tasks.append(task(.identifierConflict, owner, "number: birth date or sex contradicts it"))
        }
        let byNumber = if let number = record.ownedNumber { try residents(owning: number) } else { [Int64]() }
        if let card = record.card.flatMap(CardID.init), let holder = try resident(card: card) {
            if let conflict = try profile(holder, without: known?.id).conflict(with: record) {
                decision.takesCard = false
                decision.tasks.append(task(.identifierConflict, holder, "card: " + conflict))
            } else {
                (decision.resident, decision.reason) = (holder, .card)
            }
        }
        if let owner = byNumber.first {
            if let holder = decision.resident, !byNumber.contains(holder) {
                decision.tasks.append(
                    task(.possibleDuplicate, holder, other: owner, "the card says one, the number the other"))
            } else if decision.resident == nil {
                (decision.resident, decision.reason) = (owner, .number)
            }
        }
        if let companion, decision.resident == nil, known == nil {
            (decision.resident, decision.reason) = (companion, .sameMessage)
        }
        try settle(&decision, record, known)
        return decision
    }

    /// The owner of a number that this record shows although its birth date or sex is another; a guardian's is expected.
    private func contradictedOwner(_ record: SourceRecord) throws(IndexError) -> Int64? {
        guard let number = record.number, !record.ownsNumber, record.birthDate != nil, number != record.guardiansNumber
        else { return nil }
        return try residents(owning: number).first { $0 != record.residentID }
    }

    /// A record that is known stays with its resident unless a card or number leads to another.
    private func settle(
        _ decision: inout Decision, _ record: SourceRecord, _ known: SourceRecord?
    ) throws(IndexError) {
        if let known, decision.resident == nil || decision.resident == known.residentID {
            (decision.resident, decision.reason) = (known.residentID, known.reason)
        }
        guard let resident = decision.resident else { return }
        let profile = try profile(resident, without: known?.id)
        if let number = record.ownedNumber, !profile.numbers.isEmpty, !profile.numbers.contains(number) {
            decision.tasks.append(task(.possibleWrongMerge, resident, "two different owned identity numbers"))
        }
        if decision.reason == .number, let doubt = profile.nameDoubt(record) {
            decision.tasks.append(task(.identifierConflict, resident, "number: " + doubt))
        }
    }

    private func task(
        _ kind: ReviewTask.Kind, _ resident: Int64, other: Int64? = nil, _ detail: String
    ) -> ReviewTask {
        ReviewTask(kind: kind, residentID: resident, otherResidentID: other, detail: detail)
    }

    // MARK: Overlay

    /// Name, date of birth and sex all changed at once: the local id was given to another person.
    private func isOverlay(_ old: SourceRecord, _ new: SourceRecord) -> Bool {
        guard let before = old.birthDate, let after = new.birthDate, before != after else { return false }
        let renamed = !old.name.key.isEmpty && !new.name.key.isEmpty && old.name.key != new.name.key
        return renamed && old.sex.contradicts(new.sex)
    }

    /// Keeps the record as it was; the task holds what came.
    private func hold(
        _ known: SourceRecord, _ incoming: SourceRecord, _ context: Context
    ) throws(IndexError) -> Resolution {
        try note("overlay-held", "name, birth date and sex all differ", known, nil, before: incoming, context)
        let doubt = task(.possibleOverlay, known.residentID, "an update changed name, birth date and sex; not applied")
        return Resolution(
            residentID: known.residentID, recordID: known.id, reason: known.reason, isNewResident: false,
            isNewRecord: false, tasks: try raise([doubt], known, context))
    }

    // MARK: Store

    private func newResident(_ context: Context) throws(IndexError) -> Int64 {
        try stored { () throws(StoreError) in
            try store.insert(
                "INSERT INTO mpi_resident (created_at) VALUES (?)", [.text(context.at)], purpose: "add a resident")
        }
    }

    private func save(
        _ record: SourceRecord, known: SourceRecord?, _ context: Context
    ) throws(IndexError) -> Int64 {
        let values: [SQLValue] = [
            .integer(record.residentID), .text(record.reason.rawValue), .text(record.name.family),
            .text(record.name.given), .text(record.name.key), .text(record.sex.rawValue),
            .text(record.birthDate?.compact ?? ""), .text(record.numberAsSent), .optional(record.number),
            .integer(record.ownsNumber ? 1 : 0), .optional(record.card), .text(record.phone), .text(record.address),
            .text(record.guardianName), .text(record.guardianNumber), .text(context.at),
        ]
        return try stored { () throws(StoreError) in
            if let known {
                try store.run(Self.update, values + [.integer(known.id)], purpose: "update a record")
                return known.id
            }
            let key: [SQLValue] = [.text(context.at), .integer(record.domainID), .text(record.localID)]
            return try store.insert(Self.insert, values + key, purpose: "add a record")
        }
    }

    private static let update = """
        UPDATE mpi_record SET resident_id = ?, reason = ?, family = ?, given = ?, name_key = ?, sex = ?, birth_date = ?,
            number_raw = ?, number = ?, owned = ?, card = ?, phone = ?, address = ?, guardian_name = ?,
            guardian_number = ?, updated_at = ? WHERE id = ?
        """

    private static let insert = """
        INSERT INTO mpi_record (resident_id, reason, family, given, name_key, sex, birth_date, number_raw, number,
            owned, card, phone, address, guardian_name, guardian_number, updated_at, created_at, domain_id, local_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private func noteLink(
        _ record: SourceRecord, known: SourceRecord?, _ decision: Decision, _ context: Context
    ) throws(IndexError) {
        guard let known else {
            return try note("link", record.reason.text, record, nil, before: nil, context)
        }
        try note("update", record.reason.text, record, nil, before: known, context)
        guard known.residentID != record.residentID else { return }
        try moveCompanions(of: known, to: record.residentID)
        try note("move", record.reason.text, record, known.residentID, before: nil, context)
        try retireIfEmpty(known.residentID, into: record, context)
    }

    private func addCard(_ card: String, _ record: SourceRecord, _ context: Context) throws(IndexError) {
        try stored { () throws(StoreError) in
            try store.run(
                "INSERT INTO mpi_card VALUES (?, ?, ?, ?) ON CONFLICT (card) DO NOTHING",
                [.text(card), .integer(record.residentID), .integer(record.id), .text(context.at)],
                purpose: "add a card")
        }
    }
}
