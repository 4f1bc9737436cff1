// SPDX-License-Identifier: Apache-2.0

import SQLite

extension PatientIndex {
    /// Takes what a source says of a patient, and says which resident that is.
    ///
    /// The record is held against all that share a key with it. A card or an owned number links unless something speaks
    /// against it; other values link by their weight once the index is calibrated (``calibrate(model:_:)``). Whatever the
    /// order of arrival, the same records end in the same persons. A card or number that another person uses links
    /// nobody and raises a task.
    ///
    /// - Parameter companion: the resident that another id of the same message led to.
    /// - Throws: ``IndexError/subsumedID`` for a local id that was merged away.
    public func register(
        _ update: RecordUpdate, sameAs companion: Int64? = nil, _ context: Context
    ) throws(IndexError) -> Resolution {
        let known = try record(update.domain.id, update.localID)
        if known?.mergedInto != nil { throw .subsumedID }
        var update = update
        if !linksByIdentifiers { (update.card, update.number) = (.keep, .keep) }
        var record = (known ?? Self.blank(update)).applying(update, today: context.today)
        if let known, record == known, companion == nil { return Self.unchanged(known) }
        record.updatedAt = context.at
        if let known, isOverlay(known, record) { return try hold(known, record, context) }
        return try take(record, replacing: known, companion, context)
    }

    /// The resident that the card, else the owned number of an update leads to, by the rules of registering; nil for
    /// somebody not known. Nothing is changed.
    public func resident(for update: RecordUpdate, today: String) throws(IndexError) -> Int64? {
        let record = Self.blank(update).applying(update, today: today)
        if let card = record.card.flatMap(CardID.init), let holder = try resident(card: card),
            try profile(holder).conflict(with: record) == nil
        {
            return holder
        }
        guard let number = record.ownedNumber else { return nil }
        return try residents(owning: number).first
    }

    /// What is sent again word for word changes nothing and is not noted.
    private static func unchanged(_ record: SourceRecord) -> Resolution {
        Resolution(
            residentID: record.residentID, recordID: record.id, reason: record.reason, isNewResident: false,
            isNewRecord: false, tasks: [])
    }

    private static func blank(_ update: RecordUpdate) -> SourceRecord {
        SourceRecord(id: 0, domainID: update.domain.id, localID: update.localID, residentID: 0, reason: .newResident)
    }

    /// Puts a record into the index as it is now.
    func take(
        _ incoming: SourceRecord, replacing known: SourceRecord?, _ companion: Int64? = nil, _ context: Context
    ) throws(IndexError) -> Resolution {
        var record = incoming
        let linker = try linker()
        record.id = if let known { known.id } else { try nextRecordID() }
        var touched = try stored { () throws(StoreError) in try linker.update(record, replacing: known) }
        record.settled = linker.reader.entries[record.id]?.settled ?? []
        if let companion, known == nil { touched.formUnion(try bond(record.id, companion, context)) }
        let change = try regroup(touched, unsaved: known == nil ? record.id : nil, context)
        record.residentID = change.resident(of: record.id) ?? 0
        if known?.residentID != record.residentID { record.reason = change.reason(of: record.id) }
        try save(record, known: known, context)
        try noteLink(record, known: known, context)
        try carryOut(change, except: record, from: known, context)
        let holder = try record.card.flatMap(CardID.init).flatMap { (card) throws(IndexError) in
            try resident(card: card)
        }
        if let card = record.card, holder == nil { try addCard(card, record, context) }
        let tasks = try doubts(record, known, holder)
        return Resolution(
            residentID: record.residentID, recordID: record.id, reason: record.reason,
            isNewResident: change.isNew(record.residentID), isNewRecord: known == nil,
            tasks: try raise(tasks, record, context))
    }

    // MARK: Doubts

    /// What a person must look at after a record was taken.
    private func doubts(
        _ record: SourceRecord, _ known: SourceRecord?, _ holder: Int64?
    ) throws(IndexError) -> [ReviewTask] {
        var doubts: [ReviewTask] = []
        if let owner = try contradictedOwner(record) {
            doubts.append(task(.identifierConflict, owner, "number: birth date or sex contradicts it"))
        }
        if let holder, holder != record.residentID {
            let conflict = try profile(holder).conflict(with: record)
            doubts.append(task(.identifierConflict, holder, "card: " + (conflict ?? "another person")))
        }
        if let number = record.ownedNumber,
            let owner = try residents(owning: number).first(where: { $0 != record.residentID })
        {
            let doubt = try profile(owner).nameDoubt(record) ?? "another person"
            doubts.append(task(.identifierConflict, owner, "number: " + doubt))
        }
        if let number = record.ownedNumber, try ownsOther(than: number, record.residentID) {
            doubts.append(task(.possibleWrongMerge, record.residentID, "two different owned identity numbers"))
        }
        if let known, known.residentID != record.residentID, try current(known.residentID) == known.residentID {
            doubts.append(task(.staleLink, known.residentID, "an update took away what linked the record"))
        }
        return doubts
    }

    /// Whether a resident owns another number, and none of its other records this one.
    private func ownsOther(than number: String, _ resident: Int64) throws(IndexError) -> Bool {
        try stored { () throws(StoreError) in
            try store.first(
                """
                SELECT 1 FROM mpi_record WHERE resident_id = ? AND owned = 1 AND settled & 1 = 0 AND number <> ?
                    AND merged_into IS NULL LIMIT 1
                """, [.integer(resident), .text(number)], purpose: "look for another number")
        } != nil
    }

    /// The owner of a number that this record shows although its birth date or sex is another; a guardian's is expected.
    private func contradictedOwner(_ record: SourceRecord) throws(IndexError) -> Int64? {
        guard let number = record.number, !record.ownsNumber, record.birthDate != nil, number != record.guardiansNumber
        else { return nil }
        return try residents(owning: number).first { $0 != record.residentID }
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
            isNewRecord: false, tasks: try raise([doubt], known, holding: incoming, context))
    }
}
