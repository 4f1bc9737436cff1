// SPDX-License-Identifier: Apache-2.0

import SQLite

/// One identifier of a resident.
public struct Identifier: Sendable, Hashable {
    /// The domain, with all parts of its authority.
    public let domain: Domain
    /// The id.
    public let value: String
}

/// What a resident is asked for by; every criterion given must hold.
public struct Criteria: Sendable, Hashable {
    /// The family name, or the whole name. `*` at its end means any end; Latin letters mean the sound, in Pinyin or as
    /// written: `wang xiaoming`.
    public var family = ""
    /// The given name; likewise.
    public var given = ""
    /// Whether names that only sound alike are meant as well.
    public var soundsAlike = false
    /// `YYYYMMDD`.
    public var birthDate = ""
    /// GB/T 2261.1 code.
    public var sex = ""
    /// An identity number in any form.
    public var number = ""
    /// A card id or the text of its QR code.
    public var card = ""
    /// Telephone number as sent.
    public var phone = ""
    /// A part of the address.
    public var address = ""
    /// Residents of whom one is meant; nil when it may be anybody.
    public var residents: Set<Int64>?
    /// An id and its domain.
    public var identifier: PatientIndex.LocalID?

    /// No criteria.
    public init() {}

    /// Whether nothing is asked.
    public var isEmpty: Bool { self == Criteria() }
}

extension PatientIndex {
    /// The resident an identifier of any domain belongs to.
    ///
    /// - Throws: ``IndexError/unknownID`` when the domain has no such id, ``IndexError/subsumedID`` when it was merged
    ///   into another.
    public func resident(of id: LocalID, today: String) throws(IndexError) -> Int64 {
        let found: Int64? =
            switch id.domain.kind {
            case .card: try CardID(id.value).flatMap { (card) throws(IndexError) in try resident(card: card) }
            case .number: try residents(owning: (try? IdentityNumber(id.value, today: today))?.text ?? "").first
            case .local: try active(id).residentID
            }
        guard let found else { throw .unknownID }
        return found
    }

    /// An id in the form ``identifiers(of:)`` lists it in.
    public func listed(_ id: LocalID, today: String) -> String {
        switch id.domain.kind {
        case .card: CardID(id.value)?.text ?? id.value
        case .number: (try? IdentityNumber(id.value, today: today))?.text ?? id.value
        case .local: id.value
        }
    }

    /// All identifiers in use of a resident, those of a domain together.
    public func identifiers(of resident: Int64) throws(IndexError) -> [Identifier] {
        let domains = try domains()
        let records = try records(of: resident).filter { $0.mergedInto == nil }
        let numbers = Set(records.compactMap(\.ownedNumber)).sorted()
        let cards = try cards(of: resident)
        return domains.flatMap { domain in
            let values: [String] =
                switch domain.kind {
                case .card: cards
                case .number: numbers
                case .local: records.filter { $0.domainID == domain.id }.map(\.localID)
                }
            return values.map { Identifier(domain: domain, value: $0) }
        }
    }

    /// The cards a resident holds, oldest first.
    public func cards(of resident: Int64) throws(IndexError) -> [String] {
        try stored { () throws(StoreError) in
            try store.rows(
                "SELECT card FROM mpi_card WHERE resident_id = ? ORDER BY rowid", [.integer(resident)],
                purpose: "list a resident's cards")
        }.compactMap { $0.text(0) }
    }

    /// The residents whose one record meets all criteria, in the order they were first seen.
    ///
    /// - Parameter limit: how many at most.
    public func search(_ criteria: Criteria, today: String, limit: Int = 1000) throws(IndexError) -> [Int64] {
        var condition = Condition(criteria, today: today)
        if let residents = criteria.residents {
            let list = residents.sorted().map(String.init).joined(separator: ", ")
            condition.require("resident_id IN (\(list))")
        }
        if let id = criteria.identifier {
            do throws(IndexError) {
                condition.require("resident_id = ?", .integer(try resident(of: id, today: today)))
            } catch {
                if error == .unknownID || error == .subsumedID { return [] }
                throw error
            }
        }
        let sql = """
            SELECT DISTINCT resident_id FROM mpi_record WHERE \(condition.clauses.joined(separator: " AND "))
            ORDER BY resident_id LIMIT ?
            """
        let values = condition.values + [.integer(Int64(limit))]
        return try stored { () throws(StoreError) in
            try store.rows(sql, values, purpose: "search residents")
        }.compactMap { $0.integer(0) }
    }
}

/// The criteria of a search as SQL; the clauses are fixed, values are bound.
private struct Condition {
    private(set) var clauses = ["merged_into IS NULL"]
    private(set) var values: [SQLValue] = []

    init(_ criteria: Criteria, today: String) {
        if !criteria.family.isEmpty || !criteria.given.isEmpty { requireName(criteria) }
        if !criteria.birthDate.isEmpty {
            require("birth_date = ?", .text(BirthDate(compact: criteria.birthDate)?.compact ?? "none"))
        }
        if !criteria.sex.isEmpty { require("sex = ?", .text(criteria.sex)) }
        if !criteria.number.isEmpty {
            let number = (try? IdentityNumber(criteria.number, today: today))?.text ?? criteria.number
            require("(number = ? OR number_raw = ?)", .text(number), .text(criteria.number))
        }
        if !criteria.phone.isEmpty { require("phone = ?", .text(criteria.phone)) }
        if !criteria.address.isEmpty { require("instr(address, ?) > 0", .text(criteria.address)) }
        if !criteria.card.isEmpty {
            let card = CardID(criteria.card)?.text ?? ""
            require("resident_id IN (SELECT resident_id FROM mpi_card WHERE card = ?)", .text(card))
        }
    }

    mutating func require(_ clause: String, _ value: SQLValue...) {
        clauses.append(clause)
        values += value
    }

    private mutating func requireName(_ criteria: Criteria) {
        if NameSound.isLatin(criteria.family + criteria.given) {
            let (sounds, isBeginning) = NameSound.asked(family: criteria.family, given: criteria.given)
            requireSound(sounds, isBeginning)
        } else if criteria.soundsAlike {
            let sound = NameSound.of(PersonName(family: criteria.family, given: criteria.given))
            requireSound([sound], sound.last == NameSound.boundary)
        } else {
            requireWriting(criteria)
        }
    }

    /// A family name alone also finds names that were sent undivided and begin with it.
    private mutating func requireWriting(_ criteria: Criteria) {
        let whole = PersonName(family: criteria.family, given: criteria.given).key
        if whole.last == "*" || criteria.given.isEmpty {
            // As a range, which the index on names can serve.
            let start = whole.last == "*" ? String(whole.dropLast()) : whole
            require("name_key >= ? AND name_key < ?", .text(start), .text(start + "\u{10FFFF}"))
        } else {
            require("name_key = ?", .text(whole))
        }
    }

    /// The first sound may be a beginning, the others are whole.
    private mutating func requireSound(_ sounds: [String], _ isBeginning: Bool) {
        let marks = sounds.map { _ in "?" }.joined(separator: ", ")
        let whole = "sound IN (\(marks))"
        guard isBeginning, let first = sounds.first else {
            clauses.append(whole)
            values += sounds.map(SQLValue.text)
            return
        }
        clauses.append("(\(whole) OR (sound >= ? AND sound < ?))")
        values += sounds.map(SQLValue.text) + [.text(first), .text(first + "\u{10FFFF}")]
    }
}
